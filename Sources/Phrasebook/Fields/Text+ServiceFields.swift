/// What the fields mean that the API has for Services.
extension Text {
    public enum ServiceFields {
        public static let metadata = Text(
            en: "The Service's name, labels and the like. Its name is its DNS name in its "
                + "namespace.",
            zh: "Service 的名称、标签等元数据。名称就是它在名字空间内的 DNS 名称。")
        public static let spec = Text(
            en: "Which Pods, under which ports and which address.", zh: "包括哪些 Pod，用什么端口和地址。")
        public static let status = Text(
            en: "What a load balancer reported. There is none here, so that it stays empty.",
            zh: "负载均衡器报告的内容。本模拟器没有负载均衡器，因此始终为空。")
    }

    public enum ServiceSpecFields {
        public static let ports = Text(
            en: "The ports under which the Service is reached, at least one unless it is "
                + "headless or of type ExternalName.",
            zh: "访问 Service 的端口；除了无头 Service 和 ExternalName 类型，至少要有一个。")
        public static let selector = Text(
            en: "Labels of the Pods behind the Service, all of them. Without a selector "
                + "somebody else has to write its endpoints.",
            zh: "Service 后端 Pod 必须具备的全部标签。没有选择算符时，端点要由别人来写。")
        public static let clusterIP = Text(
            en: "The virtual address; the server picks one when left out, and it can't be "
                + "changed. None makes the Service headless: its name resolves to the Pods' "
                + "addresses.",
            zh: "虚拟地址；省略时由服务器分配，之后不能修改。None 表示无头 Service：名称直接解析为 Pod 的地址。")
        public static let clusterIPs = Text(
            en: "The virtual addresses; one here, the same as clusterIP.",
            zh: "虚拟地址列表；这里只有一个，与 clusterIP 相同。")
        public static let type = Text(
            en: "From where the Service is reached; ClusterIP when left out. NodePort and "
                + "LoadBalancer do all that ClusterIP does, and more.",
            zh: "可以从哪里访问 Service；省略时为 ClusterIP。NodePort 和 LoadBalancer 在 ClusterIP 的基础上增加功能。")
        public static let sessionAffinity = Text(
            en: "Whether connections of one client go to the same Pod; None when left out.",
            zh: "同一客户端的连接是否发往同一个 Pod；省略时为 None。")
        public static let sessionAffinityConfig = Text(
            en: "How long the affinity ClientIP lasts.", zh: "ClientIP 会话亲和性持续多久。")
        public static let externalName = Text(
            en: "The DNS name that a Service of type ExternalName stands for. The cluster's "
                + "name server answers with it as an alias.",
            zh: "ExternalName 类型的 Service 所代表的 DNS 名称。集群的域名服务器以别名的形式返回它。")
        public static let externalTrafficPolicy = Text(
            en: "Whether connections from outside may go to Pods of any node or only to "
                + "those of the node they reach; Cluster when left out. Only for NodePort and "
                + "LoadBalancer.",
            zh: "来自集群外部的连接可以发往任何节点的 Pod，还是只发往所到节点的 Pod；省略时为 Cluster。只用于 NodePort 和 LoadBalancer。")
        public static let internalTrafficPolicy = Text(
            en: "Whether connections from Pods may go to Pods of any node or only to those "
                + "of the client's node; Cluster when left out.",
            zh: "来自 Pod 的连接可以发往任何节点的 Pod，还是只发往客户端所在节点的 Pod；省略时为 Cluster。")
        public static let publishNotReadyAddresses = Text(
            en: "Whether Pods that aren't ready count as ready endpoints, for discovery "
                + "among peers.",
            zh: "是否把未就绪的 Pod 也当作就绪的端点，便于同伴之间互相发现。")
        public static let ipFamilies = Text(
            en: "The families of the addresses; IPv4 only in this cluster.",
            zh: "地址的协议族；本集群只有 IPv4。")
        public static let ipFamilyPolicy = Text(
            en: "Whether the Service has addresses of one family or two; always one here, "
                + "SingleStack when left out.",
            zh: "Service 有一个还是两个协议族的地址；这里总是一个，省略时为 SingleStack。")
    }

    public enum SessionAffinityConfigFields {
        public static let clientIP = Text(
            en: "The settings of the affinity ClientIP.", zh: "ClientIP 会话亲和性的设置。")
    }

    public enum ClientIPConfigFields {
        public static let timeoutSeconds = Text(
            en: "Seconds after its last connection in which a client keeps its Pod, from 1 "
                + "to 86400; 10800, three hours, when left out.",
            zh: "客户端在最后一次连接之后的多少秒内仍使用同一个 Pod，从 1 到 86400；省略时为 10800，即三小时。")
    }

    public enum ServicePortFields {
        public static let name = Text(
            en: "The port's name; required and unique when there are several. Endpoints have "
                + "the same name.",
            zh: "端口的名称；有多个端口时必填且不能重复。端点里使用同一名称。")
        public static let `protocol` = Text(
            en: "The transport protocol of the port; TCP when left out.", zh: "端口使用的传输协议；省略时为 TCP。")
        public static let appProtocol = Text(
            en: "What is spoken on the port, such as http.", zh: "端口上使用的应用协议，例如 http。")
        public static let port = Text(
            en: "The port under which the Service is reached, from 1 to 65535.",
            zh: "访问 Service 的端口，从 1 到 65535。")
        public static let targetPort = Text(
            en: "The port of the Pods, by number or by the name of a container's port; the "
                + "same as port when left out.",
            zh: "Pod 的端口，可以写端口号或容器端口的名称；省略时与 port 相同。")
        public static let nodePort = Text(
            en: "The port under which every node serves the Service, from 30000 to 32767; "
                + "the server picks one when left out. Only for NodePort and LoadBalancer.",
            zh: "每个节点提供该 Service 的端口，从 30000 到 32767；省略时由服务器分配。只用于 NodePort 和 LoadBalancer。")
    }

    public enum ServiceStatusFields {
        public static let loadBalancer = Text(
            en: "How the load balancer of a Service of type LoadBalancer is reached.",
            zh: "怎样访问 LoadBalancer 类型 Service 的负载均衡器。")
    }

    public enum LoadBalancerStatusFields {
        public static let ingress = Text(
            en: "The addresses of the load balancer. Empty here: there is no cloud provider.",
            zh: "负载均衡器的地址。这里为空：没有云平台。")
    }

    public enum LoadBalancerIngressFields {
        public static let ip = Text(
            en: "The load balancer's address, if it has one.", zh: "负载均衡器的地址（如果有）。")
        public static let hostname = Text(
            en: "The load balancer's name, if it has one.", zh: "负载均衡器的名称（如果有）。")
    }
}
