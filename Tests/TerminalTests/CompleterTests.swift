import Notebook
import Phrasebook
import PilotScript
import Testing

@testable import Terminal

/// What is offered at the cursor.
@Suite struct CompleterTests {
    /// A session after `commands`, and a completer for it.
    private func completer(_ commands: String = "") -> Completer {
        var session = Session(
            sinks: Session.Sinks(output: { _ in }, diagnostics: { _ in }))
        session.settlesByItself = true
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        _ = session.execute(Source(commands), in: &interpreter)
        return Completer(session: session, interpreter: interpreter, aliases: Aliases())
    }

    private static let web = """
        cluster create demo --nodes=2
        create rc web --image=nginx --replicas=2 -l app=web,tier=front
        expose rc web --port=80
        """

    private func offered(_ text: String, _ commands: String = web) -> [String] {
        let found = completer(commands).complete(text, cursor: text.utf8.count)
        return found?.candidates.map(\.label) ?? []
    }

    @Test func wordsOfTheLanguageAndCommandsBeginAStatement() {
        let offered = offered("e")
        #expect(offered.contains("expect"))
        #expect(offered.contains("expose"))
        #expect(offered.contains("exit"))
        #expect(!self.offered("kube").isEmpty)
    }

    @Test(arguments: [
        ("cluster u", ["use"]), ("cluster use ", ["demo"]), ("node crash ", ["node-1", "node-2"]),
        ("cluster create x --no", ["--nodes=N"]), ("stepping ", ["off", "on"]),
        ("language ", ["en", "zh"]), ("resolve ", ["kubernetes", "web"]),
        ("request http://w", ["web"]), ("request http://web from rc/", ["web"]),
        ("watch delay kube-s", ["kube-scheduler"]),
        ("trace --component=kube-p", ["kube-proxy@node-1", "kube-proxy@node-2"]),
        ("help cluster f", ["fork"]), ("step create rc", ["rc"]),
    ]) func sessionCommandsAreCompletedFromTheirTable(text: String, expected: [String]) {
        #expect(offered(text).filter { expected.contains($0) } == expected, "\(offered(text))")
    }

