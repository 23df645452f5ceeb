/// Sentences about requests, as the trace's notes show them.
extension Text {
    /// - Parameters:
    ///   - verb: the API's verb: `create`.
    ///   - subject: kind and name: `Pod web`.
    public static func hopRequest(verb: String, subject: String) -> Text {
        switch verb {
        case "get": Text(en: "Read \(subject)", zh: "读取 \(subject)")
        case "list": Text(en: "List \(subject)", zh: "列出 \(subject)")
        case "create": Text(en: "Create \(subject)", zh: "创建 \(subject)")
        case "update": Text(en: "Replace \(subject)", zh: "更新 \(subject)")
        case "patch": Text(en: "Change \(subject)", zh: "修改 \(subject)")
        case "delete": Text(en: "Delete \(subject)", zh: "删除 \(subject)")
        case "deletecollection": Text(en: "Delete all \(subject)", zh: "删除全部 \(subject)")
        case "evict": Text(en: "Evict \(subject)", zh: "驱逐 \(subject)")
        default: Text(en: "\(verb) \(subject)", zh: "\(verb) \(subject)")
        }
    }

    public static func hopCreateOwned(kind: String, owner: String) -> Text {
        Text(
            en: "One \(kind) of \(owner) is missing: create it",
            zh: "\(owner) 还缺一个 \(kind)：创建它")
    }

    public static func hopBind(pod: String, node: String) -> Text {
        Text(en: "Bind Pod \(pod) to \(node)", zh: "把 Pod \(pod) 绑定到 \(node)")
    }

    public static func hopPodIs(pod: String, phase: String, reason: String) -> Text {
        let detail = reason.isEmpty ? "" : " (\(reason))"
        let chineseDetail = reason.isEmpty ? "" : "（\(reason)）"
        return Text(
            en: "Pod \(pod) is \(phase)\(detail)", zh: "Pod \(pod) 的阶段是 \(phase)\(chineseDetail)")
    }

    public static func hopHeartbeat(node: String) -> Text {
        Text(en: "\(node) renews its lease: it is alive", zh: "\(node) 续约租约：它还活着")
    }

    public static func hopNodeIsSilent(node: String) -> Text {
        Text(
            en: "\(node) has been silent too long: its state is Unknown",
            zh: "\(node) 太久没有消息：它的状态改为 Unknown")
    }

    public static func hopAdopt(pod: String) -> Text {
        Text(
            en: "Adopt Pod \(pod): its labels match, and nobody owns it",
            zh: "收养 Pod \(pod)：标签相符，而且没有属主")
    }

    public static func hopRelease(pod: String) -> Text {
        Text(
            en: "Release Pod \(pod): its labels no longer match",
            zh: "释放 Pod \(pod)：它的标签不再相符")
    }

    public static func hopEvent(reason: String, about: String) -> Text {
        Text(en: "Report that \(about): \(reason)", zh: "报告 \(about) 的事件：\(reason)")
    }

    /// - Parameter reason: why it was refused; empty when it wasn't.
    public static func hopAnswered(code: Int, reason: String) -> Text {
        guard reason.isEmpty else {
            return Text(en: "Refused (\(code)): \(reason)", zh: "被拒绝（\(code)）：\(reason)")
        }
        return code == 201
            ? Text(en: "Created", zh: "已创建") : Text(en: "Done (\(code))", zh: "完成（\(code)）")
    }
}
