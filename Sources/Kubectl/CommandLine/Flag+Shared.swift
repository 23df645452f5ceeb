import Phrasebook

/// Flags that several commands have.
extension Flag {
    /// Flags of every command.
    public static let global: [Flag] = [
        Flag(
            "namespace", "n", .text, "NAMESPACE", suggestion: .namespace, .kubectlFlagNamespace),
        Flag("help", "h", .kubectlFlagHelp),
        refused("context", nil, .text, .kubectlHintClusterUse),
        refused("cluster", nil, .text, .kubectlHintClusterUse),
        refused("kubeconfig", nil, .text, .kubectlHintClusterUse),
        refused("as", nil, .text, .kubectlHintNoUsers),
    ]

    static let output = Flag(
        "output", "o", .text, "FORMAT", suggestion: .outputFormat, .kubectlFlagOutput)
    static let selector = Flag(
        "selector", "l", .text, "SELECTOR", suggestion: .selector, .kubectlFlagSelector)
    static let fieldSelector = Flag(
        "field-selector", nil, .text, "SELECTOR", suggestion: .fieldSelector,
        .kubectlFlagFieldSelector)
    static let allNamespaces = Flag("all-namespaces", "A", .kubectlFlagAllNamespaces)
    static let all = Flag("all", .kubectlFlagAll)
    static let filename = Flag(
        "filename", "f", .text, "FILE", suggestion: .file, .kubectlFlagFilename)
    static let recursive = Flag("recursive", "R", .kubectlFlagRecursive)
    static let kustomize = refused("kustomize", "k", .text, .kubectlHintNoKustomize)
    static let dryRun = Flag(
        "dry-run", nil, .optional(implied: "unchanged"), "none|client|server",
        suggestion: .words(["none", "client", "server", "unchanged"]), .kubectlFlagDryRun)
    static let overwrite = Flag("overwrite", .kubectlFlagOverwrite)
    static let timeout = Flag("timeout", nil, .duration, "DURATION", .kubectlFlagTimeout)
    static let noHeaders = Flag("no-headers", .kubectlFlagNoHeaders)
    static let validate = Flag(
        "validate", nil, .optional(implied: "strict"), "strict",
        suggestion: .words(["strict", "true"]), .kubectlFlagValidate)
    static let watch = refused("watch", "w", .toggle, .kubectlHintNoWatch)
    static let edit = refused("edit", nil, .toggle, .kubectlHintNoEdit)
    static let gracePeriod = Flag("grace-period", nil, .integer, "SECONDS", .kubectlFlagGracePeriod)
    static let ignoreNotFound = Flag("ignore-not-found", .kubectlFlagIgnoreNotFound)
    static let resourceVersion = Flag(
        "resource-version", nil, .text, "REVISION", .kubectlFlagResourceVersion)
    static let image = Flag("image", nil, .text, "IMAGE", .kubectlFlagImage)
    static let env = Flag("env", nil, .text, "NAME=VALUE", .kubectlFlagEnv)
    static let port = Flag("port", nil, .text, "PORT", .kubectlFlagPort)
    static let labels = Flag(
        "labels", "l", .text, "KEY=VALUE,…", suggestion: .label, .kubectlFlagLabels)

    static let files = [filename, recursive, kustomize]
    static let writing = [dryRun, output]
}
