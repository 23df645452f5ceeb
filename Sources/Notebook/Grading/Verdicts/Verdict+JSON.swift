import KubeAPI
import Phrasebook

/// Verdicts as they go from a worker to the program that asked for them: with the texts of all
/// languages.
extension SubmissionVerdict {
    var wire: JSONValue {
        [
            "name": .string(name), "exercises": .array(exercises.map(\.wire)),
            "problems": .array(problems.map { ["file": .string($0.file), "text": $0.text.wire] }),
            "fingerprint": .array(fingerprint.map { .string(String($0, radix: 16)) }),
            "milliseconds": .int(Int64(milliseconds)),
        ]
    }

    init?(wire: JSONValue) {
        guard let name = wire["name"]?.string, let exercises = wire["exercises"]?.array else {
            return nil
        }
        self.init(name: name, exercises: exercises.compactMap(ExerciseVerdict.init(wire:)))
        problems = (wire["problems"]?.array ?? []).compactMap { problem in
            guard let file = problem["file"]?.string, let text = problem["text"] else { return nil }
            return Text(wire: text).map { SubmissionProblem(file: file, text: $0) }
        }
        fingerprint = (wire["fingerprint"]?.array ?? []).compactMap {
            $0.string.flatMap { UInt64($0, radix: 16) }
        }
        milliseconds = Int(wire["milliseconds"]?.int ?? 0)
    }
}

extension ExerciseVerdict {
    var wire: JSONValue {
        var object: JSONObject = [
            "exercise": .string(exercise), "title": title.wire,
            "outcome": .string(outcome.rawValue), "points": .int(Int64(points)),
            "checks": .array(checks.map(\.wire)),
        ]
        object["message"] = message?.wire
        object["file"] = file.map(JSONValue.string)
        object["line"] = line.map { .int(Int64($0)) }
        object["misconception"] = misconception?.wire
        object["misconceptionName"] = misconceptionName.map(JSONValue.string)
        if variant != 1 { object["variant"] = .string(String(variant)) }
        if hints > 0 { object["hints"] = .int(Int64(hints)) }
        if isAssisted { object["assisted"] = true }
        object["diagram"] = diagram.map(JSONValue.string)
        return .object(object)
    }

    init?(wire: JSONValue) {
        guard let exercise = wire["exercise"]?.string,
            let title = wire["title"].flatMap(Text.init(wire:)),
            let outcome = wire["outcome"]?.string.flatMap(Outcome.init(rawValue:)),
            let points = wire["points"]?.int
        else { return nil }
        self.init(exercise: exercise, title: title, outcome: outcome, points: Int(points))
        checks = (wire["checks"]?.array ?? []).compactMap(CheckVerdict.init(wire:))
        message = wire["message"].flatMap(Text.init(wire:))
        file = wire["file"]?.string
        line = wire["line"]?.int.map(Int.init)
        misconception = wire["misconception"].flatMap(Text.init(wire:))
        misconceptionName = wire["misconceptionName"]?.string
        diagram = wire["diagram"]?.string
        variant = wire["variant"]?.string.flatMap { UInt64($0) } ?? 1
        hints = wire["hints"]?.int.map(Int.init) ?? 0
        isAssisted = wire["assisted"]?.bool ?? false
    }
}

extension CheckVerdict {
    var wire: JSONValue {
        var object: JSONObject = [
            "name": .string(name), "title": title.wire, "points": .int(Int64(points)),
            "earned": .int(Int64(earned.thousandths)), "held": .int(Int64(held)),
            "seeds": .int(Int64(seeds)), "hidden": .bool(isHidden), "always": .bool(isAlways),
        ]
        object["feedback"] = feedback?.wire
        object["divergence"] = divergence?.wire
        object["object"] = self.object.map(JSONValue.string)
        object["hop"] = hop.map { .int(Int64($0)) }
        object["hopText"] = hopText?.wire
        object["show"] = show.map(JSONValue.string)
        return .object(object)
    }

    init?(wire: JSONValue) {
        guard let name = wire["name"]?.string, let title = wire["title"].flatMap(Text.init(wire:)),
            let points = wire["points"]?.int, let earned = wire["earned"]?.int,
            let held = wire["held"]?.int, let seeds = wire["seeds"]?.int
        else { return nil }
        self.init(
            name: name, title: title, points: Int(points),
            earned: Score(thousandths: Int(earned)), held: Int(held), seeds: Int(seeds),
            isHidden: wire["hidden"]?.bool ?? true, isAlways: wire["always"]?.bool ?? false)
        feedback = wire["feedback"].flatMap(Text.init(wire:))
        divergence = wire["divergence"].flatMap(Text.init(wire:))
        object = wire["object"]?.string
        hop = wire["hop"]?.int.map(Int.init)
        hopText = wire["hopText"].flatMap(Text.init(wire:))
        show = wire["show"]?.string
    }
}

extension Text {
    var wire: JSONValue {
        let (english, chinese) = (self(.english), self(.chinese))
        return english.hasSameScalars(as: chinese)
            ? .string(english) : ["en": .string(english), "zh": .string(chinese)]
    }

    init?(wire: JSONValue) {
        if let text = wire.string {
            self.init(verbatim: text)
        } else if let english = wire["en"]?.string, let chinese = wire["zh"]?.string {
            self.init(en: english, zh: chinese)
        } else {
            return nil
        }
    }
}
