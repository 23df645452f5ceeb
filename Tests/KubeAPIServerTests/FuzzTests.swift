import KubeAPI
import Testing

@testable import KubeAPIServer

/// Nonsense from outside: nothing crashes, and what is refused changes nothing.
@Suite struct FuzzTests {
    /// Documents to begin with, one of most kinds.
    private func populate(_ server: inout TestServer) -> [KubeObject] {
        server.create(ReplicationController(named: "rc", replicas: 2).stored)
        server.create(Service(named: "svc") { $0.type = .nodePort }.stored)
        server.create(Node(named: "node").stored)
        server.create(
            Pod(named: "pod") { spec in
                spec.nodeName = "node"
                spec.containers[0].ports = [ContainerPort(80, name: "http")]
                spec.containers[0].env = [EnvVar("A", "b")]
                spec.containers[0].livenessProbe = Probe()
                spec.containers[0].livenessProbe?.tcpSocket = TCPSocketAction()
                spec.containers[0].livenessProbe?.tcpSocket?.port = .int(80)
            }.stored)
        var lease = Lease()
        lease.metadata = ObjectMeta(name: "lease", namespace: "default")
        server.create(.lease(Ref(lease)))
        var event = Event()
        event.metadata = ObjectMeta(name: "event", namespace: "default")
        event.involvedObject.namespace = "default"
        server.create(.event(Ref(event)))
        let keys: [(Kind, String)] = [
            (.replicationController, "rc"), (.service, "svc"), (.node, "node"), (.pod, "pod"),
            (.lease, "lease"), (.event, "event"), (.namespace, "default"),
            (.serviceAccount, "default"),
        ]
        return keys.compactMap { server.object($0.0, $0.1) }
    }

    @Test func tenThousandPatchesCrashNothingAndRefusalsChangeNothing() {
        var random = RandomSource(seed: 7)
        var accepted = 0
        for round in 0..<20 {
            var server = TestServer()
            server.server.keepsStages = round % 2 == 0
            let objects = populate(&server)
            for _ in 0..<500 {
                let object = objects[random.below(objects.count)]
                let request = patch(object, &random)
                if isHarmless(request, &server) { accepted += 1 }
            }
        }
        #expect(accepted > 1000, "many of the inputs have to be well formed: \(accepted)")
    }

    @Test func tenThousandMutatedObjectsCrashNothing() {
        var random = RandomSource(seed: 11)
        var accepted = 0
        var sent = 0
        var server = TestServer()
        let objects = populate(&server)
        while sent < 10_000 {
            let object = objects[random.below(objects.count)]
            var document = JSONValue.object(object.document())
            for _ in 0...random.below(3) { Mutation.mutate(&document, &random) }
            var issues = DecodingIssues()
            guard case .object(let members) = document,
                let mutated = KubeObject.decode(object.kind, from: members, issues: &issues)
            else { continue }
            sent += 1
            let verb: Verb = random.below(2) == 0 ? .create : .update
            var request = APIRequest(
                verb, object.kind, namespace: mutated.metadata.namespace,
                name: object.metadata.name,
                body: .object(
                    verb == .create
                        ? mutated.withMetadata {
                            $0.name = "x\(sent)"; $0.resourceVersion = 0
                        }
                        : mutated))
            request.isDryRun = random.below(4) == 0
            if isHarmless(request, &server) { accepted += 1 }
        }
        #expect(accepted > 1000, "many of the inputs have to be well formed: \(accepted)")
    }

    /// Sends a request; true when it was accepted.
    private func isHarmless(_ request: APIRequest, _ server: inout TestServer) -> Bool {
        let revision = server.revision
        let transactions = server.transactions
        let reply = server.send(request)
        if reply.isSuccess { return true }
        #expect(server.revision == revision, "a refused request changed the store")
        #expect(
            server.transactions == transactions || [404, 409].contains(reply.code),
            "a refused request became a transaction")
        #expect(reply.code >= 400 && reply.failure?.message.isEmpty == false)
        return false
    }

    private func patch(_ object: KubeObject, _ random: inout RandomSource) -> APIRequest {
        let document = JSONValue.object(object.document())
        var changed = document
        for _ in 0...random.below(3) { Mutation.mutate(&changed, &random) }
        let kind: APIRequest.PatchKind
        let body: JSONValue
        switch random.below(4) {
        case 0:
            kind = .json
            body = Mutation.steps(document, &random)
        case 1:
            kind = .merge
            body = Mutation.pruned(changed, &random)
        case 2:
            kind = .strategic
            body = Mutation.pruned(changed, &random)
        default:
            kind = random.below(2) == 0 ? .merge : .strategic
            let wanted = changed.object ?? [:]
            body = .object(JSONMergePatch.create(from: document.object ?? [:], to: wanted))
        }
        let subresources: [Subresource?] = [nil, nil, nil, .status, .scale]
        return APIRequest(
            .patch, object.kind, subresources[random.below(subresources.count)],
            namespace: object.metadata.namespace, name: object.metadata.name,
            body: .patch(kind, body))
    }
}
