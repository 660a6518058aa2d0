package import Audit
package import CEL
package import Dossier
internal import Encodings
package import RulePack

/// What an overview keeps of a dossier that was audited, or could not be: values that need little room.
package struct AuditedEntry: Sendable {
    /// How many findings there are, by how they stand.
    package struct Counts: Hashable, Sendable {
        /// Those that stand.
        package let open: Int
        /// Those that somebody accepts.
        package let waived: Int
    }

    /// The findings of one rule that stand.
    package struct RuleCount: Hashable, Sendable {
        /// The rule's id.
        package let rule: String
        /// How grave they are.
        package let severity: Severity
        /// Whether they are said of the plan, or of the dossier.
        package let concerns: Concern
        /// How many stand.
        package let open: Int
    }

    /// A recommendation and how the plan answers it.
    package struct Recommendation: Hashable, Sendable {
        /// The monitor's name.
        package let monitor: String
        /// The id.
        package let id: String
        /// The number of the round; nil where it is not stated.
        package let round: Int64?
        /// The paragraph of the report; empty where it is not stated.
        package let paragraph: String
        /// What it is about; empty where it is not stated.
        package let topic: String
        /// How the plan answers it.
        package let status: AnswerStatus
        /// Whether it repeats an earlier one.
        package let isRepeated: Bool
    }

    /// What an annex provides.
    package struct Annex: Hashable, Sendable {
        /// All amounts together.
        package let total: Money
        /// The amounts by year, in order.
        package let byYear: [Int64: Money]
        /// How much of it is judged to fund more than one task.
        package let shared: Money?
        /// How much of it is judged to fund no task; nil where nobody judged.
        package let withoutTask: Money?
        /// How many declared sums are not what their parts come to.
        package let differences: Int
    }

    /// How the dossier was named.
    package let path: String
    /// The id of its plan.
    package let id: String?
    /// The plan's title.
    package let title: String?
    /// The country.
    package let country: String?
    /// The number of the revision.
    package let revision: Int64?
    /// The day as of which it was audited.
    package let asOf: CalendarDate?
    /// What the audit says of the whole; nil where there was none.
    package let conclusion: Conclusion?
    /// What was not examined.
    package let unexamined: [Limitation.Part]
    /// Its findings about the plan by severity.
    package let counts: [Severity: Counts]
    /// How many findings about the dossier stand.
    package let dossierFindings: Int
    /// Its findings that stand, by rule.
    package let rules: [RuleCount]
    /// The rules that failed.
    package let failedRules: [String]
    /// What its recommendations came to; nil where it is not known.
    package let recommendations: [Recommendation]?
    /// What its annex provides; nil where there is none, or it is not known.
    package let annex: Annex?
    /// The hash of the rules that were used; nil where it is not stated.
    package let packHash: String?
    /// Why it could not be audited; empty where it was.
    package let errors: [String]
}

extension AuditedEntry {
    /// Why a line is none that an audit writes.
    package struct Refusal: Error, CustomStringConvertible {
        /// What was expected.
        package let description: String
    }

    /// What is read of a line of `--format findings`; evidence and texts, which are most of it, are passed over.
    private static let selection: JSONSelection = .members([
        "format": .whole, "path": .whole, "id": .whole, "title": .whole, "country": .whole, "revision": .whole,
        "asOf": .whole, "conclusion": .whole, "scope": .each(.members(["part": .whole])), "failedRules": .whole,
        "pack": .whole, "errors": .each(.members(["message": .whole, "file": .whole, "line": .whole])),
        "findings": .each(
            .members(["rule": .whole, "severity": .whole, "status": .whole, "concerns": .whole])),
        "coverage": .members([
            "monitor": .whole,
            "recommendations": .each(
                .members([
                    "id": .whole, "monitor": .whole, "round": .whole, "paragraph": .whole, "topic": .whole,
                    "status": .whole, "repeated": .whole,
                ])),
        ]),
        "annex": .members([
            "currency": .whole, "hasAnnex": .whole, "total": .whole, "totals": .whole, "shared": .whole,
            "withoutTask": .whole, "sums": .each(.members(["state": .whole])),
        ]),
    ])

