import KubeAPI
import Testing

@testable import Etcd

/// A key for tests: any text, all in one directory.
private struct TextKey: StoreKey {
    let text: String

    init(_ text: String) { self.text = text }

    static var directoryCount: Int { 1 }
    var directory: Int { 0 }
    var stableHash: UInt64 {
        var hash = StableHash()
        hash.combine(text)
        return hash.value
    }
}

@Suite struct EtcdTests {
    private typealias Store = Etcd<TextKey, String>

    private func put(
        _ key: String, _ value: String?, if condition: Condition = .none, in etcd: inout Store
    ) -> TransactionResult {
        etcd.commit(Transaction(TextKey(key), if: condition, write: value))
    }

    @Test func anEmptyStoreIsAtRevisionOneAndEachWriteAddsOne() {
        var etcd = Store()
        #expect(etcd.revision == 1)
        #expect(put("a", "1", in: &etcd) == .committed(slot: 0, revision: 2))
        #expect(put("b", "2", in: &etcd) == .committed(slot: 1, revision: 3))
        #expect(put("a", "3", in: &etcd) == .committed(slot: 0, revision: 4))
    }

    @Test func aReaderAtAnOlderRevisionSeesThePast() {
        var etcd = Store()
        _ = put("a", "old", in: &etcd)
        _ = put("a", "new", in: &etcd)
        _ = put("a", nil, in: &etcd)
        #expect(etcd.store.table.value(of: 0, at: 1) == nil)
        #expect(etcd.store.table.value(of: 0, at: 2) == "old")
        #expect(etcd.store.table.value(of: 0, at: 3) == "new")
        #expect(etcd.store.table.value(of: 0, at: 4) == nil)
    }

    @Test func creatingWhatExistsFailsAndWritesNothing() {
        var etcd = Store()
        _ = put("a", "1", in: &etcd)
        #expect(put("a", "2", if: .absent, in: &etcd) == .failed(slot: 0, current: 2))
        #expect(etcd.revision == 2)
    }

    @Test func aCompareAndSwapFailsWhenSomebodyWroteInBetween() {
        var etcd = Store()
        _ = put("a", "1", in: &etcd)
        _ = put("a", "2", in: &etcd)
        #expect(put("a", "x", if: .unchangedSince(2), in: &etcd) == .failed(slot: 0, current: 3))
        #expect(
            put("a", "y", if: .unchangedSince(3), in: &etcd) == .committed(slot: 0, revision: 4))
    }

    @Test func deletingWhatIsNotThereFails() {
        var etcd = Store()
        #expect(put("a", nil, in: &etcd) == .failed(slot: 0, current: 0))
        _ = put("a", "1", in: &etcd)
        _ = put("a", nil, in: &etcd)
        #expect(put("a", nil, if: .unchangedSince(2), in: &etcd) == .failed(slot: 0, current: 0))
    }

    @Test func aKeyThatComesBackHasANewCreationRevision() {
        var etcd = Store()
        _ = put("a", "1", in: &etcd)
        _ = put("a", "2", in: &etcd)
        #expect(etcd.store.table.version(3).created == 2)
        _ = put("a", nil, in: &etcd)
        _ = put("a", "3", in: &etcd)
        #expect(etcd.store.table.version(5).created == 5)
    }

    @Test func compactionForgetsSupersededVersionsOnly() {
        var etcd = Store()
        _ = put("a", "1", in: &etcd)
        _ = put("a", "2", in: &etcd)
        _ = put("b", "3", in: &etcd)
        _ = put("a", "4", in: &etcd)
        etcd.compact(to: 4)
        #expect(etcd.compacted == 4)
        #expect(etcd.store.table.version(2).value == nil)
        #expect(etcd.store.table.value(of: 0, at: 4) == "2")
        #expect(etcd.store.table.value(of: 0, at: 5) == "4")
        #expect(etcd.store.table.value(of: 1, at: 5) == "3")
    }

    @Test func aLapsedLeaseDeletesItsKeysButNotThoseWrittenAgain() {
        var etcd = Store()
        let lease = etcd.grantLease(until: Timestamp(seconds: 10))
        _ = etcd.commit(Transaction(TextKey("a"), if: .none, write: "1", lease: lease))
        _ = etcd.commit(Transaction(TextKey("b"), if: .none, write: "2", lease: lease))
        _ = put("b", "mine now", in: &etcd)
        #expect(etcd.revokeLapsed(at: Timestamp(seconds: 9)).isEmpty)
        #expect(etcd.revokeLapsed(at: Timestamp(seconds: 10)) == [5])
        #expect(etcd.store.table.value(of: 0, at: 5) == nil)
        #expect(etcd.store.table.value(of: 1, at: 5) == "mine now")
        #expect(etcd.nextExpiry == nil)
    }

    @Test func aLeaseThatIsKeptAliveDoesNotLapse() {
        var etcd = Store()
        let lease = etcd.grantLease(until: Timestamp(seconds: 10))
        _ = etcd.commit(Transaction(TextKey("a"), if: .none, write: "1", lease: lease))
        etcd.keepAlive(lease, until: Timestamp(seconds: 20))
        #expect(etcd.revokeLapsed(at: Timestamp(seconds: 15)).isEmpty)
        #expect(etcd.nextExpiry == Timestamp(seconds: 20))
    }

    @Test func manyKeysKeepTheirSlots() {
        var etcd = Store()
        for number in 0..<5_000 { _ = put("key-\(number)", "\(number)", in: &etcd) }
        let copy = etcd
        for number in 0..<5_000 {
            #expect(etcd.store.keys.slot(of: TextKey("key-\(number)")) == number)
        }
        _ = put("key-17", "changed", in: &etcd)
        #expect(copy.store.table.value(of: 17, at: copy.revision) == "17")
        #expect(etcd.store.table.value(of: 17, at: etcd.revision) == "changed")
    }
}
