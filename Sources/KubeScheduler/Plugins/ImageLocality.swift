/// Prefers nodes that have the Pod's images already, the more so the larger the images are and
/// the more nodes have them.
enum ImageLocality {
    static let megabyte: Int64 = 1024 * 1024
    static let minThreshold = 23 * megabyte
    static let maxThresholdPerContainer = 1000 * megabyte

    /// What one image on a node is worth: its size, scaled by the share of nodes that have it.
    static func scaled(bytes: Int64, nodesWithImage: Int, nodes: Int) -> Int64 {
        guard nodes > 0 else { return 0 }
        return Int64(Double(bytes) * (Double(nodesWithImage) / Double(nodes)))
    }

    /// From 0 to 100 for the `sum` of a node's images that `containers` containers want.
    static func score(sum: Int64, containers: Int) -> Int {
        let most = maxThresholdPerContainer * Int64(max(1, containers))
        let bounded = max(minThreshold, min(most, sum))
        return Int(Int64(Plugin.maxScore) * (bounded - minThreshold) / (most - minThreshold))
    }

    /// The image's name with a tag, as nodes report it.
    static func normalized(_ image: String) -> String {
        let colon = image.utf8.lastIndex(of: UInt8(ascii: ":"))
        let slash = image.utf8.lastIndex(of: UInt8(ascii: "/"))
        let hasTag =
            switch (colon, slash) {
            case (nil, _): false
            case (_?, nil): true
            case (let colon?, let slash?): colon > slash
            }
        return hasTag ? image : image + ":latest"
    }
}
