/// A kind of real Kubernetes that the simulation doesn't have; it is refused by its name.
struct UnsupportedKind: Sendable {
    let name: String
    let plural: String
    let shortNames: [String]
    let group: String

    /// The kind that a word on the command line means.
    init?(word: String) {
        let word = word.lowercased().split(separator: ".").first.map(String.init) ?? ""
        let match = Self.all.first {
            word == $0.plural || word == $0.name.lowercased() || $0.shortNames.contains(word)
        }
        guard let match else { return nil }
        self = match
    }

    /// The kind that a manifest names, of any version of its group.
    init?(apiVersion: String, name: String) {
        let parts = apiVersion.split(separator: "/", maxSplits: 1)
        let group = parts.count == 2 ? String(parts[0]) : ""
        guard let match = Self.all.first(where: { $0.name == name && $0.group == group }) else {
            return nil
        }
        self = match
    }

    private init(_ name: String, _ plural: String, _ shortNames: [String], _ group: String) {
        self.name = name
        self.plural = plural
        self.shortNames = shortNames
        self.group = group
    }

    static let all: [UnsupportedKind] = [
        .init("Deployment", "deployments", ["deploy"], "apps"),
        .init("ReplicaSet", "replicasets", ["rs"], "apps"),
        .init("StatefulSet", "statefulsets", ["sts"], "apps"),
        .init("DaemonSet", "daemonsets", ["ds"], "apps"),
        .init("ControllerRevision", "controllerrevisions", [], "apps"),
        .init("Job", "jobs", [], "batch"),
        .init("CronJob", "cronjobs", ["cj"], "batch"),
        .init("ConfigMap", "configmaps", ["cm"], ""),
        .init("Secret", "secrets", [], ""),
        .init("PersistentVolume", "persistentvolumes", ["pv"], ""),
        .init("PersistentVolumeClaim", "persistentvolumeclaims", ["pvc"], ""),
        .init("LimitRange", "limitranges", ["limits"], ""),
        .init("ResourceQuota", "resourcequotas", ["quota"], ""),
        .init("PodTemplate", "podtemplates", [], ""),
        .init("ComponentStatus", "componentstatuses", ["cs"], ""),
        .init("StorageClass", "storageclasses", ["sc"], "storage.k8s.io"),
        .init("CSIDriver", "csidrivers", [], "storage.k8s.io"),
        .init("CSINode", "csinodes", [], "storage.k8s.io"),
        .init("VolumeAttachment", "volumeattachments", [], "storage.k8s.io"),
        .init("HorizontalPodAutoscaler", "horizontalpodautoscalers", ["hpa"], "autoscaling"),
        .init("PodDisruptionBudget", "poddisruptionbudgets", ["pdb"], "policy"),
        .init("Ingress", "ingresses", ["ing"], "networking.k8s.io"),
        .init("IngressClass", "ingressclasses", [], "networking.k8s.io"),
        .init("NetworkPolicy", "networkpolicies", ["netpol"], "networking.k8s.io"),
        .init("Role", "roles", [], "rbac.authorization.k8s.io"),
        .init("RoleBinding", "rolebindings", [], "rbac.authorization.k8s.io"),
        .init("ClusterRole", "clusterroles", [], "rbac.authorization.k8s.io"),
        .init("ClusterRoleBinding", "clusterrolebindings", [], "rbac.authorization.k8s.io"),
        .init("PriorityClass", "priorityclasses", ["pc"], "scheduling.k8s.io"),
        .init("RuntimeClass", "runtimeclasses", [], "node.k8s.io"),
        .init(
            "CustomResourceDefinition", "customresourcedefinitions", ["crd", "crds"],
            "apiextensions.k8s.io"),
        .init("APIService", "apiservices", [], "apiregistration.k8s.io"),
        .init(
            "MutatingWebhookConfiguration", "mutatingwebhookconfigurations", [],
            "admissionregistration.k8s.io"),
        .init(
            "ValidatingWebhookConfiguration", "validatingwebhookconfigurations", [],
            "admissionregistration.k8s.io"),
        .init(
            "ValidatingAdmissionPolicy", "validatingadmissionpolicies", [],
            "admissionregistration.k8s.io"),
        .init(
            "CertificateSigningRequest", "certificatesigningrequests", ["csr"],
            "certificates.k8s.io"),
    ]
}
