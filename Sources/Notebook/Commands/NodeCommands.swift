import KubeAPI
import KubeCluster
import Phrasebook

extension SessionCommand {
    static let nodeCommands = [
        SessionCommand(
            "node add", taking: "[NAME]", count: 0...1,
            flags: [
                Flag("cpu", "AMOUNT", .flagCPU), Flag("memory", "AMOUNT", .flagMemory),
                Flag("gpu", "N", .flagGPU),
            ],
            .commandNodeAdd, examples: ["node add", "node add big-1 --cpu=32 --memory=64Gi"]
        ) { (session, arguments) throws(CommandFailure) in try session.addNode(arguments) },
        node("crash", .commandNodeCrash) { (cluster, name) throws(FaultError) in
            try cluster.crash(node: name)
        },
        node("recover", .commandNodeRecover) { (cluster, name) throws(FaultError) in
            try cluster.recover(node: name)
        },
        node("partition", .commandNodePartition) { (cluster, name) throws(FaultError) in
            try cluster.partition(node: name)
        },
        node("heal", .commandNodeHeal) { (cluster, name) throws(FaultError) in
            try cluster.heal(node: name)
        },
    ]

    static let faultCommands = [
        SessionCommand(
            "kill pod", taking: "NAME", count: 1...1,
            flags: [Flag("container", "NAME", .flagContainer)], .commandKillPod,
            examples: ["kill pod web-x7k2p", "kill pod web-x7k2p --container=nginx"]
        ) { (session, arguments) throws(CommandFailure) in
            try session.inject(arguments) { (cluster, namespace) throws(FaultError) in
                let key = ObjectKey(.pod, namespace: namespace, name: arguments[0])
                try cluster.kill(pod: key, container: arguments.value("container"))
            }
        },
        SessionCommand(
            "watch delay", taking: "COMPONENT KIND DURATION", count: 3...3, .commandWatchDelay,
            examples: ["watch delay kube-scheduler pods 5s", "watch delay kubelet@node-1 pods 0s"]
        ) { (session, arguments) throws(CommandFailure) in
            guard let kind = arguments.kind(1) else { return CommandOutput() }
            return try session.inject(arguments) { (cluster, _) throws(FaultError) in
                try cluster.delayWatch(of: arguments[0], kind, by: arguments.duration(2))
            }
        },
        SessionCommand(
            "watch drop", taking: "COMPONENT KIND", count: 2...2, .commandWatchDrop,
            examples: ["watch drop kube-scheduler pods", "watch drop kubelet@node-1 pods"]
        ) { (session, arguments) throws(CommandFailure) in
            guard let kind = arguments.kind(1) else { return CommandOutput() }
            return try session.inject(arguments) { (cluster, _) throws(FaultError) in
                try cluster.dropWatch(of: arguments[0], kind)
            }
        },
    ]

    private static func node(
        _ verb: String, _ summary: Text,
        _ fault: @escaping @Sendable (inout Cluster, String) throws(FaultError) -> Void
    ) -> SessionCommand {
        SessionCommand(
            "node " + verb, taking: "NAME", count: 1...1, summary,
            examples: ["node \(verb) node-2", "node \(verb) node-2 && get nodes"]
        ) { (session, arguments) throws(CommandFailure) in
            try session.inject(arguments) { (cluster, _) throws(FaultError) in
                try fault(&cluster, arguments[0])
            }
        }
    }
}

extension Session {
    mutating func addNode(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let cpu = arguments.quantity("cpu") ?? Quantity(4)
        let memory = arguments.quantity("memory") ?? Quantity(8 << 30, format: .binarySI)
        let gpu = try arguments.int("gpu", in: 0...64) ?? 0
        let known = try withCurrent { (entry) throws(CommandFailure) in entry.cluster.machineNames }
        let name = arguments.positional.first?.text ?? "node-\(known.count + 1)"
        guard Names.dns1123Subdomain(name).isEmpty, !known.contains(name) else {
            throw CommandFailure(.badNodeName(name), word: arguments.positional.first?.word)
        }
        let machine = Self.machine(known.count, cpu: cpu, memory: memory, gpu: gpu, zones: nil)
        try withCurrent { (entry) throws(CommandFailure) in
            entry.cluster.addNode(name, machine)
            entry.timeline.remember(entry.cluster)
        }
        return CommandOutput(.nodeAdded(name), language)
    }

    /// Does something to the machines, and says what was done.
    mutating func inject(
        _ arguments: Arguments,
        _ fault: (inout Cluster, String) throws(FaultError) -> Void
    ) throws(CommandFailure) -> CommandOutput {
        try withCurrent { (entry) throws(CommandFailure) in
            do throws(FaultError) {
                try fault(&entry.cluster, entry.namespace)
            } catch {
                var suggestion = error.suggestion
                if case .noSuchPod(let name) = error {
                    let names = entry.cluster.names(.pod, in: entry.namespace)
                    suggestion = name.nearestName(in: names)
                }
                throw CommandFailure(
                    error.text, word: arguments.positional.first?.word,
                    suggestion: suggestion, example: arguments.command.examples.first)
            }
            entry.timeline.remember(entry.cluster)
        }
        writeTrace()
        let words = arguments.command.path + arguments.positional.map(\.text)
        return CommandOutput(.done(words.joined(separator: " ")), language)
    }
}

extension FaultError {
    /// The refusal as a sentence.
    var text: Text {
        switch self {
        case .noSuchNode(let name, _): .noSuchNode(name)
        case .noSuchPod(let name): .noSuchPod(name)
        case .noSuchContainer(let name, _): .noSuchContainer(name)
        case .notRunning(let pod): .podNotRunning(pod)
        case .nodeIs(let name, .up): .nodeIsUp(name)
        case .nodeIs(let name, .crashed): .nodeIsCrashed(name)
        case .nodeIs(let name, .partitioned): .nodeIsPartitioned(name)
        case .noSuchWatch(let actor, let kind): .noSuchWatch(actor, kind.info.plural)
        }
    }

    /// What was probably meant.
    var suggestion: String? {
        switch self {
        case .noSuchNode(let name, let known), .noSuchContainer(let name, let known):
            nearest(to: name, in: known)
        default: nil
        }
    }
}
