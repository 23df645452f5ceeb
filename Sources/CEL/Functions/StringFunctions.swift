import Phrasebook

/// What the functions of the extension `strings` do.
enum Strings {
    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func outOfRange(_ index: Int64) -> Problem {
        .invalidArgument(.celTextIndexOutOfRange(String(index)))
    }

    static let charAt: Overload.Body = { (a: [Value], _) throws(Problem) in
        let scalars = Array(try a.string(0).unicodeScalars)
        let index = try a.int(1)
        guard index >= 0, index <= scalars.count else { throw outOfRange(index) }
        return .string(index == scalars.count ? "" : String(scalars[Int(index)]))
    }

    static func index(of part: String, in text: String, from start: Int64) throws(Problem) -> Int64
    {
        let scalars = text.unicodeScalars.map(\.value)
        guard start >= 0, start <= scalars.count else { throw outOfRange(start) }
        let found = scalars.firstIndex(of: part.unicodeScalars.map(\.value), from: Int(start))
        return Int64(found ?? -1)
    }

    /// - Parameter limit: where the part begins at the latest.
    static func lastIndex(
        of part: String, in text: String, upTo limit: Int64?
    ) throws(Problem) -> Int64 {
        let scalars = text.unicodeScalars.map(\.value)
        let pattern = part.unicodeScalars.map(\.value)
        if let limit, limit < 0 || limit > scalars.count { throw outOfRange(limit) }
        let latest = min(Int(limit ?? .max), scalars.count - pattern.count)
        guard latest >= 0 else { return -1 }
        let reversed = Array(scalars[..<(latest + pattern.count)].reversed())
        guard let found = reversed.firstIndex(of: pattern.reversed()) else { return -1 }
        return Int64(reversed.count - found - pattern.count)
    }

    static func join(
        _ list: [Value], _ separator: String, _ meter: inout Meter
    ) throws(Problem) -> String {
        var result = ""
        for (index, element) in list.enumerated() {
            guard case .string(let text) = element else {
                throw .noSuchOverload(function: "join", types: [element])
            }
            try meter.charge(bytes: text.utf8.count + separator.utf8.count)
            if index > 0 { result += separator }
            result += text
        }
        return result
    }

    static func mapAscii(
        _ text: String, _ range: ClosedRange<UInt8>, _ change: (UInt8) -> UInt8
    ) -> String {
        String(decoding: text.utf8.map { range.contains($0) ? change($0) : $0 }, as: UTF8.self)
    }

    /// `a` is the text, what to replace, by what; `count` is negative for all.
    static func replace(
        _ a: [Value], count: Int64, _ meter: inout Meter
    ) throws(Problem) -> String {
        let text = Array(try a.string(0).unicodeScalars)
        let old = try a.string(1).unicodeScalars.map(\.value)
        let new = try a.string(2)
        try meter.charge(bytes: text.count)
        let values = text.map(\.value)
        var result = String.UnicodeScalarView()
        var position = 0
        var left = count < 0 ? Int64.max : count
        while left > 0, let found = values.firstIndex(of: old, from: position) {
            try meter.charge(bytes: new.utf8.count + (old.isEmpty ? 16 : 0))
            result.append(contentsOf: text[position..<found])
            result.append(contentsOf: new.unicodeScalars)
            position = found + old.count
            left -= 1
            if old.isEmpty {
                guard position < text.count else { break }
                result.append(text[position])
                position += 1
            }
        }
        if position < text.count { result.append(contentsOf: text[position...]) }
        return String(result)
    }

    /// `count` is the number of parts at most; negative for all.
    static func split(
        _ a: [Value], count: Int64, _ meter: inout Meter
    ) throws(Problem) -> Value {
        let text = Array(try a.string(0).unicodeScalars)
        let separator = try a.string(1).unicodeScalars.map(\.value)
        if count == 0 { return .list([]) }
        let most = count < 0 ? Int.max : Int(clamping: count)
        let values = text.map(\.value)
        var parts: [Value] = []
        var position = 0
        if separator.isEmpty {
            while position < text.count, parts.count < most - 1 {
                parts.append(.string(String(text[position])))
                position += 1
            }
            if position < text.count { parts.append(.string(Self.text(text[position...]))) }
            return .list(parts)
        }
        while parts.count < most - 1, let found = values.firstIndex(of: separator, from: position) {
            try meter.charge()
            parts.append(.string(Self.text(text[position..<found])))
            position = found + separator.count
        }
        parts.append(.string(Self.text(text[position...])))
        return .list(parts)
    }

    static let substring: Overload.Body = { (a: [Value], _) throws(Problem) in
        let scalars = Array(try a.string(0).unicodeScalars)
        let start = try a.int(1)
        let end = a.count > 2 ? try a.int(2) : Int64(scalars.count)
        guard start >= 0, start <= scalars.count else { throw outOfRange(start) }
        guard end >= 0, end <= scalars.count else { throw outOfRange(end) }
        guard start <= end else {
            throw .invalidArgument(.celSubstringRange(start: Int(start), end: Int(end)))
        }
        return .string(text(scalars[Int(start)..<Int(end)]))
    }

    static func trim(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return Self.text(scalars[first...last])
    }
}
