extension LessonFolder {
    /// The lesson that a person means by `05-call-flow`, `call-flow`, `05` or `5`.
    public static func named(_ name: String, in folders: [LessonFolder]) -> LessonFolder? {
        if let exact = folders.first(where: { $0.name == name }) { return exact }
        return folders.first { folder in
            let number = folder.name.prefix { $0.isNumber }
            let title = folder.name.dropFirst(number.count).drop { $0 == "-" }
            return title == name
                || !number.isEmpty && Int(name) != nil && Int(name) == Int(number)
        }
    }
}
