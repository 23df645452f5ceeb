import KubeAPI

/// What a node has, and what the Pods on it have been given.
struct NodeUsage: Sendable {
    var cpu: Int64 = 0
    var memory: Int64 = 0
    var storage: Int64 = 0
    var pods: Int64 = 0
    var usedCPU: Int64 = 0
    var usedMemory: Int64 = 0
    var usedStorage: Int64 = 0
    var usedPods: Int64 = 0
    /// The sums in which a container without a request counts, too.
    var scoredCPU: Int64 = 0
    var scoredMemory: Int64 = 0

    mutating func setAllocatable(_ list: ResourceList) {
        cpu = PodRequests.bounded(list["cpu"]?.milliValue ?? 0)
        memory = PodRequests.bounded(list["memory"]?.value ?? 0)
        storage = PodRequests.bounded(list["ephemeral-storage"]?.value ?? 0)
        pods = PodRequests.bounded(list["pods"]?.value ?? 0)
    }

    mutating func add(_ requests: borrowing PodRequests) {
        usedCPU &+= requests.cpu
        usedMemory &+= requests.memory
        usedStorage &+= requests.storage
        scoredCPU &+= requests.scoredCPU
        scoredMemory &+= requests.scoredMemory
        usedPods += 1
    }

    mutating func subtract(_ requests: borrowing PodRequests) {
        usedCPU &-= requests.cpu
        usedMemory &-= requests.memory
        usedStorage &-= requests.storage
        scoredCPU &-= requests.scoredCPU
        scoredMemory &-= requests.scoredMemory
        usedPods -= 1
    }
}
