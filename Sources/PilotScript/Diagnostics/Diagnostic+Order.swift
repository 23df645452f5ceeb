extension [Diagnostic] {
    /// Sorted by source, the outermost first, then by place; at most twenty, each place once.
    func inTextOrder(outermost: Source) -> [Diagnostic] {
        var names = [outermost.name]
        for diagnostic in self where !names.contains(diagnostic.source.name) {
            names.append(diagnostic.source.name)
        }
        var ordered: [Diagnostic] = []
        for name in names {
            let own = enumerated().filter { $0.element.source.name == name }
            let sorted = own.sorted {
                ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
            }
            ordered += sorted.map(\.element)
        }
        return Array(ordered.prefix(Parser.diagnosticLimit))
    }
}
