import Etcd
import KubeAPI

@testable import KubeAPIServer

/// An API server with its etcd, without latencies: what a request does, it does at once.
struct TestServer {
    var etcd = Etcd<ObjectKey, KubeObject>()
    var server = APIServer()
    var random = RandomSource(seed: 1)
    var now = Timestamp(seconds: 1_767_225_600)
    /// How many transactions were sent to etcd.
    var transactions = 0
    /// What the stages of the last request have said, to the end.
    var stages: [Stage] = []
    /// What somebody else writes between the server's decision and etcd's, once.
    var interference: (@Sendable (inout Etcd<ObjectKey, KubeObject>) -> Void)?

    /// A server with the namespace and the service account `default`.
    init() {
        create(.namespace(Ref(Namespace(named: "default"))), as: .apiServer)
        create(.serviceAccount(Ref(ServiceAccount(named: "default"))))
    }

    var revision: Revision { etcd.revision }

    @discardableResult
    mutating func send(
        _ request: APIRequest, as role: Role = .kubectl, node: String = ""
    ) -> APIReply {
        var call = Call(
            client: ActorID(role), node: node, request: Ref(request), token: Token(code: 0))
        var step = server.receive(&call, store: etcd.store, now: now, random: &random)
        stages = server.stages
        while true {
            switch step {
            case .answer(let reply): return reply
            case .read:
                let reply = server.resume(call, readAt: etcd.revision, store: etcd.store)
                stages += server.stages
                return reply
            case .transact(let transaction):
                transactions += 1
                interference?(&etcd)
                interference = nil
                let result = etcd.commit(transaction)
                step = server.resume(
                    &call, after: result, store: etcd.store, now: now, random: &random)
                stages += server.stages
            }
        }
    }

    @discardableResult
    mutating func create(_ object: KubeObject, as role: Role = .kubectl) -> APIReply {
        send(.create(object), as: role)
    }

    func object(_ kind: Kind, _ name: String, namespace: String = "default") -> KubeObject? {
        let namespace = kind.info.isNamespaced ? namespace : ""
        return etcd.store.current(ObjectKey(kind, namespace: namespace, name: name))?.object
    }

    func pod(_ name: String) -> Pod? { object(.pod, name)?.pod }

    /// A JSON patch, merge patch or strategic merge patch by kubectl.
    @discardableResult
    mutating func patch(
        _ kind: Kind, _ name: String, _ subresource: Subresource? = nil,
        _ type: APIRequest.PatchKind = .strategic, _ patch: JSONValue, as role: Role = .kubectl
    ) -> APIReply {
        send(
            APIRequest(
                .patch, kind, subresource, namespace: kind.info.isNamespaced ? "default" : "",
                name: name, body: .patch(type, patch)), as: role)
    }
}

extension Namespace {
    init(named name: String) {
        self.init()
        metadata.name = name
    }
}

extension ServiceAccount {
    init(named name: String, in namespace: String = "default") {
        self.init()
        metadata = ObjectMeta(name: name, namespace: namespace)
    }
}

extension Pod {
    init(
        named name: String, in namespace: String = "default", image: String = "nginx",
        _ change: (inout PodSpec) -> Void = { _ in }
    ) {
        self.init()
        metadata = ObjectMeta(name: name, namespace: namespace, labels: ["app": "web"])
        spec.containers = [Container(name: "main", image: image)]
        change(&spec)
    }

    var stored: KubeObject { .pod(Ref(self)) }
}

extension ReplicationController {
    init(
        named name: String, replicas: Int? = nil, labels: Labels = ["app": "web"],
        _ change: (inout ReplicationControllerSpec) -> Void = { _ in }
    ) {
        self.init()
        metadata = ObjectMeta(name: name, namespace: "default")
        var template = PodTemplateSpec()
        template.metadata.labels = labels
        template.spec.containers = [Container(name: "main", image: "nginx")]
        spec.template = template
        spec.replicas = replicas
        change(&spec)
    }

    var stored: KubeObject { .replicationController(Ref(self)) }
}

extension Service {
    init(
        named name: String, port: Int = 80, _ change: (inout ServiceSpec) -> Void = { _ in }
    ) {
        self.init()
        metadata = ObjectMeta(name: name, namespace: "default")
        var servicePort = ServicePort()
        servicePort.port = port
        spec.ports = [servicePort]
        spec.selector = ["app": "web"]
        change(&spec)
    }

    var stored: KubeObject { .service(Ref(self)) }
}

extension Node {
    init(named name: String) {
        self.init()
        metadata.name = name
    }

    var stored: KubeObject { .node(Ref(self)) }
}
