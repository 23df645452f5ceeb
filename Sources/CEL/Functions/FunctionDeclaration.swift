import Phrasebook

/// A function that expressions can call, with all its signatures.
///
/// A host declares its own in the same way as the libraries do:
///
///     let pods = FunctionDeclaration(
///         "pods", Text(en: "the Pods", zh: "Pod 列表"),
///         [.function([.string], .list(.dyn)) { arguments in try list(arguments) }])
public struct FunctionDeclaration: Sendable {
    /// The name, with its namespace if it has one: `math.abs`.
    public let name: String
    /// One line that says what it does.
    public let summary: Text
    public internal(set) var overloads: [Overload]

    public init(_ name: String, _ summary: Text, _ overloads: [Overload]) {
        self.name = name
        self.summary = summary
        self.overloads = overloads
    }
}

/// One signature of a function, and what it does.
public struct Overload: Sendable {
    /// What a function does, with a meter for work that depends on the size of its arguments.
    typealias Body = @Sendable ([Value], inout Meter) throws(Problem) -> Value

    /// Whether it is called on a receiver, `x.f()`, which is then the first parameter.
    public let isMember: Bool
    /// The types of the parameters, a receiver's first.
    public let parameters: [CELType]
    /// Whether the last parameter may come any number of times, at least once.
    public let isVariadic: Bool
    public let result: CELType
    let body: Body

    init(
        isMember: Bool, _ parameters: [CELType], isVariadic: Bool = false, _ result: CELType,
        _ body: @escaping Body
    ) {
        self.isMember = isMember
        self.parameters = parameters
        self.isVariadic = isVariadic
        self.result = result
        self.body = body
    }

    /// A signature of the host, `f(a, b)`.
    ///
    /// - Parameters:
    ///   - parameters: the types; `body` gets exactly as many values, of these types.
    ///   - body: throws `Problem` or any error of the host's, which the expression then throws.
    public static func function(
        _ parameters: [CELType], _ result: CELType,
        _ body: @escaping @Sendable ([Value]) throws -> Value
    ) -> Overload {
        Overload(isMember: false, parameters, result, wrapping(body))
    }

    /// A signature of the host, `a.f(b)`, where the receiver is the first parameter.
    public static func method(
        _ parameters: [CELType], _ result: CELType,
        _ body: @escaping @Sendable ([Value]) throws -> Value
    ) -> Overload {
        Overload(isMember: true, parameters, result, wrapping(body))
    }

    private static func wrapping(
        _ body: @escaping @Sendable ([Value]) throws -> Value
    ) -> Body {
        { (arguments: [Value], _: inout Meter) throws(Problem) -> Value in
            do {
                return try body(arguments)
            } catch let problem as Problem {
                throw problem
            } catch {
                throw .host(error)
            }
        }
    }

    /// Whether a call with so many arguments, a receiver included, may mean this.
    func takes(_ count: Int) -> Bool {
        isVariadic ? count >= parameters.count : count == parameters.count
    }

    /// Whether the values are of the parameters' types, as far as one level shows it.
    func accepts(_ arguments: [Value]) -> Bool {
        for (index, argument) in arguments.enumerated() {
            let parameter = parameters[min(index, parameters.count - 1)]
            guard parameter.admits(argument) else { return false }
        }
        return true
    }
}

extension CELType {
    /// Whether a value may be passed for this type. Elements aren't looked at.
    func admits(_ value: Value) -> Bool {
        switch (self, value) {
        case (.dyn, _), (.parameter, _), (.inferred, _), (.null, .null), (.bool, .bool),
            (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
            (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.list, .list),
            (.map, .map), (.optional, .optional), (.type, .type):
            true
        case (.opaque(let name), .opaque(let value)): value.type.name == name
        default: false
        }
    }
}

extension FunctionDeclaration {
    /// The signatures as text: `string.split(string, int) -> list(string)`.
    public var signatures: [String] { overloads.map { $0.signature(of: name) } }
}

extension Overload {
    func signature(of name: String) -> String {
        let rest = (isMember ? parameters.dropFirst() : parameters[...])
            .map(\.description).joined(separator: ", ")
        let receiver = isMember ? parameters[0].description + "." : ""
        return "\(receiver)\(name)(\(rest)\(isVariadic ? ", ..." : "")) -> \(result)"
    }
}
