import CEL
import KubeAPI
import Notebook
import Phrasebook
import PilotScript

/// Completes names in expressions: functions, variables, fields of objects, names of objects in
/// strings.
struct ExpressionCompleter {
    private let completer: Completer

    init(_ completer: Completer) {
        self.completer = completer
    }

    func add(_ place: ExpressionPlace, to list: inout CandidateList) {
        if place.isInString {
            addStrings(place, to: &list)
        } else if let receiver = place.receiver {
            addMembers(of: shape(of: receiver, in: place.text), to: &list)
        } else {
            addNames(in: place.text, to: &list)
        }
    }

    /// `pods("app=` asks for labels, `rc("` for names.
    private func addStrings(_ place: ExpressionPlace, to list: inout CandidateList) {
        guard let call = place.call, let kind = Kind(word: call) else { return }
        if call == kind.info.plural {
            completer.objects?.addLabels(of: kind, partial: place.partial, to: &list)
        } else {
            completer.objects?.addNames(kind, to: &list)
        }
    }

    // MARK: Names

    private func addNames(in text: String, to list: inout CandidateList) {
        for name in completer.interpreter.variableNames {
            list.add(name) { Candidate(name, Text.aVariable(completer.language)) }
        }
        for name in completer.interpreter.functionNames {
            list.add(name + "(") {
                Candidate(
                    name + "(", Text.scriptFunction(name)(completer.language), shown: name + "()",
                    continues: true)
            }
        }
        for (name, summary) in [
            ("trace", Text.nameTrace), ("now", .nameNow), ("hop", .nameHop), ("it", .nameIt),
        ] {
            completer.add(name, summary, to: &list)
        }
        for kind in Kind.allCases {
            for name in Set([kind.info.plural, kind.info.singular] + kind.info.shortNames) {
                let summary: Text =
                    name == kind.info.plural
                    ? .expressionObjects(kind: kind.info.name)
                    : .expressionObject(kind: kind.info.name)
                addCall(name, summary, to: &list)
            }
        }
        for entry in Self.functions where entry.isGlobal {
            addCall(entry.name, entry.summary, to: &list)
        }
    }

    private func addCall(_ name: String, _ summary: Text, to list: inout CandidateList) {
        list.add(name + "(") {
            Candidate(
                name + "(", summary(completer.language), shown: name + "()", continues: true)
        }
    }

    // MARK: Members

    private func addMembers(of shape: ExpressionShape, to list: inout CandidateList) {
        switch shape {
        case .schema(let schema):
            if case .object(let description) = schema {
                for field in description.fields {
                    list.add(field.name) {
                        Candidate(field.name, field.summary(completer.language))
                    }
                }
                return
            }
        case .hop:
            for name in ExpressionShape.hopFields {
                let summary = Text.hopField(name).map { $0(completer.language) } ?? ""
                list.add(name) { Candidate(name, summary) }
            }
            return
        case .value(let value):
            if let map = value.map {
                for index in 0..<map.count {
                    guard case .string(let key) = map.key(at: index) else { continue }
                    let shown = map.value(at: index).text
                    list.add(key) { Candidate(key, "= " + shown.truncated(toWidth: 60)) }
                }
                return
            }
        case .unknown, .hops: break
        }
        let receiver = shape.receiverName
        for entry in Self.functions where entry.isMember {
            if let receiver, !entry.receivers.isEmpty, !entry.receivers.contains(receiver) {
                continue
            }
            addCall(entry.name, entry.summary, to: &list)
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The value of a variable of the session.
    func value(of name: String) -> CEL.Value? { completer.interpreter.value(of: name) }

    /// A function of the reference, looked at by how it is called.
    private struct Function {
        let name: String
        let summary: Text
        /// Whether it is called by itself: `size(x)`.
        let isGlobal: Bool
        /// Whether it is called on a value: `x.size()`.
        let isMember: Bool
        /// The types of value; none for all.
        let receivers: Set<String>
    }

    private static let functions: [Function] = CELReference.sections.flatMap(\.entries)
        .compactMap { entry in
            // Operators have no names.
            guard entry.name.utf8.allSatisfy(Self.isNamePart) else { return nil }
            let heads = entry.signatures.compactMap { signature in
                signature.range(of: entry.name + "(").map { String(signature[..<$0]) }
            }
            let owners = heads.filter { $0.hasSuffix(".") }.map { String($0.dropLast()) }
            let types = owners.map { String($0.prefix { $0 != "(" }) }
            let known: Set = ["list", "string", "map", "timestamp", "duration", "bytes"]
            return Function(
                name: entry.name, summary: entry.summary,
                isGlobal: heads.contains { !$0.hasSuffix(".") }, isMember: !owners.isEmpty,
                receivers: types.allSatisfy(known.contains) ? Set(types) : [])
        }
}

extension String {
    /// Where `other` begins first.
    fileprivate func range(of other: String) -> String.Index? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(other) { return index }
            index = self.index(after: index)
        }
        return nil
    }
}
