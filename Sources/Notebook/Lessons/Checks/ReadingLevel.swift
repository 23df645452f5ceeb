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
        let prose = lesson.prose.filter { $0.headingLevel == 0 && !$0.isTable }
        return problems(
            of: prose.map { ($0.plain, $0.line) }, lesson.language,
            leavingOut: lesson.frontMatter.concepts
        ).map { LessonProblem(path: lesson.path, line: $0.line, text: $0.text) }
    }

    /// What is wrong with plain texts that belong together.
    ///
    /// - Parameter terms: words that don't count.
    static func problems(
        of texts: [(text: String, line: Int)], _ language: Phrasebook.Language,
        leavingOut terms: [String]
    ) -> [(text: Text, line: Int)] {
        let sentences = texts.flatMap { text, line in
            Self.sentences(text, language).map { (line, $0) }
        }
        let isChinese = language == .chinese
        let length = { (sentence: String) in isChinese ? sentence.count : words(sentence).count }
        var problems: [(text: Text, line: Int)] = sentences.compactMap { line, sentence in
            length(sentence) > (isChinese ? chineseLimit : englishLimit)
                ? (.Lesson.longSentence(sentence.start, length(sentence)), line) : nil
        }
        guard sentences.count >= enough else { return problems }
        if isChinese {
            let average = Double(sentences.reduce(0) { $0 + $1.1.count }) / Double(sentences.count)
            if average > chineseAverage {
                problems.append((.Lesson.longSentences(Int(average), most: Int(chineseAverage)), 1))
            }
        } else {
            let ease = ease(sentences.map(\.1), leavingOut: terms)
            if ease < leastEase {
                problems.append((.Lesson.hardToRead(ease: Int(ease), least: Int(leastEase)), 1))
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
