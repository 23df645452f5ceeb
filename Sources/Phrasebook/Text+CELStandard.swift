/// One line for each function of the Common Expression Language's standard.
extension Text {
    public static let celLibraryStandard = Text(en: "Standard", zh: "标准")
    public static let celSize = Text(
        en: "the number of characters, bytes, elements or entries", zh: "字符、字节、元素或条目的数量")
    public static let celType = Text(en: "the type of a value", zh: "值的类型")
    public static let celDyn = Text(
        en: "the value itself, its type unknown to the checker", zh: "值本身，但检查器不再知道其类型")
    public static let celContains = Text(
        en: "whether the text contains another", zh: "文本是否包含另一段文本")
    public static let celStartsWith = Text(
        en: "whether the text starts with another", zh: "文本是否以另一段文本开头")
    public static let celEndsWith = Text(
        en: "whether the text ends with another", zh: "文本是否以另一段文本结尾")
    public static let celMatches = Text(
        en: "whether a part of the text matches a regular expression (RE2)",
        zh: "文本的某一部分是否匹配正则表达式（RE2）")
    public static let celToBool = Text(en: "converts to bool", zh: "转换为 bool")
    public static let celToInt = Text(
        en: "converts to int; doubles are cut off, timestamps in seconds, durations in nanoseconds",
        zh: "转换为 int；double 会截断，timestamp 以秒计，duration 以纳秒计")
    public static let celToUint = Text(en: "converts to uint", zh: "转换为 uint")
    public static let celToDouble = Text(en: "converts to double", zh: "转换为 double")
    public static let celToString = Text(en: "converts to string", zh: "转换为 string")
    public static let celToBytes = Text(
        en: "the bytes of a text in UTF-8", zh: "文本的 UTF-8 字节")
    public static let celToTimestamp = Text(
        en: "a moment from RFC 3339 text or seconds since 1970",
        zh: "由 RFC 3339 文本或自 1970 年起的秒数得到时间点")
    public static let celToDuration = Text(
        en: "a span of time from text such as 1h30m, or from nanoseconds",
        zh: "由 1h30m 这样的文本或纳秒数得到时长")
    public static let celGetFullYear = Text(en: "the year", zh: "年份")
    public static let celGetMonth = Text(en: "the month, 0 to 11", zh: "月份，0 到 11")
    public static let celGetDate = Text(en: "the day of the month, from 1", zh: "一月中的第几天，从 1 起")
    public static let celGetDayOfMonth = Text(
        en: "the day of the month, from 0", zh: "一月中的第几天，从 0 起")
    public static let celGetDayOfWeek = Text(
        en: "the day of the week; 0 is Sunday", zh: "星期几；0 是星期日")
    public static let celGetDayOfYear = Text(
        en: "the day of the year, from 0", zh: "一年中的第几天，从 0 起")
    public static let celGetHours = Text(
        en: "the hour, 0 to 23; of a duration, all its hours", zh: "小时，0 到 23；对时长为总小时数")
    public static let celGetMinutes = Text(
        en: "the minute, 0 to 59; of a duration, all its minutes", zh: "分钟，0 到 59；对时长为总分钟数")
    public static let celGetSeconds = Text(
        en: "the second, 0 to 59; of a duration, all its seconds", zh: "秒，0 到 59；对时长为总秒数")
    public static let celGetMilliseconds = Text(
        en: "the milliseconds of the second, 0 to 999; of a duration, those beyond whole seconds",
        zh: "秒内的毫秒数，0 到 999；对时长为不足一秒部分的毫秒数")
}
