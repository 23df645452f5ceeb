import KubeAPI
import KubeCluster
import Phrasebook

extension SessionCommand {
    static let clusterCommands = [
        SessionCommand(
            "cluster create", taking: "NAME", count: 1...1,
            flags: [
                Flag("nodes", "N", .flagNodes), Flag("seed", "N", .flagSeed),
                Flag("cpu", "AMOUNT", .flagCPU), Flag("memory", "AMOUNT", .flagMemory),
                Flag("gpu", "N", .flagGPU), Flag("zones", "N", .flagZones),
            ],
            .commandClusterCreate,
            examples: ["cluster create demo --nodes=3", "cluster create lab --nodes=5 --seed=42"]
        ) { (session, arguments) throws(CommandFailure) in try session.createCluster(arguments) },
        SessionCommand(
            "cluster list", .commandClusterList,
            examples: ["cluster list", "cluster list | grep demo"]
        ) { (session, _) throws(CommandFailure) in session.listClusters() },
        SessionCommand(
            "cluster use", taking: "NAME", count: 1...1, .commandClusterUse,
            examples: ["cluster use demo", "cluster use demo && get nodes"]
        ) { (session, arguments) throws(CommandFailure) in
            session.currentIndex = try session.index(ofCluster: arguments[0], arguments.word(0))
            return CommandOutput(.clusterUsed(arguments[0]), session.language)
        },
        SessionCommand(
            "cluster delete", taking: "NAME", count: 1...1, .commandClusterDelete,
            examples: ["cluster delete demo", "cluster delete demo && cluster list"]
        ) { (session, arguments) throws(CommandFailure) in try session.deleteCluster(arguments) },
        SessionCommand(
            "cluster info", .commandClusterInfo,
            examples: ["cluster info", "cluster info | grep kube-proxy"]
        ) { (session, _) throws(CommandFailure) in try session.describeCluster() },
        SessionCommand(
            "cluster fork", taking: "NAME", count: 1...1, .commandClusterFork,
            examples: ["cluster fork what-if", "cluster fork what-if && scale rc web --replicas=5"]
        ) { (session, arguments) throws(CommandFailure) in try session.forkCluster(arguments) },
        SessionCommand(
            "cluster diff", taking: "A B", count: 2...2,
            flags: [Flag("all", nil, .flagDiffAll), Flag("o", "text|json", .flagDiffOutput)],
            .commandClusterDiff,
            examples: ["cluster diff demo what-if", "cluster diff demo what-if -o json"]
        ) { (session, arguments) throws(CommandFailure) in try session.diffClusters(arguments) },
    ]
}

extension Session {
    /// Limits that keep a slip of the hand from filling the memory.
    private static let nodeLimit = 5_000

    mutating func createCluster(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let name = arguments[0]
        guard Names.dns1123Label(name).isEmpty else {
            throw CommandFailure(.badClusterName(name), word: arguments.word(0))
        }
        guard !clusterNames.contains(name) else {
            throw CommandFailure(.clusterExists(name), word: arguments.word(0))
        }
        let count = try arguments.int("nodes", in: 0...Self.nodeLimit) ?? 3
        let seed = try arguments.int("seed", in: 0...Int.max).map(UInt64.init) ?? defaultSeed
        var cluster = Cluster(name: name, seed: seed)
        cluster.trace.isRecording = keepsTrace
        cluster.boot(machines: try machines(count, arguments))
        var entry = ClusterEntry(cluster: cluster)
        _ = entry.cluster.finishBoot()
        entry.bootHops = entry.cluster.trace.count
        entry.timeline.remember(entry.cluster)
        clusters.append(entry)
        currentIndex = clusters.count - 1
        writeTrace()
        return CommandOutput(.clusterCreated(name, nodes: count), language)
    }

    /// The machines of a new cluster: alike, spread over the zones.
    private func machines(
        _ count: Int, _ arguments: Arguments
    ) throws(CommandFailure) -> [Machine] {
        let cpu = arguments.quantity("cpu") ?? Quantity(4)
        let memory = arguments.quantity("memory") ?? Quantity(8 << 30, format: .binarySI)
        let gpu = try arguments.int("gpu", in: 0...64) ?? 0
        let zones = try arguments.int("zones", in: 1...26)
        return (0..<count).map { number in
            Self.machine(number, cpu: cpu, memory: memory, gpu: gpu, zones: zones)
        }
    }

