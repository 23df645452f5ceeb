/// Cases of `quantity.json`: `parse`, `parse_error`, `canonical` and `string`.
enum QuantityVectors {
    static func check(_ test: JSONValue) -> String? {
        return switch test["op"]?.string ?? "" {
        case "parse": checkParse(test)
        case "parse_error":
            (try? Quantity(test["in"]?.string ?? "")).map { "expected an error, got \($0)" }
        case "canonical":
            checkText(of: test["in"], expected: test["expect"])
        case "string": checkString(test)
        case let other: "unknown op \(other)"
        }
    }

    private static func checkParse(_ test: JSONValue) -> String? {
        let input = test["in"]?.string ?? ""
        guard let expected = quantity(test) else { return "\(input): the case has no value" }
        do {
            let parsed = try Quantity(input)
            if parsed != expected { return "\(input): expected \(expected), got \(parsed)" }
            if parsed.format != expected.format {
                return "\(input): expected the format \(expected.format), got \(parsed.format)"
            }
            return nil
        } catch {
            return "\(input): \(error.message)"
        }
    }

    private static func checkText(of input: JSONValue?, expected: JSONValue?) -> String? {
        let input = input?.string ?? ""
        do {
            let text = try Quantity(input).description
            return VectorSuite.mismatch(input, expected: expected?.string ?? "", got: text)
        } catch {
            return "\(input): \(error.message)"
        }
    }

    private static func checkString(_ test: JSONValue) -> String? {
        guard let quantity = quantity(test) else { return "the case has no value" }
        let expected = test["expect"]?.string ?? ""
        let problem = VectorSuite.mismatch(
            "string", expected: expected, got: quantity.description)
        if let problem { return problem }
        if let problem = checkText(of: test["expect"], expected: test["expect"]) { return problem }
        guard let alternate = test["alternate"], alternate.string != "" else { return nil }
        return checkText(of: alternate, expected: test["expect"])
    }

    /// The value `unscaled` · 10^`scale10` in `format`.
    private static func quantity(_ test: JSONValue) -> Quantity? {
        let formats: [String: Quantity.Format] = [
            "DecimalSI": .decimalSI, "BinarySI": .binarySI, "DecimalExponent": .decimalExponent,
        ]
        guard let format = formats[test["format"]?.string ?? ""],
            let scale = test["scale10"]?.int.flatMap(Int.init(exactly:)), scale.magnitude <= 1000
        else { return nil }
        let text: String
        switch test["unscaled"] {
        case .string(let string): text = string
        case .int(let int): text = String(int)
        default: return nil
        }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard !digits.isEmpty, digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
            return nil
        }
        let value = BigDecimal(digits: digits, isNegative: text.hasPrefix("-"), scale: scale)
        return Quantity(value, format: format)
    }
}
