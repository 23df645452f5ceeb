import KubeAPI
import KubeCluster
import Phrasebook

/// What the answers to an exercise do, to compare others with them.
struct ReferenceDeeds: Sendable {
    /// For each reference solution what it does, in order.
    let solutions: [[Deed]]

    /// Where a run went another way than the nearest reference solution.
    ///
    /// That is the first deed that no reference solution does, as long as it is about something
    /// that the reference changes too; else what the reference does and the run doesn't.
    func divergence(of deeds: [Deed]) -> Divergence? {
        let nearest = solutions.map { Comparison(deeds, $0) }
            .min { ($0.distance, $0.missing.count) < ($1.distance, $1.missing.count) }
        guard let nearest, nearest.distance > 0 else { return nil }
        let paths = nearest.reference.map(\.path)
        let own = nearest.extra.first { paths.contains($0.deed.path) }
        if let own {
            let wanted = nearest.missing.filter { $0.deed.path == own.deed.path }.flatMap(\.fields)
            return .other(own.deed, own.fields, expected: wanted)
        }
        let refused = deeds.first { deed in
            deed.isRefused && nearest.missing.contains { $0.deed.path.hasPrefix(deed.path) }
        }
        if let refused { return .refused(refused) }
        if let missing = nearest.missing.first {
            return .missing(missing.deed, missing.fields, instead: nearest.extra.first?.deed)
        }
        return nearest.extra.first.map { .other($0.deed, $0.fields, expected: []) }
    }
}

/// Where a run went another way.
enum Divergence: Sendable {
    /// A deed that the reference doesn't do, or does otherwise.
    case other(Deed, [Deed.Field], expected: [Deed.Field])
    case refused(Deed)
    /// A deed of the reference that isn't done.
    case missing(Deed, [Deed.Field], instead: Deed?)
}

/// Two runs, deed by deed.
private struct Comparison {
    let reference: [Deed]
    private(set) var extra: [(deed: Deed, fields: [Deed.Field])]
    private(set) var missing: [(deed: Deed, fields: [Deed.Field])]

    init(_ deeds: [Deed], _ reference: [Deed]) {
        self.reference = reference
        extra = Self.rest(of: deeds, without: reference)
        missing = Self.rest(of: reference, without: deeds)
    }

    /// How much has to be changed to make one of the other.
    var distance: Int {
        (extra + missing).reduce(0) { $0 + max(1, $1.fields.count) }
    }

    private struct Atom: Hashable {
        let path: String
        let form: Deed.Form?
        let field: Deed.Field?
    }

    private static func atoms(of deed: Deed) -> [Atom] {
        if deed.isRefused { return [] }
        if deed.form == .machine { return [Atom(path: deed.path, form: .machine, field: nil)] }
        let whole = deed.form == .change ? [] : [Atom(path: deed.path, form: deed.form, field: nil)]
        return whole + deed.fields.map { Atom(path: deed.path, form: nil, field: $0) }
    }

    private static func rest(
        of deeds: [Deed], without others: [Deed]
    ) -> [(deed: Deed, fields: [Deed.Field])] {
        var counts: [Atom: Int] = [:]
        for atom in others.flatMap(atoms) { counts[atom, default: 0] += 1 }
        return deeds.compactMap { deed in
            let left = atoms(of: deed).filter { atom in
                guard let count = counts[atom], count > 0 else { return true }
                counts[atom] = count - 1
                return false
            }
            return left.isEmpty ? nil : (deed, left.compactMap(\.field))
        }
    }
}

extension Divergence {
    /// The hop of the run that it is about.
    var hop: Hop? {
        switch self {
        case .other(let deed, _, _), .refused(let deed): deed.hop
        case .missing(_, _, let instead): instead?.hop
        }
    }

    /// As a sentence. What the reference solution sets a field to isn't told.
    var text: Text {
        switch self {
        case .other(let deed, let fields, let expected):
            .Grading.otherDeed(
                deed.hop.number, deed.told, fields: fields.map(\.told),
                expected: expected.map(\.path).filter { !$0.isEmpty })
        case .refused(let deed):
            .Grading.refusedDeed(
                deed.hop.number, deed.told, Text(
                    en: deed.hop.note.text(.english), zh: deed.hop.note.text(.chinese)))
        case .missing(let deed, let fields, let instead):
            .Grading.missingDeed(
                deed.told, fields: fields.map(\.path).filter { !$0.isEmpty },
                instead: instead.map { ($0.hop.number, $0.told) })
        }
    }
}

extension Deed {
    /// `delete pods/default/web-1`.
    fileprivate var told: Text {
        switch form {
        case .create: .Grading.deedCreates(path)
        case .change: .Grading.deedChanges(path)
        case .delete: .Grading.deedDeletes(path)
        case .machine: Text(verbatim: path.split(separator: "/").joined(separator: " "))
        }
    }
}

extension Deed.Field {
    /// `spec.replicas: 3`.
    fileprivate var told: String { path + ": " + (value ?? "–") }
}
