/// Problems in manifests.
extension Text {
    public static func kubectlManifestError(_ source: String, _ problem: Text) -> Text {
        Text(
            en: "error: error parsing \(source): \(problem(.english))",
            zh: "错误：无法解析 \(source)：\(problem(.chinese))")
    }

    /// The YAML library's sentence, which is English.
    public static func kubectlManifestSyntax(_ words: String) -> Text {
        Text(en: "this is not YAML: \(words)", zh: "这不是合法的 YAML：\(words)")
    }

    public static func kubectlManifestFullWidth(
        _ character: String, meant: String, suggestion: String
    ) -> Text {
        let sign = meant == " " ? "a blank" : "`\(meant)`"
        let chinese = meant == " " ? "半角空格" : "半角的 `\(meant)`"
        return Text(
            en: "`\(character)` is a full-width character; YAML needs \(sign) here. "
                + "Did you mean `\(suggestion)`?",
            zh: "`\(character)` 是全角字符；YAML 在这里要用\(chinese)。你是不是想写 `\(suggestion)`？")
    }

    public static func kubectlManifestDuplicateKey(_ key: String) -> Text {
        Text(en: "key \"\(key)\" already set in map", zh: "键 \"\(key)\" 重复了")
    }

    public static let kubectlManifestKeyIsNoText = Text(
        en: "a key has to be a single word or text", zh: "键必须是一个词或一段文本")

    public static func kubectlManifestTooDeep(limit: Int) -> Text {
        Text(
            en: "more than \(limit) lists and maps are nested", zh: "列表和映射的嵌套超过了 \(limit) 层")
    }

    public static func kubectlManifestTooLarge(limit: Int) -> Text {
        Text(
            en: "the document is too large, aliases included (limit: \(limit))",
            zh: "文档（包括别名展开后）太大了（上限：\(limit)）")
    }

    public static let kubectlManifestUndefinedAlias = Text(
        en: "an alias (*name) without its anchor (&name) before it",
        zh: "别名（*name）之前没有对应的锚点（&name）")
    public static let kubectlManifestBadMerge = Text(
        en: "'<<' merges maps only", zh: "'<<' 只能合并映射")

    public static func kubectlManifestBadTag(_ tag: String) -> Text {
        Text(en: "the tag \(tag) means nothing here", zh: "标记 \(tag) 在这里没有意义")
    }

    public static let kubectlManifestNotAnObject = Text(
        en: "a manifest is a map with apiVersion, kind and metadata",
        zh: "清单应是一个映射，包含 apiVersion、kind 和 metadata")

    public static func kubectlManifestNotSet(_ fields: [String]) -> Text {
        let names = fields.map { "\($0) not set" }
        let list = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
        return Text(
            en: "error validating data: \(list)", zh: "没有写 \(fields.joined(separator: " 和 "))")
    }

    public static func kubectlManifestDidYouMean(_ path: String, nearest: String) -> Text {
        Text(
            en: "\(path): did you mean '\(nearest)'?", zh: "\(path)：是不是想写 '\(nearest)'？")
    }

    public static func kubectlManifestHere(_ path: String) -> Text {
        Text(en: "\(path): this is where it is written", zh: "\(path)：就写在这里")
    }

    public static func kubectlManifestUnsupportedField(_ path: String) -> Text {
        Text(
            en: "not supported by this simulation yet: field \(path)",
            zh: "本模拟器尚不支持：字段 \(path)")
    }

    public static func kubectlManifestWithoutEffect(_ path: String) -> Text {
        Text(
            en: "field \(path) is kept, but has no effect in this simulation",
            zh: "字段 \(path) 会被保存，但在本模拟器里没有作用")
    }

    public static func kubectlManifestUnsupportedKind(_ kind: String, source: String) -> Text {
        Text(
            en: "error: \(source): not supported by this simulation yet: kind \(kind)",
            zh: "错误：\(source)：本模拟器尚不支持：类型 \(kind)")
    }

    public static func kubectlManifestNearestKind(_ kind: String, apiVersion: String) -> Text {
        Text(
            en: "did you mean kind '\(kind)' in version '\(apiVersion)'?",
            zh: "是不是想写版本 '\(apiVersion)' 的类型 '\(kind)'？")
    }

    public static func kubectlManifestNothingFound(_ path: String) -> Text {
        Text(en: "error: no objects passed to \(path)", zh: "错误：\(path) 没有得到任何对象")
    }
}
