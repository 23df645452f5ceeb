/// What an expression is made of at its top, as texts: enough to say why it isn't true.
public enum Anatomy: Sendable, Equatable {
    /// All of them have to be true.
    case conjunction([String])
    /// One of them has to be true.
    case disjunction([String])
    /// Its value depends on these operands, literals left out: both sides of a comparison, the
    /// argument of a negation, the list that a macro goes through, the receiver of a call.
    case operands([String])
}

extension Environment {
    /// Takes the expression `text` apart.
    ///
    /// - Returns: nil when the text is no expression, or has no parts that say more than itself.
    public func anatomy(of text: some StringProtocol) -> Anatomy? {
        let source = String(text)
        guard
            var parser = try? Parser(
                source, macros: libraries.macros, allowsOptionalSyntax: allowsOptionalSyntax),
            let tree = try? parser.parse()
        else { return nil }
        let bytes = Array(source.utf8)
        func words(_ part: Expression) -> String {
            String(decoding: bytes[part.start..<min(part.end, bytes.count)], as: UTF8.self)
        }
        func operands(_ parts: [Expression]) -> Anatomy? {
            let telling = parts.filter { if case .literal = $0.kind { false } else { true } }
            return telling.isEmpty ? nil : .operands(telling.map(words))
        }
        switch tree.kind {
        case .and(let parts): return .conjunction(parts.map(words))
        case .or(let parts): return .disjunction(parts.map(words))
        case .binary(_, let left, let right): return operands([left, right])
        case .unary(_, let operand): return operands([operand])
        case .comprehension(let comprehension): return operands([comprehension.range])
        case .call(_, let target, let arguments, _):
            return operands((target.map { [$0] } ?? []) + arguments)
        case .presence(let operand, _, _): return operands([operand])
        default: return nil
        }
    }
}
