/// What the fields mean that the API has for replication controllers.
extension Text {
    public enum ReplicationControllerFields {
        public static let metadata = Text(
            en: "Name, labels and the like. Without labels it gets those of the template.",
            zh: "名称、标签等元数据。没有写标签时使用模板的标签。")
        public static let spec = Text(
            en: "How many Pods there should be, which ones count, and what to make more from.",
            zh: "应该有多少个 Pod，哪些算数，以及用什么创建新的。")
        public static let status = Text(
            en: "How many Pods the controller last counted.", zh: "控制器最近一次统计的 Pod 数目。")
    }

    public enum ReplicationControllerSpecFields {
        public static let replicas = Text(
            en: "How many Pods there should be; 1 when left out.", zh: "应该有多少个 Pod；省略时为 1。")
        public static let minReadySeconds = Text(
            en: "How many seconds a Pod has to be ready to count as available; 0 when left out.",
            zh: "Pod 就绪多少秒之后才算可用；省略时为 0。")
        public static let selector = Text(
            en: "The labels of the Pods that count, all of them; those of the template when "
                + "left out. The template must have them.",
            zh: "算数的 Pod 必须具备的全部标签；省略时取模板的标签。模板必须具备这些标签。")
        public static let template = Text(
            en: "What new Pods are made from. A change of it concerns only Pods made afterwards.",
            zh: "新 Pod 据此创建。修改只影响之后创建的 Pod。")
    }

    public enum ReplicationControllerStatusFields {
        public static let replicas = Text(
            en: "How many Pods there are, without those that have ended or are being deleted.",
            zh: "现有多少个 Pod，不计已经结束或正在删除的。")
        public static let fullyLabeledReplicas = Text(
            en: "How many of them have all labels of the template.", zh: "其中多少个具备模板的全部标签。")
        public static let readyReplicas = Text(en: "How many of them are ready.", zh: "其中多少个已就绪。")
        public static let availableReplicas = Text(
            en: "How many of them have been ready for minReadySeconds.",
            zh: "其中多少个就绪的时间已达到 minReadySeconds。")
        public static let observedGeneration = Text(
            en: "The metadata.generation that the controller had seen when it counted.",
            zh: "控制器统计时看到的 metadata.generation。")
        public static let conditions = Text(
            en: "What went wrong when Pods were to be made or deleted.", zh: "创建或删除 Pod 时出了什么问题。")
    }

    public enum ReplicationControllerConditionFields {
        public static let type = Text(
            en: "What the condition is about; there is only ReplicaFailure.",
            zh: "状况的类型；只有 ReplicaFailure。")
        public static let status = Text(en: "Whether it holds.", zh: "是否成立。")
        public static let lastTransitionTime = Text(
            en: "When the status last changed.", zh: "status 最近一次变化的时间。")
        public static let reason = Text(
            en: "Why it is so, in a word such as FailedCreate.", zh: "用一个词说明原因，例如 FailedCreate。")
        public static let message = Text(en: "Why it is so, in a sentence.", zh: "用一句话说明原因。")
    }
}
