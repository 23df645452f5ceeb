import Phrasebook
import Testing

@testable import Terminal

/// Configuration and aliases.
@Suite struct SettingsTests {
    @Test func settingsAreReadAndCommentsSkipped() {
        let read = Configuration(
            reading: "# mine\n\nlanguage = zh\nseed=42\npager = less -S\nstepping = on\n")
        #expect(read.problems.isEmpty)
        #expect(read.language == .chinese)
        #expect(read.seed == 42)
        #expect(read.pager == "less -S")
        #expect(read.isStepping)
        #expect(read.usesPager)
    }

    @Test(arguments: [
        "language", "language = fr", "seed = -1", "colour = on", "alias = get", "alias a b",
        "alias a(b = get", "pager = \u{0}\nstepping = maybe",
    ]) func aLineThatMakesNoSenseIsToldAndLeftOut(text: String) {
        let read = Configuration(reading: text)
        #expect(!read.problems.isEmpty)
        #expect(read.language == nil)
    }

    @Test func aNearSettingIsSuggested() {
        let read = Configuration(reading: "langauge = zh")
        #expect(read.problems.first?.text(.english).contains("'language'") == true)
    }

    @Test(arguments: [
        ("k get pods", "kubectl get pods"), ("kgp -o wide", "get pods -o wide"),
        ("kgp; kgs", "get pods; get services"), ("kgp && kgs", "get pods && get services"),
        ("echo kgp", "echo kgp"), ("'kgp'", "'kgp'"), ("k = 3", "k = 3"), ("k.items", "k.items"),
        ("if 1 == 1 {\nkgp\n}", "if 1 == 1 {\nget pods\n}"),
        ("let out = $(kgp -o json)", "let out = $(get pods -o json)"), ("kgpx", "kgpx"),
    ]) func aliasesAreSpelledOutWhereACommandBegins(text: String, expanded: String) {
        #expect(Aliases().expand(text) == expanded)
    }

    @Test func aVariableWinsOverAnAlias() {
        #expect(Aliases().expand("k", except: ["k"]) == "k")
    }
}
