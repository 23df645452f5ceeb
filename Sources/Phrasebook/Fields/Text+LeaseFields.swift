/// What the fields mean that the API has for leases.
extension Text {
    public enum LeaseFields {
        public static let metadata = Text(
            en: "Name, labels and the like. A node's lease has the node's name and lives in "
                + "kube-node-lease.",
            zh: "名称、标签等元数据。节点的 Lease 与节点同名，位于名字空间 kube-node-lease。")
        public static let spec = Text(
            en: "Who holds the lease, since when and for how long.", zh: "谁持有它，从何时开始，持续多久。")
    }

    public enum LeaseSpecFields {
        public static let holderIdentity = Text(
            en: "Who holds the lease; for a node's lease, the node.", zh: "持有者；节点的 Lease 由节点自己持有。")
        public static let leaseDurationSeconds = Text(
            en: "How many seconds after its renewal the lease lapses; 40 for a node's.",
            zh: "续期之后多少秒失效；节点的 Lease 为 40。")
        public static let acquireTime = Text(
            en: "Since when this holder has the lease.", zh: "当前持有者从何时开始持有。")
        public static let renewTime = Text(
            en: "When the holder last renewed the lease. A node that doesn't for too long is "
                + "taken to be unreachable.",
            zh: "持有者最近一次续期的时间。太久没有续期的节点会被视为不可达。")
        public static let leaseTransitions = Text(
            en: "How often the lease has changed hands.", zh: "持有者更换的次数。")
    }
}
