import Phrasebook

/// A version by the rules of semver.org.
struct Semver: OpaqueValue, Comparable {
    static let celType = CELType.opaque("kubernetes.Semver")

    let major: UInt64
    let minor: UInt64
    let patch: UInt64
    /// `alpha.1`, part by part.
    let prerelease: [String]
    let build: [String]

    /// - Parameter normalizing: drops a `v`, fills up missing parts, drops leading zeros.
    init?(_ text: String, normalizing: Bool = false) {
        guard text.utf8.count <= 1000 else { return nil }
        guard let text = normalizing ? Self.normalized(text) : text else { return nil }
        let beforeBuild = text.prefix { $0 != "+" }
        let core = beforeBuild.prefix { $0 != "-" }
        let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
            .map { Self.number($0) }
        guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
            let patch = numbers[2],
            let prerelease = Self.identifiers(beforeBuild.dropFirst(core.count)),
            let build = Self.identifiers(text.dropFirst(beforeBuild.count)),
            prerelease.allSatisfy({ !Self.hasLeadingZero($0) })
        else { return nil }
        (self.major, self.minor, self.patch) = (major, minor, patch)
        (self.prerelease, self.build) = (prerelease, build)
    }

    private static func normalized(_ text: String) -> String? {
        let plain = text.hasPrefix("v") ? text.dropFirst() : text[...]
        var parts = plain.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
            .map { part in
                let digits = part.drop { $0 == "0" }
                if part.count <= 1 { return String(part) }
                let startsWithDigit = digits.first.map { $0.isASCII && $0.isNumber } ?? false
                return startsWithDigit ? String(digits) : "0" + digits
            }
        if parts.count < 3, parts[parts.count - 1].contains(where: { "+-".contains($0) }) {
            return nil
        }
        while parts.count < 3 { parts.append("0") }
        return parts.joined(separator: ".")
    }

    private static func isNumeric(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func hasLeadingZero(_ text: some StringProtocol) -> Bool {
        isNumeric(text) && text.utf8.count > 1 && text.hasPrefix("0")
    }

    private static func number(_ text: Substring) -> UInt64? {
        isNumeric(text) && !hasLeadingZero(text) ? UInt64(text) : nil
    }

    /// `-a.b` or `+a.b`, part by part.
    private static func identifiers(_ text: Substring) -> [String]? {
        if text.isEmpty { return [] }
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        let areValid = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { ($0 != 95 && isIdentifierPart($0)) || $0 == 45 }
        }
        return areValid ? parts.map(String.init) : nil
    }

    var type: CELType { Self.celType }

    var text: String {
        var text = "\(major).\(minor).\(patch)"
        if !prerelease.isEmpty { text += "-" + prerelease.joined(separator: ".") }
        if !build.isEmpty { text += "+" + build.joined(separator: ".") }
        return "semver(\"\(text)\")"
    }

    func isEqual(to other: any OpaqueValue) -> Bool { (other as? Semver) == self }

    /// The build counts for nothing.
    static func == (left: Semver, right: Semver) -> Bool {
        !(left < right) && !(right < left)
    }

    static func < (left: Semver, right: Semver) -> Bool {
        let (first, second) =
            ((left.major, left.minor, left.patch), (right.major, right.minor, right.patch))
        if first != second { return first < second }
        if left.prerelease.isEmpty || right.prerelease.isEmpty {
            return !left.prerelease.isEmpty && right.prerelease.isEmpty
        }
        for (one, other) in zip(left.prerelease, right.prerelease) where one != other {
            switch (isNumeric(one), isNumeric(other)) {
            case (true, true):
                return (one.utf8.count, one) < (other.utf8.count, other)
            case (true, false): return true
            case (false, true): return false
            case (false, false): return one.precedes(other)
            }
        }
        return left.prerelease.count < right.prerelease.count
    }
}

extension Library {
    private static let semverType = Semver.celType

    /// Kubernetes' library for versions.
    static let semver = Library(
        id: .semver, title: .celLibrarySemver,
        functions: [
            FunctionDeclaration(
                "semver", .celSemver,
                [
                    function([.string], semverType, make),
                    function([.string, .bool], semverType, make),
                ]),
            FunctionDeclaration(
                "isSemver", .celIsSemver,
                [function([.string], .bool, test), function([.string, .bool], .bool, test)]),
            part("major", .celMajor, \.major),
            part("minor", .celMinor, \.minor),
            part("patch", .celPatch, \.patch),
        ] + Comparison.functions(Semver.self, semverType))

    private static let make: Overload.Body = { (a: [Value], _) throws(Problem) in
        let text = try a.string(0)
        guard let version = Semver(text, normalizing: a.count > 1 ? try a.bool(1) : false) else {
            throw .conversion(value: quoted(String(text.prefix(200))), type: "semver")
        }
        return .opaque(version)
    }

    private static let test: Overload.Body = { (a: [Value], _) throws(Problem) in
        let normalizing = a.count > 1 ? try a.bool(1) : false
        return .bool(Semver(try a.string(0), normalizing: normalizing) != nil)
    }

    private static func part(
        _ name: String, _ summary: Text, _ part: KeyPath<Semver, UInt64> & Sendable
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([semverType], .int) { (a: [Value], _) throws(Problem) in
                    .int(Int64(clamping: try a.opaque(0, as: Semver.self)[keyPath: part]))
                }
            ])
    }
}
