import KubeCluster
import Phrasebook

extension SessionCommand {
    static let sessionCommands = [
        SessionCommand("undo", .commandUndo, examples: ["undo", "undo; undo"]) {
            (session, _) throws(CommandFailure) in try session.undo()
        },
        SessionCommand("redo", .commandRedo, examples: ["redo", "undo; redo"]) {
            (session, _) throws(CommandFailure) in try session.redo()
        },
        SessionCommand("map", .commandMap, examples: ["map", "map | grep node-1"]) {
            (session, _) throws(CommandFailure) in try session.drawMap()
        },
        SessionCommand(
            "help", taking: "[COMMAND …]", count: 0...4, .commandHelp,
            examples: ["help", "help cluster create"]
        ) { (session, arguments) throws(CommandFailure) in try session.help(arguments) },
        SessionCommand(
            "language", taking: "en|zh", count: 1...1, .commandLanguage,
            examples: ["language zh", "language en"]
        ) { (session, arguments) throws(CommandFailure) in
            session.language = Language(rawValue: arguments[0]) ?? session.language
            return CommandOutput()
        },
    ]
}

/// The clusters of a session before and after a command.
struct Past: Sendable {
    let clusters: [ClusterEntry]
    let currentIndex: Int?
    let command: String
}

extension Session {
    /// How many commands can be taken back.
    private static let undoLimit = 200

    /// Remembers the clusters before a command, so that it can be taken back.
    public mutating func rememberForUndo(_ command: String) {
        undone = []
        past.append(Past(clusters: clusters, currentIndex: currentIndex, command: command))
        if past.count > Self.undoLimit { past.removeFirst() }
    }

    mutating func undo() throws(CommandFailure) -> CommandOutput {
        guard let last = past.popLast() else { throw CommandFailure(.nothingToUndo) }
        undone.append(Past(clusters: clusters, currentIndex: currentIndex, command: last.command))
        clusters = last.clusters
        currentIndex = last.currentIndex
        return CommandOutput(.undone(last.command), language)
    }

    mutating func redo() throws(CommandFailure) -> CommandOutput {
        guard let next = undone.popLast() else { throw CommandFailure(.nothingToRedo) }
        past.append(Past(clusters: clusters, currentIndex: currentIndex, command: next.command))
        clusters = next.clusters
        currentIndex = next.currentIndex
        return CommandOutput(.redone(next.command), language)
    }
}
