import KubeAPI
import Phrasebook

extension Command {
    static let version = Command(
        "version", .kubectlSummaryVersion, usage: "[--client]",
        flags: [Flag("client", .kubectlFlagClientOnly)],
        examples: [
            .init(line: "version", summary: .kubectlSummaryVersion),
            .init(line: "version --client", summary: .kubectlExampleVersionClient),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        let isClientOnly = invocation.isOn("client")
        return { context in
            var text = "Client Version: \(Kubectl.version)\nKustomize Version: v5.8.1\n"
            if !isClientOnly { text += "Server Version: \(context.serverVersion)\n" }
            return .output(text)
        }
    }

    static let clusterInfo = Command(
        "cluster-info", .kubectlSummaryClusterInfo,
        examples: [
            .init(line: "cluster-info", summary: .kubectlSummaryClusterInfo),
            .init(line: "kubectl cluster-info | head -n 1", summary: .kubectlExampleFirstLine),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        return { context in
            let address = "https://\(context.cluster):6443"
            return .output(
                "Kubernetes control plane is running at \(address)\n"
                    + "CoreDNS is running at \(address)/api/v1/namespaces/kube-system/services/"
                    + "kube-dns:dns/proxy\n")
        }
    }
}
