import KubeAPI
import Phrasebook

/// One hop of a trace with everything spelled out: what diagrams and exports are made of.
///
/// It stands on its own, without the cluster that it comes from; all names are safe to show, with
/// control characters replaced.
public struct TracedHop: Sendable {
    /// One end of a hop.
    public struct End: Sendable, Equatable {
        public let role: Role
        /// `kubelet@node-1`.
        public let name: String
        /// The node's number for parts of a node, the Pod's slot for Pods, else 0.
        public let index: Int

        public init(_ role: Role, name: String? = nil, index: Int = 0) {
            self.role = role
            self.name = (name ?? role.name).shown
            self.index = index
        }

        /// What stands behind the `@` of the name.
        var node: String? {
            guard role.isPerNode, let at = name.firstIndex(of: "@") else { return nil }
            return String(name[name.index(after: at)...])
        }
    }

    /// What sort of thing passes.
    public enum Form: String, Sendable, CaseIterable {
        /// Somebody asks.
        case request
        /// The answer to a request.
        case reply
        /// The API server tells a watcher.
        case event
        /// A person breaks or heals a machine.
        case fault
    }

    public let number: HopNumber
    /// The hop that caused this one; 0 for none.
    public let cause: HopNumber
    /// Virtual microseconds since the cluster came to be.
    public let time: Micros
    public let from: End
    public let to: End
    public let verb: Verb
    /// `pods/default/web-1`.
    public let object: String
    public let revision: Revision
    public let observed: Revision
    /// The status on replies; -1 on all else.
    public let code: Int
    /// What has happened to the object: `ADDED`, `MODIFIED`, `DELETED`; empty for all but events.
    public let change: String
    public let note: Text

    public init(
        number: HopNumber, cause: HopNumber = 0, time: Micros, from: End, to: End, verb: Verb,
        object: String, revision: Revision = 0, observed: Revision = 0, code: Int = -1,
        change: String = "", note: Text = Text(verbatim: "")
    ) {
        self.number = number
        self.cause = cause
        self.time = time
        self.from = from
        self.to = to
        self.verb = verb
        self.object = object.shown
        self.revision = revision
        self.observed = observed
        self.code = code
        self.change = change
        self.note = Text(en: note(.english).shown, zh: note(.chinese).shown)
    }

    public var form: Form {
        switch verb {
        case .deliver: .event
        case .kill, .crash, .recover, .partition, .heal, .drop, .delay: .fault
        default: code >= 0 ? .reply : .request
        }
    }

    /// Whether the answer is a failure: HTTP's from 400 on, gRPC's other than 0.
    public var isFailure: Bool { code >= 400 || (1..<100).contains(code) }

    /// Whether it only says that a node lives, or records an event: what diagrams leave out.
    public var isRoutine: Bool {
        object.hasPrefix("leases/") || object.hasPrefix("events/") || object == "leases"
            || object == "events"
    }

    /// The words in front of the object: `create`, `create 201`, `txn OK`, `ADDED`.
    public var head: String {
        if !change.isEmpty { return change }
        if form != .reply { return verb.name }
        if code == 0 { return verb.name + " OK" }
        return verb.name + (code < 100 ? " error \(code)" : " \(code)")
    }
}
