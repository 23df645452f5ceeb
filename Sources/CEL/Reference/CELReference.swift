import Phrasebook

/// What can be called, as data: for completion, for `help`, and for the reference page.
public enum CELReference {
    /// A function, a macro or an operator.
    public struct Entry: Sendable {
        public let name: String
        /// `string.split(string, int) -> list(string)`, one for each overload.
        public let signatures: [String]
        public let summary: Text
    }

    /// The entries of one library.
    public struct Section: Sendable {
        public let library: Libraries
        public let title: Text
        public let entries: [Entry]
    }

    /// The operators, the macros, then each library in the order of the table.
    public static let sections: [Section] = {
        let functions = Library.all.map { library in
            Section(
                library: library.id, title: library.title,
                entries: library.functions.map {
                    Entry(name: $0.name, signatures: $0.signatures, summary: $0.summary)
                })
        }
        return [
            Section(library: .standard, title: .celOperators, entries: operators),
            Section(library: .standard, title: .celMacros, entries: Macro.entries),
        ] + functions
    }()

    private static let operators: [Entry] = [
        Entry(name: "a || b", signatures: ["bool || bool -> bool"], summary: .celOr),
        Entry(name: "a && b", signatures: ["bool && bool -> bool"], summary: .celAnd),
        Entry(name: "!a", signatures: ["!bool -> bool"], summary: .celNot),
        Entry(name: "c ? a : b", signatures: ["bool ? A : A -> A"], summary: .celConditional),
        Entry(name: "a == b", signatures: ["A == A -> bool"], summary: .celEqual),
        Entry(name: "a != b", signatures: ["A != A -> bool"], summary: .celEqual),
        Entry(
            name: "a < b, <=, >, >=", signatures: ["A < A -> bool"], summary: .celOrdering),
        Entry(
            name: "a in b", signatures: ["A in list(A) -> bool", "A in map(A, B) -> bool"],
            summary: .celIn),
        infix("a + b", .add, .celAdd),
        infix("a - b", .subtract, .celSubtract),
        infix("a * b", .multiply, .celMultiply),
        infix("a / b", .divide, .celDivide),
        infix("a % b", .remainder, .celRemainder),
        Entry(name: "-a", signatures: ["-int -> int", "-double -> double"], summary: .celNegate),
        Entry(
            name: "a[i]", signatures: ["list(A)[int] -> A", "map(A, B)[A] -> B"],
            summary: .celIndexing),
        Entry(name: "a.name", signatures: ["map(string, A).name -> A"], summary: .celSelecting),
        Entry(
            name: "a.?name, a[?i], [?x], {?k: v}",
            signatures: ["map(string, A).?name -> optional(A)"],
            summary: .celOptionalSyntax),
    ]

    private static func infix(
        _ name: String, _ operation: BinaryOperator, _ summary: Text
    ) -> Entry {
        let symbol = operation.rawValue.filter { $0 != "_" }
        let signatures = (Operators.binary[operation.rawValue] ?? []).map {
            "\($0.parameters[0]) \(symbol) \($0.parameters[1]) -> \($0.result)"
        }
        return Entry(name: name, signatures: signatures, summary: summary)
    }

    /// The entry of a function or a macro, from whichever library; several when libraries share
    /// the name.
    public static func entries(named name: String) -> [Entry] {
        sections.flatMap(\.entries).filter { $0.name.hasSameScalars(as: name) }
    }

    /// The whole reference as a page of Markdown.
    public static func markdown(_ language: Language) -> String {
        var page =
            "# \(Text.celReferenceTitle(language))\n\n\(Text.celReferenceIntroduction(language))\n"
        for section in sections {
            page += "\n## \(section.title(language))\n\n"
            for entry in section.entries {
                page += "- **`\(entry.name)`**: \(entry.summary(language))\n"
                for signature in entry.signatures { page += "  - `\(signature)`\n" }
            }
        }
        return page
    }
}

extension Macro {
    /// The macros as the reference shows them.
    static let entries: [CELReference.Entry] = allCases.map { macro in
        let (forms, summary) = macro.reference
        return CELReference.Entry(name: macro.rawValue, signatures: forms, summary: summary)
    }

    private var reference: (forms: [String], summary: Text) {
        switch self {
        case .has: (["has(a.name) -> bool"], .celHas)
        case .all: (["a.all(x, p) -> bool", "a.all(k, v, p) -> bool"], .celAll)
        case .exists: (["a.exists(x, p) -> bool", "a.exists(k, v, p) -> bool"], .celExists)
        case .existsOne, .existsOneSnake:
            (["a.\(rawValue)(x, p) -> bool", "a.\(rawValue)(k, v, p) -> bool"], .celExistsOne)
        case .map: (["a.map(x, e) -> list", "a.map(x, p, e) -> list"], .celMap)
        case .filter: (["a.filter(x, p) -> list"], .celFilter)
        case .transformList:
            (
                ["a.transformList(k, v, e) -> list", "a.transformList(k, v, p, e) -> list"],
                .celTransformList
            )
        case .transformMap:
            (
                ["a.transformMap(k, v, e) -> map", "a.transformMap(k, v, p, e) -> map"],
                .celTransformMap
            )
        case .transformMapEntry:
            (
                [
                    "a.transformMapEntry(k, v, {key: value}) -> map",
                    "a.transformMapEntry(k, v, p, {key: value}) -> map",
                ], .celTransformMapEntry
            )
        case .bind: (["cel.bind(x, value, e) -> A"], .celBind)
        case .optMap: (["optional(A).optMap(x, e) -> optional(B)"], .celOptMap)
        case .optFlatMap: (["optional(A).optFlatMap(x, e) -> optional(B)"], .celOptFlatMap)
        case .sortBy: (["list(A).sortBy(x, e) -> list(A)"], .celSortBy)
        }
    }
}
