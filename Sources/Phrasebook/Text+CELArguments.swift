/// What functions of the Common Expression Language say about arguments that they can't take.
extension Text {
    public static func celTextIndexOutOfRange(_ index: String) -> Text {
        Text(en: "index out of range: \(index)", zh: "索引超出范围：\(index)")
    }

    public static func celSubstringRange(start: Int, end: Int) -> Text {
        Text(
            en: "invalid substring range: it starts at \(start) and ends at \(end)",
            zh: "无效的子串范围：起点 \(start)，终点 \(end)")
    }

    public static func celSliceRange(start: String, end: String, count: Int) -> Text {
        Text(
            en: "invalid slice: from \(start) to \(end) of \(count) elements",
            zh: "无效的切片：共 \(count) 个元素，却要从 \(start) 到 \(end)")
    }

    public static func celFlattenDepth() -> Text {
        Text(en: "the depth must not be negative", zh: "层数不能为负")
    }

    public static func celEmptyList() -> Text {
        Text(en: "the list is empty", zh: "列表为空")
    }

    public static func celNegativeShift(_ distance: String) -> Text {
        Text(en: "negative offset: \(distance)", zh: "移位的位数为负：\(distance)")
    }

    public static func celFormatEnd() -> Text {
        Text(en: "the template ends after '%'", zh: "模板在 '%' 之后就结束了")
    }

    public static func celFormatIndex(_ index: Int) -> Text {
        Text(
            en: "index \(index) out of range: the template wants more arguments",
            zh: "索引 \(index) 超出范围：模板需要更多参数")
    }

    public static func celFormatPrecision(limit: Int) -> Text {
        Text(
            en: "a precision is a number up to \(limit)",
            zh: "精度必须是不超过 \(limit) 的数字")
    }

    public static func celFormatClause(_ clause: String) -> Text {
        Text(
            en: "unrecognized formatting clause '%\(clause)'; there are %s %d %f %e %b %o %x %X",
            zh: "无法识别的格式 '%\(clause)'；可用的有 %s %d %f %e %b %o %x %X")
    }

    public static func celFormatType(_ clause: String, type: String) -> Text {
        Text(
            en: "'\(clause)' cannot format a value of type \(type)",
            zh: "'\(clause)' 不能格式化类型 \(type) 的值")
    }
}

extension Text {
    public static func celTimeZoneBeginning(_ zone: String) -> Text {
        Text(
            en: "the offsets of '\(zone)' are known from 2000 on; use an offset such as +08:00",
            zh: "'\(zone)' 的偏移量只收录了 2000 年以后的；请用 +08:00 这样的偏移量")
    }
}
