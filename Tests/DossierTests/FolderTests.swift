import Dossier
import Foundation
import Platform
import Testing

@testable import Dossier

@Suite struct `A folder` {
    @Test(arguments: [
        ("progres.xml", "progress.xml"), ("Plan.xml", "plan.xml"), ("anex.XML", "annex.xml"),
        ("assesment.xml", "assessment.xml"), ("body.xml", "bodies.xml"), ("recommendation.xml", "recommendations.xml"),
    ]) func `of a dossier has a file that is no part named, with the nearest part`(name: String, part: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("<x/>".utf8).write(to: folder.appending(path: name))
        try Data("x".utf8).write(to: folder.appending(path: "notes.txt"))
        let store = DossierStore()
        try store.load(folder.path)
        #expect(
            store.strangers.map(\.message) == [
                "This is no part of a dossier and was not read; expected \(part), if that is meant."
            ])
        #expect(store.strangers.map(\.path) == ["\(folder.path)/\(name)"])
    }

    @Test func `of a dossier may hold another assessment, which is read in place of its own`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let other = folder.appending(path: "second.xml")
        try Data("<assessment xmlns='urn:rapporteur:1' plan='p' assessor='B' date='2023-02-01'/>".utf8).write(to: other)
        let store = DossierStore()
        try store.load(folder.path, assessment: other.path)
        #expect(store.strangers.isEmpty)
        try store.load(folder.path)
        #expect(store.strangers.map(\.path) == [other.path])
    }

    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, xml) in [
            (
                "plan",
                "<plan xmlns='urn:rapporteur:1' id='p' country='XX' title='T' start='2023-01-01' end='2024-12-31'/>"
            ),
            ("recommendations", "<recommendations xmlns='urn:rapporteur:1' country='XX' monitor='GRETA'/>"),
            ("bodies", "<bodies xmlns='urn:rapporteur:1'/>"),
        ] {
            try Data(xml.utf8).write(to: folder.appending(path: "\(name).xml"))
        }
        return folder
    }
}
