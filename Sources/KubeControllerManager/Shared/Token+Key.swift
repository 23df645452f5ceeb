import KubeAPI

/// A controller numbers what it works on; a token names that number, and the object that the
/// request is about.
extension Token {
    init(code: UInt8, _ key: Int, about slot: Slot) {
        self.init(
            code: code,
            subject: UInt64(truncatingIfNeeded: slot) << 32
                | UInt64(UInt32(truncatingIfNeeded: key)))
    }

    var key: Int { Int(UInt32(truncatingIfNeeded: subject)) }
    var about: Slot { Slot(truncatingIfNeeded: subject >> 32) }
}
