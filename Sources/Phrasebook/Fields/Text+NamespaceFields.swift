/// What the fields mean that the API has for namespaces and service accounts.
extension Text {
    public enum NamespaceFields {
        public static let metadata = Text(
            en: "The namespace's name, labels and the like.", zh: "名字空间的名称、标签等元数据。")
        public static let spec = Text(
            en: "What has to be cleaned up before the namespace may go.", zh: "名字空间消失之前还有什么要清理。")
        public static let status = Text(
            en: "Whether the namespace is in use or about to go.", zh: "名字空间在使用中还是即将消失。")
    }

    public enum NamespaceSpecFields {
        public static let finalizers = Text(
            en: "Who still has to clean up; the namespace controller removes its mark when "
                + "all objects in the namespace are gone.",
            zh: "还有谁需要清理；名字空间里的对象全部消失之后，名字空间控制器移除自己的标记。")
    }

    public enum NamespaceStatusFields {
        public static let phase = Text(
            en: "Whether the namespace takes new objects: while it is Terminating, it doesn't.",
            zh: "名字空间是否接收新对象：处于 Terminating 时不接收。")
    }

    public enum ServiceAccountFields {
        public static let metadata = Text(
            en: "The account's name, labels and the like. Each namespace gets one of the "
                + "name default.",
            zh: "服务账号的名称、标签等元数据。每个名字空间都有一个名为 default 的服务账号。")
        public static let automountServiceAccountToken = Text(
            en: "Whether Pods get the account's token mounted, unless they say otherwise.",
            zh: "除非 Pod 自己另有规定，是否为 Pod 挂载服务账号的令牌。")
        public static let imagePullSecrets = Text(
            en: "Secrets with the credentials for private image registries, given to Pods "
                + "that name none.",
            zh: "存放私有镜像仓库登录凭据的 Secret，提供给没有自己指定的 Pod。")
    }
}
