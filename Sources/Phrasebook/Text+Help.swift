extension Text {
    /// The overview of the commands, and what help says beside them.
    public enum Help {
        public static let kubectl = Text(
            en: "kubectl's commands (with or without the word kubectl)",
            zh: "kubectl 的命令（写不写 kubectl 都可以）")
        public static let introduction = Text(
            en:
                "help COMMAND shows a command with its flags and examples, help cluster (node, lesson, "
                + "create …) a family of them. help let explains a word of the language, help cel "
                + "what expressions can call.",
            zh: "help 命令名 显示一条命令的用法、参数和示例；help cluster（node、lesson、create 等）列出一组命令；"
                + "help let 解释语言中的一个词；help cel 列出表达式可以调用的函数。")
        public static let clusters = Text(en: "Clusters and machines", zh: "集群和机器")
        public static let time = Text(en: "Time, hop by hop", zh: "时间：一跳一跳地走")
        public static let trace = Text(en: "What happened, and why", zh: "发生了什么，为什么")
        public static let traffic = Text(en: "Requests along the data path", zh: "沿数据路径的请求")
        public static let session = Text(en: "This session", zh: "本次会话")
        public static let prompt = Text(en: "At this prompt", zh: "在提示符下")
        public static let lessons = Text(en: "Lessons", zh: "课程")
        public static let language = Text(
            en: "Words of the script language", zh: "脚本语言的词")
        public static let usage = Text(en: "Usage:", zh: "用法：")
        public static let examples = Text(en: "Examples:", zh: "示例：")
        public static let flags = Text(en: "Flags:", zh: "参数：")

        /// What Kubernetes' documentation calls a command.
        public static func documentation(_ name: String) -> Text {
            Text(
                en: "In the Kubernetes documentation: \(name)", zh: "在 Kubernetes 文档中：\(name)")
        }

        public static let more = Text(en: "See also:", zh: "另见：")

        /// What the commands that begin with `word` are for; nil where it is no family.
        public static func family(_ word: String) -> Text? {
            switch word {
            case "cluster":
                Text(
                    en: "Create, list, inspect, fork, compare and delete clusters",
                    zh: "创建、列出、查看、复制（fork）、比较和删除集群")
            case "node":
                Text(
                    en: "Add machines; crash, recover, partition and heal them",
                    zh: "添加机器；让机器宕机、恢复、断网和重新联网")
            case "watch":
                Text(
                    en: "Make a component see changes late, or break its watch",
                    zh: "让组件晚看到变化，或断开它的监听")
            case "lesson":
                Text(
                    en: "Follow a lesson: list, start, next, back, hint, check, quit and more",
                    zh: "学习课程：list、start、next、back、hint、check、quit 等")
            case "set":
                Text(
                    en: "Change images, environment variables or resources of containers",
                    zh: "修改容器的镜像、环境变量或资源")
            case "config":
                Text(
                    en: "Show the contexts, and change the current namespace",
                    zh: "显示上下文，修改当前名字空间")
            default: nil
            }
        }

        /// What of kubectl is not here.
        public static func refused(_ names: [String]) -> Text {
            let names = names.joined(separator: ", ")
            return Text(
                en: "Not in this simulation (help WORD says why, and what to use): \(names)",
                zh: "本模拟器没有的命令（help 命令名 会说明原因和替代办法）：\(names)")
        }

        public static let noRollouts = Text(
            en: "Rollouts belong to Deployments, DaemonSets and StatefulSets. The simulation has "
                + "none of these kinds yet, so these commands refuse every object, as kubectl "
                + "does with a ReplicationController.",
            zh: "上线（rollout）属于 Deployment、DaemonSet 和 StatefulSet。本模拟器还没有这些类型，"
                + "因此这些命令会拒绝所有对象，就像 kubectl 对 ReplicationController 那样。")

        public static let cel = Text(
            en: "What expressions can use. help NAME shows the forms of one of them.",
            zh: "表达式可以使用的内容。help 名称 显示其中一项的各种形式。")

        public static func aKind(_ name: String) -> Text {
            let word = name.lowercased()
            return Text(
                en: "\(name) is a kind of object: explain \(word) tells what it is made of, "
                    + "get \(word) lists those that there are.",
                zh: "\(name) 是一种对象：explain \(word) 说明它由哪些字段组成，get \(word) 列出现有的对象。")
        }
    }
}
