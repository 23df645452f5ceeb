import KubeAPI
import KubeAPIServer
import KubeCluster
import Phrasebook

extension SessionCommand {
    static let traceCommands = [
        SessionCommand(
            "trace", taking: "[OBJECT]", count: 0...2,
            flags: [
                Flag("n", "NAMESPACE", .flagNamespace),
                Flag("all", nil, .flagTraceAll), Flag("last", "N", .flagTraceLast),
                Flag("from", "HOP", .flagTraceFrom), Flag("to", "HOP|FORMAT", .flagTraceTo),
                Flag("component", "NAME", .flagTraceComponent),
                Flag("stages", nil, .flagTraceStages), Flag("o", "text|json", .flagTraceOutput),
                Flag("diagram", nil, .flagTraceDiagram), Flag("plain", nil, .flagTracePlain),
                Flag("file", "PATH", .flagTraceFile),
            ],
            .commandTrace,
            examples: [
                "trace", "trace --last=20", "trace pods/web-x7k2p --stages",
                "trace --diagram --last=30",
                "trace --to=mermaid",
            ]
        ) { (session, arguments) throws(CommandFailure) in try session.showTrace(arguments) },
        SessionCommand(
            "why not", taking: "OBJECT", count: 1...2,
            flags: [Flag("n", "NAMESPACE", .flagNamespace)], .commandWhyNot,
            examples: ["why not pod/web-x7k2p", "why not rc/web"]
        ) { (session, arguments) throws(CommandFailure) in try session.whyNot(arguments) },
        SessionCommand(
            "why", taking: "OBJECT | HOP", count: 1...2,
            flags: [Flag("n", "NAMESPACE", .flagNamespace)], .commandWhy,
            examples: ["why 42", "why pod/web-x7k2p"]
        ) { (session, arguments) throws(CommandFailure) in try session.why(arguments) },
    ]
}

extension Session {
    mutating func showTrace(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let entry = try withCurrent { (entry) throws(CommandFailure) in entry }
        let cluster = entry.cluster
        let all = arguments.has("all")
        let showsBoot = all || !arguments.positional.isEmpty
        let from =
            try arguments.int("from", in: 1...Int.max) ?? (showsBoot ? 1 : entry.bootHops + 1)
        let format = try arguments.traceFormat()
        let to = format != nil ? Int.max : try arguments.int("to", in: 1...Int.max) ?? Int.max
        if format == nil, arguments.value("file") != nil {
            throw CommandFailure(.fileNeedsFormat, kind: .usage, example: "trace --to=svg")
        }
        let object = arguments.positional.isEmpty ? nil : try path(of: arguments)
        let component = arguments.value("component")
        let components = Role.allCases.map(\.name) + cluster.componentNames
        if let component, !components.contains(component) {
            throw CommandFailure(
                .noSuchComponent(component), kind: .usage,
                suggestion: nearest(to: component, in: components))
        }
        var hops = cluster.trace.kept.compactMap { cluster.trace[$0] }.filter { hop in
            (from...max(from, to)).contains(hop.number)
                && (all || object != nil || !hop.isHeartbeat(in: cluster))
                && (object.map { cluster.path(of: hop.object) == $0 } ?? true)
                && (component.map { cluster.involves(hop, $0) } ?? true)
        }
        if let last = try arguments.int("last", in: 1...Int.max) { hops = hops.suffix(last) }
        if let format { return try exportTrace(hops, of: cluster, as: format, arguments) }
        if arguments.has("diagram") { return traceDiagram(hops, of: cluster, arguments) }
        var lines: [String] = []
        if cluster.trace.oldest > 1 && from < cluster.trace.oldest {
            lines.append(Text.traceDropped(before: cluster.trace.oldest)(language))
        }
        let isJSON = arguments.value("o") == "json"
        for hop in hops {
            lines.append(isJSON ? cluster.json(of: hop) : cluster.text(of: hop, in: language))
            guard arguments.has("stages"), !isJSON else { continue }
            for stage in cluster.trace.stages(of: hop.number) {
                lines.append("         " + stage.text(language))
            }
        }
        if lines.isEmpty { return CommandOutput(.traceEmpty, language) }
        return CommandOutput(lines.joined(separator: "\n") + "\n")
    }

    /// The path of the object that the arguments name: `pod/web`, `pod web`, `pods/default/web`.
    func path(of arguments: Arguments) throws(CommandFailure) -> String {
        let text = arguments.positional.map(\.text).joined(separator: "/")
        let word = arguments.word(0)
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, let kind = Kind(word: parts[0]) else {
            let names = Kind.allCases.map(\.info.singular)
            throw CommandFailure(
                parts.count < 2 ? .nameAnObject(text) : .noSuchKind(parts[0]), word: word,
                suggestion: nearest(to: parts[0], in: names), example: "why pod/web-x7k2p")
        }
        let name = parts[parts.count - 1]
        let space = parts.count > 2 ? parts[1] : arguments.value("n") ?? namespace
        return ObjectKey(
            kind, namespace: kind.info.isNamespaced ? space : "", name: name
        ).path
    }

    /// The chain of causes of a hop, or of the last hop about an object.
    mutating func why(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let cluster = try withCurrent { (entry) throws(CommandFailure) in entry.cluster }
        let hop: Hop
        if arguments.positional.count == 1,
            let number = Int(
                arguments[0].hasPrefix("#") ? String(arguments[0].dropFirst()) : arguments[0])
        {
            guard let found = cluster.trace[number] else {
                throw CommandFailure(
                    .noSuchHop(number, newest: cluster.trace.count), word: arguments.word(0))
            }
            hop = found
        } else {
            let path = try path(of: arguments)
            guard let found = cluster.lastTelling(about: path) else {
                throw CommandFailure(.noHopAbout(path), word: arguments.word(0))
            }
            hop = found
        }
        let chain = cluster.trace.causes(of: hop.number)
        var lines = chain.enumerated().map { index, hop in
            String(repeating: " ", count: min(index, 1)) + (index == 0 ? "" : "↑ ")
                + cluster.text(of: hop, in: language)
        }
        if let last = chain.last, last.cause == 0 {
            let isPerson = last.from.role == .kubectl || last.from.role == .person
            lines.append((isPerson ? Text.whyPerson : Text.whyBoot)(language))
        }
        return CommandOutput(lines.joined(separator: "\n") + "\n")
    }
}

extension Hop {
    /// Whether the hop only says that a node lives.
    func isHeartbeat(in cluster: Cluster) -> Bool {
        let path = cluster.path(of: object)
        return path.hasPrefix("leases/")
    }
}

extension Cluster {
    /// Whether `name` is at one end of `hop`.
    func involves(_ hop: Hop, _ name: String) -> Bool {
        [hop.from, hop.to].contains { $0.role.name == name || self.name(of: $0) == name }
    }

    /// The hop that last told something about the object at `path`: a request or a report rather
    /// than an answer.
    func lastTelling(about path: String) -> Hop? {
        var candidate: Hop?
        for number in trace.kept.reversed() {
            guard let hop = trace[number], self.path(of: hop.object) == path else { continue }
            if hop.to == .apiServer && !hop.isReply && hop.verb != .get { return hop }
            if candidate == nil { candidate = hop }
        }
        return candidate
    }

    /// The names of everything that can be an end of a hop, for suggestions.
    var componentNames: [String] {
        Role.allCases.flatMap { role in
            role.isPerNode ? machineNames.map { role.name + "@" + $0 } : [role.name]
        }
    }
}
