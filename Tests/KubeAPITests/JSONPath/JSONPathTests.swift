import KubeAPI
import Phrasebook
import Testing

@Suite struct JSONPathTests {
    private let list: JSONValue = [
        "kind": "List",
        "items": [
            [
                "name": "a", "n": 1, "ratio": .double(0.5), "ready": true, "tags": ["x", "y"],
                "labels": ["app.io/name": "web", "k": "v"], "none": .null,
            ],
            [
                "name": "b", "n": 2, "ratio": .double(1e21), "ready": false, "tags": ["z"],
                "labels": [:],
            ],
        ],
    ]

    private static let templates: [(String, String)] = [
        ("", ""), ("plain", "plain"), ("{.kind}", "List"), ("{ .kind }", "List"),
        ("{$.kind}", "List"), ("{['kind']}", "List"),
        ("{.items[*].name}", "a b"), ("{.items[0].name}", "a"), ("{.items[-1:].name}", "b"),
        ("{.items[0]['name','n']}", "a 1"), ("{.items[?(@.n>1)].name}", "b"),
        ("{.items[?(@.name=='a')].n}", "1"), (#"{.items[?(@.name=="a")].n}"#, "1"),
        ("{.items[?(@.n<=1)].name}", "a"), ("{.items[?(@.n!=1)].name}", "b"),
        ("{.items[?(@.n>=2)].name}", "b"),
        ("{.items[?(@.ready)].name}", "a b"), ("{.items[?(@.missing)].name}", ""),
        ("{.items[?(@.ready==true)].name}", "a"),
        ("{.items[?(@.name=~'^[ab]$')].name}", "a b"), ("{.items[?(@.name=~'b|c')].n}", "2"),
        (#"{.items[*].labels.app\.io/name}"#, "web"),
        ("{.items[0].labels['app\\.io/name']}", "web"),
        ("{.items[0].labels}", #"{"app.io/name":"web","k":"v"}"#),
        ("{.items[0].tags}", #"["x","y"]"#),
        ("{.items[0].labels.*}", "web v"), ("{..tags}", #"["x","y"] ["z"]"#),
        ("{.items[*].ratio}", "0.5 1e+21"),
        ("{.items[0].none}", "<nil>"), ("{.items[0].ready}", "true"),
        (#"{"\t"}{'it\'s'}{"\u00e9\x41\101"}"#, "\tit'sé\u{41}A"),
        (#"{range .items[*]}{.name}={.n}{"\n"}{end}done"#, "a=1\nb=2\ndone"),
        (#"{range .items[*]}{.name}:{range .tags[*]}{@},{end};{end}"#, "a:x,y,;b:z,;"),
        (#"{range .nothing[*]}{.name}{end}{.kind}"#, "List"), ("a{.missing}b", "ab"),
        ("{1}{2.5}{true}", "12.5true"),
    ]

    @Test(arguments: templates)
    func templatesPrintWhatKubectlPrints(template: String, text: String) throws {
        #expect(try JSONPath(parsing: template).text(of: list) == text)
    }

    private static let badTemplates: [(String, String, Int)] = [
        ("{", "unclosed action", 1), ("{.a\n}", "unclosed action", 3),
        ("{[0}", "unterminated array", 1),
        ("{[?(@.a}", "unterminated filter", 1), ("{[?(@.a) ]}", "unclosed array expect ]", 8),
        ("{\"a}", "unterminated quoted string", 1),
        ("{*}", "unrecognized character in action: U+002A '*'", 1),
        ("{....a}", "invalid multiple recursive descent", 3), ("{+}", "cannot parse number +", 1),
        ("{1.2.3}", "cannot parse number 1.2.3", 1), ("{[a]}", "invalid array index a", 2),
        ("{[1:2:3:4]}", "invalid array index 1:2:3:4", 2),
        (#"{"\q"}"#, #"unquote string "\q" error invalid syntax"#, 1),
    ]

    @Test(arguments: badTemplates)
    func problemsOfTemplatesHaveMessagesAndPositions(template: String, message: String, offset: Int)
    {
        let error = #expect(throws: JSONPathError.self) { try JSONPath(parsing: template) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    private static let badUses: [(String, String)] = [
        ("{.missing}", "missing is not found"), ("{.kind[0]}", "string is not array or slice"),
        ("{.items[5]}", "array index out of bounds: index 5, length 2"),
        ("{.items[0:5]}", "array index out of bounds: index 4, length 2"),
        ("{.items[1:0]}", "starting index 1 is greater than ending index 0"),
        ("{.items[0:1:0]}", "step must be > 0"), ("x{end}", "not in range, nothing to end"),
        ("{hello}", "unrecognized identifier hello"),
        ("{.kind[?(@.a)]}", "List is not array or slice and cannot be filtered"),
        ("{.items[?(@.n=='1')]}", "incompatible types for comparison"),
        ("{.items[?(@.n<>1)]}", "unrecognized filter operator <>"),
        ("{.items[?(@.ready<true)]}", "invalid type for comparison"),
        ("{.items[?(@.tags==1)]}", "invalid type for comparison"),
        ("{.items[?(@.*==1)]}", "can only compare one element at a time"),
        (
            "{.items[?(@.n=~'1')]}",
            "regexp search only support string now but getting pattern: \"1\", data: 1"
        ),
        ("{.items[?(@.name=~'(')]}", "error parsing regexp: missing closing ): `(`"),
    ]

    @Test(arguments: badUses)
    func problemsOfValuesHaveMessages(template: String, message: String) {
        let error = #expect(throws: JSONPathError.self) {
            try JSONPath(parsing: template).text(of: list, allowsMissingKeys: false)
        }
        #expect(error?.message == message)
    }

    @Test(arguments: [
        ("", ""), ("metadata.name", "{.metadata.name}"), (".metadata.name", "{.metadata.name}"),
        ("{metadata.name}", "{.metadata.name}"), ("{.metadata.name}", "{.metadata.name}"),
    ])
    func relaxedPathsAreCompleted(path: String, template: String) throws {
        #expect(try JSONPath.template(relaxed: path) == template)
    }

    @Test(arguments: ["{a}{b}", "{}", ".", "{.a"])
    func otherRelaxedPathsAreRefused(path: String) {
        #expect(throws: JSONPathError.self) { try JSONPath(relaxed: path) }
    }

    @Test(arguments: ["{.}", "{@}", "{$}"])
    func theWholeValueIsPrintedAsJSON(template: String) throws {
        #expect(try JSONPath(parsing: template).text(of: list) == JSONWriter.text(of: list))
    }

    @Test func resultsAreAvailableAsJSON() throws {
        let path = try JSONPath(parsing: "{.items[*].n}")
        #expect(try path.json(of: list) == "[\n    1,\n    2\n]\n")
        #expect(try path.results(in: list) == [[1, 2]])
    }

    @Test func errorsSpeakBothLanguages() {
        let error = #expect(throws: JSONPathError.self) { try JSONPath(parsing: "{*}") }
        #expect(error?.text(.english) == "column 2: unrecognized character in action: U+002A '*'")
        #expect(error?.text(.chinese).hasPrefix("第 2 列：JSONPath 有问题：") == true)
    }

    @Test func explodingTemplatesAreStopped() throws {
        let range = String(repeating: "{range $..*}", count: 30)
        let error = #expect(throws: JSONPathError.self) {
            try JSONPath(parsing: "\(range){.}").text(of: list)
        }
        #expect(error?.reason == .tooManyResults || error?.reason == .unrecognizedCharacter("*"))
        let filters = String(repeating: "[?(", count: 5000) + String(repeating: ")]", count: 5000)
        #expect(throws: JSONPathError.self) { try JSONPath(parsing: "{\(filters)}") }
        let nested = String(repeating: "{range ..}", count: 30)
        #expect(throws: JSONPathError.self) { try JSONPath(parsing: nested).text(of: list) }
    }

    @Test func nonsenseNeverCrashes() {
        var fuzz = Fuzz(seed: 9)
        let steps = [
            ".items", ".name", "[*]", "[0]", "[-1:]", "[0:2:1]", "..", ".*", "['a','b']",
            "[?(@.n>1)]",
            "[?(@.name==\"a\")]", "[?(@.name=~'a.*')]", "@", "$", " ", "['kind']",
        ]
        fuzz.run(
            pieces: steps + [
                "{", "}", "[", "]", "(", "?", "'", "\"", "\\", "range", "end", "9", "é", ",",
            ],
            grammar: { fuzz in
                (0..<fuzz.below(5)).map { _ in
                    let path = fuzz.text(of: steps, upTo: 4)
                    return fuzz.pick(["{\(path)}", "text", "{range \(path)}", "{end}", "{\"\\n\"}"])
                }.joined()
            },
            { text in
                guard let path = try? JSONPath(parsing: text) else { return }
                _ = try? path.text(of: list)
                _ = try? path.text(of: list, allowsMissingKeys: false)
            })
    }
}
