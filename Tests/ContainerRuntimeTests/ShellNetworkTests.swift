import KubeAPI
import Testing

@testable import ContainerRuntime

/// Programs of a script that ask the network.
@Suite struct ShellNetworkTests {
    /// Runs a script against a network that knows `web` (10.96.0.7, port 80) and no other name;
    /// what it prints, and what it has asked for.
    private func run(_ script: String) throws -> (lines: [String], uses: [NetworkUse], code: Int?) {
        var spec = PodSpec()
        spec.containers = [Container(name: "app", image: "busybox")]
        var world = ShellWorld(
            files: FileTree(), volumes: FileTree(), nodeFiles: FileTree(), spec: Ref(spec),
            container: spec.containers[0], now: Timestamp(seconds: 1_767_225_600),
            address: IPv4(10, 244, 0, 2), hostname: "me")
        var machine = ShellMachine(try #require(ShellParser.program(of: script)))
        var uses: [NetworkUse] = []
        var rest = machine.run(in: &world)
        while case .network(let use) = rest, uses.count < 20 {
            uses.append(use)
            rest = machine.take(Self.answer(use), in: &world)
        }
        if case .ended(let code) = rest { return (world.printed, uses, code) }
        return (world.printed, uses, nil)
    }

    private static func answer(_ use: NetworkUse) -> NetworkResult {
        guard use.host == "web" else {
            return use.host.contains("10.244.0.2") ? .failed(.refused) : .notResolved
        }
        switch use.aim {
        case .lookup: return .resolved(IPv4(10, 96, 0, 7))
        case .connection(port: 80): return .connected
        case .connection: return .failed(.refused)
        }
    }

    @Test func `A loop waits until the name exists`() throws {
        let result = try run("until nslookup nobody; do echo waiting; done")
        #expect(result.uses.count == 20)
        #expect(result.lines.contains("** server can't find nobody: NXDOMAIN"))
        #expect(try run("until nslookup web; do echo waiting; done; echo up").lines.last == "up")
    }

    @Test(arguments: [
        ("wget -q -O- http://web && echo ok", ["ok"]),
        ("wget http://nobody/x || echo $?", ["wget: bad address 'nobody'", "1"]),
        (
            "curl -s web:81; echo $?",
            ["curl: (7) Failed to connect to web: Connection refused", "7"]
        ),
        ("curl https://nobody", ["curl: (6) Could not resolve host: nobody"]),
        ("nc -z web 80 && echo open; nc -z web 81 || echo shut", ["open", "shut"]),
        ("getent hosts web; getent hosts nobody; echo $?", ["10.96.0.7\tweb", "2"]),
        ("host web | grep address; dig +short web", ["web has address 10.96.0.7", "10.96.0.7"]),
        ("nslookup web | grep Name && echo found", ["Name:\tweb", "found"]),
        ("nslookup nobody > /dev/null || echo none", ["none"]),
        ("ping -c 1 web", ["PING web (10.96.0.7): 56 data bytes"]),
        ("set -e; wget nobody; echo never", ["wget: bad address 'nobody'"]),
        (
            "curl localhost:9 || echo shut",
            ["curl: (7) Failed to connect to localhost: Connection refused", "shut"]
        ),
    ]) func `A program makes of the answer what it prints and its status`(
        script: String, lines: [String]
    ) throws {
        #expect(try run(script).lines == lines)
    }

    @Test func `The port and the host come from the words`() throws {
        let uses = try run(
            "curl -X POST -d a=b http://web:8080/x?y; wget -O - https://web; telnet web 25"
        ).uses
        #expect(uses.map(\.host) == ["web", "web", "web"])
        #expect(
            uses.map(\.aim) == [
                .connection(port: 8080), .connection(port: 443), .connection(port: 25),
            ])
    }

    @Test func `Where nobody can wait, a request is taken to succeed`() throws {
        let result = try run("echo $(wget -q web && echo inner); sh -c 'wget nobody' && echo outer")
        #expect(result.uses.isEmpty)
        #expect(result.lines == ["inner", "outer"])
    }
}
