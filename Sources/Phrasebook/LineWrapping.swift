extension StringProtocol {
    /// The text in lines of at most `width` columns.
    ///
    /// Lines end at blanks, and between the characters of a script that has none, such as Chinese,
    /// but neither before punctuation that closes nor after punctuation that opens. A word that is
    /// wider than a line is cut.
    public func wrapped(toWidth width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        var blank = 0
        for unit in unbreakableUnits {
            if used > 0, used + blank + unit.width > width {
                lines.append(line)
                (line, used, blank) = ("", 0, 0)
            }
            if used > 0 { line += String(repeating: " ", count: blank) }
            used += used > 0 ? blank : 0
            for character in unit.text {
                let columns = character.displayWidth
                if used + columns > width, used > 0 {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                line.append(character)
                used += columns
            }
            blank = unit.isBeforeBlank ? 1 : 0
        }
        if used > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The parts of the text that stay on one line each.
    private var unbreakableUnits: [UnbreakableUnit] {
        var units: [UnbreakableUnit] = []
        var last: Character = " "
        for character in self {
            defer { last = character }
            if character == " " {
                if !units.isEmpty { units[units.count - 1].isBeforeBlank = true }
                continue
            }
            if last == " " || character.canBegin(lineAfter: last) {
                units.append(UnbreakableUnit())
            }
            units[units.count - 1].text.append(character)
            units[units.count - 1].width += character.displayWidth
        }
        return units
    }
}

private struct UnbreakableUnit {
    var text = ""
    var width = 0
    var isBeforeBlank = false
}

extension Character {
    private static let opening: Set<Character> = ["（", "【", "《", "「", "『", "“", "‘", "(", "[", "{"]
    private static let closing: Set<Character> = [
        "，", "。", "；", "：", "、", "！", "？", "）", "】", "》", "」", "』", "”", "’", "…", "％", "·",
        ",", ".", ";", ":", "!", "?", ")", "]", "}", "%",
    ]

    /// Whether a line may end between `last` and this character, with no blank there.
    public func canBegin(lineAfter last: Character) -> Bool {
        (displayWidth == 2 || last.displayWidth == 2) && !Self.closing.contains(self)
            && !Self.opening.contains(last)
    }
}
