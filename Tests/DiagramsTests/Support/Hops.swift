import KubeAPI
import Phrasebook

@testable import Diagrams

/// Hops that read like the call flow.
enum Hops {
    static let kubectl = TracedHop.End(.kubectl)
    static let api = TracedHop.End(.apiServer)
    static let etcd = TracedHop.End(.etcd)
    static let controller = TracedHop.End(.replicationController)
    static let scheduler = TracedHop.End(.scheduler)

    static func kubelet(_ node: Int) -> TracedHop.End {
        TracedHop.End(.kubelet, name: "kubelet@node-\(node + 1)", index: node)
    }

    static func proxy(_ node: Int) -> TracedHop.End {
        TracedHop.End(.kubeProxy, name: "kube-proxy@node-\(node + 1)", index: node)
    }

    static func hop(
        _ number: Int, _ from: TracedHop.End, _ to: TracedHop.End, _ verb: Verb, _ object: String,
        cause: Int? = nil, revision: Int = 0, code: Int = -1, note: String = "",
        time: Micros? = nil
    ) -> TracedHop {
        TracedHop(
            number: number, cause: cause ?? number - 1, time: time ?? Micros(number) * 1_000,
            from: from, to: to, verb: verb, object: object, revision: revision, code: code,
            change: verb == .deliver ? "ADDED" : "", note: Text(verbatim: note))
    }

    /// A person creates a Service; all are told.
    static let small = [
        hop(1, kubectl, api, .create, "services/default/web"),
        hop(2, api, etcd, .txn, "services/default/web"),
        hop(3, etcd, api, .txn, "services/default/web", revision: 7, code: 0),
        hop(4, api, kubectl, .create, "services/default/web", revision: 7, code: 201),
        hop(5, api, scheduler, .deliver, "services/default/web", cause: 3, revision: 7),
        hop(6, api, proxy(0), .deliver, "services/default/web", cause: 3, revision: 7),
        hop(7, api, proxy(1), .deliver, "services/default/web", cause: 3, revision: 7),
        hop(8, kubelet(0), api, .update, "leases/kube-node-lease/node-1", cause: 0),
        hop(9, scheduler, api, .bind, "pods/default/web-1", cause: 5),
        hop(10, api, scheduler, .bind, "pods/default/web-1", cause: 9, code: 409),
    ]

    /// What a stranger might call things.
    static let hostileTexts = [
        "</script><script>alert(1)</script>", "\"><svg onload=x>", "a;b#c%%{init}$$x$$",
        "end\nparticipant x", "\u{1B}[2J\u{7}", "\u{202E}txt.exe", "&amp;&#0;]]>", "日本語の名前🚀",
        String(repeating: "wide宽", count: 60), "", "\u{FFFE}\u{0}",
    ]

    /// The same hops with hostile names and notes, many lanes, and a hop from a lane to itself.
    static let hostile: [TracedHop] = hostileTexts.enumerated().flatMap { index, text in
        let pod = TracedHop.End(.pod, name: text, index: index)
        return [
            hop(
                3 * index + 1, index % 2 == 0 ? kubelet(index) : pod, api, .patch, text,
                note: text),
            hop(3 * index + 2, api, etcd, .txn, text, revision: 1 << 40, note: text),
            hop(3 * index + 3, pod, pod, .connect, text, code: 500, note: text),
        ]
    }
}
