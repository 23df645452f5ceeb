import KubeAPI
import Testing

@testable import Kubelet

@Suite struct InitContainerTests {
    private func spec(_ scripts: [String], policy: RestartPolicy = .always) -> PodSpec {
        var spec = PodSpec.of("nginx", policy: policy)
        spec.initContainers = scripts.enumerated().map { index, script in
            var container = Container(name: "init-\(index)", image: "busybox")
            container.command = ["sh", "-c", script]
            container.imagePullPolicy = .ifNotPresent
            return container
        }
        return spec
    }

    @Test func `Init containers run one after another before the others`() {
        var driver = Driver.ready()
        driver.bind(spec(["sleep 2", "echo done"]))
        driver.settle()
        #expect(
            driver.calls.filter { $0.hasPrefix("StartContainer") } == [
                "StartContainer 0", "StartContainer 1", "StartContainer 2",
            ])
        let status = driver.pod()?.status
        #expect(status?.phase == .running)
        #expect(status?.initContainerStatuses.map(\.ready) == [true, true])
        #expect(status?.initContainerStatuses.first?.state.terminated?.reason == "Completed")
        #expect(driver.log(container: 1) == ["done"])
        #expect(driver.events().first?.involvedObject.fieldPath == "spec.initContainers{init-0}")
    }

    @Test func `While init containers run the Pod is pending and says which aren't through`() throws
    {
        var driver = Driver.ready()
        driver.bind(spec(["sleep 60", "sleep 60"]))
        driver.run(seconds: 20)
        let status = try #require(driver.pod()?.status)
        #expect(status.phase == .pending)
        let condition = try #require(status.condition(.initialized))
        #expect(condition.reason == "ContainersNotInitialized")
        #expect(condition.message == "containers with incomplete status: [init-0 init-1]")
        #expect(
            status.containerStatuses.first?.state
                == .waiting(reason: "PodInitializing", message: ""))
        #expect(status.initContainerStatuses.first?.state.isRunning == true)
    }

    @Test func `An init container that fails is tried again with back-off`() {
        var driver = Driver.ready()
        driver.bind(spec(["exit 1"]))
        driver.run(seconds: 30)
        let status = driver.pod()?.status
        #expect(status?.phase == .pending)
        #expect((status?.initContainerStatuses.first?.restartCount ?? 0) >= 2)
        #expect(!driver.calls.contains("StartContainer 1"))
    }

    @Test func `With the policy Never a failed init container fails the Pod`() {
        var driver = Driver.ready()
        driver.bind(spec(["exit 1"], policy: .never))
        driver.settle()
        #expect(driver.pod()?.status.phase == .failed)
        #expect(!driver.calls.contains("StartContainer 1"))
    }

    @Test func `A sidecar runs beside the others and is stopped after them`() throws {
        var driver = Driver.ready()
        var spec = PodSpec.script("sleep 3", policy: .never)
        var sidecar = Container(name: "proxy", image: "nginx")
        sidecar.restartPolicy = .always
        sidecar.imagePullPolicy = .ifNotPresent
        spec.initContainers = [sidecar]
        driver.bind(spec)
        driver.run(seconds: 5)
        #expect(driver.pod()?.isReady == true)
        driver.settle()
        #expect(driver.pod()?.status.phase == .succeeded)
        #expect(driver.calls.suffix(2) == ["StopContainer 0", "StopPodSandbox"])
    }

    @Test func `A volume carries what an init container wrote to the others`() {
        var driver = Driver.ready()
        var spec = spec(["echo hello > /work/page"])
        var volume = Volume()
        volume.name = "shared"
        volume.emptyDir = EmptyDirSource()
        spec.volumes = [volume]
        var mount = VolumeMount()
        mount.name = "shared"
        mount.mountPath = "/work"
        spec.initContainers[0].volumeMounts = [mount]
        mount.mountPath = "/data"
        spec.containers[0] = Container(name: "app", image: "busybox")
        spec.containers[0].command = ["sh", "-c", "cat /data/page; ls /work; sleep 3600"]
        spec.containers[0].volumeMounts = [mount]
        driver.bind(spec)
        driver.settle()
        #expect(driver.log(container: 1) == ["hello", "ls: /work: No such file or directory"])
    }
}
