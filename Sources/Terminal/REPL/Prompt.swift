import KubeCluster
import Notebook
import Phrasebook
import PilotScript

/// What stands before the line that is typed.
struct Prompt {
    let style: Style
    let language: Language

    /// The cluster, its virtual time, and whether anything is about to happen in it.
    func text(_ session: Session, lesson: String? = nil) -> String {
        var parts: [String] = []
        if let lesson { parts.append(style.inPrompt(.quiet, lesson)) }
        guard let cluster = session.current else {
            parts.append(style.inPrompt(.name, "pilothouse"))
            return parts.joined(separator: " ") + "> "
        }
        parts.append(style.inPrompt(.name, cluster.name))
        if session.namespace != "default" {
            parts[parts.count - 1] += "/" + session.namespace
        }
        parts.append(style.inPrompt(.time, Self.time(cluster.elapsed)))
        if !cluster.isSettled {
            let pending = Text.promptPending(cluster.pendingCount)(language)
            parts.append(style.inPrompt(.waiting, pending))
        }
        return parts.joined(separator: " ") + "> "
    }

    /// What stands before a further line of the same input: what has to be closed.
    func continuation(_ reason: Incompleteness) -> String {
        style.inPrompt(.quiet, Text.openPart(reason.fact)(language)) + "> "
    }

    /// `12.5s`, `3m05s`, `2h03m`.
    static func time(_ microseconds: Int64) -> String {
        let tenths = microseconds / 100_000
        if tenths < 600 { return "\(tenths / 10).\(tenths % 10)s" }
        let seconds = tenths / 10
        let minutes = seconds / 60
        if minutes < 60 { return "\(minutes)m" + twoDigits(seconds % 60) + "s" }
        return "\(minutes / 60)h" + twoDigits(minutes % 60) + "m"
    }

    private static func twoDigits(_ number: Int64) -> String {
        (number < 10 ? "0" : "") + "\(number)"
    }
}

extension Incompleteness {
    /// What is open, as the catalogue knows it.
    fileprivate var fact: Text.OpenPart {
        switch self {
        case .openQuote: .quote
        case .openBlock: .block
        case .openBracket: .bracket
        case .openHereDocument(let delimiter): .hereDocument(delimiter)
        case .trailingBackslash: .backslash
        case .trailingOperator: .operator
        }
    }
}
