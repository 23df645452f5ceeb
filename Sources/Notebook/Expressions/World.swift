import CEL
import KubeAPI
import KubeCluster
import Phrasebook
import Synchronization

/// What expressions can see of the cluster while they are evaluated.
struct Sight: Sendable {
    /// Among how many objects one is looked for that was meant.
    private static let searched = 200

    let view: View
    let namespace: String

    /// The objects of `kind` in the namespace whose labels match, sorted by name.
    func objects(_ kind: Kind, _ selector: Selector, _ cache: ObjectCache) -> [CEL.Value] {
        var found: [(String, KubeObject, Revision)] = []
        view.forEach(kind) { slot, object in
            let metadata = object.metadata
            guard selector.matches(metadata.labels),
                !kind.info.isNamespaced || metadata.namespace.hasSameScalars(as: namespace)
            else { return }
            found.append((metadata.name, object, view.item(kind, slot)?.revision ?? 0))
        }
        found.sort { $0.0.precedes($1.0) }
        return found.map { cache.value($0.1, $0.2) }
    }

    /// The object of `kind` called `name`; nil where there is none.
    func object(_ kind: Kind, _ name: String, _ cache: ObjectCache) -> CEL.Value? {
        let key = ObjectKey(kind, namespace: kind.info.isNamespaced ? namespace : "", name: name)
        guard let slot = view.slot(of: key), let item = view.item(kind, slot) else { return nil }
        return cache.value(item.object, item.revision)
    }

    /// The name of an object of `kind` that was probably meant by one that isn't there. While a
    /// script waits this is asked again and again, so a crowd of objects isn't searched.
    func name(meantBy name: String, _ kind: Kind) -> String? {
        var names: [String] = []
        view.forEach(kind) { _, object in
            let metadata = object.metadata
            if names.count <= Self.searched,
                !kind.info.isNamespaced || metadata.namespace.hasSameScalars(as: namespace)
            {
                names.append(metadata.name)
            }
        }
        guard names.count <= Self.searched else { return nil }
        return name.nearestName(in: names.sorted { $0.precedes($1) })
    }
}

/// The place where the functions of expressions find the cluster.
///
/// Functions are compiled once and called on whatever the cluster is at that moment, so the
/// session lends them its view for the time of an evaluation.
final class World: Sendable {
    private let sight = Mutex<Sight?>(nil)
    private let cache = ObjectCache()

    /// Evaluates `body` with `newSight` in place.
    func with<Result>(_ newSight: Sight?, _ body: () throws -> Result) rethrows -> Result {
        sight.withLock { $0 = newSight }
        defer { sight.withLock { $0 = nil } }
        return try body()
    }

    private func look<Result>(_ body: (Sight) throws -> Result) throws -> Result {
        guard let sight = sight.withLock({ $0 }) else {
            throw Problem.invalidArgument(.noCluster)
        }
        return try body(sight)
    }

    /// The functions by which expressions reach objects: `pods("app=web")`, `rc("web")`.
    var functions: [FunctionDeclaration] { Kind.allCases.flatMap(functions(of:)) }

    private func functions(of kind: Kind) -> [FunctionDeclaration] {
        let info = kind.info
        let plural = info.plural == info.singular ? [] : [info.plural]
        let lists = plural.map { name in
            FunctionDeclaration(
                name, .expressionObjects(kind: info.name),
                [
                    .function([.string], .list(.dyn)) { [self] arguments in
                        try list(kind, arguments[0].string ?? "")
                    },
                    .function([], .list(.dyn)) { [self] _ in try list(kind, "") },
                ])
        }
        let single = ([info.singular] + info.shortNames).map { name in
            FunctionDeclaration(
                name, .expressionObject(kind: info.name),
                [
                    .function([.string], .dyn) { [self] arguments in
                        try one(kind, arguments[0].string ?? "")
                    }
                ])
        }
        return lists + single
    }

    private func list(_ kind: Kind, _ selector: String) throws -> CEL.Value {
        let parsed: Selector
        do {
            parsed = try Selector(parsing: selector)
        } catch {
            throw Problem.invalidArgument(error.text)
        }
        return try look { .list($0.objects(kind, parsed, cache)) }
    }

    private func one(_ kind: Kind, _ name: String) throws -> CEL.Value {
        try look { sight in
            guard let object = sight.object(kind, name, cache) else {
                throw Problem.invalidArgument(
                    .noSuchObject(
                        kind: kind.info.name, name: name, namespace: sight.namespace,
                        nearest: sight.name(meantBy: name, kind)))
            }
            return object
        }
    }
}
