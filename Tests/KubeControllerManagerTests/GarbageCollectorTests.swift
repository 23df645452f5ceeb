import KubeAPI
import KubeControllerManager
import Testing

@Suite("Garbage collector")
struct GarbageCollectorTests {
    private let key = ObjectKey(.replicationController, namespace: "default", name: "web")

    private func settled(lag: Micros? = nil) -> Driver {
        var driver = Driver(.replicationController, .garbageCollector)
        driver.lag[.garbageCollector] = lag
        driver.create(Make.controller("web", replicas: 3))
        driver.settle()
        driver.clearLog()
        return driver
    }

    private func delete(_ driver: inout Driver, _ propagation: APIRequest.Propagation) {
        var request = APIRequest(
            .delete, .replicationController, namespace: "default", name: "web")
        request.propagation = propagation
        driver.request(request)
        driver.settle()
    }

    @Test("dependents are deleted in the background, after their owner")
    func background() {
        var driver = settled()
        delete(&driver, .background)
        #expect(driver.pods().isEmpty)
        #expect(driver.requests(.delete, .pod, by: .garbageCollector).count == 3)
    }

    @Test("foreground deletion keeps the owner until its dependents are gone")
    func foreground() {
        var driver = settled()
        driver.startAll()
        driver.settle()
        delete(&driver, .foreground)
        #expect(driver.api.object(key)?.metadata.deletionTimestamp != nil)
        #expect(driver.pods().allSatisfy { $0.metadata.deletionTimestamp != nil })
        #expect(driver.pods().count == 3)
        for object in driver.api.all(.pod) { driver.remove(object) }
        driver.settle()
        #expect(driver.api.object(key) == nil)
    }

    @Test("orphaning sets the dependents free, even when watches are late")
    func orphan() {
        for lag: Micros in [.milliseconds(1), .seconds(2)] {
            var driver = settled(lag: lag)
            delete(&driver, .orphan)
            #expect(driver.api.object(key) == nil)
            #expect(driver.pods().count == 3)
            #expect(driver.pods().allSatisfy { $0.metadata.ownerReferences.isEmpty })
        }
    }

    @Test("a dependent that comes after its owner has gone is deleted, one of a late owner stays")
    func lateDependents() throws {
        var driver = Driver(.garbageCollector)
        let owner = try driver.stored(Make.controller("web", replicas: 0))
        driver.create(owned(by: owner, "kept"))
        driver.settle()
        #expect(driver.pods().count == 1)
        driver.remove(owner)
        driver.settle()
        driver.create(owned(by: owner, "late"))
        driver.settle()
        #expect(driver.pods().isEmpty)
        #expect(driver.requests(.get, .replicationController).isEmpty)
    }

    @Test("an unknown owner is asked for before anything is deleted")
    func unknownOwner() throws {
        var driver = Driver(.garbageCollector)
        var random = RandomSource(seed: 1)
        let ghost = Make.controller("ghost", replicas: 1).withMetadata {
            $0.uid = UID(using: &random)
        }
        driver.create(owned(by: ghost, "a"))
        driver.settle()
        #expect(driver.requests(.get, .replicationController).count == 1)
        #expect(driver.pods().isEmpty)
    }

    @Test("a dependent with another owner stays, and loses the reference only")
    func secondOwner() throws {
        var driver = Driver(.garbageCollector)
        let first = try driver.stored(Make.controller("a", replicas: 0))
        let second = try driver.stored(Make.controller("b", replicas: 0))
        driver.create(
            owned(by: first, "pod").withMetadata {
                var reference = OwnerReference(
                    controller: .replicationController, name: "b", uid: second.metadata.uid)
                reference.controller = nil
                $0.ownerReferences.append(reference)
            })
        driver.settle()
        driver.remove(first)
        driver.settle()
        #expect(driver.pods().first?.metadata.ownerReferences.map(\.name) == ["b"])
        driver.remove(second)
        driver.settle()
        #expect(driver.pods().isEmpty)
    }

    @Test("Pods on a node that was deleted are failed and deleted by force after 40 seconds")
    func lostPods() throws {
        var driver = Driver(.garbageCollector)
        let node = try driver.stored(Make.node("node-1"))
        driver.create(Make.node("node-2"))
        driver.create(Make.pod("a", node: "node-1"))
        driver.create(Make.pod("b", node: "node-2"))
        driver.settle()
        driver.remove(node)
        driver.run(for: .seconds(39))
        #expect(driver.pods().count == 2)
        driver.run(for: .seconds(3))
        #expect(driver.pods().map(\.metadata.name) == ["b"])
        driver.create(Make.pod("c", node: "nowhere"))
        driver.settle()
        #expect(driver.pods().map(\.metadata.name) == ["b"])
    }

    private func owned(by owner: KubeObject, _ name: String) -> KubeObject {
        Make.pod(name).withMetadata {
            $0.ownerReferences = [
                OwnerReference(
                    controller: owner.kind, name: owner.metadata.name, uid: owner.metadata.uid)
            ]
        }
    }
}

@Suite("Namespace controller")
struct NamespaceTests {
    @Test("a namespace that is deleted is emptied first, and waits for its Pods")
    func deletion() throws {
        var driver = Driver(.namespaceController, .serviceAccountController)
        driver.create(Make.namespace("default"))
        driver.create(Make.pod("a", node: "node-1"))
        driver.create(Make.service("web"))
        driver.settle()
        #expect(driver.api.all(.serviceAccount).count == 1)
        driver.request(APIRequest(.delete, .namespace, name: "default"))
        driver.run(for: .seconds(1))
        #expect(driver.api.all(.service).isEmpty && driver.api.all(.serviceAccount).isEmpty)
        #expect(driver.api.all(.namespace).count == 1)
        for pod in driver.api.all(.pod) { driver.remove(pod) }
        driver.run(for: .seconds(14))
        #expect(driver.api.all(.namespace).count == 1)
        driver.run(for: .seconds(2))
        #expect(driver.api.all(.namespace).isEmpty)
    }
}
