import ArgumentParser
import Notebook

/// The manual page `pilothouse(1)`, made from what the command line accepts.
enum ManualPage {
    private static let commands: [ParsableCommand.Type] = Pilothouse.configuration.subcommands
        .filter { $0.configuration.shouldDisplay }

    static var text: String {
        var page =
            ".TH PILOTHOUSE 1 \"\" \"pilothouse \(ProductVersion.current)\" \"User Commands\"\n"
        page += ".SH NAME\npilothouse \\- \(plain(Pilothouse.configuration.abstract))\n"
        page += ".SH SYNOPSIS\n.B pilothouse\n[\\fIcommand\\fR] [\\fIoptions\\fR]\n"
        page += ".SH DESCRIPTION\n\(plain(Pilothouse.configuration.discussion))\n"
        page += ".SH COMMANDS\n"
        for command in commands { page += section(command) }
        return page + ending
    }

    private static func section(_ command: ParsableCommand.Type) -> String {
        let configuration = command.configuration
        let name = configuration.commandName ?? ""
        var text = ".SS \"pilothouse \(escaped(name))\"\n" + plain(configuration.abstract) + "\n"
        if !configuration.discussion.isEmpty {
            text += ".PP\n" + plain(configuration.discussion) + "\n"
        }
        for (head, body) in options(of: command) {
            text += ".TP\n.B \(escaped(head))\n" + plain(body) + "\n"
        }
        return text
    }

    /// The rows of the help: arguments and options, and what they mean.
    ///
    /// The help is asked for so wide that no text is broken.
    private static func options(of command: ParsableCommand.Type) -> [(String, String)] {
        var rows: [(head: String, body: String)] = []
        let help = Pilothouse.helpMessage(for: command, includeHidden: false, columns: 10_000)
        var isInRows = false
        for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.hasPrefix(" ") { isInRows = line.hasSuffix(":") && !line.hasPrefix("USAGE") }
            guard isInRows, line.hasPrefix("  ") else { continue }
            if line.hasPrefix("      ") {
                guard !rows.isEmpty else { continue }
                rows[rows.count - 1].body += String(line.drop { $0 == " " })
                continue
            }
            // What an option means stands in the 27th column, or on the next line.
            let row = line.dropFirst(2)
            let body = row.index(row.startIndex, offsetBy: 24, limitedBy: row.endIndex)
            if let body, row[row.index(before: body)] == " " {
                let head = row[..<body].split(separator: " ").joined(separator: " ")
                rows.append((head, String(row[body...])))
            } else {
                rows.append((String(row), ""))
            }
        }
        return rows.filter { $0.head != "--version" && $0.head != "-h, --help" }
    }

    private static let ending = #"""
        .SH OPTIONS OF ALL COMMANDS
        .TP
        .B \-\-version
        Show the version.
        .TP
        .B \-h, \-\-help
        Show help information.
        .TP
        .B \-\-generate\-completion\-script \fIshell\fR
        Print the completion script for bash, zsh or fish.
        .SH EXIT STATUS
        .TP
        .B 0
        All went well.
        .TP
        .B 1
        A command was refused, or an expectation failed.
        .TP
        .B 2
        The command line or the script can't be used; nothing has run.
        .TP
        .B 3
        A limit was reached.
        .TP
        .B 130
        Interrupted.
        .SH ENVIRONMENT
        .TP
        .B LC_ALL, LC_MESSAGES, LANG
        The language of texts, where \-\-lang says nothing: Chinese where the locale is, else English.
        .TP
        .B NO_COLOR
        Any value but the empty one: no colors.
        .TP
        .B PAGER
        Shows texts that are longer than the screen.
        .TP
        .B PILOTHOUSE_LESSONS
        The folder of the lessons, where it isn't the one that comes with the program.
        .TP
        .B TERM
        Where it is dumb, nothing is drawn.
        .SH FILES
        .TP
        .I $XDG_CONFIG_HOME/pilothouse/config
        Settings, one NAME = VALUE a line: language, seed, trace, color, pager, stepping, alias NAME.
        .TP
        .I $XDG_STATE_HOME/pilothouse/
        History and journals; after a crash, the command load carries the session on.
        .TP
        .I $XDG_DATA_HOME/pilothouse/
        Progress in lessons, and the gradebook.
        .TP
        .I $XDG_CONFIG_HOME/pilothouse/teacher.key
        The key that marks are signed with.
        .SH SEE ALSO
        .BR kubectl (1)

        """#

    private static func plain(_ text: String) -> String {
        escaped(text.split(separator: "\n").joined(separator: " "))
    }

    /// Backslashes and dashes as themselves, and no line that roff would take for a request.
    private static func escaped(_ text: String) -> String {
        var result = text.first == "." || text.first == "'" ? "\\&" : ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            default: result.append(character)
            }
        }
        return result
    }
}
