import KubeAPI

/// Programs that ask the network: what they want, and what they make of the answer.
enum ShellNetwork {
    /// What a command line wants of the network; nil when its program is none of these, or it asks
    /// for nothing.
    static func use(of words: [String], in world: ShellWorld) -> NetworkUse? {
        let name = ShellCommand.name(ofProgram: words[0])
        let operands = operands(of: words, name)
        guard let first = operands.first else { return nil }
        switch name {
        case "nslookup", "host", "dig", "ping": return NetworkUse(first, .lookup)
        case "getent":
            guard first == "hosts" || first == "ahosts", operands.count > 1 else { return nil }
            return NetworkUse(operands[1], .lookup)
        case "wget", "curl":
            let (host, port) = authority(of: first)
            return NetworkUse(world.remote(host), .connection(port: port))
        case "nc", "telnet":
            guard operands.count > 1, let port = Int(operands[1]) else { return nil }
            return NetworkUse(world.remote(first), .connection(port: port))
        default: return nil
        }
    }

    /// What the command prints, and its status, once the answer has come.
    static func result(of words: [String], _ answer: NetworkResult) -> ShellCommand.Result {
        let name = ShellCommand.name(ofProgram: words[0])
        let operands = operands(of: words, name)
        let host = operands.last { Int($0) == nil } ?? ""
        switch answer {
        case .resolved(let address): return .init(output: found(host, at: address, by: name))
        case .connected: return .init()
        case .notResolved: return notFound(host, by: name)
        case .failed(let obstacle): return failure(of: name, host, obstacle)
        }
    }

    /// The words that are neither flags nor their values.
    private static func operands(of words: [String], _ name: String) -> [String] {
        let valued: Set<String> =
            name == "curl"
            ? [
                "-X", "-d", "-H", "-o", "-m", "-u", "-w", "--max-time", "--connect-timeout",
                "--data",
            ]
            : name == "wget" ? ["-O", "-T", "-t", "-o"] : ["-w", "-c", "-W", "-i", "-p", "-s"]
        var operands: [String] = []
        var isValue = false
        for word in words.dropFirst() {
            if isValue {
                isValue = false
            } else if word.hasPrefix("-") {
                isValue = valued.contains(word)
            } else if !word.hasPrefix("+") && !word.hasPrefix("@") {
                operands.append(word)
            }
        }
        return operands
    }

    /// The host and the port of `http://web:8080/path`, or without the scheme.
    private static func authority(of url: String) -> (host: String, port: Int) {
        var rest = url[...]
        var port = 80
        for (scheme, usual) in [("http://", 80), ("https://", 443)] where rest.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            port = usual
        }
        let parts = rest.prefix { $0 != "/" && $0 != "?" }.split(separator: ":", maxSplits: 1)
        if parts.count == 2, let number = Int(parts[1]) { port = number }
        return (String(parts.first ?? ""), port)
    }

    private static func found(_ name: String, at address: IPv4, by program: String) -> String {
        switch program {
        case "nslookup":
            "Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\nName:\t\(name)\nAddress: \(address)\n"
        case "getent": "\(address)\t\(name)\n"
        case "host": "\(name) has address \(address)\n"
        case "dig": "\(address)\n"
        default: "PING \(name) (\(address)): 56 data bytes\n"
        }
    }

    private static func notFound(_ name: String, by program: String) -> ShellCommand.Result {
        switch program {
        case "nslookup":
            .init(
                output: "Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\n"
                    + "** server can't find \(name): NXDOMAIN\n", status: 1)
        case "getent": .init(status: 2)
        case "host": .init(output: "Host \(name) not found: 3(NXDOMAIN)\n", status: 1)
        case "dig": .init()
        case "curl":
            .failure("curl: (6) Could not resolve host: \(authority(of: name).host)", status: 6)
        default: .failure("\(program): bad address '\(authority(of: name).host)'")
        }
    }

    private static func failure(
        of program: String, _ host: String, _ obstacle: HopNote.Obstacle
    ) -> ShellCommand.Result {
        let isRefused = obstacle == .refused
        switch program {
        case "curl":
            let reason = isRefused ? "Connection refused" : "Connection timed out"
            return .failure(
                "curl: (\(isRefused ? 7 : 28)) Failed to connect to \(authority(of: host).host): \(reason)",
                status: isRefused ? 7 : 28)
        case "wget":
            let reason = isRefused ? "Connection refused" : "Operation timed out"
            return .failure(
                "wget: can't connect to remote host (\(authority(of: host).host)): \(reason)")
        case "nslookup": return .failure(";; connection timed out; no servers could be reached")
        default: return .init(status: 1)
        }
    }
}

extension ShellWorld {
    /// The host that is meant from inside the container: its own address for `localhost`.
    func remote(_ host: String) -> String {
        host == "localhost" || host == "127.0.0.1" || host == hostname ? "\(address)" : host
    }
}
