import Phrasebook

/// Flags that several commands have.
extension Flag {
    /// Flags of every command.
    static let global: [Flag] = [
        Flag(
            "namespace", "n", .text, "NAMESPACE", suggestion: .namespace, .flagNamespace),
        Flag("help", "h", .flagHelp),
        refused("context", nil, .text, .hintClusterUse),
        refused("cluster", nil, .text, .hintClusterUse),
        refused("kubeconfig", nil, .text, .hintClusterUse),
        refused("as", nil, .text, .hintNoUsers),
    ]

    static let output = Flag(
        "output", "o", .text, "FORMAT", suggestion: .outputFormat, .flagOutput)
    static let selector = Flag(
        "selector", "l", .text, "SELECTOR", suggestion: .selector, .flagSelector)
    static let fieldSelector = Flag(
        "field-selector", nil, .text, "SELECTOR", suggestion: .fieldSelector, .flagFieldSelector)
    static let allNamespaces = Flag("all-namespaces", "A", .flagAllNamespaces)
    static let all = Flag("all", .flagAll)
    static let filename = Flag("filename", "f", .text, "FILE", suggestion: .file, .flagFilename)
    static let recursive = Flag("recursive", "R", .flagRecursive)
    static let kustomize = refused("kustomize", "k", .text, .hintNoKustomize)
    static let dryRun = Flag(
        "dry-run", nil, .optional(implied: "unchanged"), "none|client|server",
        suggestion: .words(["none", "client", "server", "unchanged"]), .flagDryRun)
    static let overwrite = Flag("overwrite", .flagOverwrite)
    static let timeout = Flag("timeout", nil, .duration, "DURATION", .flagTimeout)
    static let noHeaders = Flag("no-headers", .flagNoHeaders)
    static let validate = Flag(
        "validate", nil, .optional(implied: "strict"), "strict",
        suggestion: .words(["strict", "true"]), .flagValidate)
    static let watch = refused("watch", "w", .toggle, .hintNoWatch)
    static let edit = refused("edit", nil, .toggle, .hintNoEdit)
    static let gracePeriod = Flag("grace-period", nil, .integer, "SECONDS", .flagGracePeriod)
    static let ignoreNotFound = Flag("ignore-not-found", .flagIgnoreNotFound)
    static let resourceVersion = Flag(
        "resource-version", nil, .text, "REVISION", .flagResourceVersion)
    static let image = Flag("image", nil, .text, "IMAGE", .flagImage)
    static let env = Flag("env", nil, .text, "NAME=VALUE", .flagEnv)
    static let port = Flag("port", nil, .text, "PORT", .flagPort)
    static let labels = Flag("labels", "l", .text, "KEY=VALUE,…", suggestion: .label, .flagLabels)

    static let files = [filename, recursive, kustomize]
    static let writing = [dryRun, output]
}
