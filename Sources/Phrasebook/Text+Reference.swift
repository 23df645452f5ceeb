extension Text {
    /// The pages of the reference.
    public enum Reference {
        public static let commandsTitle = Text(en: "Commands: reference", zh: "命令参考")
        public static let commandsIntroduction = Text(
            en: "Every command with its flags and examples. The examples run in the tests. "
                + "This page is made from the program's tables by `make reference`.",
            zh: "所有命令及其参数和示例。示例都在测试中运行。本页由 `make reference` 根据程序中的表生成。")
        public static let ownCommands = Text(
            en: "The cluster, its machines, and time", zh: "集群、机器和时间")
        public static let kubectlCommands = Text(en: "kubectl's commands", zh: "kubectl 的命令")
        public static let kubectlIntroduction = Text(
            en: "With or without the word `kubectl` before them.", zh: "前面写不写 `kubectl` 都可以。")
        public static let commonFlags = Text(
            en: "Flags of all of kubectl's commands", zh: "kubectl 所有命令通用的参数")
        public static let refusedCommands = Text(
            en: "What kubectl has and the simulation refuses", zh: "kubectl 有但模拟器拒绝的命令")
        public static let flag = Text(en: "flag", zh: "参数")
        public static let meaning = Text(en: "meaning", zh: "含义")

        public static let languageTitle = Text(en: "The language: reference", zh: "脚本语言参考")
        public static let languageIntroduction = Text(
            en: "A script is lines of commands, split as a shell splits them, with a few words "
                + "around them. Expressions are [CEL](cel.en.md); commands are in "
                + "[their own page](commands.en.md). `pilothouse run FILE` runs a script. "
                + "Each example runs in the tests.",
            zh: "脚本由一行行命令组成，按 shell 的方式分词，再加上少量关键字。表达式是 [CEL](cel.zh.md)；"
                + "命令见[命令参考](commands.zh.md)。`pilothouse run 文件` 运行脚本。每个示例都在测试中运行。")
        public static let letting = Text(
            en: "Names a value. The name lives to the end of its block.",
            zh: "给一个值命名。名称在所在代码块结束前有效。")
        public static let assigning = Text(
            en: "Gives a name another value.", zh: "给已有的名称另一个值。")
        public static let capturing = Text(
            en: "Names what a command prints: its objects with `-o json`, else its text without "
                + "the last line break.",
            zh: "给命令的输出命名：使用 `-o json` 时是对象，否则是去掉末尾换行的文本。")
        public static let choosing = Text(
            en: "Runs the first block whose condition is true.", zh: "运行第一个条件为真的代码块。")
        public static let repeating = Text(
            en: "Runs the block for each element of a list or key of a map. `break` leaves the "
                + "loop, `continue` goes on with the next round.",
            zh: "对列表的每个元素或映射的每个键运行代码块。`break` 跳出循环，`continue` 继续下一轮。")
        public static let looping = Text(
            en: "Runs the block as long as the condition is true; the number of turns is limited.",
            zh: "条件为真时反复运行代码块；次数有上限。")
        public static let defining = Text(
            en: "Defines a function, for expressions and as a command. An error in it shows the "
                + "lines that called it.",
            zh: "定义函数，可用于表达式，也可作为命令。其中的错误会显示调用它的各行。")
        public static let sourcing = Text(
            en: "Runs another script; its names stay. The file has to be in the script's "
                + "directory or below.",
            zh: "运行另一个脚本，其中的名称会保留。文件必须在脚本所在的目录或其下级目录中。")
        public static let joining = Text(
            en: "Runs several commands: after `&&` only if the one before succeeded.",
            zh: "运行多条命令：`&&` 之后的命令只在前一条成功时运行。")
        public static let piping = Text(
            en: "Hands the output on: to `grep`, `head`, `tail`, `wc`, `sort`, `cat`, or to an "
                + "expression, where it is called `it`.",
            zh: "把输出交给后面：`grep`、`head`、`tail`、`wc`、`sort`、`cat`，或者一个表达式，其中用 `it` 表示输出。")
        public static let echo = Text(
            en: "Prints its words; `-n` leaves the line break out.",
            zh: "打印后面的词；`-n` 不输出换行。")
        public static let grep = Text(
            en: "Keeps the lines that match a pattern: `-v` those that don't, `-c` only their "
                + "number, `-E` extended and `-F` plain patterns. An `&&` after it goes on only "
                + "if a line matched.",
            zh: "只保留匹配模式的行：`-v` 保留不匹配的行，`-c` 只输出行数，`-E` 使用扩展模式，`-F` 按原文匹配。"
                + "其后的 `&&` 只在有匹配的行时继续。")
        public static let headAndTail = Text(
            en: "Keep the first or the last lines, ten unless said otherwise. `tail -n +2` keeps "
                + "all from the second on.",
            zh: "保留开头或末尾的若干行，默认十行。`tail -n +2` 保留从第二行开始的所有行。")
        public static let sort = Text(
            en: "Sorts the lines: `-n` by number, `-r` backwards, `-u` each once, `-k 3` from the "
                + "third column on.",
            zh: "给各行排序：`-n` 按数值，`-r` 倒序，`-u` 去重，`-k 3` 从第三列开始比较。")
        public static let wordCount = Text(
            en: "Counts lines (`-l`), words (`-w`), bytes (`-c`) or characters (`-m`).",
            zh: "统计行数（`-l`）、词数（`-w`）、字节数（`-c`）或字符数（`-m`）。")
        public static let cat = Text(
            en: "Hands the lines on; `-n` numbers them.", zh: "原样输出各行；`-n` 加上行号。")
        public static let interpolating = Text(
            en: "Puts the value of an expression into a word.", zh: "把表达式的值放进命令的词里。")
        public static let hereDocument = Text(
            en: "Gives the lines up to END as input, with `${…}` replaced.",
            zh: "把直到 END 的各行作为输入，其中的 `${…}` 会被替换。")
        public static let rawHereDocument = Text(
            en: "With quotes around END nothing is replaced. The form in which manifests are "
                + "pasted from the documentation works as well.",
            zh: "END 加引号时不做替换。从文档中粘贴清单时常用的这种写法也可以。")
        public static let comments = Text(
            en: "`#` begins a comment; a backslash at the end goes on with the next line.",
            zh: "`#` 开始注释；行末的反斜杠表示下一行继续。")
        public static let waiting = Text(
            en: "Lets virtual time pass until the condition is true, 30 s at most unless said "
                + "otherwise. A field that isn't there yet means not yet.",
            zh: "让虚拟时间流逝，直到条件为真；不指定时最多 30 秒。字段尚不存在表示条件尚未成立。")
        public static let expecting = Text(
            en: "Fails unless the condition is true, now or within a time, and says what the "
                + "values were.",
            zh: "条件现在（或在一段时间内）不成立就失败，并说明各个值是什么。")
        public static let limitsTitle = Text(en: "Limits", zh: "限制")
        public static let limits = Text(
            en: """
                A script reads no files but those of its own directory (`apply -f`, `source`), \
                writes none, and reaches no process and no network. What it may use up is limited: \
                `--max-steps`, `--max-virtual-time`, `--max-memory` and `--max-output` of \
                `pilothouse run` set the limits, and the exit status 3 says that one was reached.
                """,
            zh: """
                脚本只能读取自己目录中的文件（`apply -f`、`source`），不能写文件，也不能接触进程和网络。\
                它的用量有上限：`pilothouse run` 的 `--max-steps`、`--max-virtual-time`、\
                `--max-memory` 和 `--max-output` 设置上限，退出状态 3 表示达到了上限。
                """)
    }
}
