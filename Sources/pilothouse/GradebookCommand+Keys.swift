import ArgumentParser
import Notebook
import Phrasebook
import Records
import Terminal

extension GradebookCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare every mark with its signature.")

        @OptionGroup var options: GradebookOptions

        @Option(help: "The teacher's public key. (default: that of your own key)")
        var key: String?

        func run() throws {
            let language = options.language
            let wanted =
                try key
                ?? orExit(language) { () throws(RecordsProblem) in
                    guard let path = Places().teacherKeyFile else { throw .noPlace }
                    return try TeacherKey(path: path).publicKey
                }
            let marks = try options.read().marks
            var genuine = 0
            for mark in marks {
                let verdict = mark.verdict(key: wanted)
                if verdict == .genuine {
                    genuine += 1
                    continue
                }
                let place = "\(mark.student), \(mark.exercise), \(UTCTime.text(mark.submitted)): "
                Console.output(
                    place + Text.Gradebook.verdict(verdict.rawValue)(language) + "\n")
            }
            let report = Text.Gradebook.verified(genuine: genuine, of: marks.count)
            Console.output(report(language) + "\n")
            if genuine < marks.count { throw ExitCode.failure }
        }
    }

    struct Key: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the public key that your marks are signed with; makes one at first.")

        @Option(name: .customLong("lang"), help: "The language of texts: en or zh.")
        var language: Language = .fromEnvironment

        func run() throws {
            let path = Places().teacherKeyFile
            let key = try orExit(language) { () throws(RecordsProblem) in
                guard let path else { throw .noPlace }
                return try TeacherKey.keyOrNew(path: path)
            }
            let text = Text.Gradebook.publicKey(key.publicKey, path ?? "")
            Console.output(text(language) + "\n")
        }
    }
}
