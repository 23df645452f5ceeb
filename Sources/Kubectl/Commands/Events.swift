import KubeAPI
import Phrasebook

extension Command {
    static let events = Command(
        "events", .kubectlSummaryEvents, usage: "[--for=KIND/NAME] [--types=Normal,Warning]",
        flags: [
            .allNamespaces, .noHeaders, .output,
            Flag("for", nil, .text, "KIND/NAME", .kubectlFlagEventsFor),
            Flag("types", nil, .text, "Normal,Warning", .kubectlFlagEventTypes), .watch,
        ],
        examples: [
            .init(line: "events --for=pod/web-1", summary: .kubectlExampleEventsFor),
            .init(line: "events --types=Warning -A", summary: .kubectlExampleEventsWarning),
        ]
    ) { invocation throws(KubectlError) in
        try invocation.refuseArguments(after: 0)
        let format = try OutputFormat(invocation)
        let target = try target(invocation)
        var types: [EventType] = []
        for value in invocation.values("types") {
            for word in value.text.split(separator: ",") {
                let type = EventType.allCases.first {
                    $0.rawValue.lowercased() == word.lowercased()
                }
                guard let type else {
                    throw invocation.error(value, expected: .kubectlOneOf(["Normal", "Warning"]))
                }
                types.append(type)
            }
        }
        let wanted = types
        let isEverywhere = invocation.isOn("all-namespaces")
        let hasHeaders = !invocation.isOn("no-headers")
        return { context in
            let namespace = isEverywhere ? "" : context.namespace(invocation)
            var request = APIRequest(.list, .event, namespace: namespace)
            if let target {
                request.fieldSelector = FieldSelector([
                    .init(field: "involvedObject.kind", value: target.kind.info.name),
                    .init(field: "involvedObject.name", value: target.name),
                ])
            }
            return .fetch([request]) { fetched in
                var transcript = Transcript()
                for failure in fetched.compactMap(\.failure) { transcript.fail(failure) }
                var events = fetched.flatMap(\.items).compactMap(\.object.event).sortedByTime
                if !wanted.isEmpty { events = events.filter { wanted.contains($0.type) } }
                print(
                    events, format, hasHeaders: hasHeaders, namespace, in: context, &transcript)
                return transcript.finish()
            }
        }
    }

    private static func target(
        _ invocation: Invocation
    ) throws(KubectlError) -> Selection.Target? {
        guard let value = invocation.values("for").last else { return nil }
        let parts = value.text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw invocation.error(value, expected: .kubectlKindSlashName)
        }
        return .init(
            kind: try Selection.kind(parts[0], invocation, at: value.place), name: parts[1])
    }

    private static func print(
        _ events: [Event], _ format: OutputFormat, hasHeaders: Bool, _ namespace: String,
        in context: KubectlContext, _ transcript: inout Transcript
    ) {
        let documents = events.map { JSONValue.object(KubeObject.event(Ref($0)).document()) }
        let list = Listing.list(of: documents)
        guard case .table = format else {
            do {
                transcript.write(try Listing.text(list, format))
            } catch {
                transcript.fail(error.message)
            }
            return
        }
        guard !events.isEmpty else {
            let place = namespace.isEmpty ? "" : " in \(namespace) namespace"
            if transcript.isSuccess {
                transcript.add(Message(.note, verbatim: "No events found\(place)."))
            }
            return
        }
        var table = Table(headers: Event.columns)
        table.rows = events.map { event in
            let object = event.involvedObject
            return [
                event.interval(now: context.now), event.type.rawValue, event.reason,
                "\(object.kind)/\(object.name)", event.text.message.trimmingSpace,
            ]
        }
        if namespace.isEmpty {
            table.headers.insert("NAMESPACE", at: 0)
            for (index, event) in events.enumerated() {
                table.rows[index].insert(event.metadata.namespace, at: 0)
            }
        }
        transcript.write(TabWriter.table(table.text(hasHeaders: hasHeaders)))
    }
}
