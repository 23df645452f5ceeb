/// What the fields mean that the API has for Endpoints and EndpointSlices.
extension Text {
    public enum EndpointsFields {
        public static let metadata = Text(
            en: "The name, which is that of the Service, labels and the like.",
            zh: "名称（与 Service 相同）、标签等元数据。")
        public static let subsets = Text(
            en: "Addresses and ports that go together; each address serves all ports of its "
                + "subset.",
            zh: "成组的地址和端口；组内每个地址都提供组内的所有端口。")
    }

    public enum EndpointSubsetFields {
        public static let addresses = Text(
            en: "Addresses of Pods that are ready.", zh: "已就绪的 Pod 的地址。")
        public static let notReadyAddresses = Text(
            en: "Addresses of Pods that aren't ready, and get no traffic.",
            zh: "未就绪的 Pod 的地址，不接收流量。")
        public static let ports = Text(
            en: "The ports that all these addresses serve.", zh: "这些地址都提供的端口。")
    }

    public enum EndpointAddressFields {
        public static let ip = Text(en: "The address of the endpoint.", zh: "端点的地址。")
        public static let hostname = Text(
            en: "The host name of the endpoint, which makes it a DNS name of its own below "
                + "the Service's.",
            zh: "端点的主机名，让它在 Service 的名称之下有自己的 DNS 名称。")
        public static let nodeName = Text(en: "The node that the endpoint is on.", zh: "端点所在的节点。")
        public static let targetRef = Text(en: "The Pod behind the address.", zh: "这个地址背后的 Pod。")
    }

    public enum PodReferenceFields {
        public static let kind = Text(en: "The kind of the object: Pod.", zh: "对象的类型：Pod。")
        public static let namespace = Text(en: "The Pod's namespace.", zh: "Pod 的名字空间。")
        public static let name = Text(en: "The Pod's name.", zh: "Pod 的名称。")
        public static let uid = Text(
            en: "The Pod's identity; a namesake has another one.", zh: "Pod 的唯一标识；同名的 Pod 标识不同。")
    }

    public enum EndpointPortFields {
        public static let name = Text(en: "The name of the Service's port.", zh: "Service 端口的名称。")
        public static let port = Text(en: "The number of the port in the Pods.", zh: "Pod 里的端口号。")
        public static let `protocol` = Text(
            en: "The transport protocol of the port.", zh: "端口使用的传输协议。")
        public static let appProtocol = Text(
            en: "What is spoken on the port, as in the Service.", zh: "端口上使用的应用协议，与 Service 一致。")
    }

    public enum EndpointSliceFields {
        public static let metadata = Text(
            en: "Name, labels and the like. The label kubernetes.io/service-name tells the "
                + "Service.",
            zh: "名称、标签等元数据。标签 kubernetes.io/service-name 指明所属的 Service。")
        public static let addressType = Text(
            en: "The kind of all addresses in the slice: IPv4. The real API has IPv6 and "
                + "FQDN too. It can't be changed.",
            zh: "切片里所有地址的类别：IPv4。真实的 API 还有 IPv6 和 FQDN。不能修改。")
        public static let endpoints = Text(
            en: "The endpoints with their state; controllers put at most 100 into one slice.",
            zh: "端点及其状态；控制器在一个切片里最多放 100 个。")
        public static let ports = Text(
            en: "The ports that all endpoints of the slice serve.", zh: "切片里所有端点都提供的端口。")
    }

    public enum EndpointFields {
        public static let addresses = Text(
            en: "The address of the endpoint. The list has exactly one in this simulation.",
            zh: "端点的地址。本模拟器里列表中只有一个。")
        public static let conditions = Text(en: "Whether the endpoint can be used.", zh: "端点是否可用。")
        public static let hostname = Text(
            en: "The host name of the endpoint, which makes it a DNS name of its own below "
                + "the Service's.",
            zh: "端点的主机名，让它在 Service 的名称之下有自己的 DNS 名称。")
        public static let nodeName = Text(en: "The node that the endpoint is on.", zh: "端点所在的节点。")
        public static let zone = Text(en: "The zone of that node.", zh: "该节点所在的可用区。")
        public static let targetRef = Text(en: "The Pod behind the endpoint.", zh: "这个端点背后的 Pod。")
    }

    public enum EndpointConditionsFields {
        public static let ready = Text(
            en: "Whether new connections should go here: the Pod serves and isn't about to "
                + "end. Service proxies look at it first.",
            zh: "是否应该把新连接发到这里：Pod 可以提供服务，并且没有在终止。服务代理首先看它。")
        public static let serving = Text(
            en: "Whether the Pod is ready, even while it terminates.", zh: "Pod 是否就绪，终止过程中也算。")
        public static let terminating = Text(
            en: "Whether the Pod has been asked to end.", zh: "是否已经要求 Pod 结束。")
    }
}
