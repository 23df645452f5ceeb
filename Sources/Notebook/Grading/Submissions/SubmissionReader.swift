import Glibc
import Phrasebook

/// Reads what was handed in: a script, a manifest, a notebook, or a folder or zip of those.
struct SubmissionReader {
    private static let sizeLimit = 2 << 20
    private static let fileLimit = 500
    private static let depthLimit = 6

    private var submission: Submission
    private var fileCount = 0

    /// - Parameter name: what the submission is called.
    static func read(_ path: String, name: String) -> Submission {
        var reader = SubmissionReader(submission: Submission(name: name))
        reader.readAny(path, as: Folder.lastPart(of: path), depth: 0, isRoot: true)
        if reader.submission.isEmpty, reader.submission.problems.isEmpty {
            reader.complain(Folder.lastPart(of: path), .Grading.nothingToGrade)
        }
        return reader.submission
    }

    private mutating func complain(_ file: String, _ text: Text) {
        submission.problems.append(SubmissionProblem(file: file, text: text))
    }

    // MARK: Files

    private mutating func readAny(_ path: String, as name: String, depth: Int, isRoot: Bool) {
        var status = stat()
        // A link inside of what was handed in could lead anywhere.
        let found = isRoot ? stat(path, &status) : lstat(path, &status)
        guard found == 0 else { return complain(name, .noSuchFile(name)) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            guard depth < Self.depthLimit else { return }
            // A name that is no text can't be named in a report either.
            let names = Folder.rawEntries(of: path).compactMap {
                String(validating: $0, as: UTF8.self)
            }
            for entry in names where !entry.hasPrefix(".") {
                readAny(
                    path + "/" + entry, as: isRoot ? entry : name + "/" + entry,
                    depth: depth + 1, isRoot: false)
            }
        case S_IFREG:
            guard status.st_size <= Self.sizeLimit else {
                return complain(name, .fileTooLarge(name))
            }
            if name.lowercased().hasSuffix(".zip") { return readZip(path, name) }
            guard Self.form(of: name) != nil || isRoot,
                !SubmittedTime.files.contains(Folder.lastPart(of: name))
            else { return }
            guard let bytes = Self.bytes(of: path) else {
                return complain(name, .noSuchFile(name))
            }
            take(name, bytes)
        default: complain(name, .filesNotAllowed(name))
        }
    }

    private mutating func readZip(_ path: String, _ name: String) {
        guard let contents = ZipArchive.contents(of: path) else {
            return complain(name, .Grading.notAZip(name))
        }
        for file in contents.outside { complain(file, .Grading.outsideOfZip) }
        for file in contents.unreadable { complain(file, .Grading.tooLargeInZip) }
        if contents.isCut { complain(name, .Grading.tooManyFiles(ZipArchive.entryLimit)) }
        for file in contents.files where Self.form(of: file.path) != nil {
            take(file.path, file.bytes)
        }
    }

    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return DirectoryFiles.allBytes(of: descriptor)
    }

    private enum Form { case script, manifest, notebook, journal }

    private static let forms: [(ending: String, form: Form)] = [
        ("pilot", .script), ("txt", .script), ("sh", .script), ("yaml", .manifest),
        ("yml", .manifest), ("json", .manifest), ("md", .notebook), ("markdown", .notebook),
        ("journal", .journal),
    ]

    /// The endings of files that are read.
    static var endings: [String] { forms.map(\.ending) }

    private static func form(of name: String) -> Form? {
        let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
        return forms.first { $0.ending == ending }?.form
    }

    // MARK: Texts

    private mutating func take(_ name: String, _ bytes: [UInt8]) {
        fileCount += 1
        guard fileCount <= Self.fileLimit else { return }
        guard let text = TextDecoding.text(of: bytes) else {
            return complain(name, .notText(name))
        }
        submission.files.texts[name] = text
        let stem = Folder.lastPart(of: name).split(separator: ".").first.map(String.init)
        let isJournal = text.hasPrefix(Journal.magic + " ")
        switch isJournal ? .journal : Self.form(of: name) ?? .script {
        case .journal: takeJournal(name, text)
        case .script: submission.parts += SubmissionText.parts(of: text, file: name, stem)
        case .manifest:
            submission.parts.append(
                SubmissionPart(
                    exercise: stem, form: .manifest, text: text, file: name, firstLine: 1))
        case .notebook:
            let notebook = NotebookAnswers(text, file: name)
            submission.parts += notebook.parts
            submission.answers += notebook.answers
        }
    }
}

