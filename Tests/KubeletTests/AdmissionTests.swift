import KubeAPI
import Testing

@testable import Kubelet

@Suite struct AdmissionTests {
    private func asking(cpu: Int64) -> PodSpec {
        .of("nginx") {
            $0.resources.requests = ResourceList([("cpu", Quantity(milli: cpu))])
        }
    }

    @Test func `A Pod that asks for more than is left is turned down`() throws {
        var driver = Driver.ready()
        driver.bind(asking(cpu: 3000), name: "first")
        driver.settle()
        driver.bind(asking(cpu: 2000))
        driver.settle()
        let status = try #require(driver.pod()?.status)
        #expect(status.phase == .failed)
        #expect(status.reason == "OutOfcpu")
        #expect(
            status.message
                == "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, "
                + "used: 3000, capacity: 4000")
        #expect(driver.reasons() == ["OutOfcpu"])
        #expect(!driver.calls.dropFirst(5).contains("RunPodSandbox"))
    }

    @Test func `What an ended Pod asked for can be had again`() {
        var driver = Driver.ready()
        driver.bind(asking(cpu: 3000), name: "first")
        driver.settle()
        driver.delete("first")
        driver.settle()
        driver.bind(asking(cpu: 3000))
        driver.settle()
        #expect(driver.pod()?.isReady == true)
    }

    @Test func `Two Pods can't have the same port of the node`() {
        var driver = Driver.ready()
        var spec = PodSpec.of("nginx")
        spec.containers[0].ports = [ContainerPort(80)]
        spec.containers[0].ports[0].hostPort = 8080
        driver.bind(spec, name: "first")
        driver.bind(spec)
        driver.settle()
        #expect(driver.pod("first")?.isReady == true)
        #expect(driver.pod()?.status.reason == "NodePorts")
    }

    @Test func `A ConfigMap that doesn't exist keeps the Pod waiting`() throws {
        var driver = Driver.ready()
        var spec = PodSpec.of("nginx")
        var volume = Volume()
        volume.name = "config"
        volume.configMap = ConfigMapSource()
        volume.configMap?.name = "app-config"
        spec.volumes = [volume]
        driver.bind(spec)
        driver.run(seconds: 20)
        let event = try #require(driver.events().first { $0.reason == "FailedMount" })
        #expect(event.count == 6)
        #expect(
            event.text.message
                == "MountVolume.SetUp failed for volume \"config\" : "
                + "configmap \"app-config\" not found")
        #expect(driver.calls.isEmpty)
        #expect(driver.pod()?.status.phase == .pending)
        driver.delete()
        driver.settle()
        #expect(driver.pod() == nil)
    }

    @Test func `A Secret that the environment needs keeps the container waiting`() throws {
        var driver = Driver.ready()
        driver.bind(
            .of("nginx") {
                var variable = EnvVar("PASSWORD", "")
                variable.valueFrom = EnvVarSource()
                variable.valueFrom?.secretKeyRef = KeySelector()
                variable.valueFrom?.secretKeyRef?.name = "db"
                $0.env = [variable]
            })
        driver.run(seconds: 8)
        let container = try #require(driver.pod()?.status.containerStatuses.first)
        #expect(
            container.state
                == .waiting(
                    reason: "CreateContainerConfigError", message: "secret \"db\" not found"))
        #expect(driver.events().last?.text.message == "Error: secret \"db\" not found")
    }
}
