import Documents
import Dossier
import Foundation
import Importing
import Testing

@testable import Reporting

/// An import of a document that is kept beside the tests, or of several.
struct GivenImport {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Given")
    static let package = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Documents of every format that has tables, cells, notes, hidden rows or a report.
    static let names = [
        "committee-en.txt", "hr-annex.csv", "hr-table.docx", "ro-table.html", "sl-annex.xlsx", "sl-form.docx",
        "ua-programme.html",
    ]

    /// Further ones, which are not part of the repository: without them beside it the tests do with those above.
    static let more: [URL] = {
        let given = package.deletingLastPathComponent().appending(path: "shared/import/given")
        let files = try? FileManager.default.contentsOfDirectory(at: given, includingPropertiesForKeys: nil)
        let endings = ["docx", "odt", "html", "xlsx", "ods", "csv", "txt"]
        return (files ?? []).filter { endings.contains($0.pathExtension) && !names.contains($0.lastPathComponent) }
            .sorted { $0.path < $1.path }
    }()

    static let all = names.map { folder.appending(path: $0) } + more

    static let monitors = Result { try Monitors(folders: [package.appending(path: "monitors").path]) }
    static let profiles = Result { try Profiles(folders: [package.appending(path: "profiles").path]) }

    let made: Import
    let parts: [WrittenPart]

    init(_ files: URL..., answers: Answers = .none, changing change: (String) -> String = { $0 }) throws {
        let documents = try files.map { file in
            var bytes = try [UInt8](Data(contentsOf: file))
            if file.pathExtension == "html" { bytes = Array(change(String(decoding: bytes, as: UTF8.self)).utf8) }
            return try ImportedDocument(name: file.lastPathComponent, bytes: bytes)
        }
        made = try Import(
            documents, profiles: Self.profiles.get(), monitors: Self.monitors.get(), answers: answers)
        parts = made.written()
    }

    init(_ name: String, answers: Answers = .none, changing change: (String) -> String = { $0 }) throws {
        try self.init(Self.folder.appending(path: name), answers: answers, changing: change)
    }

    /// `import.json`, read again.
    func record() throws -> [String: Any] {
        try #require(
            JSONSerialization.jsonObject(with: Data(ImportJSON(made, parts).bytes)) as? [String: Any])
    }

    func entries(_ member: String) throws -> [[String: Any]] { try #require(record()[member] as? [[String: Any]]) }
}
