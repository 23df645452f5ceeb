import KubeAPI

extension ReplicationController {
    static let columns = ["NAME", "DESIRED", "CURRENT", "READY", "AGE"]
    static let wideColumns = ["CONTAINERS", "IMAGES", "SELECTOR"]

    func cells(isWide: Bool, age: String) -> [String] {
        var cells = [
            metadata.name, String(spec.replicas ?? 0), String(status.replicas),
            String(status.readyReplicas), age,
        ]
        if isWide {
            let containers = spec.template?.spec.containers ?? []
            cells.append(containers.map(\.name).joined(separator: ","))
            cells.append(containers.map(\.image).joined(separator: ","))
            cells.append(spec.selector.description)
        }
        return cells
    }
}