    /// The entry that a line of `--format findings` makes.
    package init(line: [UInt8]) throws(Refusal) {
        let json: JSON
        do { json = try JSONReader.read(line, Self.selection) } catch {
            throw Refusal(description: "a line of an audit with --format findings (\(error))")
        }
        guard let path = json["path"]?.string, let format = json["format"]?.number else {
            throw Refusal(description: "a line of an audit with --format findings, which states path and format")
        }
        guard format == Int64(Edition.format) else {
            throw Refusal(description: "the format \(Edition.format), not \(format): audit the dossiers again")
        }
        let findings = try (json["findings"]?.array ?? []).map(Self.finding)
        self.path = path
        (id, title, country) = (json["id"]?.string, json["title"]?.string, json["country"]?.string)
        revision = json["revision"]?.number
        asOf = json["asOf"]?.string.flatMap { CalendarDate($0) }
        conclusion = json["conclusion"]?.string.flatMap(Conclusion.init)
        unexamined = (json["scope"]?.array ?? []).compactMap { $0["part"]?.string.flatMap(Limitation.Part.init) }
        failedRules = (json["failedRules"]?.array ?? []).compactMap(\.string)
        packHash = json["pack"]?["sha256"]?.string
        errors = (json["errors"]?.array ?? []).map { error in
            let message = error["message"]?.string ?? ""
            guard let file = error["file"]?.string, let line = error["line"]?.number else { return message }
            return "\(file):\(line): \(message)"
        }
        (counts, dossierFindings, rules) = Self.counts(findings)
        recommendations = try Self.recommendations(json["coverage"])
        annex = try Self.annex(json["annex"])
    }

    /// What is read of a `findings.json`.
    private static let auditSelection: JSONSelection = .members([
        "format": .whole, "pack": .whole, "dossier": .whole, "conclusion": .whole,
        "scope": .each(.members(["part": .whole])), "rules": .each(.members(["id": .whole, "outcome": .whole])),
        "findings": .each(
            .members(["rule": .whole, "severity": .whole, "status": .whole, "concerns": .whole])),
    ])

    /// The hashes of the files that an audit read, by which its dossier is known; none where it states none.
    package static func hashes(findingsJSON: [UInt8]) -> [String] {
        let dossier = try? JSONReader.member("dossier", of: findingsJSON)
        return (dossier?["files"]?.array ?? []).compactMap { $0["sha256"]?.string }
    }

    /// The entry of a folder of outputs, from its `findings.json` and from the dossier that was audited, if that is there.
    package init(
        path: String, findingsJSON: [UInt8], _ dossier: DossierStore?
    ) throws(Refusal) {
        let json: JSON
        do { json = try JSONReader.read(findingsJSON, Self.auditSelection) } catch {
            throw Refusal(description: "the findings.json of an audit (\(error))")
        }
        guard let plan = json["dossier"], plan["id"]?.string != nil else {
            throw Refusal(description: "the findings.json of an audit, which states its dossier")
        }
        let format = json["format"]?.number ?? 1
        guard format == Int64(Edition.format) else {
            throw Refusal(description: "the format \(Edition.format), not \(format): audit the dossier again")
        }
        guard let conclusion = json["conclusion"]?.string.flatMap(Conclusion.init) else {
            throw Refusal(description: "a conclusion of an audit")
        }
        let findings = try (json["findings"]?.array ?? []).map(Self.finding)
        self.path = path
        (id, title, country) = (plan["id"]?.string, plan["title"]?.string, plan["country"]?.string)
        revision = plan["revision"]?.number
        asOf = plan["asOf"]?.string.flatMap { CalendarDate($0) }
        self.conclusion = conclusion
        unexamined = (json["scope"]?.array ?? []).compactMap { $0["part"]?.string.flatMap(Limitation.Part.init) }
        failedRules = (json["rules"]?.array ?? []).filter { $0["outcome"]?.string == "failed" }
            .compactMap { $0["id"]?.string }
        packHash = json["pack"]?["sha256"]?.string
        errors = []
        (counts, dossierFindings, rules) = Self.counts(findings)
        recommendations = dossier.map { Coverage($0).items.map(Recommendation.init) }
        annex = dossier.flatMap { Annex(Reconciliation($0), $0) }
    }

    // MARK: - Findings

    private struct Finding {
        let rule: String
        let severity: Severity
        let concerns: Concern
        let status: String
    }

