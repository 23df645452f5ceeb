import KubeAPI

/// Which namespaces a rule about Pods means: some by name, some by their labels.
struct NamespaceScope: Sendable, Equatable {
    /// Numbers of namespaces.
    var names: [Int]
    /// Namespaces with these labels, too.
    var selector: Selector?

    init(_ namespace: Int) {
        names = [namespace]
    }

    init(names: [Int], selector: Selector?) {
        self.names = names
        self.selector = selector
    }

    func contains(_ namespace: Int, in namespaces: borrowing NamespaceTable) -> Bool {
        if names.contains(namespace) { return true }
        return selector?.matches(namespaces.labels[namespace]) ?? false
    }
}

/// Which Pods a rule means: by namespace and labels.
struct PodMatcher: Sendable, Equatable {
    var scope: NamespaceScope
    var selector: Selector

    func matches(_ namespace: Int, _ labels: Labels, in namespaces: borrowing NamespaceTable)
        -> Bool
    {
        scope.contains(namespace, in: namespaces) && selector.matches(labels)
    }
}

/// Numbers for namespaces, and their labels.
struct NamespaceTable: Sendable {
    private var numbers: [String: Int] = [:]
    private(set) var labels: [Labels] = []

    mutating func intern(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = labels.count
        labels.append(Labels())
        return labels.count - 1
    }

    /// Returns whether anything changed.
    mutating func set(_ name: String, _ new: Labels) -> Bool {
        let number = intern(name)
        guard labels[number] != new else { return false }
        labels[number] = new
        return true
    }
}
