import KubeAPI

/// Label selectors and affinity (`ValidateLabelSelector`, `validateAffinity`).
extension FieldErrors {
    mutating func checkLabelSelector(_ selector: LabelSelector, at path: FieldPath) {
        checkLabels(selector.matchLabels, at: path.appending("matchLabels"))
        for (index, expression) in selector.matchExpressions.enumerated() {
            let place = path.appending("matchExpressions").appending(index)
            switch expression.operation {
            case "In", "NotIn":
                if expression.values.isEmpty {
                    required(
                        place.appending("values"),
                        "must be specified when `operator` is 'In' or 'NotIn'")
                }
            case "Exists", "DoesNotExist":
                if !expression.values.isEmpty {
                    forbidden(
                        place.appending("values"),
                        "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
                }
            default:
                invalid(
                    place.appending("operator"), expression.operation,
                    "not a valid selector operator")
            }
            checkLabelKey(expression.key, at: place.appending("key"))
            for (number, value) in expression.values.enumerated() {
                invalid(
                    place.appending("values").appending(number), value, Names.labelValue(value))
            }
        }
    }

    mutating func checkAffinity(_ affinity: Affinity, at path: FieldPath) {
        if let node = affinity.nodeAffinity {
            checkNodeAffinity(node, at: path.appending("nodeAffinity"))
        }
        if let pods = affinity.podAffinity {
            checkPodAffinity(pods, at: path.appending("podAffinity"))
        }
        if let pods = affinity.podAntiAffinity {
            checkPodAffinity(pods, at: path.appending("podAntiAffinity"))
        }
    }

    private static let required = "requiredDuringSchedulingIgnoredDuringExecution"
    private static let preferred = "preferredDuringSchedulingIgnoredDuringExecution"

    private mutating func checkNodeAffinity(_ affinity: NodeAffinity, at path: FieldPath) {
        if let selector = affinity.required {
            let place = path.appending(Self.required).appending("nodeSelectorTerms")
            if selector.nodeSelectorTerms.isEmpty {
                required(place, "must have at least one node selector term")
            }
            for (index, term) in selector.nodeSelectorTerms.enumerated() {
                checkTerm(term, at: place.appending(index))
            }
        }
        for (index, preference) in affinity.preferred.enumerated() {
            let place = path.appending(Self.preferred).appending(index)
            checkWeight(preference.weight, at: place)
            checkTerm(preference.preference, at: place.appending("preference"))
        }
    }

    private mutating func checkWeight(_ weight: Int, at path: FieldPath) {
        if !(1...100).contains(weight) {
            invalid(path.appending("weight"), weight, "must be in the range 1-100")
        }
    }

    private mutating func checkTerm(_ term: NodeSelectorTerm, at path: FieldPath) {
        for (index, requirement) in term.matchExpressions.enumerated() {
            let place = path.appending("matchExpressions").appending(index)
            checkOperator(requirement, at: place)
            checkLabelKey(requirement.key, at: place.appending("key"))
        }
        for (index, requirement) in term.matchFields.enumerated() {
            let place = path.appending("matchFields").appending(index)
            if requirement.op == "In" || requirement.op == "NotIn" {
                if requirement.values.count != 1 {
                    required(
                        place.appending("values"),
                        "must be only one value when `operator` is 'In' or 'NotIn' for node field "
                            + "selector")
                }
            } else {
                invalid(
                    place.appending("operator"), requirement.op, "not a valid selector operator")
            }
            if requirement.key != "metadata.name" {
                invalid(
                    place.appending("key"), requirement.key, "not a valid field selector key")
            } else {
                for (number, value) in requirement.values.enumerated() {
                    invalid(
                        place.appending("values").appending(number), value,
                        Names.dns1123Subdomain(value))
                }
            }
        }
    }

    private mutating func checkOperator(
        _ requirement: NodeSelectorRequirement, at path: FieldPath
    ) {
        switch NodeSelectorOperator(rawValue: requirement.op) {
        case .isIn, .notIn:
            if requirement.values.isEmpty {
                required(
                    path.appending("values"),
                    "must be specified when `operator` is 'In' or 'NotIn'")
            }
        case .exists, .doesNotExist:
            if !requirement.values.isEmpty {
                forbidden(
                    path.appending("values"),
                    "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
            }
        case .greaterThan, .lessThan:
            if requirement.values.count != 1 {
                required(
                    path.appending("values"),
                    "must be specified single value when `operator` is 'Lt' or 'Gt'")
            }
        case nil:
            invalid(path.appending("operator"), requirement.op, "not a valid selector operator")
        }
    }

    private mutating func checkPodAffinity(_ affinity: PodAffinity, at path: FieldPath) {
        for (index, term) in affinity.required.enumerated() {
            checkPodTerm(term, at: path.appending(Self.required).appending(index))
        }
        for (index, weighted) in affinity.preferred.enumerated() {
            let place = path.appending(Self.preferred).appending(index)
            checkWeight(weighted.weight, at: place)
            checkPodTerm(weighted.podAffinityTerm, at: place.appending("podAffinityTerm"))
        }
    }

    private mutating func checkPodTerm(_ term: PodAffinityTerm, at path: FieldPath) {
        if let selector = term.labelSelector {
            checkLabelSelector(selector, at: path.appending("labelSelector"))
        }
        if let selector = term.namespaceSelector {
            checkLabelSelector(selector, at: path.appending("namespaceSelector"))
        }
        for name in term.namespaces {
            // The real field is the list, not the element.
            invalid(path.appending("namespaces"), name, Names.dns1123Label(name))
        }
        if term.topologyKey.isEmpty {
            required(path.appending("topologyKey"), "can not be empty")
        } else {
            checkLabelKey(term.topologyKey, at: path.appending("topologyKey"))
        }
    }
}
