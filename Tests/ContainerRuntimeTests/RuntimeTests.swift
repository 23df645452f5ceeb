import KubeAPI
import Testing

@testable import ContainerRuntime

@Suite struct RuntimeTests {
    private static let pod = {
        var pod = Pod()
        pod.metadata.name = "web"
        pod.metadata.namespace = "shop"
        return pod
    }()
    private static let uid = UID("11111111-1111-4111-8111-111111111111") ?? .none

    /// Makes a call and returns the answer that comes at once, with its delay.
    private func ask(
        _ runtime: inout ContainerRuntime, _ operation: RuntimeCall.Operation, container: Int = 0,
        turn: inout Turn
    ) -> (outcome: RuntimeReport.Outcome, after: Micros)? {
        turn.restart(now: turn.now)
        runtime.handle(
            RuntimeCall(pod: 5, uid: Self.uid, container: container, operation), turn: &turn)
        guard case .report(let report, let after)? = turn.actions.first else { return nil }
        turn.restart(now: Timestamp(microseconds: turn.now.microseconds + after))
        return (report.outcome, after)
    }

    private func start(
        _ image: String, command: [String] = [], ports: [Int] = []
    ) throws -> (ContainerRuntime, Turn, ContainerID) {
        var runtime = ContainerRuntime(index: 0)
        var turn = Turn(
            now: Timestamp(seconds: 1_767_225_600), random: RandomSource(seed: 1))
        var container = Container(name: "app", image: image)
        container.command = command
        container.ports = ports.map { ContainerPort($0) }
        var spec = PodSpec()
        spec.containers = [container]
        _ = ask(
            &runtime,
            .runPodSandbox(
                config: Ref(Self.pod), hostname: "web", hostNetwork: false, podCIDR: "10.244.0.0/24"
            ),
            turn: &turn)
        _ = ask(&runtime, .pullImage(image: image), turn: &turn)
        let created = ask(
            &runtime, .createContainer(.init(spec: Ref(spec), attempt: 0)), turn: &turn)
        guard case .containerCreated(let id)? = created?.outcome else {
            Issue.record("not created")
            return (runtime, turn, .none)
        }
        _ = ask(&runtime, .startContainer(id), turn: &turn)
        return (runtime, turn, id)
    }

    @Test func `A known server listens on its own ports, whatever the Pod declares`() throws {
        let (runtime, turn, _) = try start("nginx", ports: [8080])
        #expect(runtime.accepts(pod: 5, uid: Self.uid, port: 80, now: turn.now))
        #expect(!runtime.accepts(pod: 5, uid: Self.uid, port: 8080, now: turn.now))
    }

    @Test func `An unknown image listens on the ports that its Pod declares`() throws {
        let (runtime, turn, _) = try start("team/app:v1", ports: [9000])
        #expect(runtime.accepts(pod: 5, uid: Self.uid, port: 9000, now: turn.now))
        #expect(!runtime.accepts(pod: 5, uid: Self.uid, port: 80, now: turn.now))
    }

    @Test func `A stopped sandbox accepts nothing and its address is free again`() throws {
        var (runtime, turn, _) = try start("nginx")
        _ = ask(&runtime, .stopPodSandbox, container: -1, turn: &turn)
        #expect(!runtime.accepts(pod: 5, uid: Self.uid, port: 80, now: turn.now))
        #expect(runtime.addresses.take(from: "10.244.0.0/24") == IPv4(10, 244, 0, 2))
    }

    @Test func `A server's log begins with what it prints at its start`() throws {
        let (runtime, _, _) = try start("nginx")
        let lines = try #require(runtime.log(pod: 5, uid: Self.uid, container: 0))
        #expect(lines.last?.text == "[notice] 1#1: start worker processes")
    }

