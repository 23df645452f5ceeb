import KubeAPI
import KubeControllerManager
import Testing

@Suite("Adoption and release")
struct AdoptionTests {
    private func settled(_ replicas: Int) -> Driver {
        var driver = Driver(.replicationController)
        driver.create(Make.controller("web", replicas: replicas))
        driver.settle()
        driver.startAll()
        driver.settle()
        driver.clearLog()
        return driver
    }

    @Test("a Pod with matching labels and no controller is adopted instead of creating one")
    func adoptsBeforeCreating() throws {
        var driver = Driver(.replicationController)
        driver.create(Make.pod("mine"))
        driver.create(Make.controller("web", replicas: 2))
        driver.settle()
        let pods = driver.pods()
        #expect(pods.count == 2)
        let adopted = try #require(pods.first { $0.metadata.name == "mine" })
        #expect(adopted.metadata.controller?.uid == driver.controller()?.metadata.uid)
    }

    @Test("a fourth Pod is adopted by relabelling, and the surplus is deleted: the one not ready")
    func adoptsAndDeletes() throws {
        var driver = settled(3)
        driver.create(Make.pod("stray", labels: ["app": "other"], node: "node-2"))
        driver.settle()
        #expect(driver.requests(.patch, .pod).isEmpty)
        driver.relabel("stray", ["app": "web"])
        driver.settle()
        let deleted = driver.requests(.delete, .pod)
        #expect(driver.requests(.patch, .pod).count == 1)
        #expect(deleted.map(\.request.name) == ["stray"])
        #expect(driver.events("SuccessfulDelete").first?.text.message == "Deleted pod: stray")
    }

    @Test("a Pod whose labels no longer match is released and replaced")
    func releases() throws {
        var driver = settled(3)
        let name = try #require(driver.pods().first).metadata.name
        driver.relabel(name, ["app": "debug"])
        driver.settle()
        let pods = driver.pods()
        #expect(pods.count == 4)
        let released = try #require(pods.first { $0.metadata.name == name })
        #expect(released.metadata.ownerReferences.isEmpty)
        #expect(driver.controller()?.status.replicas == 3)
        driver.relabel(name, ["app": "web"])
        driver.settle()
        #expect(driver.requests(.delete, .pod).count == 1)
    }

    @Test("neither terminating Pods nor those of others are adopted")
    func leavesOthers() {
        var driver = Driver(.replicationController)
        driver.create(
            Make.pod("dying", node: "node-1").withMetadata {
                $0.deletionTimestamp = Timestamp(seconds: 1_767_225_700)
            })
        var random = RandomSource(seed: 3)
        let uid = UID(using: &random)
        driver.create(
            Make.pod("foreign").withMetadata {
                var owner = OwnerReference(controller: .node, name: "node-1", uid: uid)
                owner.kind = "Job"
                $0.ownerReferences = [owner]
            })
        driver.create(Make.controller("web", replicas: 1))
        driver.settle()
        #expect(driver.requests(.patch, .pod).isEmpty)
        #expect(driver.pods().count == 3)
    }

    @Test("an adoption that meets a conflict is tried again")
    func conflict() {
        var driver = Driver(.replicationController)
        driver.create(Make.pod("mine"))
        driver.api.refusal = { $0.verb == .patch ? .conflict(.pod, "mine") : nil }
        driver.create(Make.controller("web", replicas: 1))
        driver.run(for: .milliseconds(4))
        driver.api.refusal = nil
        driver.settle()
        let owned = driver.pods().filter { $0.metadata.controller != nil }
        #expect(owned.count == 1)
    }
}
