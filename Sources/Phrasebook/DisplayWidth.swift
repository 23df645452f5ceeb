extension Unicode.Scalar {
    /// The columns that the scalar takes by itself in a terminal: two for East Asian wide and
    /// full-width characters and for emoji, none for combining marks, format and control
    /// characters, else one.
    ///
    /// Characters of ambiguous width (Unicode Standard Annex #11) take one, as terminals have it
    /// outside legacy East Asian encodings.
    public var displayWidth: Int {
        let value = self.value
        if value < 0x7F { return value < 0x20 ? 0 : 1 }
        if value < 0x300 { return value < 0xA0 || value == 0xAD ? 0 : 1 }
        // Vowels and finals of Hangul join the syllable's first letter.
        if (0x1160...0x11FF).contains(value) { return 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator,
            .paragraphSeparator:
            return 0
        default: break
        }
        if isWide { return 2 }
        let isRegionalIndicator = (0x1F1E6...0x1F1FF).contains(value)
        return properties.isEmojiPresentation && !isRegionalIndicator ? 2 : 1
    }

    /// Whether the scalar lies in a stretch that East_Asian_Width calls wide or full-width, emoji
    /// aside.
    private var isWide: Bool {
        guard value >= 0x1100 else { return false }
        return Unicode.Scalar.wideRanges.contains { $0.contains(value) }
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x4E00...0xA4C6,  // CJK ideographs, Yi: first, as the most frequent
        0x3041...0x33FF,  // Kana, Bopomofo, compatibility letters
        0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
        0x2E80...0x303E,  // radicals, CJK punctuation
        0x3400...0x4DFF,  // extension A, hexagrams
        0xAC00...0xD7A3, 0xA960...0xA97C, 0x1100...0x115F,  // Hangul
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,  // compatibility forms
        0x2329...0x232A,
        0x16FE0...0x18DF2, 0x1AFF0...0x1B2FB,  // Tangut, Khitan, Nüshu, Kana supplements
        0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x2FFFD, 0x30000...0x3FFFD,  // further ideographs
    ]
}

extension Character {
    /// The columns that the character takes in a terminal.
    ///
    /// One character may be many scalars: a letter with accents, a family of emoji. It takes the
    /// columns of its widest part; the emoji variation selector and a pair of regional indicators
    /// (a flag) make two.
    public var displayWidth: Int {
        if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
        var width = 0
        var indicators = 0
        for scalar in unicodeScalars {
            if scalar.value == 0xFE0F { return 2 }
            if (0x1F1E6...0x1F1FF).contains(scalar.value) { indicators += 1 }
            width = max(width, scalar.displayWidth)
        }
        return indicators == 2 ? 2 : width
    }
}

extension StringProtocol {
    /// The columns that the text takes in a terminal, on one line and without tabs.
    ///
    /// - Complexity: O(length); fast for ASCII.
    public var displayWidth: Int {
        var ascii = 0
        for byte in utf8 {
            if byte >= 0x80 { return reduce(0) { $0 + $1.displayWidth } }
            if byte >= 0x20, byte < 0x7F { ascii += 1 }
        }
        return ascii
    }

    /// The text with blanks after it, up to `width` columns; as it is when it has more.
    public func padded(toWidth width: Int) -> String {
        String(self) + String(repeating: " ", count: Swift.max(width - displayWidth, 0))
    }

    /// The longest beginning that fits in `width` columns; an ellipsis ends it when something is
    /// cut.
    public func truncated(toWidth width: Int) -> String {
        guard displayWidth > width else { return String(self) }
        guard width > 0 else { return "" }
        var text = ""
        var used = 0
        for character in self {
            let columns = character.displayWidth
            if used + columns > width - 1 { break }
            text.append(character)
            used += columns
        }
        return text + "…"
    }
}
