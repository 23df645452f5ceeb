import Testing

@testable import CEL

@Suite struct NameTests {
    private func run(
        _ text: String, _ bindings: Bindings, container: String = "", checking: Bool = true
    ) throws(CELError) -> Value {
        var environment = Environment(container: container)
        for name in bindings.values.keys { environment.variables[name] = .dyn }
        return try environment.compile(text, checking: checking).evaluate(bindings)
    }

    @Test func `the longest declared name wins`() throws {
        let bindings: Bindings = ["a.b": ["c": 1], "a.b.c": 2, "a": ["b": ["c": 3]]]
        #expect(try run("a.b.c", bindings) == 2)
        #expect(try run("a.b", bindings) == ["c": 1])
        #expect(try run("a['b'].c", bindings) == 3)
    }

    @Test func `the container's names come first, and a dot leads out of it`() throws {
        let bindings: Bindings = ["x.y.v": 1, "x.v": 2, "v": 3]
        #expect(try run("v", bindings, container: "x.y") == 1)
        #expect(try run("v", bindings, container: "x") == 2)
        #expect(try run(".v", bindings, container: "x.y") == 3)
        #expect(try run("y.v", bindings, container: "x") == 1)
    }

    @Test func `variables of macros hide qualified names, except after a dot`() throws {
        let bindings: Bindings = ["y.z": 42, "y": 1]
        #expect(try run("[{'z': 0}].all(y, y.z == 0)", bindings) == true)
        #expect(try run("[5].all(y, .y == 1)", bindings) == true)
    }

    @Test func `without checking, names are looked up when it runs`() throws {
        #expect(try run("a.b.c", ["a.b": ["c": 1]], checking: false) == 1)
        #expect(try Environment().compile("a || true", checking: false).evaluate() == true)
        #expect(try Environment().compile("f(1) || true", checking: false).evaluate() == true)
        #expect(try Environment().compile("a.f() || true", checking: false).evaluate() == true)
    }

    @Test func `types are values with names`() {
        expectTrue([
            "type(1) == int", "type(type(1)) == type", "type([]) == list",
            "type(null) == null_type",
            "type({}) == map", "type(b'') == bytes", "type(optional.none()) == optional_type",
            "type(timestamp(0)) == google.protobuf.Timestamp",
            "type(duration('1s')) == google.protobuf.Duration", "type(1) != uint",
        ])
    }

    @Test func `reserved words are fields and methods, but no variables`() throws {
        #expect(try evaluate("{'if': 1, 'in': 2}.if") == 1)
        guard let error = failure(of: "while + 1") else { return }
        guard case .reservedWord("while") = error.problem else {
            Issue.record("\(error)")
            return
        }
    }

    @Test func `a bound variable without declaration is unknown to the checker`() {
        #expect(throws: CELError.self) { try Environment().compile("x") }
    }
}
