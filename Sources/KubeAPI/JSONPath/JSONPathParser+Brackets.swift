extension JSONPathParser {
    /// What stands in the brackets at the position: a key, an index, a slice, or several of them.
    mutating func brackets() throws(JSONPathError) -> [JSONPathNode] {
        let start = position + 1
        guard let close = next(UInt8(ascii: "]"), from: start) else {
            throw failure(.unterminatedArray)
        }
        position = close + 1
        let parts = bytes[start..<close].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count > 1 else { return try bracket(start..<close) }
        var union: [[JSONPathNode]] = []
        for part in parts {
            let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") }
            let lower = part.firstIndex { !isSpace($0) } ?? part.endIndex
            let upper = part.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? lower
            union.append(try bracket(lower..<upper))
        }
        return [.union(union)]
    }

    private func bracket(_ range: Range<Int>) throws(JSONPathError) -> [JSONPathNode] {
        let content = bytes[range]
        let quote = UInt8(ascii: "'")
        if content.count > 1, content.first == quote, content.last == quote,
            !content.dropFirst().dropLast().contains(quote)
        {
            return try key(range.lowerBound + 1..<range.upperBound - 1)
        }
        let text = String(decoding: content, as: UTF8.self)
        let bounds = (text == "*" ? ":" : text).split(
            separator: ":", maxSplits: 2, omittingEmptySubsequences: false
        ).map(String.init)
        var numbers: [Int?] = []
        for bound in bounds {
            guard bound.isEmpty || Int(bound) != nil, !bound.hasPrefix("+") else {
                throw failure(.badIndex(text), at: range.lowerBound)
            }
            numbers.append(Int(bound))
        }
        let isIndex = numbers.count == 1
        numbers += Array(repeating: nil, count: 3 - numbers.count)
        return [
            .slice(
                JSONPathSlice(
                    first: numbers[0], end: numbers[1], step: numbers[2], isIndex: isIndex))
        ]
    }

    /// The path that a quoted key is: `'metadata.name'` are two fields.
    private func key(_ range: Range<Int>) throws(JSONPathError) -> [JSONPathNode] {
        guard !range.isEmpty else { return [.field("")] }
        var parser = try JSONPathParser(inside: self, at: range)
        let name = parser.leadingField()
        return name + (try parser.action())
    }

    /// The filter at the position.
    mutating func filter() throws(JSONPathError) -> JSONPathNode {
        let start = position + 3
        guard let close = closingParenthesis(from: start) else {
            throw failure(.unterminatedFilter)
        }
        guard rangeToEnd.contains(close + 1), bytes[close + 1] == UInt8(ascii: "]") else {
            throw failure(.unclosedArray, at: close + 1)
        }
        position = close + 2
        guard let operation = comparison(in: start..<close) else {
            var parser = try JSONPathParser(inside: self, at: start..<close)
            return .filter(left: try parser.action(), operation: "exists", right: [])
        }
        var left = try JSONPathParser(inside: self, at: start..<operation.lowerBound)
        var right = try JSONPathParser(inside: self, at: operation.upperBound..<close)
        let text = String(decoding: bytes[operation], as: UTF8.self)
        return .filter(left: try left.action(), operation: text, right: try right.action())
    }

    /// The parenthesis that closes a filter: one outside of quotes. Only the first pair of quotes
    /// counts, as in the real thing.
    private func closingParenthesis(from start: Int) -> Int? {
        var quote: UInt8?
        var isClosed = false
        for index in start..<max(start, rangeToEnd.upperBound) {
            switch bytes[index] {
            case UInt8(ascii: "\n"): return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if quote == nil {
                    quote = bytes[index]
                } else if bytes[index] == quote, bytes[index - 1] != UInt8(ascii: "\\") {
                    isClosed = true
                }
            case UInt8(ascii: ")") where (quote != nil) == isClosed: return index
            default: break
            }
        }
        return nil
    }

    /// Where the operator of a comparison stands; nil where there is no complete comparison.
    private func comparison(in range: Range<Int>) -> Range<Int>? {
        let signs = Array("!<>=".utf8)
        guard let start = bytes[range].firstIndex(where: signs.contains), start > range.lowerBound
        else { return nil }
        var end = start
        while end < range.upperBound, signs.contains(bytes[end]) || bytes[end] == UInt8(ascii: "~")
        {
            end += 1
        }
        if end == range.upperBound { end -= 1 }
        return end > start ? start..<end : nil
    }

    /// The text in the quotes at the position.
    mutating func quotedText() throws(JSONPathError) -> String {
        let quote = peek
        let start = position
        var close = next(quote, from: position + 1)
        while let index = close, bytes[index - 1] == UInt8(ascii: "\\") {
            close = next(quote, from: index + 1)
        }
        guard let close else { throw failure(.unterminatedQuote) }
        position = close + 1
        guard let text = GoQuotes.unquoted(bytes[start + 1..<close], quote: quote) else {
            let quoted = String(decoding: bytes[start...close], as: UTF8.self)
            throw failure(.badQuote(quoted), at: start)
        }
        return text
    }
}
