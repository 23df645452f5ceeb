/// A span of virtual time in microseconds.
public typealias Micros = Int64

extension Micros {
    public static func milliseconds(_ count: some BinaryInteger) -> Micros { Micros(count) * 1_000 }
    public static func seconds(_ count: some BinaryInteger) -> Micros { Micros(count) * 1_000_000 }
}
