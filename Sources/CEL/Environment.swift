/// What expressions can name: variables, functions and the libraries they may use.
///
///     let environment = Environment(
///         variables: ["pod": .dyn], functions: [podsFunction], libraries: .kubernetes)
///     let program = try environment.compile("pod.spec.containers.all(c, has(c.image))")
///     let value = try program.evaluate(["pod": .map(MapValue(document))])
///
/// An environment is a value, and cheap to copy and to add to: a script declares its variables
/// as it goes. Programs are compiled once and run any number of times.
public struct Environment: Sendable {
    /// Variables by their names, which may be qualified: `request.user`.
    public var variables: [String: CELType]
    /// The namespace in which names are looked up first: in `a.b`, the name `x` may be `a.b.x`,
    /// `a.x` or `x`.
    public var container: String
    public let libraries: Libraries
    /// Whether `?.`, `[?i]`, `[?x]` and `{?k: v}` are read; they go with the library `optionals`.
    public var allowsOptionalSyntax: Bool
    var functions: FunctionTable

    public init(
        variables: [String: CELType] = [:], functions: [FunctionDeclaration] = [],
        libraries: Libraries = .kubernetes, container: String = ""
    ) {
        self.variables = variables
        self.container = container
        self.libraries = libraries
        allowsOptionalSyntax = libraries.contains(.optionals)
        self.functions = FunctionTable.of(libraries)
        for function in functions { self.functions.add(function) }
    }

    /// Adds a function, or further signatures to one that is there.
    public mutating func declare(_ function: FunctionDeclaration) {
        functions.add(function)
    }

    /// Reads and checks an expression.
    ///
    /// - Parameters:
    ///   - text: the whole of it is one expression; positions in errors count from its start.
    ///   - checking: whether names and types are checked now. Without it, they are when the
    ///     expression runs, and variables need not be declared.
    /// - Throws: the first error, with its place. ``check(_:)`` answers all of them.
    public func compile(
        _ text: some StringProtocol, checking: Bool = true
    ) throws(CELError) -> Program {
        let source = String(text)
        do throws(Failure) {
            let tree = try parse(source)
            if checking {
                var checker = Checker(self)
                checker.check(tree)
                if let failure = checker.failures.first {
                    throw failure
                }
            }
            var planner = Planner(self)
            let plan = try planner.plan(tree)
            return Program(
                source: source, plan: plan, slotCount: planner.slotCount,
                variables: planner.variables)
        } catch {
            throw CELError(error, in: source, self)
        }
    }

    /// All the errors of an expression, in the order of the text; none when it compiles.
    public func check(_ text: some StringProtocol) -> [CELError] {
        let source = String(text)
        do throws(Failure) {
            var checker = Checker(self)
            checker.check(try parse(source))
            return checker.failures.map { CELError($0, in: source, self) }
        } catch {
            return [CELError(error, in: source, self)]
        }
    }

    /// The type of an expression as the checker infers it.
    ///
    /// - Throws: the first error, as ``compile(_:checking:)`` does.
    public func type(of text: some StringProtocol) throws(CELError) -> CELType {
        let source = String(text)
        do throws(Failure) {
            var checker = Checker(self)
            let type = checker.check(try parse(source))
            if let failure = checker.failures.first { throw failure }
            return type
        } catch {
            throw CELError(error, in: source, self)
        }
    }

    private func parse(_ source: String) throws(Failure) -> Expression {
        var parser = try Parser(
            source, macros: libraries.macros, allowsOptionalSyntax: allowsOptionalSyntax)
        return try parser.parse()
    }
}

// MARK: - Names

extension Environment {
    func variableType(_ name: String) -> CELType? { variables[name] }

    func type(named name: String) -> CELType? {
        if let type = CELType.named[name] { return type }
        return libraries.typeNames[name]
    }

    /// What a name may stand for, the innermost namespace first.
    func candidates(for name: String, isRooted: Bool) -> [String] {
        guard !isRooted, !container.isEmpty else { return [name] }
        var candidates: [String] = []
        var namespace = Substring(container)
        while !namespace.isEmpty {
            candidates.append(namespace + "." + name)
            namespace = namespace[..<(namespace.lastIndex(of: ".") ?? namespace.startIndex)]
        }
        return candidates + [name]
    }

    /// The function without receiver that a call means, whose target may be its namespace.
    func function(
        _ name: String, on target: Expression?, isRooted: Bool, hiding locals: [String]
    ) -> (FunctionDeclaration, name: String)? {
        var qualified = name
        var isRooted = isRooted
        if let target {
            guard let (prefix, rooted) = target.qualifiedName else { return nil }
            if !rooted, locals.contains(String(prefix.prefix { $0 != "." })) { return nil }
            qualified = prefix + "." + name
            isRooted = rooted
        }
        for candidate in candidates(for: qualified, isRooted: isRooted) {
            if let function = functions[candidate], target == nil || function.hasFunctionForm {
                return (function, candidate)
            }
        }
        return nil
    }
}

extension FunctionDeclaration {
    /// Whether a signature has no receiver.
    var hasFunctionForm: Bool { overloads.contains { !$0.isMember } }
}
