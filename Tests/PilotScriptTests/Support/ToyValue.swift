/// A value of the toy expression language that stands in for CEL in these tests.
enum ToyValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case list([ToyValue])

    var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .string(let value): value
        case .list(let values): "[\(values.map(\.text).joined(separator: ", "))]"
        }
    }

    var footprint: Int {
        switch self {
        case .null, .bool, .int: 16
        case .string(let value): 16 + value.utf8.count
        case .list(let values): values.reduce(16) { $0 + $1.footprint }
        }
    }
}

/// A toy expression as a tree.
indirect enum ToyExpression: Sendable {
    case literal(ToyValue)
    case variable(String, offset: Int)
    case list([ToyExpression])
    case call(String, [ToyExpression], offset: Int)
    case binary(String, ToyExpression, ToyExpression)
    case not(ToyExpression)
}

/// Where and why a toy expression is wrong.
struct ToyError: Error {
    var message: String
    var offset: Int
}
