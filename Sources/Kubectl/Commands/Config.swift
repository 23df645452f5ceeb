import KubeAPI
import Phrasebook

extension Command {
    static let config: [Command] = [
        setContext, currentContext, getContexts, viewConfiguration,
        Command(refused: "config use-context", .kubectlSummaryUseContext, .kubectlHintClusterUse),
    ]

    private static let setContext = Command(
        "config set-context", .kubectlSummarySetContext, usage: "--current --namespace=NAMESPACE",
        arguments: .free, flags: [Flag("current", .kubectlFlagCurrent)],
        examples: [
            .init(
                line: "config set-context --current --namespace=dev",
                summary: .kubectlExampleSetContext),
            .init(
                line: "config set-context --current --namespace=default",
                summary: .kubectlExampleSetContextBack),
        ]
    ) { invocation throws(KubectlError) in
        guard invocation.isOn("current") || invocation.arguments.count == 1 else {
            throw invocation.error(.missingFlag("--current"))
        }
        let namespace = try invocation.required("namespace")
        return { context in
            let name = invocation.arguments.first?.text ?? context.cluster
            guard name == context.cluster else {
                return .failure("no context exists with the name: \"\(name)\"")
            }
            var transcript = Transcript()
            transcript.print("Context \"\(name)\" modified.")
            transcript.setNamespace(namespace)
            return transcript.finish()
        }
    }

    private static let currentContext = Command(
        "config current-context", .kubectlSummaryCurrentContext,
        examples: [
            .init(line: "config current-context", summary: .kubectlSummaryCurrentContext),
            .init(line: "let name = $(config current-context)", summary: .kubectlExampleCaptured),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        return { .output($0.cluster + "\n") }
    }

    private static let getContexts = Command(
        "config get-contexts", .kubectlSummaryGetContexts,
        examples: [
            .init(line: "config get-contexts", summary: .kubectlSummaryGetContexts),
            .init(line: "config get-contexts | tail -n 1", summary: .kubectlExampleLastLine),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        return { context in
            var table = Table(headers: ["CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"])
            let name = context.cluster
            let namespace = context.namespace == "default" ? "" : context.namespace
            table.rows = [["*", name, name, "kubernetes-admin", namespace]]
            return .output(TabWriter.table(table.text(hasHeaders: true)))
        }
    }

    private static let viewConfiguration = Command(
        "config view", .kubectlSummaryConfigView,
        examples: [
            .init(line: "config view", summary: .kubectlSummaryConfigView),
            .init(line: "config view | grep server", summary: .kubectlExampleServerLine),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        return { context in
            let name = JSONValue.string(context.cluster)
            let document: JSONValue = [
                "apiVersion": "v1", "kind": "Config", "current-context": name,
                "clusters": [
                    [
                        "name": name,
                        "cluster": ["server": .string("https://\(context.cluster):6443")],
                    ]
                ],
                "contexts": [
                    [
                        "name": name,
                        "context": [
                            "cluster": name, "user": "kubernetes-admin",
                            "namespace": .string(context.namespace),
                        ],
                    ]
                ],
                "users": [["name": "kubernetes-admin", "user": [:]]],
            ]
            var transcript = Transcript()
            transcript.write(YAMLWriter.text(of: document))
            return transcript.finish()
        }
    }
}
