import KubeAPI

/// Whom a request is made for: what authentication finds out.
struct User: Sendable, Equatable {
    let name: String
    let groups: [String]

    /// The user that `call` comes from.
    ///
    /// Real clients prove their identity by certificates and tokens; here every actor has one
    /// identity, the one that kubeadm gives it.
    init(of call: Call) {
        switch call.client.role {
        case .kubectl, .person:
            self.init("kubernetes-admin", ["kubeadm:cluster-admins"])
        case .apiServer: self.init("system:apiserver", ["system:masters"])
        case .replicationController: self.init(account: "replication-controller")
        case .endpointsController: self.init(account: "endpoint-controller")
        case .endpointSliceController: self.init(account: "endpointslice-controller")
        case .nodeLifecycleController, .nodeIPAMController:
            self.init(account: "node-controller")
        case .garbageCollector: self.init(account: "generic-garbage-collector")
        case .namespaceController: self.init(account: "namespace-controller")
        case .serviceAccountController: self.init(account: "service-account-controller")
        case .clusterDNS: self.init(account: "kube-dns")
        case .scheduler: self.init("system:kube-scheduler", [])
        case .kubelet: self.init("system:node:" + call.node, ["system:nodes"])
        case .kubeProxy: self.init("system:kube-proxy", [])
        case .etcd, .containerRuntime, .outside, .registry, .pod:
            self.init(name: "system:anonymous", groups: ["system:unauthenticated"])
        }
    }

    private init(name: String, groups: [String]) {
        self.name = name
        self.groups = groups
    }

    private init(_ name: String, _ groups: [String]) {
        self.init(name: name, groups: groups + ["system:authenticated"])
    }

    /// A service account of the namespace kube-system.
    private init(account: String) {
        self.init(
            "system:serviceaccount:kube-system:" + account,
            ["system:serviceaccounts", "system:serviceaccounts:kube-system"])
    }

    /// `kubernetes-admin (kubeadm:cluster-admins, system:authenticated)`.
    var summary: String { "\(name) (\(groups.joined(separator: ", ")))" }
}
