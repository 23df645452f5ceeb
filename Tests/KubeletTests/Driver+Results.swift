import ContainerRuntime
import KubeAPI

@testable import Kubelet

// MARK: - What came of it

extension Driver {
    func slot(_ name: String = "web") -> Slot {
        store.keys.slot(of: ObjectKey(.pod, namespace: "default", name: name)) ?? -1
    }

    func ref(_ name: String) -> Ref<Pod>? {
        guard case .pod(let ref)? = store.value(ObjectKey(.pod, namespace: "default", name: name))
        else { return nil }
        return ref
    }

    func pod(_ name: String = "web") -> Pod? { ref(name)?.value }

    var node: Node? { store.value(ObjectKey(.node, name: "node-1"))?.node }

    var lease: Lease? {
        store.value(ObjectKey(.lease, namespace: "kube-node-lease", name: "node-1"))?.lease
    }

    /// The events about a Pod in the order of their creation: reason, message, count.
    func events(about name: String = "web") -> [Event] {
        var events: [Event] = []
        View(store, Cursors(all: store.revision)).forEach(.event) { _, object in
            if let event = object.event, event.involvedObject.name == name { events.append(event) }
        }
        return events
    }

    func reasons(about name: String = "web") -> [String] {
        events(about: name).map { $0.count > 1 ? "\($0.reason) x\($0.count)" : $0.reason }
    }

    func log(_ name: String = "web", container: Int = 0, previous: Bool = false) -> [String] {
        guard let pod = pod(name) else { return [] }
        let lines = runtime.log(
            pod: slot(name), uid: pod.metadata.uid, container: container, previous: previous)
        return (lines ?? []).map(\.text)
    }
}

extension VersionedStore where Key == ObjectKey, Value == KubeObject {
    func value(_ key: ObjectKey) -> KubeObject? {
        keys.slot(of: key).flatMap { table.value(of: $0, at: revision) }
    }
}

extension PodSpec {
    /// A Pod of one container.
    static func of(
        _ image: String, command: [String] = [], policy: RestartPolicy = .always,
        _ change: (inout Container) -> Void = { _ in }
    ) -> PodSpec {
        var container = Container(name: "app", image: image)
        container.command = command
        container.imagePullPolicy = .ifNotPresent
        change(&container)
        var spec = PodSpec()
        spec.containers = [container]
        spec.restartPolicy = policy
        spec.terminationGracePeriodSeconds = 30
        return spec
    }

    /// A shell's script in busybox.
    static func script(_ script: String, policy: RestartPolicy = .always) -> PodSpec {
        of("busybox", command: ["sh", "-c", script], policy: policy)
    }
}
