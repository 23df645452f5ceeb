import Phrasebook

/// What a hop means, as facts; ``text`` makes a sentence of it.
public enum HopNote: Sendable, Equatable {
    case none
    // Requests to the API server.
    case request(Verb, Kind, name: String)
    case createOwned(Kind, owner: String)
    case bindPod(pod: String, node: String)
    case podIs(pod: String, phase: String, reason: String)
    case heartbeat(node: String)
    case nodeIsSilent(node: String)
    case adopt(pod: String)
    case release(pod: String)
    case event(reason: String, about: String)
    // The API server and etcd.
    case write(key: String, isDeletion: Bool, condition: WriteCondition)
    case read(key: String)
    case committed(revision: Revision)
    case conflict
    case readAt(revision: Revision)
    case answered(code: Int, reason: String)
    // Watches.
    case watchOpened(Kind, WatchInterest.Filter, since: Revision)
    case watchStarted(Kind, objects: Int)
    case added, modified, deleted
    // The container runtime.
    case runtimeAsked(Verb, pod: String, container: String)
    case sandboxRuns(pod: String, ip: String)
    case imagePresent(image: String)
    case imageMissing(image: String)
    case imagePulled(image: String, bytes: Int)
    case containerRuns(name: String)
    case containerEnded(name: String, exitCode: Int)
    case probed(container: String, success: Bool)
    case runtimeDone(Verb, name: String)
    case runtimeFailed(message: String)
    // The data path.
    case resolveName(name: String)
    case resolved(name: String, address: String)
    case notResolved(name: String)
    case connectTo(address: String)
    case translated(virtual: String, backend: String)
    case connected(pod: String)
    /// - Parameter at: the address where the request came to its end, at a rule.
    case notReached(Obstacle, at: String?)
    // Faults.
    case fault(Verb, object: String)

    /// Why a request on the data path doesn't arrive.
    public enum Obstacle: Sendable, Equatable {
        /// Nobody has the address, or nobody can get there from where the request begins.
        case noRoute
        /// The machine of one end is switched off or cut off.
        case unreachable
        /// Nothing listens on the port, or a rule rejects the connection.
        case refused
        /// A rule drops the connection without a word.
        case dropped
    }

    public enum WriteCondition: Sendable, Equatable {
        case absent, unchanged(Revision), anything
    }
}
