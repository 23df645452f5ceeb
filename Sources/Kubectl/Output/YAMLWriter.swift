import KubeAPI

/// Writes YAML as `kubectl get -o yaml` does, byte for byte: keys sorted, two spaces, lists not
/// indented, long texts folded after 80 columns.
struct YAMLWriter {
    /// The column after which a text is folded at its next space.
    static let width = 80

    private var output = ""

    /// The YAML of `value`, with a newline at the end.
    static func text(of value: JSONValue) -> String {
        var writer = YAMLWriter()
        switch value {
        case .object(let object) where !object.isEmpty: writer.write(object, indentation: 0)
        case .array(let array) where !array.isEmpty: writer.write(array, indentation: 0)
        default: writer.writeScalar(value, indentation: 0, column: 0)
        }
        return writer.output
    }

    private mutating func write(
        _ object: JSONObject, indentation: Int, isFirstOnLine: Bool = true
    ) {
        for (index, (key, value)) in object.members.enumerated() {
            if index > 0 || isFirstOnLine { indent(indentation) }
            let name = YAMLScalar.text(
                key, indentation: indentation, column: indentation, isKey: true)
            output += name + ":"
            switch value {
            case .object(let members) where !members.isEmpty:
                output += "\n"
                write(members, indentation: indentation + 2)
            case .array(let elements) where !elements.isEmpty:
                output += "\n"
                write(elements, indentation: indentation)
            default:
                output += " "
                let column = indentation + name.unicodeScalars.count + 2
                writeScalar(value, indentation: indentation + 2, column: column)
            }
        }
    }

    private mutating func write(
        _ array: [JSONValue], indentation: Int, isFirstOnLine: Bool = true
    ) {
        for (index, element) in array.enumerated() {
            if index > 0 || isFirstOnLine { indent(indentation) }
            output += "- "
            switch element {
            case .object(let members) where !members.isEmpty:
                write(members, indentation: indentation + 2, isFirstOnLine: false)
            case .array(let elements) where !elements.isEmpty:
                write(elements, indentation: indentation + 2, isFirstOnLine: false)
            default:
                writeScalar(element, indentation: indentation + 2, column: indentation + 2)
            }
        }
    }

    private mutating func writeScalar(_ value: JSONValue, indentation: Int, column: Int) {
        switch value {
        case .string(let text):
            output += YAMLScalar.text(text, indentation: indentation, column: column, isKey: false)
        case .array: output += "[]"
        case .object: output += "{}"
        default: output += JSONWriter.text(of: value)
        }
        output += "\n"
    }

    private mutating func indent(_ count: Int) {
        output += String(repeating: " ", count: count)
    }
}
