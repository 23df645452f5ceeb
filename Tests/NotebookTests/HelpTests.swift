import Kubectl
import Phrasebook
import PilotScript
import Testing

@testable import Notebook

/// What `help` and `--help` say.
@Suite struct HelpTests {
    private func run(_ script: String, _ language: Language = .english) -> (Int32, String) {
        let desk = Desk()
        var session = desk.session(language)
        session.sinks.display = { Display(columns: 80) }
        session.promptWords = [PromptWord("kgp", usage: "kgp", .anAlias("get pods"))]
        let status = ScriptRunner.run(
            Source(script, name: "test"), in: &session, isTerminal: false)
        return (status, desk.printed)
    }

    @Test func `the overview names every family, and fits the screen`() {
        for language in Language.allCases {
            let (status, text) = run("help", language)
            #expect(status == 0)
            for command in SessionCommand.all { #expect(text.contains(command.path[0])) }
            for command in Command.all { #expect(text.contains(command.path[0])) }
            for word in ScriptWord.allCases { #expect(text.contains(word.rawValue)) }
            let lines = text.split(separator: "\n")
            #expect(
                lines.allSatisfy { $0.displayWidth <= 80 },
                "\(lines.filter { $0.displayWidth > 80 })")
        }
    }

    @Test func `the overview does not offer what no kind supports`() {
        let (_, text) = run("help")
        #expect(!text.contains("rollout "))
        #expect(text.contains("rollout, edit"))
        let (status, family) = run("help rollout")
        #expect(status == 0)
        #expect(family.contains("rollout undo"))
        #expect(family.contains("none of these kinds yet"))
    }

    @Test(arguments: [
        ("help get", "get (KIND"), ("kubectl help get", "get (KIND"), ("get --help", "get (KIND"),
        ("kubectl get pods -h", "get (KIND"), ("help create rc", "create replicationcontroller"),
        ("help create", "create namespace"), ("help node", "node crash NAME"),
        ("node add --help", "--cpu=AMOUNT"), ("help edit", "use 'patch'"),
        ("help let", "let NAME = CEL"), ("help return", "def NAME"),
        ("help grep", "get pods | grep"), ("help size", "size(string) -> int"),
        ("help cel", "startsWith"), ("help po", "explain pod"), ("help kgp", "stands for get pods"),
    ]) func `a word is explained, and no cluster is needed`(line: String, part: String) {
        let (status, text) = run(line)
        #expect(status == 0)
        #expect(text.contains(part), "\(text)")
    }

    @Test func `what is not there is refused, with the nearest word`() {
        let (status, text) = run("help setle")
        #expect(status == 1)
        #expect(text.contains("did you mean 'settle'?"))
    }
}
