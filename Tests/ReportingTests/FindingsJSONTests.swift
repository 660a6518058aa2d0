import Audit
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
}
