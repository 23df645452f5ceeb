/// What a strategic merge patch has to know about a kind of object: how its fields are merged.
///
/// The real thing reads the `patchStrategy` and `patchMergeKey` tags of the Go types, or the
/// OpenAPI extensions of the same names. Fields are looked up when they are needed, so that a
/// recursive kind needs no finite description.
///
/// ```swift
/// let podSpec = PatchSchema(name: "PodSpec") { field in
///     switch field {
///     case "containers": .init(strategy: .merge, mergeKey: "name", schema: container)
///     default: .init()
///     }
/// }
/// ```
public struct PatchSchema: Sendable {
    /// How two values of a field become one.
    public struct Strategy: OptionSet, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Lists are merged: those of objects by their merge key, others as sets.
        public static let merge = Strategy(rawValue: 1)
        /// The new value replaces the old one, also where both are objects.
        public static let replace = Strategy(rawValue: 2)
        /// Members that the new object doesn't have are removed from the old one.
        public static let retainKeys = Strategy(rawValue: 4)
    }

    /// One field of an object.
    public struct Field: Sendable {
        /// None: objects are merged, everything else is replaced.
        public var strategy: Strategy
        /// The member that tells the elements of a merged list apart.
        public var mergeKey: String?
        /// The schema of the object, or of the list's elements.
        public var schema: PatchSchema

        public init(
            strategy: Strategy = [], mergeKey: String? = nil, schema: PatchSchema = .any
        ) {
            self.strategy = strategy
            self.mergeKey = mergeKey
            self.schema = schema
        }
    }

    /// The name of the kind, for messages.
    public let name: String
    private let lookUp: @Sendable (String) -> Field?

    /// - Parameters:
    ///   - name: the name of the kind, as `PodSpec`.
    ///   - lookUp: the field of a name; nil where the kind has none.
    public init(name: String, _ lookUp: @escaping @Sendable (String) -> Field?) {
        self.name = name
        self.lookUp = lookUp
    }

    /// Objects with any fields, and no strategy for any of them: maps, and unknown kinds.
    public static let any = PatchSchema(name: "map") { _ in Field() }

    /// Objects with any fields, whose values all have the same schema.
    public static func map(of values: PatchSchema) -> PatchSchema {
        PatchSchema(name: "map") { _ in Field(schema: values) }
    }

    /// The field of a name.
    ///
    /// - Throws: ``PatchError`` where the kind has none.
    func field(_ key: String) throws(PatchError) -> Field {
        guard let field = lookUp(key) else { throw .unknownField(key, kind: name) }
        return field
    }
}
