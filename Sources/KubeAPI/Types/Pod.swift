import Phrasebook

/// The smallest thing that Kubernetes runs: containers that share one network and one fate.
public struct Pod: APIObject {
    public var metadata = ObjectMeta()
    /// The specification without `nodeName`: replicas of one controller share it.
    public var sharedSpec: Ref<PodSpec>
    /// The node that the Pod is bound to; empty until the scheduler's binding.
    public var nodeName = ""
    public var status = PodStatus()

    public init() {
        sharedSpec = Ref(PodSpec())
    }

    public init(metadata: ObjectMeta, sharedSpec: Ref<PodSpec>) {
        self.metadata = metadata
        self.sharedSpec = sharedSpec
    }

    /// The specification as the API shows it, `nodeName` included.
    public var spec: PodSpec {
        get {
            var spec = sharedSpec.value
            spec.nodeName = nodeName
            return spec
        }
        set {
            nodeName = newValue.nodeName
            var shared = newValue
            shared.nodeName = ""
            sharedSpec = Ref(shared)
        }
    }

    /// Whether the Pod has come to an end (and needs no resources any more).
    public var isTerminated: Bool { status.phase == .succeeded || status.phase == .failed }

    /// Whether the Pod can serve (`podutil.IsPodReady`).
    public var isReady: Bool { status.condition(.ready)?.isTrue ?? false }

    public static let schema = Schema<Pod>(
        "Pod",
        [
            Field("metadata", \.metadata, .PodFields.metadata),
            Field("spec", \.spec, .PodFields.spec, always: true),
            Field("status", \.status, .PodFields.status),
        ])
}

/// The Pods that a controller makes.
public struct PodTemplateSpec: APIObject {
    public var metadata = ObjectMeta()
    public var sharedSpec: Ref<PodSpec>

    public init() {
        sharedSpec = Ref(PodSpec())
    }

    public var spec: PodSpec {
        get { sharedSpec.value }
        set { sharedSpec = Ref(newValue) }
    }

    public static let schema = Schema<PodTemplateSpec>(
        "PodTemplateSpec",
        [
            Field("metadata", \.metadata, .PodTemplateSpecFields.metadata),
            Field("spec", \.spec, .PodTemplateSpecFields.spec, always: true),
        ])
}
