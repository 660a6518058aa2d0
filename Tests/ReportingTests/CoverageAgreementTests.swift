internal import Texts
import Audit
import CEL
import Dossier
import Encodings
import Foundation
import Reporting
import RulePack
import Testing

/// What everybody says of how recommendations are answered: the vocabulary, the rules and every output.
@Suite struct `The status of a recommendation` {
    /// The rule that is violated by a status, and by no other; where the worst of the elements is only examined, one that is
    /// answered in part is told of too.
    private static let rules: [Coverage.Status: String] = [
        .unaddressed: "recommendation-unaddressed", .onlyStudied: "recommendation-only-studied",
        .partlyAddressed: "recommendation-partly-addressed",
    ]

    private let store = DossierStore()
    private let auditor: Auditor

    init() throws { auditor = try Auditor(RulePack(folder: Package.rules), for: store) }

    /// Every dossier of the package.
    private static func corpus() throws -> [URL] {
        let tests = Package.root.appending(path: "Tests")
        let folders = ["DossierTests/Corpus/valid", "AuditTests/Fixtures"].map { tests.appending(path: $0) }
        let examples = [URL(filePath: Package.rules)] + folders
        let files = examples.flatMap { folder in
            (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? [])
                .filter { $0.pathExtension == "xml" }
        }
        let inputs = try FileManager.default.contentsOfDirectory(
            at: Package.root.appending(path: "inputs"), includingPropertiesForKeys: nil)
        return (files + inputs).sorted { $0.path < $1.path }
    }

    @Test func `is the same in rules, coverage, CSV, JSON, report and matrix, for every dossier`() throws {
        var (dossiers, statuses) = (0, Set<Coverage.Status>())
        for path in try Self.corpus() {
            try store.load(path.path)
            dossiers += 1
            statuses.formUnion(Coverage(store).items.map(\.status))
            try expectAgreement("\(path.path)")
        }
        #expect(dossiers > 120)
        #expect(statuses == Set(Coverage.Status.allCases))
    }

