/// The commands by the groups of the help.
extension Command {
    static let basic: [Command] = [
        get, describe, explain, create, apply, delete, run, expose, scale, replace, patch,
    ]
    static let generators: [Command] =
        [createReplicationController, createNamespace, createServiceAccount] + createServices
    static let workloads: [Command] = [label, annotate] + setCommands + rollout
    static let inspection: [Command] = [
        logs, events, wait, diff, apiResources, apiVersions, version, clusterInfo,
    ]
    static let clusterAdmin: [Command] =
        [cordon, uncordon, drain, taint] + config + refused
}
