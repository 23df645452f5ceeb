/// An array in chunks, so that a copy of a large one stays cheap to write to.
///
/// A plain array of a million elements is copied whole by the first write after a snapshot; here
/// that write copies one chunk and the list of chunks. Reading and appending cost O(1).
public struct ChunkedArray<Element: Sendable>: Sendable {
    @usableFromInline static var shift: Int { 8 }
    @usableFromInline static var chunkSize: Int { 1 << shift }

    @usableFromInline var chunks: [[Element]] = []
    public private(set) var count = 0

    public init() {}

    /// `count` copies of `element`.
    public init(repeating element: Element, count: Int) {
        for _ in 0..<count { append(element) }
    }

    public var isEmpty: Bool { count == 0 }

    @inlinable
    public subscript(index: Int) -> Element {
        get { chunks[index >> Self.shift][index & (Self.chunkSize - 1)] }
        _modify { yield &chunks[index >> Self.shift][index & (Self.chunkSize - 1)] }
    }

    public mutating func append(_ element: Element) {
        if count & (Self.chunkSize - 1) == 0 {
            var chunk: [Element] = []
            chunk.reserveCapacity(Self.chunkSize)
            chunks.append(chunk)
        }
        chunks[chunks.count - 1].append(element)
        count += 1
    }

    /// Appends copies of `element` until `index` is valid.
    public mutating func grow(toHold index: Int, filling element: @autoclosure () -> Element) {
        while count <= index { append(element()) }
    }

    /// How many elements a chunk holds.
    public static var chunkLength: Int { chunkSize }

    /// Removes the first `chunkLength` elements, which have to be there; the others move up.
    public mutating func removeFirstChunk() {
        chunks.removeFirst()
        count -= Self.chunkSize
    }
}
