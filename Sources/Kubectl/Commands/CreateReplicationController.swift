import KubeAPI
import Phrasebook

extension Command {
    /// Ours: real kubectl has no generator for this kind.
    static let createReplicationController = Command(
        "create replicationcontroller", aliases: ["rc", "replicationcontrollers"],
        .kubectlSummaryCreateRC,
        usage: "NAME --image=IMAGE [--replicas=N] [-l KEY=VALUE] [-- COMMAND [ARG…]]",
        arguments: .newName,
        flags: [
            .image, Flag("replicas", "r", .integer, "N", .kubectlFlagReplicas), .labels, .port,
            .env,
            Flag("requests", nil, .text, "cpu=100m,memory=64Mi", .kubectlFlagRequests),
            Flag("limits", nil, .text, "cpu=1,memory=128Mi", .kubectlFlagLimits),
        ] + Flag.writing,
        examples: [
            .init(
                line: "create rc web --image=nginx --replicas=3 -l app=web,tier=frontend",
                summary: .kubectlExampleRC),
            .init(
                line: "create rc db --image=mysql --port=3306 --env=MYSQL_ROOT_PASSWORD=secret",
                summary: .kubectlExampleRCEnv),
        ]
    ) { invocation throws(KubectlError) in
        let name = try PodParts.name(invocation)
        var labels: Labels = ["app": name]
        if let value = invocation.values("labels").last {
            labels = try PodParts.labels(value, invocation)
        }
        guard invocation.has("image") else { throw invocation.error(.missingFlag("--image")) }
        let ports = try PodParts.ports(invocation)
        let environment = try PodParts.environment(invocation)
        var resources = ResourceRequirements()
        resources.requests = try ResourceFlag.amounts("requests", invocation)
        resources.limits = try ResourceFlag.amounts("limits", invocation)

        var template = PodTemplateSpec()
        template.metadata.labels = labels
        template.spec.containers = invocation.list("image").map { image in
            Container(name: ImageName(image).shortName, image: image)
        }
        if !template.spec.containers.isEmpty {
            template.spec.containers[0].ports = ports
            template.spec.containers[0].env = environment
            template.spec.containers[0].resources = resources
            template.spec.containers[0].args = invocation.rest ?? []
        }
        var controller = ReplicationController()
        controller.metadata.name = name
        controller.metadata.labels = labels
        controller.spec.replicas = invocation.integer("replicas") ?? 1
        controller.spec.selector = labels
        controller.spec.template = template
        let made = controller
        let options = try WriteOptions(invocation)
        return { context in
            var controller = made
            controller.metadata.namespace = options.namespace(invocation, in: context)
            return .create(
                .replicationController(Ref(controller)), options, command: "replicationcontroller")
        }
    }
}

/// Flags such as `--requests=cpu=100m,memory=64Mi`.
enum ResourceFlag {
    static func amounts(
        _ flag: String, _ invocation: Invocation
    ) throws(KubectlError) -> ResourceList {
        var list = ResourceList()
        for value in invocation.values(flag) {
            for part in value.text.split(separator: ",") {
                let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
                guard sides.count == 2 else {
                    throw invocation.error(value, expected: .kubectlAmounts)
                }
                do {
                    list[sides[0]] = try Quantity(sides[1])
                } catch {
                    throw invocation.error(.value(error.text), at: value.place)
                }
            }
        }
        return list
    }
}
