import KubeAPI
import Phrasebook
import Testing

@Suite struct SelectorTests {
    @Test(arguments: [
        ("", ""), ("x=a", "x=a"), ("y=b,x==a", "x==a,y=b"), ("x!=a", "x!=a"), ("x= ", "x="),
        ("!x", "!x"),
        ("x in (b, a,b)", "x in (a,b)"), ("x notin (a)", "x notin (a)"), ("x in ()", "x in ()"),
        ("x in (,a)", "x in (,a)"), ("x>1,z<5", "x>1,z<5"),
        ("in in (in,notin)", "in in (in,notin)"),
        ("notin=in", "notin=in"), ("a.com/x", "a.com/x"), ("\tx\n=\r a ", "x=a"),
    ])
    func selectorsAreReadAndWrittenInCanonicalForm(text: String, canonical: String) throws {
        #expect(try Selector(parsing: text).description == canonical)
    }

    @Test(arguments: [
        ("app=web", true), ("app=db", false), ("app!=db", true), ("none!=x", true), ("none", false),
        ("app", true), ("!none", true), ("!app", false), ("app in (db,web)", true),
        ("app notin (web)", false), ("none notin (web)", true), ("n>4", true), ("n>5", false),
        ("n<6", true), ("app>1", false), ("none<1", false), ("app=web,n=5", true),
        ("app=web,n=6", false),
    ])
    func requirementsAreMatched(text: String, matches: Bool) throws {
        let selector = try Selector(parsing: text)
        #expect(selector.matches(["app": "web", "n": "5"]) == matches)
    }

    @Test(arguments: [
        ("x=a,", "found '', expected: identifier after ','", 4),
        ("x==a==b", "found '==', expected: ',' or 'end of string'", 4),
        ("!x=a", "found '=', expected: ',' or 'end of string'", 2),
        (",x", "found ',', expected: !, identifier, or 'end of string'", 0),
        ("!", "unable to parse requirement: found '', expected: identifier", 1),
        (
            "x y", "unable to parse requirement: found 'y', expected: in, notin, =, ==, !=, gt, lt",
            2
        ),
        ("x in a", "unable to parse requirement: found 'a' expected: '('", 5),
        ("x in (", "unable to parse requirement: found '', expected: ',', ')' or identifier", 6),
        ("x in (a b)", "unable to parse requirement: found 'b', expected: ',' or ')'", 8),
        ("x in (a,", "unable to parse requirement: found '', expected: ',', or identifier", 8),
        ("x=(", "unable to parse requirement: found '(', expected: identifier", 2),
        (
            "x<a",
            "unable to parse requirement: values[0]: Invalid value: \"a\": "
                + "for 'Gt', 'Lt' operators, the value must be an integer", 0
        ),
    ])
    func problemsHaveTheApiServersMessages(text: String, message: String, offset: Int) {
        let error = #expect(throws: SelectorError.self) { try Selector(parsing: text) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    @Test func badKeysAndValuesAreQuoted() {
        let key = #expect(throws: SelectorError.self) { try Selector(parsing: "-x=a") }
        #expect(
            key?.message.hasPrefix(
                "unable to parse requirement: <nil>: Invalid value: \"-x\": name part must consist")
                == true)
        let value = #expect(throws: SelectorError.self) { try Selector(parsing: "x=a$") }
        #expect(
            value?.message.hasPrefix(
                "unable to parse requirement: values[0][x]: Invalid value: \"a$\": a valid label")
                == true)
    }

    @Test func errorsSpeakBothLanguages() {
        let error = #expect(throws: SelectorError.self) { try Selector(parsing: "x in a") }
        #expect(
            error?.text(.english) == "column 6: found 'a', expected '(' (unable to parse"
                + " requirement: found 'a' expected: '(')")
        #expect(error?.text(.chinese).hasPrefix("第 6 列：这里应该是 '('，却是 'a'") == true)
    }

    @Test func equalitySelectorsMatchLabelsThatHaveAll() {
        let selector = Selector(equality: ["app": "web"])
        #expect(selector.matches(["app": "web", "x": "y"]))
        #expect(!selector.matches(["app": "db"]))
        #expect(selector.description == "app=web")
        #expect(Selector.everything.matches([:]) && Selector.everything.isEmpty)
        #expect(!Selector.nothing.matches(["a": "b"]) && !Selector.nothing.isEmpty)
    }

    @Test func theOneValueOfAKeyIsFound() throws {
        let selector = try Selector(parsing: "a=1,b in (2),c in (1,2),d!=4")
        #expect(selector.exactMatch(of: "a") == "1")
        #expect(selector.exactMatch(of: "b") == "2")
        #expect(selector.exactMatch(of: "c") == nil)
        #expect(selector.exactMatch(of: "d") == nil)
        #expect(selector.exactMatch(of: "e") == nil)
        let more = selector.adding([Requirement(key: "0", operation: .exists)])
        #expect(more.description == "0,a=1,b in (2),c in (1,2),d!=4")
        #expect(Selector.nothing.adding([Requirement(key: "a", operation: .exists)]) == .nothing)
    }

    @Test func nonsenseNeverCrashesAndCanonicalFormsRoundTrip() {
        var fuzz = Fuzz(seed: 5)
        let keys = ["a", "app", "x.y/z", "in", "notin"]
        fuzz.run(
            pieces: keys + ["=", "!", "(", ")", ",", " ", ">", "<", "\0", "é", "-"],
            grammar: { fuzz in
                (0..<fuzz.below(4)).map { _ in
                    let key = fuzz.pick(keys)
                    let value = fuzz.pick(["", "b", "web-1", "5"])
                    let set = "(\(value),\(fuzz.pick(["c", ""])))"
                    return fuzz.pick([
                        key, "!\(key)", "\(key)=\(value)", "\(key)==\(value)", "\(key)!=\(value)",
                        "\(key) in \(set)", "\(key) notin \(set)", "\(key)>5", "\(key) < 3",
                    ])
                }.joined(separator: ",")
            },
            { text in
                guard let selector = try? Selector(parsing: text) else { return }
                _ = selector.matches(["a": "b", "app": "5"])
                #expect((try? Selector(parsing: selector.description)) == selector, "\(text)")
            })
    }
}
