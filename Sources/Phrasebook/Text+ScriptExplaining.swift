extension Text.Script {
    public static func valueIs(_ expression: String, _ value: String) -> Text {
        Text(en: "`\(expression)` is \(value)", zh: "`\(expression)` 的值是 \(value)")
    }

    public static func isFalse(_ expression: String) -> Text {
        Text(en: "`\(expression)` is not true", zh: "`\(expression)` 不成立")
    }

    public static func valueFails(_ expression: String, why: Text) -> Text {
        Text(
            en: "`\(expression)` has no value: \(why(.english))",
            zh: "`\(expression)` 没有值：\(why(.chinese))")
    }
}
