import KubeAPI

/// When events lapse: many events share one lease of etcd, so that there are not as many leases
/// as events (`apiserver/pkg/storage/etcd3/lease_manager.go`).
struct EventExpiry: Sendable {
    /// How long a lease is reused, and how much longer it lasts for that.
    private static let reuse = Micros.seconds(60)
    private static let limit = 1000

    private var granted = Timestamp(microseconds: .min)
    private var expiry = Timestamp(microseconds: .min)
    private var count = 0

    /// The time at which what is written now lapses.
    mutating func expiry(after timeToLive: Micros, now: Timestamp) -> Timestamp {
        let isUsable =
            count > 0 && count < Self.limit
            && now.microseconds <= granted.microseconds + Self.reuse
        if !isUsable {
            granted = now
            expiry = Timestamp(microseconds: now.microseconds + timeToLive + Self.reuse)
            count = 0
        }
        count += 1
        return expiry
    }
}
