import KubeAPI
import Phrasebook

/// A diagram in the notation of Mermaid, for Markdown that renders it.
enum MermaidExport {
    static func text(_ diagram: Diagram, _ language: Language) -> String {
        var text = "sequenceDiagram\n"
        for (index, lane) in diagram.lanes.enumerated() {
            text += "    participant p\(index + 1) as \(escaped(lane.name))\n"
        }
        for step in diagram.steps {
            let arrow = step.form == .reply ? "-->>" : "->>"
            for target in step.targets {
                text +=
                    "    p\(step.from + 1)\(arrow)p\(target + 1): "
                    + escaped(step.label(language)) + "\n"
            }
        }
        return text
    }

    /// Everything that Mermaid could take for notation as an entity: `#35;` for `#`.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isPlain(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "#\(scalar.value);"
            }
        }
        return result
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x80 else { return true }
        return switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "/", "_", "-", "@", ",", "(", ")", "'", "!",
            "?", "=":
            true
        default: false
        }
    }
}
