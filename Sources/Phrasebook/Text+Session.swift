/// What the session says about clusters, nodes and time.
extension Text {
    public static let noCluster = Text(
        en: "There is no cluster yet.", zh: "还没有集群。")
    public static let noClusters = Text(en: "There are no clusters.", zh: "没有集群。")

    public static func clusterCreated(_ name: String, nodes: Int) -> Text {
        Text(
            en: "cluster/\(name) created: \(nodes) \(nodes == 1 ? "node" : "nodes")",
            zh: "cluster/\(name) 已创建：\(nodes) 个节点")
    }

    public static func clusterUsed(_ name: String) -> Text {
        Text(en: "Commands now go to cluster/\(name).", zh: "命令现在发往 cluster/\(name)。")
    }

    public static func clusterDeleted(_ name: String) -> Text {
        Text(en: "cluster/\(name) deleted", zh: "cluster/\(name) 已删除")
    }

    public static func clusterForked(_ name: String) -> Text {
        Text(
            en: "cluster/\(name) forked; commands now go to it.",
            zh: "已分叉出 cluster/\(name)；命令现在发往它。")
    }

    public static func clusterExists(_ name: String) -> Text {
        Text(en: "There is a cluster \(name) already.", zh: "已经有名为 \(name) 的集群。")
    }

    public static func badClusterName(_ name: String) -> Text {
        Text(
            en: "'\(name)' can't be the name of a cluster: use lower-case letters, digits and '-'.",
            zh: "“\(name)” 不能作集群的名称：请用小写字母、数字和 “-”。")
    }

    public static func noSuchCluster(_ name: String) -> Text {
        Text(en: "There is no cluster \(name).", zh: "没有名为 \(name) 的集群。")
    }

    public static func clusterLine(nodes: Int, revision: Int, time: String, seed: Int) -> Text {
        Text(
            en: "\(nodes) nodes, revision \(revision), virtual time \(time)s, seed \(seed)",
            zh: "\(nodes) 个节点，修订版本 \(revision)，虚拟时间 \(time)s，种子 \(seed)")
    }

    public static func nodeAdded(_ name: String) -> Text {
        Text(en: "node/\(name) added: its programs start", zh: "node/\(name) 已添加：它的程序正在启动")
    }

    public static func badNodeName(_ name: String) -> Text {
        Text(
            en: "'\(name)' is taken, or can't be the name of a node.",
            zh: "“\(name)” 已被占用，或者不能作节点的名称。")
    }

    public static func done(_ what: String) -> Text {
        Text(en: "\(what): done", zh: "\(what)：完成")
    }

    public static func noSuchNode(_ name: String) -> Text {
        Text(en: "There is no node \(name).", zh: "没有名为 \(name) 的节点。")
    }

    public static func noSuchPod(_ name: String) -> Text {
        Text(en: "There is no Pod \(name).", zh: "没有名为 \(name) 的 Pod。")
    }

    public static func noSuchContainer(_ name: String) -> Text {
        Text(en: "The Pod has no container \(name).", zh: "这个 Pod 没有名为 \(name) 的容器。")
    }

    public static func podNotRunning(_ name: String) -> Text {
        Text(
            en: "Nothing of Pod \(name) runs on a node.", zh: "Pod \(name) 没有在任何节点上运行。")
    }

    public static func nodeIsUp(_ name: String) -> Text {
        Text(en: "\(name) is up.", zh: "\(name) 本来就在运行。")
    }

    public static func nodeIsCrashed(_ name: String) -> Text {
        Text(en: "\(name) is switched off.", zh: "\(name) 已关机。")
    }

    public static func nodeIsPartitioned(_ name: String) -> Text {
        Text(en: "\(name) is cut off the network.", zh: "\(name) 的网络已被切断。")
    }

    public static func noSuchWatch(_ actor: String, _ kind: String) -> Text {
        Text(en: "\(actor) has no watch on \(kind).", zh: "\(actor) 没有监听 \(kind)。")
    }

    public static func noSuchKind(_ word: String) -> Text {
        Text(en: "There is no kind '\(word)'.", zh: "没有 “\(word)” 这种类型。")
    }

    /// What a component of the cluster is for; nil for what is no component.
    public static func duty(of component: String) -> Text? {
        switch component {
        case "kube-apiserver":
            Text(en: "the one way in: checks every request", zh: "唯一的入口：检查每个请求")
        case "etcd": Text(en: "remembers everything, by revision", zh: "按修订版本记住一切")
        case "replication-controller":
            Text(en: "keeps the wanted number of Pods", zh: "维持预期的 Pod 数量")
        case "endpoints-controller":
            Text(en: "lists the Pods behind a Service (old form)", zh: "列出 Service 背后的 Pod（旧形式）")
        case "endpointslice-controller":
            Text(en: "lists the Pods behind a Service", zh: "列出 Service 背后的 Pod")
        case "node-lifecycle-controller":
            Text(en: "notices nodes that fall silent", zh: "发现失去联系的节点")
        case "node-ipam-controller":
            Text(en: "gives each node addresses for its Pods", zh: "给每个节点分配 Pod 地址段")
        case "garbage-collector":
            Text(en: "deletes what has lost its owner", zh: "删除失去属主的对象")
        case "namespace-controller":
            Text(en: "empties namespaces that are deleted", zh: "清空被删除的名字空间")
        case "serviceaccount-controller":
            Text(en: "gives each namespace a default account", zh: "给每个名字空间一个默认账号")
        case "kube-scheduler": Text(en: "finds a node for each Pod", zh: "为每个 Pod 选择节点")
        case "kubelet": Text(en: "on each node: makes its Pods run", zh: "每个节点上：让 Pod 运行起来")
        case "container-runtime":
            Text(en: "on each node: sandboxes, images, containers", zh: "每个节点上：沙箱、镜像、容器")
        case "kube-proxy":
            Text(en: "on each node: turns Services into rules", zh: "每个节点上：把 Service 变成规则")
        case "cluster-dns": Text(en: "answers the names of Services", zh: "解析 Service 的名称")
        default: nil
        }
    }
}
