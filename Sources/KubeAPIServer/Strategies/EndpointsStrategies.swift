import KubeAPI

/// Endpoints (`pkg/registry/core/endpoint`).
enum EndpointsStrategy: Strategy {
    static let kind = Kind.endpoints

    static func stored(_ object: Ref<Endpoints>) -> KubeObject { .endpoints(object) }
    static func object(_ stored: KubeObject) -> Ref<Endpoints>? {
        if case .endpoints(let ref) = stored { ref } else { nil }
    }

    static func validate(_ endpoints: Endpoints, _ errors: inout FieldErrors) {
        errors.checkSubsets(endpoints.subsets, at: .root.appending("subsets"))
    }
}

/// Endpoint slices (`pkg/registry/discovery/endpointslice`).
enum EndpointSliceStrategy: Strategy {
    static let kind = Kind.endpointSlice

    static func stored(_ object: Ref<EndpointSlice>) -> KubeObject { .endpointSlice(object) }
    static func object(_ stored: KubeObject) -> Ref<EndpointSlice>? {
        if case .endpointSlice(let ref) = stored { ref } else { nil }
    }

    static func prepareForCreate(_ slice: inout EndpointSlice) {
        slice.metadata.generation = 1
    }

    /// A slice has no status: whatever changes but the metadata is a new generation, and so are
    /// other labels.
    static func prepareForUpdate(
        _ slice: inout EndpointSlice, from old: EndpointSlice, by role: Role
    ) {
        let isSame =
            slice.endpoints == old.endpoints && slice.ports == old.ports
            && slice.addressType.hasSameScalars(as: old.addressType)
            && slice.metadata.labels == old.metadata.labels
        if !isSame { slice.metadata.generation = old.metadata.generation + 1 }
    }

    static func validate(_ slice: EndpointSlice, _ errors: inout FieldErrors) {
        errors.checkEndpointSlice(slice)
    }

    static func validate(
        _ slice: EndpointSlice, from old: EndpointSlice, _ errors: inout FieldErrors
    ) {
        if !slice.addressType.hasSameScalars(as: old.addressType) {
            errors.invalid(
                .root.appending("addressType"), slice.addressType, "field is immutable")
        }
    }
}
