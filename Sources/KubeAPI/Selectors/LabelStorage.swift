/// What ``Labels`` know about their pairs.
struct LabelHeader {
    var count: Int
    var fingerprint: UInt64
}

/// The buffer of ``Labels``: never written to after it was made, which is why it may be shared.
final class LabelStorage: ManagedBuffer<LabelHeader, Labels.Element> {
    /// A buffer of pairs that are sorted by key.
    static func make(_ elements: [Labels.Element]) -> LabelStorage {
        let fingerprint = Fingerprint.of(elements)
        let buffer = LabelStorage.create(minimumCapacity: elements.count) { _ in
            LabelHeader(count: elements.count, fingerprint: fingerprint)
        }
        buffer.withUnsafeMutablePointerToElements { pointer in
            elements.withUnsafeBufferPointer { source in
                if let base = source.baseAddress {
                    pointer.initialize(from: base, count: source.count)
                }
            }
        }
        return unsafeDowncast(buffer, to: LabelStorage.self)
    }

    deinit {
        _ = withUnsafeMutablePointers { header, elements in
            elements.deinitialize(count: header.pointee.count)
        }
    }

    /// Calls `body` with the pairs.
    func withElements<Result>(
        _ body: (UnsafeBufferPointer<Labels.Element>) -> Result
    ) -> Result {
        withUnsafeMutablePointers { header, elements in
            body(UnsafeBufferPointer(start: elements, count: header.pointee.count))
        }
    }
}

/// A hash that is the same in every process and on every machine, unlike `Hasher`'s.
enum Fingerprint {
    /// 64-bit FNV-1a over the UTF-8 of keys and values, each followed by a zero byte.
    static func of(_ elements: [Labels.Element]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = hash &* 0x100_0000_01B3
        }
        for element in elements {
            add(element.key)
            add(element.value)
        }
        return hash
    }
}
