import KubeAPI

/// Programs that print.
enum ShellText {
    static func run(
        _ name: String, _ arguments: [String], input: String, in world: ShellWorld,
        shell: ShellMachine
    ) -> ShellCommand.Result? {
        switch name {
        case "echo": return .init(output: echo(arguments))
        case "printf": return .init(output: printf(arguments))
        case "date": return .init(output: date(arguments, world.now))
        case "hostname":
            return .init(
                output: (arguments.first == "-i" ? "\(world.address)" : world.hostname) + "\n")
        case "whoami": return .init(output: "root\n")
        case "pwd": return .init(output: world.variable("PWD") + "\n")
        case "printenv":
            return .init(output: arguments.map { world.variable($0) + "\n" }.joined())
        case "seq": return .init(output: sequence(arguments))
        case "sort", "uniq", "sed", "awk", "tr", "cut", "xargs": return .init(output: input)
        case "grep":
            let pattern = arguments.first { !$0.hasPrefix("-") } ?? ""
            let lines = input.split(separator: "\n").filter { $0.contains(pattern) }
            return .init(output: lines.map { $0 + "\n" }.joined(), status: lines.isEmpty ? 1 : 0)
        case "expr":
            let value = ShellArithmetic.value(of: arguments.joined()) { _ in 0 }
            return .init(output: "\(value)\n", status: value == 0 ? 1 : 0)
        default: return nil
        }
    }

    private static func echo(_ arguments: [String]) -> String {
        var words = arguments
        var ends = true
        var escapes = false
        while let flag = words.first, flag == "-n" || flag == "-e" || flag == "-ne" || flag == "-en"
        {
            if flag.contains("n") { ends = false }
            if flag.contains("e") { escapes = true }
            words.removeFirst()
        }
        let text = words.joined(separator: " ")
        return (escapes ? unescaped(text) : text) + (ends ? "\n" : "")
    }

    private static func printf(_ arguments: [String]) -> String {
        guard let format = arguments.first else { return "" }
        var rest = arguments.dropFirst()
        var text = ""
        var isDirective = false
        for character in unescaped(format) {
            if isDirective {
                isDirective = false
                text += character == "%" ? "%" : String(rest.popFirst() ?? "")
            } else if character == "%" {
                isDirective = true
            } else {
                text.append(character)
            }
        }
        return text
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
                switch character {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "\\": result.append("\\")
                default: result += "\\" + String(character)
                }
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// `Thu Jan  1 00:00:00 UTC 2026`, or the directives `%s %F %T %Y %m %d %H %M %S`.
    private static func date(_ arguments: [String], _ now: Timestamp) -> String {
        let text = Array(now.description)
        let year = String(text[0..<4])
        let month = String(text[5..<7])
        let day = String(text[8..<10])
        let time = String(text[11..<19])
        guard let format = arguments.first(where: { $0.hasPrefix("+") }) else {
            let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
            let months = [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ]
            // 1970-01-01 was a Thursday.
            let weekday = names[Int(((now.seconds / 86400) % 7 + 7) % 7)]
            let monthName = months[max(0, min(11, (Int(month) ?? 1) - 1))]
            let padded = day.hasPrefix("0") ? " " + day.dropFirst() : day
            return "\(weekday) \(monthName) \(padded) \(time) UTC \(year)\n"
        }
        var result = ""
        var isDirective = false
        for character in format.dropFirst() {
            if !isDirective {
                if character == "%" { isDirective = true } else { result.append(character) }
                continue
            }
            isDirective = false
            switch character {
            case "s": result += String(now.seconds)
            case "F": result += "\(year)-\(month)-\(day)"
            case "T": result += time
            case "Y": result += year
            case "m": result += month
            case "d": result += day
            case "H": result += time.prefix(2)
            case "M": result += time.dropFirst(3).prefix(2)
            case "S": result += time.suffix(2)
            default: result += "%" + String(character)
            }
        }
        return result + "\n"
    }

    private static func sequence(_ arguments: [String]) -> String {
        let numbers = arguments.compactMap { Int($0) }.filter { $0.magnitude < 1_000_000_000 }
        guard let last = numbers.last else { return "" }
        let first = numbers.count > 1 ? numbers[0] : 1
        let step = numbers.count > 2 ? numbers[1] : 1
        guard step != 0 else { return "" }
        return stride(from: first, through: last, by: step).prefix(1000)
            .map { "\($0)\n" }.joined()
    }
}
