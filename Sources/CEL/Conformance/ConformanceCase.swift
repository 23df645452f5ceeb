/// One case of the conformance vectors: an expression and what must come of it.
struct ConformanceCase {
    let file: String
    let section: String
    let name: String
    let expression: String
    let container: String
    let isChecked: Bool
    let variables: [String: CELType]
    let bindings: [String: Value]
    /// Nil when the evaluation must fail.
    let expected: Value?

    /// Nil when the JSON isn't a case, or has a value of a form that isn't known.
    init?(_ json: JSONDocument) {
        guard let file = json["file"]?.string, let section = json["section"]?.string,
            let expression = json["expr"]?.string
        else { return nil }
        self.file = file
        self.section = section
        self.expression = expression
        name = json["name"]?.string ?? ""
        container = json["container"]?.string ?? ""
        isChecked = json["disable_check"]?.bool != true
        if let expect = json["expect"] {
            guard let value = Value(vector: expect) else { return nil }
            expected = value
        } else {
            expected = nil
        }
        var variables: [String: CELType] = [:]
        for declaration in json["type_env"]?.array ?? [] {
            guard let name = declaration["name"].flatMap(ConformanceCase.only)?.string else {
                continue
            }
            let identifier = declaration["ident"].flatMap(ConformanceCase.only)
            let type = identifier?["type"].flatMap(ConformanceCase.only)
            if identifier != nil { variables[name] = type.flatMap(CELType.init(vector:)) ?? .dyn }
        }
        var bindings: [String: Value] = [:]
        if case .object(let members)? = json["bindings"] {
            for (name, value) in members {
                guard let value = Value(vector: value) else { return nil }
                bindings[name] = value
                if variables[name] == nil, isChecked { variables[name] = .dyn }
            }
        }
        self.variables = variables
        self.bindings = bindings
    }

    /// Fields of the vectors come in lists of one.
    static func only(_ json: JSONDocument) -> JSONDocument? {
        if case .array(let elements) = json { elements.first } else { json }
    }

    /// Nil when the case passes; otherwise what happened instead.
    func failure() -> String? {
        let environment = Environment(
            variables: variables, libraries: .kubernetes, container: container)
        let bindings = Bindings(bindings)
        do throws(CELError) {
            let program = try environment.compile(expression, checking: isChecked)
            let value = try program.evaluate(bindings)
            guard let expected else { return "got \(value), expected an error" }
            return value.isIdentical(to: expected) ? nil : "got \(value), expected \(expected)"
        } catch {
            return expected.map { "got the error \(error), expected \($0)" }
        }
    }
}
