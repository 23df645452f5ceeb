import KubeAPI

/// Hops as OpenTelemetry spans in OTLP/JSON.
///
/// A request and its reply are one span of the component that was asked, and what is told one way
/// is a span without duration; a span's parent is that of the hop that caused it. One trace for
/// each thing that began without a cause. Identifiers come from the hops' numbers, so the same
/// trace gives the same bytes.
struct OpenTelemetryExport {
    private let exchanges: Exchanges
    private let roots: [Int]
    private let cluster: String
    /// When virtual time begins, in microseconds since 1970.
    private let epoch: Micros

    /// - Parameters:
    ///   - cluster: the cluster's name.
    ///   - epoch: when virtual time begins, in microseconds since 1970.
    init(_ hops: [TracedHop], cluster: String, epoch: Micros) {
        exchanges = Exchanges(hops)
        roots = exchanges.roots
        self.cluster = cluster.shown
        self.epoch = epoch
    }

    var text: String {
        var services: [String] = []
        var places: [String: Int] = [:]
        var spans: [[JSONValue]] = []
        for index in exchanges.hops.indices where !isEnd(index) {
            let name = exchanges.hops[index].to.name
            let place = places[name] ?? services.count
            if place == services.count {
                places[name] = place
                services.append(name)
                spans.append([])
            }
            spans[place].append(span(index))
        }
        let resources = zip(services, spans).map(resource)
        return JSONWriter.text(of: ["resourceSpans": .array(resources)]) + "\n"
    }

    /// Whether the hop ends the span of an earlier one.
    private func isEnd(_ index: Int) -> Bool {
        exchanges.partner[index].map { $0 < index } ?? false
    }

    private func resource(_ service: String, _ spans: [JSONValue]) -> JSONValue {
        [
            "resource": [
                "attributes": [
                    attribute("service.name", service), attribute("k8s.cluster.name", cluster),
                ]
            ],
            "scopeSpans": [
                ["scope": ["name": "pilothouse", "version": "1"], "spans": .array(spans)]
            ],
        ]
    }

    private func span(_ index: Int) -> JSONValue {
        let hop = exchanges.hops[index]
        let reply = exchanges.partner[index].map { exchanges.hops[$0] }
        var attributes = [
            attribute("pilothouse.hop", String(hop.number)),
            attribute("pilothouse.from", hop.from.name), attribute("pilothouse.to", hop.to.name),
            attribute("pilothouse.verb", hop.verb.name),
            attribute("pilothouse.object", reply?.object ?? hop.object),
            attribute("pilothouse.note", hop.note(.english)),
        ]
        let revision = reply?.revision ?? hop.revision
        if revision != 0 { attributes.append(attribute("pilothouse.revision", String(revision))) }
        let code = reply?.code ?? hop.code
        if code >= 0 { attributes.append(attribute("pilothouse.code", String(code))) }
        if let reply {
            attributes.append(attribute("pilothouse.reply", String(reply.number)))
        }
        var span: JSONObject = [
            "traceId": .string(traceID(of: index)), "spanId": .string(spanID(of: hop.number)),
            "name": .string(hop.head + " " + hop.object),
            "startTimeUnixNano": .string(nanoseconds(hop.time)),
            "endTimeUnixNano": .string(nanoseconds(reply?.time ?? hop.time)),
            "kind": .int(kind(hop)), "attributes": .array(attributes),
        ]
        if let parent = exchanges.index(of: hop.cause), parent < index {
            let owner = isEnd(parent) ? exchanges.partner[parent] ?? parent : parent
            span["parentSpanId"] = .string(spanID(of: exchanges.hops[owner].number))
        }
        return .object(span)
    }

    /// SPAN_KIND_INTERNAL, SERVER or CONSUMER.
    private func kind(_ hop: TracedHop) -> Int64 {
        switch hop.form {
        case .request, .reply: 2
        case .event: 5
        case .fault: 1
        }
    }

    private func attribute(_ key: String, _ value: String) -> JSONValue {
        ["key": .string(key), "value": ["stringValue": .string(value)]]
    }

    private func nanoseconds(_ time: Micros) -> String {
        let (sum, overflows) = epoch.addingReportingOverflow(time)
        return overflows ? String(Micros.max) : String(sum) + "000"
    }

    /// Sixteen bytes that depend on the cluster's name and the first hop of the chain.
    private func traceID(of index: Int) -> String {
        var hash = StableHash()
        hash.combine(cluster)
        hash.combine(UInt64(truncatingIfNeeded: exchanges.hops[roots[index]].number))
        let high = hash.value
        hash.combine(UInt64(1))
        return Self.hexadecimal(high) + Self.hexadecimal(hash.value)
    }

    /// Eight bytes that are different for different hops: the mix can be undone.
    private func spanID(of hop: HopNumber) -> String {
        var random = RandomSource(seed: UInt64(truncatingIfNeeded: hop))
        return Self.hexadecimal(random.next())
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
