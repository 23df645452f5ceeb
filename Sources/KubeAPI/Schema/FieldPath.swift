/// The place of a value inside an object: `spec.template.spec.containers[0].image`.
public indirect enum FieldPath: Sendable, CustomStringConvertible {
    case root
    case member(FieldPath, String)
    case element(FieldPath, Int)
    case key(FieldPath, String)

    /// The path of the member `name`.
    public func appending(_ name: String) -> FieldPath { .member(self, name) }
    /// The path of the element `index`.
    public func appending(_ index: Int) -> FieldPath { .element(self, index) }
    /// The path of the map entry `key`: `metadata.labels[tier]`.
    public func appending(key: String) -> FieldPath { .key(self, key) }

    public var description: String {
        switch self {
        case .root: ""
        case .member(.root, let name): name
        case .member(let parent, let name): "\(parent).\(name)"
        case .element(let parent, let index): "\(parent)[\(index)]"
        case .key(let parent, let key): "\(parent)[\(key)]"
        }
    }
}
