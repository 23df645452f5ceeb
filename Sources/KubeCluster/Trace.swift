import KubeAPI
import KubeAPIServer

/// The record of every hop: what stepping, `why`, diagrams and graded checks look at.
public struct Trace: Sendable {
    /// How many hops are kept; older ones go first.
    public static let defaultLimit = 1_000_000

    /// Whether hops are kept, or only counted.
    public var isRecording = true {
        didSet { if !isRecording { hops = ChunkedArray() } }
    }
    public var limit = Trace.defaultLimit
    /// The number of the newest hop: how many there have been.
    public private(set) var count: HopNumber = 0
    /// How many hops there have been of each verb.
    public private(set) var countByVerb = [Int](repeating: 0, count: Verb.allCases.count)

    private var hops = ChunkedArray<Hop>()
    /// The number of the hop that is kept at index 0.
    private var firstNumber: HopNumber = 1
    private var stagesByHop = ChunkedArray<HopStages>()

    private struct HopStages: Sendable {
        let hop: HopNumber
        let stages: [Stage]
    }

    init() {}

    /// The number of the oldest hop that is still kept; the ones before it were dropped.
    public var oldest: HopNumber { firstNumber }

    /// The hops that are kept, oldest first.
    public var kept: Range<HopNumber> { firstNumber..<firstNumber + hops.count }

    /// The hop `number`, if it is still kept.
    public subscript(number: HopNumber) -> Hop? {
        kept.contains(number) ? hops[number - firstNumber] : nil
    }

    /// Counts a hop and returns its number.
    mutating func count(_ verb: Verb) -> HopNumber {
        count += 1
        countByVerb[Int(verb.rawValue)] += 1
        return count
    }

    /// Keeps the hop that was counted last.
    mutating func keep(_ hop: Hop) {
        if hops.isEmpty { firstNumber = hop.number }
        hops.append(hop)
        if hops.count > limit + ChunkedArray<Hop>.chunkLength {
            firstNumber += ChunkedArray<Hop>.chunkLength
            hops.removeFirstChunk()
        }
    }

    /// Counts `number` hops of `verb` at once, when nothing is recorded.
    mutating func countOnly(_ verb: Verb, _ number: Int) {
        count += number
        countByVerb[Int(verb.rawValue)] += number
    }

    /// Notes what happened to the request of `hop` inside the API server.
    mutating func addStages(_ stages: [Stage], of hop: HopNumber) {
        guard isRecording, !stages.isEmpty else { return }
        stagesByHop.append(HopStages(hop: hop, stages: stages))
    }

    /// The inner stages of the API server that the request of `hop` passed.
    public func stages(of hop: HopNumber) -> [Stage] {
        var low = 0
        var high = stagesByHop.count
        while low < high {
            let middle = (low + high) / 2
            if stagesByHop[middle].hop < hop { low = middle + 1 } else { high = middle }
        }
        return low < stagesByHop.count && stagesByHop[low].hop == hop
            ? stagesByHop[low].stages : []
    }

    /// The chain of causes of `hop`, itself first, as far back as hops are kept.
    public func causes(of hop: HopNumber) -> [Hop] {
        var chain: [Hop] = []
        var number = hop
        while number != 0, let hop = self[number] {
            chain.append(hop)
            number = hop.cause
        }
        return chain
    }
}