extension SubmissionReader {
    /// The work on exercises that a session's journal tells of.
    private mutating func takeJournal(_ name: String, _ text: String) {
        do throws(JournalError) {
            let journal = try Journal(reading: text)
            let work = journal.work
            let answers = journal.answers(file: name)
            submission.answers += answers
            if work.allSatisfy(\.entries.isEmpty), answers.isEmpty {
                complain(name, .Grading.idleJournal)
            }
            for attempt in work {
                var part = SubmissionPart(
                    exercise: attempt.exercise, form: .script,
                    text: attempt.entries.map { $0.input + "\n" }.joined(), file: name,
                    firstLine: 1)
                part.work = attempt
                part.isNamed = true
                submission.parts.append(part)
            }
        } catch {
            complain(name, error.text)
        }
    }
}

/// Takes the texts of submissions apart.
enum SubmissionText {
    /// A script's parts: what follows a line `# exercise: NAME`, up to the next.
    ///
    /// - Parameter stem: the file's name, for a script without such lines.
    static func parts(of text: String, file: String, _ stem: String?) -> [SubmissionPart] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let marks = lines.indices.filter { mark(lines[$0]) != nil }
        guard let first = marks.first else {
            return [
                SubmissionPart(exercise: stem, form: .script, text: text, file: file, firstLine: 1)
            ]
        }
        var parts: [SubmissionPart] = []
        if lines[..<first].contains(where: { !$0.isBlankOrComment }) {
            parts.append(part(lines, 0..<first, stem, file))
        }
        for (index, start) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1] : lines.count
            parts.append(part(lines, start..<end, mark(lines[start]), file))
        }
        return parts
    }

    private static func part(
        _ lines: [Substring], _ range: Range<Int>, _ exercise: String?, _ file: String
    ) -> SubmissionPart {
        SubmissionPart(
            exercise: exercise, form: .script,
            text: lines[range].joined(separator: "\n") + "\n", file: file,
            firstLine: range.lowerBound + 1, isNamed: mark(lines[range.lowerBound]) != nil)
    }

    /// The name in `# exercise: NAME`; a full-width colon will do.
    private static func mark(_ line: Substring) -> String? {
        guard line.hasPrefix("#") else { return nil }
        let rest = String(line.dropFirst()).trimmed
        for word in ["exercise", "练习"] where rest.lowercased().hasPrefix(word) {
            let tail = rest.dropFirst(word.count).drop { $0 == " " }
            guard let colon = tail.first, colon == ":" || colon == "：" else { continue }
            let name = String(tail.dropFirst()).trimmed
            return name.isEmpty ? nil : name.split(separator: "/").last.map(String.init)
        }
        return nil
    }

    /// Several script cells for one exercise are one script, on the lines that they stand on.
    static func merged(_ parts: [SubmissionPart]) -> [SubmissionPart] {
        var result: [SubmissionPart] = []
        for part in parts {
            guard let last = result.lastIndex(where: { $0.exercise == part.exercise }) else {
                result.append(part)
                continue
            }
            let before = result[last]
            let isPlain = before.form == .script && part.form == .script
            let beginning = isPlain ? before.text : before.asScript
            let lines = beginning.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            let gap = max(0, part.firstLine - before.firstLine - lines)
            result[last] = SubmissionPart(
                exercise: part.exercise, form: .script,
                text: beginning + String(repeating: "\n", count: gap)
                    + (isPlain ? part.text : part.asScript),
                file: part.file, firstLine: before.firstLine, isNamed: true)
        }
        return result
    }
}

extension SubmissionPart {
    fileprivate var asScript: String {
        form == .manifest ? ExerciseStage.applying(text) : text
    }
}

extension Substring {
    fileprivate var isBlankOrComment: Bool {
        let text = drop { $0.isWhitespace }
        return text.isEmpty || text.hasPrefix("#")
    }
}
