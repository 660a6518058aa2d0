internal import Documents
internal import Platform
internal import Texts

/// A document beside a profile, and the dossier that reading it must give.
package struct ProfileExample: Sendable {
    /// The document's file.
    package let document: String
    /// The folder of the dossier, which has the document's name without its ending.
    package let folder: String

    /// The examples of a profile, by name: the files of its folder `examples`.
    package static func all(of profile: Profile) -> [ProfileExample] {
        let folder = Self.folder(of: profile)
        let entries = (try? FolderListing(folder, followingLinks: true))?.entries ?? []
        return entries.filter { $0.kind == .file && !$0.name.hasPrefix(".") }.map(\.name).sorted().map { name in
            let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
            return ProfileExample(document: "\(folder)/\(name)", folder: "\(folder)/\(stem.isEmpty ? name : stem)")
        }
    }

    /// The folders of dossiers that no document stands beside.
    static func orphans(of profile: Profile) -> [String] {
        let entries = (try? FolderListing(folder(of: profile), followingLinks: true))?.entries ?? []
        let known = Set(all(of: profile).map(\.folder))
        return entries.filter { $0.kind == .folder }.map { "\(folder(of: profile))/\($0.name)" }
            .filter { !known.contains($0) }.sorted()
    }

    private static func folder(of profile: Profile) -> String { "\(FileTree.parent(of: profile.path))/examples" }

    /// The document, read.
    ///
    /// - Throws: `LoadFailure`, where it is not there or cannot be read.
    func read() throws(LoadFailure) -> ImportedDocument {
        let limits = Documents.Limits()
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(document, limit: limits.file) } catch {
            throw error.failure(document, limit: limits.file)
        }
        do throws(DocumentError) {
            let name = document.split(separator: "/").last.map(String.init) ?? document
            return try ImportedDocument(name: name, bytes: bytes, limits: limits)
        } catch {
            throw .unreadable(path: document, reason: error.text)
        }
    }

    /// The answers that its dossier states.
    func answers() throws(LoadFailure) -> Answers {
        let path = "\(folder)/\(Question.fileName)"
        return FileIdentity(path) == nil ? .none : try Answers(path: path)
    }
}
