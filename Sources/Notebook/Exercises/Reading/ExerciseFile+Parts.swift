import CEL
import KubeAPI
import Phrasebook
import PilotScript

extension ExerciseFile {
    /// A text in every language: `{en: …, zh: …}`.
    mutating func localized(_ path: String) -> TextTemplate {
        guard reader.has(path) else {
            reader.complain(.Lesson.cellKeyMissing(path), at: path)
            return TextTemplate()
        }
        _ = reader.object(path, keys: ["en", "zh"])
        let line = reader.line(of: path)
        return TextTemplate(
            en: reader.text(path + ".en"), zh: reader.text(path + ".zh"), line: line)
    }

    mutating func optionalLocalized(_ path: String) -> TextTemplate? {
        reader.has(path) ? localized(path) : nil
    }

    /// A whole number of a range; required without a default.
    mutating func number(
        _ path: String, in range: ClosedRange<Int>, default fallback: Int? = nil
    ) -> Int {
        if let fallback, !reader.has(path) { return fallback }
        let number = Int(exactly: reader.integer(path)) ?? 0
        if range.contains(number) || !reader.has(path) { return number }
        reader.complain(.Exercise.outOfRange(number, range), at: path)
        return range.lowerBound
    }

    // MARK: Variants

    mutating func variants(_ key: String) -> [Variant] {
        guard reader.has(key) else { return [] }
        return reader.objectKeys(key).map { variant($0, at: "\(key).\($0)") }
    }

    private mutating func variant(_ name: String, at path: String) -> Variant {
        let isName = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
        }
        if !isName || name.utf8.first.map({ $0 < 0x3A }) ?? true
            || Self.reservedNames.contains(name)
        {
            reader.complain(.Exercise.badVariantName(name), at: path)
        }
        _ = reader.object(path, keys: ["one of", "from", "to"])
        return Variant(name: name, range: range(path), line: reader.line(of: path))
    }

    private mutating func range(_ path: String) -> Variant.Range {
        guard reader.has(path + ".one of") else {
            let low = number(path + ".from", in: -1_000_000...1_000_000)
            let high = number(path + ".to", in: -1_000_000...1_000_000)
            if low > high { reader.complain(.Exercise.emptyRange(low, high), at: path) }
            return .numbers(low...max(low, high))
        }
        let values = reader.elements(path + ".one of").map { element -> CEL.Value in
            reader.number(at: element).map { .int($0) } ?? .string(reader.text(element))
        }
        return .choice(values.isEmpty ? [.string("")] : values)
    }

    // MARK: Checks

    private static let checkKeys = [
        "name", "title", "points", "hidden", "always", "try", "within", "expect", "feedback",
        "object", "hop", "show",
    ]

    mutating func check(_ path: String) -> ExerciseCheck {
        _ = reader.object(path, keys: Self.checkKeys)
        let within = reader.optionalText(path + ".within")
        if let within, ScriptDuration.microseconds(within) == nil {
            reader.complain(.notADuration(within), at: path + ".within")
        }
        return ExerciseCheck(
            name: name(path), title: localized(path + ".title"),
            points: number(path + ".points", in: 0...1_000, default: 1),
            isHidden: reader.yesNo(path + ".hidden", default: false),
            isAlways: reader.yesNo(path + ".always", default: false),
            trial: reader.optionalExpression(path + ".try"), within: within,
            expectation: reader.expression(path + ".expect"),
            feedback: optionalLocalized(path + ".feedback"),
            object: reader.optionalText(path + ".object").map(Template.init),
            hop: reader.optionalExpression(path + ".hop"),
            show: reader.optionalText(path + ".show").map(Template.init),
            line: reader.line(of: path))
    }

    private mutating func name(_ path: String) -> String {
        let name = reader.text(path + ".name")
        if !name.isEmpty, !Names.dns1123Label(name).isEmpty {
            reader.complain(.Exercise.badName(name), at: path + ".name")
        }
        return name
    }

    // MARK: Answers

    /// - Parameter keys: what may stand there besides.
    mutating func answer(_ path: String, keys: [String]) -> Answer {
        _ = reader.object(path, keys: ["name", "script", "yaml"] + keys)
        let isManifest = reader.has(path + ".yaml")
        if isManifest == reader.has(path + ".script") {
            reader.complain(.Exercise.needsOneForm, at: path)
        }
        let key = path + (isManifest ? ".yaml" : ".script")
        let text =
            reader.has(key) ? reader.expression(key) : CellExpression(text: "", line: 1)
        return Answer(
            name: name(path), form: isManifest ? .manifest : .script,
            text: Template(text.text + "\n"), line: text.line)
    }

    mutating func wrongAnswer(_ path: String) -> WrongAnswer {
        let answer = answer(path, keys: ["misconception", "fails", "sign"])
        let fails = reader.texts(path + ".fails")
        let known = exercise.checks.map(\.name)
        for (index, name) in fails.enumerated() where !known.contains(name) {
            reader.complain(
                .Exercise.noSuchCheck(name, suggestion: nearest(to: name, in: known)),
                at: "\(path).fails[\(index)]")
        }
        if fails.isEmpty { reader.complain(.Lesson.cellKeyMissing("fails"), at: path) }
        return WrongAnswer(
            answer: answer, misconception: localized(path + ".misconception"), fails: fails,
            sign: reader.optionalExpression(path + ".sign"), line: reader.line(of: path))
    }

    mutating func equivalent(_ path: String) -> EquivalentMutant {
        _ = reader.object(path, keys: ["mutant", "because"])
        return EquivalentMutant(
            mutant: reader.text(path + ".mutant"), reason: reader.text(path + ".because"),
            line: reader.line(of: path))
    }
}

extension CellReader {
    /// The keys of the object at `path`, in the order of the text.
    mutating func objectKeys(_ path: String) -> [String] {
        guard let object = jsonValue(at: path)?.object else {
            complain(.Lesson.cellNeedsKeys(["name"]), at: path)
            return []
        }
        return object.members.map(\.key)
    }

    /// The whole number at `path`, if one stands there.
    func number(at path: String) -> Int64? { jsonValue(at: path)?.int }
}
