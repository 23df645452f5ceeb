#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the conformance cases of the language's specification, which come as JSON.
public enum CELConformance {
    /// What came of the cases of one section of one file.
    public struct Row: Sendable {
        public let file: String
        public let section: String
        public internal(set) var passed = 0
        public internal(set) var total = 0
    }

    /// What came of a folder of cases.
    public struct Report: Sendable {
        /// In the order of the files' names and, within a file, of its sections.
        public fileprivate(set) var rows: [Row] = []
        /// One line for each case that doesn't pass.
        public fileprivate(set) var failures: [String] = []
        /// Files that can't be read, or aren't lists of cases.
        public fileprivate(set) var unreadable: [String] = []

        public var passed: Int { rows.reduce(0) { $0 + $1.passed } }
        public var total: Int { rows.reduce(0) { $0 + $1.total } }

        /// A line `file/section passed/total` for each row, then the total.
        public var table: String {
            let lines = rows.map { "\($0.file)/\($0.section) \($0.passed)/\($0.total)" }
            let problems = unreadable.map { "\($0): cannot be read" }
            return (lines + problems + ["total \(passed)/\(total)"]).joined(separator: "\n")
        }
    }

    /// Runs all cases of the `.json` files in a folder.
    ///
    /// - Returns: nil when the folder can't be listed.
    public static func run(_ folder: String) -> Report? {
        guard let names = jsonFiles(in: folder) else { return nil }
        var report = Report()
        for name in names {
            guard let bytes = contents(of: folder + "/" + name),
                let cases = JSONReader.read(bytes)?.array
            else {
                report.unreadable.append(name)
                continue
            }
            for json in cases { report.add(json, file: name) }
        }
        return report
    }

    private static func jsonFiles(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".json") { names.append(name) }
        }
        return names.sorted()
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return ferror(file) == 0 ? bytes : nil }
            bytes += buffer[..<count]
        }
    }
}

extension CELConformance.Report {
    fileprivate mutating func add(_ json: JSONDocument, file: String) {
        let test = ConformanceCase(json)
        let file = test?.file ?? json["file"]?.string ?? file
        let section = test?.section ?? json["section"]?.string ?? ""
        let failure = test.map { $0.failure() } ?? "the case has a form that is not known"
        let index = rows.firstIndex { $0.file == file && $0.section == section } ?? rows.count
        if index == rows.count { rows.append(.init(file: file, section: section)) }
        rows[index].total += 1
        if let failure {
            let name = json["name"]?.string ?? ""
            let expression = json["expr"]?.string ?? ""
            failures.append("\(file)/\(section)/\(name): \(expression): \(failure)")
        } else {
            rows[index].passed += 1
        }
    }
}
