internal import Documents

/// The header of a table: which row it ends with, and which field each column holds.
struct TableHeader {
    /// A column.
    struct Column {
        let rule: Profile.FieldRule
        let header: ColumnHeader
        /// The year that its header says.
        let year: Int?
        /// Whether its header says that it is the sum of others.
        let isTotal: Bool
    }

    let first: Int
    /// The row after the header.
    let end: Int
    /// The columns that are read, by position.
    let columns: [Int: Column]
    /// What each column's header says, level by level, for columns that no rule reads too.
    let paths: [[String]]
    /// The same as they are compared.
    private let keys: [Set<String>]

    /// The first column of a field.
    func column(_ field: Profile.Field) -> Int? {
        columns.filter { $0.value.rule.field == field }.keys.min()
    }

    /// The header of a grid, if it has the columns of some rules.
    ///
    /// `isEnough` says whether the fields that were found make it the table that is looked for; `amounts` are words before it that
    /// say what amounts are counted in where no header does.
    init?(
        _ grid: Grid, _ rules: [Profile.FieldRule], _ run: Run, within rows: Int, saying amounts: Wording? = nil,
        isEnough: ([Column]) -> Bool
    ) {
        for first in 0..<min(grid.rows, rows) {
            let cells = grid.cells(ofRow: first).filter { !$0.isBlank }
            guard cells.count > 1 || grid.columns == 1 else { continue }
            // The dear part only where a word of a label stands.
            guard cells.contains(where: { cell in Self.rule(for: [cell.text], rules, run) != nil }) else { continue }
            var end = cells.map { $0.row + $0.rowSpan }.max() ?? first + 1
            // A header of groups goes on in the next row where that has the names under them.
            while end < grid.rows, Self.goesOn(grid, first: first, row: end, run) { end += 1 }
            var columns: [Int: Column] = [:]
            var paths: [[String]] = []
            var unnamed: [(position: Int, header: ColumnHeader)] = []
            let said = Self.amounts(saidIn: grid, before: first, run) ?? amounts
            for position in 0..<grid.columns {
                var path: [String] = []
                var place = grid.address
                var seen: Set<[Int]> = []
                for row in first..<min(end, grid.rows) {
                    guard let cell = grid[row, position], !cell.isBlank, seen.insert([cell.row, cell.column]).inserted
                    else {
                        continue
                    }
                    path.append(run.withoutNotes(cell.text))
                    place = cell.address
                }
                paths.append(path)
                guard let last = path.last else {
                    unnamed.append(
                        (position, ColumnHeader(text: "", address: place, unit: nil, currency: nil)))
                    continue
                }
                let joined = run.wordings[path.joined(separator: " ")]
                let year = run.words.year(run.wordings[last])
                let isTotal = run.words.inTotal.contains { $0.match(run.wordings[last], run.words) != nil }
                let header = ColumnHeader(
                    text: path.joined(separator: " "), address: place,
                    unit: run.words.onlyUnit(in: joined) ?? said.flatMap(run.words.onlyUnit),
                    currency: run.words.onlyCurrency(in: joined) ?? said.flatMap(run.words.onlyCurrency))
                guard let rule = Self.rule(for: path, rules, run) ?? Self.amountRule(rules, year) else {
                    unnamed.append((position, header))
                    continue
                }
                columns[position] = Column(rule: rule, header: header, year: year, isTotal: isTotal)
            }
            guard isEnough(Array(columns.values)) else { continue }
            if columns.values.contains(where: { [.task, .tasks].contains($0.rule.field) }) {
                Self.ask(unnamed, &columns, grid, from: end, run)
            } else {
                Self.askAmounts(unnamed, &columns, grid, from: end, run)
            }
            (self.first, self.end, self.columns, self.paths) = (first, end, columns, paths)
            keys = paths.map { Set($0.map { run.wordings[$0].key }) }
            return
        }
        return nil
    }

    /// What the rows before the header say that amounts are counted in.
    private static func amounts(saidIn grid: Grid, before first: Int, _ run: Run) -> Wording? {
        (0..<first).lazy.flatMap { grid.cells(ofRow: $0) }.map { Wording(run.withoutNotes($0.text)) }
            .first { run.words.onlyUnit(in: $0) != nil && run.words.onlyCurrency(in: $0) != nil }
    }

