/// One line for each function of the Common Expression Language's extensions.
extension Text {
    public static let celLibraryStrings = Text(en: "Strings", zh: "字符串")
    public static let celCharAt = Text(en: "the character at a position", zh: "某个位置的字符")
    public static let celIndexOf = Text(
        en: "where a text first occurs, from a position on; -1 when it doesn't",
        zh: "一段文本首次出现的位置，可指定起点；没有则为 -1")
    public static let celLastIndexOf = Text(
        en: "where a text last occurs, at a position or before; -1 when it doesn't",
        zh: "一段文本最后出现的位置，可指定终点；没有则为 -1")
    public static let celJoin = Text(
        en: "the texts of a list in one, with a separator", zh: "把列表中的文本连成一段，可加分隔符")
    public static let celLowerAscii = Text(
        en: "with A to Z in lower case", zh: "把 A 到 Z 变为小写")
    public static let celUpperAscii = Text(
        en: "with a to z in upper case", zh: "把 a 到 z 变为大写")
    public static let celReplace = Text(
        en: "with a text replaced by another, everywhere or so many times",
        zh: "把一段文本替换为另一段，可限定次数")
    public static let celSplit = Text(
        en: "the parts between separators, at most so many", zh: "按分隔符拆开的各部分，可限定数量")
    public static let celSubstring = Text(
        en: "the part from a position to before another", zh: "从一个位置到另一个位置之前的部分")
    public static let celTrim = Text(
        en: "without white space at both ends", zh: "去掉两端的空白")
    public static let celReverseText = Text(en: "the characters backwards", zh: "字符反序")
    public static let celQuote = Text(
        en: "between quotes, with escapes for what can't be seen", zh: "加上引号，并转义不可见字符")
    public static let celFormat = Text(
        en: "fills %s, %d, %f, %e, %b, %o, %x in a template", zh: "填充模板中的 %s、%d、%f、%e、%b、%o、%x")

    public static let celLibraryMath = Text(en: "Math", zh: "数学")
    public static let celGreatest = Text(en: "the greatest number", zh: "最大的数")
    public static let celLeast = Text(en: "the least number", zh: "最小的数")
    public static let celCeil = Text(en: "rounded up", zh: "向上取整")
    public static let celFloor = Text(en: "rounded down", zh: "向下取整")
    public static let celRound = Text(
        en: "rounded to the nearest integer, halves away from zero", zh: "四舍五入，一半时远离零")
    public static let celTrunc = Text(en: "without its fraction", zh: "去掉小数部分")
    public static let celIsNaN = Text(en: "whether it is not a number", zh: "是否为 NaN")
    public static let celIsInf = Text(en: "whether it is infinite", zh: "是否为无穷大")
    public static let celIsFinite = Text(
        en: "whether it is neither infinite nor NaN", zh: "是否既非无穷大也非 NaN")
    public static let celSqrt = Text(en: "the square root", zh: "平方根")
    public static let celAbs = Text(en: "without its sign", zh: "绝对值")
    public static let celSign = Text(en: "-1, 0 or 1", zh: "符号：-1、0 或 1")
    public static let celBitAnd = Text(en: "bitwise and", zh: "按位与")
    public static let celBitOr = Text(en: "bitwise or", zh: "按位或")
    public static let celBitXor = Text(en: "bitwise exclusive or", zh: "按位异或")
    public static let celBitNot = Text(en: "bitwise complement", zh: "按位取反")
    public static let celBitShiftLeft = Text(en: "the bits shifted left", zh: "左移若干位")
    public static let celBitShiftRight = Text(
        en: "the bits shifted right, zeros coming in", zh: "右移若干位，高位补零")

    public static let celLibraryOptionals = Text(en: "Optionals", zh: "可选值")
    public static let celOptionalOf = Text(en: "an optional with a value", zh: "有值的 optional")
    public static let celOptionalNoneFunction = Text(
        en: "the optional without value", zh: "没有值的 optional")
    public static let celOptionalOfNonZero = Text(
        en: "an optional with the value, unless it is zero or empty", zh: "值非零、非空时才有值的 optional")
    public static let celHasValue = Text(en: "whether there is a value", zh: "是否有值")
    public static let celOptionalValue = Text(
        en: "the value; an error when there is none", zh: "取出值；没有则出错")
    public static let celOptionalOr = Text(
        en: "itself, or another optional when it has no value", zh: "没有值时换成另一个 optional")
    public static let celOptionalOrValue = Text(
        en: "the value, or another when there is none", zh: "取出值，没有则用另一个值")
    public static let celUnwrap = Text(
        en: "the values of those optionals that have one", zh: "列表中有值的 optional 的值")
    public static let celFirst = Text(en: "the first element, optional", zh: "第一个元素，optional")
    public static let celLast = Text(en: "the last element, optional", zh: "最后一个元素，optional")

    public static let celLibraryEncoders = Text(en: "Encoders", zh: "编码")
    public static let celBase64Encode = Text(en: "bytes as base64", zh: "把字节编码为 base64")
    public static let celBase64Decode = Text(en: "bytes from base64", zh: "由 base64 解码为字节")

    public static let celLibrarySets = Text(en: "Sets", zh: "集合")
    public static let celSetsContains = Text(
        en: "whether all of the second list is in the first", zh: "第一个列表是否包含第二个的所有元素")
    public static let celSetsEquivalent = Text(
        en: "whether both lists have the same elements", zh: "两个列表的元素是否相同")
    public static let celSetsIntersects = Text(
        en: "whether the lists have an element in common", zh: "两个列表是否有共同元素")

    public static let celLibraryLists = Text(en: "Lists", zh: "列表")
    public static let celSlice = Text(
        en: "the elements from a position to before another", zh: "从一个位置到另一个位置之前的元素")
    public static let celFlatten = Text(
        en: "with the elements of inner lists, so many levels deep", zh: "展开内层列表，可指定层数")
    public static let celReverseList = Text(en: "the elements backwards", zh: "元素反序")
    public static let celRange = Text(en: "the integers from 0 to before n", zh: "从 0 到 n 之前的整数")
    public static let celDistinct = Text(en: "each element once", zh: "去掉重复的元素")
    public static let celSort = Text(en: "sorted from the least on", zh: "从小到大排序")
    public static let celIsSorted = Text(
        en: "whether the elements are sorted", zh: "元素是否已经排好序")
    public static let celMin = Text(en: "the least element", zh: "最小的元素")
    public static let celMax = Text(en: "the greatest element", zh: "最大的元素")
    public static let celSum = Text(en: "the sum of the elements", zh: "元素之和")
    public static let celListIndexOf = Text(
        en: "the position of the first equal element; -1 when there is none",
        zh: "第一个相等元素的位置；没有则为 -1")
    public static let celListLastIndexOf = Text(
        en: "the position of the last equal element; -1 when there is none",
        zh: "最后一个相等元素的位置；没有则为 -1")
}
