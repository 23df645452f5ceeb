import KubeAPI
import Phrasebook

extension Command {
    static let run = Command(
        "run", .kubectlSummaryRun,
        usage: "NAME --image=IMAGE [--port=PORT] [--env=K=V] [-- ARG…]", arguments: .newName,
        flags: [
            .image, .labels, .port, .env,
            Flag(
                "restart", nil, .text, "Always|OnFailure|Never",
                suggestion: .words(["Always", "OnFailure", "Never"]), .kubectlFlagRestart),
            Flag(
                "image-pull-policy", nil, .text, "Always|IfNotPresent|Never",
                suggestion: .words(["Always", "IfNotPresent", "Never"]), .kubectlFlagPullPolicy),
            Flag("command", .kubectlFlagCommand),
            .refused("stdin", "i", .toggle, .kubectlHintNoStream),
            .refused("tty", "t", .toggle, .kubectlHintNoStream),
            .refused("attach", nil, .toggle, .kubectlHintNoStream),
            .refused("rm", nil, .toggle, .kubectlHintNoStream),
            .refused("expose", nil, .toggle, .kubectlHintUseExpose),
            .refused("overrides", nil, .text, .kubectlHintUseManifest),
        ] + Flag.writing,
        examples: [
            .init(line: "run web --image=nginx --port=80", summary: .kubectlExampleRun),
            .init(
                line: "run once --image=busybox --restart=Never -- echo hi",
                summary: .kubectlExampleRunOnce),
        ]
    ) { invocation throws(KubectlError) in
        var metadata = ObjectMeta(name: try PodParts.name(invocation))
        metadata.labels = ["run": metadata.name]
        if let value = invocation.values("labels").last {
            metadata.labels = try PodParts.labels(value, invocation)
        }
        var container = Container(name: metadata.name, image: try invocation.required("image"))
        container.ports = try PodParts.ports(invocation)
        container.env = try PodParts.environment(invocation)
        container.imagePullPolicy = invocation["image-pull-policy"].flatMap(
            ImagePullPolicy.init(rawValue:))
        let words = invocation.rest ?? []
        if invocation.isOn("command") { container.command = words } else { container.args = words }
        var spec = PodSpec()
        spec.containers = [container]
        spec.restartPolicy = invocation["restart"].flatMap(RestartPolicy.init(rawValue:)) ?? .always
        spec.dnsPolicy = .clusterFirst
        let pod = Pod(metadata: metadata, sharedSpec: Ref(spec))
        let options = try WriteOptions(invocation)
        return { context in
            var pod = pod
            pod.metadata.namespace = options.namespace(invocation, in: context)
            return .create(.pod(Ref(pod)), options, Transcript()) { $0.finish() }
        }
    }
}
