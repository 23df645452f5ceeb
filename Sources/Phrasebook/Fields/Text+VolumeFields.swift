/// What the fields mean that the API has for volumes and mounts.
extension Text {
    public enum VolumeFields {
        public static let name = Text(
            en: "The volume's name, unique in its Pod. A volume has exactly one source; "
                + "without any it is an emptyDir.",
            zh: "卷的名称，在 Pod 内唯一。每个卷只有一个来源；没有写来源则为 emptyDir。")
        public static let emptyDir = Text(
            en: "A directory that is empty at first, and comes and goes with the Pod.",
            zh: "起初为空的目录，与 Pod 同生共死。")
        public static let hostPath = Text(
            en: "A file or directory of the node. It outlives the Pod, but stays on that node.",
            zh: "节点上的文件或目录。Pod 消失后它还在，但只在那个节点上。")
        public static let configMap = Text(
            en: "The keys of a ConfigMap as files. That kind doesn't exist here: the Pod "
                + "waits unless the reference is optional.",
            zh: "把 ConfigMap 的键作为文件。本模拟器没有这个类型：除非引用是可选的，否则 Pod 会一直等待。")
        public static let secret = Text(
            en: "The keys of a Secret as files. That kind doesn't exist here: the Pod waits "
                + "unless the reference is optional.",
            zh: "把 Secret 的键作为文件。本模拟器没有这个类型：除非引用是可选的，否则 Pod 会一直等待。")
        public static let persistentVolumeClaim = Text(
            en: "A volume that outlives the Pod, by way of a claim. There are no claims "
                + "here: the Pod waits for ever.",
            zh: "通过申领使用的、比 Pod 存活更久的卷。本模拟器没有申领：Pod 会一直等待。")
        public static let gcePersistentDisk = Text(
            en: "A disk of Google Compute Engine. Kubernetes has removed the plugin, so that "
                + "the mount always fails.",
            zh: "Google Compute Engine 的磁盘。Kubernetes 已移除这个插件，因此挂载总会失败。")
    }

    public enum EmptyDirSourceFields {
        public static let medium = Text(
            en: "Where the files are kept: on the node's disk when empty, in memory for Memory.",
            zh: "文件保存在哪里：为空则在节点的磁盘上，Memory 则在内存中。")
        public static let sizeLimit = Text(
            en: "How much the directory may hold; no limit when left out.", zh: "目录的容量上限；省略时不限。")
    }

    public enum HostPathSourceFields {
        public static let path = Text(
            en: "The path on the node; it must not contain .. as a step.", zh: "节点上的路径，其中不能有 ..。")
        public static let type = Text(
            en: "What has to be at the path, or is to be made there, such as "
                + "DirectoryOrCreate. The simulation doesn't check it.",
            zh: "该路径上必须有什么，或要创建什么，例如 DirectoryOrCreate。本模拟器不作检查。")
    }

    public enum ConfigMapSourceFields {
        public static let name = Text(
            en: "The ConfigMap's name, in the Pod's namespace.", zh: "ConfigMap 的名称，位于 Pod 的名字空间。")
        public static let items = Text(
            en: "The keys that become files, and where; all of them, under their own names, "
                + "when left out.",
            zh: "哪些键成为文件以及放在哪里；省略时为所有键，以键名为文件名。")
        public static let defaultMode = Text(
            en: "The permissions of the files, in decimal as JSON has it; 0644 in octal when "
                + "left out.",
            zh: "文件的权限，JSON 中写十进制数；省略时为八进制的 0644。")
        public static let optional = Text(
            en: "Whether the Pod may start when the ConfigMap or a key doesn't exist.",
            zh: "ConfigMap 或键不存在时，Pod 是否仍可启动。")
    }

    public enum SecretSourceFields {
        public static let secretName = Text(
            en: "The Secret's name, in the Pod's namespace.", zh: "Secret 的名称，位于 Pod 的名字空间。")
        public static let items = Text(
            en: "The keys that become files, and where; all of them, under their own names, "
                + "when left out.",
            zh: "哪些键成为文件以及放在哪里；省略时为所有键，以键名为文件名。")
        public static let defaultMode = Text(
            en: "The permissions of the files, in decimal as JSON has it; 0644 in octal when "
                + "left out.",
            zh: "文件的权限，JSON 中写十进制数；省略时为八进制的 0644。")
        public static let optional = Text(
            en: "Whether the Pod may start when the Secret or a key doesn't exist.",
            zh: "Secret 或键不存在时，Pod 是否仍可启动。")
    }

    public enum KeyToPathFields {
        public static let key = Text(en: "The key.", zh: "键。")
        public static let path = Text(
            en: "The file's path, relative to the volume; it must not contain .. as a step.",
            zh: "文件相对于卷的路径，其中不能有 ..。")
        public static let mode = Text(
            en: "The permissions of this file; those of defaultMode when left out.",
            zh: "这个文件的权限；省略时取 defaultMode。")
    }

    public enum ClaimSourceFields {
        public static let claimName = Text(
            en: "The claim's name, in the Pod's namespace.", zh: "申领的名称，位于 Pod 的名字空间。")
        public static let readOnly = Text(
            en: "Whether all containers may only read the volume.", zh: "是否所有容器都只能读这个卷。")
    }

    public enum GCEDiskSourceFields {
        public static let pdName = Text(en: "The disk's name at the provider.", zh: "磁盘在云平台上的名称。")
        public static let fsType = Text(en: "The file system on the disk.", zh: "磁盘上的文件系统。")
        public static let partition = Text(
            en: "The number of the partition, up to 255; 0 for the whole disk.",
            zh: "分区编号，最大 255；0 表示整个磁盘。")
        public static let readOnly = Text(en: "Whether the disk may only be read.", zh: "磁盘是否只读。")
    }

    public enum VolumeMountFields {
        public static let name = Text(
            en: "The name of one of the Pod's volumes.", zh: "Pod 中某个卷的名称。")
        public static let mountPath = Text(
            en: "The directory in the container under which the volume appears; each of a "
                + "container's mounts has its own.",
            zh: "卷出现在容器的哪个目录；同一容器的各个挂载目录不能相同。")
        public static let subPath = Text(
            en: "A path inside the volume to mount instead of its root.", zh: "挂载卷内的这个路径，而不是卷的根目录。")
        public static let readOnly = Text(
            en: "Whether the container may only read the volume.", zh: "容器是否只能读这个卷。")
    }
}
