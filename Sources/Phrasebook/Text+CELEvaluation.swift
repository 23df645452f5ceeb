/// What the Common Expression Language says about names, types and failures of evaluation.
extension Text {
    public static func celUndeclaredReference(_ name: String, container: String) -> Text {
        let place = container.isEmpty ? "" : " (in '\(container)')"
        return Text(
            en: "undeclared reference to '\(name)'\(place)",
            zh: "'\(name)' 没有声明\(place)")
    }

    public static func celUndeclaredFunction(_ name: String, container: String) -> Text {
        let place = container.isEmpty ? "" : " (in '\(container)')"
        return Text(en: "there is no function '\(name)'\(place)", zh: "没有函数 '\(name)'\(place)")
    }

    public static func celNoMatchingOverload(_ call: String, signatures: [String]) -> Text {
        let list = signatures.joined(separator: "; ")
        return Text(
            en: "no matching overload for \(call)" + (list.isEmpty ? "" : "; there is \(list)"),
            zh: "\(call) 没有匹配的重载" + (list.isEmpty ? "" : "；可用的有 \(list)"))
    }

    public static func celNoSuchOverload(_ call: String) -> Text {
        Text(en: "no such overload: \(call)", zh: "没有这样的重载：\(call)")
    }

    public static func celNotSelectable(_ type: String) -> Text {
        Text(en: "a value of type \(type) has no fields", zh: "类型 \(type) 的值没有字段")
    }

    public static func celNotIterable(_ type: String) -> Text {
        Text(
            en: "a value of type \(type) has no elements; a list or a map is needed",
            zh: "类型 \(type) 的值没有元素；这里需要列表或映射")
    }

    public static func celWrongType(found: String, expected: String) -> Text {
        Text(
            en: "this has the type \(found), expected \(expected)",
            zh: "这里的类型是 \(found)，应当是 \(expected)")
    }

    public static func celNoSuchKey(_ key: String) -> Text {
        Text(en: "no such key: \(key)", zh: "没有这个键：\(key)")
    }

    public static func celIndexOutOfRange(_ index: String, count: Int) -> Text {
        Text(
            en: "index out of range: \(index); the list has \(count) elements",
            zh: "索引超出范围：\(index)；列表有 \(count) 个元素")
    }

    public static func celDivisionByZero() -> Text {
        Text(en: "division by zero", zh: "除数为零")
    }

    public static func celModulusByZero() -> Text {
        Text(en: "modulus by zero", zh: "取模的除数为零")
    }

    public static func celOverflow(_ operation: String) -> Text {
        Text(
            en: "the result of '\(operation)' is out of range",
            zh: "'\(operation)' 的结果超出范围")
    }

    public static func celConversion(_ value: String, type: String) -> Text {
        Text(en: "cannot convert \(value) to \(type)", zh: "无法把 \(value) 转换为 \(type)")
    }

    public static func celOutOfRange(_ value: String, type: String) -> Text {
        Text(
            en: "\(value) is out of the range of \(type)",
            zh: "\(value) 超出 \(type) 的范围")
    }

    public static func celUnsupportedKey(type: String) -> Text {
        Text(
            en: "a value of type \(type) cannot be a key of a map",
            zh: "类型 \(type) 的值不能作为映射的键")
    }

    public static func celRepeatedKey(_ key: String) -> Text {
        Text(en: "the key \(key) comes twice", zh: "键 \(key) 出现了两次")
    }

    public static func celOptionalNone() -> Text {
        Text(en: "the optional has no value", zh: "这个 optional 没有值")
    }

    public static func celBudgetExceeded(steps: Int) -> Text {
        Text(
            en: "stopped after \(steps) steps: the expression does too much",
            zh: "执行 \(steps) 步后停止：表达式的计算量过大")
    }

    public static func celUnknownTimeZone(_ zone: String) -> Text {
        Text(
            en: "unknown time zone '\(zone)'; use UTC, an offset such as +08:00, or an IANA name",
            zh: "未知的时区 '\(zone)'；请用 UTC、+08:00 这样的偏移量或 IANA 名称")
    }
}
