import Phrasebook

/// Which libraries an environment has. The standard is always among them.
public struct Libraries: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) {
        self.rawValue = rawValue | 1
    }

    public static let standard = Libraries(rawValue: 1)
    public static let strings = Libraries(rawValue: 1 << 1)
    public static let lists = Libraries(rawValue: 1 << 2)
    public static let optionals = Libraries(rawValue: 1 << 3)
    public static let bindings = Libraries(rawValue: 1 << 4)
    public static let encoders = Libraries(rawValue: 1 << 5)
    public static let math = Libraries(rawValue: 1 << 6)
    public static let sets = Libraries(rawValue: 1 << 7)
    public static let twoVariableComprehensions = Libraries(rawValue: 1 << 8)
    public static let regex = Libraries(rawValue: 1 << 9)
    public static let quantity = Libraries(rawValue: 1 << 10)
    public static let network = Libraries(rawValue: 1 << 11)
    public static let url = Libraries(rawValue: 1 << 12)
    public static let semver = Libraries(rawValue: 1 << 13)
    public static let formats = Libraries(rawValue: 1 << 14)
    public static let jsonPatch = Libraries(rawValue: 1 << 15)

    /// Everything that Kubernetes enables (and that doesn't ask its API server).
    public static let kubernetes = Libraries(rawValue: (1 << 16) - 1)

    /// The macros of these libraries.
    var macros: Set<Macro> {
        var macros = Macro.standard
        if contains(.bindings) { macros.insert(.bind) }
        if contains(.optionals) { macros.formUnion([.optMap, .optFlatMap]) }
        if contains(.lists) { macros.insert(.sortBy) }
        if contains(.twoVariableComprehensions) {
            macros.formUnion([.transformList, .transformMap, .transformMapEntry])
        }
        return macros
    }

    /// The types of these libraries that expressions can name.
    var typeNames: [String: CELType] {
        let named: [(Libraries, CELType)] = [
            (.optionals, .optional(.dyn)), (.network, IPAddress.celType), (.network, CIDR.celType),
            (.quantity, Quantity.celType), (.url, URLValue.celType),
            (.semver, Semver.celType), (.formats, NamedFormat.celType),
        ]
        let types = named.filter { contains($0.0) }.map { ($0.1.name, $0.1) }
        return Dictionary(uniqueKeysWithValues: types)
    }
}

/// A library as data: what the checker, the evaluator, completion and the reference read.
struct Library: Sendable {
    let id: Libraries
    let title: Text
    let functions: [FunctionDeclaration]

    static let all: [Library] = [
        standard, strings, lists, optionals, encoders, math, sets, regex, quantity, network, url,
        semver, formats, jsonPatch,
    ]
}
