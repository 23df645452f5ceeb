import KubeAPI

extension SchedulerCache {
    /// The constraints by which Pods without any of their own are spread when a Service or a
    /// controller selects them (`systemDefaultConstraints`).
    private static let systemDefaults = [(Topology.hostnameKey, 3), (Topology.zoneKey, 5)].map {
        key, maxSkew in
        var constraint = TopologySpreadConstraint()
        constraint.topologyKey = key
        constraint.maxSkew = maxSkew
        constraint.whenUnsatisfiable = .scheduleAnyway
        return constraint
    }

    /// Works out how the Pods of a class are to be spread, unless that is known.
    mutating func updateSpread(_ number: Int) {
        guard classes[number].spread == nil else { return }
        var plan = SpreadPlan()
        let constraints = classes[number].spec.value.topologySpreadConstraints
        for constraint in constraints {
            guard let selector = selector(of: constraint, number) else { continue }
            add(constraint, selector, to: &plan, number)
        }
        if constraints.isEmpty, let selector = owners.selector(for: classes[number]) {
            plan.requiresAllLabels = args.defaultConstraints != nil
            for constraint in args.defaultConstraints ?? Self.systemDefaults {
                add(constraint, selector, to: &plan, number)
            }
        }
        classes[number].spread = plan
    }

    private mutating func add(
        _ constraint: TopologySpreadConstraint, _ selector: Selector, to plan: inout SpreadPlan,
        _ number: Int
    ) {
        let understood = understood(constraint, selector, number)
        if constraint.whenUnsatisfiable == .scheduleAnyway {
            plan.soft.append(understood)
        } else {
            plan.hard.append(understood)
        }
    }

    private mutating func selector(of constraint: TopologySpreadConstraint, _ number: Int)
        -> Selector?
    {
        do throws(LabelSelectorError) {
            let selector = try constraint.labelSelector?.selector() ?? .nothing
            return selector.requiring(constraint.matchLabelKeys, of: classes[number].labels, .in)
        } catch {
            classes[number].problem = error.message
            return nil
        }
    }

    private mutating func understood(
        _ constraint: TopologySpreadConstraint, _ selector: Selector, _ number: Int
    ) -> SpreadConstraint {
        let topology = topology(constraint.topologyKey)
        let scope = NamespaceScope(names: [classes[number].namespace], selector: nil)
        // A selector of everything counts nothing; only the Pod itself matches it.
        let matcher = PodMatcher(scope: scope, selector: selector.isEmpty ? .nothing : selector)
        let counter = retainCounter(.matching([matcher], countsTerminating: false))
        let domain = counters[counter].domainIndex(of: topology, in: topologies)
        return SpreadConstraint(
            maxSkew: constraint.maxSkew, topology: topology,
            isHostname: topologies[topology].isHostname, counter: counter, domain: domain,
            minDomains: constraint.minDomains ?? 1,
            honorsAffinity: constraint.nodeAffinityPolicy != .ignore,
            honorsTaints: constraint.nodeTaintsPolicy == .honor,
            matchesSelf: selector.matches(classes[number].labels))
    }

    /// Lets go of what a class counts for its spreading.
    mutating func forgetSpread(_ number: Int) {
        guard let plan = classes[number].spread else { return }
        classes[number].spread = nil
        for constraint in plan.hard + plan.soft { releaseCounter(constraint.counter) }
    }

    /// Notes a Service or controller; nil for one that is gone.
    mutating func setOwner(_ kind: Kind, _ slot: Slot, _ new: SpreadOwners.Owner?) {
        let changed = owners.set(kind, slot, new)
        guard !changed.isEmpty else { return }
        for number in 0..<classes.bound
        where classes.isUsed(number) && changed.contains(where: { $0.concerns(classes[number]) }) {
            forgetSpread(number)
        }
    }
}
