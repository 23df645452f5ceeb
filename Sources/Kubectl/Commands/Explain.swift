import KubeAPI
import Phrasebook

extension Command {
    static let explain = Command(
        "explain", .kubectlSummaryExplain, usage: "KIND[.FIELD…] [--recursive]",
        arguments: .fieldPath,
        flags: [
            Flag("recursive", .kubectlFlagExplainRecursive),
            Flag("api-version", nil, .text, "VERSION", .kubectlFlagAPIVersion),
        ],
        examples: [
            .init(line: "explain pod.spec.containers", summary: .kubectlExampleExplain),
            .init(line: "explain rc --recursive", summary: .kubectlExampleExplainRecursive),
        ]
    ) { invocation throws(KubectlError) in
        let argument = try invocation.argument(0, .kubectlFieldArgument)
        try invocation.refuseArguments(after: 1)
        let words = argument.text.split(separator: ".", omittingEmptySubsequences: false)
            .map(String.init)
        let kind = try Selection.kind(words[0], invocation, at: .init(word: argument.word))
        if let version = invocation["api-version"], version != kind.info.apiVersion {
            throw invocation.error(
                .invalidFlagValue(
                    flag: "--api-version", value: version,
                    expected: .kubectlOneOf([kind.info.apiVersion])),
                at: invocation.place(of: "api-version"))
        }
        var explanation = Explanation(kind)
        var offset = words[0].unicodeScalars.count + 1
        for word in words.dropFirst() where !word.isEmpty {
            guard explanation.enter(word) else {
                let known = explanation.fieldNames
                throw invocation.error(
                    .unknownField(
                        word, of: explanation.typeName, nearest: nearest(to: word, in: known)),
                    at: .init(word: argument.word, offset: offset))
            }
            offset += word.unicodeScalars.count + 1
        }
        let text = explanation.text(isRecursive: invocation.isOn("recursive"))
        return { context in .output(text(context.language)) }
    }
}
