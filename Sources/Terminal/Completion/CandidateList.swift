import KubeAPI

/// Gathers candidates that begin with what is typed: the first few hundred in order, and of all of
/// them the number and what they have in common.
///
/// Ten thousand Pods are not sorted for the twenty that the screen shows.
struct CandidateList {
    /// How many are kept.
    static let limit = 400

    private let partial: String
    private(set) var kept: [Candidate] = []
    private(set) var total = 0
    private var common: [UInt8] = []

    init(_ partial: String) {
        self.partial = partial
    }

    /// What is left of what is typed behind `head`; nil where that doesn't begin with it.
    ///
    /// Of ten thousand names with the same head, each is then compared with the rest alone.
    func rest(behind head: String) -> String? {
        if partial.utf8.count <= head.utf8.count {
            return head.utf8.starts(with: partial.utf8) ? "" : nil
        }
        guard partial.utf8.starts(with: head.utf8) else { return nil }
        return String(partial.utf8.dropFirst(head.utf8.count))
    }

    /// Takes `text` in if it begins with what is typed.
    ///
    /// - Parameter make: makes the candidate, if it is kept.
    mutating func add(_ text: String, _ make: () -> Candidate) {
        guard text.utf8.starts(with: partial.utf8) else { return }
        addMatching(text, make)
    }

    /// Counts a further text that begins with what is typed and is known to come after all those
    /// that are kept: only what it has in common with them matters.
    mutating func count(_ head: String, _ name: String) -> Bool {
        guard kept.count == Self.limit, let last = kept.last,
            last.text.utf8.starts(with: head.utf8),
            last.text.utf8.dropFirst(head.utf8.count).lexicographicallyPrecedes(name.utf8)
        else { return false }
        total += 1
        let offset = head.utf8.count
        var length = offset
        for byte in name.utf8 {
            guard length < common.count, common[length] == byte else { break }
            length += 1
        }
        if length < common.count { common.removeSubrange(length...) }
        return true
    }

    private mutating func addMatching(_ text: String, _ make: () -> Candidate) {
        total += 1
        shorten(text)
        if kept.count == Self.limit {
            guard let last = kept.last, text.precedes(last.text) else { return }
            kept.removeLast()
        }
        var low = 0
        var high = kept.count
        while low < high {
            let middle = (low + high) / 2
            if kept[middle].text.precedes(text) { low = middle + 1 } else { high = middle }
        }
        kept.insert(make(), at: low)
    }

    private mutating func shorten(_ text: String) {
        if total == 1 {
            common = Array(text.utf8)
            return
        }
        var length = 0
        for byte in text.utf8 {
            guard length < common.count, common[length] == byte else { break }
            length += 1
        }
        if length < common.count { common.removeSubrange(length...) }
    }

    /// What all of them begin with, cut where a character would be.
    var beginning: String {
        var bytes = common[...]
        while true {
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            bytes.removeLast()
        }
    }
}
