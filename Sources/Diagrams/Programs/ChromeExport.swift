import KubeAPI

/// Hops in the Trace Event Format, for Perfetto and the tracing page of Chrome.
///
/// A process for the cluster and a thread for each component; virtual time in microseconds. A
/// request and its reply are the beginning and the end of an asynchronous slice on the thread of
/// the component that was asked, since components answer many at once; all else is an instant.
enum ChromeExport {
    private static let process: JSONValue = .int(1)

    static func text(_ hops: [TracedHop], cluster: String) -> String {
        let exchanges = Exchanges(hops)
        let threads = Threads(hops)
        var events: [JSONObject] = [
            [
                "name": "process_name", "ph": "M", "pid": process, "tid": .int(0),
                "args": ["name": .string(cluster.shown)],
            ]
        ]
        for (index, name) in threads.names.enumerated() {
            let tid = JSONValue.int(Int64(index + 1))
            events.append([
                "name": "thread_name", "ph": "M", "pid": process, "tid": tid,
                "args": ["name": .string(name)],
            ])
            events.append([
                "name": "thread_sort_index", "ph": "M", "pid": process, "tid": tid,
                "args": ["sort_index": .int(Int64(index + 1))],
            ])
        }
        for index in hops.indices { events.append(event(index, exchanges, threads)) }
        let lines = events.map { JSONWriter.text(of: .object($0)) }
        return "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n" + lines.joined(separator: ",\n")
            + "\n]}\n"
    }

    private static func event(
        _ index: Int, _ exchanges: Exchanges, _ threads: Threads
    ) -> JSONObject {
        let hop = exchanges.hops[index]
        var event: JSONObject = [
            "cat": .string(hop.form.rawValue), "pid": process, "ts": .int(hop.time),
            "args": arguments(hop),
        ]
        guard let partner = exchanges.partner[index] else {
            event["name"] = .string(hop.head + " " + hop.object)
            event["ph"] = "i"
            event["s"] = "t"
            event["tid"] = .int(Int64(threads.number(of: hop.to)))
            return event
        }
        let isEnd = partner < index
        let request = exchanges.hops[isEnd ? partner : index]
        event["name"] = .string(request.head + " " + request.object)
        event["cat"] = .string(TracedHop.Form.request.rawValue)
        event["ph"] = isEnd ? "e" : "b"
        event["id"] = .string("hop-\(request.number)")
        event["tid"] = .int(Int64(threads.number(of: request.to)))
        return event
    }

    private static func arguments(_ hop: TracedHop) -> JSONValue {
        var arguments: JSONObject = [
            "hop": .int(Int64(hop.number)), "from": .string(hop.from.name),
            "to": .string(hop.to.name), "verb": .string(hop.verb.name),
            "object": .string(hop.object), "note": .string(hop.note(.english)),
        ]
        if hop.cause != 0 { arguments["cause"] = .int(Int64(hop.cause)) }
        if hop.revision != 0 { arguments["revision"] = .int(Int64(hop.revision)) }
        if hop.code >= 0 { arguments["code"] = .int(Int64(hop.code)) }
        return .object(arguments)
    }

    /// The components, numbered from 1 on in the order of a diagram's lanes.
    private struct Threads {
        let names: [String]
        /// Found by name only, never iterated.
        private var numbers: [String: Int] = [:]

        init(_ hops: [TracedHop]) {
            var options = Diagram.Options()
            options.showsRoutine = true
            options.folds = false
            options.laneLimit = .max
            names = Diagram(hops, options).lanes.map(\.name)
            for (index, name) in names.enumerated() { numbers[name] = index + 1 }
        }

        func number(of end: TracedHop.End) -> Int {
            numbers[end.name] ?? 0
        }
    }
}
