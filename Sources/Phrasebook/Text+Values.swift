/// Problems in the texts of values: JSON, quantities, selectors, durations, paths, patches.
extension Text {
    /// Where a problem is, then the problem.
    public static func atLine(_ line: Int, column: Int, _ problem: Text) -> Text {
        Text(
            en: "line \(line), column \(column): \(problem(.english))",
            zh: "第 \(line) 行第 \(column) 列：\(problem(.chinese))")
    }

    /// Where a problem in a text of one line is, then the problem.
    public static func atColumn(_ column: Int, _ problem: Text) -> Text {
        Text(
            en: "column \(column): \(problem(.english))",
            zh: "第 \(column) 列：\(problem(.chinese))")
    }

    /// One of two things that could stand somewhere.
    public static func oneOrOther(_ one: String, _ other: String) -> Text {
        Text(en: "\(one) or \(other)", zh: "\(one) 或 \(other)")
    }
}

// MARK: JSON

extension Text {
    public static let jsonUnexpectedEnd = Text(
        en: "the JSON text ends too early", zh: "JSON 文本提前结束了")
    public static let jsonValue = Text(en: "a value", zh: "一个值")
    public static let jsonKey = Text(en: "a key in double quotes", zh: "双引号括起的键")

    public static func jsonUnexpectedCharacter(_ found: String, expected: Text) -> Text {
        Text(
            en: "found '\(found)', expected \(expected(.english))",
            zh: "这里应该是 \(expected(.chinese))，却是 '\(found)'")
    }

    public static func jsonControlCharacter(_ byte: UInt8) -> Text {
        let code = String(byte, radix: 16)
        return Text(
            en: "a control character (0x\(code)) inside of a string has to be written as an escape",
            zh: "字符串里的控制字符（0x\(code)）必须写成转义形式")
    }

    public static let jsonBadEscape = Text(
        en: "not an escape sequence of JSON", zh: "这不是 JSON 的转义序列")

    public static func jsonBadNumber(_ number: String) -> Text {
        Text(en: "'\(number)' is not a JSON number", zh: "'\(number)' 不是 JSON 数字")
    }

    public static func jsonNumberOutOfRange(_ number: String) -> Text {
        Text(en: "the number \(number) is too large", zh: "数字 \(number) 太大了")
    }

    public static func jsonDuplicateKey(_ key: String) -> Text {
        Text(en: "duplicate field \"\(key)\"", zh: "字段 \"\(key)\" 重复了")
    }

    public static func jsonTooDeep(limit: Int) -> Text {
        Text(
            en: "more than \(limit) arrays and objects are nested",
            zh: "数组和对象的嵌套超过了 \(limit) 层")
    }

    public static let jsonTrailingText = Text(
        en: "text after the end of the JSON document", zh: "JSON 文档结束后还有多余的文本")
}

// MARK: Quantities

extension Text {
    public static func quantityFormat(_ input: String, message: String) -> Text {
        Text(
            en: "\"\(input)\" is not a quantity such as 500m, 1.5 or 64Mi: \(message)",
            zh: "\"\(input)\" 不是像 500m、1.5 或 64Mi 这样的资源量：\(message)")
    }

    public static func quantityRange(_ input: String, message: String) -> Text {
        Text(
            en: "the quantity \"\(input)\" is too long or too large: \(message)",
            zh: "资源量 \"\(input)\" 太长或太大：\(message)")
    }

    public static func quantitySuffix(_ input: String, suffix: String, message: String) -> Text {
        Text(
            en: "the quantity \"\(input)\" has the unknown suffix \"\(suffix)\""
                + " (known: n u m k M G T P E, Ki Mi Gi Ti Pi Ei, e3): \(message)",
            zh: "资源量 \"\(input)\" 的后缀 \"\(suffix)\" 无法识别"
                + "（可用：n u m k M G T P E、Ki Mi Gi Ti Pi Ei、e3）：\(message)")
    }
}

// MARK: Selectors

extension Text {
    public static let selectorStart = Text(
        en: "a label key, '!' or the end", zh: "标签键、'!' 或结尾")
    public static let selectorEnd = Text(en: "',' or the end", zh: "',' 或结尾")
    public static let selectorIdentifier = Text(en: "a name", zh: "一个名称")
    public static let selectorListItem = Text(en: "a value, ',' or ')'", zh: "一个值、',' 或 ')'")

    public static func selectorUnexpected(
        _ found: String, expected: Text, message: String
    ) -> Text {
        let english = found.isEmpty ? "the selector ends here" : "found '\(found)'"
        let chinese = found.isEmpty ? "选择算符在这里就结束了" : "却是 '\(found)'"
        return Text(
            en: "\(english), expected \(expected(.english)) (\(message))",
            zh: "这里应该是 \(expected(.chinese))，\(chinese)（\(message)）")
    }

    public static func selectorInvalid(message: String) -> Text {
        Text(en: message, zh: "选择算符中的键或值不合法：\(message)")
    }

    public static func fieldSelectorPart(_ part: String, message: String) -> Text {
        Text(
            en: "'\(part)' is not a comparison such as status.phase=Running (\(message))",
            zh: "'\(part)' 不是像 status.phase=Running 这样的比较（\(message)）")
    }
}

// MARK: Time

extension Text {
    public static func duration(_ input: String, message: String) -> Text {
        Text(
            en: "\"\(input)\" is not a duration such as 30s, 5m or 1h30m (\(message))",
            zh: "\"\(input)\" 不是像 30s、5m 或 1h30m 这样的时长（\(message)）")
    }

    public static func timestamp(_ input: String, message: String) -> Text {
        Text(
            en: "\"\(input)\" is not a time such as 2026-01-01T00:00:00Z (\(message))",
            zh: "\"\(input)\" 不是像 2026-01-01T00:00:00Z 这样的时间（\(message)）")
    }
}

// MARK: Patches

extension Text {
    public static func patch(message: String) -> Text {
        Text(
            en: "the patch can't be applied: \(message)", zh: "无法应用这个补丁：\(message)")
    }

    public static func patchConflict(message: String) -> Text {
        Text(
            en: "the patch would undo changes that were made since: \(message)",
            zh: "这个补丁会撤销之后所做的更改：\(message)")
    }

    public static func jsonPatchStep(_ number: Int, message: String) -> Text {
        Text(
            en: "step \(number) of the JSON patch can't be taken: \(message)",
            zh: "JSON 补丁的第 \(number) 步无法执行：\(message)")
    }
}

// MARK: JSONPath

extension Text {
    public static func jsonPath(message: String) -> Text {
        Text(en: message, zh: "JSONPath 有问题：\(message)")
    }
}
