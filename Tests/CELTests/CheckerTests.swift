import Testing

@testable import CEL

@Suite struct CheckerTests {
    private let environment = Environment(variables: [
        "n": .int, "s": .string, "d": .dyn, "l": .list(.int), "m": .map(.string, .list(.string)),
        "t": .timestamp, "o": .optional(.string),
    ])

    @Test(arguments: [
        ("n + 1", "int"), ("s + 'a'", "string"), ("d + 1", "int"), ("l.map(x, x * 2)", "list(int)"),
        ("m.a", "list(string)"), ("m['a'][0].size()", "int"), ("[1, 2]", "list(int)"),
        ("[1, 'a']", "list(dyn)"), ("{'a': [1]}", "map(string, list(int))"), ("[]", "list(dyn)"),
        ("true ? [] : [1]", "list(int)"), ("o.orValue('x')", "string"),
        ("m.?a", "optional(list(string))"),
        ("t - t", "duration"), ("t + duration('1s')", "timestamp"), ("type(1)", "type(int)"),
        ("l.exists(x, x > 1)", "bool"), ("m.transformMap(k, v, size(v))", "map(string, int)"),
        ("optional.of(1)", "optional(int)"), ("o.optMap(x, size(x))", "optional(int)"),
        ("[[1], [2]].flatten()", "list(int)"), ("d.a.b[0]", "dyn"), ("l.sum()", "int"),
        ("cel.bind(x, [1], x)", "list(int)"), ("math.greatest(1, 2)", "int"),
        ("math.greatest(1, 2.0)", "dyn"), ("l.sortBy(x, -x)", "list(int)"),
        ("l[?0]", "optional(int)"),
        ("quantity('1')", "kubernetes.Quantity"), ("s.find('a')", "string"),
        ("l + [d]", "list(int)"),
    ])
    func `the type of an expression is inferred`(text: String, type: String) throws {
        #expect(try environment.type(of: text).description == type)
    }

    @Test(arguments: [
        "n + 'a'", "n == 'a'", "1 == 1.0", "['one'] == [2, 3]", "n && true", "!n", "-s", "s.foo",
        "n.size()",
        "l.all(x, x)", "l.exists(x, x + 'a' == '')", "n ? 1 : 2", "true ? 1 : 'a'", "l['a']",
        "m[1]", "size(1)", "nope", "nope.x", "nope(1)", "s.nope()", "s.substring('a')",
        "[?1]", "{?'a': 1}", "n.map(x, x)", "1 in 2", "'a' in [1]", "s.matches(1)", "math.abs('a')",
        "l.transformMapEntry(i, v, v)", "o.optFlatMap(x, x)", "s < n", "t + 1",
        "cel.bind(x, 1, x + 'a')",
    ])
    func `what cannot work is found before it runs`(text: String) {
        #expect(throws: CELError.self) { try environment.compile(text) }
    }

    @Test(arguments: [
        "d == 1", "d.x.y", "d + 'a'", "d ? 1 : 2", "d.map(x, x.y)", "d in d", "[d, 1] == [1]",
        "null == t", "n < 1.5", "{'a': 1, 'b': 'c'} == {'a': 2}", "d.f == null", "size(d)",
        "type(n) == type(s)", "[1, 'a', null][0] == 1",
    ])
    func `what may work is left to run`(text: String) throws {
        _ = try environment.compile(text)
    }

    @Test func `all errors are reported, in the order of the text`() {
        let errors = environment.check("nope + s.size(1) + other")
        #expect(errors.map(\.position.column) == [1, 10, 20])
    }

    @Test func `an error of syntax is the only one`() {
        #expect(environment.check("nope + ").count == 1)
        #expect(environment.check("n + 1").isEmpty)
    }
}
