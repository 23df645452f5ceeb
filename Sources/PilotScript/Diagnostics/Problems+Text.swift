import Phrasebook

extension UsageProblem {
    /// The sentence that tells it.
    public var message: Text {
        switch self {
        case .undeclared(let name): .Script.undeclared(name)
        case .functionIsCommand(let name): .Script.functionIsCommand(name)
        case .functionTwice(let name): .Script.functionTwice(name)
        case .argumentCount(let function, let expected, let found):
            .Script.argumentCount(function, expected: expected, found: found)
        case .functionInPipe(let name): .Script.functionInPipe(name)
        case .sourceCycle(let path): .Script.sourceCycle(path)
        case .sourceTooDeep(let limit): .Script.sourceTooDeep(limit)
        case .toolOption(let tool, let option): .Script.toolOption(tool, option)
        case .toolOptionValue(let tool, let option, let value):
            .Script.toolOptionValue(tool, option, value)
        case .toolWithoutInput(let tool): .Script.toolWithoutInput(tool)
        case .toolFile(let tool, let file): .Script.toolFile(tool, file)
        case .toolPattern(let tool): .Script.toolPattern(tool)
        case .invalidPattern(let pattern, let problem):
            .Script.invalidPattern(pattern, problem.message)
        }
    }

    /// An example of right use.
    var example: String? {
        switch self {
        case .undeclared: "let replicas = 3"
        case .functionInPipe: "scale(\"web\", 3)"
        case .toolWithoutInput(let tool), .toolFile(let tool, _), .toolPattern(let tool),
            .toolOption(let tool, _), .toolOptionValue(let tool, _, _):
            UsageProblem.example(tool)
        default: nil
        }
    }

    private static func example(_ tool: String) -> String? {
        switch TextTool(rawValue: tool) {
        case .grep: "get pods | grep -i running"
        case .head: "get pods | head -n 5"
        case .tail: "get pods | tail -n 5"
        case .wc: "get pods | wc -l"
        case .sort: "get pods | sort -k 4 -n"
        case .cat: "cat <<END | apply -f -"
        case .echo, nil: nil
        }
    }
}

extension PatternProblem {
    /// The clause that tells it.
    public var message: Text {
        switch self {
        case .unclosedBracket: .Script.patternBracket
        case .unclosedGroup: .Script.patternOpenGroup
        case .unmatchedGroup: .Script.patternCloseGroup
        case .nothingToRepeat: .Script.patternNothingToRepeat
        case .invalidRepeat: .Script.patternRepeat
        case .trailingBackslash: .Script.patternBackslash
        case .unsupported(let text): .Script.patternUnsupported(text)
        case .tooLarge: .Script.patternTooLarge
        }
    }
}

extension FailureProblem {
    /// The sentence that tells it.
    public var message: Text {
        switch self {
        case .notCondition(let value): .Script.notCondition(value)
        case .notSequence(let value): .Script.notSequence(value)
        case .expectationFailed(let message): .Script.expectationFailed(message)
        case .expectationTimedOut(let microseconds, let message):
            .Script.expectationTimedOut(ScriptDuration.text(microseconds), message)
        case .waitTimedOut(let microseconds):
            .Script.waitTimedOut(ScriptDuration.text(microseconds))
        case .invalidDuration(let text): .Script.invalidDuration(text)
        case .unknownFunction(let name): .Script.unknownFunction(name)
        case .argumentCount(let function, let expected, let found):
            .Script.argumentCount(function, expected: expected, found: found)
        case .undeclared(let name): .Script.undeclared(name)
        case .tool(let problem): problem.message
        case .limit(let limit, let bound): limit.message(bound)
        case .interrupted: .Script.interrupted
        }
    }
}

extension ScriptLimit {
    func message(_ bound: Int) -> Text {
        switch self {
        case .steps: .Script.tooManySteps(bound)
        case .iterations: .Script.tooManyIterations(bound)
        case .callDepth: .Script.callsTooDeep(bound)
        case .memoryBytes: .Script.tooMuchMemory(bound)
        case .outputBytes: .Script.tooMuchOutput(bound)
        }
    }
}
