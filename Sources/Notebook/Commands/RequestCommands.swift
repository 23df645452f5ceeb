import KubeAPI
import KubeCluster
import Network
import Phrasebook

extension SessionCommand {
    static let requestCommands = [
        SessionCommand(
            "request", taking: "URL [from POD|rc/NAME|outside]", count: 1...3,
            flags: [Flag("count", "N", .flagCount)], .commandRequest,
            examples: [
                "request http://web from rc/web --count=100",
                "request http://web.default.svc.cluster.local:80 from web-x7k2p",
                "request http://192.168.0.2:30080 from outside",
            ]
        ) { (session, arguments) throws(CommandFailure) in try session.request(arguments) },
        SessionCommand(
            "resolve", taking: "NAME [from POD]", count: 1...3, .commandResolve,
            examples: ["resolve web", "resolve web.default.svc.cluster.local"]
        ) { (session, arguments) throws(CommandFailure) in try session.resolve(arguments) },
    ]
}

extension Session {
    mutating func request(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let (host, port) = try address(arguments[0], arguments.word(0))
        let client = try client(arguments)
        let count = try arguments.int("count", in: 1...1_000_000) ?? 1
        var results: [FlowOutcome.Result] = []
        for _ in 0..<count {
            let id = try withCurrent { (entry) throws(CommandFailure) in
                entry.timeline.remember(entry.cluster)
                return entry.cluster.startRequest(host: host, port: port, from: client)
            }
            _ = try moveTime(atMost: .seconds(60), stopsAtBreakpoints: false) {
                (cluster: borrowing Cluster, _) in cluster.outcomes.contains { $0.id == id }
            }
            let outcome = try withCurrent { (entry) throws(CommandFailure) in
                entry.cluster.takeOutcome(of: id)
            }
            results.append(outcome?.result ?? .failed(.unreachable))
            if isCancelledNow { throw CommandFailure(.interrupted, kind: .interrupted) }
        }
        return try report(results, host)
    }

    /// One line for each Pod that answered, one for each sort of failure.
    private func report(
        _ results: [FlowOutcome.Result], _ host: String
    ) throws(CommandFailure) -> CommandOutput {
        var counts: [(label: String, count: Int)] = []
        for result in results {
            let label = label(of: result, host)
            if let index = counts.firstIndex(where: { $0.label == label }) {
                counts[index].count += 1
            } else {
                counts.append((label, 1))
            }
        }
        counts.sort { $0.label.precedes($1.label) }
        let answered = results.filter { if case .answered = $0 { true } else { false } }.count
        var text = Text.requestSummary(answered: answered, of: results.count)(language) + "\n"
        for (label, count) in counts { text += "  \(String(count).padded(toWidth: 6)) \(label)\n" }
        if answered == 0, let first = counts.first {
            throw CommandFailure(
                .requestFailed(host, first.label), suggestion: serviceMeant(by: host))
        }
        return CommandOutput(text)
    }

    /// The Service whose name is nearly the first part of a name that DNS doesn't know.
    private func serviceMeant(by host: String) -> String? {
        guard !host.contains(".") else { return nil }
        return host.nearestName(in: current?.names(.service, in: namespace) ?? [])
    }

    private func label(of result: FlowOutcome.Result, _ host: String) -> String {
        switch result {
        case .answered(let pod): current?.path(of: .slot(pod)) ?? ""
        case .resolved(let address): address.description
        case .notResolved: Text.hopNotResolved(name: host)(language)
        case .failed(let obstacle): obstacle.text(language)
        }
    }

    mutating func resolve(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let client = try client(arguments)
        let cluster = try withCurrent { (entry) throws(CommandFailure) in entry.cluster }
        guard let answer = cluster.resolve(arguments[0], from: client, in: namespace) else {
            throw CommandFailure(
                .hopNotResolved(name: arguments[0]), word: arguments.word(0),
                suggestion: serviceMeant(by: arguments[0]))
        }
        let alias = answer.alias.map { Text.nameStandsFor(answer.name, $0)(language) + "\n" } ?? ""
        let name = answer.alias ?? answer.name
        return CommandOutput(alias + answer.addresses.map { "\(name)  \($0)\n" }.joined())
    }

    /// The Pod that asks: named after `from`, or one of a controller's; nil for outside.
    private func client(_ arguments: Arguments) throws(CommandFailure) -> Slot? {
        let words = arguments.positional.dropFirst()
        if words.isEmpty { return try anyPod() }
        guard words.count == 2, words[1].text == "from" else {
            throw CommandFailure(
                .unexpectedArgument(words[1].text), kind: .usage, word: words[1].word,
                suggestion: "from", example: arguments.command.examples[0])
        }
        let (name, word) = words[2]
        if name == "outside" { return nil }
        guard let cluster = current else {
            throw CommandFailure(.noCluster, example: Self.creation)
        }
        let parts = name.split(separator: "/").map(String.init)
        if parts.count == 2, Kind(word: parts[0]) == .replicationController {
            if let slot = cluster.runningPod(ofController: parts[1], in: namespace) { return slot }
            throw CommandFailure(.noPodOf(name), word: word)
        }
        let key = ObjectKey(.pod, namespace: namespace, name: parts.last ?? name)
        guard let slot = cluster.view.slot(of: key), cluster.view.object(.pod, slot) != nil else {
            throw CommandFailure(
                .noSuchPod(name), word: word,
                suggestion: name.nearestName(in: cluster.names(.pod, in: namespace)))
        }
        return slot
    }

    /// Some running Pod, when the person names none.
    private func anyPod() throws(CommandFailure) -> Slot? {
        guard let cluster = current else {
            throw CommandFailure(.noCluster, example: Self.creation)
        }
        guard let slot = cluster.runningPod(ofController: nil, in: namespace) else {
            throw CommandFailure(.noPodToAskFrom, example: "request http://web from outside")
        }
        return slot
    }

    /// The host and port of `http://web:8080/path`.
    private func address(_ url: String, _ word: Int) throws(CommandFailure) -> (String, Int) {
        var rest = url[...]
        var port = 80
        if let scheme = url.range(of: "://") {
            switch url[..<scheme.lowerBound] {
            case "http", "tcp": break
            case "https": port = 443
            default:
                throw CommandFailure(
                    .badURL(url), word: word, example: "request http://web from rc/web")
            }
            rest = url[scheme.upperBound...]
        }
        rest = rest.prefix { $0 != "/" }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, let number = Int(parts[1]), (1...65535).contains(number) {
            port = number
        } else if parts.count != 1 {
            throw CommandFailure(
                .badURL(url), word: word, example: "request http://web from rc/web")
        }
        guard let host = parts.first, !host.isEmpty else {
            throw CommandFailure(
                .badURL(url), word: word, example: "request http://web from rc/web")
        }
        return (String(host), port)
    }
}

extension String {
    /// The place of `text` in this, without Foundation.
    func range(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
