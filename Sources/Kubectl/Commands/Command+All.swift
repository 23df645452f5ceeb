/// The commands by the groups of the help.
extension Command {
    static let basic: [Command] = [get, describe, create, apply, delete, run, expose, scale]
    static let generators: [Command] = [createReplicationController]
    static let workloads: [Command] = [label, annotate]
    static let inspection: [Command] = []
    static let clusterAdmin: [Command] = []
}
