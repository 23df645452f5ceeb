import KubeAPI
import Phrasebook

extension Command {
    static let get = Command(
        "get", .kubectlSummaryGet,
        usage: "(KIND[,KIND] | KIND NAME… | KIND/NAME…) [-o FORMAT] [-l SELECTOR]",
        arguments: .objects,
        flags: [
            .output, .selector, .fieldSelector, .allNamespaces, .noHeaders, .ignoreNotFound,
            Flag("show-labels", .kubectlFlagShowLabels), Flag("show-kind", .kubectlFlagShowKind),
            Flag("label-columns", "L", .text, "KEY", suggestion: .label, .kubectlFlagLabelColumns),
            Flag("sort-by", nil, .text, "PATH", suggestion: .fieldPath, .kubectlFlagSortBy),
            .watch, .refused("watch-only", nil, .toggle, .kubectlHintNoWatch), .filename,
            .recursive,
            .kustomize, .refused("raw", nil, .text, .kubectlHintNoRaw),
            .refused("template", nil, .text, .kubectlHintUseJSONPath),
        ],
        examples: [
            .init(line: "get pods -o wide", summary: .kubectlExampleGetWide),
            .init(line: "get rc/web svc/web", summary: .kubectlExampleGetPairs),
            .init(
                line: "get pods -l app=web --sort-by=.spec.nodeName",
                summary: .kubectlExampleGetSorted),
        ]
    ) { invocation throws(KubectlError) in
        let options = try GetOptions(invocation)
        if invocation.has("filename") {
            let files = try FileArguments(invocation)
            return { context in
                files.fetch(in: context) { fetched, transcript in
                    options.finish(fetched, transcript, selection: nil, in: context)
                }
            }
        }
        let selection = try Selection(invocation)
        return { context in
            .fetch(selection, in: context) { fetched in
                options.finish(fetched, Transcript(), selection: selection, in: context)
            }
        }
    }
}

/// How `kubectl get` prints.
struct GetOptions: Sendable {
    var format: OutputFormat
    var table: TableOptions
    var sort: JSONPath?
    var ignoresNotFound: Bool

    init(_ invocation: Invocation) throws(KubectlError) {
        format = try OutputFormat(invocation)
        ignoresNotFound = invocation.isOn("ignore-not-found")
        table = TableOptions(now: Timestamp(microseconds: 0))
        if case .table(let isWide) = format { table.isWide = isWide }
        table.hasHeaders = !invocation.isOn("no-headers")
        table.showsLabels = invocation.isOn("show-labels")
        table.showsKind = invocation.isOn("show-kind")
        table.labelColumns = invocation.list("label-columns")
        table.showsNamespace = invocation.isOn("all-namespaces")
        if let value = invocation.values("sort-by").last {
            do {
                sort = try JSONPath(relaxed: value.text)
            } catch {
                throw invocation.error(.value(error.text), at: value.place.advanced(error.offset))
            }
        }
    }

    /// Prints what was fetched.
    func finish(
        _ fetched: [Fetched], _ transcript: Transcript, selection: Selection?,
        in context: KubectlContext
    ) -> Exchange {
        var transcript = transcript
        for warning in fetched.flatMap(\.warnings) { transcript.warn(warning) }
        for failure in fetched.compactMap(\.failure) {
            if ignoresNotFound, failure.reason == .notFound { continue }
            transcript.fail(failure)
        }
        var groups = Self.groups(fetched)
        for index in groups.indices { groups[index].items = sorted(groups[index].items) }
        let documents = groups.flatMap { $0.items.map(Listing.document) }
        let isSingle = selection?.targets.count == 1 && documents.count == 1
        let whole = isSingle ? documents[0] : Listing.list(of: documents)
        if isSingle || !fetched.allSatisfy({ $0.failure != nil }) || fetched.isEmpty {
            print(groups, documents, whole, selection, context, &transcript)
        }
        return transcript.finish()
    }

    private func print(
        _ groups: [Fetched], _ documents: [JSONValue], _ whole: JSONValue,
        _ selection: Selection?, _ context: KubectlContext, _ transcript: inout Transcript
    ) {
        switch format {
        case .table:
            var table = table
            table.now = context.now
            if let selection, selection.showsKind { table.showsKind = true }
            if documents.isEmpty {
                if transcript.isSuccess, !ignoresNotFound {
                    transcript.add(Message(.note, verbatim: noneFound(selection, context)))
                }
                return
            }
            transcript.write(tables(of: groups, table))
        case .name:
            for item in groups.flatMap(\.items) {
                transcript.print(item.object.kind.prefix + item.object.metadata.name)
            }
        case .columns(let columns):
            transcript.write(
                CustomColumn.table(columns, documents, hasHeaders: table.hasHeaders))
        default:
            do {
                transcript.write(try Listing.text(whole, format))
            } catch {
                transcript.fail("error executing jsonpath: \(error.message)")
            }
        }
    }

    private func noneFound(_ selection: Selection?, _ context: KubectlContext) -> String {
        guard let selection, !selection.isAllNamespaces,
            selection.kinds.contains(where: \.info.isNamespaced)
        else { return "No resources found" }
        return "No resources found in \(selection.namespace ?? context.namespace) namespace."
    }

    private func tables(of groups: [Fetched], _ options: TableOptions) -> String {
        var texts: [String] = []
        for group in groups where !group.items.isEmpty {
            var options = options
            if !group.kind.info.isNamespaced { options.showsNamespace = false }
            let table = Table(of: group.kind, group.items.map(\.object), options: options)
            texts.append(TabWriter.table(table.text(hasHeaders: options.hasHeaders)))
        }
        return texts.joined(separator: options.hasHeaders ? "\n" : "")
    }

    /// Neighbors of the same kind share a table.
    private static func groups(_ fetched: [Fetched]) -> [Fetched] {
        var groups: [Fetched] = []
        for part in fetched where part.failure == nil {
            if let last = groups.last, last.kind == part.kind {
                groups[groups.count - 1].items += part.items
            } else {
                groups.append(part)
            }
        }
        return groups
    }

    private func sorted(_ items: [APIReply.Item]) -> [APIReply.Item] {
        guard let sort else { return items }
        let keyed = items.enumerated().map { index, item in
            let values = try? sort.results(in: Listing.document(item)).flatMap { $0 }
            return (key: SortKey(values?.first), index: index, item: item)
        }
        return keyed.sorted { left, right in
            if left.key.precedes(right.key) { return true }
            return !right.key.precedes(left.key) && left.index < right.index
        }.map(\.item)
    }
}

/// A value to sort by: quantities and times by their value, other texts in natural order.
struct SortKey {
    private enum Content {
        case none
        case number(Double)
        case quantity(Quantity)
        case text(String)
    }

    private let content: Content

    init(_ value: JSONValue?) {
        switch value {
        case nil, .null?: content = .none
        case .int(let int)?: content = .number(Double(int))
        case .double(let double)?: content = .number(double)
        case .string(let text)?:
            content = (try? Quantity(text)).map(Content.quantity) ?? .text(text)
        case let value?: content = .text(GoText.verb(value))
        }
    }

    func precedes(_ other: SortKey) -> Bool {
        switch (content, other.content) {
        case (.none, .none): false
        case (.none, _): true
        case (_, .none): false
        case (.number(let left), .number(let right)): left < right
        case (.quantity(let left), .quantity(let right)): left < right
        case (.text(let left), .text(let right)): left.precedes(right)
        case (.number, _): true
        case (.quantity, .text): true
        default: false
        }
    }
}
