import KubeAPI
import Phrasebook

extension Command {
    static let setCommands: [Command] = [setImage, setEnvironment, setResources]

    private static let container = Flag(
        "containers", "c", .text, "NAME", .kubectlFlagContainerName)

    private static let setImage = Command(
        "set image", .kubectlSummarySetImage, usage: "(rc|pod) NAME CONTAINER=IMAGE…",
        arguments: .objectsThenLabels, flags: [.selector, .all] + Flag.writing,
        examples: [
            .init(line: "set image rc/web nginx=nginx:1.27", summary: .kubectlExampleSetImage),
            .init(line: "set image rc --all '*=nginx:1.27'", summary: .kubectlExampleSetImageAll),
        ]
    ) { invocation throws(KubectlError) in
        let targets = try targets(invocation)
        let pairs = try pairs(targets.rest, invocation)
        let edit = TemplateEdit(what: "image updated") { containers in
            var missing: [String] = []
            for (name, image) in pairs {
                var isFound = false
                for index in containers.indices where name == "*" || containers[index].name == name
                {
                    containers[index].image = image
                    isFound = true
                }
                if !isFound { missing.append(name) }
            }
            return missing.map { "unable to find container named \"\($0)\"" }
        }
        return try edit.action(targets, invocation)
    }

    private static let setEnvironment = Command(
        "set env", .kubectlSummarySetEnv, usage: "(rc|pod) NAME NAME=VALUE… NAME-…",
        arguments: .objectsThenLabels,
        flags: [.selector, .all, container, Flag("list", .kubectlFlagList)] + Flag.writing,
        examples: [
            .init(line: "set env rc/web COLOR=green OLD-", summary: .kubectlExampleSetEnv),
            .init(line: "set env rc/web --list", summary: .kubectlExampleSetEnvList),
        ]
    ) { invocation throws(KubectlError) in
        let targets = try targets(invocation)
        let chosen = invocation["containers"]
        if invocation.isOn("list") { return listing(targets) }
        var set: [EnvVar] = []
        var removed: [String] = []
        for word in targets.rest {
            if !word.text.contains("="), word.text.hasSuffix("-") {
                removed.append(String(word.text.dropLast()))
            } else {
                let (name, value) = try pairs([word], invocation)[0]
                set.append(EnvVar(name, value))
            }
        }
        guard !targets.rest.isEmpty else {
            throw invocation.error(.missingArgument(.kubectlNameValue))
        }
        let changes = set
        let removals = removed
        let edit = TemplateEdit(what: "env updated") { containers in
            for index in containers.indices where chosen == nil || containers[index].name == chosen
            {
                containers[index].env.removeAll { removals.contains($0.name) }
                for variable in changes {
                    let place = containers[index].env.firstIndex { $0.name == variable.name }
                    if let place {
                        containers[index].env[place] = variable
                    } else {
                        containers[index].env.append(variable)
                    }
                }
            }
            return []
        }
        return try edit.action(targets, invocation)
    }

    /// Prints the variables of all containers.
    private static func listing(_ targets: Targets) -> Action {
        { context in
            targets.names(in: context, needsObjects: true) { targets, transcript in
                var transcript = transcript
                for target in targets {
                    guard let object = target.item?.object else { continue }
                    let containers =
                        object.pod?.sharedSpec.value.containers
                        ?? object.replicationController?.spec.template?.spec.containers ?? []
                    for container in containers {
                        transcript.print(
                            "# \(target.kind.info.name) \(target.name), container \(container.name)"
                        )
                        for variable in container.env where variable.valueFrom == nil {
                            transcript.print("\(variable.name)=\(variable.value)")
                        }
                    }
                }
                return transcript.finish()
            }
        }
    }

