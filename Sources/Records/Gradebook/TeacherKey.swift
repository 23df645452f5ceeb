import Crypto
import Foundation
import Glibc

/// The key that a teacher signs marks with: Ed25519, in a file that only they can read.
///
///     pilothouse-key 1
///     <the private key's 32 bytes in Base64>
public struct TeacherKey: Sendable {
    private static let magic = "pilothouse-key 1"

    private let key: Curve25519.Signing.PrivateKey

    /// The public key in Base64: what others need to verify.
    public var publicKey: String { key.publicKey.rawRepresentation.base64EncodedString() }

    /// Reads the key.
    ///
    /// - Throws: when there is none, others can read it, or it is no key.
    public init(path: String) throws(RecordsProblem) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .noKey(path: path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw .openKey(path: path)
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(file, &bytes, bytes.count)
        let lines = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: "\n")
        guard lines.count == 2, lines[0] == Self.magic,
            let data = Data(base64Encoded: String(lines[1])),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: data)
        else { throw .notAKey(path: path) }
        self.key = key
    }

    /// Makes a new key, and its file; one that is there is never replaced.
    public init(making path: String) throws(RecordsProblem) {
        RecordsFile.makeDirectory(of: path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        key = Curve25519.Signing.PrivateKey()
        let text = Self.magic + "\n" + key.rawRepresentation.base64EncodedString() + "\n"
        let written = write(file, text, text.utf8.count)
        guard fsync(file) == 0, close(file) == 0, written == text.utf8.count else {
            unlink(path)
            throw .diskFull(path: path)
        }
    }

    /// Reads the key, or makes it where there is none.
    public static func keyOrNew(path: String) throws(RecordsProblem) -> TeacherKey {
        access(path, F_OK) == 0 ? try TeacherKey(path: path) : try TeacherKey(making: path)
    }

    /// The mark with the teacher's name under it.
    public func sign(_ mark: MarkRecord) throws(RecordsProblem) -> MarkRecord {
        var signed = mark
        signed.key = publicKey
        do {
            let signature = try key.signature(for: Data(mark.canonicalText.utf8))
            signed.signature = signature.base64EncodedString()
        } catch {
            throw .cannotSign
        }
        return signed
    }
}

/// Whether a mark is what its signer has signed.
public enum MarkVerdict: String, Sendable, CaseIterable {
    case genuine
    /// Somebody else has signed it.
    case otherKey
    /// The mark has been changed, or the signature is none.
    case forged
    case unsigned
}

extension MarkRecord {
    /// Compares the mark with its signature.
    ///
    /// - Parameter key: the public key of the one who should have signed, in Base64.
    public func verdict(key wanted: String) -> MarkVerdict {
        if signature.isEmpty { return .unsigned }
        guard let data = Data(base64Encoded: key), let proof = Data(base64Encoded: signature),
            let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: data),
            publicKey.isValidSignature(proof, for: Data(canonicalText.utf8))
        else { return .forged }
        return key == wanted ? .genuine : .otherKey
    }
}
