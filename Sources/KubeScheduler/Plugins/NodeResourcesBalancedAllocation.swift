/// Prefers nodes whose CPU and memory the Pod would bring closer to being used alike.
///
/// The score is that of Kubernetes 1.36: 75 where the Pod changes nothing, up to 100 where it
/// balances the node, down to 50 where it unbalances it.
enum NodeResourcesBalancedAllocation {
    static func score(_ requests: borrowing PodRequests, _ usage: borrowing NodeUsage) -> Int {
        let with = balance(
            cpu: usage.usedCPU &+ requests.cpu, of: usage.cpu,
            memory: usage.usedMemory &+ requests.memory, of: usage.memory)
        let without = balance(
            cpu: usage.usedCPU, of: usage.cpu, memory: usage.usedMemory, of: usage.memory)
        let half = Plugin.maxScore / 2
        return half + (half + with - without) / 2
    }

    /// 100 where both are used alike, 50 where one is used up and the other isn't used at all.
    static func balance(
        cpu: Int64, of allCPU: Int64, memory: Int64, of allMemory: Int64
    ) -> Int {
        guard allCPU > 0, allMemory > 0 else { return Plugin.maxScore }
        let deviation = abs(fraction(cpu, allCPU) - fraction(memory, allMemory)) / 2
        return Int((1 - deviation) * Double(Plugin.maxScore))
    }

    private static func fraction(_ used: Int64, _ all: Int64) -> Double {
        max(0, min(1, Double(used) / Double(all)))
    }
}
