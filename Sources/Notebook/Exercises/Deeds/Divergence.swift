import KubeAPI
import KubeCluster
import Phrasebook

/// What the reference solutions of an exercise do, to compare answers with them.
struct ReferenceDeeds: Sendable {
    /// For each reference solution what it does, in order.
    let solutions: [[Deed]]

    /// Where a run went another way than the nearest reference solution.
    ///
    /// That is the first deed that the reference solution doesn't do, as long as it is about
    /// something that the reference changes too; else what the reference does and the run doesn't.
    ///
    /// - Parameter objects: the paths of what is asked about; deeds about these come first.
    func divergence(of deeds: [Deed], about objects: [String] = []) -> Divergence? {
        // One that does the same all told did it otherwise only in its order and its time.
        let nearest = solutions.map { Comparison(deeds.renamed(like: $0), $0) }
            .filter { $0.distance > 0 }
            .min { ($0.distance, $0.missing.count) < ($1.distance, $1.missing.count) }
        guard let nearest else { return solutions.isEmpty ? nil : .moment }
        return nearest.about(objects).flatMap { $0.divergence(deeds, orElse: nearest.missing) }
            ?? nearest.divergence(deeds, orElse: [])
    }
}

extension [Deed] {
    /// The deeds with what they create called as the things of the same sort that a reference
    /// creates: which name somebody has chosen says nothing.
    func renamed(like reference: [Deed]) -> [Deed] {
        let (own, others) = (created, reference.created)
        var free = others.filter { !own.contains($0) }
        var names: [String: String] = [:]
        for path in own where !others.contains(path) {
            guard let index = free.firstIndex(where: { $0.folder == path.folder }) else { continue }
            names[path] = free.remove(at: index)
        }
        return map { deed in
            var deed = deed
            deed.path = names[deed.path] ?? deed.path
            return deed
        }
    }

    /// The paths of what is created, each once.
    private var created: [String] {
        var seen: Set<String> = []
        return filter { $0.form == .create && !$0.isRefused }.map(\.path)
            .filter { seen.insert($0).inserted }
    }
}

extension String {
    /// The path without the object's name.
    fileprivate var folder: Substring {
        let path = prefix { $0 != " " }
        return path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    }
}

/// Where a run went another way.
enum Divergence: Sendable {
    /// A deed that the reference doesn't do, or does otherwise.
    case other(Deed, [Deed.Field], expected: [Deed.Field])
    case refused(Deed)
    /// A deed of the reference that isn't done.
    case missing(Deed, [Deed.Field], instead: Deed?)
    /// The same is done in another order, or at other moments.
    case moment
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

    /// What of it is about some objects; nil where nothing is.
    func about(_ objects: [String]) -> Comparison? {
        var copy = self
        copy.extra = extra.filter { objects.contains($0.deed.object) }
        copy.missing = missing.filter { objects.contains($0.deed.object) }
        return copy.extra.isEmpty && copy.missing.isEmpty ? nil : copy
    }

    /// - Parameter others: what else of the reference isn't done.
    func divergence(
        _ deeds: [Deed], orElse others: [(deed: Deed, fields: [Deed.Field])]
    ) -> Divergence? {
        let paths = reference.map(\.path)
        if let own = extra.first(where: { paths.contains($0.deed.path) }) {
            let wanted = missing.filter { $0.deed.path == own.deed.path }.flatMap(\.fields)
            let shared = Set(wanted.map(\.path)).intersection(own.fields.map(\.path))
            guard !shared.isEmpty else { return .other(own.deed, own.fields, expected: wanted) }
            // Fields with two values say more than what only one of the two has.
            return .other(
                own.deed, own.fields.filter { shared.contains($0.path) },
                expected: wanted.filter { shared.contains($0.path) })
        }
        let refused = deeds.first { deed in
            deed.isRefused && missing.contains { $0.deed.path.hasPrefix(deed.path) }
        }
        if let refused { return .refused(refused) }
        if let missing = missing.first ?? others.first {
            return .missing(missing.deed, missing.fields, instead: extra.first?.deed)
        }
        return extra.first.map { .other($0.deed, [], expected: []) }
    }

    private struct Atom: Hashable {
        let path: String
        let form: Deed.Form?
        let field: Deed.Field?
    }

    private static func atoms(of deed: Deed) -> [Atom] {
        if deed.isRefused { return [] }
        let whole = Atom(path: deed.path, form: deed.form, field: nil)
        let fields = deed.fields.map { Atom(path: deed.path, form: nil, field: $0) }
        return deed.form == .change ? fields : [whole] + fields
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
        case .moment: nil
        }
    }

    /// As a sentence. What the reference solution sets a field to isn't told.
    var text: Text {
        switch self {
        case .other(let deed, let fields, let expected):
            let paths = expected.map(\.path)
            return .Grading.otherDeed(
                deed.hop.number, deed.told(deed.object), fields: Deed.Field.told(fields),
                expected: Deed.Field.told(expected, withValues: false),
                isSame: paths.contains { path in fields.contains { $0.path == path } })
        case .refused(let deed):
            let note = deed.hop.note
            return .Grading.refusedDeed(
                deed.hop.number, deed.told(deed.object),
                Text(en: note.text(.english), zh: note.text(.chinese)))
        case .missing(let deed, let fields, let instead):
            return .Grading.missingDeed(
                // Another run would have other names.
                deed.told(String(deed.path.prefix { $0 != " " })),
                fields: deed.form == .change ? Deed.Field.told(fields, withValues: false) : [],
                instead: instead.map { ($0.hop.number, $0.told($0.object)) })
        case .moment: return .Grading.otherMoment
        }
    }
}

extension Deed {
    /// `delete pods/default/web-1`.
    fileprivate func told(_ object: String) -> Text {
        switch form {
        case .create: .Grading.deedCreates(object)
        case .change: .Grading.deedChanges(object)
        case .delete: .Grading.deedDeletes(object)
        case .machine: Text(verbatim: object.split(separator: "/").joined(separator: " "))
        }
    }
}

extension Deed.Field {
    /// `spec.replicas: 3`, what is wanted before what it is called; of a part that was set as a
    /// whole only its name.
    fileprivate static func told(_ fields: [Deed.Field], withValues: Bool = true) -> [String] {
        let ordered =
            fields.filter { $0.path.hasPrefix("spec") }
            + fields.filter { !$0.path.hasPrefix("spec") }
        let counts = Dictionary(grouping: ordered, by: \.part).mapValues(\.count)
        var told: [String] = []
        for field in ordered {
            let isPart = counts[field.part, default: 0] > 2 && field.part.contains(".")
            let text =
                isPart || !withValues
                ? (isPart ? field.part : field.path) : field.path + ": " + (field.value ?? "–")
            if !told.contains(text) { told.append(text) }
        }
        return told
    }

    /// What it is a part of: a probe, the resources of a container.
    private var part: String {
        let container = path.range(of: "]").map { path[$0.upperBound...] } ?? path[...]
        guard container.hasPrefix("."), let dot = container.dropFirst().firstIndex(of: ".") else {
            return path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
        }
        return String(path[..<dot])
    }
}
