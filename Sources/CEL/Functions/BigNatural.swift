/// A whole number of any size, as far as exact decimals need one.
struct BigNatural {
    /// Nine decimal digits each, the least significant first.
    private var limbs: [UInt64]

    init(_ number: UInt64) {
        limbs = [number % 1_000_000_000, number / 1_000_000_000 % 1_000_000_000]
    }

    /// - Parameter digits: decimal, the most significant first.
    init(digits: some BidirectionalCollection<UInt8>) {
        limbs = []
        var rest = digits[...]
        while !rest.isEmpty {
            limbs.append(rest.suffix(9).reduce(UInt64(0)) { $0 * 10 + UInt64($1) })
            rest = rest.dropLast(9)
        }
    }

    mutating func multiply(by factor: UInt64, times count: Int) {
        // 5^13 and 2^29 fit beside a limb into 64 bits.
        let step = factor == 5 ? 13 : 29
        var left = count
        while left > 0 {
            let power = (0..<min(step, left)).reduce(UInt64(1)) { product, _ in product * factor }
            var carry: UInt64 = 0
            for index in limbs.indices {
                let product = limbs[index] * power + carry
                limbs[index] = product % 1_000_000_000
                carry = product / 1_000_000_000
            }
            while carry > 0 {
                limbs.append(carry % 1_000_000_000)
                carry /= 1_000_000_000
            }
            left -= step
        }
    }

    /// Without leading zeros.
    var decimalDigits: [UInt8] {
        var digits: [UInt8] = []
        for limb in limbs.reversed() {
            digits += padded(Int(limb), 9).utf8.map { $0 - 48 }
        }
        return Array(digits.drop { $0 == 0 })
    }
}
