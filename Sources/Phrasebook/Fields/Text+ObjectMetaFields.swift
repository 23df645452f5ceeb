/// What the fields mean that the API has for what all objects have.
extension Text {
    public enum ObjectFields {
        public static let apiVersion = Text(
            en: "The version of the API that the object is written in.", zh: "对象所用的 API 版本。")
        public static let kind = Text(en: "What the object is.", zh: "对象的类型。")
    }

    public enum ObjectMetaFields {
        public static let name = Text(
            en: "The object's name, unique among its kind in its namespace. It can't be changed.",
            zh: "对象的名称，在名字空间内的同类对象中唯一。不能修改。")
        public static let generateName = Text(
            en: "A prefix to which the server adds a random suffix when no name is given.",
            zh: "没有写 name 时，服务器在这个前缀之后加上随机后缀作为名称。")
        public static let namespace = Text(
            en: "The namespace that the name is unique in; empty for nodes and namespaces, "
                + "which belong to none. It can't be changed.",
            zh: "名称在哪个名字空间内唯一；节点和名字空间本身不属于任何名字空间，为空。不能修改。")
        public static let uid = Text(
            en: "The identity of this very object; a namesake has another one. The server sets it.",
            zh: "这个对象的唯一标识，由服务器设置；同名的对象标识不同。")
        public static let resourceVersion = Text(
            en: "The revision of the last write, for optimistic concurrency and watches: an "
                + "update that carries an old one is refused.",
            zh: "最后一次写入的修订版本，用于乐观并发控制和监听：带着旧版本的更新会被拒绝。")
        public static let generation = Text(
            en: "Counts the changes of the desired state; the server sets it.",
            zh: "预期状态变化的次数，由服务器设置。")
        public static let creationTimestamp = Text(
            en: "When the server created the object.", zh: "服务器创建对象的时间。")
        public static let deletionTimestamp = Text(
            en: "When the object is to be gone. The server sets it on a deletion that has to "
                + "wait, and it can't be taken back.",
            zh: "对象应当在何时消失。需要等待的删除由服务器设置，并且不能撤销。")
        public static let deletionGracePeriodSeconds = Text(
            en: "How many seconds the object has to end by itself, once it is being deleted.",
            zh: "删除开始之后，对象有多少秒自行结束。")
        public static let labels = Text(
            en: "Keys and values to select the object by. A value has at most 63 characters.",
            zh: "用来选择对象的键和值。值最多 63 个字符。")
        public static let annotations = Text(
            en: "Keys and values for tools and people, up to 256 KiB in all; nothing selects "
                + "by them.",
            zh: "供工具和人使用的键和值，总共不超过 256 KiB；不能用来选择对象。")
        public static let ownerReferences = Text(
            en: "The objects that this one depends on; the garbage collector deletes it when "
                + "all of them are gone.",
            zh: "这个对象的属主；它们全部消失之后，垃圾收集器会删除它。")
        public static let finalizers = Text(
            en: "What has to be cleaned up before the object may go. Whoever does it removes "
                + "its entry; with the last one the object goes.",
            zh: "对象消失之前要完成的清理。谁完成了就移除自己的一项；全部移除之后对象才消失。")
    }

    public enum OwnerReferenceFields {
        public static let apiVersion = Text(
            en: "The version of the API that the owner is written in.", zh: "属主所用的 API 版本。")
        public static let kind = Text(en: "The owner's kind.", zh: "属主的类型。")
        public static let name = Text(
            en: "The owner's name; an owner is in the same namespace, or in none.",
            zh: "属主的名称；属主在同一名字空间内，或不属于任何名字空间。")
        public static let uid = Text(
            en: "The owner's identity; a namesake doesn't count.", zh: "属主的唯一标识；同名的对象不算。")
        public static let controller = Text(
            en: "Whether this owner manages the object; only one of the owners may.",
            zh: "这个属主是否管理该对象；最多一个属主可以。")
        public static let blockOwnerDeletion = Text(
            en: "Whether a foreground deletion of the owner waits for this object.",
            zh: "以前台方式删除属主时，是否要等这个对象先消失。")
    }
}
