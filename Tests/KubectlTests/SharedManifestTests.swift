import Foundation
import KubeAPI
import Testing

@testable import Kubectl

@Suite struct SharedManifestTests {
    /// The folder of example manifests, where there is one.
    private static var folder: URL? {
        let environment = ProcessInfo.processInfo.environment["PILOTHOUSE_SHARED"]
        let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../shared").standardized
        let folder = environment.map { URL(fileURLWithPath: $0) } ?? beside
        let manifests = folder.appending(path: "manifests")
        return FileManager.default.fileExists(atPath: manifests.path) ? manifests : nil
    }

    @Test func manifestsOfKindsThatExistAreObjects() throws {
        guard let folder = Self.folder else {
            print("SKIPPED: no example manifests (set PILOTHOUSE_SHARED)")
            return
        }
        var counts = (objects: 0, unsupported: 0)
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        for file in (files ?? []).sorted() where file != "index.json" {
            guard [".yaml", ".yml", ".json"].contains(where: file.hasSuffix) else { continue }
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let (manifests, messages) = Manifest.parse(text, source: file)
            #expect(messages.isEmpty, "\(file): \(messages.map { $0.text(.english) })")
            for manifest in manifests {
                guard let kind = Kind(apiVersion: manifest.apiVersion, name: manifest.kindName)
                else {
                    #expect(
                        UnsupportedKind(apiVersion: manifest.apiVersion, name: manifest.kindName)
                            != nil, "\(file): \(manifest.kindName)")
                    counts.unsupported += 1
                    continue
                }
                do throws(Manifest.Refusal) {
                    _ = try manifest.object(of: kind, namespace: "default")
                    counts.objects += 1
                } catch {
                    Issue.record(
                        "\(file): \(error.failure?.message ?? "")"
                    )
                }
            }
        }
        print("example manifests: \(counts.objects) objects, \(counts.unsupported) of other kinds")
        #expect(counts.objects > 0)
    }
}
