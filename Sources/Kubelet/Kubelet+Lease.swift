import KubeAPI

extension Kubelet {
    /// Renews the node's lease, or makes it: the heartbeat that the node lifecycle controller
    /// listens to.
    mutating func renewLease(turn: inout Turn) {
        var lease = report.lease?.value ?? Lease()
        lease.spec.holderIdentity = node.name
        lease.spec.leaseDurationSeconds = NodeReport.leaseDurationSeconds
        lease.spec.renewTime = MicroTime(turn.now)
        if report.lease == nil {
            lease.metadata.name = node.name
            lease.metadata.namespace = Self.leaseNamespace
            if let owner = report.object?.value.metadata, owner.uid != .none {
                var reference = OwnerReference()
                reference.apiVersion = "v1"
                reference.kind = "Node"
                reference.name = node.name
                reference.uid = owner.uid
                lease.metadata.ownerReferences = [reference]
            }
            turn.send(.create(.lease(Ref(lease))), Token(.lease))
            return
        }
        var request = APIRequest(
            .update, .lease, namespace: Self.leaseNamespace, name: node.name,
            body: .object(.lease(Ref(lease))))
        request.resourceVersion = report.leaseRevision == 0 ? nil : report.leaseRevision
        turn.send(request, Token(.lease))
    }

    private static var leaseNamespace: String { "kube-node-lease" }

    /// The lease was written or read; the next renewal is due ten seconds after a success.
    mutating func leaseReplied(_ reply: APIReply, wasRead: Bool, turn: inout Turn) {
        switch reply.failure?.reason {
        case nil:
            if let item = reply.item, case .lease(let ref) = item.object {
                report.lease = ref
                report.leaseRevision = item.revision
            }
            if wasRead { return renewLease(turn: &turn) }
        case .alreadyExists, .conflict:
            turn.send(
                APIRequest(.get, .lease, namespace: Self.leaseNamespace, name: node.name),
                Token(.leaseRead))
            return
        case .notFound where report.lease != nil:
            report.lease = nil
            return renewLease(turn: &turn)
        case .timeout: return renewLease(turn: &turn)
        default: break
        }
        turn.arm(TimerID(.lease), after: NodeReport.period, isPeriodic: true)
    }
}
