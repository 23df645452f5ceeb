import KubeAPI
import Phrasebook

extension Flag {
    /// Throws where `text` is no value for the flag.
    func check(_ text: String, _ place: KubectlError.Place) throws(KubectlError) {
        let expected: Text
        switch value {
        case .toggle:
            if Flag.truth(of: text) != nil { return }
            expected = .oneOrOther("true", "false")
        case .integer:
            if Int(text) != nil { return }
            expected = .kubectlWholeNumber
        case .duration:
            if Flag.duration(of: text) != nil { return }
            expected = .kubectlDuration
        case .text, .optional:
            guard case .words(let words) = suggestion, !words.contains(text),
                !(acceptsBooleans && Flag.truth(of: text) != nil)
            else { return }
            expected = .kubectlOneOf(words)
        }
        throw KubectlError(
            .invalidFlagValue(flag: "--" + name, value: text, expected: expected), at: place)
    }

    /// The words that Go's `strconv.ParseBool` knows.
    static func truth(of text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE", "t", "T", "1": true
        case "false", "False", "FALSE", "f", "F", "0": false
        default: nil
        }
    }

    static func duration(of text: String) -> GoDuration? {
        if let seconds = Int64(text) {
            return seconds.magnitude < 1 << 32 ? GoDuration(seconds: seconds) : nil
        }
        return try? GoDuration(parsing: text)
    }
}

extension Invocation {
    /// The last value of a flag; later ones win, as in kubectl.
    subscript(flag: String) -> String? { flags.last { $0.name == flag }?.text }

    func has(_ flag: String) -> Bool { flags.contains { $0.name == flag } }

    /// Whether a flag without value is on.
    func isOn(_ flag: String, default value: Bool = false) -> Bool {
        self[flag].flatMap(Flag.truth) ?? value
    }

    func integer(_ flag: String) -> Int? { self[flag].flatMap { Int($0) } }

    func duration(_ flag: String) -> GoDuration? { self[flag].flatMap(Flag.duration) }

    func values(_ flag: String) -> [FlagValue] { flags.filter { $0.name == flag } }

    func place(of flag: String) -> KubectlError.Place? { flags.last { $0.name == flag }?.place }

    /// All values of a flag that may be repeated or have commas.
    func list(_ flag: String) -> [String] {
        values(flag).flatMap { $0.text.split(separator: ",").map(String.init) }
    }

    func required(_ flag: String) throws(KubectlError) -> String {
        guard let text = self[flag], !text.isEmpty else { throw error(.missingFlag("--" + flag)) }
        return text
    }

    mutating func dropArguments() {
        arguments = []
    }

    func refuseArguments(after count: Int) throws(KubectlError) {
        guard arguments.count > count else { return }
        throw error(.unexpectedArgument(arguments[count].text), at: arguments[count])
    }

    func argument(_ index: Int, _ what: Text) throws(KubectlError) -> Argument {
        guard arguments.indices.contains(index) else { throw error(.missingArgument(what)) }
        return arguments[index]
    }

    /// What `-l` selects by.
    func labelSelector() throws(KubectlError) -> Selector? {
        guard let value = values("selector").last, !value.text.isEmpty else { return nil }
        do {
            return try Selector(parsing: value.text)
        } catch {
            throw self.error(.value(error.text), at: value.place.advanced(error.offset))
        }
    }

    func fieldSelector() throws(KubectlError) -> FieldSelector? {
        guard let value = values("field-selector").last, !value.text.isEmpty else { return nil }
        do {
            return try FieldSelector(parsing: value.text)
        } catch {
            throw self.error(.value(error.text), at: value.place.advanced(error.offset))
        }
    }

    /// The namespace of `-n`; nil for the current one.
    var namespace: String? { self["namespace"] }

    func error(_ flag: FlagValue, expected: Text) -> KubectlError {
        error(
            .invalidFlagValue(flag: "--" + flag.name, value: flag.text, expected: expected),
            at: flag.place)
    }
}

extension KubectlError.Place {
    func advanced(_ count: Int) -> KubectlError.Place { .init(word: word, offset: offset + count) }
}

extension KubectlContext {
    /// The namespace that an invocation works in.
    func namespace(_ invocation: Invocation) -> String { invocation.namespace ?? namespace }
}