    @Test(arguments: [
        ("get po", ["pods"]), ("get rc", ["rc"]), ("kubectl get svc", ["svc"]),
        ("get pods,serv", ["services", "serviceaccounts"]), ("get rc w", ["web"]),
        ("get rc/", ["web"]), ("k get nodes no", ["node-1", "node-2"]),
        ("get pods -l ", ["app=", "tier="]), ("get pods -l app=", ["web"]),
        ("get pods -l app=web,ti", ["tier="]), ("get pods --selector=tier=", ["front"]),
        ("get pods -n kube-s", ["kube-system"]), ("get pods -o ya", ["yaml"]),
        ("get pods -o jsonpath={.items[*].spec.node", ["nodeName", "nodeSelector"]),
        ("get rc web -o jsonpath={.spec.rep", ["replicas"]),
        ("get pods -o custom-columns=NAME:.metadata.na", ["name", "namespace"]),
        ("get pods --show-l", ["--show-labels"]), ("kgp web", []),
    ]) func kubectlIsCompletedFromItsTablesAndTheCluster(text: String, expected: [String]) {
        let offered = offered(text)
        #expect(expected.allSatisfy(offered.contains), "\(offered)")
        if expected.isEmpty { #expect(offered.allSatisfy { $0.hasPrefix("web-") }) }
        #expect(!offered.isEmpty)
    }

    @Test(arguments: [
        ("expect rc(\"w", ["web"]), ("expect rc(\"web\").spec.re", ["replicas"]),
        ("expect pods(\"ti", ["tier="]), ("expect pods()[0].spec.nodeN", ["nodeName"]),
        ("expect pods(\"app=web\").fil", ["filter()"]),
        ("expect pods().all(p, p.status.ph", ["phase"]), ("expect trace.exists(h, h.ver", ["verb"]),
        ("let x = siz", ["size()"]), ("until hop.", ["verb", "object"]),
        ("let y = n", ["now", "name"]), ("let y = info.a", ["apple"]),
        ("get pods ${rc(\"web\").metadata.na", ["name"]),
    ]) func expressionsAreCompletedFromTheSchemaAndTheReference(text: String, expected: [String]) {
        let offered = offered(
            text, Self.web + "\nlet name = \"x\"\nlet info = ({\"apple\": 1})")
        #expect(expected.allSatisfy(offered.contains), "\(text): \(offered)")
    }

    @Test(arguments: [
        "", "get ", "get pods -l ", "get pods -l app=", "get pods -o ", "get pods web",
        "get pods -o jsonpath={.", "get pods -o jsonpath={.items[*].metadata.na",
        "get pods --sort-by=.metadata.", "cluster use ", "trace --component=", "language ",
        "watch delay kube-scheduler ", "expect rc(\"web\").spec.", "until hop.", "let x = info.",
        "apply -f /", "stepping ", "get pods --dry", "expect p", "why ", "delete pods ",
    ]) func everyCandidateHasADescription(text: String) {
        let commands = Self.web + "\nlet info = ({\"apple\": 1})"
        let found = completer(commands).complete(text, cursor: text.utf8.count)
        for candidate in found?.candidates ?? [] {
            #expect(!candidate.summary.isEmpty, "\(text): \(candidate.label)")
        }
    }

    @Test(arguments: [
        "explain pod.spec.nodeN", "get pods --sort-by .spec.nodeN",
        "get pods -o jsonpath={.items[*].spec.nodeN", "expect pods()[0].spec.nodeN",
    ]) func fieldsAreDescribedInTheSessionsLanguage(text: String) throws {
        for language in Language.allCases {
            let commands = Self.web + "\nlanguage \(language.rawValue)"
            let found = completer(commands).complete(text, cursor: text.utf8.count)
            let candidate = try #require(found?.candidates.first)
            #expect(candidate.summary == Text.PodSpecFields.nodeName(language))
        }
    }

    @Test func pathsOfColumnsAndOfSortingAreCompleted() {
        #expect(offered("get pods --sort-by=.metadata.creationT") == ["creationTimestamp"])
        #expect(offered("get pods --sort-by .spec.nodeN") == ["nodeName"])
        #expect(
            offered("get pods -o custom-columns=A:.metadata.name,B:.spec.nodeN") == ["nodeName"])
    }

    @Test func nothingIsOfferedInACommentOrANewName() {
        #expect(offered("# get ").isEmpty)
        #expect(offered("let ").isEmpty)
    }

    @Test func theOnlyCandidateIsInsertedWithABlankAndQuotesAreKept() throws {
        let text = "get 'po"
        let found = try #require(completer(Self.web).complete(text, cursor: text.utf8.count))
        #expect(found.insertion == "'pods' ")
        #expect(found.start == 4)
    }

    @Test func whatAllCandidatesShareIsInserted() throws {
        let text = "get pods w"
        let found = try #require(completer(Self.web).complete(text, cursor: text.utf8.count))
        #expect(found.insertion == "web-")
        #expect(found.total == 2)
    }

    @Test func ofTenThousandNamesTheFirstAreKeptAndAllAreCounted() {
        var list = CandidateList("web-")
        for number in stride(from: 9_999, through: 0, by: -1) {
            let name = "web-1\(10_000 + number)"
            list.add(name) { Candidate(name) }
        }
        #expect(list.total == 10_000)
        #expect(list.kept.first?.text == "web-110000")
        #expect(list.kept.count == CandidateList.limit)
        #expect(list.beginning == "web-11")
    }

    @Test func anyTextGetsAnAnswerWithoutACrash() {
        let completer = completer(Self.web)
        let pieces = [
            "get", " ", "pods", "-l", "'", "\"", "$", "{", "}", "(", ")", "[", "]", ".", ",", "=",
            "rc(\"", "p", "|", ";", "\n", "let", "x", "你", "\\", "#", "-o", "jsonpath=", "?", "*",
        ]
        var state: UInt64 = 7
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let cursor = Int(state >> 40) % (text.utf8.count + 1)
            if let found = completer.complete(text, cursor: cursor) {
                #expect(found.start <= cursor)
                _ = found.insertion
            }
        }
    }
}
