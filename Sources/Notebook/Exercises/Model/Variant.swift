import CEL
import KubeAPI

/// A value of an exercise that is drawn by chance.
public struct Variant: Sendable {
    /// What it is drawn from.
    public enum Range: Sendable {
        case choice([CEL.Value])
        case numbers(ClosedRange<Int>)
    }

    public let name: String
    public let range: Range
    /// The file's line that it stands on.
    public let line: Int

    /// The value that a stream of chance decides for.
    func drawn(_ random: inout RandomSource) -> CEL.Value {
        switch range {
        case .choice(let values): values[random.below(values.count)]
        case .numbers(let numbers):
            .int(Int64(numbers.lowerBound + random.below(numbers.count)))
        }
    }

    /// Every value that it can have, or both ends of a long range.
    var extremes: [CEL.Value] {
        switch range {
        case .choice(let values): values
        case .numbers(let numbers):
            numbers.lowerBound == numbers.upperBound
                ? [.int(Int64(numbers.lowerBound))]
                : [.int(Int64(numbers.lowerBound)), .int(Int64(numbers.upperBound))]
        }
    }
}

/// The values of an exercise's variants under a pair of seeds.
///
/// Each value has a stream of its own, made from the exercise's name, its own name and the seed:
/// another variant more or less changes no other.
public struct Draw: Sendable {
    /// Decides the values that the task tells.
    public let variantSeed: UInt64
    /// Decides the hidden values, and what the simulation leaves to chance.
    public let seed: UInt64
    public let shown: [(name: String, value: CEL.Value)]
    public let hidden: [(name: String, value: CEL.Value)]

    public init(_ exercise: Exercise, variantSeed: UInt64, seed: UInt64) {
        self.variantSeed = variantSeed
        self.seed = seed
        shown = exercise.shownVariants.map {
            ($0.name, Self.value(of: $0, in: exercise.name, variantSeed))
        }
        hidden = exercise.hiddenVariants.map {
            ($0.name, Self.value(of: $0, in: exercise.name, seed))
        }
    }

    /// The draw of a person who has worked on it already, under another seed: what the person
    /// could see, which is what the start uses, is as it was.
    init(_ exercise: Exercise, like other: Draw, seed: UInt64) {
        variantSeed = other.variantSeed
        self.seed = seed
        shown = other.shown
        let words = Set(
            (exercise.start?.text ?? "").split { !($0.isLetter || $0.isNumber || $0 == "_") })
        hidden = exercise.hiddenVariants.enumerated().map { index, variant in
            words.contains(variant.name[...])
                ? other.hidden[index]
                : (variant.name, Self.value(of: variant, in: exercise.name, seed))
        }
    }

    private static func value(
        of variant: Variant, in exercise: String, _ seed: UInt64
    ) -> CEL.Value {
        var bySeed = RandomSource(seed: seed)
        var random = RandomSource(seed: bySeed.next() ^ hash(exercise + "/" + variant.name))
        return variant.drawn(&random)
    }

    /// FNV-1a.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
