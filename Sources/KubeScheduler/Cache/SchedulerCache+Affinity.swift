import KubeAPI

extension SchedulerCache {
    /// Understands the rules about other Pods that a new class carries.
    mutating func prepareAffinity(_ number: Int) {
        guard let affinity = classes[number].spec.value.affinity,
            affinity.podAffinity != nil || affinity.podAntiAffinity != nil
        else { return }
        do throws(LabelSelectorError) {
            let near = affinity.podAffinity
            let far = affinity.podAntiAffinity
            let required = try terms(near?.required ?? [], number)
            let repelling = try terms(far?.required ?? [], number)
            let attracting = try weighted(near?.preferred ?? [], sign: 1, number)
            let disliking = try weighted(far?.preferred ?? [], sign: -1, number)
            plan(number, required, repelling, attracting + disliking)
        } catch {
            classes[number].problem = error.message
        }
    }

    private mutating func plan(
        _ number: Int, _ required: [AffinityTerm], _ repelling: [AffinityTerm],
        _ preferred: [AffinityTerm]
    ) {
        for term in required { carry(term, .requiredAffinity, number) }
        for term in repelling { carry(term, .requiredAntiAffinity, number) }
        for term in preferred { carry(term, .preferred(weight: term.weight), number) }
        let all = required.map(\.matcher)
        var plan = classes[number].affinity
        plan.required = required.map { rule($0, all) }
        plan.repelledBy = repelling.map { rule($0, [$0.matcher]) }
        plan.preferred = preferred.map { rule($0, [$0.matcher]) }
        classes[number].affinity = plan
    }

    private mutating func rule(_ term: AffinityTerm, _ matchers: [PodMatcher]) -> AffinityRule {
        let topology = topology(term.topologyKey)
        let counter = retainCounter(.matching(matchers, countsTerminating: true))
        let domain = counters[counter].domainIndex(of: topology, in: topologies)
        return AffinityRule(
            counter: counter, domain: domain, topology: topology, weight: term.weight)
    }

    private mutating func carry(_ term: AffinityTerm, _ role: CarriedTerm.Role, _ number: Int) {
        let topology = topology(term.topologyKey)
        let known = (0..<carried.bound).first {
            carried.isUsed($0) && carried[$0].topology == topology && carried[$0].role == role
                && carried[$0].matcher == term.matcher
        }
        let index =
            known
            ?? carried.insert(CarriedTerm(matcher: term.matcher, topology: topology, role: role))
        carried.retain(index)
        classes[number].affinity.carried.append(index)
        if known == nil {
            let counter = retainCounter(.carrying(index))
            carried[index].counter = counter
            carried[index].domain = counters[counter].domainIndex(of: topology, in: topologies)
            carriedVersion += 1
        } else if !classes[number].counters.contains(carried[index].counter) {
            classes[number].counters.append(carried[index].counter)
        }
    }

    /// Lets go of what a class that is gone has counted.
    mutating func forgetAffinity(_ number: Int) {
        let plan = classes[number].affinity
        classes[number].affinity = AffinityPlan()
        for rule in plan.required + plan.repelledBy + plan.preferred {
            releaseCounter(rule.counter)
        }
        for term in plan.carried where carried.release(term) {
            releaseCounter(carried[term].counter)
            carriedVersion += 1
        }
    }

    /// Looks up the terms of other Pods that mean this class, if they have changed.
    mutating func updateOthers(_ number: Int) {
        guard classes[number].affinity.othersVersion != carriedVersion else { return }
        classes[number].affinity.othersVersion = carriedVersion
        var repel: [AffinityRule] = []
        var prefer: [AffinityRule] = []
        for index in 0..<carried.bound where carried.isUsed(index) {
            let term = carried[index]
            let namespace = classes[number].namespace
            guard term.matcher.matches(namespace, classes[number].labels, in: namespaces)
            else { continue }
            var rule = AffinityRule(
                counter: term.counter, domain: term.domain, topology: term.topology)
            switch term.role {
            case .requiredAntiAffinity: repel.append(rule)
            case .requiredAffinity:
                rule.weight = args.hardPodAffinityWeight
                if rule.weight > 0 { prefer.append(rule) }
            case .preferred(let weight):
                rule.weight = weight
                prefer.append(rule)
            }
        }
        classes[number].affinity.othersRepel = repel
        classes[number].affinity.othersPrefer = prefer
    }

    // MARK: Terms

    private mutating func weighted(
        _ list: [WeightedPodAffinityTerm], sign: Int, _ number: Int
    ) throws(LabelSelectorError) -> [AffinityTerm] {
        var result: [AffinityTerm] = []
        for element in list {
            let weight = sign * max(0, min(1_000_000, element.weight))
            result += try terms([element.podAffinityTerm], number, weight: weight)
        }
        return result
    }

    private mutating func terms(
        _ list: [PodAffinityTerm], _ number: Int, weight: Int = 0
    ) throws(LabelSelectorError) -> [AffinityTerm] {
        var result: [AffinityTerm] = []
        for term in list {
            var selector = try term.labelSelector?.selector() ?? .nothing
            let labels = classes[number].labels
            selector = selector.requiring(term.matchLabelKeys, of: labels, .in)
            selector = selector.requiring(term.mismatchLabelKeys, of: labels, .notIn)
            let matcher = PodMatcher(scope: try scope(term, number), selector: selector)
            result.append(
                AffinityTerm(matcher: matcher, topologyKey: term.topologyKey, weight: weight))
        }
        return result
    }

    private mutating func scope(
        _ term: PodAffinityTerm, _ number: Int
    ) throws(LabelSelectorError) -> NamespaceScope {
        if term.namespaces.isEmpty && term.namespaceSelector == nil {
            return NamespaceScope(names: [classes[number].namespace], selector: nil)
        }
        let names = term.namespaces.map { namespaces.intern($0) }.sorted()
        return NamespaceScope(names: names, selector: try term.namespaceSelector?.selector())
    }
}

extension Selector {
    /// This selector with the values of `keys` in `labels` required (or excluded), where they
    /// are there.
    func requiring(
        _ keys: [String], of labels: Labels, _ operation: Requirement.Operation
    ) -> Selector {
        let requirements = keys.compactMap { key in
            labels[key].map { Requirement(key: key, operation: operation, values: [$0]) }
        }
        return requirements.isEmpty ? self : adding(requirements)
    }
}
