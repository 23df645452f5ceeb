/// The reference of the Common Expression Language: operators and macros.
extension Text {
    public static let celReferenceTitle = Text(
        en: "Common Expression Language: reference", zh: "通用表达式语言（CEL）参考")
    public static let celReferenceIntroduction = Text(
        en: "Every operator, macro and function, with its signatures. `A` and `B` are any types.",
        zh: "所有运算符、宏和函数及其签名。`A` 和 `B` 表示任意类型。")
    public static let celOperators = Text(en: "Operators", zh: "运算符")
    public static let celMacros = Text(en: "Macros", zh: "宏")

    public static let celOr = Text(
        en: "or; true wins over an error on the other side", zh: "或；一侧为 true 时忽略另一侧的错误")
    public static let celAnd = Text(
        en: "and; false wins over an error on the other side", zh: "与；一侧为 false 时忽略另一侧的错误")
    public static let celNot = Text(en: "not", zh: "非")
    public static let celConditional = Text(
        en: "the first when the condition holds, else the second", zh: "条件成立时取前者，否则取后者")
    public static let celEqual = Text(
        en: "equality; numbers of different kinds are equal when they are the same number",
        zh: "相等比较；不同种类的数字只要数值相同就相等")
    public static let celOrdering = Text(
        en: "the order of numbers, texts, bytes, truth values, times", zh: "数字、文本、字节、布尔值和时间的大小")
    public static let celIn = Text(
        en: "whether it is an element of a list or a key of a map", zh: "是否为列表的元素或映射的键")
    public static let celAdd = Text(
        en: "sum; texts, bytes and lists one after the other", zh: "求和；文本、字节和列表则连接起来")
    public static let celSubtract = Text(en: "difference", zh: "求差")
    public static let celMultiply = Text(en: "product", zh: "乘积")
    public static let celDivide = Text(
        en: "quotient; of integers, cut off", zh: "商；整数则截断")
    public static let celRemainder = Text(en: "remainder of integers", zh: "整数的余数")
    public static let celNegate = Text(en: "with the other sign", zh: "取相反数")
    public static let celIndexing = Text(
        en: "an element of a list, or the value of a key; an error when there is none",
        zh: "列表的元素或键对应的值；没有则出错")
    public static let celSelecting = Text(
        en: "the value of a field; an error when there is none", zh: "字段的值；没有则出错")
    public static let celOptionalSyntax = Text(
        en: "the same, but optional; puts an element or entry in when it has a value",
        zh: "同上，但结果为 optional；在列表或映射中则有值才放入")

    public static let celHas = Text(en: "whether there is such a field", zh: "是否有这个字段")
    public static let celAll = Text(
        en: "whether the condition holds for all elements", zh: "条件是否对所有元素成立")
    public static let celExists = Text(
        en: "whether the condition holds for an element", zh: "条件是否对某个元素成立")
    public static let celExistsOne = Text(
        en: "whether the condition holds for exactly one element", zh: "条件是否恰好对一个元素成立")
    public static let celMap = Text(
        en: "what the expression makes of each element (that satisfies the condition)",
        zh: "把（满足条件的）每个元素变为表达式的值")
    public static let celFilter = Text(
        en: "the elements for which the condition holds", zh: "满足条件的元素")
    public static let celTransformList = Text(
        en: "a list of what the expression makes of each index or key and value",
        zh: "由每个索引（或键）和值算出的列表")
    public static let celTransformMap = Text(
        en: "a map with the same keys and new values", zh: "键不变、值重新计算的映射")
    public static let celTransformMapEntry = Text(
        en: "a map with new keys and values", zh: "键和值都重新计算的映射")
    public static let celBind = Text(
        en: "the expression, in which a name stands for a value", zh: "在表达式中用名字代表一个值")
    public static let celOptMap = Text(
        en: "an optional of what the expression makes of the value",
        zh: "对 optional 的值做计算，结果仍为 optional")
    public static let celOptFlatMap = Text(
        en: "the optional that the expression makes of the value",
        zh: "对 optional 的值做计算，表达式本身给出 optional")
    public static let celSortBy = Text(
        en: "the elements in the order of what the expression makes of them", zh: "按表达式的值对元素排序")
}
