internal import Texts
package import Audit
internal import CEL
internal import Dossier
package import Encodings
internal import RulePack

/// `findings.csv`: one finding a row, for spreadsheets.
package struct FindingsCSV: Output {
    /// The file's name.
    package var name: String { Self.description.name }
    private let form: CSV.Form

    /// The output, in a form.
    package init(_ form: CSV.Form = .standard) { self.form = form }

    /// Its columns.
    package static let description = TableDescription(
        name: "findings.csv", meaning: "The findings of an audit, one a row.",
        columns: [
            TableColumn("rule", "The id of the rule."), TableColumn("category", "The rule's category."),
            TableColumn("severity", "How grave it is: major, minor or observation."),
            TableColumn("status", "Whether it counts: open, waived, withdrawn or subsumed."),
            TableColumn("by", "The fingerprint of the finding that explains it, where one does."),
            TableColumn("group", "By what repeats of the rule are rolled up."),
            TableColumn("subject", "What it is about, in stable keys."),
            TableColumn("addressees", "The ids of the bodies that can mend it.", separator: " "),
            TableColumn("stake", "The money at stake.", .decimal),
            TableColumn("currency", "The currency of the stake."),
            TableColumn("file", "The file of the dossier in which it stands."),
            TableColumn("line", "The line of the file.", .integer),
            TableColumn("column", "The column of the line.", .integer),
            TableColumn("element", "The element of the XML in which it stands."),
        ]
            + inEach("title", "The title of the rule") + inEach("criterion", "What should be")
            + inEach("condition", "What is, with the values that were compared")
            + inEach("effect", "Why it matters") + inEach("recommendation", "What should be done")
            + [
                TableColumn("fingerprint", "A hash of rule and subject, the same from revision to revision."),
                TableColumn("baseline", "With an earlier revision: new, persisting or changed."),
                TableColumn("waived_by", "Who accepts it."), TableColumn("waived_because", "Why it is accepted."),
                TableColumn("waived_until", "The day until which it is accepted.", .day),
                TableColumn("as_of", "The day as of which the dossier was audited.", .day),
                TableColumn("concerns", "Whom it concerns: plan or dossier."),
                TableColumn("rests_on", "The judgements and the waiver on which it rests.", separator: "; "),
                TableColumn("was_stake", "Of a changed one: the money that was at stake.", .decimal),
            ] + inEach("was_condition", "Of a changed one: what was")
            + [
                TableColumn("replied_by", "The ids of the bodies that replied to it.", separator: " "),
                TableColumn(
                    "reply_positions", "Of each of them in turn: agrees, partly or disagrees.", separator: " "),
                TableColumn("reply_dates", "Of each of them in turn: when it replied.", separator: " "),
                TableColumn("decisions", "What was decided on it: upheld, amended or withdrawn.", separator: " "),
                TableColumn("measures", "How many measures were promised; empty without a reply.", .integer),
                TableColumn("measures_overdue", "How many of them are past their day and not confirmed.", .integer),
                TableColumn("next_measure_due", "The first day of a measure that is still to be done.", .day),
                TableColumn("withdrawn_by", "Who withdrew it."),
                TableColumn("withdrawn_because", "Why it was withdrawn."),
                TableColumn("withdrawn_on", "When it was withdrawn.", .day),
            ])

    /// A column for each language.
    private static func inEach(_ name: String, _ meaning: String) -> [TableColumn] {
        Language.byCode.map { TableColumn("\(name)_\($0.rawValue)", "\(meaning), in \($0.phrases.tables.language).") }
    }

    /// The findings in the audit's order, those that others explain included and marked.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        let audit = audited.result
        let rules = Dictionary(audit.rules.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
        var table = Self.description.table(form)
        for finding in audit.findings { table.append(row(finding, rules[finding.rule], asOf: audit.asOf)) }
        return table.take()
    }

    private func row(_ finding: Finding, _ rule: RuleSource?, asOf: CalendarDate) -> [String] {
        let place = finding.location
        var row = [
            finding.rule, finding.category, finding.severity.rawValue, finding.status.word,
            finding.explainedBy ?? "", finding.group?.key ?? "", finding.subject,
            finding.addressees.map(\.id).joined(separator: " "), finding.stake?.digits ?? "",
            finding.stake?.currency.description ?? "", place.file, String(place.line), String(place.column),
            place.element,
        ]
        for text in [rule?.title, rule?.criterion, finding.condition, rule?.effect, finding.recommendation] {
            row += Language.byCode.map { text?[$0] ?? "" }
        }
        let waiver = finding.waiver
        row += [
            finding.fingerprint, finding.baseline?.rawValue ?? "", waiver?.by ?? "", waiver?.reason ?? "",
            waiver?.until.description ?? "", asOf.description, finding.concerns.rawValue,
            finding.restsOn.map { "\($0.kind.rawValue) \($0.key)" }.joined(separator: "; "),
            finding.was?.stake?.digits ?? "",
        ]
        return row + Language.byCode.map { finding.was?.condition[$0] ?? "" } + replied(to: finding)
    }

    private func replied(to finding: Finding) -> [String] {
        let (replies, decision) = (finding.replies, finding.withdrawal?.decision)
        let measures = replies.flatMap(\.measures)
        func count(_ count: Int) -> String { replies.isEmpty ? "" : String(count) }
        func list(_ parts: [String]) -> String { parts.joined(separator: " ") }
        return [
            list(replies.map(\.bodyID)), list(replies.map(\.position.rawValue)), list(replies.map(\.date.description)),
            list(replies.compactMap { $0.decision?.position.rawValue }), count(measures.count),
            count(measures.count { $0.state == .overdue }), measures.nextDue?.description ?? "", decision?.by ?? "",
            decision?.reason ?? "", decision?.date.description ?? "",
        ]
    }
}

extension [Reply.Measure] {
    /// The first day of one that is still to be done.
    var nextDue: CalendarDate? { filter { $0.state == .promised || $0.state == .overdue }.compactMap(\.due).min() }
}

extension Money {
    /// The amount without its currency, such as `10.00`.
    var digits: String { Money(minorUnits: minorUnits, currency: .none).description }
}
