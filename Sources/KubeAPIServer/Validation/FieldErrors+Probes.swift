import KubeAPI

/// Probes and lifecycle handlers (`validateProbe`, `validateHandler`).
extension FieldErrors {
    mutating func checkProbes(_ container: Container, at path: FieldPath) {
        let probes = [
            ("livenessProbe", container.livenessProbe, true),
            ("readinessProbe", container.readinessProbe, false),
            ("startupProbe", container.startupProbe, true),
        ]
        for case (let field, let probe?, let succeedsAtOnce) in probes {
            let place = path.appending(field)
            checkProbe(probe, at: place)
            if succeedsAtOnce && probe.successThreshold != 1 {
                invalid(place.appending("successThreshold"), probe.successThreshold, "must be 1")
            }
        }
        let handlers = [
            ("postStart", container.lifecycle?.postStart),
            ("preStop", container.lifecycle?.preStop),
        ]
        for case (let field, let handler?) in handlers {
            let place = path.appending("lifecycle").appending(field)
            checkHandler(
                exec: handler.exec, get: handler.httpGet, socket: handler.tcpSocket, grpc: nil,
                sleep: handler.sleep, at: place)
        }
    }

    private mutating func checkProbe(_ probe: Probe, at path: FieldPath) {
        checkHandler(
            exec: probe.exec, get: probe.httpGet, socket: probe.tcpSocket, grpc: probe.grpc,
            sleep: nil, at: path)
        let numbers = [
            ("initialDelaySeconds", probe.initialDelaySeconds),
            ("timeoutSeconds", probe.timeoutSeconds), ("periodSeconds", probe.periodSeconds),
            ("successThreshold", probe.successThreshold),
            ("failureThreshold", probe.failureThreshold),
        ]
        for (field, number) in numbers { checkNotNegative(number, at: path.appending(field)) }
        if let grace = probe.terminationGracePeriodSeconds {
            checkPositive(grace, at: path.appending("terminationGracePeriodSeconds"))
        }
    }

    private mutating func checkHandler(
        exec: ExecAction?, get: HTTPGetAction?, socket: TCPSocketAction?, grpc: GRPCAction?,
        sleep: SleepAction?, at path: FieldPath
    ) {
        let given = [
            ("exec", exec != nil), ("httpGet", get != nil), ("tcpSocket", socket != nil),
            ("grpc", grpc != nil), ("sleep", sleep != nil),
        ].filter(\.1)
        if given.isEmpty { required(path, "must specify a handler type") }
        for (field, _) in given.dropFirst() {
            forbidden(path.appending(field), "may not specify more than 1 handler type")
        }
        if let exec, exec.command.isEmpty {
            required(path.appending("exec").appending("command"))
        }
        if let get { checkGet(get, at: path.appending("httpGet")) }
        if let socket {
            checkPortOrName(socket.port, at: path.appending("tcpSocket").appending("port"))
        }
        if let grpc { checkPort(grpc.port, at: path.appending("grpc").appending("port")) }
        if let sleep, sleep.seconds < 0 {
            checkNotNegative(sleep.seconds, at: path.appending("sleep").appending("seconds"))
        }
    }

    private mutating func checkGet(_ get: HTTPGetAction, at path: FieldPath) {
        if get.path.isEmpty { required(path.appending("path")) }
        checkPortOrName(get.port, at: path.appending("port"))
        let schemes = ["HTTP", "HTTPS"]
        if !schemes.contains(get.scheme) {
            unsupported(path.appending("scheme"), get.scheme, schemes)
        }
    }

    mutating func checkPortOrName(_ port: IntOrString, at path: FieldPath) {
        switch port {
        case .int(let number): checkPort(number, at: path)
        case .string(let name): invalid(path, name, Names.portName(name))
        }
    }
}
