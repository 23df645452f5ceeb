import Testing

@testable import CEL

@Suite struct StringTests {
    @Test func `positions count scalars`() {
        expectTrue([
            "'a©b'.charAt(1) == '©'", "'abc'.charAt(3) == ''", "'日本'.indexOf('本') == 1",
            "'abab'.lastIndexOf('ab') == 2", "'abab'.lastIndexOf('ab', 1) == 0",
            "'abc'.lastIndexOf('') == 3",
            "'abc'.indexOf('', 3) == 3", "'日本語'.substring(1, 2) == '本'", "'abc'.substring(3) == ''",
        ])
        expectFailure([
            "'abc'.charAt(4)", "'abc'.charAt(-1)", "'abc'.indexOf('a', 4)",
            "'abc'.lastIndexOf('a', -1)",
            "'abc'.substring(4)", "'abc'.substring(2, 1)", "'abc'.substring(0, 4)",
        ])
    }

    @Test func `texts are split, joined and replaced`() throws {
        #expect(try evaluate("'a,b,c'.split(',')") == ["a", "b", "c"])
        #expect(try evaluate("'a,b,c'.split(',', 2)") == ["a", "b,c"])
        #expect(try evaluate("'abc'.split('')") == ["a", "b", "c"])
        #expect(try evaluate("'abc'.split('', 2)") == ["a", "bc"])
        #expect(try evaluate("'abc'.split(',', 0)") == [])
        #expect(try evaluate("['a', 'b'].join('-')") == "a-b")
        #expect(try evaluate("'aaa'.replace('a', 'b', 2)") == "bba")
        #expect(try evaluate("'ab'.replace('', '-')") == "-a-b-")
        #expect(try evaluate("'ab'.replace('b', 'x', 0)") == "ab")
        expectFailure(["[1].join()", "['a', dyn(1)].join()"])
    }

    @Test func `texts change their case, their ends, their direction`() {
        expectTrue([
            "'aÉz'.upperAscii() == 'AÉZ'", "'AÉZ'.lowerAscii() == 'aÉz'",
            "' \\t\\u00a0x \\n'.trim() == 'x'", "'  '.trim() == ''", "'añb'.reverse() == 'bña'",
            "strings.quote('a\"\\n') == '\"a\\\\\"\\\\n\"'", "'abc'.contains('bc')",
            "''.contains('')",
            "'abc'.startsWith('ab') && 'abc'.endsWith('bc')", "!'abc'.endsWith('abcd')",
        ])
    }

    @Test(arguments: [
        ("%s %s", "['a', 1]", "a 1"), ("%d%%", "[50]", "50%"), ("%.2f", "[2.675]", "2.67"),
        ("%.0f", "[2.5]", "2"), ("%.0f", "[3.5]", "4"), ("%f", "[1]", "1.000000"),
        ("%.3e", "[123456]", "1.235e+05"),
        ("%e", "[0.0]", "0.000000e+00"), ("%.1f", "[0.05]", "0.1"), ("%.1f", "[99.96]", "100.0"),
        ("%.20f", "[0.1]", "0.10000000000000000555"),
        ("%b", "[-5]", "-101"), ("%b", "[true]", "1"), ("%o", "[8u]", "10"),
        ("%x", "['hi']", "6869"),
        ("%X", "[255]", "FF"), ("%s", "[[1, 'a', null]]", "[1, a, null]"),
        ("%s", "[{'b': 1, 'a': 2.5}]", "{a: 2.5, b: 1}"),
        ("%s", "[duration('90s')]", "90s"), ("%s", "[type(1)]", "int"),
        ("%s", "[1e20]", "100000000000000000000"),
        ("%.2e", "[0.00099999]", "1.00e-03"), ("%.3f", "[1e-10]", "0.000"),
        ("%f", "[-0.5]", "-0.500000"),
    ])
    func `format fills in its arguments`(template: String, arguments: String, result: String) throws
    {
        #expect(try evaluate("'\(template)'.format(\(arguments))") == .string(result))
    }

    @Test func `format refuses what it cannot do`() {
        expectFailure([
            "'%z'.format([1])", "'%'.format([1])", "'%d'.format([])", "'%d'.format(['a'])",
            "'%x'.format([1.5])",
            "'%.9999f'.format([1.0])", "'%.f'.format([1.0])", "'%f'.format(['a'])",
            "'%o'.format([true])",
        ])
    }

    @Test func `base64 goes both ways`() {
        expectTrue([
            "base64.encode(b'hello') == 'aGVsbG8='", "base64.decode('aGVsbG8=') == b'hello'",
            "base64.decode('aGVsbG8') == b'hello'", "base64.encode(b'') == ''",
            "base64.decode('') == b''",
            "base64.encode(b'ab') == 'YWI='",
        ])
        expectFailure(["base64.decode('a')", "base64.decode('%%%%')", "base64.decode('aGVsbG8==')"])
    }
}
