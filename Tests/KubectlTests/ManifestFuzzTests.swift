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
            + #""metadata":{"name":"a"},"spec":{"containers":[{"name":"c","image":"i","ports":[{"containerPort":80}]}]}}]}"#,
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
                round % 2 == 0
                ? Self.mutated(Self.seeds[round / 2 % 2], &random) : Self.nonsense(&random)
            let (manifests, messages) = Manifest.parse(text, source: "fuzz")
            read += manifests.count
            for message in messages { _ = message.text(.chinese) }
            for manifest in manifests {
                guard let kind = try? manifest.kind() else { continue }
                _ = try? manifest.object(of: kind, namespace: "default")
            }
        }
        #expect(read > 1000)
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
