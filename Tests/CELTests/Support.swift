import Phrasebook
import Testing

@testable import CEL

/// Runs an expression whose variables are those of `bindings`.
func evaluate(
    _ text: String, _ bindings: Bindings = [:], checking: Bool = true
) throws(CELError) -> Value {
    var environment = Environment()
    for name in bindings.values.keys { environment.variables[name] = .dyn }
    return try environment.compile(text, checking: checking).evaluate(bindings)
}

/// The error of an expression that must not succeed.
func failure(
    of text: String, _ bindings: Bindings = [:], checking: Bool = true,
    at location: SourceLocation = #_sourceLocation
) -> CELError? {
    do throws(CELError) {
        let value = try evaluate(text, bindings, checking: checking)
        Issue.record("\(text) is \(value), not an error", sourceLocation: location)
        return nil
    } catch {
        return error
    }
}

/// Expects expressions to be true.
func expectTrue(_ expressions: [String], at location: SourceLocation = #_sourceLocation) {
    for text in expressions {
        do throws(CELError) {
            let value = try evaluate(text)
            #expect(value.bool == true, "\(text) is \(value)", sourceLocation: location)
        } catch {
            Issue.record("\(text): \(error)", sourceLocation: location)
        }
    }
}

/// Expects expressions to fail, when they are checked or when they run.
func expectFailure(_ expressions: [String], at location: SourceLocation = #_sourceLocation) {
    for text in expressions { _ = failure(of: text, at: location) }
}

/// A generator of numbers that are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
