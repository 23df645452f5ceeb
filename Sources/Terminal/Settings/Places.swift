import Glibc

/// Where a person's files live, after the XDG Base Directory Specification.
public struct Places: Sendable {
    /// What the program writes for itself: history and journals; nil without a home.
    let state: String?
    /// The person's configuration.
    let configuration: String?
    /// What the person has made by using the program: progress; nil without a home.
    let data: String?

    public init() {
        state = Self.place("XDG_STATE_HOME", ".local/state")
        configuration = Self.place("XDG_CONFIG_HOME", ".config")
        data = Self.place("XDG_DATA_HOME", ".local/share")
    }

    /// A variable counts when it is an absolute path; else the default below the home counts.
    private static func place(_ variable: String, _ standard: String) -> String? {
        let value = Screen.variable(variable)
        if value.hasPrefix("/") { return value + "/pilothouse" }
        let home = Screen.variable("HOME")
        return home.hasPrefix("/") ? home + "/" + standard + "/pilothouse" : nil
    }

    /// The path of a file of the state, whose directory exists.
    func stateFile(_ name: String) -> String? {
        guard let state, Directory.make(state) else { return nil }
        return state + "/" + name
    }

    /// The database of progress.
    public var progressFile: String? { data.map { $0 + "/progress.sqlite" } }

    /// The database of a class's marks.
    public var gradebookFile: String? { data.map { $0 + "/gradebook.sqlite" } }

    /// The key that a teacher signs marks with.
    public var teacherKeyFile: String? { configuration.map { $0 + "/teacher.key" } }

    var configurationFile: String? { configuration.map { $0 + "/config" } }
}
