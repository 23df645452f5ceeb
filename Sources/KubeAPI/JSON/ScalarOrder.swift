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
