import KubeAPI

/// The world as the scheduler counts it: nodes, the Pods on them, and whatever saves it from
/// looking at Pods one by one.
///
/// It is the pure core of the scheduler: it knows neither requests nor time. Pods that can't be
/// told apart share a ``PodClass``; verdicts are kept by class and node until the node changes;
/// matching Pods are counted by node and domain as Pods come and go.
struct SchedulerCache: Sendable {
    let args: PluginArgs
    /// The rules about nodes that hold for every Pod.
    let addedRules: NodeAffinityRules?
    var pods = PodTable()
    var nodes = NodeTable()
    var resources = ResourceNames()
    var images = ImageTable()
    var namespaces = NamespaceTable()
    var topologies: [Topology] = []
    var carried = Pool<CarriedTerm>()
    /// Changes when a Pod class starts or stops to carry terms about other Pods.
    var carriedVersion = 1
    var counters = Pool<PodCounter>()
    var classes = Pool<PodClass>()
    var fits = Pool<FitProfile>()
    var traits = Pool<TraitProfile>()
    var owners = SpreadOwners()
    /// Where the next search for nodes begins.
    var nextStart = 0

    private var classNumbers: [PodClassKey: Int] = [:]
    private var fitNumbers: [PodRequests: Int] = [:]
    private var traitNumbers: [String: Int] = [:]
    private var lastClass = -1

    init(_ args: PluginArgs = PluginArgs()) {
        self.args = args
        addedRules = args.addedAffinity.map { NodeAffinityRules($0) }
    }

    // MARK: Classes

    /// The class of `pod`, which is made if there is none; counts one more user.
    mutating func retainClass(of pod: Ref<Pod>) -> Int {
        if lastClass < 0 || !classes[lastClass].includes(pod) {
            let key = PodClassKey(pod)
            if let known = classNumbers[key], classes[known].includes(pod) {
                lastClass = known
            } else {
                lastClass = makeClass(of: pod)
                classNumbers[key] = lastClass
                return lastClass
            }
        }
        classes.retain(lastClass)
        return lastClass
    }

    /// A new class, with one user.
    private mutating func makeClass(of pod: Ref<Pod>) -> Int {
        let metadata = pod.value.metadata
        let spec = pod.value.sharedSpec
        let new = PodClass(
            spec: spec, labels: metadata.labels, namespaceName: metadata.namespace,
            namespace: namespaces.intern(metadata.namespace), owner: PodOwner(metadata),
            ownerUID: metadata.controllerUID, fit: retainFit(spec.value),
            traits: retainTraits(spec.value), ports: HostPort.all(of: spec.value))
        let number = classes.insert(new)
        classes.retain(number)
        joinCounters(number)
        prepareAffinity(number)
        return number
    }

    /// Counts one user less; the last one takes the class with it.
    mutating func releaseClass(_ number: Int) {
        guard classes.release(number) else { return }
        let old = classes[number]
        if lastClass == number { lastClass = -1 }
        classNumbers[PodClassKey(old)] = nil
        forgetSpread(number)
        forgetAffinity(number)
        classes[number].counters = []
        if fits.release(old.fit) { fitNumbers[fits[old.fit].requests] = nil }
        if traits.release(old.traits) { traitNumbers[TraitProfile.key(old.spec.value)] = nil }
    }

    // MARK: Profiles

    private mutating func retainFit(_ spec: PodSpec) -> Int {
        let requests = PodRequests(spec, names: &resources)
        let number = fitNumbers[requests] ?? fits.insert(FitProfile(requests))
        fitNumbers[requests] = number
        fits.retain(number)
        return number
    }

    private mutating func retainTraits(_ spec: PodSpec) -> Int {
        let key = TraitProfile.key(spec)
        let number = traitNumbers[key] ?? traits.insert(TraitProfile(spec, images: &images))
        traitNumbers[key] = number
        traits.retain(number)
        return number
    }
}
