import Phrasebook

/// The lessons that can be learned, in the order of their folders' names.
public struct Course: Sendable {
    public let folders: [LessonFolder]

    public init(_ folders: [LessonFolder]) {
        self.folders = folders
    }

    /// The lessons that come with the program.
    public static var shipped: Course { Course(LessonFolder.shipped) }

    public var names: [String] { folders.map(\.name) }

    /// The lesson that a person means: by its folder's name, its number, or its name without the
    /// number.
    ///
    /// - Parameter word: `05-call-flow`, `05`, `5`, `call-flow`, or the path of a lesson's folder.
    public func folder(_ word: String) -> LessonFolder? {
        if let exact = folders.first(where: { $0.name == word }) { return exact }
        if let number = Int(word) { return folders.first { $0.number == number } }
        if let short = folders.first(where: { $0.shortName == word }) { return short }
        let beginning = folders.filter { $0.name.hasPrefix(word) || $0.shortName.hasPrefix(word) }
        if beginning.count == 1, !word.isEmpty { return beginning[0] }
        let there = word.contains("/") ? LessonFolder.all(at: word) : []
        return there.count == 1 ? there[0] : nil
    }

    /// A word by which ``folder(_:)`` finds a lesson.
    public func word(for folder: LessonFolder) -> String {
        if folders.contains(where: { $0.path == folder.path }) { return folder.name }
        return folder.path.contains("/") ? folder.path : "./" + folder.path
    }

    /// The exercise of that name, in whichever lesson: `keep-three`, `07-controllers/keep-three`.
    public func exercise(_ name: String) -> Exercise? {
        let parts = name.split(separator: "/").map(String.init)
        let lessons = parts.count == 2 ? [folder(parts[0])].compactMap { $0 } : folders
        guard let last = parts.last else { return nil }
        for lesson in lessons {
            if let found = lesson.practice.first(where: { $0.name == last }) { return found }
        }
        return nil
    }

    /// The lesson's name that is most like `word`.
    func suggestion(for word: String) -> String? {
        nearest(to: word, in: names) ?? nearest(to: word, in: folders.map(\.shortName))
    }
}

extension LessonFolder {
    /// The number before the name: 5 of `05-call-flow`.
    var number: Int? { Int(name.prefix { $0 != "-" }) }

    /// The name after the number.
    var shortName: String {
        guard number != nil, let dash = name.firstIndex(of: "-") else { return name }
        return String(name[name.index(after: dash)...])
    }
}
