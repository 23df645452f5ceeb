import KubeAPI
import Phrasebook

extension Command {
    static let apiResources = Command(
        "api-resources", .kubectlSummaryAPIResources,
        usage: "[--namespaced=true|false] [-o wide|name]",
        flags: [
            Flag("namespaced", .kubectlFlagNamespaced), .noHeaders, .output,
            Flag("api-group", nil, .text, "GROUP", .kubectlFlagAPIGroup),
        ],
        examples: [
            .init(line: "api-resources --namespaced=false", summary: .kubectlExampleAPIResources),
            .init(line: "api-resources -o name", summary: .kubectlExampleAPIResourceNames),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        let format = try OutputFormat(invocation)
        var kinds = Kind.allCases.sorted { left, right in
            left.info.group == right.info.group
                ? left.info.plural.precedes(right.info.plural)
                : left.info.group.precedes(right.info.group)
        }
        if invocation.has("namespaced") {
            let isNamespaced = invocation.isOn("namespaced")
            kinds.removeAll { $0.info.isNamespaced != isNamespaced }
        }
        if let group = invocation["api-group"] { kinds.removeAll { $0.info.group != group } }
        let output = listing(of: kinds, format, hasHeaders: !invocation.isOn("no-headers"))
        return { _ in .output(output) }
    }

    private static func listing(
        of kinds: [Kind], _ format: OutputFormat, hasHeaders: Bool
    ) -> String {
        if case .name = format {
            return kinds.map { $0.info.groupResource + "\n" }.joined()
        }
        let isWide = if case .table(isWide: true) = format { true } else { false }
        var table = Table(headers: ["NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"])
        if isWide { table.headers += ["VERBS", "CATEGORIES"] }
        table.rows = kinds.map { kind in
            let info = kind.info
            var row = [
                info.plural, info.shortNames.joined(separator: ","), info.apiVersion,
                String(info.isNamespaced), info.name,
            ]
            if isWide {
                let verbs = "create,delete,deletecollection,get,list,patch,update,watch"
                row += [verbs, info.categories.joined(separator: ",")]
            }
            return row
        }
        return TabWriter.table(table.text(hasHeaders: hasHeaders))
    }

    static let apiVersions = Command(
        "api-versions", .kubectlSummaryAPIVersions,
        examples: [
            .init(line: "api-versions", summary: .kubectlSummaryAPIVersions),
            .init(line: "kubectl api-versions | sort", summary: .kubectlExampleSorted),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        var versions: [String] = []
        for kind in Kind.allCases where !versions.contains(kind.info.apiVersion) {
            versions.append(kind.info.apiVersion)
        }
        versions.sort { $0.precedes($1) }
        let output = versions.map { $0 + "\n" }.joined()
        return { _ in .output(output) }
    }
}
