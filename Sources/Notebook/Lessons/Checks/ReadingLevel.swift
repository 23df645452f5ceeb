import Phrasebook

/// Whether a beginner can read a lesson: short sentences, and in English short words.
///
/// English prose has a Flesch reading ease: 206.835 − 1.015 · words per sentence − 84.6 ·
/// syllables per word. Plain English has 60 to 70; technical words pull it down, so the lesson's
/// concepts and code don't count. Chinese is judged by the length of its sentences.
struct ReadingLevel {
    /// The least reading ease of English prose.
    static let leastEase = 55.0
    /// The most words of an English sentence.
    static let englishLimit = 45
    /// The most characters of a Chinese sentence.
    static let chineseLimit = 100
    /// The most characters of a Chinese sentence, on average.
    static let chineseAverage = 40.0
    /// Below this many sentences an average says nothing.
    private static let enough = 8

    static func problems(of lesson: Lesson) -> [LessonProblem] {
        let sentences = lesson.prose.filter { $0.headingLevel == 0 && !$0.isTable }
            .flatMap { prose in
                Self.sentences(prose.plain, lesson.language).map { (prose.line, $0) }
            }
        let problem = { (line: Int, text: Text) in
            LessonProblem(path: lesson.path, line: line, text: text)
        }
        var problems: [LessonProblem] = []
        switch lesson.language {
        case .english:
            for (line, sentence) in sentences where words(sentence).count > englishLimit {
                problems.append(
                    problem(line, .Lesson.longSentence(sentence.start, words(sentence).count)))
            }
            let ease = ease(sentences.map(\.1), leavingOut: lesson.frontMatter.concepts)
            if sentences.count >= enough, ease < leastEase {
                problems.append(
                    problem(1, .Lesson.hardToRead(ease: Int(ease), least: Int(leastEase))))
            }
        case .chinese:
            for (line, sentence) in sentences where sentence.count > chineseLimit {
                problems.append(problem(line, .Lesson.longSentence(sentence.start, sentence.count)))
            }
            let average =
                Double(sentences.reduce(0) { $0 + $1.1.count }) / Double(max(1, sentences.count))
            if sentences.count >= enough, average > chineseAverage {
                problems.append(
                    problem(
                        1, .Lesson.longSentences(Int(average), most: Int(chineseAverage))))
            }
        }
        return problems
    }

    /// The sentences of a plain text; scraps of one or two words aren't any.
    static func sentences(_ text: String, _ language: Phrasebook.Language) -> [String] {
        var sentences: [String] = []
        var current = ""
        func end() {
            let sentence = current.trimmed
            current = ""
            let isLong = language == .chinese ? sentence.count > 4 : words(sentence).count > 2
            if isLong { sentences.append(sentence) }
        }
        var previous: Character = " "
        for character in text {
            let isEnd =
                "。！？；\n".contains(character)
                || character.isWhitespace && ".!?;:".contains(previous)
            if isEnd { end() } else { current.append(character) }
            previous = character
        }
        end()
        return sentences
    }

    static func words(_ text: String) -> [Substring] {
        text.split { !($0.isLetter || $0 == "'" || $0 == "’" || $0 == "-") }
    }

    /// The Flesch reading ease.
    static func ease(_ sentences: [String], leavingOut terms: [String]) -> Double {
        let terms = Set(terms.flatMap { words($0.lowercased()).map(String.init) })
        var count = 0
        var syllables = 0
        for word in sentences.flatMap(words) {
            let word = word.lowercased()
            // Plurals of terms are terms.
            if terms.contains(word)
                || word.hasSuffix("s") && terms.contains(String(word.dropLast()))
            {
                continue
            }
            count += 1
            syllables += Self.syllables(word)
        }
        guard count > 0, !sentences.isEmpty else { return 100 }
        let perSentence =
            Double(sentences.reduce(0) { $0 + words($1).count }) / Double(sentences.count)
        return 206.835 - 1.015 * perSentence - 84.6 * Double(syllables) / Double(count)
    }

    /// Groups of vowels, without a silent `e` at the end; one at least.
    static func syllables(_ word: String) -> Int {
        var count = 0
        var wasVowel = false
        for character in word {
            let isVowel = "aeiouy".contains(character)
            if isVowel && !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        if word.hasSuffix("e"), !word.hasSuffix("le"), count > 1 { count -= 1 }
        return max(1, count)
    }
}

extension String {
    /// Enough of a sentence to find it.
    fileprivate var start: String { count > 40 ? prefix(40) + "…" : self }
}
