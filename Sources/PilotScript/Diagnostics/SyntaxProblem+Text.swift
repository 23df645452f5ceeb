import Phrasebook

extension SyntaxProblem {
    /// The sentence that tells it.
    public var message: Text {
        switch self {
        case .expectedName(let word): .Script.expectedName(after: word)
        case .invalidName(let name): .Script.invalidName(name)
        case .reservedName(let name): .Script.reservedName(name)
        case .duplicateParameter(let name): .Script.duplicateParameter(name)
        case .expectedEquals(let name): .Script.expectedEquals(name)
        case .compoundAssignment(_, let operation): .Script.compoundAssignment(operation)
        case .expectedIn(let name): .Script.expectedIn(name)
        case .expectedParameters(let function): .Script.expectedParameters(function)
        case .expectedBlock(let word): .Script.expectedBlock(after: word)
        case .unclosedBlock: .Script.unclosedBlock
        case .strayBrace: .Script.strayBrace
        case .strayElse: .Script.strayElse
        case .elseIf(let word): .Script.elseIf(word)
        case .unknownBlockWord(let word, _): .Script.unknownBlockWord(word)
        case .outsideFunction: .Script.outsideFunction
        case .outsideLoop(let word): .Script.outsideLoop(word)
        case .insideBlock(let word): .Script.insideBlock(word)
        case .expectedDuration(let word): .Script.expectedDuration(after: word)
        case .invalidDuration(let text): .Script.invalidDuration(text)
        case .expectedMessage: .Script.expectedMessage
        case .expectedFile: .Script.expectedFile
        case .unexpectedText(let text): .Script.unexpectedText(text)
        case .unclosedQuote(let quote): .Script.unclosedQuote(quote)
        case .trailingBackslash: .Script.trailingBackslash
        case .expectedCommand(let text): .Script.expectedCommand(after: text)
        case .unsupportedOperator(let text): .Script.unsupportedOperator(text)
        case .placeholder(let text): .Script.placeholder(text)
        case .captureOutsideLet: .Script.captureOutsideLet
        case .unclosedCapture: .Script.unclosedCapture
        case .textAfterCapture: .Script.textAfterCapture
        case .stageWithoutInput: .Script.stageWithoutInput
        case .expectedDelimiter: .Script.expectedDelimiter
        case .unterminatedHereDocument(let delimiter, let line):
            .Script.unterminatedHereDocument(delimiter, indentedAtLine: line)
        case .secondHereDocument: .Script.secondHereDocument
        case .expectedExpression(let word): .Script.expectedExpression(after: word)
        case .emptyInterpolation: .Script.emptyInterpolation
        case .unclosedBracket(let bracket): .Script.unclosedBracket(bracket)
        case .unmatchedBracket(let bracket): .Script.unmatchedBracket(bracket)
        case .unclosedString(let quote): .Script.unclosedString(quote)
        case .singleEquals: .Script.singleEquals
        case .dollarInExpression: .Script.dollarInExpression
        case .mapNeedsParentheses: .Script.mapNeedsParentheses
        case .fullWidth(let found, let ascii): .Script.fullWidth(found, write: ascii)
        case .nestingTooDeep(let limit): .Script.nestingTooDeep(limit)
        case .scriptTooLong(let limit): .Script.scriptTooLong(limit)
        }
    }

    /// What was probably meant in its place.
    var suggestion: String? {
        switch self {
        case .elseIf: "else if"
        case .unknownBlockWord(_, let nearest): nearest
        case .compoundAssignment(let name, let operation): "\(name) = \(name) \(operation) …"
        case .singleEquals: "=="
        case .fullWidth(_, let ascii): ascii
        default: nil
        }
    }

    /// An example of right use.
    var example: String? {
        switch self {
        case .expectedName(let word), .expectedExpression(let word): SyntaxProblem.example(word)
        case .invalidName, .reservedName, .expectedEquals: SyntaxProblem.example("let")
        case .expectedIn: SyntaxProblem.example("for")
        case .expectedParameters, .duplicateParameter, .outsideFunction:
            SyntaxProblem.example("def")
        case .expectedBlock(let word): SyntaxProblem.example(word)
        case .strayElse, .elseIf: "if n > 1 { … } else if n == 1 { … } else { … }"
        case .outsideLoop, .unknownBlockWord: SyntaxProblem.example("while")
        case .expectedDuration(let word): SyntaxProblem.example(word)
        case .invalidDuration: "1m30s"
        case .expectedMessage: SyntaxProblem.example("expect")
        case .expectedFile: "source common.pilot"
        case .captureOutsideLet, .unclosedCapture, .textAfterCapture:
            "let names = $(get pods -o name)"
        case .stageWithoutInput: "get pods -o json | it.items.map(p, p.metadata.name)"
        case .expectedDelimiter, .unterminatedHereDocument: "apply -f - <<END"
        case .emptyInterpolation: "get pod ${name}"
        case .mapNeedsParentheses: "if ({\"a\": 1}).size() == 1 { … }"
        default: nil
        }
    }

    private static func example(_ word: String) -> String? {
        switch word {
        case "let", "=": "let replicas = 3"
        case "for", "in": "for p in pods(\"app=web\") { … }"
        case "if", "else if", "else": "if size(pods(\"app=web\")) == 3 { … } else { … }"
        case "while": "while n < 3 { … }"
        case "def", "(", ",": "def scale(name, replicas) { … }"
        case "expect", "within": "expect rc(\"web\").spec.replicas == 3 within 30s : \"scaled\""
        case "wait", "timeout": "wait size(pods(\"app=web\")) == 3 timeout 60s"
        case "|": "get pods -o json | it.items.map(p, p.metadata.name)"
        default: nil
        }
    }
}
