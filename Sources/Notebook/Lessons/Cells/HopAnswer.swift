/// A hop as people name it: `kube-scheduler → kube-apiserver bind pods/default/web-1`, with the
/// receiver and the object left out if they like, or a line of `trace` as it is printed.
struct HopAnswer: Equatable {
    let from: String
    let to: String?
    let verb: String
    let object: String?

    init?(_ text: String) {
        // `a→b`, `a -> b`, `a => b`.
        let folded = ["->", "=>", "→"].reduce(text.foldedAnswer) {
            $0.replacing($1, with: " → ")
        }
        var words = folded.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)[...]
        if let first = words.first, first.hasPrefix("#") {
            words.removeFirst()
            if let time = words.first, time.hasSuffix("s"), Double(time.dropLast()) != nil {
                words.removeFirst()
            }
        }
        guard let from = words.popFirst(), from != "→" else { return nil }
        var to: String?
        if words.first == "→" {
            words.removeFirst()
            to = words.popFirst()
        }
        guard let verb = words.popFirst(), verb != "→" else { return nil }
        // A reply's code follows its verb.
        if let code = words.first, code.allSatisfy(\.isNumber) { words.removeFirst() }
        self.from = from
        self.to = to
        self.verb = verb
        object = words.first
    }

    init(from: String, to: String, verb: String, object: String) {
        self.from = from.foldedAnswer
        self.to = to.foldedAnswer
        self.verb = verb.foldedAnswer
        self.object = object.foldedAnswer
    }

    /// Whether this, which is accepted, is what `answer` names. What either leaves out is not
    /// compared; a role stands for each of its instances.
    func accepts(_ answer: HopAnswer) -> Bool {
        verb == answer.verb && Self.isSame(from, answer.from)
            && (to.flatMap { to in answer.to.map { Self.isSame(to, $0) } } ?? true)
            && (object.flatMap { object in answer.object.map { $0.hasPrefix(object) } } ?? true)
    }

    private static func isSame(_ accepted: String, _ end: String) -> Bool {
        end == accepted || !accepted.contains("@") && end.hasPrefix(accepted + "@")
    }
}
