/// Functions by their names; a name may have signatures from several libraries.
struct FunctionTable: Sendable {
    private var functions: [String: FunctionDeclaration] = [:]

    subscript(name: String) -> FunctionDeclaration? { functions[name] }

    /// All names, sorted.
    var names: [String] { functions.keys.sorted() }

    mutating func add(_ function: FunctionDeclaration) {
        if functions[function.name] == nil {
            functions[function.name] = function
        } else {
            functions[function.name]?.overloads += function.overloads
        }
    }

    private static let kubernetes = FunctionTable(.kubernetes)

    /// The functions of `libraries` and of the standard.
    static func of(_ libraries: Libraries) -> FunctionTable {
        libraries == .kubernetes ? kubernetes : FunctionTable(libraries)
    }

    init(_ libraries: Libraries) {
        for library in Library.all where libraries.contains(library.id) {
            for function in library.functions { add(function) }
        }
    }
}
