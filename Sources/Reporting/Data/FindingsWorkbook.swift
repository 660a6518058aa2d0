package import Audit
internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// `findings.xlsx`: one finding a row, typed, on a sheet for each language.
package struct FindingsWorkbook: Output {
    /// The file's name.
    package let name = "findings.xlsx"
    private let languages: [Language]

    /// The workbook with a sheet in each of some languages, of which there is one at least.
    package init(_ languages: [Language]) { self.languages = languages }

    /// The findings, the gravest first, and else in the audit's order, those that others explain included and marked.
    package func render(_ audited: AuditedDossier) throws -> [UInt8] {
        try WorkbookOfTables(audited, languages) { $0.findings }.bytes { sheet, language in
            try FindingsSheet(audited, language).write(sheet)
        }
    }
}

/// A workbook of plain tables about an audit, on sheets in each of some languages.
struct WorkbookOfTables {
    private let audited: AuditedDossier
    private let languages: [Language]
    private let title: (any TablePhrases) -> String

    init(_ audited: AuditedDossier, _ languages: [Language], title: @escaping (any TablePhrases) -> String) {
        (self.audited, self.languages, self.title) = (audited, languages, title)
    }

    /// Makes sheets by a name, in turn.
    typealias Sheets = (String) throws -> Sheet

    func bytes(_ write: (Sheets, Language) throws -> Void) throws -> [UInt8] {
        let plan = audited.dossier.plan
        let workbook = try Workbook()
        workbook.describe(
            title: "\(title((languages.first ?? .sl).phrases.tables)): \(plan.title)",
            author: "\(Tool.name) \(Tool.version)", createdOnDay: Int64(plan.start.days))
        for language in languages {
            let words = language.phrases.tables
            let sheets: Sheets = { name in
                let sheet = try workbook.sheet(name)
                sheet.numbers = language.numberFormats(.none)
                sheet.limit = language.textLimit(whole: DossierXML().name)
                sheet.setFooter(plan.key, page: language.phrases.budget.page)
                try sheet.line(name, CellStyle(isTitle: true))
                try sheet.line(
                    "\(plan.title) · \(words.asOf): \(language.text(audited.result.asOf))", CellStyle(isFaint: true))
                try sheet.line("")
                return sheet
            }
            try write(sheets, language)
        }
        return try workbook.close()
    }
}

/// The sheet of findings in one language.
private struct FindingsSheet {
    private let audited: AuditedDossier
    private let language: Language
    private let words: any TablePhrases
    private let phrases: any ReportPhrases
    private let isMeasured: Bool
    private let isWaived: Bool
    private let isHeard: Bool
    /// What findings call each recommendation, by its id, and each task, by its key.
    private let recommendations, tasks: [String: String]

    init(_ audited: AuditedDossier, _ language: Language) {
        (self.audited, self.language) = (audited, language)
        (words, phrases) = (language.phrases.tables, language.phrases.report)
        isMeasured = audited.result.comparison != nil
        isWaived = audited.result.findings.contains { $0.waiver != nil }
        isHeard = audited.result.replies != nil
        let store = audited.dossier
        recommendations = Dictionary(
            store.recommendations.map { ($0.key, language.called($0, store)) }, uniquingKeysWith: { first, _ in first })
        tasks = Dictionary(
            store.tasks.map { ($0.key, language.called($0)) }, uniquingKeysWith: { first, _ in first })
    }

    func write(_ sheets: WorkbookOfTables.Sheets) throws {
        let sheet = try sheets(words.findings)
        // The whole of what a rule says of a finding stands there.
        sheet.limit = language.textLimit(whole: FindingsJSON().name)
        func text(_ title: String, _ width: Double) -> SheetColumn {
            SheetColumn(title: title, width: width, isWrapped: true)
        }
        let columns =
            [
                text(words.severity, 12), text(words.rule, 24), text(words.subject, 16), text(words.addressees, 13),
                text(words.condition, 46), text(words.recommendation, 38),
                SheetColumn(title: words.stake, width: 15, isRight: true), text(words.currency, 8),
                text(words.state, 13), text(words.place, 18), text(words.category, 14), text(words.concerns, 10),
                text(words.criterion, 36), text(words.effect, 36), text(words.restsOn, 24),
            ] + (isMeasured ? measuredColumns(text) : []) + (isWaived ? waivedColumns(text) : [])
            + (isHeard ? ReplyCells.columns(language, text) : []) + [
                text(words.ruleId, 22), text(words.fingerprint, 20),
            ]
        // The report prints the rest, and better.
        let printed = 8
        try sheet.header(columns, printed: printed)
        sheet.freezeHeader(columns: 2)
        let first = Int(sheet.row) + 1
        let rules = Dictionary(
            audited.result.rules.map { ($0.rule.id, $0.rule) }, uniquingKeysWith: { first, _ in first })
        let findings = audited.result.findings
        let graveFirst = Severity.allCases.reversed().flatMap { severity in
            findings.filter { $0.severity == severity }
        }
        for finding in graveFirst { try sheet.append(row(finding, rules[finding.rule])) }
        try sheet.filter(from: first)
        try sheet.print(columns: printed)
    }

