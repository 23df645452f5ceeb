import KubeAPI

/// The three kinds of probe, and the two hooks: what a call to a container is for.
enum Check: UInt8, Sendable {
    case liveness, readiness, startup
    /// Hooks share the bits that are left.
    case hook

    var word: String {
        switch self {
        case .liveness: "Liveness"
        case .readiness: "Readiness"
        case .startup: "Startup"
        case .hook: "Hook"
        }
    }
}

/// How one probe of a container has gone.
struct ProbeState: Sendable {
    var successes = 0
    var failures = 0
    /// What the kubelet holds to be true; nil before the first.
    var result: Bool?
    /// Whether the next outcome will be as the last ones, for all one knows.
    var isSteady = false

    /// Takes in an outcome. Returns the result, if it is a new one.
    mutating func take(_ isSuccess: Bool, of probe: Probe) -> Bool? {
        if isSuccess {
            successes += 1
            failures = 0
        } else {
            failures += 1
            successes = 0
        }
        let threshold = isSuccess ? max(1, probe.successThreshold) : probe.failuresAllowed
        let isReached = (isSuccess ? successes : failures) >= threshold
        isSteady = isReached
        guard isReached, result != isSuccess else { return nil }
        result = isSuccess
        return isSuccess
    }
}

struct ProbeStates: Sendable {
    var liveness = ProbeState()
    var readiness = ProbeState()
    var startup = ProbeState()

    subscript(check: Check) -> ProbeState {
        get {
            switch check {
            case .liveness, .hook: liveness
            case .readiness: readiness
            case .startup: startup
            }
        }
        set {
            switch check {
            case .liveness, .hook: liveness = newValue
            case .readiness: readiness = newValue
            case .startup: startup = newValue
            }
        }
    }
}

extension Probe {
    var failuresAllowed: Int { failureThreshold > 0 ? failureThreshold : 3 }
    var period: Micros { .seconds(periodSeconds > 0 ? periodSeconds : 10) }
}

extension Container {
    func probe(_ check: Check) -> Probe? {
        switch check {
        case .liveness: livenessProbe
        case .readiness: readinessProbe
        case .startup: startupProbe
        case .hook: nil
        }
    }

    /// The number of a port that may be given by its name.
    func number(of port: IntOrString) -> Int {
        switch port {
        case .int(let number): number
        case .string(let name): ports.first { $0.name.hasSameScalars(as: name) }?.containerPort ?? 0
        }
    }
}
