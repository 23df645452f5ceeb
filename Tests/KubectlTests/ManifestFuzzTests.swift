import KubeAPI
import Testing

@testable import Kubectl

@Suite struct ManifestFuzzTests {
    private static let seeds = [
        """
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: web
          labels: {app: web, tier: "front"}
        spec:
          replicas: 3
          selector: &s
            app: web
          template:
            metadata: {labels: *s}
            spec:
              containers:
              - name: nginx
                image: nginx:1.27
                args: ["a", 'b', |-
                  x]
                resources:
                  requests: {cpu: 100m, memory: 64Mi}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          ports: [{port: 80, targetPort: http}]
        """,
        #"{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod","#
            + #""metadata":{"name":"a"},"spec":{"containers":[{"name":"c","image":"i","#
            + #""ports":[{"containerPort":80}]}]}}]}"#,
    ]
    private static let pieces = [
        "{", "}", "[", "]", ":", "- ", "\n", "  ", "&a ", "*a", "<<: ", "? ", "|", ">", "'", "\"",
        "---\n", "...", "!!str ", "!x ", "%YAML 1.1\n", "null", "1e999", "0x", "-", "\t", "\u{0}",
        "中", "é", "😀", "\\u12", "apiVersion", "kind: Pod\n", "#", ",", "9223372036854775808",
    ]

    @Test func tenThousandTextsCrashNothing() {
        var random = RandomSource(seed: 20260101)
        var read = 0
        for round in 0..<10_000 {
            let text =
                switch round % 4 {
                case 0: Self.mutated(Self.seeds[round / 4 % 2], &random)
                case 1: Self.nonsense(&random)
                default: Self.grammatical(&random)
                }
            let (manifests, messages) = Manifest.parse(text, source: "fuzz")
            read += manifests.count
            for message in messages { _ = message.text(.chinese) }
            for manifest in manifests {
                guard let kind = try? manifest.kind() else { continue }
                _ = try? manifest.object(of: kind, namespace: "default")
            }
        }
        #expect(read > 4000)
    }

    private static func mutated(_ text: String, _ random: inout RandomSource) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...random.below(4) {
            let place = random.below(scalars.count + 1)
            let piece = Array(pieces[random.below(pieces.count)].unicodeScalars)
            switch random.below(4) {
            case 0: scalars.insert(contentsOf: piece, at: place)
            case 1: scalars.removeSubrange(place..<min(scalars.count, place + random.below(9)))
            case 2:
                let end = min(scalars.count, place + random.below(30))
                scalars.insert(contentsOf: scalars[place..<end], at: random.below(place + 1))
            default:
                let end = min(scalars.count, place + piece.count)
                scalars.replaceSubrange(place..<end, with: piece)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// An object of a random kind with random fields, most of them of the right type.
    private static func grammatical(_ random: inout RandomSource) -> String {
        let kind = Kind.allCases[random.below(Kind.allCases.count)]
        var object = fields(of: kind.description, depth: 0, &random)
        object["apiVersion"] = .string(kind.info.apiVersion)
        object["kind"] = .string(kind.info.name)
        let value = JSONValue.object(object)
        return random.below(3) == 0
            ? JSONWriter.text(of: value, style: .pretty) : YAMLWriter.text(of: value)
    }

    private static func fields(
        of type: TypeDescription, depth: Int, _ random: inout RandomSource
    ) -> JSONObject {
        var object = JSONObject()
        for field in type.fields where random.below(4 + depth) == 0 {
            object[field.name] = value(of: field.shape, depth: depth + 1, &random)
        }
        if random.below(20) == 0 { object["unknown"] = 1 }
        return object
    }

    private static func value(
        of shape: Shape, depth: Int, _ random: inout RandomSource
    ) -> JSONValue {
        if depth > 8 || random.below(30) == 0 { return .string(pieces[random.below(pieces.count)]) }
        switch shape {
        case .integer, .number: return .int(Int64(random.below(100_000)) - 10)
        case .boolean: return .bool(random.below(2) == 0)
        case .quantity: return .string("\(random.below(1000))m")
        case .time: return "2026-01-01T00:00:00Z"
        case .list(let element):
            return .array(
                (0..<random.below(3)).map { _ in value(of: element, depth: depth, &random) })
        case .map(let element):
            return .object(["key": value(of: element, depth: depth, &random)])
        case .object(let type): return .object(fields(of: type, depth: depth, &random))
        default: return .string("text")
        }
    }

    private static func nonsense(_ random: inout RandomSource) -> String {
        var text = ""
        for _ in 0..<random.below(30) { text += pieces[random.below(pieces.count)] }
        return text
    }

    @Test func commandLinesCrashNothing() {
        var random = RandomSource(seed: 5)
        let words =
            Command.all.flatMap(\.path) + Command.all.flatMap(\.flags).map { "--" + $0.name }
            + [
                "pods", "web", "rc/web", "-n", "-l", "app=web", "--", "-", "-o", "json", "=", "a=b",
                "a-", "-o=jsonpath={.a", "custom-columns=a", "--replicas=99999999999999999999", "",
                "中文", "pod/", "/", ",", "-f", "--=", "-=x", "--timeout=9999999999999h",
            ]
        for _ in 0..<10_000 {
            let line = (0..<random.below(7)).map { _ in words[random.below(words.count)] }
            var server = FakeServer([.pod(Ref(Sample.pod("web")))])
            server.dying = ["web"]
            let outcome = server.run(line)
            if let error = outcome.usageError {
                _ = error.fullText(.chinese)
                if let place = error.place { #expect(place.word <= line.count) }
                #expect(server.requests.isEmpty)
            }
            _ = Completion.candidates(line, source: .init())
        }
    }
}
