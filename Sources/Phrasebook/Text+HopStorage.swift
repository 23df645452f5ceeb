/// Sentences about etcd and watches, as the trace's notes show them.
extension Text {
    public static func hopWriteNew(key: String) -> Text {
        Text(en: "Write \(key), if it doesn't exist", zh: "写入 \(key)，前提是它还不存在")
    }

    public static func hopWrite(key: String, ifUnchangedSince revision: Int) -> Text {
        Text(
            en: "Write \(key), if nobody has since revision \(revision)",
            zh: "写入 \(key)，前提是自修订版本 \(revision) 以来没有人改过它")
    }

    public static func hopWriteAnyway(key: String) -> Text {
        Text(en: "Write \(key)", zh: "写入 \(key)")
    }

    public static func hopErase(key: String) -> Text {
        Text(en: "Delete \(key)", zh: "删除键 \(key)")
    }

    public static func hopRead(key: String) -> Text {
        Text(en: "Read \(key)", zh: "读取 \(key)")
    }

    public static func hopCommitted(revision: Int) -> Text {
        Text(en: "Committed as revision \(revision)", zh: "已提交，修订版本为 \(revision)")
    }

    public static let hopConflict = Text(
        en: "Not written: the condition doesn't hold", zh: "没有写入：条件不成立")

    public static func hopReadAt(revision: Int) -> Text {
        Text(en: "Read at revision \(revision)", zh: "在修订版本 \(revision) 读取")
    }

    public static func hopWatchOpened(_ objects: Text, since revision: Int) -> Text {
        let (en, zh) = (objects(.english), objects(.chinese))
        return revision == 0
            ? Text(en: "Watch \(en)", zh: "监听\(zh)")
            : Text(
                en: "Watch \(en) from revision \(revision) on",
                zh: "从修订版本 \(revision) 起监听\(zh)")
    }

    public static func hopEvery(kind: String) -> Text {
        Text(en: "every \(kind)", zh: "所有 \(kind)")
    }

    public static func hopBoundHere(kind: String) -> Text {
        Text(en: "every \(kind) bound to this node", zh: "绑定到本节点的所有 \(kind)")
    }

    public static func hopOwn(kind: String) -> Text {
        Text(en: "the \(kind) of the same name", zh: "同名的 \(kind)")
    }

    public static func hopWatchStarted(kind: String, objects: Int) -> Text {
        Text(
            en: "The watch is open; \(objects) to be told of first",
            zh: "监听已建立；先告知已有的 \(objects) 个 \(kind)")
    }

    public static let hopAdded = Text(en: "ADDED: it is new", zh: "ADDED：新对象")
    public static let hopModified = Text(en: "MODIFIED: it has changed", zh: "MODIFIED：对象有变化")
    public static let hopDeleted = Text(en: "DELETED: it is gone", zh: "DELETED：对象已删除")
}
