import KubeAPI

/// Service accounts (`pkg/registry/core/serviceaccount`).
enum ServiceAccountStrategy: Strategy {
    static let kind = Kind.serviceAccount

    static func stored(_ object: Ref<ServiceAccount>) -> KubeObject { .serviceAccount(object) }
    static func object(_ stored: KubeObject) -> Ref<ServiceAccount>? {
        if case .serviceAccount(let ref) = stored { ref } else { nil }
    }

    static func validate(_ account: ServiceAccount, _ errors: inout FieldErrors) {}
}

/// Leases (`pkg/registry/coordination/lease`).
enum LeaseStrategy: Strategy {
    static let kind = Kind.lease

    static func stored(_ object: Ref<Lease>) -> KubeObject { .lease(object) }
    static func object(_ stored: KubeObject) -> Ref<Lease>? {
        if case .lease(let ref) = stored { ref } else { nil }
    }

    static func admit(_ lease: inout Lease, _ attributes: inout Attributes) throws(APIFailure) {
        try NodeRestriction.admitCreation(of: lease, attributes)
    }

    static func validate(_ lease: Lease, _ errors: inout FieldErrors) {
        let path = FieldPath.root.appending("spec")
        let duration = lease.spec.leaseDurationSeconds
        if duration < 0 {
            errors.checkPositive(duration, at: path.appending("leaseDurationSeconds"))
        }
        errors.checkNotNegative(
            lease.spec.leaseTransitions, at: path.appending("leaseTransitions"))
    }
}

/// Events (`pkg/registry/core/event`), which are forgotten an hour after their last write.
enum EventStrategy: Strategy {
    static let kind = Kind.event
    static let timeToLive: Micros? = .seconds(3600)

    static func stored(_ object: Ref<Event>) -> KubeObject { .event(object) }
    static func object(_ stored: KubeObject) -> Ref<Event>? {
        if case .event(let ref) = stored { ref } else { nil }
    }

    static func validate(_ event: Event, _ errors: inout FieldErrors) {
        let involved = event.involvedObject.namespace
        let namespace = event.metadata.namespace
        let matches =
            involved.isEmpty
            ? namespace.hasSameScalars(as: "default") : namespace.hasSameScalars(as: involved)
        if !matches {
            errors.invalid(
                .root.appending("involvedObject").appending("namespace"), involved,
                "does not match event.namespace")
        }
    }
}
