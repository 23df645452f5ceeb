import KubeAPI
import Testing

@testable import KubeCluster

@Suite struct SimulationTests {
    /// Tries to find the shortest list of deeds that still fails: one from which none can be
    /// dropped.
    private func shrink(_ deeds: [Deed], seed: UInt64) -> [Deed] {
        var deeds = deeds
        var index = 0
        while index < deeds.count {
            var fewer = deeds
            fewer.remove(at: index)
            if Simulation(seed: seed, deeds: fewer).problem != nil {
                deeds = fewer
                index = 0
            } else {
                index += 1
            }
        }
        return deeds
    }

    @Test(arguments: 0..<10)
    func randomDeedsKeepTheInvariantsAndTheClusterComesToRest(tens: Int) {
        for seed in UInt64(tens * 20)..<UInt64(tens * 20 + 20) {
            let deeds = Deed.list(seed: seed)
            guard let problem = Simulation(seed: seed, deeds: deeds).problem else { continue }
            let shortest = shrink(deeds, seed: seed)
            let why = Simulation(seed: seed, deeds: shortest).problem ?? problem
            let list = shortest.map { "  \($0)" }.joined(separator: "\n")
            Issue.record("seed \(seed): \(why)\n\(list)")
        }
    }
}
