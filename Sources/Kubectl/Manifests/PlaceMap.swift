import KubeAPI

/// Where in a manifest the values are: the line and column of each field, by its path.
struct PlaceMap: Sendable, Equatable {
    struct Place: Sendable, Equatable {
        var line: Int
        var column: Int
    }

    private var places: [String: Place] = [:]
    /// What every path begins with.
    private var prefix = ""

    /// - Parameter path: `spec.containers[0].image`; map entries are written like fields.
    mutating func set(_ path: String, _ place: Place) {
        places[path] = place
    }

    /// The place of a path as ``FieldPath`` describes it, or of the nearest value around it.
    func place(of path: String) -> Place? {
        let canonical = Self.canonical(path)
        let isElement = prefix.isEmpty || canonical.isEmpty || canonical.hasPrefix("[")
        var path = isElement ? prefix + canonical : "\(prefix).\(canonical)"
        while path.utf8.count > prefix.utf8.count {
            if let place = places[path] { return place }
            guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
            path = String(path[..<end])
        }
        return places[prefix]
    }

    /// The places of one element, with paths that begin there: `items[2].spec` as `spec`.
    func inside(_ path: String) -> PlaceMap {
        var result = self
        result.prefix += path
        return result
    }

    /// `metadata.labels[tier]` as `metadata.labels.tier`; indices stay.
    private static func canonical(_ path: String) -> String {
        guard path.contains("[") else { return path }
        var result = ""
        var rest = path[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let inner = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            result += inner.allSatisfy(\.isNumber) ? "[\(inner)]" : ".\(inner)"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
