import KubeAPI

extension PatchSchema {
    /// How the fields of a type merge, from its description.
    init(_ type: TypeDescription) {
        self.init(name: type.name) { name in
            guard let field = type.field(name) else {
                // `apiVersion` and `kind` belong to every object.
                return ["apiVersion", "kind"].contains(name) ? Field() : nil
            }
            return Field(field)
        }
    }

    /// How the fields of a kind's objects merge.
    init(_ kind: Kind) {
        self.init(kind.description)
    }
}

extension PatchSchema.Field {
    fileprivate init(_ field: FieldDescription) {
        let schema = Self.schema(of: field.shape)
        switch field.strategy {
        case .replace: self.init(schema: schema)
        case .merge(let key): self.init(strategy: .merge, mergeKey: key, schema: schema)
        case .retainKeys: self.init(strategy: .retainKeys, schema: schema)
        case .mergeRetainingKeys(let key):
            self.init(strategy: [.merge, .retainKeys], mergeKey: key, schema: schema)
        }
    }

    private static func schema(of shape: Shape) -> PatchSchema {
        switch shape {
        case .object(let type): PatchSchema(type)
        case .list(let element): schema(of: element)
        case .map(let element): .map(of: schema(of: element))
        default: .any
        }
    }
}
