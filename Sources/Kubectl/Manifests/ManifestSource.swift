import KubeAPI
import Phrasebook

/// The manifests that `-f` names.
enum ManifestSource {
    /// Reads all files, directories and standard input.
    ///
    /// - Returns: the objects in order, and what couldn't be read.
    static func read(
        _ paths: [String], isRecursive: Bool, in context: KubectlContext
    ) -> (manifests: [Manifest], messages: [Message]) {
        var manifests: [Manifest] = []
        var messages: [Message] = []
        for path in paths {
            let before = (manifests.count, messages.count)
            read(path, isRecursive, depth: 0, context, &manifests, &messages)
            if before == (manifests.count, messages.count) {
                messages.append(Message(.error, .kubectlManifestNothingFound(path)))
            }
        }
        return (manifests, messages)
    }

    private static func read(
        _ path: String, _ isRecursive: Bool, depth: Int, _ context: KubectlContext,
        _ manifests: inout [Manifest], _ messages: inout [Message]
    ) {
        func add(_ text: String, _ source: String) {
            let result = Manifest.parse(text, source: source)
            manifests += result.manifests
            messages += result.messages
        }
        if path == "-" {
            add(context.input ?? "", "STDIN")
            return
        }
        switch context.read(path) {
        case .text(let text): add(text, path)
        case .unreadable(let why):
            messages.append(
                Message(.error, Text(en: "error: " + why(.english), zh: "错误：" + why(.chinese))))
        case .directory(let paths):
            for inner in paths {
                if case .directory = context.read(inner) {
                    guard isRecursive, depth < 20 else { continue }
                } else if ![".json", ".yaml", ".yml"].contains(where: { inner.hasSuffix($0) }) {
                    continue
                }
                read(inner, isRecursive, depth: depth + 1, context, &manifests, &messages)
            }
        }
    }
}
