import KubeAPI
import KubeControllerManager
import Testing

@Suite("Replication controller")
struct ReplicationTests {
    private func settled(_ replicas: Int) -> Driver {
        var driver = Driver(.replicationController)
        driver.create(Make.controller("web", replicas: replicas))
        driver.settle()
        driver.startAll()
        driver.settle()
        driver.clearLog()
        return driver
    }

    @Test("a new controller creates its Pods from the template and reports them")
    func creates() throws {
        let driver = settled(3)
        let pods = driver.pods()
        #expect(pods.count == 3)
        for pod in pods {
            #expect(pod.metadata.name.hasPrefix("web-"))
            #expect(pod.metadata.labels == ["app": "web"])
            let owner = try #require(pod.metadata.controller)
            #expect(owner.kind == "ReplicationController" && owner.name == "web")
            #expect(owner.blockOwnerDeletion == true)
        }
        let status = try #require(driver.controller()?.status)
        #expect(status.replicas == 3 && status.readyReplicas == 3)
        #expect(status.availableReplicas == 3 && status.fullyLabeledReplicas == 3)
        #expect(status.observedGeneration == 1)
        #expect(driver.events("SuccessfulCreate").count == 3)
    }

    @Test("Pods are created in batches that double, at most 500 a sync")
    func slowStart() {
        var driver = Driver(.replicationController)
        driver.create(Make.controller("web", replicas: 600))
        driver.settle()
        var batches: [Int] = []
        var last = Timestamp(seconds: 0)
        for logged in driver.requests(.create, .pod) {
            if logged.time == last { batches[batches.count - 1] += 1 } else { batches.append(1) }
            last = logged.time
        }
        #expect(batches.prefix(9) == [1, 2, 4, 8, 16, 32, 64, 128, 245])
        #expect(batches.reduce(0, +) == 600)
        #expect(driver.pods().count == 600)
    }

    @Test("of many similar events ten are stored and 25 sent")
    func eventsAreCombined() {
        var driver = Driver(.replicationController)
        driver.create(Make.controller("web", replicas: 40))
        driver.settle()
        let events = driver.events("SuccessfulCreate")
        #expect(events.count == 10)
        #expect(events.last?.count == 16)
        #expect(
            events.last?.text.message.hasPrefix("(combined from similar events): Created pod: web-")
                == true)
    }

    @Test("a refused creation stops the batch, is reported and tried again")
    func failure() throws {
        var driver = Driver(.replicationController)
        driver.api.refusal = { request in
            request.verb == .create && request.kind == .pod
                ? .forbidden(.pod, "web-x", "exceeded quota") : nil
        }
        driver.create(Make.controller("web", replicas: 5))
        driver.run(for: .milliseconds(4))
        #expect(driver.requests(.create, .pod).count == 1)
        driver.run(for: .milliseconds(50))
        let condition = try #require(driver.controller()?.status.conditions.first)
        #expect(condition.type == "ReplicaFailure" && condition.reason == "FailedCreate")
        #expect(condition.message == "pods \"web-x\" is forbidden: exceeded quota")
        #expect(
            driver.events("FailedCreate").first?.text.message
                == "Error creating: pods \"web-x\" is forbidden: exceeded quota")
        driver.api.refusal = nil
        driver.settle()
        #expect(driver.pods().count == 5)
        #expect(driver.controller()?.status.conditions.isEmpty == true)
    }

    @Test("a late watch doesn't make the controller create twice")
    func staleCursor() {
        var driver = Driver(.replicationController)
        driver.lag[.replicationController] = .seconds(5)
        driver.create(Make.controller("web", replicas: 3))
        driver.settle()
        #expect(driver.pods().count == 3)
        driver.scale(to: 5)
        driver.settle()
        #expect(driver.pods().count == 5)
        driver.scale(to: 2)
        driver.settle()
        #expect(driver.pods().count == 2)
    }

    @Test("a terminating Pod doesn't count: it is replaced before it has ended")
    func terminating() throws {
        var driver = settled(3)
        let victim = try #require(driver.pods().first)
        driver.request(
            APIRequest(.delete, .pod, namespace: "default", name: victim.metadata.name))
        driver.settle()
        #expect(driver.pods().count == 4)
        #expect(driver.controller()?.status.replicas == 3)
    }

    @Test("a Pod that has ended is replaced")
    func ended() throws {
        var driver = settled(2)
        var pod = try #require(driver.pods().first)
        pod.status.phase = .failed
        driver.write(.pod(Ref(pod)))
        driver.settle()
        #expect(driver.pods().count == 3)
        #expect(driver.controller()?.status.replicas == 2)
    }

    @Test("a conflict on the status is tried again")
    func conflict() {
        var driver = Driver(.replicationController)
        driver.create(Make.controller("web", replicas: 1))
        var refused = 0
        driver.run(for: .milliseconds(3))
        let object = driver.controller()
        if var changed = object {
            changed.metadata.annotations = ["note": "x"]
            driver.write(.replicationController(Ref(changed)))
        }
        driver.settle()
        refused = driver.requests(.update, .replicationController).count { $0.code == 409 }
        #expect(refused == 1)
        #expect(driver.controller()?.status.replicas == 1)
    }

    @Test("availability waits for minReadySeconds, and a timer reports it")
    func minReadySeconds() {
        var driver = Driver(.replicationController)
        driver.create(Make.controller("web", replicas: 2, minReadySeconds: 30))
        driver.run(for: .seconds(1))
        driver.startAll()
        driver.run(for: .seconds(5))
        #expect(driver.controller()?.status.readyReplicas == 2)
        #expect(driver.controller()?.status.availableReplicas == 0)
        driver.run(for: .seconds(26))
        #expect(driver.controller()?.status.availableReplicas == 2)
    }
}
