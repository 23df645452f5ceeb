/// What `explain` adds to the fields' own texts.
extension Text {
    /// The meaning of a field that is kept without effect.
    public static func kubectlExplainWithoutEffect(_ summary: Text) -> Text {
        Text(
            en: summary(.english) + " The field is kept, but has no effect in this simulation.",
            zh: summary(.chinese) + "该字段会被保存，但在本模拟器里没有作用。")
    }

    /// The fields of real Kubernetes that are refused.
    public static func kubectlExplainNotSimulated(_ fields: [String]) -> Text {
        Text(
            en: "Not simulated: " + fields.joined(separator: ", ") + ".",
            zh: "未模拟：" + fields.joined(separator: "、") + "。")
    }
}
