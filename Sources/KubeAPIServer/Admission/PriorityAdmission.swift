import KubeAPI

/// Gives Pods their priority (`Priority`). There are no priority classes here, so it is 0.
enum PriorityAdmission {
    private static let priority = 0
    private static let policy = PreemptionPolicy.preemptLowerPriority

    static func admit(_ pod: inout Pod, _ attributes: inout Attributes) throws(APIFailure) {
        let spec = pod.sharedSpec.value
        if let given = spec.priority, given != priority {
            throw attributes.forbidden(
                pod.metadata,
                "the integer value of priority (\(given)) must not be provided in pod spec; "
                    + "priority admission controller computed \(priority) from the given "
                    + "PriorityClass name")
        }
        if let given = spec.preemptionPolicy, given != policy {
            throw attributes.forbidden(
                pod.metadata,
                "the string value of PreemptionPolicy (\(given.rawValue)) must not be provided in "
                    + "pod spec; priority admission controller computed \(policy.rawValue) from "
                    + "the given PriorityClass name")
        }
        if spec.priority != nil && spec.preemptionPolicy != nil { return }
        pod.sharedSpec = pod.sharedSpec.with {
            $0.priority = priority
            $0.preemptionPolicy = policy
        }
        attributes.note(.setPriority(priority))
    }

    /// A replaced Pod keeps what it was given.
    static func admit(_ pod: inout Pod, from old: Pod) throws(APIFailure) {
        let spec = pod.sharedSpec.value
        let former = old.sharedSpec.value
        guard spec.priority == nil || spec.preemptionPolicy == nil else { return }
        pod.sharedSpec = pod.sharedSpec.with {
            $0.priority = spec.priority ?? former.priority
            $0.preemptionPolicy = spec.preemptionPolicy ?? former.preemptionPolicy
        }
    }
}
