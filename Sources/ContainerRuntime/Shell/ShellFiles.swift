import KubeAPI

/// Programs that work on files.
enum ShellFiles {
    static func run(
        _ name: String, _ arguments: [String], input: String, in world: inout ShellWorld
    ) -> ShellCommand.Result? {
        let flags = arguments.filter { $0.hasPrefix("-") }
        let paths = arguments.filter { !$0.hasPrefix("-") }
        switch name {
        case "touch":
            for path in paths {
                let path = world.absolute(path)
                if world[path] == nil { world[path] = "" }
            }
            return .init()
        case "rm", "unlink": return remove(paths, flags, in: &world)
        case "mkdir":
            for path in paths { world[world.absolute(path) + "/."] = "" }
            return .init()
        case "cat": return cat(paths, input: input, in: world)
        case "tee":
            for path in paths {
                let path = world.absolute(path)
                world[path] = (flags.contains("-a") ? world[path] ?? "" : "") + input
            }
            return .init(output: input)
        case "cp", "mv": return copy(name, paths, in: &world)
        case "ls": return list(paths, in: world)
        case "test", "[": return test(arguments, in: world)
        case "head", "tail": return ends(name, arguments, input: input, in: world)
        case "wc":
            let text = paths.isEmpty ? input : world[world.absolute(paths[0])] ?? ""
            return .init(output: "\(text.split(separator: "\n").count)\n")
        default: return nil
        }
    }

    private static func remove(
        _ paths: [String], _ flags: [String], in world: inout ShellWorld
    ) -> ShellCommand.Result {
        let isForced = flags.contains { $0.contains("f") }
        let isRecursive = flags.contains { $0.contains("r") || $0.contains("R") }
        var result = ShellCommand.Result()
        for path in paths {
            let absolute = world.absolute(path)
            if world[absolute] != nil {
                world[absolute] = nil
            } else if isRecursive && world.isDirectory(absolute) {
                world.removeDirectory(absolute)
            } else if !isForced {
                result = .failure("rm: can't remove '\(path)': No such file or directory")
            }
        }
        return result
    }

    private static func cat(
        _ paths: [String], input: String, in world: ShellWorld
    ) -> ShellCommand.Result {
        if paths.isEmpty { return .init(output: input) }
        var result = ShellCommand.Result()
        for path in paths {
            if let content = world[world.absolute(path)] {
                result.output += content
            } else {
                result.errors += "cat: can't open '\(path)': No such file or directory\n"
                result.status = 1
            }
        }
        return result
    }

    /// `head` and `tail`: ten lines, or `-n N`; several files with their names before them. A
    /// `tail -f` has nothing else to do afterwards.
    private static func ends(
        _ name: String, _ arguments: [String], input: String, in world: ShellWorld
    ) -> ShellCommand.Result {
        var (count, paths, follows) = (10, [String](), false)
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "-n" {
                count = rest.popFirst().flatMap { Int($0) } ?? count
            } else if argument.hasPrefix("-"), let number = Int(argument.drop { "-n".contains($0) })
            {
                count = number
            } else if argument.hasPrefix("-") {
                follows = follows || argument.lowercased().contains("f")
            } else {
                paths.append(argument)
            }
        }
        func cut(_ text: String) -> String {
            let lines = text.split(separator: "\n")
            let kept = name == "head" ? lines.prefix(max(0, count)) : lines.suffix(max(0, count))
            return kept.map { $0 + "\n" }.joined()
        }
        var result = ShellCommand.Result()
        if paths.isEmpty { result.output = cut(input) }
        for path in paths {
            guard let content = world[world.absolute(path)] else {
                result.errors += "\(name): can't open '\(path)': No such file or directory\n"
                result.status = 1
                continue
            }
            if paths.count > 1 {
                result.output += (result.output.isEmpty ? "" : "\n") + "==> \(path) <==\n"
            }
            result.output += cut(content)
        }
        if follows && name == "tail" { result.rest = .forever }
        return result
    }

    private static func copy(
        _ name: String, _ paths: [String], in world: inout ShellWorld
    ) -> ShellCommand.Result {
        guard paths.count >= 2, let source = paths.first, let target = paths.last else {
            return .failure("\(name): missing file operand")
        }
        guard let content = world[world.absolute(source)] else {
            return .failure("\(name): can't stat '\(source)': No such file or directory")
        }
        var path = world.absolute(target)
        if world.isDirectory(path) {
            path += (path.hasSuffix("/") ? "" : "/") + ShellCommand.name(ofProgram: source)
        }
        world[path] = content
        if name == "mv" { world[world.absolute(source)] = nil }
        return .init()
    }

    private static func list(_ paths: [String], in world: ShellWorld) -> ShellCommand.Result {
        var result = ShellCommand.Result()
        for path in paths.isEmpty ? ["."] : paths {
            let absolute = path == "." ? world.variable("PWD") : world.absolute(path)
            if world[absolute] != nil {
                result.output += path + "\n"
            } else if world.isDirectory(absolute) {
                let names = world.names(in: absolute).filter { $0 != "." }
                result.output += names.map { $0 + "\n" }.joined()
            } else {
                result.errors += "ls: \(path): No such file or directory\n"
                result.status = 1
            }
        }
        return result
    }

    /// `test` and `[`: files, texts and whole numbers; one condition, perhaps negated.
    private static func test(_ arguments: [String], in world: ShellWorld) -> ShellCommand.Result {
        var words = arguments
        if words.last == "]" { words.removeLast() }
        var isNegated = false
        while words.first == "!" {
            isNegated.toggle()
            words.removeFirst()
        }
        let holds: Bool
        switch words.count {
        case 0: holds = false
        case 1: holds = !words[0].isEmpty
        case 2:
            let path = world.absolute(words[1])
            holds =
                switch words[0] {
                case "-z": words[1].isEmpty
                case "-n": !words[1].isEmpty
                case "-d": world.isDirectory(path)
                case "-s": world[path]?.isEmpty == false
                case "-e": world[path] != nil || world.isDirectory(path)
                default: world[path] != nil
                }
        default: holds = compare(words[0], words[1], words[2])
        }
        return .init(status: holds == isNegated ? 1 : 0)
    }

    private static func compare(_ left: String, _ sign: String, _ right: String) -> Bool {
        let numbers = (Int(left) ?? 0, Int(right) ?? 0)
        return switch sign {
        case "=", "==": left == right
        case "!=": left != right
        case "-eq": numbers.0 == numbers.1
        case "-ne": numbers.0 != numbers.1
        case "-lt": numbers.0 < numbers.1
        case "-le": numbers.0 <= numbers.1
        case "-gt": numbers.0 > numbers.1
        case "-ge": numbers.0 >= numbers.1
        default: false
        }
    }
}
