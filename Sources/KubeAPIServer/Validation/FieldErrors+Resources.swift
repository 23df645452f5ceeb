import KubeAPI

/// Resource amounts (`ValidateResourceRequirements`).
extension FieldErrors {
    mutating func checkResources(_ resources: ResourceRequirements, at path: FieldPath) {
        checkAmounts(resources.limits, at: path.appending("limits"), isForContainer: true)
        checkAmounts(resources.requests, at: path.appending("requests"), isForContainer: true)
        for (name, request) in resources.requests.amounts {
            let limit = resources.limits[name]
            if let limit, isExtended(name), request != limit {
                invalid(
                    path.appending("requests"), request.description,
                    "must be equal to \(name) limit of \(limit)")
            } else if let limit, request > limit {
                invalid(
                    path.appending("requests"), request.description,
                    "must be less than or equal to \(name) limit of \(limit)")
            } else if limit == nil && isExtended(name) {
                required(
                    path.appending("limits"), "Limit must be set for non overcommitable resources")
            }
        }
    }

    mutating func checkNodeResources(_ resources: ResourceList, at path: FieldPath) {
        checkAmounts(resources, at: path, isForContainer: false)
    }

    private mutating func checkAmounts(
        _ list: ResourceList, at path: FieldPath, isForContainer: Bool
    ) {
        for (name, quantity) in list.amounts {
            let messages = Names.qualifiedName(name)
            let place = path.appending(key: name)
            invalid(place, name, messages)
            if messages.isEmpty && !name.utf8.contains(UInt8(ascii: "/")) {
                checkStandard(name, at: place, isForContainer: isForContainer)
            }
            if quantity.sign < 0 {
                invalid(place, quantity.description, "must be greater than or equal to 0")
            }
            if isExtended(name) && quantity.milliValue % 1000 != 0 {
                invalid(place, quantity.description, "must be an integer")
            }
        }
    }

    private mutating func checkStandard(_ name: String, at place: FieldPath, isForContainer: Bool) {
        let standard = ["cpu", "memory", "ephemeral-storage"] + (isForContainer ? [] : ["pods"])
        if standard.contains(name) || name.hasPrefix("hugepages-") { return }
        invalid(
            place, name,
            isForContainer
                ? "must be a standard resource for containers"
                : "must be a standard resource type or fully qualified")
    }

    /// Resources of vendors: in whole pieces, and never promised twice.
    private func isExtended(_ name: String) -> Bool {
        guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let domain = name[..<slash]
        return domain != "kubernetes.io" && !domain.hasSuffix(".kubernetes.io")
            && !name.hasPrefix("requests.")
    }
}