    private static func finding(_ json: JSON) throws(Refusal) -> Finding {
        guard let rule = json["rule"]?.string, let severity = json["severity"]?.string.flatMap(Severity.init),
            let concerns = json["concerns"]?.string.flatMap(Concern.init), let status = json["status"]?.string
        else { throw Refusal(description: "rule, severity, concerns and status of each finding") }
        return Finding(rule: rule, severity: severity, concerns: concerns, status: status)
    }

    private static func counts(
        _ findings: [Finding]
    ) -> (counts: [Severity: Counts], dossierFindings: Int, rules: [RuleCount]) {
        let plan = Dictionary(grouping: findings.filter { $0.concerns == .plan }, by: \.severity)
        let counts = plan.mapValues { findings in
            Counts(open: findings.count { $0.status == "open" }, waived: findings.count { $0.status == "waived" })
        }
        let standing = findings.filter { $0.status == "open" }
        var rules: [RuleCount] = []
        var positions: [String: Int] = [:]
        for finding in standing {
            let position = positions[finding.rule] ?? rules.count
            let known = position < rules.count ? rules[position].open : 0
            let count = RuleCount(
                rule: finding.rule, severity: finding.severity, concerns: finding.concerns, open: known + 1)
            if position < rules.count { rules[position] = count } else { rules.append(count) }
            positions[finding.rule] = position
        }
        return (counts, standing.count { $0.concerns == .dossier }, rules)
    }

    // MARK: - Recommendations and money

    private static func recommendations(_ json: JSON?) throws(Refusal) -> [Recommendation]? {
        guard let json, let list = json["recommendations"]?.array else { return nil }
        var recommendations: [Recommendation] = []
        for entry in list {
            guard let id = entry["id"]?.string, let status = entry["status"]?.string.flatMap(AnswerStatus.init) else {
                throw Refusal(description: "id and status of each recommendation")
            }
            recommendations.append(
                Recommendation(
                    monitor: entry["monitor"]?.string ?? json["monitor"]?.string ?? "", id: id,
                    round: entry["round"]?.number, paragraph: entry["paragraph"]?.string ?? "",
                    topic: entry["topic"]?.string ?? "", status: status,
                    isRepeated: entry["repeated"]?.isTrue ?? false))
        }
        return recommendations
    }

    private static func annex(_ json: JSON?) throws(Refusal) -> Annex? {
        guard let json, json["hasAnnex"]?.isTrue ?? false, let currency = json["currency"]?.string else { return nil }
        func money(_ json: JSON?) -> Money? { json?.string.flatMap { Money("\($0) \(currency)") } }
        guard let total = money(json["total"]) else { return nil }
        var byYear: [Int64: Money] = [:]
        for entry in json["totals"]?.array ?? [] {
            if let year = entry["year"]?.number { byYear[year] = money(entry["amount"]) }
        }
        let differences = (json["sums"]?.array ?? []).count { $0["state"]?.string == "differs" }
        return Annex(
            total: total, byYear: byYear, shared: money(json["shared"]), withoutTask: money(json["withoutTask"]),
            differences: differences)
    }
}

extension AuditedEntry.Recommendation {
    fileprivate init(_ item: Coverage.Item) {
        let recommendation = Model.Recommendation(item.recommendation)
        monitor = recommendation.monitoring.monitor
        id = recommendation.id
        round = recommendation.round.number
        paragraph = recommendation.paragraph ?? ""
        topic = recommendation.topic ?? ""
        status = item.status
        isRepeated = !item.repeats.isEmpty
    }
}

extension AuditedEntry.Annex {
    fileprivate init?(_ reconciliation: Reconciliation, _ dossier: DossierStore) {
        guard reconciliation.annex != nil else { return nil }
        total = reconciliation.grandTotal.computed
        byYear = Dictionary(
            reconciliation.yearTotals.map { ($0.year, $0.sum.computed) }, uniquingKeysWith: { first, _ in first })
        shared = reconciliation.isAssessed ? reconciliation.shared : nil
        withoutTask =
            reconciliation.isAssessed ? reconciliation.total(of: reconciliation.linesWithoutTask) : nil
        differences = reconciliation.checks(dossier).count(where: \.differs)
    }
}
