#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension StringProtocol {
    /// Whether both have the same Unicode scalars.
    ///
    /// Swift's `==` also calls composed and decomposed forms equal; Kubernetes and CEL don't.
    @inlinable
    public func hasSameScalars(as other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// Whether this sorts before `other` by Unicode scalars (for UTF-8, the order of the bytes).
    @inlinable
    public func precedes(_ other: some StringProtocol) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension String {
    /// Whether both have the same Unicode scalars.
    ///
    /// Swift's `==` also calls composed and decomposed forms equal; Kubernetes and CEL don't.
    public func hasSameScalars(as other: String) -> Bool {
        utf8.count == other.utf8.count && (isIdentical(to: other) || byteOrder(other) == 0)
    }

    /// Whether both have the same representation: short texts, and those that share their memory.
    private func isIdentical(to other: String) -> Bool {
        guard MemoryLayout<String>.size == MemoryLayout<(UInt64, UInt64)>.size else { return false }
        let left = unsafeBitCast(self, to: (UInt64, UInt64).self)
        return left == unsafeBitCast(other, to: (UInt64, UInt64).self)
    }

    /// Whether this sorts before `other` by Unicode scalars (for UTF-8, the order of the bytes).
    public func precedes(_ other: String) -> Bool {
        byteOrder(other) < 0
    }

    /// Negative, zero or positive as this sorts before, with or after `other`.
    private func byteOrder(_ other: String) -> Int {
        let order = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                guard let leftBytes = left.baseAddress, let rightBytes = right.baseAddress else {
                    return left.count - right.count
                }
                let order = memcmp(leftBytes, rightBytes, min(left.count, right.count))
                return order == 0 ? left.count - right.count : Int(order)
            }
        }
        if case .some(.some(let order)) = order { return order }
        if utf8.lexicographicallyPrecedes(other.utf8) { return -1 }
        return utf8.elementsEqual(other.utf8) ? 0 : 1
    }
}