    private func measuredColumns(_ text: (String, Double) -> SheetColumn) -> [SheetColumn] {
        [
            text(words.baseline, 16), text(words.wasCondition, 44),
            SheetColumn(title: words.wasStake, width: 18, isRight: true),
        ]
    }

    private func waivedColumns(_ text: (String, Double) -> SheetColumn) -> [SheetColumn] {
        [
            text(words.waivedBy, 16), text(words.waivedBecause, 36),
            SheetColumn(title: words.waivedUntil, width: 14, isRight: true),
        ]
    }

    /// A decision that a finding rests on.
    private func ground(_ ground: Finding.Ground) -> String {
        let kind = ground.kind.pick(words.groundKinds)
        guard case .none(of: let thing) = ground.decision else { return words.ground(kind, ground.key) }
        return words.ground(kind, noneFor: thing.entity.map { phrases.term($0.rawValue) } ?? "", thing.key)
    }

    private func row(_ finding: Finding, _ rule: RuleSource?) -> [Cell] {
        var row: [Cell] = [
            .text(phrases.severity(finding.severity)), .text(rule?.title[language] ?? finding.rule),
            .text(subject(finding)), .text(finding.addressees.map { $0.short[language] }.joined(separator: ", ")),
            .text(finding.condition[language]), .text(finding.recommendation[language]), amount(finding.stake),
            .text(finding.stake?.currency.description ?? ""), .text(state(finding.status)),
            .text(
                phrases.place(
                    file: finding.location.file, line: finding.location.line, page: finding.location.page)),
            .text(phrases.category(finding.category) ?? finding.category),
            .text(finding.concerns == .plan ? words.ofPlan : words.ofDossier),
            .text(rule?.criterion[language] ?? ""), .text(rule?.effect[language] ?? ""),
            .text(finding.restsOn.map { ground($0) }.joined(separator: "; ")),
        ]
        if isMeasured {
            row += [
                .text(finding.baseline.map(baseline) ?? ""), .text(finding.was?.condition[language] ?? ""),
                amount(finding.was?.stake),
            ]
        }
        if isWaived {
            row += [
                .text(finding.waiver?.by ?? ""), .text(finding.waiver?.reason ?? ""),
                finding.waiver.map { .day($0.until) } ?? .blank,
            ]
        }
        if isHeard { row += ReplyCells(language).cells(finding) }
        return row + [.text(finding.rule), .text(finding.fingerprint)]
    }

    private func amount(_ money: Money?) -> Cell { money.map(Cell.amount) ?? .blank }

    private func state(_ status: Finding.Status) -> String {
        switch status {
        case .open: words.states.open
        case .waived: words.states.waived
        case .withdrawn: words.states.withdrawn
        case .subsumed: words.states.subsumed
        }
    }

    private func baseline(_ baseline: Finding.Baseline) -> String {
        switch baseline {
        case .new: words.baselines.new
        case .persisting: words.baselines.persisting
        case .changed: words.baselines.changed
        }
    }

    /// What it is about, in words that people use: bodies by their names, recommendations by their topics.
    private func subject(_ finding: Finding) -> String {
        var names = finding.about.parts.map(name)
        if let entity = finding.about.parts.first?.entity {
            let kind = phrases.term(entity.rawValue)
            // There is one plan and one annex, and nobody calls them by their ids.
            names[0] = entity == .plan || entity == .annex ? kind : "\(kind) \(names[0])"
        }
        return names.joined(separator: " · ")
    }

    private func name(_ part: Subject.Part) -> String {
        switch part {
        case .thing(let thing):
            thing.ways.map { way in
                // An element is one of its recommendation's; all else has its number as the plan has it.
                way.map(name).joined(separator: way.first?.entity == .recommendation ? ", " : "/")
            }.joined(separator: Reference.separator)
        case .value: phrases.term(part.key)
        case .list(let parts): parts.map(name).joined(separator: ", ")
        }
    }

    private func name(_ key: Reference.Key) -> String {
        switch key.entity {
        case .body: audited.dossier.body(key.text).map { language.text($0) } ?? key.text
        case .recommendation: recommendations[key.text] ?? key.text
        case .task: tasks[key.text] ?? key.text
        case nil: phrases.term(key.text)
        default: key.text
        }
    }
}
