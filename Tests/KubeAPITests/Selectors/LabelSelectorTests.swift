import KubeAPI
import Testing

@Suite struct LabelSelectorTests {
    @Test func labelsAndExpressionsMustAllHold() throws {
        let selector = LabelSelector(
            matchLabels: ["app": "web"],
            matchExpressions: [
                .init(key: "tier", operation: "In", values: ["front", "back"]),
                .init(key: "env", operation: "NotIn", values: ["test"]),
                .init(key: "app", operation: "Exists"),
                .init(key: "old", operation: "DoesNotExist"),
            ])
        #expect(selector.description == "app=web,app,env notin (test),!old,tier in (back,front)")
        #expect(try selector.selector().matches(["app": "web", "tier": "back"]))
        #expect(try !selector.selector().matches(["app": "web", "tier": "back", "old": ""]))
    }

    @Test func anEmptySelectorSelectsEverything() throws {
        #expect(try LabelSelector().selector() == .everything)
        #expect(LabelSelector().description == "<none>")
        #expect(LabelSelector().isEmpty)
    }

    @Test func unknownOperatorsAndBadValuesAreRefused() {
        let unknown = LabelSelector(matchExpressions: [.init(key: "a", operation: "Like")])
        #expect(throws: LabelSelectorError.unknownOperator("Like")) { try unknown.selector() }
        #expect(
            LabelSelectorError.unknownOperator("Like").message
                == "\"Like\" is not a valid label selector operator")
        let empty = LabelSelector(matchExpressions: [.init(key: "a", operation: "In")])
        let error = #expect(throws: LabelSelectorError.self) { try empty.selector() }
        #expect(
            error?.message == "values: Invalid value: []: "
                + "for 'in', 'notin' operators, values set can't be empty")
    }
}

@Suite struct FieldSelectorTests {
    @Test(arguments: [
        ("", ""), ("status.phase=Running", "status.phase=Running"), ("b==1,a!=2", "a!=2,b=1"),
        ("a=x\\,y", "a=x\\,y"), ("a=b\\=c", "a=b\\=c"), ("a=", "a="), (",a=1,", "a=1"),
    ])
    func selectorsAreReadAndWritten(text: String, canonical: String) throws {
        #expect(try FieldSelector(parsing: text).description == canonical)
    }

    @Test(arguments: [
        ("a", "a", 0), ("a=1,bad", "bad", 4), ("a==b==c", "a==b==c", 0), ("a=\\x", "a=\\x", 0),
        ("a=\\", "a=\\", 0),
    ])
    func whatIsNoComparisonIsQuoted(text: String, part: String, offset: Int) {
        let error = #expect(throws: SelectorError.self) { try FieldSelector(parsing: text) }
        #expect(error?.message == "invalid selector: '\(text)'; can't understand '\(part)'")
        #expect(error?.offset == offset)
    }

    @Test func fieldsAreMatched() throws {
        let selector = try FieldSelector(parsing: "status.phase!=Running,spec.nodeName=")
        #expect(selector.matches { $0 == "status.phase" ? "Pending" : nil })
        #expect(!selector.matches { $0 == "status.phase" ? "Running" : nil })
        #expect(!selector.matches { _ in "x" })
        #expect(selector.exactMatch(of: "spec.nodeName") == "")
        #expect(selector.exactMatch(of: "status.phase") == nil)
    }

    @Test func nonsenseNeverCrashesAndCanonicalFormsRoundTrip() {
        var fuzz = Fuzz(seed: 6)
        let pieces = ["a", "status.phase", "=", "!", ",", "\\", "x", "é"]
        fuzz.run(
            pieces: pieces,
            grammar: { fuzz in
                (0..<fuzz.below(4)).map { _ in
                    fuzz.pick(["a", "spec.nodeName"]) + fuzz.pick(["=", "==", "!="])
                        + fuzz.pick(["", "b", "x\\,y", "\\\\", "\\="])
                }.joined(separator: ",")
            },
            { text in
                guard let selector = try? FieldSelector(parsing: text) else { return }
                #expect((try? FieldSelector(parsing: selector.description)) == selector, "\(text)")
            })
    }
}
