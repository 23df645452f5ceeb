import KubeAPI

/// Decides whether a user may do what it asks: the Node authorizer for kubelets, RBAC for all.
enum Authorizer {
    /// - Returns: by which rule it is allowed, as a stage's result; nil unless `explains`.
    /// - Throws: 403 with the API's sentence.
    static func authorize(_ call: Call, store: ObjectStore, explains: Bool)
        throws(APIFailure) -> Stage.Result?
    {
        let request = call.request.value
        let role = call.client.role
        let isAllowed = BootstrapPolicy.allows(
            role, request.verb, request.kind, request.effectiveSubresource)
        guard isAllowed else { throw forbidden(call, because: "") }
        if role == .kubelet {
            if let problem = NodeAuthorizer.problem(call, store: store) {
                throw forbidden(call, because: problem)
            }
            return explains ? .allowedByNodeAuthorizer : nil
        }
        return explains ? .allowedByRBAC(binding(of: call)) : nil
    }

    private static func binding(of call: Call) -> String {
        switch call.client.role {
        case .kubectl, .person: "ClusterRoleBinding kubeadm:cluster-admins"
        case .apiServer: "group system:masters"
        case .scheduler: "ClusterRole system:kube-scheduler"
        case .kubeProxy: "ClusterRole system:node-proxier"
        case .clusterDNS: "ClusterRole system:kube-dns"
        default:
            "ClusterRole system:controller:"
                + (User(of: call).name.split(separator: ":").last.map(String.init) ?? "")
        }
    }

    private static func forbidden(_ call: Call, because reason: String) -> APIFailure {
        let request = call.request.value
        let verb = request.effectiveVerb
        let isAboutNamespace = request.kind.info.isNamespaced && !request.isAboutAllNamespaces
        let place =
            isAboutNamespace
            ? "in the namespace \"\(call.namespace)\"" : "at the cluster scope"
        let sentence =
            "User \"\(User(of: call).name)\" cannot \(verb.name) resource \"\(request.resource)\" "
            + "in API group \"\(request.kind.info.group)\" \(place)"
        return .forbidden(
            request.kind, request.name, reason.isEmpty ? sentence : "\(sentence): \(reason)")
    }
}
