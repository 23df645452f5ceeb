import Phrasebook

/// A flag of a command, as data: parsing, help and completion are made from it.
public struct Flag: Sendable {
    /// What a flag takes.
    public enum Value: Sendable, Equatable {
        /// Nothing, or `=true` / `=false`.
        case toggle
        /// Text, always.
        case text
        /// Text after `=`; the flag alone means `implied`.
        case optional(implied: String)
        case integer
        /// `30s`, `1m`, or a bare number of seconds.
        case duration
    }

    /// What can be suggested as the value.
    public enum Suggestion: Sendable, Equatable {
        case nothing
        case words([String])
        case outputFormat
        case namespace
        case selector
        case fieldSelector
        case file
        case label
        case fieldPath
    }

    /// The name without its two dashes.
    public let name: String
    public let short: Character?
    public let value: Value
    /// What stands for the value in help texts.
    public let placeholder: String
    public let summary: Text
    public let suggestion: Suggestion
    /// Why the simulation refuses the flag, if it does.
    public let refusal: Text?
    /// Whether `true` and `false` are taken too, as they were before the flag had words.
    let acceptsBooleans: Bool

    init(
        _ name: String, _ short: Character?, _ value: Value, _ placeholder: String,
        suggestion: Suggestion = .nothing, refusal: Text? = nil, acceptsBooleans: Bool = false,
        _ summary: Text
    ) {
        self.name = name
        self.short = short
        self.value = value
        self.placeholder = placeholder
        self.summary = summary
        self.suggestion = suggestion
        self.refusal = refusal
        self.acceptsBooleans = acceptsBooleans
    }

    /// A flag that takes nothing.
    init(_ name: String, _ short: Character, _ summary: Text) {
        self.init(name, short, .toggle, "", summary)
    }

    /// A flag that takes nothing.
    init(_ name: String, _ summary: Text) {
        self.init(name, nil, .toggle, "", summary)
    }

    /// A flag of real kubectl that the simulation refuses.
    static func refused(
        _ name: String, _ short: Character?, _ value: Value, _ why: Text
    ) -> Flag {
        Flag(name, short, value, "", refusal: why, why)
    }

    /// `-o, --output=FORMAT`.
    public var usage: String {
        let long = "--" + name + (placeholder.isEmpty ? "" : "=" + placeholder)
        return short.map { "-\($0), \(long)" } ?? "    \(long)"
    }

    /// Whether the next word is the value when there is no `=`.
    var takesNextWord: Bool {
        switch value {
        case .toggle, .optional: false
        case .text, .integer, .duration: true
        }
    }
}