    /// Asks what columns hold whose headers no label names, where anything stands in them.
    private static func ask(
        _ unnamed: [(position: Int, header: ColumnHeader)], _ columns: inout [Int: Column], _ grid: Grid, from row: Int,
        _ run: Run
    ) {
        for (position, header) in unnamed {
            let below = (row..<max(row, grid.rows)).compactMap { row in
                grid[row, position].flatMap { $0.isBlank || $0.row != row || $0.columnSpan > 1 ? nil : $0 }
            }
            let isNumbered =
                !below.isEmpty
                && below.allSatisfy { HeadingNumber.ends(nil, in: Wording($0.numberedText), at: 0).first != nil }
            let isNamed = Wording(header.text).tokens.contains { $0.kind == .word && $0.folded.count > 2 }
            guard let first = below.first, isNamed || isNumbered else { continue }
            let fields: [Profile.Field] =
                isNumbered
                ? [.number, .goals, .costs, .ignored] : [.leads, .participants, .deadline, .goals, .costs, .ignored]
            // A column without a header is told by what stands first in it.
            let (text, address) =
                header.text.isEmpty
                ? (first.numberedText, first.lines.first?.address ?? first.address) : (header.text, header.address)
            let asked = run.desk.ask(
                "column", about: .heading(text),
                at: run.documents.isEmpty ? nil : Place(document: run.document, address: address),
                text: text, why: .columnWithoutLabel, candidates: fields.map(Candidate.column), isShared: true)
            guard let field = asked.answer.flatMap(Profile.Field.init(rawValue:)) else { continue }
            columns[position] = Column(
                rule: Profile.FieldRule(field: field, labels: .init(), under: .init()), header: header, year: nil,
                isTotal: false)
        }
    }

    /// Asks what columns of an annex hold in which numbers stand and whose header is none, or no more than a part of a year's.
    private static func askAmounts(
        _ unnamed: [(position: Int, header: ColumnHeader)], _ columns: inout [Int: Column], _ grid: Grid, from row: Int,
        _ run: Run
    ) {
        let years = columns.filter { $0.value.year != nil }.keys
        for (position, header) in unnamed {
            let title = run.wordings[header.text]
            let isOfYear = title.tokens.indices.contains { !run.words.years(in: title, at: $0).isEmpty }
            guard header.text.isEmpty && years.contains(where: { $0 < position }) || isOfYear else { continue }
            let below = (row..<max(row, grid.rows)).compactMap { row in
                grid[row, position].flatMap {
                    $0.isBlank || $0.row != row || $0.column != position || $0.columnSpan > 1 ? nil : $0
                }
            }
            let numbers = below.filter { cell in
                cell.number != nil || Wording(cell.text).tokens.contains { $0.kind == .digits }
            }
            guard let first = numbers.first, numbers.count * 2 >= below.count else { continue }
            let (text, address) =
                header.text.isEmpty
                ? (first.text, first.lines.first?.address ?? first.address) : (header.text, header.address)
            let fields: [Profile.Field] = [.total, .code, .ignored]
            let asked = run.desk.ask(
                "column", about: .heading(text),
                at: run.documents.isEmpty ? nil : Place(document: run.document, address: address),
                text: text, why: .columnWithoutLabel, candidates: fields.map(Candidate.column))
            guard let field = asked.answer.flatMap(Profile.Field.init(rawValue:)) else { continue }
            columns[position] = Column(
                rule: Profile.FieldRule(field: field, labels: .init(), under: .init()), header: header, year: nil,
                isTotal: field == .total)
        }
    }

    /// Whether a row has the names of columns under groups of the header above it.
    private static func goesOn(_ grid: Grid, first: Int, row: Int, _ run: Run) -> Bool {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard !cells.isEmpty else { return false }
        return cells.allSatisfy { cell in
            guard let above = grid[row - 1, cell.column] ?? grid[first, cell.column], above.columnSpan > 1 else {
                return false
            }
            return above.columnSpan < grid.columns && cell.number == nil
                || run.words.year(Wording(cell.text)) != nil && above.columnSpan < grid.columns
        }
    }

    /// The rule that the words of a header are those of: the one with most of them.
    private static func rule(for path: [String], _ rules: [Profile.FieldRule], _ run: Run) -> Profile.FieldRule? {
        var best: (rule: Profile.FieldRule, weight: Int)?
        let wordings = path.map { run.wordings[$0] }
        func weight(_ labels: Profile.Labels) -> Int? {
            run.phrases(labels).compactMap { phrase in
                wordings.contains { phrase.match($0, run.words, .beginning) != nil } ? phrase.weight : nil
            }.max()
        }
        for rule in rules {
            guard let labels = weight(rule.labels) else { continue }
            var sum = labels
            if !rule.under.isEmpty {
                guard let under = weight(rule.under) else { continue }
                sum += under
            }
            if best.map({ $0.weight < sum }) ?? true { best = (rule, sum) }
        }
        return best?.rule
    }

    /// In an annex a column of a year holds amounts without being told so.
    private static func amountRule(_ rules: [Profile.FieldRule], _ year: Int?) -> Profile.FieldRule? {
        guard year != nil, rules.contains(where: { [.body, .source, .activity].contains($0.field) }),
            !rules.contains(where: { $0.field == .task || $0.field == .tasks })
        else { return nil }
        return Profile.FieldRule(field: .amount, labels: .init(), under: .init())
    }

    /// Whether a row says again what the header says.
    func isRepeated(_ grid: Grid, _ row: Int) -> Bool {
        let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
        guard cells.count > 1 else { return false }
        let same = cells.count { cell in
            cell.column < keys.count && keys[cell.column].contains(Wording(cell.text).key)
        }
        return same * 2 > cells.count
    }
}
