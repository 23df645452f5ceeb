import KubeAPI
import Phrasebook

extension Command {
    static let createNamespace = Command(
        "create namespace", aliases: ["ns"], .kubectlSummaryCreateNamespace, usage: "NAME",
        arguments: .newName, flags: Flag.writing,
        examples: [
            .init(line: "create namespace dev", summary: .kubectlExampleNamespace),
            .init(
                line: "create namespace dev --dry-run=client -o yaml",
                summary: .kubectlExampleManifestOnly),
        ]
    ) { invocation throws(KubectlError) in
        var namespace = Namespace()
        namespace.metadata.name = try PodParts.name(invocation)
        let object = KubeObject.namespace(Ref(namespace))
        let options = try WriteOptions(invocation)
        return { _ in .create(object, options, Transcript()) { $0.finish() } }
    }

    static let createServiceAccount = Command(
        "create serviceaccount", aliases: ["sa"], .kubectlSummaryCreateServiceAccount,
        usage: "NAME",
        arguments: .newName, flags: Flag.writing,
        examples: [
            .init(line: "create serviceaccount robot", summary: .kubectlExampleServiceAccount),
            .init(
                line: "create serviceaccount robot -n kube-system",
                summary: .kubectlExampleOtherNamespace),
        ]
    ) { invocation throws(KubectlError) in
        var account = ServiceAccount()
        account.metadata.name = try PodParts.name(invocation)
        let made = account
        let options = try WriteOptions(invocation)
        return { context in
            var account = made
            account.metadata.namespace = options.namespace(invocation, in: context)
            return .create(
                .serviceAccount(Ref(account)), options, command: "serviceaccount")
        }
    }
}
