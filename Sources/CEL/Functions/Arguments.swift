/// Taking arguments out of the values that a function got.
///
/// The dispatch has seen to it that they are of the signature's types; these throw when they are
/// not, so that no mistake in a table can crash the program.
extension [Value] {
    private func mismatch(_ index: Int) -> Problem {
        .noSuchOverload(function: "", types: self)
    }

    func string(_ index: Int) throws(Problem) -> String {
        guard index < count, case .string(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func int(_ index: Int) throws(Problem) -> Int64 {
        guard index < count, case .int(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func uint(_ index: Int) throws(Problem) -> UInt64 {
        guard index < count, case .uint(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func double(_ index: Int) throws(Problem) -> Double {
        guard index < count, case .double(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func bool(_ index: Int) throws(Problem) -> Bool {
        guard index < count, case .bool(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func bytes(_ index: Int) throws(Problem) -> [UInt8] {
        guard index < count, case .bytes(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func list(_ index: Int) throws(Problem) -> [Value] {
        guard index < count, case .list(let value) = self[index] else { throw mismatch(index) }
        return value
    }

    func timestamp(_ index: Int) throws(Problem) -> Value.Timestamp {
        guard index < count, case .timestamp(let value) = self[index] else {
            throw mismatch(index)
        }
        return value
    }

    func duration(_ index: Int) throws(Problem) -> Value.Duration {
        guard index < count, case .duration(let value) = self[index] else {
            throw mismatch(index)
        }
        return value
    }

    func optional(_ index: Int) throws(Problem) -> Value? {
        guard index < count, case .optional(let value) = self[index] else {
            throw mismatch(index)
        }
        return value
    }

    func opaque<T: OpaqueValue>(_ index: Int, as type: T.Type) throws(Problem) -> T {
        guard index < count, case .opaque(let value) = self[index], let value = value as? T else {
            throw mismatch(index)
        }
        return value
    }
}

/// A signature without receiver.
func function(
    _ parameters: [CELType], _ result: CELType, _ body: @escaping Overload.Body
) -> Overload {
    Overload(isMember: false, parameters, result, body)
}

/// A signature with a receiver, which is the first parameter.
func method(
    _ parameters: [CELType], _ result: CELType, _ body: @escaping Overload.Body
) -> Overload {
    Overload(isMember: true, parameters, result, body)
}