    @Test func `A Pod that mounts the node's logs reads what its neighbors print`() throws {
        var (runtime, turn, _) = try start("nginx")
        var agent = PodSpec()
        agent.containers = [Container(name: "agent", image: "busybox")]
        var volume = Volume()
        volume.hostPath = HostPathSource()
        volume.hostPath?.path = "/var/log/containers"
        agent.volumes = [volume]
        let files = runtime.logFiles(seenBy: Ref(agent))
        let name = try #require(files.names(in: "/var/log/containers").first)
        #expect(name.hasPrefix("web_shop_app-") && name.hasSuffix(".log"))
        #expect(
            files["/var/log/containers/" + name]?.hasSuffix(
                " stdout F [notice] 1#1: start worker processes\n") == true)
        #expect(files.names(in: "/var/log/pods").first?.hasPrefix("shop_web_") == true)
        volume.hostPath?.path = "/data"
        agent.volumes = [volume]
        #expect(runtime.logFiles(seenBy: Ref(agent)) == FileTree())
        _ = ask(&runtime, .removePodSandbox, container: -1, turn: &turn)
        #expect(runtime.logFiles(seenBy: Ref(agent)) == FileTree())
    }

    @Test func `A command runs in a container and leaves its files`() throws {
        var (runtime, turn, _) = try start("nginx")
        let written = runtime.execute(
            ["sh", "-c", "echo hello > /tmp/x; hostname"], pod: 5, uid: Self.uid, container: 0,
            now: turn.now)
        #expect(written?.output == "web\n")
        let read = runtime.execute(
            ["cat", "/tmp/x"], pod: 5, uid: Self.uid, container: 0, now: turn.now)
        #expect(read?.output == "hello\n")
        let missing = runtime.execute(
            ["cat", "/nope"], pod: 5, uid: Self.uid, container: 0, now: turn.now)
        #expect(missing?.exitCode == 1)
        turn.restart(now: turn.now)
    }

    @Test func `A hook's pauses take their time`() throws {
        var (runtime, turn, id) = try start("nginx")
        let answer = ask(
            &runtime, .execSync(id, command: ["sh", "-c", "sleep 5; exit 4"]), turn: &turn)
        guard case .executed(let code, _)? = answer?.outcome else {
            Issue.record("no answer")
            return
        }
        #expect(code == 4)
        #expect((answer?.after ?? 0) >= .seconds(5))
    }

    @Test func `A killed container is reported with its exit code`() throws {
        var (runtime, turn, id) = try start("nginx")
        turn.restart(now: turn.now)
        #expect(runtime.kill(pod: 5, container: 0, turn: &turn))
        guard case .report(let report, 0)? = turn.actions.first,
            case .containerExited(let ended, let code, let reason) = report.outcome
        else {
            Issue.record("not reported")
            return
        }
        #expect(ended == id)
        #expect(code == 137)
        #expect(reason == "Error")
        #expect(!report.isReply)
        #expect(!runtime.kill(pod: 5, container: 0, turn: &turn))
    }

    @Test func `A reboot keeps the images and nothing else`() throws {
        var (runtime, turn, _) = try start("nginx")
        runtime.reboot(at: turn.now)
        #expect(runtime.log(pod: 5, uid: Self.uid, container: 0) == nil)
        guard
            case .imageStatus(let isPresent, let bytes)? = ask(
                &runtime, .imageStatus(image: "nginx"), turn: &turn)?.outcome
        else {
            Issue.record("no answer")
            return
        }
        #expect(isPresent)
        #expect(bytes == 72_300_000)
    }

    @Test func `A container in an unknown sandbox can't be made`() {
        var runtime = ContainerRuntime(index: 0)
        var turn = Turn(now: Timestamp(seconds: 0), random: RandomSource(seed: 1))
        let answer = ask(
            &runtime, .createContainer(.init(spec: Ref(PodSpec()), attempt: 0)), turn: &turn)
        guard case .failed(let message)? = answer?.outcome else {
            Issue.record("not refused")
            return
        }
        #expect(message.contains("failed to find sandbox"))
    }
}
