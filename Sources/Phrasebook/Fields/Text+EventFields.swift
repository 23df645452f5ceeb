/// What the fields mean that the API has for events.
extension Text {
    public enum EventFields {
        public static let metadata = Text(
            en: "Name, namespace and the like. The API server forgets an event an hour after "
                + "its last write.",
            zh: "名称、名字空间等元数据。API 服务器在最后一次写入的一小时之后删除事件。")
        public static let involvedObject = Text(
            en: "The object that it happened to.", zh: "事件涉及的对象。")
        public static let reason = Text(
            en: "What happened, in a word such as Scheduled.", zh: "用一个词说明发生了什么，例如 Scheduled。")
        public static let message = Text(en: "What happened, in a sentence.", zh: "用一句话说明发生了什么。")
        public static let source = Text(en: "The component that reports it.", zh: "报告事件的组件。")
        public static let firstTimestamp = Text(en: "When it happened first.", zh: "第一次发生的时间。")
        public static let lastTimestamp = Text(en: "When it happened last.", zh: "最近一次发生的时间。")
        public static let count = Text(en: "How often it has happened.", zh: "发生的次数。")
        public static let type = Text(
            en: "Whether all is well, or somebody should look at it.", zh: "一切正常，还是需要留意。")
        public static let reportingComponent = Text(
            en: "The component that reports it, as in source.", zh: "报告事件的组件，与 source 一致。")
        public static let reportingInstance = Text(
            en: "Which one of these components, as in source.", zh: "是哪一个组件实例，与 source 一致。")
    }

    public enum EventSourceFields {
        public static let component = Text(
            en: "The name of the component, such as kubelet.", zh: "组件的名称，例如 kubelet。")
        public static let host = Text(
            en: "The node that the component runs on, if it belongs to one.",
            zh: "组件所在的节点（如果它属于某个节点）。")
    }

    public enum ObjectReferenceFields {
        public static let kind = Text(en: "The object's kind.", zh: "对象的类型。")
        public static let namespace = Text(en: "The object's namespace.", zh: "对象的名字空间。")
        public static let name = Text(en: "The object's name.", zh: "对象的名称。")
        public static let uid = Text(
            en: "The object's identity; a namesake has another one.", zh: "对象的唯一标识；同名的对象标识不同。")
        public static let apiVersion = Text(
            en: "The version of the API that the object is written in.", zh: "对象所用的 API 版本。")
        public static let resourceVersion = Text(
            en: "The revision of the object that is meant, if a certain one is.",
            zh: "所指的对象修订版本（如果特指某一个）。")
        public static let fieldPath = Text(
            en: "The part of the object that is meant, such as spec.containers{web}.",
            zh: "所指的是对象的哪个部分，例如 spec.containers{web}。")
    }
}
