/// A script that has been checked and can run.
///
/// It never changes, so functions share it.
public final class Program<Host: ScriptHost>: Sendable {
    public let script: Script
    let expressions: [Host.Expression]
    /// The files of its `source` statements, by the offset of the file's name.
    let sources: [Int: Program<Host>]

    init(script: Script, expressions: [Host.Expression], sources: [Int: Program<Host>]) {
        self.script = script
        self.expressions = expressions
        self.sources = sources
    }

    var source: Source { script.source }
}

/// A function of a script and the program it stands in.
struct Function<Host: ScriptHost>: Sendable {
    var definition: FunctionDefinition
    var program: Program<Host>
}

extension Script {
    /// The text of an expression, with blanks for what CEL must not see.
    func text(of range: SourceRange) -> ExpressionText {
        ExpressionText(text: celText(range), source: source, range: range)
    }

    private func celText(_ range: SourceRange) -> String {
        var low = 0
        var high = blanks.count
        while low < high {
            let middle = (low + high) / 2
            if blanks[middle].end <= range.start { low = middle + 1 } else { high = middle }
        }
        guard low < blanks.count, blanks[low].start < range.end else { return source.text(range) }
        var bytes = Array(source.bytes[range.start..<range.end])
        while low < blanks.count, blanks[low].start < range.end {
            let start = max(blanks[low].start, range.start) - range.start
            let end = min(blanks[low].end, range.end) - range.start
            if start < end { bytes.replaceSubrange(start..<end, with: spaces(end - start)) }
            low += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func spaces(_ count: Int) -> [UInt8] { Array(repeating: Byte.space, count: count) }

    /// The functions that it defines, in order.
    var definitions: [FunctionDefinition] {
        statements.compactMap {
            if case .define(let definition) = $0.kind { definition } else { nil }
        }
    }
}