    private static let setResources = Command(
        "set resources", .kubectlSummarySetResources,
        usage: "(rc|pod) NAME [--requests=cpu=100m,…] [--limits=…]", arguments: .objects,
        flags: [
            .selector, .all, container,
            Flag("requests", nil, .text, "cpu=100m,memory=64Mi", .kubectlFlagRequests),
            Flag("limits", nil, .text, "cpu=1,memory=128Mi", .kubectlFlagLimits),
        ] + Flag.writing,
        examples: [
            .init(
                line: "set resources rc web --requests=cpu=200m,memory=64Mi",
                summary: .kubectlExampleSetResources),
            .init(
                line: "set resources rc/web --limits=cpu=1,memory=128Mi",
                summary: .kubectlExampleSetLimits),
        ]
    ) { invocation throws(KubectlError) in
        let targets = try targets(invocation)
        let requests = try ResourceFlag.amounts("requests", invocation)
        let limits = try ResourceFlag.amounts("limits", invocation)
        guard !requests.amounts.isEmpty || !limits.amounts.isEmpty else {
            throw invocation.error(.missingFlag("--requests"))
        }
        let chosen = invocation["containers"]
        let edit = TemplateEdit(what: "resource requirements updated") { containers in
            for index in containers.indices where chosen == nil || containers[index].name == chosen
            {
                for (name, amount) in requests.amounts {
                    containers[index].resources.requests[name] = amount
                }
                for (name, amount) in limits.amounts {
                    containers[index].resources.limits[name] = amount
                }
            }
            return []
        }
        return try edit.action(targets, invocation)
    }

    private static func targets(_ invocation: Invocation) throws(KubectlError) -> Targets {
        try Targets(invocation, kinds: [.replicationController, .pod]) { word in
            word.contains("=") || word.hasSuffix("-")
        }
    }

    private static func pairs(
        _ words: [Invocation.Argument], _ invocation: Invocation
    ) throws(KubectlError) -> [(String, String)] {
        guard !words.isEmpty else { throw invocation.error(.missingArgument(.kubectlNameValue)) }
        var pairs: [(String, String)] = []
        for word in words {
            let sides = word.text.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[0].isEmpty else {
                throw invocation.error(
                    .invalidLabel(word.text, problem: "expected NAME=VALUE"), at: word)
            }
            pairs.append((String(sides[0]), String(sides[1])))
        }
        return pairs
    }
}

/// A change of the containers of a Pod or of a controller's template.
private struct TemplateEdit: Sendable {
    let what: String
    /// Changes the containers; returns what is wrong, in kubectl's words.
    let change: @Sendable (inout [Container]) -> [String]

    func action(
        _ targets: Targets, _ invocation: Invocation
    ) throws(KubectlError) -> Command.Action {
        let options = try WriteOptions(invocation)
        return { context in
            targets.names(in: context, needsObjects: true) { targets, transcript in
                .each(targets, transcript) { target, transcript, next in
                    apply(to: target, options, transcript, then: next)
                } then: {
                    $0.finish()
                }
            }
        }
    }

    private func apply(
        to target: Targets.Target, _ options: WriteOptions, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        guard let item = target.item else { return then(transcript) }
        let (changed, problems) = changed(item.object)
        guard problems.isEmpty else {
            for problem in problems { transcript.fail(problem) }
            return then(transcript)
        }
        let patch: JSONObject
        do throws(PatchError) {
            patch = try StrategicMergePatch.twoWay(
                from: item.object.document(), to: changed.document(),
                schema: target.kind.patchSchema)
        } catch {
            transcript.fail(error.message)
            return then(transcript)
        }
        if patch.isEmpty { return then(transcript) }
        if case .client = options.dryRun {
            transcript.report(changed, what, format: options.format, dryRun: .client)
            return then(transcript)
        }
        var request = APIRequest(
            .patch, target.kind, namespace: target.namespace, name: target.name,
            body: .patch(.strategic, .object(patch)))
        if case .server = options.dryRun { request.isDryRun = true }
        return .write(request, target, what, options, transcript, then: then)
    }

    private func changed(_ object: KubeObject) -> (KubeObject, [String]) {
        var problems: [String] = []
        switch object {
        case .pod(let ref):
            let new = ref.with { pod in
                var spec = pod.spec
                problems = change(&spec.containers)
                pod.spec = spec
            }
            return (.pod(new), problems)
        case .replicationController(let ref):
            let new = ref.with { controller in
                guard var template = controller.spec.template else { return }
                problems = change(&template.spec.containers)
                controller.spec.template = template
            }
            return (.replicationController(new), problems)
        default: return (object, [])
        }
    }
}
