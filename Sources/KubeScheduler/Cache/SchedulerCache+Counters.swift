import KubeAPI

extension SchedulerCache {
    // MARK: Topologies

    /// The number of the topology of `key`, which is looked up on every node the first time.
    mutating func topology(_ key: String) -> Int {
        if let known = topologies.firstIndex(where: { $0.key.hasSameScalars(as: key) }) {
            return known
        }
        var topology = Topology(key: key)
        for node in 0..<nodes.count {
            topology.set(node, nodes.nodes[node]?.value.metadata.labels)
        }
        topologies.append(topology)
        return topologies.count - 1
    }

    /// Notes the labels of a node; nil for one that is gone.
    mutating func setDomains(of node: Int, _ labels: Labels?) {
        for counter in 0..<counters.bound { counters[counter].makeRoom(forNode: node) }
        for topology in topologies.indices where topologies[topology].set(node, labels) {
            for counter in 0..<counters.bound
            where counters.isUsed(counter) && counters[counter].perNode[node] != 0 {
                counters[counter].recount(topology: topology, in: topologies)
            }
        }
    }

    // MARK: Counters

    /// The counter of Pods of `sort`, which counts those that are there the first time.
    mutating func retainCounter(_ sort: PodCounter.Sort) -> Int {
        let known = (0..<counters.bound).first { counters.isUsed($0) && counters[$0].sort == sort }
        let number = known ?? makeCounter(sort)
        counters.retain(number)
        return number
    }

    private mutating func makeCounter(_ sort: PodCounter.Sort) -> Int {
        let number = counters.insert(PodCounter(sort, nodes: nodes.count))
        var isCounted = Array(repeating: false, count: classes.bound)
        for index in 0..<classes.bound where classes.isUsed(index) && counts(sort, index) {
            classes[index].counters.append(number)
            isCounted[index] = true
        }
        guard isCounted.contains(true) else { return number }
        recount(number, isCounted)
        return number
    }

    /// Counts the Pods that are there, by their classes.
    private mutating func recount(_ counter: Int, _ isCounted: [Bool]) {
        let countsTerminating = counters[counter].countsTerminating
        for index in 0..<pods.count {
            let record = pods[index]
            guard record.node >= 0, isCounted[Int(record.classNumber)],
                countsTerminating || !record.isTerminating
            else { continue }
            counters[counter].add(1, on: Int(record.node), topologies: topologies)
        }
    }

    mutating func releaseCounter(_ number: Int) {
        guard counters.release(number) else { return }
        for index in 0..<classes.bound { classes[index].counters.removeAll { $0 == number } }
    }

    /// Lets the counters that are there count a new class.
    mutating func joinCounters(_ number: Int) {
        for counter in 0..<counters.bound
        where counters.isUsed(counter) && counts(counters[counter].sort, number) {
            classes[number].counters.append(counter)
        }
    }

    private func counts(_ sort: PodCounter.Sort, _ number: Int) -> Bool {
        switch sort {
        case .matching(let matchers, _):
            !matchers.isEmpty
                && matchers.allSatisfy {
                    $0.matches(
                        classes[number].namespace, classes[number].labels, in: namespaces)
                }
        case .carrying(let term): classes[number].affinity.carried.contains(term)
        }
    }

    /// Counts one Pod more (or less) on a node.
    mutating func count(_ change: Int32, classNumber: Int, node: Int, isTerminating: Bool) {
        for counter in classes[classNumber].counters
        where !isTerminating || counters[counter].countsTerminating {
            counters[counter].add(change, on: node, topologies: topologies)
        }
    }

    /// Counts everything anew, after the labels of a namespace have changed what rules mean.
    mutating func recountAll() {
        for number in 0..<classes.bound { classes[number].counters = [] }
        for counter in 0..<counters.bound where counters.isUsed(counter) {
            counters[counter].reset()
            var isCounted = Array(repeating: false, count: classes.bound)
            for index in 0..<classes.bound
            where classes.isUsed(index) && counts(counters[counter].sort, index) {
                classes[index].counters.append(counter)
                isCounted[index] = true
            }
            recount(counter, isCounted)
        }
        carriedVersion += 1
    }
}
