/// What the fields mean that the API has for taints and tolerations.
extension Text {
    public enum TaintFields {
        public static let key = Text(
            en: "The taint's key, in the form of a label's key.", zh: "污点的键，形式与标签的键相同。")
        public static let value = Text(
            en: "The taint's value; empty when left out.", zh: "污点的值；省略时为空。")
        public static let effect = Text(
            en: "What happens to Pods that don't tolerate the taint: they aren't scheduled "
                + "there, preferably not, or are evicted too.",
            zh: "对不能容忍它的 Pod 有什么影响：不调度到这里、尽量不调度到这里，或者还会被驱逐。")
        public static let timeAdded = Text(
            en: "When the taint was added, for those that the node lifecycle controller adds.",
            zh: "添加污点的时间，由节点生命周期控制器添加的污点才有。")
    }

    public enum TolerationFields {
        public static let key = Text(
            en: "The key of the tolerated taint; empty, with the operator Exists, for all keys.",
            zh: "所容忍的污点的键；为空且操作符为 Exists 时，容忍所有键。")
        public static let `operator` = Text(
            en: "Equal compares the value as well, Exists asks for the key only; Equal when "
                + "left out.",
            zh: "Equal 还要比较值，Exists 只要求键相同；省略时为 Equal。")
        public static let value = Text(
            en: "The value of the tolerated taint; empty for Exists.", zh: "所容忍的污点的值；Exists 时必须为空。")
        public static let effect = Text(
            en: "The effect of the tolerated taint; all of them when left out.",
            zh: "所容忍的污点的效果；省略时为所有效果。")
        public static let tolerationSeconds = Text(
            en: "How many seconds a NoExecute taint is tolerated before the Pod is evicted; "
                + "for ever when left out.",
            zh: "容忍 NoExecute 污点多少秒，之后 Pod 被驱逐；省略时一直容忍。")
    }
}
