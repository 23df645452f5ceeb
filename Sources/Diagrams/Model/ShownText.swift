import Phrasebook

extension String {
    /// The text as it may be shown anywhere: what can't be seen, or would turn the direction of
    /// the text around it, becomes U+FFFD.
    ///
    /// Messages of the API may quote what a stranger wrote; they must not move a terminal's cursor
    /// or make a document that no parser takes.
    var shown: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.isShown ? scalar : "\u{FFFD}") }
        return String(scalars)
    }

    /// The text in lines of at most `width` columns, broken after blanks, slashes and hyphens where
    /// there are any; an ellipsis ends the last line when something is left over.
    func wrapped(toWidth width: Int, atMost limit: Int) -> [String] {
        var lines: [String] = []
        var rest = Substring(self)
        while !rest.isEmpty {
            if lines.count == limit - 1 || rest.displayWidth <= width {
                lines.append(rest.truncated(toWidth: width))
                break
            }
            let end = rest.breakPoint(width)
            let line = rest[..<end]
            lines.append(String(line.last == " " ? line.dropLast() : line))
            rest = rest[end...].drop { $0 == " " }
        }
        return lines
    }
}

extension Substring {
    /// Where a line of at most `width` columns best ends: after a blank unless that leaves most of
    /// the line empty, else after a slash or a hyphen.
    fileprivate func breakPoint(_ width: Int) -> Index {
        var used = 0
        var early: Index?
        var blank: Index?
        var sign: Index?
        var index = startIndex
        while index < endIndex {
            used += self[index].displayWidth
            // A blank at the end of a line takes no room.
            if used > width && !(self[index] == " " && used == width + 1) { break }
            let next = self.index(after: index)
            if self[index] == " " { if used * 5 > width * 2 { blank = next } else { early = next } }
            if self[index] == "/" || self[index] == "-" { sign = next }
            index = next
        }
        return blank ?? sign ?? early
            ?? (index > startIndex ? index : self.index(after: startIndex))
    }
}

extension Unicode.Scalar {
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: !isDirectionControl
        }
    }

    private var isDirectionControl: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0x200E
            || value == 0x200F || value == 0x061C
    }
}
