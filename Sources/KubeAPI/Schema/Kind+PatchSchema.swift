extension Kind {
    /// How strategic merge patches treat the fields of this kind's documents.
    public var patchSchema: PatchSchema {
        PatchSchema(description, members: ["apiVersion", "kind"])
    }
}

extension PatchSchema {
    /// The schema of an object type.
    ///
    /// - Parameter members: plain members that documents have besides the type's fields.
    init(_ description: TypeDescription, members: [String] = []) {
        self.init(name: description.name) { name in
            if members.contains(where: { $0.hasSameScalars(as: name) }) { return Field() }
            // A field that the API doesn't know is left for decoding to find.
            guard let field = description.field(name) else { return Field() }
            return Field(field)
        }
    }
}

extension PatchSchema.Field {
    fileprivate init(_ field: FieldDescription) {
        let schema = PatchSchema(field.shape)
        switch field.strategy {
        case .replace: self.init(schema: schema)
        case .merge(let key): self.init(strategy: .merge, mergeKey: key, schema: schema)
        case .retainKeys: self.init(strategy: .retainKeys, schema: schema)
        case .mergeRetainingKeys(let key):
            self.init(strategy: [.merge, .retainKeys], mergeKey: key, schema: schema)
        }
    }
}

extension PatchSchema {
    fileprivate init(_ shape: Shape) {
        switch shape {
        case .object(let description): self.init(description)
        case .list(let element): self.init(element)
        case .map(.object(let description)): self = .map(of: PatchSchema(description))
        default: self = .any
        }
    }
}
