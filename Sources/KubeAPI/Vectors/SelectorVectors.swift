/// Cases of `labels_selector.json`: `parse_ok`, `parse_error`, and `selector` with `labels`.
enum SelectorVectors {
    static func check(_ test: JSONValue) -> String? {
        if let text = test["parse_ok"]?.string { return checkRoundTrip(text) }
        if let text = test["parse_error"]?.string {
            return (try? Selector(parsing: text)).map { "\(text): expected an error, got \($0)" }
        }
        guard let text = test["selector"]?.string, let expected = test["match"]?.bool else {
            return "neither parse_ok nor parse_error nor selector with match"
        }
        let pairs = test["labels"]?.object?.members ?? []
        let labels = Labels(pairs.map { ($0.key, $0.value.string ?? "") })
        do {
            let matches = try Selector(parsing: text).matches(labels)
            return VectorSuite.mismatch(
                "\(text) on \(labels)", expected: "\(expected)", got: "\(matches)")
        } catch {
            return "\(text): \(error.message)"
        }
    }

    /// Kubernetes' test compares the printed form with the text without spaces.
    private static func checkRoundTrip(_ text: String) -> String? {
        do {
            let printed = try Selector(parsing: text).description
            let isSet = printed.contains("(")
            return VectorSuite.mismatch(
                text, expected: isSet ? printed : text.filter { $0 != " " }, got: printed)
        } catch {
            return "\(text): \(error.message)"
        }
    }
}
