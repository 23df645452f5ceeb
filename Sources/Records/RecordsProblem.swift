public import Phrasebook

/// Why something couldn't be read or saved.
///
/// None of these ends a lesson: learning goes on without being saved, and the person is told.
public enum RecordsProblem: Error, Sendable, Equatable {
    /// The file was written by a newer version of the program; it is left untouched.
    case newerVersion(path: String)
    /// The file is a database of another program.
    case notOurs(path: String)
    /// The file can't be opened at all.
    case cannotOpen(path: String, reason: String)
    /// The file is damaged, and the place is such that it can't be moved out of the way.
    case cannotMoveAside(path: String)
    case cannotWrite(path: String, reason: String)
    case diskFull(path: String)
    /// Another process has held the lock for longer than one waits.
    case busy(path: String)
    case readOnly(path: String)
    /// There is no home directory.
    case noPlace
    /// A text that is to be imported is of another form.
    case notARecord(format: String)
    case textVersion(Int, known: Int)
    case badLine(Int)
    case cutOff
    case tooLong
    /// There is no key to sign with.
    case noKey(path: String)
    /// Others can read the key.
    case openKey(path: String)
    case notAKey(path: String)
    case cannotSign

    /// What a person reads.
    public var text: Text {
        switch self {
        case .newerVersion(let path): .Records.newerVersion(path)
        case .notOurs(let path): .Records.notOurs(path)
        case .cannotOpen(let path, let reason): .Records.cannotOpen(path, why: reason)
        case .cannotMoveAside(let path): .Records.cannotMoveAside(path)
        case .cannotWrite(let path, let reason): .Records.cannotWrite(path, why: reason)
        case .diskFull(let path): .Records.diskFull(path)
        case .busy(let path): .Records.busy(path)
        case .readOnly(let path): .Records.readOnly(path)
        case .noPlace: .Records.noPlace
        case .notARecord(let format): .Records.notARecord(format)
        case .textVersion(let found, let known): .Records.textVersion(found, known: known)
        case .badLine(let line): .Records.badLine(line)
        case .cutOff: .Records.cutOff
        case .tooLong: .Records.tooLong
        case .noKey(let path): .Records.noKey(path)
        case .openKey(let path): .Records.openKey(path)
        case .notAKey(let path): .Records.notAKey(path)
        case .cannotSign: .Records.cannotSign
        }
    }
}
