/// What the fields mean that the API has for Pods and the templates of Pods.
extension Text {
    public enum PodFields {
        public static let metadata = Text(
            en: "The Pod's name, labels and the like.", zh: "Pod 的名称、标签等元数据。")
        public static let spec = Text(
            en: "What the Pod is to be: containers, volumes, where it may run. Most of it is "
                + "fixed once the Pod exists.",
            zh: "Pod 的预期：容器、卷以及可以在哪里运行。Pod 创建之后，大部分内容不能再改。")
        public static let status = Text(
            en: "What is known of the Pod, mostly as its kubelet last reported it.",
            zh: "Pod 的已知状态，主要是 kubelet 最近一次报告的内容。")
    }

    public enum PodTemplateSpecFields {
        public static let metadata = Text(
            en: "The labels and annotations that each Pod made from the template gets.",
            zh: "由模板创建的每个 Pod 得到的标签和注解。")
        public static let spec = Text(
            en: "What the Pods are to be. A change of it concerns only Pods made afterwards.",
            zh: "这些 Pod 的预期。修改只影响之后创建的 Pod。")
    }
}
