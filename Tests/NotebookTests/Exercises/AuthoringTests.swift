import Phrasebook
import Testing

@testable import Notebook

/// Each of the author's checks on a lesson that is good but for one thing: the check tells it, in
/// the file and on the line where it is.
@Suite struct AuthoringTests {
    /// One thing that is wrong.
    struct Flaw: Sendable, CustomTestStringConvertible {
        let name: String
        /// The file's end: `en.md`, `zh.md` or `yaml`.
        let file: String
        let old: String
        let new: String
        /// What the message says.
        let message: String
        /// A piece of the line that it points to, once changed; nil for the first line.
        var line: String?

        var testDescription: String { name }
    }

    private static let hard = String(
        repeating: "Organizational considerations necessitate comprehensive documentation. ",
        count: 30)

    static let lessonFlaws = [
        Flaw(
            name: "an output that is untrue", file: "en.md", old: "web    2         2 ",
            new: "web    3         3 ", message: "is no longer what the cell prints",
            line: "web    3"),
        Flaw(
            name: "a cell that fails", file: "en.md", old: "get rc web\n", new: "get rc wob\n",
            message: "The cell failed", line: "```pilot\ncreate rc web"),
        Flaw(
            name: "cells that disagree", file: "zh.md", old: "cluster create demo --nodes=2",
            new: "cluster create demo --nodes=2 # 两个",
            message: "is not that of its English counterpart",
            line: "```pilot\ncluster create"),
        Flaw(
            name: "a Chinese term that isn't standard", file: "zh.md", old: "副本控制器",
            new: "复制控制器", message: "副本控制器", line: "复制控制器"),
        Flaw(
            name: "a dead link", file: "en.md", old: "## It stays that way",
            new: "## It stays that way\n\nSee [that](nowhere.md).", message: "nowhere.md",
            line: "nowhere.md"),
        Flaw(
            name: "a missing picture", file: "zh.md", old: "# 一直运行的 Pod",
            new: "# 一直运行的 Pod\n\n![图](map.png)", message: "map.png", line: "map.png"),
        Flaw(
            name: "a text that is hard to read", file: "en.md", old: "## It stays that way",
            new: "## It stays that way\n\n" + hard, message: "reading ease"),
        Flaw(
            name: "no time estimate", file: "en.md", old: "minutes: 15\n", new: "",
            message: "needs 'minutes", line: "title:"),
        Flaw(
            name: "a time estimate that is far off", file: "en.md", old: "minutes: 15",
            new: "minutes: 240", message: "240", line: "minutes: 240"),
        Flaw(
            name: "an exercise that isn't there", file: "en.md", old: "two-pods-keep-running",
            new: "keep-walking", message: "keep-walking", line: "keep-walking"),
    ]

    static let exerciseFlaws = [
        Flaw(
            name: "points for nothing", file: "yaml", old: "pods(\"app=\" + app).size() > 0\n",
            new: "true\n", message: "points for nothing", line: "- name: image"),
        Flaw(
            name: "variants of unequal length", file: "yaml",
            old: "create rc ${app} --image=nginx --replicas=${replicas} -l app=${app}\n",
            new: "create rc ${app} --image=nginx --replicas=${replicas} -l app=${app}\n"
                + "      echo ${replicas == 2 ? '' : 'a b c d e f g h i j'}\n",
            message: "words, by its variant", line: "create rc ${app} --image=nginx --rep"),
        Flaw(
            name: "a mutant that survives", file: "yaml", old: "image.startsWith(\"nginx\")",
            new: "image != \"\"", message: "No check notices this slip", line: "- name: running"),
        Flaw(
            name: "a name that the task doesn't tell", file: "yaml",
            old: "pods(\"app=\" + app).size() > 0\n",
            new: "pods(\"app=\" + app).size() > 0 && pods(\"secret=x\").size() == 0\n",
            message: "relies on 'secret'", line: "- name: image"),
        Flaw(
            name: "a hint that gives the solution away", file: "yaml",
            old: "Pods that you create one by one are not replaced by anybody.",
            new: "Type create rc and so on.", message: "'create rc'", line: "Type create rc"),
        Flaw(
            name: "a hint that gives the manifest away", file: "yaml",
            old: "Pods that you create one by one are not replaced by anybody.",
            new: "\"Say `kind: ReplicationController`.\"",
            message: "'kind: ReplicationController'", line: "Say `kind"),
        Flaw(
            name: "a task that is hard to read", file: "yaml",
            old: "one of\n    them is lost, another one has to take its place.",
            new: "one of\n    them is lost, another one. " + hard, message: "reading ease"),
        Flaw(
            name: "a task with a dead link", file: "yaml",
            old: "Run **${replicas}** Pods", new: "See [this](no.md). Run **${replicas}** Pods",
            message: "no.md", line: "task:"),
        Flaw(
            name: "a Chinese term in a task", file: "yaml", old: "镜像为 `nginx`，",
            new: "您的镜像为 `nginx`，", message: "你", line: "task:"),
        Flaw(
            name: "a time that is far off", file: "yaml", old: "minutes: 5", new: "minutes: 90",
            message: "'minutes: 90'", line: "minutes: 90"),
        Flaw(
            name: "no time", file: "yaml", old: "minutes: 5\n", new: "", message: "minutes"),
    ]

    /// What the checks say about a new lesson with a flaw, and the changed file.
    private func told(_ flaw: Flaw) throws -> (messages: [String], text: String) {
        let folder = TemporaryFolder("authoring")
        return try withExtendedLifetime(folder) {
            let files = try LessonMaker.make("two-pods", in: folder.path)
            let path = try #require(files.first { $0.hasSuffix(flaw.file) })
            guard case .text(let text) = DirectoryFiles("/", confined: false).read(path) else {
                return ([], "")
            }
            let changed = text.replacing(flaw.old, with: flaw.new, maxReplacements: 1)
            #expect(changed != text, "the flaw isn't there")
            #expect(PersonsFiles().write(changed, to: path) == nil)
            let lesson = try #require(LessonFolder.all(at: folder.path).first)
            var problems = LessonCheck(lesson).problems
            if flaw.file == "yaml" {
                switch lesson.exercises {
                case .success(let exercises):
                    problems += exercises.flatMap {
                        ExerciseReview($0, seeds: 2, language: .english).problems
                    }
                case .failure(let failure): problems += failure.problems
                }
            }
            return (problems.map { $0.render(in: .english) }, changed)
        }
    }

    /// The number of the line on which a piece of a text begins.
    private static func line(of piece: String, in text: String) -> Int {
        guard let start = text.firstRange(of: piece)?.lowerBound else { return 0 }
        return text[..<start].count { $0 == "\n" } + 1
    }

    @Test(arguments: lessonFlaws + exerciseFlaws)
    func eachFlawIsToldWhereItIs(_ flaw: Flaw) throws {
        let (messages, text) = try told(flaw)
        let line = flaw.line.map { piece in Self.line(of: piece, in: text) }
        let isTold = messages.contains { message in
            let head = message.split(separator: ":")
            return message.contains(flaw.message) && head[0].hasSuffix(flaw.file)
                && (line ?? 1) == Int(head[1])
        }
        #expect(isTold, "\(line ?? 1): \(messages.joined().prefix(700))")
    }
}
