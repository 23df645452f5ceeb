import Testing

@testable import CEL

@Suite struct CollectionTests {
    @Test func `lists are cut, flattened, sorted and searched`() {
        expectTrue([
            "[1, 2, 3].slice(1, 3) == [2, 3]", "[1].slice(1, 1) == []",
            "[[1], [2, [3]]].flatten() == [1, 2, [3]]", "[1, [2, [3]]].flatten(2) == [1, 2, 3]",
            "[1, 2].reverse() == [2, 1]", "lists.range(3) == [0, 1, 2]", "lists.range(-1) == []",
            "[1, 1.0, 2, dyn(1u)].distinct() == [1, 2]", "[3, 1, 2].sort() == [1, 2, 3]",
            "['b', 'a'].sort() == ['a', 'b']", "[1, 2].isSorted() && ![2, 1].isSorted()",
            "[2, 1, 3].min() == 1", "[2, 1, 3].max() == 3", "[1, 2, 3].sum() == 6",
            "[1.5, 2.5].sum() == 4.0",
            "[duration('1s'), duration('2s')].sum() == duration('3s')", "[].sum() == 0",
            "['a', 'b', 'a'].indexOf('a') == 0", "['a', 'b', 'a'].lastIndexOf('a') == 2",
            "[1].indexOf(2) == -1",
            "[1, 2].first() == optional.of(1)", "[].last() == optional.none()",
            "[1, 2].last().value() == 2",
        ])
        expectFailure([
            "[1].slice(0, 2)", "[1].slice(-1, 0)", "[1, 2].slice(2, 1)", "[1].flatten(-1)",
            "[].min()",
            "[1, 'a'].sort()", "[[1]].sort()", "['a'].sum()", "[9223372036854775807, 1].sum()",
            "[1, 'a'].max()",
        ])
    }

    @Test func `sets ignore order and repetition`() {
        expectTrue([
            "sets.contains([1, 2, 3], [3, 1])", "!sets.contains([1], [2])",
            "sets.contains([1], [])",
            "sets.equivalent([1, 2, 1], [2, 1])", "!sets.equivalent([1], [1, 2])",
            "sets.intersects([1, 2], [2, 3])", "!sets.intersects([], [1])",
            "sets.contains([dyn(1)], [1.0])",
        ])
    }

    @Test func `math does what its names say`() {
        expectTrue([
            "math.greatest(1, 2u, 2.5) == 2.5", "math.least([3, 1, 2]) == 1",
            "math.ceil(1.2) == 2.0",
            "math.floor(-1.2) == -2.0", "math.round(-2.5) == -3.0", "math.trunc(-2.5) == -2.0",
            "math.abs(-3) == 3", "math.sign(-2.0) == -1.0", "math.sqrt(49) == 7.0",
            "math.isNaN(math.sqrt(-1.0))",
            "math.bitAnd(6, 3) == 2", "math.bitOr(6u, 1u) == 7u", "math.bitXor(5, 1) == 4",
            "math.bitNot(0) == -1",
            "math.bitShiftLeft(1, 4) == 16", "math.bitShiftRight(-1, 63) == 1",
            "math.bitShiftLeft(1u, 64) == 0u",
            "math.isFinite(1.0) && !math.isFinite(1.0 / 0.0)",
        ])
        expectFailure([
            "math.abs(-9223372036854775808)", "math.bitShiftLeft(1, -1)", "math.greatest([])",
            "math.greatest('a')",
            "math.ceil(dyn(1))", "math.greatest()", "math.greatest(1, dyn('a'))",
        ])
    }

    @Test func `optionals chain`() {
        expectTrue([
            "{'a': {'b': 1}}.?a.b.value() == 1", "!{}.?a.b.c.hasValue()", "{}.?a.orValue(5) == 5",
            "[1][?0].value() == 1", "![1][?7].hasValue()", "optional.of([1])[0] == optional.of(1)",
            "{'a': 1}[?'a'].optMap(x, x + 1).value() == 2",
            "optional.none().or(optional.of(1)).value() == 1",
            "{'a': {'b': 1}}.?a.optFlatMap(x, x.?b).value() == 1", "[?optional.none(), 1] == [1]",
            "{?'a': optional.of(1), ?'b': optional.none()} == {'a': 1}",
            "!optional.ofNonZeroValue(0).hasValue()",
            "optional.of(1) != optional.none()",
            "optional.unwrap([optional.of(1), optional.none()]) == [1]",
            "[optional.of(1)].unwrapOpt() == [1]", "!has({}.?a.b)", "optional.of(null).hasValue()",
        ])
        expectFailure([
            "optional.none().value()", "optional.of(1).optFlatMap(x, x)", "{'a': 1}.?a.b",
            "[?dyn(1)]",
            "optional.none().foo()", "{?'a': dyn(1)}",
        ])
    }

    @Test func `without the library, optional syntax is refused`() {
        let plain = Environment(variables: ["a": .dyn], libraries: .standard)
        for text in [
            "a.?b", "a[?0]", "[?a]", "{?1: a}", "optional.of(1)", "'a'.charAt(0)",
            "cel.bind(x, 1, x)",
        ] {
            #expect(throws: CELError.self) { try plain.compile(text) }
        }
    }
}
