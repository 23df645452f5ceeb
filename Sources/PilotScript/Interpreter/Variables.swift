/// The variables of a script: one frame for the script, one for each function that is running, and
/// in each a scope for every open block.
///
/// A function sees its own frame and the outermost scope of the script.
struct Variables<Value: Sendable>: Sendable {
    struct Entry: Sendable {
        var value: Value
        var bytes: Int
    }

    struct Scope: Sendable {
        var entries: [String: Entry] = [:]

        var bytes: Int { entries.values.reduce(0) { $0 &+ $1.bytes } }
    }

    private var scopes: [Scope] = [Scope()]
    /// Where the frames of the running functions begin in `scopes`.
    private var frames: [Int] = [0]
    /// The bytes of all entries.
    private(set) var bytes = 0

    private var frameStart: Int { frames[frames.count - 1] }

    func value(of name: String) -> Value? {
        var index = scopes.count - 1
        while index >= frameStart {
            if let entry = scopes[index].entries[name] { return entry.value }
            index -= 1
        }
        return scopes[0].entries[name]?.value
    }

    /// Makes a variable in the innermost scope.
    mutating func declare(_ name: String, _ value: Value, bytes size: Int) {
        store(name, Entry(value: value, bytes: size), at: scopes.count - 1)
    }

    /// Changes the nearest variable of the name; false when there is none.
    mutating func assign(_ name: String, _ value: Value, bytes size: Int) -> Bool {
        var index = scopes.count - 1
        while index >= frameStart, scopes[index].entries[name] == nil { index -= 1 }
        if index < frameStart { index = 0 }
        guard scopes[index].entries[name] != nil else { return false }
        store(name, Entry(value: value, bytes: size), at: index)
        return true
    }

    private mutating func store(_ name: String, _ entry: Entry, at index: Int) {
        let old = scopes[index].entries.updateValue(entry, forKey: name)
        bytes += entry.bytes - (old?.bytes ?? 0)
    }

    mutating func pushScope() { scopes.append(Scope()) }

    mutating func popScope() {
        let scope = scopes.removeLast()
        if !scope.entries.isEmpty { bytes -= scope.bytes }
    }

    mutating func pushFrame() {
        frames.append(scopes.count)
        scopes.append(Scope())
    }

    mutating func popFrame() {
        while scopes.count > frameStart { popScope() }
        frames.removeLast()
    }

    /// Leaves only the script's own variables, after a failure.
    mutating func unwind() {
        while scopes.count > 1 { popScope() }
        frames = [0]
    }

    /// The names that can be read here, sorted.
    var visibleNames: [String] {
        var names = Set(scopes[0].entries.keys)
        for scope in scopes[frameStart...] { names.formUnion(scope.entries.keys) }
        return names.sorted()
    }
}
