/// A node of the syntax tree, after the macros are expanded.
final class Expression: Sendable {
    /// Counts the nodes of one tree: where the checker keeps what it found out.
    let id: Int
    /// The bytes of the text that it covers.
    let start: Int
    let end: Int
    /// Where a problem of this node is pointed at: an operator, or a field's or function's name.
    let focus: Range<Int>
    let kind: Kind
    /// The length of the longest way down: what recursion over the tree needs.
    let depth: Int

    indirect enum Kind: Sendable {
        case literal(Value)
        /// `isRooted` says that a dot is before it, so that no container and no local applies.
        case identifier(String, isRooted: Bool)
        case select(Expression, field: String, isOptional: Bool)
        /// `has(operand.field)`.
        case presence(Expression, field: String, isOptional: Bool)
        case index(Expression, Expression, isOptional: Bool)
        case call(String, target: Expression?, arguments: [Expression], isRooted: Bool)
        case unary(UnaryOperator, Expression)
        case binary(BinaryOperator, Expression, Expression)
        /// All of them, in a row, at least two.
        case and([Expression])
        case or([Expression])
        case conditional(Expression, Expression, Expression)
        case list([ListElement])
        case map([MapEntry])
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`.
        case bind(String, value: Expression, body: Expression)
        /// `optMap` and, when `isFlat`, `optFlatMap`.
        case optionalMap(Expression, String, body: Expression, isFlat: Bool)
    }

    struct ListElement: Sendable {
        let value: Expression
        let isOptional: Bool
    }

    struct MapEntry: Sendable {
        let key: Expression
        let value: Expression
        let isOptional: Bool
    }

    init(id: Int, start: Int, end: Int, focus: Range<Int>, kind: Kind) {
        self.id = id
        self.start = start
        self.end = end
        self.focus = focus
        self.kind = kind
        depth = 1 + kind.children.reduce(0) { max($0, $1.depth) }
    }
}

enum UnaryOperator: String, Sendable {
    case not = "!_"
    case negate = "-_"
}

enum BinaryOperator: String, Sendable {
    case add = "_+_"
    case subtract = "_-_"
    case multiply = "_*_"
    case divide = "_/_"
    case remainder = "_%_"
    case equal = "_==_"
    case notEqual = "_!=_"
    case less = "_<_"
    case lessOrEqual = "_<=_"
    case greater = "_>_"
    case greaterOrEqual = "_>=_"
    case contains = "@in"
}

/// A macro that goes through the elements of a list or the entries of a map.
struct Comprehension: Sendable {
    enum Kind: String, Sendable {
        case all, exists, existsOne, filter, map
        case transformList, transformMap, transformMapEntry, sortBy
    }

    let kind: Kind
    let range: Expression
    /// With one variable: the element, or the map's key. With two, the first is the index or key.
    let variable: String
    let second: String?
    /// What an element must satisfy to be transformed.
    let condition: Expression?
    let body: Expression
}

extension Expression.Kind {
    var children: [Expression] {
        switch self {
        case .literal, .identifier: []
        case .select(let operand, _, _), .presence(let operand, _, _), .unary(_, let operand):
            [operand]
        case .index(let operand, let index, _): [operand, index]
        case .call(_, let target, let arguments, _): (target.map { [$0] } ?? []) + arguments
        case .binary(_, let left, let right): [left, right]
        case .and(let operands), .or(let operands): operands
        case .conditional(let condition, let first, let second): [condition, first, second]
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .comprehension(let fold):
            [fold.range] + (fold.condition.map { [$0] } ?? []) + [fold.body]
        case .bind(_, let value, let body): [value, body]
        case .optionalMap(let operand, _, let body, _): [operand, body]
        }
    }
}

extension Expression {
    /// `a.b.c` when this is names joined by dots and nothing else.
    var qualifiedName: (name: String, isRooted: Bool)? {
        switch kind {
        case .identifier(let name, let isRooted): return (name, isRooted)
        case .select(let operand, let field, false):
            guard let (name, isRooted) = operand.qualifiedName else { return nil }
            return (name + "." + field, isRooted)
        default: return nil
        }
    }
}
