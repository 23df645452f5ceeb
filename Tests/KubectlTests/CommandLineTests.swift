import KubeAPI
import Phrasebook
import Testing

@testable import Kubectl

@Suite struct CommandLineTests {
    private func problem(_ line: String) -> KubectlError? {
        Kubectl.check(line.split(separator: " ").map(String.init))
    }

    @Test("Every example of every command is right", arguments: Command.all)
    func exampleIsRight(command: Command) throws {
        if command.refusal == nil { #expect(!command.examples.isEmpty) }
        // Pipes and captures belong to the language around kubectl; the reference's tests run them.
        for example in command.examples
        where !example.line.contains(" | ") && !example.line.contains("$(") {
            let words = try #require(Self.split(example.line))
            #expect(Kubectl.check(words) == nil, "\(example.line)")
        }
    }

    /// Splits at spaces outside of single quotes.
    static func split(_ line: String) -> [String]? {
        var words = [""]
        var isQuoted = false
        for character in line {
            if character == "'" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                words.append("")
            } else {
                words[words.count - 1].append(character)
            }
        }
        return isQuoted ? nil : words
    }

    @Test func misspelledCommandIsPointedAtWithTheNearest() throws {
        let error = try #require(problem("descrbe pods"))
        #expect(error.reason == .unknownCommand("descrbe", nearest: "describe"))
        #expect(error.place == .init(word: 0))
    }

    @Test func misspelledFlagIsPointedAtWithTheNearestAndAnExample() throws {
        let error = try #require(problem("create rc web --image=nginx --replica=3"))
        #expect(
            error.reason
                == .unknownFlag(
                    "--replica", command: "create replicationcontroller", nearest: "--replicas"))
        #expect(error.place == .init(word: 4))
        #expect(error.example?.contains("--replicas=3") == true)
    }

    @Test func badNumberIsPointedAtBehindTheEqualsSign() throws {
        let error = try #require(problem("scale rc web --replicas=x"))
        #expect(error.place == .init(word: 3, offset: 11))
        #expect(
            error.text(.english)
                == "'x' is no value for --replicas: expected a whole number")
        #expect(error.text(.chinese) == "--replicas 的值不能是 'x'：应为整数")
    }

    @Test func missingValueIsPointedAtBehindTheLastWord() throws {
        let error = try #require(problem("create rc web --image"))
        #expect(error.reason == .missingFlagValue("--image"))
        #expect(error.place == .init(word: 4))
    }

    @Test func unknownKindIsPointedAtInsideOfAList() throws {
        let error = try #require(problem("get pods,servces"))
        #expect(error.reason == .unknownKind("servces", nearest: "services"))
        #expect(error.place == .init(word: 1, offset: 5))
    }

    @Test func kindThatKubernetesHasAndTheSimulationLacksIsRefusedByName() {
        #expect(problem("get deploy")?.reason == .unsupportedKind("Deployment"))
        #expect(
            problem("create deployment web --image=x")?.reason == .unsupportedKind("Deployment"))
        let text = problem("get cm")?.text(.english)
        #expect(text == "not supported yet by this simulation: kind ConfigMap")
    }

    @Test func badSelectorIsPointedAt() throws {
        let error = try #require(problem("get pods -l app=web,=x"))
        #expect(error.place?.word == 3)
        #expect((error.place?.offset ?? 0) >= 8)
    }

    @Test func refusedFlagSaysWhatToDoInstead() {
        #expect(problem("get pods -w")?.text(.english).contains("'until' or 'trace'") == true)
        #expect(problem("edit rc web")?.text(.english).contains("'patch'") == true)
        #expect(
            problem("get pods -o go-template={{.x}}")?.text(.english).contains("jsonpath") == true)
    }

    @Test func shortFlagsMayBeJoinedAndFlagsMayStandAnywhere() throws {
        let invocation = try Invocation(["get", "-Al", "app=web", "pods", "-owide"])
        #expect(invocation.isOn("all-namespaces"))
        #expect(invocation["selector"] == "app=web")
        #expect(invocation["output"] == "wide")
        #expect(invocation.arguments.map(\.text) == ["pods"])
        let leading = try Invocation(["-n", "dev", "get", "pods"])
        #expect(leading.namespace == "dev")
        let between = try Invocation(["create", "-n", "dev", "rc", "web", "--image=x"])
        #expect(between.command.name == "create replicationcontroller")
        #expect(between.arguments.map(\.text) == ["web"])
    }

    @Test func wordsAfterTwoDashesAreNoFlags() throws {
        let invocation = try Invocation(["run", "x", "--image=b", "--", "echo", "--hi"])
        #expect(invocation.rest == ["echo", "--hi"])
    }

    @Test func unknownWordsAreNotJudged() {
        #expect(Kubectl.check(["scale", "rc", "web", nil]) == nil)
        #expect(Kubectl.check(["get", nil]) == nil)
        #expect(Kubectl.check(["get", "pods", "--nope", nil]) != nil)
    }

    @Test func namesAndSelectorsExcludeEachOther() {
        #expect(problem("get pods web-1 -l app=web")?.reason == .nameWithSelector)
        #expect(problem("get pod/a svc b")?.reason == .kindBesideSlash)
        #expect(problem("delete pods")?.reason == .missingName(kind: "pods"))
        #expect(problem("label pod x a=b a-")?.reason == .contradiction("a"))
    }

    @Test func everyErrorHasTextInBothLanguages() {
        for line in [
            "", "x", "create", "create x", "get", "get podz", "get pods --x", "scale rc web",
            "scale rc web --replicas", "delete pods", "get pod/", "label pod x", "label pod x ü=1",
            "explain pod.spec.containrs", "wait pod/x --for=x", "get pods -o x", "logs",
            "create service", "create service clusterip x", "expose node x --port=1",
            "taint nodes a k=v:Never", "delete pod x --now --grace-period=3",
            "config use-context x",
        ] {
            let error = problem(line)
            #expect(error != nil, "\(line)")
            #expect(error?.text(.english).isEmpty == false)
            #expect(error?.text(.chinese).isEmpty == false)
            #expect(error?.text(.chinese) != error?.text(.english), "\(line)")
        }
    }
}
