import KubeAPI
import Testing

@testable import Kubelet

@Suite struct ProbeTests {
    private func http(port: Int, path: String = "/", _ change: (inout Probe) -> Void = { _ in })
        -> Probe
    {
        var probe = Probe()
        probe.httpGet = HTTPGetAction()
        probe.httpGet?.port = .int(port)
        probe.httpGet?.path = path
        probe.httpGet?.scheme = "HTTP"
        probe.periodSeconds = 10
        probe.failureThreshold = 3
        change(&probe)
        return probe
    }

    /// The documentation's example of a liveness probe.
    @Test func `The container whose file goes is restarted`() throws {
        var driver = Driver.ready()
        let script = "touch /tmp/healthy; sleep 30; rm -f /tmp/healthy; sleep 600"
        driver.bind(
            .of("registry.k8s.io/busybox:1.27.2", command: ["/bin/sh", "-c", script]) {
                var probe = Probe()
                probe.exec = ExecAction()
                probe.exec?.command = ["cat", "/tmp/healthy"]
                probe.initialDelaySeconds = 5
                probe.periodSeconds = 5
                probe.failureThreshold = 3
                $0.livenessProbe = probe
            })
        driver.run(seconds: 30)
        #expect(!driver.reasons().contains("Unhealthy"))
        driver.run(seconds: 18)
        let unhealthy = try #require(driver.events().first { $0.reason == "Unhealthy" })
        #expect(unhealthy.count == 3)
        #expect(
            unhealthy.text.message
                == "Liveness probe failed: cat: can't open '/tmp/healthy': "
                + "No such file or directory"
        )
        #expect(
            driver.events().contains {
                $0.text.message == "Container app failed liveness probe, will be restarted"
            })
        #expect(driver.pod()?.status.containerStatuses.first?.restartCount == 0)
        // The shell ignores SIGTERM: the restart comes after the grace period.
        driver.run(seconds: 32)
        let container = try #require(driver.pod()?.status.containerStatuses.first)
        #expect(container.restartCount == 1)
        #expect(container.state.isRunning)
        #expect(container.lastState.terminated?.exitCode == 137)
    }

    @Test func `A container is ready only after its readiness probe has succeeded`() throws {
        var driver = Driver.ready()
        driver.bind(
            .of("nginx") { $0.readinessProbe = http(port: 80) { $0.initialDelaySeconds = 8 } })
        driver.run(seconds: 6)
        #expect(driver.pod()?.status.phase == .running)
        #expect(driver.pod()?.isReady == false)
        driver.settle()
        #expect(driver.pod()?.isReady == true)
        #expect(driver.reports.count == 3)
    }

    @Test func `A Pod that falls ill is unready but not restarted by its readiness probe`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx") { $0.readinessProbe = http(port: 80) })
        driver.settle()
        driver.setHealthy(false)
        driver.run(seconds: 35)
        #expect(driver.pod()?.isReady == false)
        #expect(
            driver.events().contains {
                $0.text.message == "Readiness probe failed: HTTP probe failed with statuscode: 500"
            })
        driver.setHealthy(true)
        driver.run(seconds: 11)
        #expect(driver.pod()?.isReady == true)
        #expect(driver.pod()?.status.containerStatuses.first?.restartCount == 0)
    }

    @Test func `A port on which nobody listens refuses the connection`() throws {
        var driver = Driver.ready()
        driver.bind(.of("nginx") { $0.livenessProbe = http(port: 8080, path: "/healthz") })
        driver.run(seconds: 26)
        let event = try #require(driver.events().first { $0.reason == "Unhealthy" })
        #expect(
            event.text.message
                == "Liveness probe failed: Get \"http://10.244.0.2:8080/healthz\": "
                + "dial tcp 10.244.0.2:8080: connect: connection refused")
        driver.run(seconds: 10)
        #expect((driver.pod()?.status.containerStatuses.first?.restartCount ?? 0) >= 1)
    }

    @Test func `The startup probe holds back the others`() throws {
        var driver = Driver.ready()
        driver.bind(
            .of(
                "busybox", command: ["sh", "-c", "sleep 20; touch /ready; sleep 3600"]
            ) {
                var startup = Probe()
                startup.exec = ExecAction()
                startup.exec?.command = ["test", "-f", "/ready"]
                startup.periodSeconds = 5
                startup.failureThreshold = 30
                $0.startupProbe = startup
                var liveness = startup
                liveness.failureThreshold = 1
                $0.livenessProbe = liveness
            })
        driver.run(seconds: 15)
        #expect(driver.pod()?.status.containerStatuses.first?.started == false)
        #expect(driver.pod()?.isReady == false)
        driver.run(seconds: 15)
        let container = try #require(driver.pod()?.status.containerStatuses.first)
        #expect(container.started == true)
        #expect(container.restartCount == 0)
        #expect(driver.pod()?.isReady == true)
        #expect(!driver.events().contains { $0.text.message.hasPrefix("Liveness") })
    }

    @Test func `Steady probes don't keep the cluster from settling`() {
        var driver = Driver.ready()
        driver.bind(
            .of("redis") {
                var probe = Probe()
                probe.tcpSocket = TCPSocketAction()
                probe.tcpSocket?.port = .int(6379)
                probe.periodSeconds = 1
                $0.livenessProbe = probe
                $0.readinessProbe = probe
            })
        driver.settle()
        #expect(driver.seconds < 20)
        #expect(driver.pod()?.isReady == true)
    }
}