    @Test func `is what the documentation says, for random judgements`() throws {
        var random = Random(state: 2_026)
        var statuses: [Coverage.Status: Int] = [:]
        for round in 0..<300 {
            let dossier = RandomDossier(&random)
            try load(dossier.xml)
            #expect(Coverage(store).items.count == dossier.recommendations.count)
            for (item, expected) in zip(Coverage(store).items, dossier.recommendations) {
                #expect(
                    item.status == dossier.status(of: expected), "\(round): \(item.recommendation.key)\n\(dossier.xml)")
                let elements = expected.elements.indices.map { dossier.status(of: $0, in: expected) }
                #expect(item.elements.map(\.status) == elements, "\(round): \(item.recommendation.key)")
                statuses[item.status, default: 0] += 1
            }
            try expectAgreement("random dossier \(round)")
        }
        #expect(Coverage.Status.allCases.allSatisfy { statuses[$0, default: 0] >= 20 }, "\(statuses)")
    }

    @Test func `is not changed by judgements that name nothing`() throws {
        var random = Random(state: 7)
        for _ in 0..<60 {
            var dossier = RandomDossier(&random)
            dossier.isAssessed = true
            try load(dossier.xml)
            let before = Coverage(store).items.map(\.status)
            for id in dossier.recommendations.map(\.id) {
                dossier.judgements.append(.init(task: "9.9", recommendation: id, extent: "full", nature: "service"))
                dossier.judgements.append(.init(task: "2.1", recommendation: id, extent: "full", nature: "service"))
                dossier.judgements.append(
                    .init(task: "1.1", recommendation: id, extent: "full", nature: "service", elements: ["zz"]))
            }
            try load(dossier.xml)
            #expect(Coverage(store).items.map(\.status) == before)
        }
    }

    private func load(_ xml: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "coverage-\(UUID().uuidString).xml")
        try xml.write(to: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: path) }
        try store.load(path.path)
    }

    /// Expects that everything says the same of the dossier that the store holds.
    private func expectAgreement(_ dossier: String) throws {
        let coverage = Coverage(store)
        let audited = auditor.audit()
        let result = audited.result
        let comment = Comment(rawValue: dossier)
        #expect(result.rules.filter { $0.verdict == .failed }.map(\.rule.id) == [], comment)
        func found(_ rule: String, _ entity: String) -> [String] {
            result.findings.filter { $0.rule == rule }.map { String($0.subject.dropFirst(entity.count + 1)) }
        }
        for (status, rule) in Self.rules {
            let having = coverage.items.filter { item in
                item.status == status
                    || status == .partlyAddressed && item.status == .onlyStudied
                        && item.elements.contains { $0.status == .partlyAddressed }
            }
            #expect(found(rule, "recommendation") == having.map(\.recommendation.key), comment)
        }
        #expect(found("element-unaddressed", "element") == coverage.unaddressedElements.map(\.key), comment)
        let repeated = Set(found("recommendation-repeated", "recommendation"))
        for item in coverage.items where repeated.contains(item.recommendation.key) {
            #expect(item.status != .addressed && item.status != .notAssessed, comment)
        }
        // What the finding on an element explains is no lighter than what it explains away.
        for finding in result.findings where finding.rule == "recommendation-partly-addressed" {
            let item = coverage.items.first { "recommendation \($0.recommendation.key)" == finding.subject }
            #expect(finding.isOpen == item?.unaddressedElements.isEmpty, comment)
        }
        try expectOutputs(of: coverage, audited, comment)
    }

    private func expectOutputs(of coverage: Coverage, _ audited: AuditedDossier, _ comment: Comment) throws {
        /// Each recommendation and then its elements, with what is said of them.
        let expected = coverage.items.flatMap { item in
            [[item.recommendation.key, "", item.status.rawValue]]
                + item.elements.map {
                    [item.recommendation.key, Model.Element($0.element).id, $0.status.rawValue]
                }
        }
        let table = CSVText.rows(of: String(decoding: CoverageCSV(.sl).render(audited), as: UTF8.self))
        let columns = try ["recommendation", "element", "status"].map { try #require(table[0].firstIndex(of: $0)) }
        #expect(table.dropFirst().map { row in columns.map { row[$0] } } == expected, comment)

        let json = try JSONSerialization.jsonObject(with: Data(CoverageJSON.render(coverage, store))) as? [String: Any]
        let listed = (json?["recommendations"] as? [[String: Any]] ?? []).flatMap { item in
            ([item] + (item["elements"] as? [[String: Any]] ?? [])).map { $0["status"] as? String ?? "" }
        }
        #expect(listed == expected.map { $0[2] }, comment)

        let page = String(decoding: Report(.en).render(audited), as: UTF8.self)
        let articles = page.components(separatedBy: "<article class=\"recommendation\"").dropFirst()
        #expect(articles.count == coverage.items.count, comment)
        for (article, item) in zip(articles, coverage.items) {
            let text = article.components(separatedBy: "</article>")[0]
            let badges = text.components(separatedBy: "class=\"badge ").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(badges.map(String.init) == ([item.status] + item.elements.map(\.status)).map(\.rawValue), comment)
            #expect(text.contains("No task of the plan answers") == (item.status == .unaddressed), comment)
        }

        let matrix = CoverageTable(coverage, of: coverage.items.count, store, .en).matrix(width: 4_000).map(\.text)
        for item in coverage.items {
            let row = try #require(matrix.first { $0.hasPrefix(item.recommendation.key + " ") }, comment)
            let isAnswered = item.status != .unaddressed && item.status != .notAssessed
            #expect(row.contains { "●◐○".contains($0) } == isAnswered, comment)
        }
    }
}

/// Random numbers that are the same from run to run.
private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// A dossier with random judgements, and what the documentation says of its recommendations, worked out the plain way.
private struct RandomDossier {
    struct Recommendation {
        let id: String
        let asks: String?
        /// What each element asks for, where it says.
        let elements: [String?]
    }

    struct Judgement {
        var task: String
        var recommendation: String
        var extent: String
        var nature: String
        var elements: [String] = []
    }

    var recommendations: [Recommendation]
    var judgements: [Judgement]
    var isAssessed: Bool

    private static let names = ["a", "b", "c"]

