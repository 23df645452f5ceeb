/// The Chinese terms of the Kubernetes documentation, as far as lessons need them.
///
/// Where the documentation accepts several, all are listed, the preferred one first. Kinds of the
/// API keep their English names.
public enum OfficialTerms {
    /// Terms and what they are called in Chinese.
    public static let all: [(english: String, chinese: [String])] = [
        ("API server", ["API 服务器"]),
        ("annotation", ["注解"]),
        ("binding", ["绑定"]),
        ("claim", ["申领"]),
        ("cluster", ["集群"]),
        ("container runtime", ["容器运行时"]),
        ("control loop", ["控制回路"]),
        ("control plane", ["控制平面", "控制面"]),
        ("controller", ["控制器"]),
        ("desired state", ["预期状态"]),
        ("drain", ["腾空"]),
        ("endpoint", ["端点"]),
        ("eviction", ["驱逐"]),
        ("grace period", ["宽限期限"]),
        ("headless service", ["无头服务"]),
        ("hop", ["跳"]),
        ("image", ["镜像"]),
        ("image registry", ["镜像仓库"]),
        ("label", ["标签"]),
        ("label selector", ["标签选择算符"]),
        ("load balancer", ["负载均衡器"]),
        ("manifest", ["清单", "清单文件"]),
        ("namespace", ["名字空间", "命名空间"]),
        ("node", ["节点"]),
        ("owner", ["属主", "所有者"]),
        ("probe", ["探针"]),
        ("pull", ["拉取"]),
        ("quota", ["配额"]),
        ("replica", ["副本"]),
        ("revision", ["修订版本"]),
        ("rolling update", ["滚动更新"]),
        ("sandbox", ["沙箱"]),
        ("scheduler", ["调度器"]),
        ("selector", ["选择算符"]),
        ("service discovery", ["服务发现"]),
        ("spec", ["规约"]),
        ("taint", ["污点"]),
        ("toleration", ["容忍度"]),
        ("virtual IP", ["虚拟 IP"]),
        ("volume", ["卷"]),
        ("watch", ["监听"]),
        ("worker node", ["工作节点"]),
        ("workload", ["工作负载"]),
    ]

    /// Words that people use instead, and what to write.
    static let unofficial: [(word: String, official: String)] = [
        ("您", "你"),
        ("选择器", "选择算符"),
        ("容器组", "Pod"),
        ("主节点", "控制平面节点"),
        ("副本集", "ReplicaSet"),
        ("复制控制器", "副本控制器"),
        ("调度程序", "调度器"),
        ("期望状态", "预期状态"),
        ("容忍性", "容忍度"),
        ("服务账户", "服务账号"),
        ("存活探针", "存活态探针"),
        ("就绪探针", "就绪态探针"),
        ("垃圾回收", "垃圾收集"),
        ("排空", "腾空"),
        ("优雅终止", "体面终止"),
        ("优雅地终止", "体面地终止"),
    ]

    /// What a term is called in Chinese, the preferred one first; nil where the table hasn't it.
    static func chinese(for english: String) -> [String]? {
        all.first { $0.english.lowercased() == english.lowercased() }?.chinese
    }
}