    static func machine(
        _ number: Int, cpu: Quantity, memory: Quantity, gpu: Int, zones: Int?
    ) -> Machine {
        var labels = Labels()
        if let zones {
            let letter = String(UnicodeScalar(UInt8(97 + number % zones)))
            labels = [
                "topology.kubernetes.io/region": "region-1",
                "topology.kubernetes.io/zone": "zone-" + letter,
            ]
        }
        return Machine(
            cpu: cpu, memory: memory, gpu: gpu,
            address: IPv4(192, 168, number / 250, number % 250 + 2), labels: labels)
    }

    func index(ofCluster name: String, _ word: Int) throws(CommandFailure) -> Int {
        if let index = clusterNames.firstIndex(of: name) { return index }
        throw CommandFailure(
            .noSuchCluster(name), word: word, suggestion: nearest(to: name, in: clusterNames))
    }

    func listClusters() -> CommandOutput {
        guard !clusters.isEmpty else { return CommandOutput(.noClusters, language) }
        let lines = clusters.indices.map { index in
            let cluster = clusters[index].cluster
            let mark = index == currentIndex ? "*" : " "
            return "\(mark) \(cluster.name.padded(toWidth: 16)) "
                + Text.clusterLine(
                    nodes: cluster.machineNames.count, revision: cluster.revision,
                    time: Cluster.seconds(cluster.elapsed), seed: Int(cluster.seed))(language)
        }
        return CommandOutput(lines.joined(separator: "\n") + "\n")
    }

    mutating func deleteCluster(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let index = try index(ofCluster: arguments[0], arguments.word(0))
        clusters.remove(at: index)
        if let current = currentIndex {
            currentIndex =
                current == index
                ? (clusters.isEmpty ? nil : clusters.count - 1)
                : current > index ? current - 1 : current
        }
        return CommandOutput(.clusterDeleted(arguments[0]), language)
    }

    mutating func forkCluster(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        guard !clusterNames.contains(arguments[0]) else {
            throw CommandFailure(.clusterExists(arguments[0]), word: arguments.word(0))
        }
        var copy = try withCurrent { (entry) throws(CommandFailure) in entry }
        copy.cluster.rename(arguments[0])
        clusters.append(copy)
        currentIndex = clusters.count - 1
        return CommandOutput(.clusterForked(arguments[0]), language)
    }

    func diffClusters(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let first = try index(ofCluster: arguments[0], arguments.word(0))
        let second = try index(ofCluster: arguments[1], arguments.word(1))
        guard first != second else {
            throw CommandFailure(
                .sameCluster, kind: .usage, word: arguments.word(1),
                example: arguments.command.examples.first)
        }
        let difference = ClusterDifference(
            clusters[first].cluster, clusters[second].cluster, all: arguments.has("all"))
        switch arguments.value("o") {
        case "json": return CommandOutput(difference.json)
        case nil, "text":
            return CommandOutput(difference.text(columns: sinks.display().columns, in: language))
        case let format?:
            throw CommandFailure(
                .noSuchOutput(format, allowed: "text, json"), kind: .usage,
                example: arguments.command.examples.last)
        }
    }

    mutating func describeCluster() throws(CommandFailure) -> CommandOutput {
        let cluster = try withCurrent { (entry) throws(CommandFailure) in entry.cluster }
        var lines = [
            Text.clusterLine(
                nodes: cluster.machineNames.count, revision: cluster.revision,
                time: Cluster.seconds(cluster.elapsed), seed: Int(cluster.seed))(language)
        ]
        for role in Role.allCases {
            guard let duty = Text.duty(of: role.name) else { continue }
            lines.append("  " + role.name.padded(toWidth: 28) + duty(language))
        }
        return CommandOutput(lines.joined(separator: "\n") + "\n")
    }
}
