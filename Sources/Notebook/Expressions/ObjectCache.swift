import CEL
import KubeAPI
import Synchronization

/// Objects that expressions have looked at, as maps: an object never changes, so what has been
/// made of it once stays right.
///
/// A condition that is awaited is evaluated at every revision, and most objects are the same as
/// before.
final class ObjectCache: Sendable {
    /// How many maps are kept; then it starts anew.
    private static let limit = 1_000

    private struct Key: Hashable {
        let object: ObjectIdentifier
        let revision: Revision
    }

    /// A map keeps its object, so that no other gets the same identity meanwhile.
    private let maps = Mutex<[Key: MapValue]>([:])

    func value(_ object: KubeObject, _ revision: Revision) -> CEL.Value {
        let key = Key(object: object.identity, revision: revision)
        return maps.withLock { maps in
            if let map = maps[key] { return .map(map) }
            if maps.count >= Self.limit { maps.removeAll(keepingCapacity: true) }
            let map = MapValue(ObjectMap(object, revision))
            maps[key] = map
            return .map(map)
        }
    }
}

extension KubeObject {
    /// Which of all objects in memory it is.
    fileprivate var identity: ObjectIdentifier {
        switch self {
        case .pod(let ref): ObjectIdentifier(ref)
        case .replicationController(let ref): ObjectIdentifier(ref)
        case .service(let ref): ObjectIdentifier(ref)
        case .endpoints(let ref): ObjectIdentifier(ref)
        case .endpointSlice(let ref): ObjectIdentifier(ref)
        case .node(let ref): ObjectIdentifier(ref)
        case .namespace(let ref): ObjectIdentifier(ref)
        case .serviceAccount(let ref): ObjectIdentifier(ref)
        case .lease(let ref): ObjectIdentifier(ref)
        case .event(let ref): ObjectIdentifier(ref)
        }
    }
}
