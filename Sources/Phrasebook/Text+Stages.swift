/// What the API server's inner stages say of a request, for `trace --stages`.
extension Text {
    public static let stageAuthentication = Text(en: "authentication", zh: "认证")
    public static let stageAuthorization = Text(en: "authorization", zh: "鉴权")
    public static let stageAdmission = Text(en: "admission", zh: "准入")
    public static let stageDefaulting = Text(en: "defaulting", zh: "填充默认值")
    public static let stageValidation = Text(en: "validation", zh: "校验")
    public static let stageStorage = Text(en: "storage", zh: "存储")

    /// `validation: ok`.
    public static func stageLine(_ name: Text, _ result: Text) -> Text {
        Text(
            en: "\(name(.english)): \(result(.english))",
            zh: "\(name(.chinese))：\(result(.chinese))")
    }

    public static func stageUser(_ name: String, groups: [String]) -> Text {
        Text(
            en: "\(name) (\(groups.joined(separator: ", ")))",
            zh: "\(name)（\(groups.joined(separator: "、"))）")
    }

    public static let stageAllowedByNode = Text(
        en: "allowed: node authorizer", zh: "允许：Node 鉴权器")

    public static func stageAllowedByRBAC(_ rule: String) -> Text {
        Text(en: "allowed: RBAC, \(rule)", zh: "允许：RBAC，\(rule)")
    }

    public static let stageAdmitted = Text(en: "admitted", zh: "准许通过")
    public static let stageFilledIn = Text(
        en: "filled in what was left out", zh: "补上了没有写明的字段")
    public static let stageNothingLeftOut = Text(en: "nothing was left out", zh: "没有缺少的字段")
    public static let stageValid = Text(en: "ok", zh: "通过")
    public static let stageRead = Text(en: "read from etcd", zh: "从 etcd 读取")
    public static let stageWritten = Text(en: "ok", zh: "成功")
    public static let stageLostRace = Text(
        en: "somebody else was quicker; decided anew", zh: "被别人抢先写入；重新决定")
    public static let stageNothingChanged = Text(
        en: "nothing changed: nothing was written", zh: "没有变化：不写入")
    public static let stageDryRun = Text(en: "dry run: nothing was written", zh: "试运行：不写入")

    public static func stageGaveServiceAccount(_ name: String) -> Text {
        Text(
            en: "ServiceAccount set serviceAccountName to \(name)",
            zh: "ServiceAccount 把 serviceAccountName 设为 \(name)")
    }

    public static func stageSetPriority(_ priority: Int) -> Text {
        Text(en: "Priority set priority to \(priority)", zh: "Priority 把优先级设为 \(priority)")
    }

    public static func stageAddedTolerations(_ count: Int) -> Text {
        Text(
            en:
                "DefaultTolerationSeconds added \(count) \(count == 1 ? "toleration" : "tolerations")",
            zh: "DefaultTolerationSeconds 添加了 \(count) 个容忍度")
    }

    public static func stageAddedTaint(_ key: String) -> Text {
        Text(
            en: "TaintNodesByCondition added the taint \(key):NoSchedule",
            zh: "TaintNodesByCondition 添加了污点 \(key):NoSchedule")
    }

    /// Several of the above, in order.
    public static func stageFacts(_ facts: [Text]) -> Text {
        Text(
            en: facts.map { $0(.english) }.joined(separator: "; "),
            zh: facts.map { $0(.chinese) }.joined(separator: "；"))
    }
}
