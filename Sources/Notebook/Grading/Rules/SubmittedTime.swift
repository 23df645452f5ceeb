import Glibc
import Phrasebook
import Records

/// When something was handed in, and where that is known from.
public struct SubmittedTime: Sendable, Equatable {
    public enum Source: String, Sendable {
        /// The teacher has said so.
        case option = "--submitted"
        /// A table in the class's folder.
        case list = "submitted.csv"
        /// A file beside the submission, as nbgrader writes it.
        case stamp = "timestamp.txt"
        /// When a file of it was last written to: whoever copies files changes it.
        case file
    }

    /// Seconds since 1970.
    public let seconds: Int64
    public let source: Source

    public init(seconds: Int64, source: Source) {
        self.seconds = seconds
        self.source = source
    }

    /// Files that tell times, and are no answers.
    static let files = [Source.list.rawValue, Source.stamp.rawValue]

    /// When a submission was handed in.
    ///
    /// A row of `submitted.csv` in the folder around it comes first, then a `timestamp.txt` in it
    /// or in a folder of it, then the time of its newest file.
    ///
    /// - Parameters:
    ///   - path: where it lies.
    ///   - names: what the table may call it.
    /// - Returns: nil where there is nothing.
    public static func find(_ path: String, names: [String]) -> SubmittedTime? {
        if let listed = listed(path, names) { return listed }
        let folders = [path] + Folder.entries(of: path).map { path + "/" + $0 }
        for folder in folders {
            guard let text = text(folder + "/" + Source.stamp.rawValue),
                let seconds = seconds(text)
            else { continue }
            return SubmittedTime(seconds: seconds, source: .stamp)
        }
        return newest(path, depth: 0).map { SubmittedTime(seconds: $0, source: .file) }
    }

    private static func text(_ path: String) -> String? {
        guard case .text(let text) = DirectoryFiles(".", confined: false).read(path) else {
            return nil
        }
        return text
    }

    // MARK: The table

    /// The row of `submitted.csv`: a column `student` (or `student_id`, `name`) and a column
    /// `submitted` (or `timestamp`, `time`).
    private static func listed(_ path: String, _ names: [String]) -> SubmittedTime? {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard let text = text((parent.isEmpty ? "/" : parent) + "/" + Source.list.rawValue) else {
            return nil
        }
        let lines = text.split { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        let heading = cells(lines.first ?? "").map { $0.lowercased() }
        guard let who = heading.firstIndex(where: ["student", "student_id", "name"].contains),
            let when = heading.firstIndex(where: ["submitted", "timestamp", "time"].contains)
        else { return nil }
        for line in lines.dropFirst() {
            let row = cells(line)
            guard row.count > max(who, when), names.contains(row[who]),
                let seconds = seconds(row[when])
            else { continue }
            return SubmittedTime(seconds: seconds, source: .list)
        }
        return nil
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in line where character != "\u{FEFF}" {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append(cell.trimmed)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells + [cell.trimmed]
    }

    // MARK: Moments

    /// `2026-11-21T12:00:00Z`, `2026-11-21 12:00:00.123456 UTC` or `2026-11-21T12:00:00+08:00`;
    /// nil for anything else, also without a zone: nobody could know which.
    public static func seconds(_ text: String) -> Int64? {
        var rest = Substring(text.trimmed)
        guard rest.utf8.count >= 19 else { return nil }
        let date = rest.prefix(10)
        let separator = rest.dropFirst(10).first
        let time = rest.dropFirst(11).prefix(8)
        guard separator == "T" || separator == " ",
            let local = UTCTime.seconds("\(date)T\(time)Z")
        else { return nil }
        rest = rest.dropFirst(19)
        if rest.first == "." { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
        return offset(String(rest).trimmed).map { local - $0 }
    }

    /// Seconds east of Greenwich.
    private static func offset(_ zone: String) -> Int64? {
        if ["Z", "UTC", "GMT"].contains(zone) { return 0 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard let sign = zone.first, sign == "+" || sign == "-", digits.utf8.count == 4,
            let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.suffix(2)),
            hours < 15, minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }

    private static func newest(_ path: String, depth: Int) -> Int64? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        let own = Int64(status.st_mtim.tv_sec)
        guard status.st_mode & S_IFMT == S_IFDIR, depth < 6 else { return own }
        let inside = Folder.entries(of: path).filter { !$0.hasPrefix(".") }
            .compactMap { newest(path + "/" + $0, depth: depth + 1) }
        return inside.max() ?? own
    }
}
