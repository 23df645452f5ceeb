/// What the fields mean that the API has for environment variables of containers.
extension Text {
    public enum EnvVarFields {
        public static let name = Text(en: "The variable's name.", zh: "变量名。")
        public static let value = Text(
            en: "The variable's value; empty when left out. The simulation doesn't replace "
                + "$(OTHER) by the value of another variable.",
            zh: "变量的值；省略时为空。本模拟器不会把 $(OTHER) 替换为其他变量的值。")
        public static let valueFrom = Text(
            en: "Where to take the value from, if value is empty.", zh: "value 为空时，从哪里取值。")
    }

    public enum EnvVarSourceFields {
        public static let fieldRef = Text(
            en: "A field of the Pod, such as metadata.name or status.podIP. The variable "
                + "stays empty in this simulation.",
            zh: "Pod 的字段，例如 metadata.name 或 status.podIP。在本模拟器里，这样的变量为空。")
        public static let resourceFieldRef = Text(
            en: "A request or limit of a container. The variable stays empty in this simulation.",
            zh: "容器的资源请求或限制。在本模拟器里，这样的变量为空。")
        public static let configMapKeyRef = Text(
            en: "A key of a ConfigMap. That kind doesn't exist here: the container waits "
                + "unless the reference is optional.",
            zh: "ConfigMap 的一个键。本模拟器没有这个类型：除非引用是可选的，否则容器会一直等待。")
        public static let secretKeyRef = Text(
            en: "A key of a Secret. That kind doesn't exist here: the container waits unless "
                + "the reference is optional.",
            zh: "Secret 的一个键。本模拟器没有这个类型：除非引用是可选的，否则容器会一直等待。")
    }

    public enum ObjectFieldSelectorFields {
        public static let apiVersion = Text(
            en: "The version of the API that the path is written for; v1 when left out.",
            zh: "路径所依据的 API 版本；省略时为 v1。")
        public static let fieldPath = Text(
            en: "The path of the field, such as metadata.labels['app'] or spec.nodeName.",
            zh: "字段的路径，例如 metadata.labels['app'] 或 spec.nodeName。")
    }

    public enum ResourceFieldSelectorFields {
        public static let containerName = Text(
            en: "The container whose resource is meant; this one when left out.",
            zh: "指哪个容器的资源；省略时为当前容器。")
        public static let resource = Text(
            en: "The resource, such as limits.cpu or requests.memory.",
            zh: "资源，例如 limits.cpu 或 requests.memory。")
        public static let divisor = Text(
            en: "The unit to express the amount in; 1 when left out.", zh: "换算数量所用的单位；省略时为 1。")
    }

    public enum KeySelectorFields {
        public static let name = Text(
            en: "The name of the ConfigMap or Secret, in the Pod's namespace.",
            zh: "ConfigMap 或 Secret 的名称，位于 Pod 的名字空间。")
        public static let key = Text(en: "The key whose value is taken.", zh: "取值的键。")
        public static let optional = Text(
            en: "Whether the container may start when the object or the key doesn't exist.",
            zh: "对象或键不存在时，容器是否仍可启动。")
    }

    public enum EnvFromSourceFields {
        public static let prefix = Text(
            en: "Words to put before the name of each variable.", zh: "加在每个变量名前面的前缀。")
        public static let configMapRef = Text(
            en: "The ConfigMap whose keys become variables.", zh: "把哪个 ConfigMap 的键作为变量。")
        public static let secretRef = Text(
            en: "The Secret whose keys become variables.", zh: "把哪个 Secret 的键作为变量。")
    }

    public enum LocalReferenceFields {
        public static let name = Text(
            en: "The name of an object in the same namespace.", zh: "同一名字空间内对象的名称。")
        public static let optional = Text(
            en: "Whether the object may be missing.", zh: "对象是否可以不存在。")
    }
}
