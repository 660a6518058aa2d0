import Audit
import Foundation
import Reporting
import Testing

@Suite struct `findings.sarif` {
    private func run(_ audited: Audited) throws -> [String: Any] {
        try run(FindingsSARIF().render(audited.dossier))
    }

    private func run(_ sarif: [UInt8]) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(sarif)) as? [String: Any]
        #expect(json?["version"] as? String == "2.1.0")
        return try #require((json?["runs"] as? [[String: Any]])?.first)
    }

    @Test func `gives every result a rule, a message, a region and a fingerprint`() throws {
        let run = try run(try Audited(SmallDossier(goals: 2).xml))
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 3)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
            let region = try #require(location?["region"] as? [String: Int])
            #expect(region["startLine"] ?? 0 >= 1 && region["startColumn"] ?? 0 >= 1)
            #expect((location?["artifactLocation"] as? [String: Any])?["uri"] as? String == "dossier.xml")
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
            #expect((result["partialFingerprints"] as? [String: String])?.values.first?.count == 32)
        }
    }

    @Test func `says of every rule what it asks and why`() throws {
        let run = try run(try Audited(SmallDossier().xml))
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.count == 2)
        for rule in rules {
            #expect((rule["help"] as? [String: String])?["text"]?.isEmpty == false)
            #expect((rule["properties"] as? [String: Any])?["criterion"] is String)
        }
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let artifacts = try #require(run["artifacts"] as? [[String: Any]])
        #expect(artifacts.map { ($0["hashes"] as? [String: String])?["sha-256"]?.count } == [64])
    }

    @Test func `tells that a rule failed`() throws {
        let run = try run(try Audited(SmallDossier().xml, rules: [.failing]))
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
    }

    @Test func `shows what is resolved since an earlier revision as absent, where that is asked for`() throws {
        let (old, new) = (try Audited(SmallDossier(goals: 2).xml), try Audited(SmallDossier(goals: 1).xml))
        let measured = try new.dossier.measured(against: Edition(old.dossier))
        func results(_ output: FindingsSARIF) throws -> [[String: Any]] {
            let sarif = output.render(measured)
            return try #require(try self.run(sarif)["results"] as? [[String: Any]])
        }
        let open = try results(FindingsSARIF()).map { $0["baselineState"] as? String }
        #expect(open == ["unchanged", "unchanged"])
        let results = try results(FindingsSARIF(showsResolved: true))
        let states = results.map { $0["baselineState"] as? String }
        #expect(states == ["unchanged", "unchanged", "absent"])
        let absent = try #require(results.last)
        #expect(absent["ruleId"] as? String == "goal-without-target")
        #expect((absent["properties"] as? [String: Any])?["subject"] as? String == "goal 1.1/2")
        // Hosts of repositories refuse a file with a result without a place.
        let place = (absent["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((place?["region"] as? [String: Int])?["startLine"] == 3)
    }
}
