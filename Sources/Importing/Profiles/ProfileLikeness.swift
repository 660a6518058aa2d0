internal import Documents

/// As much of a document as tells of what form it is, taken apart once for all profiles that it is held against.
struct DocumentBeginning {
    /// The first tables and sheets, as far as a header or the labels of a form may stand in them.
    fileprivate var tables: [Grid] = []
    fileprivate var sheets: [Grid] = []
    /// The first paragraphs.
    fileprivate var paragraphs: [Wording] = []
    fileprivate let wordings = Wordings()

    init(_ document: Document) {
        for block in document.blocks {
            let isFull = tables.count + sheets.count >= 40
            switch block.content {
            case .table(let table) where !isFull: tables.append(Grid(table, at: block.address, within: 60))
            case .sheet(let sheet) where !isFull: sheets.append(Grid(sheet, at: block.address, within: 60))
            default:
                guard paragraphs.count < 300, let paragraph = block.paragraph else { continue }
                paragraphs.append(wordings[paragraph.text.plain])
            }
        }
    }
}

/// Counts what a document has of a profile.
struct ProfileLikeness {
    private let run: Run
    private let beginning: DocumentBeginning

    init(_ profile: Profile, _ words: LanguageWords, _ beginning: DocumentBeginning) {
        self.beginning = beginning
        run = Run([], profile, words, .none, wordings: beginning.wordings)
    }

    var score: Int {
        var score = 0
        var hasPlan = false
        var labels: Set<String> = []
        for grid in beginning.tables {
            header(grid, within: 8, &score, &hasPlan)
            formLabels(grid, &labels)
        }
        for grid in beginning.sheets { header(grid, within: 40, &score, &hasPlan) }
        for wording in beginning.paragraphs {
            paragraphLabels(wording, &labels)
            report(wording, &labels)
        }
        score += labels.count * 10
        // Of two that read as much the one fits better of which nothing is missing.
        let isIncomplete = !(run.profile.fields.isEmpty && run.profile.columns.isEmpty) && labels.isEmpty && !hasPlan
        return isIncomplete && score > 0 ? max(1, score - 5) : score
    }

    /// The weight of the headers of a table.
    private func header(_ grid: Grid, within rows: Int, _ score: inout Int, _ hasPlan: inout Bool) {
        for rules in [run.profile.columns, run.profile.annex?.columns ?? []] where !rules.isEmpty {
            guard
                let header = TableHeader(
                    grid, rules, run, within: rows,
                    isEnough: { columns in
                        columns.contains { [.task, .tasks].contains($0.rule.field) }
                            && Set(columns.map(\.rule.field)).count > 1
                            || columns.contains { [.body, .source, .activity].contains($0.rule.field) }
                                && columns.contains { $0.year != nil }
                    })
            else { continue }
            if header.columns.values.contains(where: { [.task, .tasks].contains($0.rule.field) }) { hasPlan = true }
            score = max(score, Set(header.columns.values.map(\.rule.field)).count * 10 + header.columns.count)
        }
    }

    private func formLabels(_ grid: Grid, _ labels: inout Set<String>) {
        guard grid.columns >= 2 else { return }
        for row in 0..<min(grid.rows, 30) {
            guard let cell = grid[row, 0], cell.row == row, cell.text.utf8.count < 200 else { continue }
            let wording = run.wordings[cell.text]
            for rule in run.profile.fields {
                for phrase in run.phrases(rule.labels) {
                    if let match = phrase.match(wording, run.words, .beginning),
                        wording.tokens[match.range.upperBound...].allSatisfy({ $0.kind == .sign })
                    {
                        labels.insert(phrase.source)
                    }
                }
            }
        }
    }

    private func paragraphLabels(_ wording: Wording, _ labels: inout Set<String>) {
        for rule in run.profile.fields {
            for phrase in run.phrases(rule.labels) {
                if let match = phrase.match(wording, run.words, .beginning),
                    match.range.upperBound < wording.tokens.count,
                    wording.tokens[match.range.upperBound].folded == ":"
                {
                    labels.insert(phrase.source)
                }
            }
        }
    }

    private func report(_ wording: Wording, _ labels: inout Set<String>) {
        guard let report = run.profile.report else { return }
        for group in [report.symbol, report.round, report.published, report.replyDue, report.appendix] {
            for phrase in run.phrases(group) where phrase.match(wording, run.words, .anywhere) != nil {
                labels.insert(phrase.source)
            }
        }
    }
}
