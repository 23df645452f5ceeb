import Phrasebook

extension RegexParser {
    /// `[a-z]`, after the opening bracket.
    mutating func parseClass() throws(Problem) -> CharacterSet {
        let isInverted = skip("^")
        var set = CharacterSet([])
        var isFirst = true
        while true {
            guard let scalar = peek() else { throw invalid(.celRegexInvalidClass()) }
            if scalar == "]", !isFirst { break }
            isFirst = false
            if skip("[:") {
                set = set.union(try parseNamedClass())
                continue
            }
            if scalar == "\\" {
                let start = position
                position += 1
                if let escape = try parseClassEscape() {
                    set = set.union(escape)
                    continue
                }
                position = start
            }
            set = set.union(try parseRange())
        }
        position += 1
        if flags.ignoresCase { set = set.ignoringCase }
        return isInverted ? set.inverted : set
    }

    private mutating func parseRange() throws(Problem) -> CharacterSet {
        let low = try parseMember()
        guard peek() == "-", let after = peek(1), after != "]" else { return CharacterSet(low) }
        position += 1
        let high = try parseMember()
        guard low.value <= high.value else { throw invalid(.celRegexInvalidClass()) }
        return CharacterSet([low.value...high.value])
    }

    private mutating func parseMember() throws(Problem) -> Unicode.Scalar {
        guard let scalar = peek() else { throw invalid(.celRegexInvalidClass()) }
        position += 1
        return scalar == "\\" ? try parseScalarEscape() : scalar
    }

    private static let named: [String: [ClosedRange<UInt32>]] = [
        "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
        "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "digit": [48...57],
        "graph": [33...126], "lower": [97...122], "print": [32...126],
        "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32],
        "upper": [65...90], "word": [48...57, 65...90, 95...95, 97...122],
        "xdigit": [48...57, 65...70, 97...102],
    ]

    /// `[:alpha:]`, after `[:`.
    private mutating func parseNamedClass() throws(Problem) -> CharacterSet {
        let isInverted = skip("^")
        var name = ""
        while let scalar = peek(), scalar != ":", name.utf8.count < 10 {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        guard skip(":]"), let ranges = Self.named[name] else {
            throw invalid(.celRegexInvalidClass())
        }
        let set = CharacterSet(ranges)
        return isInverted ? set.inverted : set
    }

    /// `\d`, `\pL` and their kin, after the backslash; nil when the escape is of one character.
    mutating func parseClassEscape() throws(Problem) -> CharacterSet? {
        guard let letter = peek() else { throw invalid(.celRegexInvalidEscape()) }
        let set: CharacterSet
        switch letter {
        case "d": set = .digits
        case "D": set = CharacterSet.digits.inverted
        case "w": set = .words
        case "W": set = CharacterSet.words.inverted
        case "s": set = .spaces
        case "S": set = CharacterSet.spaces.inverted
        case "p", "P":
            position += 1
            let property = try parseProperty()
            return letter == "P" ? property.inverted : property
        default: return nil
        }
        position += 1
        return set
    }

    /// `L` or `{Greek}` of `\pL` and `\p{Greek}`.
    private mutating func parseProperty() throws(Problem) -> CharacterSet {
        var name = ""
        if skip("{") {
            while let scalar = peek(), scalar != "}", name.utf8.count < 40 {
                name.unicodeScalars.append(scalar)
                position += 1
            }
            guard skip("}") else { throw invalid(.celRegexInvalidClass()) }
        } else if let scalar = peek() {
            name.unicodeScalars.append(scalar)
            position += 1
        }
        let isInverted = name.hasPrefix("^")
        if isInverted { name.removeFirst() }
        guard let set = UnicodeProperties.set(named: name) else {
            throw invalid(.celRegexUnknownProperty(name))
        }
        return isInverted ? set.inverted : set
    }

    private static let controls: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "\u{7}", "f": "\u{C}", "t": "\t", "n": "\n", "r": "\r", "v": "\u{B}",
    ]

    /// An escape that stands for one character, after the backslash.
    mutating func parseScalarEscape() throws(Problem) -> Unicode.Scalar {
        guard let letter = peek() else { throw invalid(.celRegexInvalidEscape()) }
        position += 1
        if let control = Self.controls[letter] { return control }
        if letter == "x" { return try parseHexadecimal() }
        if ("0"..."7").contains(letter) {
            guard letter == "0" || (peek().map { ("0"..."7").contains($0) } ?? false) else {
                throw invalid(.celRegexInvalidEscape())
            }
            var code = letter.value - 48
            for _ in 0..<2 {
                guard let digit = peek(), ("0"..."7").contains(digit) else { break }
                code = code * 8 + digit.value - 48
                position += 1
            }
            return Unicode.Scalar(code) ?? letter
        }
        let isWord = letter.value < 128 && isIdentifierPart(UInt8(letter.value)) && letter != "_"
        if isWord || letter.value >= 128 { throw invalid(.celRegexInvalidEscape()) }
        return letter
    }

    /// `7F` or `{10FFFF}`, after `\x`.
    private mutating func parseHexadecimal() throws(Problem) -> Unicode.Scalar {
        let isBraced = skip("{")
        var digits = ""
        while let scalar = peek(), digits.utf8.count < (isBraced ? 6 : 2),
            Character(scalar).isHexDigit
        {
            digits.unicodeScalars.append(scalar)
            position += 1
        }
        guard isBraced ? skip("}") : digits.utf8.count == 2,
            let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
        else { throw invalid(.celRegexInvalidEscape()) }
        return scalar
    }
}
