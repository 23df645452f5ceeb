/// What the fields mean that the API has for label selectors.
extension Text {
    public enum LabelSelectorFields {
        public static let matchLabels = Text(
            en: "Labels that all have to be there. An empty selector selects everything.",
            zh: "必须全部具备的标签。空的选择算符选择所有对象。")
        public static let matchExpressions = Text(
            en: "Requirements that all have to hold.", zh: "必须全部满足的要求。")
    }

    public enum LabelRequirementFields {
        public static let key = Text(en: "The label's key.", zh: "标签的键。")
        public static let `operator` = Text(
            en: "How the label is compared: In, NotIn, Exists or DoesNotExist.",
            zh: "比较标签的方式：In、NotIn、Exists 或 DoesNotExist。")
        public static let values = Text(
            en: "The values: some for In and NotIn, none for Exists and DoesNotExist.",
            zh: "取值：In 和 NotIn 需要若干个，Exists 和 DoesNotExist 不能有。")
    }
}
