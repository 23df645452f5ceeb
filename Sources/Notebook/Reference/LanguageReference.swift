import Phrasebook

/// The page about the language: its words and forms, each with a script that runs.
public enum LanguageReference {
    /// A form of the language.
    public struct Entry: Sendable {
        /// `for NAME in CEL { … }`.
        public let form: String
        /// The words of the language that it explains.
        public var words: [String] = []
        public let summary: Text
        /// A script that runs in a cluster with the controller `web` of three Pods.
        public let example: String
    }

    public static let entries: [Entry] = statements + commands + tools + checks

    private static let statements: [Entry] = [
        Entry(
            form: "let NAME = CEL", words: ["let"], summary: .Reference.letting,
            example: "let n = 3\nlet names = pods(\"app=web\").map(p, p.metadata.name)"),
        Entry(form: "NAME = CEL", summary: .Reference.assigning, example: "let n = 3\nn = n + 1"),
        Entry(
            form: "let NAME = $(COMMAND)", summary: .Reference.capturing,
            example: "let list = $(get pods -o json)\nlist.items.size()"),
        Entry(
            form: "if CEL { … } else if CEL { … } else { … }", words: ["if", "else"],
            summary: .Reference.choosing,
            example: "if pods(\"app=web\").size() > 3 {\n  echo many\n} else {\n  echo few\n}"),
        Entry(
            form: "for NAME in CEL { … }", words: ["for"], summary: .Reference.repeating,
            example: "for p in pods(\"app=web\") {\n  echo ${p.metadata.name}\n}"),
        Entry(
            form: "while CEL { … }", words: ["while", "break", "continue"],
            summary: .Reference.looping,
            example: "let n = 0\nwhile n < 10 {\n  n = n + 1\n  if n == 5 {\n    break\n  }\n}"),
        Entry(
            form: "def NAME(A, B) { … return CEL }", words: ["def", "return"],
            summary: .Reference.defining,
            example: "def ready(name) {\n  return rc(name).status.readyReplicas\n}\nready(\"web\")"),
        Entry(
            form: "source FILE", words: ["source"], summary: .Reference.sourcing,
            example: "source setup.pilot"),
    ]

    private static let commands: [Entry] = [
        Entry(
            form: "COMMAND && COMMAND; COMMAND", summary: .Reference.joining,
            example: "scale rc web --replicas=2 && settle; get pods"),
        Entry(
            form: "COMMAND | TOOL | CEL", summary: .Reference.piping,
            example: "get pods | grep Running | wc -l\n"
                + "get pods -o json | it.items.map(p, p.metadata.name)"),
        Entry(
            form: "${CEL}", summary: .Reference.interpolating,
            example: "let n = 2\nscale rc web --replicas=${n + 1}"),
        Entry(
            form: "COMMAND <<END", summary: .Reference.hereDocument,
            example: """
                let name = "db"
                apply -f - <<END
                apiVersion: v1
                kind: ServiceAccount
                metadata:
                  name: ${name}
                END
                """),
        Entry(
            form: "cat <<'END' | kubectl apply -f -", summary: .Reference.rawHereDocument,
            example: """
                cat <<'END' | kubectl apply -f -
                apiVersion: v1
                kind: ServiceAccount
                metadata:
                  name: raw
                  annotations: {note: "${not} interpolated"}
                END
                """),
        Entry(
            form: "# …, \\", summary: .Reference.comments,
            example: "# All of them, one line.\nget pods \\\n  -o wide   # and where they run"),
    ]

    private static let tools: [Entry] = [
        Entry(
            form: "echo [-n] WORD …", words: ["echo"], summary: .Reference.echo,
            example: "echo \"2 + 2 is ${2 + 2}\""),
        Entry(
            form:
                "… | grep [-i] [-v] [-c] [-n] [-o] [-w] [-F|-E] [-q] [-m N] [-A N] [-B N] PATTERN",
            words: ["grep"], summary: .Reference.grep,
            example: "get pods | grep -v Pending\nget pods | grep -c -E 'web-|db-'"),
        Entry(
            form: "… | head [-n N], … | tail [-n N]", words: ["head", "tail"],
            summary: .Reference.headAndTail, example: "get pods | tail -n +2 | head -2"),
        Entry(
            form: "… | sort [-n] [-r] [-u] [-f] [-k N] [-t SEPARATOR]", words: ["sort"],
            summary: .Reference.sort, example: "get pods --no-headers | sort -k 5 -r"),
        Entry(
            form: "… | wc [-l] [-w] [-c] [-m]", words: ["wc"], summary: .Reference.wordCount,
            example: "get pods --no-headers | wc -l"),
        Entry(
            form: "… | cat [-n]", words: ["cat"], summary: .Reference.cat,
            example: "get pods | cat -n"),
    ]

    private static let checks: [Entry] = [
        Entry(
            form: "wait CEL [timeout DURATION]", words: ["wait"], summary: .Reference.waiting,
            example: "scale rc web --replicas=5\n"
                + "wait rc(\"web\").status.readyReplicas == 5 timeout 60s"),
        Entry(
            form: "expect CEL [within DURATION] [: \"MESSAGE\"]", words: ["expect"],
            summary: .Reference.expecting,
            example: "expect pods(\"app=web\").all(p, p.status.phase == \"Running\") within 30s "
                + ": \"not all of them run\""),
    ]

    /// The whole page as Markdown.
    public static func markdown(_ language: Language) -> String {
        var page = "# " + Text.Reference.languageTitle(language) + "\n\n"
        page += Text.Reference.languageIntroduction(language) + "\n"
        for entry in entries {
            page += "\n## `\(entry.form)`\n\n\(entry.summary(language))\n\n"
            page += "```sh\n\(entry.example)\n```\n"
        }
        page += "\n## " + Text.Reference.limitsTitle(language) + "\n\n"
        return page + Text.Reference.limits(language) + "\n"
    }
}