    init(_ random: inout Random) {
        func pick<Element>(_ choices: [Element]) -> Element {
            choices[Int.random(in: 0..<choices.count, using: &random)]
        }
        isAssessed = pick([true, true, true, true, true, true, true, false])
        recommendations = (1...4).map { number in
            Recommendation(
                id: "r\(number)", asks: pick([nil, nil, "action", "study"]),
                elements: (0..<pick([0, 1, 2, 3])).map { _ in pick([nil, nil, "action", "study"]) })
        }
        judgements = (0..<pick([0, 2, 5, 9])).map { _ in
            Judgement(
                task: pick(["1.1", "1.2", "1.3", "2.1", "9.9"]), recommendation: pick(["r1", "r2", "r3", "r4", "r9"]),
                extent: pick(["full", "full", "partial", "none"]),
                nature: pick(["study", "study", "service", "training"]),
                elements: pick([[], [], ["a"], ["b"], ["b", "a"], ["c", "zz"], ["zz"], ["a", "a"]]))
        }
    }

    /// The judgements that answer a recommendation, or one of its elements.
    private func answers(_ recommendation: Recommendation, _ element: Int? = nil) -> [Judgement] {
        let existing = Self.names.prefix(recommendation.elements.count)
        return judgements.filter { judgement in
            guard judgement.recommendation == recommendation.id, judgement.extent != "none",
                ["1.1", "1.2", "1.3"].contains(judgement.task)
            else { return false }
            let named = judgement.elements.filter(existing.contains)
            if judgement.elements.isEmpty { return true }
            return element.map { named.contains(Self.names[$0]) } ?? !named.isEmpty
        }
    }

    private func status(_ answers: [Judgement], asks: String) -> Coverage.Status {
        guard isAssessed else { return .notAssessed }
        if answers.isEmpty { return .unaddressed }
        let counting = asks == "action" ? answers.filter { $0.nature != "study" } : answers
        if counting.isEmpty { return .onlyStudied }
        return counting.contains { $0.extent == "full" } ? .addressed : .partlyAddressed
    }

    func status(of element: Int, in recommendation: Recommendation) -> Coverage.Status {
        status(
            answers(recommendation, element), asks: recommendation.elements[element] ?? recommendation.asks ?? "action")
    }

    func status(of recommendation: Recommendation) -> Coverage.Status {
        let whole = status(answers(recommendation), asks: recommendation.asks ?? "action")
        let parts = recommendation.elements.indices.map { status(of: $0, in: recommendation) }
        guard isAssessed, !parts.isEmpty, whole != .unaddressed else { return whole }
        if recommendation.asks == "action", whole == .onlyStudied { return .onlyStudied }
        if parts.contains(.onlyStudied) { return .onlyStudied }
        return parts.allSatisfy { $0 == .addressed } ? .addressed : .partlyAddressed
    }

    var xml: String {
        func attribute(_ name: String, _ value: String?) -> String { value.map { " \(name)=\"\($0)\"" } ?? "" }
        let recommendations = recommendations.map { recommendation in
            let elements = zip(Self.names, recommendation.elements).map {
                "<element id=\"\($0)\"\(attribute("asks", $1))>\($0)</element>"
            }
            return
                "<recommendation id=\"\(recommendation.id)\" urgency=\"urge\"\(attribute("asks", recommendation.asks))>"
                + "<text>t</text>\(elements.joined())</recommendation>"
        }
        let responses = judgements.map { judgement in
            let elements = judgement.elements.isEmpty ? nil : judgement.elements.joined(separator: " ")
            return "<responds task=\"\(judgement.task)\" recommendation=\"\(judgement.recommendation)\" "
                + "extent=\"\(judgement.extent)\" nature=\"\(judgement.nature)\"\(attribute("elements", elements))>"
                + "<reason>r</reason></responds>"
        }
        let tasks = ["1.1", "1.2", "1.3", "2.1", "2.1"].map { "<task number=\"\($0)\" title=\"Task\"/>" }
        return """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="P" start="2025-01-01" end="2026-12-31">
            <chapter number="1" title="C">\(tasks.joined())</chapter></plan>
            <annex plan="p" currency="EUR" title="A"><year>2025</year></annex>
            <recommendations country="XX" monitor="GRETA"><round number="1">\(recommendations.joined(separator: "\n"))</round>
            </recommendations><bodies/>
            \(isAssessed ? "<assessment plan=\"p\" assessor=\"A\" date=\"2025-02-01\">\(responses.joined())</assessment>" : "")
            </dossier>
            """
    }
}
