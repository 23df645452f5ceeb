import Testing

@testable import CEL

@Suite struct MacroTests {
    @Test func `all and exists stop at what decides`() {
        expectTrue([
            "[1, 2].all(x, x > 0)", "![1, 0].all(x, 1 / x > 1)", "[0, 1].exists(x, 1 / x == 1)",
            "[].all(x, false)", "![].exists(x, true)", "{'a': 1}.all(k, k == 'a')",
        ])
        expectFailure(["[0, 1].all(x, 1 / x > 0)", "[0].exists(x, 1 / x > 0)"])
    }

    @Test func `existsOne counts and does not forgive errors`() {
        expectTrue(["[1, 2].existsOne(x, x > 1)", "![1, 1].exists_one(x, x == 1)"])
        expectFailure(["[1, 0].exists_one(x, 1 / x > 0)"])
    }

    @Test func `map and filter make lists`() throws {
        #expect(try evaluate("[1, 2, 3].map(x, x * x)") == [1, 4, 9])
        #expect(try evaluate("[1, 2, 3].map(x, x > 1, x * x)") == [4, 9])
        #expect(try evaluate("{'a': 1, 'b': 2}.filter(k, k > 'a')") == ["b"])
    }

    @Test func `two variables are the index or key, and the value`() throws {
        #expect(try evaluate("['a', 'b'].transformList(i, v, string(i) + v)") == ["0a", "1b"])
        #expect(
            try evaluate("[5, 6].transformMap(i, v, i > 0, v)")
                == .map(MapValue(uncheckedEntries: [(.int(1), 6)])))
        #expect(try evaluate("{'a': 'x'}.transformMapEntry(k, v, {v: k})") == ["x": "a"])
        expectTrue([
            "{'a': 1}.all(k, v, k == 'a' && v == 1)", "[3].exists(i, v, i == 0 && v == 3)",
            "[3, 3].existsOne(i, v, v == 3 && i == 1)",
        ])
        expectFailure([
            "['a', 'a'].transformMapEntry(i, v, {v: i})", "[1].transformMapEntry(i, v, 1)",
            "[1].all(i, i, true)",
        ])
    }

    @Test func `has looks at fields only`() {
        expectTrue(["has({'a': null}.a)", "!has({'a': 1}.b)", "!has({'a': {}}.a.b)"])
        expectFailure(["has(1)", "has({}['a'])", "has({}.a.b)", "has(1 .a)"])
    }

    @Test func `bind defers the failure of its value`() {
        expectTrue([
            "cel.bind(x, 3, x * x) == 9", "cel.bind(x, 1 / 0, true || x == 1)",
            "cel.bind(x, 1, cel.bind(x, 2, x)) == 2", "cel.bind(x, 1, [2].map(x, x)) == [2]",
        ])
        expectFailure(["cel.bind(x, 1 / 0, x == 1)", "cel.bind(1, 2, 3)"])
    }

    @Test func `sortBy sorts and keeps the order of equals`() throws {
        #expect(
            try evaluate("['bb', 'a', 'cc', 'd'].sortBy(s, size(s))") == ["a", "d", "bb", "cc"])
        expectFailure(["[1, 'a'].sortBy(x, x)", "[[]].sortBy(x, x)"])
    }

    @Test func `the variable must be a name`() {
        guard let error = failure(of: "[1].map(1, 2)") else { return }
        #expect(error.position.column == 9)
        expectFailure(["[1].all('x', true)", "[1].filter(a.b, true)", "[1].map(.x, 1)"])
    }

    @Test func `variables of macros hide others`() throws {
        #expect(try evaluate("[1, 2].map(x, [10].map(x, x))", ["x": 5]) == [[10], [10]])
        #expect(try evaluate("[1].map(x, x)[0] + x", ["x": 5]) == 6)
    }

    @Test func `only lists and maps can be gone through`() {
        expectFailure([
            "'abc'.map(c, c)", "dyn(1).all(x, true)", "[1].all(x, 1)", "[1].filter(x, 'a')",
        ])
    }
}
