import Audit
import Dossier
import Foundation
import Reporting
import Testing

@Suite struct `findings.json` {
    private func object(_ audited: Audited) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(audited.text(FindingsJSON()).utf8))
        return try #require(json as? [String: Any])
    }

    @Test func `holds every rule and every finding`() throws {
        let audited = try Audited(SmallDossier(goals: 3).xml)
        let json = try object(audited)
        #expect((json["rules"] as? [Any])?.count == audited.result.rules.count)
        #expect((json["findings"] as? [Any])?.count == 4)
        #expect(json["conclusion"] as? String == audited.result.conclusion.rawValue)
    }

    @Test func `has the keys of the contract, in its order`() throws {
        let text = try Audited(SmallDossier().xml).text(FindingsJSON())
        let keys = ["\"tool\"", "\"pack\"", "\"dossier\"", "\"conclusion\"", "\"rules\"", "\"findings\""]
        let places = keys.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
        for key in ["baseline", "waiver", "by", "group", "subject", "addressee", "fingerprint", "evidence", "related"] {
            #expect(text.contains("\"\(key)\":"))
        }
    }

    @Test func `types the values of evidence`() throws {
        let text = try Audited(SmallDossier().xml).text(FindingsJSON())
        #expect(text.contains("{\"money\": \"3.00 EUR\"}"))
        #expect(text.contains("{\"int\": \"0\"}"))
    }

    @Test func `escapes what is not seen and stays lossless`() throws {
        let activity = "a\u{202E}b\u{85}\"\\c"
        let audited = try Audited(SmallDossier(activity: activity.replacing("\"", with: "&quot;")).xml)
        let text = audited.text(FindingsJSON())
        #expect(text.contains("\\u202E") && !text.contains("\u{202E}") && !text.contains("\u{85}"))
        let findings = try #require(try object(audited)["findings"] as? [[String: Any]])
        let conditions = findings.compactMap { ($0["condition"] as? [String: String])?["en"] }
        #expect(conditions.contains { $0.contains(activity) })
    }

    @Test func `names files relative to the dossier, with their hashes`() throws {
        let json = try object(try Audited(SmallDossier().xml))
        let files = try #require((json["dossier"] as? [String: Any])?["files"] as? [[String: String]])
        #expect(files.map { $0["path"] } == ["dossier.xml"])
        #expect(files.first?["sha256"]?.count == 64)
    }

    /// Numbers with a slash, and numbers that restart.
    private static let numbered = SmallDossier().xml
        .replacing("number=\"1.1\"", with: "number=\"1/1\"").replacing("task=\"1.1\"", with: "task=\"1/1\"")
        .replacing("<line id=\"1\"", with: "<line id=\"1·1\"").replacing("line=\"1\"", with: "line=\"1·1\"")
        .replacing(
            "</chapter>",
            with: "<task number=\"1/1\" title=\"X\"><goal number=\"2/3\">c</goal></task></chapter>")

    /// Writes what a comparison reads of an audit and passes on the path of the findings; `change` may change what a thing
    /// that a finding is about says.
    private func write(
        _ audited: Audited, changing change: (inout [String: Any]) -> Void = { _ in }, _ read: (String) throws -> Void
    ) throws {
        var json = try object(audited)
        json["findings"] = (json["findings"] as? [[String: Any]])?.map { finding in
            var finding = finding
            finding["about"] = (finding["about"] as? [Any])?.map { part -> Any in
                guard var thing = part as? [String: Any] else { return part }
                change(&thing)
                return thing
            }
            return finding
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "findings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "findings.json")
        try JSONSerialization.data(withJSONObject: json).write(to: file)
        try Data(audited.text(DossierXML()).utf8).write(to: folder.appending(path: "dossier.xml"))
        try read(file.path)
    }

    @Test func `gives a comparison the references that the audit had`() throws {
        let audited = try Audited(Self.numbered)
        let edition = Edition(audited.dossier)
        try write(audited) { path in
            let read = try Edition(findingsJSON: path)
            #expect(read.statesReferences)
            #expect(read.findings.map(\.about) == edition.findings.map(\.about))
            #expect(read.findings.flatMap { $0.about.parts.flatMap(\.keys) }.contains { $0.number == 2 })
            let (plan, again) = (try edition.dossier.stated(), try read.dossier.stated())
            #expect(again.parts == plan.parts)
        }
    }

    @Test func `of an earlier version is read without taking keys apart`() throws {
        let audited = try Audited(Self.numbered)
        let edition = Edition(audited.dossier)
        try write(audited, changing: { $0["path"] = nil }) { path in
            let read = try Edition(findingsJSON: path)
            #expect(!read.statesReferences)
            #expect(read.findings.map(\.about.text) == edition.findings.map(\.about.text))
            #expect(read.findings.allSatisfy { $0.about.parts.flatMap(\.keys).allSatisfy { $0.entity == nil } })
        }
    }

    @Test func `is refused where a path is none`() throws {
        try write(try Audited(Self.numbered), changing: { $0["path"] = ["1/1"] }) { path in
            #expect {
                try Edition(findingsJSON: path)
            } throws: { "\($0)".contains("expected lists of keys as path") }
        }
    }
}
