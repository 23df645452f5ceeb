/// What the fields mean that the API has for containers, as they are.
extension Text {
    public enum ContainerStatusFields {
        public static let name = Text(
            en: "The container's name, as in the specification.", zh: "容器的名称，与规约中一致。")
        public static let state = Text(
            en: "What the container does at the moment: it waits, runs or has ended.",
            zh: "容器目前的状态：等待、运行或已经结束。")
        public static let lastState = Text(
            en: "How the container ended the time before; empty if it hasn't been restarted.",
            zh: "容器上一次是怎样结束的；没有重启过则为空。")
        public static let ready = Text(
            en: "Whether the container can serve: it runs, and its readiness probe, if there "
                + "is one, succeeds.",
            zh: "容器是否可以提供服务：正在运行，并且就绪态探针（如果有）成功。")
        public static let restartCount = Text(
            en: "How often the kubelet has started the container again.", zh: "kubelet 重启这个容器的次数。")
        public static let image = Text(en: "The image that the container runs.", zh: "容器运行的镜像。")
        public static let imageID = Text(
            en: "The image with its digest, which tells exactly what runs.",
            zh: "带摘要的镜像，准确说明运行的内容。")
        public static let containerID = Text(
            en: "The runtime's name for the container: containerd:// and 64 digits. A "
                + "restart makes a new one.",
            zh: "运行时给容器的名称：containerd:// 加 64 位数字。重启后会换成新的。")
        public static let started = Text(
            en: "Whether the container runs and its startup probe, if there is one, has succeeded.",
            zh: "容器是否在运行，并且启动探针（如果有）已经成功。")
    }

    public enum ContainerStateFields {
        public static let waiting = Text(
            en: "The container doesn't run yet, or not again yet.", zh: "容器还没有运行，或还没有再次运行。")
        public static let running = Text(en: "The container runs.", zh: "容器正在运行。")
        public static let terminated = Text(en: "The container has ended.", zh: "容器已经结束。")
    }

    public enum ContainerStateWaitingFields {
        public static let reason = Text(
            en: "Why it waits, in a word such as ContainerCreating or CrashLoopBackOff.",
            zh: "用一个词说明为什么等待，例如 ContainerCreating 或 CrashLoopBackOff。")
        public static let message = Text(en: "Why it waits, in a sentence.", zh: "用一句话说明为什么等待。")
    }

    public enum ContainerStateRunningFields {
        public static let startedAt = Text(
            en: "When the container started, or was started again.", zh: "容器启动或重新启动的时间。")
    }

    public enum ContainerStateTerminatedFields {
        public static let exitCode = Text(
            en: "The exit status of the process: 0 for success, 128 plus the number of the "
                + "signal when one ended it.",
            zh: "进程的退出码：0 表示成功，被信号终止时为 128 加信号编号。")
        public static let reason = Text(
            en: "How it ended, in a word such as Completed or Error.",
            zh: "用一个词说明怎样结束，例如 Completed 或 Error。")
        public static let message = Text(en: "How it ended, in a sentence.", zh: "用一句话说明怎样结束。")
        public static let startedAt = Text(en: "When the container had started.", zh: "容器启动的时间。")
        public static let finishedAt = Text(en: "When the container ended.", zh: "容器结束的时间。")
        public static let containerID = Text(
            en: "The runtime's name for the container that ended.", zh: "运行时给这个已结束容器的名称。")
    }
}
