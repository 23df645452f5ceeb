/// What the session says about time, the trace and requests.
extension Text {
    public static func settled(after seconds: String) -> Text {
        Text(en: "Settled after \(seconds)s.", zh: "经过 \(seconds)s 后已稳定。")
    }

    public static func gaveUp(after seconds: String, pending: Int) -> Text {
        Text(
            en: "Not settled after \(seconds)s: \(pending) things are still pending.",
            zh: "经过 \(seconds)s 仍未稳定：还有 \(pending) 件事待处理。")
    }

    public static func stoppedAt(hop: Int) -> Text {
        Text(en: "Stopped at hop \(hop):", zh: "停在第 \(hop) 跳：")
    }

    public static func interruptedAfter(_ seconds: String) -> Text {
        Text(en: "Interrupted after \(seconds)s.", zh: "经过 \(seconds)s 后被中断。")
    }

    public static let interrupted = Text(en: "Interrupted.", zh: "已中断。")

    public static func neverCame(_ what: String) -> Text {
        Text(
            en: "No hop within ten virtual minutes matches: \(what)",
            zh: "接下来十分钟的虚拟时间里没有匹配的跳：\(what)")
    }

    public static func advanced(by seconds: String) -> Text {
        Text(en: "\(seconds)s have passed.", zh: "已过去 \(seconds)s。")
    }

    public static let noBreakpoints = Text(en: "There are no breakpoints.", zh: "没有断点。")
    public static let breakpointsCleared = Text(en: "Breakpoints cleared.", zh: "断点已清除。")

    public static func breakpointSet(_ what: String) -> Text {
        Text(en: "Time will stop at: \(what)", zh: "时间将停在：\(what)")
    }

    public static func tooFarBack(hops: Int) -> Text {
        Text(
            en: "There are only \(hops) hops to go back, and only so far as copies are kept.",
            zh: "最多只能后退 \(hops) 跳，而且仅限于还保存着副本的范围。")
    }

    public static func backAt(hop: Int) -> Text {
        Text(en: "Back at hop \(hop).", zh: "已回到第 \(hop) 跳。")
    }

    public static let steppingOn = Text(
        en: "Commands leave their consequences pending: use step, next or settle.",
        zh: "命令的后续影响将保持待处理：请用 step、next 或 settle。")
    public static let steppingOff = Text(
        en: "The cluster settles by itself after each command.", zh: "每条命令之后集群会自行稳定。")

    public static func cannotStep(_ command: String) -> Text {
        Text(
            en: "step begins commands whose consequences are hops: kubectl's, node, kill and "
                + "watch. '\(command)' is none of them.",
            zh: "step 只能开始那些会引起跳的命令：kubectl 的命令、node、kill 和 watch。"
                + "“\(command)” 不在其中。")
    }

    public static func steppingInto(_ command: String) -> Text {
        Text(
            en: "Stopped before the first hop of: \(command)", zh: "停在这条命令的第一跳之前：\(command)")
    }

    public static let nothingPlanned = Text(
        en: "Nothing is planned: there is no next hop.", zh: "没有待发生的事：没有下一跳。")

    public static func noSuchComponent(_ name: String) -> Text {
        Text(en: "There is no component '\(name)'.", zh: "没有 “\(name)” 这个组件。")
    }

    public static let expressionFailed = Text(
        en: "The expression could not be evaluated.", zh: "无法对表达式求值。")
    public static let traceEmpty = Text(en: "No hops.", zh: "没有跳。")

    public static func traceDropped(before hop: Int) -> Text {
        Text(
            en: "The hops before \(hop) are no longer kept.", zh: "第 \(hop) 跳之前的记录已不再保存。")
    }

    public static func nameAnObject(_ word: String) -> Text {
        Text(
            en: "'\(word)' is neither a hop's number nor an object: write KIND/NAME.",
            zh: "“\(word)” 既不是跳的编号也不是对象：请写成 KIND/NAME。")
    }

    public static func noSuchHop(_ number: Int, newest: Int) -> Text {
        Text(
            en: "There is no hop \(number); the newest is \(newest).",
            zh: "没有第 \(number) 跳；最新的是第 \(newest) 跳。")
    }

    public static func noHopAbout(_ path: String) -> Text {
        Text(en: "No hop is about \(path).", zh: "没有关于 \(path) 的跳。")
    }

    public static let whyPerson = Text(
        en: "That was a person's doing.", zh: "这是人的操作。")
    public static let whyBoot = Text(
        en: "That was the start of the cluster.", zh: "这是集群的启动过程。")

    public static func nothingAt(_ path: String) -> Text {
        Text(en: "There is no \(path).", zh: "没有 \(path)。")
    }

    public static func nothingWrong(_ path: String) -> Text {
        Text(
            en: "Nothing stands in the way of \(path).", zh: "\(path) 没有遇到任何阻碍。")
    }

    public static let podTerminating = Text(
        en: "The Pod is being deleted.", zh: "这个 Pod 正在被删除。")
    public static let podNotScheduled = Text(
        en: "The scheduler has not bound the Pod to a node yet.", zh: "调度器还没有把这个 Pod 绑定到节点。")

    public static func replicasMissing(desired: Int, present: Int, ready: Int) -> Text {
        Text(
            en: "\(desired) replicas are wanted; \(present) exist, \(ready) are ready.",
            zh: "期望 \(desired) 个副本；现有 \(present) 个，其中 \(ready) 个就绪。")
    }

    public static let serviceWithoutSelector = Text(
        en: "The Service selects no Pods: it has no selector.", zh: "这个 Service 没有选择算符，不选择任何 Pod。")

    public static func serviceWithoutEndpoints(selector: String, matching: Int) -> Text {
        Text(
            en: "No Pod with \(selector) is ready; \(matching) have these labels.",
            zh: "没有带 \(selector) 的 Pod 处于就绪状态；带这些标签的有 \(matching) 个。")
    }

    public static func requestSummary(answered: Int, of count: Int) -> Text {
        Text(
            en: "\(answered) of \(count) \(count == 1 ? "request" : "requests") answered",
            zh: "\(count) 个请求中有 \(answered) 个得到应答")
    }

    public static func nameStandsFor(_ name: String, _ other: String) -> Text {
        Text(en: "\(name) is an alias for \(other)", zh: "\(name) 是 \(other) 的别名")
    }

    public static func requestFailed(_ host: String, _ why: String) -> Text {
        Text(en: "No request to \(host) was answered: \(why)", zh: "发往 \(host) 的请求都没有应答：\(why)")
    }

    public static let noRoute = Text(en: "no Pod has this address", zh: "没有 Pod 使用这个地址")
    public static let connectionRefused = Text(en: "connection refused", zh: "连接被拒绝")
    public static let connectionDropped = Text(
        en: "a rule drops the connection: no endpoint on this node",
        zh: "规则丢弃了这个连接：这个节点上没有端点")
    public static let unreachable = Text(
        en: "the node does not answer", zh: "节点没有应答")

    public static func noPodOf(_ name: String) -> Text {
        Text(en: "No Pod of \(name) runs.", zh: "\(name) 没有正在运行的 Pod。")
    }

    public static let noPodToAskFrom = Text(
        en: "No Pod runs from which to ask.", zh: "没有正在运行的 Pod 可以发出请求。")

    public static func badURL(_ url: String) -> Text {
        Text(en: "'\(url)' is no address to ask.", zh: "“\(url)” 不是可以请求的地址。")
    }
}
