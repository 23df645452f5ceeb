/// What completion says about its candidates, and the map about Pods in words.
extension Text {
    public static let mapReady = Text(en: "ready", zh: "就绪")
    public static let mapNotReady = Text(en: "not ready", zh: "未就绪")

    public static func labelKey(of kind: String) -> Text {
        Text(en: "a label of \(kind)s", zh: "\(kind) 的标签")
    }

    public static func labelValue(of key: String) -> Text {
        Text(en: "a value of \(key)", zh: "\(key) 的值")
    }

    public static let aDirectory = Text(en: "directory", zh: "目录")
    public static let aFile = Text(en: "file", zh: "文件")
    public static let aManifest = Text(en: "manifest", zh: "清单")
    public static let aScript = Text(en: "script", zh: "脚本")
    public static let aJournal = Text(en: "journal", zh: "日志文件")

    /// What a value of `-o` means; nil for one that is not known.
    public static func outputFormat(_ name: String) -> Text? {
        switch name {
        case "json": Text(en: "whole objects as JSON", zh: "以 JSON 输出完整对象")
        case "yaml": Text(en: "whole objects as YAML", zh: "以 YAML 输出完整对象")
        case "wide": Text(en: "more columns", zh: "更多列")
        case "name": Text(en: "only KIND/NAME", zh: "只输出 类型/名称")
        case "jsonpath=": Text(en: "fields by a template", zh: "按模板输出字段")
        case "custom-columns=": Text(en: "a table of chosen fields", zh: "由所选字段组成的表")
        default: nil
        }
    }

    /// What an end of hops is that is no component of the cluster.
    public static func endOfHops(_ name: String) -> Text {
        switch name {
        case "kubectl": Text(en: "what you ask of the API", zh: "你对 API 的请求")
        case "person": Text(en: "what you do to machines", zh: "你对机器的操作")
        case "outside": Text(en: "requests from outside the cluster", zh: "来自集群外部的请求")
        case "registry": Text(en: "where images come from", zh: "镜像仓库")
        default: Text(en: "an end of hops: \(name)", zh: "跳的一端：\(name)")
        }
    }

    /// What a field of a hop means; nil for one that is not known.
    public static func hopField(_ name: String) -> Text? {
        switch name {
        case "hop": Text(en: "its number", zh: "编号")
        case "cause": Text(en: "the number of the hop that caused it", zh: "引起它的那一跳的编号")
        case "time": Text(en: "virtual seconds", zh: "虚拟时间（秒）")
        case "from": Text(en: "who sends", zh: "发送方")
        case "to": Text(en: "who receives", zh: "接收方")
        case "verb":
            Text(en: "what is wanted: create, bind, deliver, …", zh: "动作：create、bind、deliver 等")
        case "object":
            Text(en: "what it is about: pods/default/web-1", zh: "涉及的对象：pods/default/web-1")
        case "revision": Text(en: "what etcd committed or read at", zh: "etcd 提交或读取时的修订版本")
        case "note": Text(en: "one sentence", zh: "一句说明")
        case "observed":
            Text(en: "the revision the sender knew of", zh: "发送方当时已知的修订版本")
        case "code": Text(en: "the status, on replies", zh: "状态码（仅应答）")
        default: nil
        }
    }
}
