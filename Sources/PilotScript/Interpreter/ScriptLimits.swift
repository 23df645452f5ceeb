/// A thing a script may have only so much of.
public enum ScriptLimit: String, Sendable, CaseIterable {
    case steps, iterations, callDepth, memoryBytes, outputBytes
}

/// How much a script may do before it is stopped, so that a stranger's script can be run.
///
/// The counts of steps, iterations and output begin anew with each run; memory is what the
/// variables hold. Virtual time and what the host itself holds are the host's to count.
public struct ScriptLimits: Sendable, Equatable {
    /// Statements and stages of pipelines.
    public var steps: Int
    /// Turns of all loops together.
    public var iterations: Int
    /// Functions that are running at once.
    public var callDepth: Int
    /// Bytes of all variables and of any one text, as the host accounts them.
    public var memoryBytes: Int
    /// Bytes of output.
    public var outputBytes: Int
    /// Microseconds of virtual time that may pass.
    public var virtualTime: Int64
    /// Bytes that the host may hold besides the variables, as it accounts them: its clusters.
    public var hostBytes: Int
    /// What the host may do for commands and expressions, in steps as it counts them.
    public var hostSteps: Int

    public init(
        steps: Int = 10_000_000, iterations: Int = 1_000_000, callDepth: Int = 100,
        memoryBytes: Int = 256 << 20, outputBytes: Int = 64 << 20,
        virtualTime: Int64 = 30 * 86_400_000_000, hostBytes: Int = 8 << 30,
        hostSteps: Int = .max
    ) {
        self.steps = steps
        self.iterations = iterations
        self.callDepth = callDepth
        self.memoryBytes = memoryBytes
        self.outputBytes = outputBytes
        self.virtualTime = virtualTime
        self.hostBytes = hostBytes
        self.hostSteps = hostSteps
    }
}

/// What a run has used up.
struct ScriptUsage: Sendable {
    var steps = 0
    var iterations = 0
    var outputBytes = 0
}
