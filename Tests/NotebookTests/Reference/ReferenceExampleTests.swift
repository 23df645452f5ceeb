import Kubectl
import Phrasebook
import PilotScript
import Testing

@testable import Notebook

/// Whatever the reference shows is run.
@Suite struct ReferenceExampleTests {
    @Test(arguments: CommandReference.own.flatMap(Example.all))
    func `an example of our own commands succeeds`(example: Example) {
        example.check()
    }

    @Test(arguments: CommandReference.kubectl.flatMap(Example.all))
    func `an example of kubectl's commands succeeds`(example: Example) {
        example.check()
    }

    @Test(arguments: LanguageReference.entries.map { Example(command: "", line: $0.example) })
    func `an example of the language succeeds`(example: Example) {
        example.check()
    }

    @Test func `every command has at least two examples, and kubectl's name`() {
        for entry in CommandReference.own + CommandReference.kubectl {
            #expect(entry.examples.count >= 2, "\(entry.name)")
            #expect(Set(entry.examples).count == entry.examples.count, "\(entry.name)")
        }
        for entry in CommandReference.kubectl {
            #expect(entry.documentationName == "kubectl " + entry.name)
        }
    }

    @Test func `every example begins with its command`() {
        for entry in CommandReference.own + CommandReference.kubectl {
            for line in entry.examples {
                #expect(line.contains(entry.name.prefix { $0 != " " }), "\(entry.name): \(line)")
            }
        }
    }
}

/// A line of the reference and the cluster in which it makes sense.
struct Example: Sendable, CustomTestStringConvertible {
    let command: String
    let line: String

    var testDescription: String { line }

    static func all(of entry: CommandReference.Entry) -> [Example] {
        entry.examples.map { Example(command: entry.name, line: $0) }
    }

    /// Runs it; with a failure, what was printed is shown.
    func check() {
        let desk = Desk(files: Self.files)
        var session = desk.session()
        session.learning = Learning(course: Self.course)
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        for text in setting.split(separator: "\n").map(String.init) {
            let outcome = session.execute(Source(text), in: &interpreter)
            guard outcome.exitStatus == 0 else {
                Issue.record("the setting fails: \(text): \(outcome)")
                return
            }
        }
        let outcome = session.execute(Source(line), in: &interpreter)
        #expect(outcome.exitStatus == 0, "\(outcome) \(desk.printed.suffix(500))")
    }

    // MARK: Settings

    private var setting: String {
        let found = Self.settings.first { (line + " ").hasPrefix($0.prefix) }
        return found?.setting ?? Self.web
    }

    /// What has to be there before lines that begin so; `web` for the others.
    private static let settings: [(prefix: String, setting: String)] = [
        ("cluster create demo ", ""), ("cluster create ", cluster),
        ("cluster fork ", web),
        ("cluster ", web + "\ncluster fork what-if\nscale rc web --replicas=4"),
        ("step create rc", cluster), ("step", waiting), ("next", waiting), ("until", waiting),
        ("back", waiting + "\nsettle"), ("resume", waiting),
        ("create rc web", cluster), ("create -f", cluster), ("run ", cluster),
        ("expose ", controller), ("create service", cluster),
        ("create namespace", cluster), ("config set-context", cluster + "\ncreate namespace dev"),
        ("node recover", cluster + "\nnode crash node-2"),
        ("node heal", cluster + "\nnode partition node-2"),
        ("redo", web + "\nundo"), ("load", web + "\nsave demo.journal\nsave last.journal"),
        ("request http://192", cluster + "\n" + nodePort),
        ("uncordon", cluster + "\ncordon node-1 node-2"),
        ("taint nodes node-1 gpu-", cluster + "\ntaint nodes node-1 gpu=yes:NoSchedule"),
        ("lesson start", ""), ("lesson", cluster + "\nlesson start 05"),
        ("drain", cluster), ("label pods --all tier-", labeled),
        ("annotate rc web note-", web + "\nannotate rc web note=x"),
        ("scale rc/web --current", web + "\nscale rc web --replicas=5\nsettle"),
        ("wait --for=delete", web + "\ndelete pod web-1 --wait=false"),
        (
            "why not",
            cluster + "\ncordon node-1 node-2 node-3\napply -f pods.yaml\napply -f web.yaml"
        ),
    ]

    /// The lessons that stand in the repository.
    private static let course: Course = {
        var folder = #filePath[...]
        while !folder.hasSuffix("/Tests"), let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
        }
        return Course(LessonFolder.all(at: folder.dropLast(5) + "lessons"))
    }()

    private static let cluster = "cluster create demo --nodes=3 --seed=1"
    private static let controller =
        cluster + "\ncreate rc web --image=nginx --replicas=3 -l app=web\nsettle"
    private static let nodePort = """
        create rc web --image=nginx --replicas=3 -l app=web
        create service nodeport web --tcp=80 --node-port=30080
        settle
        """
    /// A controller with three Pods, two of them with names that examples use, and its Service.
    private static let web =
        cluster
        + "\napply -f pods.yaml\nsettle\ncreate rc web --image=nginx --replicas=3 -l app=web\n"
        + "expose rc web --port=80\nsettle"
    private static let waiting =
        cluster + "\ncreate rc web --image=nginx --replicas=3 -l app=web"
    private static let labeled = web + "\nlabel pods --all tier=front"

    private static func pod(_ name: String) -> String {
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: \(name)
          labels: {app: web}
        spec:
          containers:
          - name: nginx
            image: nginx
        ---

        """
    }

    private static let files = [
        "pods.yaml": pod("web-1") + pod("web-x7k2p"),
        "setup.pilot": "let ready = true\n",
        "web.yaml": """
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: web
        spec:
          replicas: 3
          selector: {app: web}
          template:
            metadata:
              labels: {app: web}
            spec:
              containers:
              - name: nginx
                image: nginx
        """,
    ]
}
