extension StringProtocol {
    /// Whether both have the same Unicode scalars, which is CEL's equality of strings.
    ///
    /// Swift's `==` also calls composed and decomposed forms equal.
    @inline(__always)
    func hasSameScalars(as other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8)
    }

    /// Whether this sorts before `other` by Unicode scalars (for UTF-8, the order of the bytes).
    @inline(__always)
    func precedes(_ other: some StringProtocol) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
