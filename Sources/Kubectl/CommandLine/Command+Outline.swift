extension Command {
    /// What a command line is about, for those who don't run it.
    public struct Outline: Sendable {
        /// `["create", "service", "clusterip"]`.
        public let path: [String]
        /// The words that are neither the command nor a flag.
        public let arguments: [String]
        /// The flags by their long names, with their values.
        public let flags: [(name: String, value: String)]
        /// The name of the object that the command makes; nil where it makes none.
        public let newName: String?

        public subscript(flag: String) -> String? { flags.last { $0.name == flag }?.value }
    }

    /// Takes a command line apart.
    ///
    /// - Returns: nil if it is none of kubectl's.
    public static func outline(of words: [String]) -> Outline? {
        let words = words.first == "kubectl" ? Array(words.dropFirst()) : words
        guard let invocation = try? Invocation(words) else { return nil }
        let arguments = invocation.arguments.map(\.text)
        return Outline(
            path: invocation.command.path, arguments: arguments,
            flags: invocation.flags.map { ($0.name, $0.text) },
            newName: invocation.command.arguments == .newName ? arguments.first : nil)
    }
}
