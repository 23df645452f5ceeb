import ArgumentParser
import KubeAPI
import PilotScript

/// How much a script may do before it is stopped with exit status 3.
struct LimitOptions: ParsableArguments {
    @Option(
        help: "Statements, stages of pipelines and turns of loops. (default: 10000000)",
        transform: Self.count)
    var maxSteps: Int?

    @Option(
        help: ArgumentHelp(
            "Virtual time that may pass: 90s, 10m, 24h. (default: 720h)", valueName: "duration"),
        transform: Self.duration)
    var maxVirtualTime: Int64?

    @Option(
        help: ArgumentHelp(
            "Memory for values and for clusters, as the program accounts it: 64Mi, 2Gi. "
                + "(default: 256Mi for values, 8Gi for clusters)", valueName: "size"),
        transform: Self.size)
    var maxMemory: Int?

    @Option(
        help: ArgumentHelp("Output: 500k, 16Mi. (default: 64Mi)", valueName: "size"),
        transform: Self.size)
    var maxOutput: Int?

    var limits: ScriptLimits {
        var limits = ScriptLimits()
        if let maxSteps {
            limits.steps = maxSteps
            limits.iterations = min(limits.iterations, maxSteps)
        }
        if let maxVirtualTime { limits.virtualTime = maxVirtualTime }
        if let maxMemory {
            limits.memoryBytes = maxMemory
            limits.hostBytes = maxMemory
        }
        if let maxOutput { limits.outputBytes = maxOutput }
        return limits
    }

    private static func count(_ text: String) throws -> Int {
        guard let number = Int(text), number > 0 else {
            throw ValidationError("'\(text)' is no number from 1 up")
        }
        return number
    }

    private static func duration(_ text: String) throws -> Int64 {
        guard let microseconds = ScriptDuration.microseconds(text), microseconds > 0 else {
            throw ValidationError("'\(text)' is no span of time such as 90s or 1h30m")
        }
        return microseconds
    }

    private static func size(_ text: String) throws -> Int {
        guard let quantity = try? Quantity(text), quantity.value > 0 else {
            throw ValidationError("'\(text)' is no size such as 64Mi")
        }
        return Int(quantity.value)
    }
}
