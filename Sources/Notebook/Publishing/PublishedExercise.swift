import KubeAPI
import Kubectl
import Phrasebook

/// What is told of an exercise outside the program: no checks and no solutions.
struct PublishedExercise: Sendable {
    let id: String
    let title: String
    let minutes: Int?
    /// Markdown, with one value for each variant.
    let task: String
    /// A nudge first, nearly the command last.
    let hints: [String]
    private let order: Int64

    /// The exercises of a lesson, in order.
    static func all(in folder: LessonFolder, _ language: Phrasebook.Language) -> [Self] {
        let files = DirectoryFiles(folder.path, confined: true)
        guard case .directory(let paths) = files.read("exercises") else { return [] }
        let exercises = paths.compactMap { path -> Self? in
            guard path.hasSuffix(".yaml"), case .text(let text) = files.read(path),
                case .success(let document) = YAMLDocument.first(in: text)
            else { return nil }
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return Self(String(name.dropLast(".yaml".count)), document.value, language)
        }
        return exercises.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    }

    init?(_ id: String, _ value: JSONValue, _ language: Phrasebook.Language) {
        let key = language.rawValue
        guard let task = value["task"]?[key]?.string else { return nil }
        self.id = id
        var values: [(name: String, value: String)] = []
        for (name, draw) in value["variants"]?.object?.members ?? [] {
            let first = draw["one of"]?.array?.first ?? draw["from"]
            if let text = first?.string ?? first?.int.map({ String($0) }) {
                values.append((name, text))
            }
        }
        let fill = { (text: String) in
            values.reduce(text) { $0.replacing("${\($1.name)}", with: $1.value) }.trimmed
        }
        title = fill(value["title"]?[key]?.string ?? id)
        minutes = value["minutes"]?.int.flatMap { Int(exactly: $0) }
        self.task = fill(task)
        hints = (value["hints"]?.array ?? []).compactMap { $0[key]?.string.map(fill) }
        order = value["order"]?.int ?? .max
    }
}
