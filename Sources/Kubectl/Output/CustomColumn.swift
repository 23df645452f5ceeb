import KubeAPI
import Phrasebook

/// One column of `-o custom-columns=NAME:.metadata.name,IMAGE:.spec.containers[*].image`.
struct CustomColumn: Sendable {
    var header: String
    var path: JSONPath

    static func parse(
        _ text: String, _ invocation: Invocation, at place: KubectlError.Place
    ) throws(KubectlError) -> [CustomColumn] {
        var columns: [CustomColumn] = []
        var offset = 0
        for part in split(text) {
            let here = place.advanced(offset)
            offset += part.unicodeScalars.count + 1
            guard let colon = part.firstIndex(of: ":") else {
                throw invocation.error(.value(.kubectlCustomColumn(part)), at: here)
            }
            let header = String(part[..<colon])
            do {
                let path = try JSONPath(relaxed: String(part[part.index(after: colon)...]))
                columns.append(CustomColumn(header: header, path: path))
            } catch {
                let start = header.unicodeScalars.count + 1 + error.offset
                throw invocation.error(.value(error.text), at: here.advanced(start))
            }
        }
        return columns
    }

    /// The parts between commas outside of brackets.
    private static func split(_ text: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "[" || character == "(" { depth += 1 }
            if character == "]" || character == ")" { depth -= 1 }
            if character == ",", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    /// The column's cell for an object: the values that the path leads to.
    func cell(of object: JSONValue) -> String {
        guard let values = try? path.results(in: object).flatMap({ $0 }), !values.isEmpty else {
            return "<none>"
        }
        return values.map(GoText.verb).joined(separator: ",")
    }

    /// The table of `objects`, aligned.
    static func table(
        _ columns: [CustomColumn], _ objects: [JSONValue], hasHeaders: Bool
    ) -> String {
        var table = Table(headers: columns.map(\.header))
        table.rows = objects.map { object in columns.map { $0.cell(of: object) } }
        return TabWriter.table(table.text(hasHeaders: hasHeaders))
    }
}
