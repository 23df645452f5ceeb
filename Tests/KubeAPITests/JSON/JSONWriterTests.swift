import KubeAPI
import Testing

@Suite struct JSONWriterTests {
    private let value: JSONValue = [
        "kind": "List", "items": [["b": 1, "a": []], [:]], "empty": .null,
    ]

    @Test func compactTextHasSortedMembersAndNoSpaces() {
        let text = #"{"empty":null,"items":[{"a":[],"b":1},{}],"kind":"List"}"#
        #expect(JSONWriter.text(of: value) == text)
    }

    @Test func prettyTextIsIndentedByFourSpacesAsKubectlPrints() {
        let text = """
            {
                "empty": null,
                "items": [
                    {
                        "a": [],
                        "b": 1
                    },
                    {}
                ],
                "kind": "List"
            }
            """
        #expect(JSONWriter.text(of: value, style: .pretty) == text)
    }

    @Test func stringsAreEscapedAsGoDoes() {
        let text = "\"\\\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}<>&\u{2028}\u{2029}é中😀"
        let escaped =
            #""\"\\\b\f\n\r\t\u0001\u001f"# + "\u{7F}" + #"\u003c\u003e\u0026\u2028\u2029é中😀""#
        let written = JSONWriter.quoted(text)
        #expect(written == escaped)
    }

    @Test(arguments: [
        (1.0, "1"), (0.0, "0"), (-0.0, "-0"), (2.5, "2.5"), (100.0, "100"),
        (1e20, "100000000000000000000"),
        (1e21, "1e+21"), (1.5e300, "1.5e+300"), (1e-6, "0.000001"), (1.25e-7, "1.25e-7"),
        (-3.0e-10, "-3e-10"), (123456.789, "123456.789"), (0.1, "0.1"),
        (.leastNonzeroMagnitude, "5e-324"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ])
    func fractionsHaveTheFewestDigits(number: Double, text: String) {
        #expect(JSONWriter.text(of: .double(number)) == text)
    }

    @Test func integersAreWrittenInFull() {
        #expect(JSONWriter.text(of: [.int(.max), .int(.min)]) == "[\(Int64.max),\(Int64.min)]")
    }
}
