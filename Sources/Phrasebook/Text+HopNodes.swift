/// Sentences about nodes, containers and connections, as the trace's notes show them.
extension Text {
    /// - Parameter verb: the method of the container runtime interface.
    public static func hopRuntimeAsked(verb: String, pod: String, container: String) -> Text {
        switch verb {
        case "RunPodSandbox":
            Text(
                en: "Make the sandbox of \(pod): the pause container and its network",
                zh: "创建 \(pod) 的沙箱：pause 容器及其网络")
        case "StopPodSandbox": Text(en: "Stop the sandbox of \(pod)", zh: "停止 \(pod) 的沙箱")
        case "RemovePodSandbox": Text(en: "Remove the sandbox of \(pod)", zh: "移除 \(pod) 的沙箱")
        case "ImageStatus":
            Text(
                en: "Is the image of container \(container) on this node?",
                zh: "容器 \(container) 的镜像在这个节点上吗？")
        case "PullImage": Text(en: "Pull the image: \(container)", zh: "拉取镜像：\(container)")
        case "CreateContainer": Text(en: "Create container \(container)", zh: "创建容器 \(container)")
        case "StartContainer": Text(en: "Start container \(container)", zh: "启动容器 \(container)")
        case "StopContainer": Text(en: "Stop container \(container)", zh: "停止容器 \(container)")
        case "ExecSync":
            Text(en: "Run a command in container \(container)", zh: "在容器 \(container) 中执行命令")
        case "connect":
            Text(en: "Probe container \(container)", zh: "探测容器 \(container)")
        case "RemoveContainer": Text(en: "Remove container \(container)", zh: "移除容器 \(container)")
        default: Text(en: "\(verb) \(container)", zh: "\(verb) \(container)")
        }
    }

    public static func hopSandboxRuns(pod: String, ip: String) -> Text {
        Text(
            en: "The pause container runs and holds the network of \(pod): \(ip)",
            zh: "pause 容器已运行，持有 \(pod) 的网络：\(ip)")
    }

    public static func hopImagePresent(image: String) -> Text {
        Text(en: "\(image) is on this node", zh: "\(image) 已在这个节点上")
    }

    public static func hopImageMissing(image: String) -> Text {
        Text(en: "\(image) is not on this node", zh: "\(image) 不在这个节点上")
    }

    public static func hopImagePulled(image: String, bytes: Int) -> Text {
        Text(en: "\(image): \(bytes) bytes", zh: "\(image)：\(bytes) 字节")
    }

    public static func hopContainerRuns(name: String) -> Text {
        Text(en: "Container \(name) runs", zh: "容器 \(name) 已运行")
    }

    public static func hopContainerEnded(name: String, exitCode: Int) -> Text {
        Text(
            en: "Container \(name) ended with exit code \(exitCode)",
            zh: "容器 \(name) 已结束，退出码为 \(exitCode)")
    }

    public static func hopProbed(container: String, success: Bool) -> Text {
        success
            ? Text(en: "Container \(container) answers", zh: "容器 \(container) 有应答")
            : Text(en: "Container \(container) does not answer", zh: "容器 \(container) 没有应答")
    }

    public static let hopRuntimeDone = Text(en: "Done", zh: "完成")

    public static func hopRuntimeFailed(message: String) -> Text {
        Text(en: "Failed: \(message)", zh: "失败：\(message)")
    }

    public static func hopResolve(name: String) -> Text {
        Text(en: "Which address has \(name)?", zh: "\(name) 的地址是什么？")
    }

    public static func hopResolved(name: String, address: String) -> Text {
        Text(en: "\(name) is \(address)", zh: "\(name) 的地址是 \(address)")
    }

    public static func hopNotResolved(name: String) -> Text {
        Text(en: "There is no name \(name)", zh: "没有 \(name) 这个名称")
    }

    public static func hopConnect(address: String) -> Text {
        Text(en: "Connect to \(address)", zh: "连接到 \(address)")
    }

    public static func hopTranslated(virtual: String, backend: String) -> Text {
        Text(
            en: "A rule that kube-proxy wrote on this node turns \(virtual) into \(backend)",
            zh: "kube-proxy 写在这个节点上的规则把 \(virtual) 转为 \(backend)")
    }

    public static func hopConnected(pod: String) -> Text {
        Text(en: "\(pod) answers", zh: "\(pod) 作出应答")
    }

    public static func hopNotReached(_ obstacle: Text, at address: String?) -> Text {
        let place = address.map { "\($0): " } ?? ""
        return Text(
            en: "Not reached: \(place)\(obstacle(.english))",
            zh: "没有到达：\(place)\(obstacle(.chinese))")
    }

    /// - Parameter verb: what was done to it: `crash`, `kill` …
    public static func hopFault(verb: String, object: String) -> Text {
        switch verb {
        case "kill": Text(en: "Kill \(object)", zh: "杀死 \(object)")
        case "crash": Text(en: "Switch \(object) off", zh: "关掉 \(object)")
        case "recover": Text(en: "Switch \(object) on again", zh: "重新打开 \(object)")
        case "partition": Text(en: "Cut \(object) off the network", zh: "切断 \(object) 的网络")
        case "heal": Text(en: "Mend the network of \(object)", zh: "恢复 \(object) 的网络")
        case "drop": Text(en: "Break a watch of \(object)", zh: "断开 \(object) 的一个监听")
        case "delay": Text(en: "Delay a watch of \(object)", zh: "延迟 \(object) 的一个监听")
        default: Text(en: "\(verb) \(object)", zh: "\(verb) \(object)")
        }
    }
}
