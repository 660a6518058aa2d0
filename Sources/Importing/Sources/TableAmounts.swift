internal import Documents
internal import Dossier

/// The amounts that a dossier states, as hundredths.
struct StatedAmounts {
    /// Every amount.
    private(set) var all: Set<Int64> = []
    /// Those of the annex.
    private(set) var annex: Set<Int64> = []
    /// How often an amount stands in a year.
    private(set) var counts: [Int: [Int64: Int]] = [:]

    init(_ dossier: StatedDossier) {
        if let root = dossier.parts[.annex] {
            take(root)
            takeTotals(of: root)
        }
        annex = all
        if let root = dossier.parts[.plan] { take(root) }
    }

    /// Takes the totals of a body, or of a source, for all years, which a dossier states year by year.
    private mutating func takeTotals(of annex: StatedElement) {
        var sums: [FieldValue: Int64] = [:]
        for total in annex.children where ["bodyTotal", "sourceTotal"].contains(total.entity) {
            guard case .amount(let amount)? = total.fields["value"],
                let owner = total.fields["body"] ?? total.fields["source"]
            else { continue }
            sums[owner] = sums[owner, default: 0].addingReportingOverflow(amount).partialValue
        }
        all.formUnion(sums.values)
    }

    private mutating func take(_ element: StatedElement) {
        var year: Int?
        if case .year(let stated)? = element.fields["year"] { year = stated }
        if case .year(let from)? = element.fields["from"], case .year(let to)? = element.fields["to"], from == to {
            year = from
        }
        for case .amount(let amount) in element.fields.values {
            all.insert(amount)
            if let year { counts[year, default: [:]][amount, default: 0] += 1 }
        }
        for child in element.children { take(child) }
    }
}

/// The amounts in the tables of a document that a dossier does not have.
struct TableAmounts {
    struct Amount {
        let words: String
        let year: Int?
        let address: Address
    }

    /// How many amounts were looked at.
    private(set) var compared = 0
    private(set) var missing: [Amount] = []
    private let stated: StatedAmounts
    /// Amounts of a year, with where they stand.
    private var found: [(year: Int, value: Int64, amount: Amount)] = []

    init(_ blocks: [Block], _ stated: StatedAmounts) {
        self.stated = stated
        for block in blocks {
            switch block.content {
            case .table(let table): take(Grid(table, at: block.address))
            case .sheet(let sheet): take(Grid(sheet, at: block.address))
            default: break
            }
        }
        var left = stated.counts
        for (year, value, amount) in found {
            if left[year]?[value, default: 0] ?? 0 > 0 { left[year]?[value]? -= 1 } else { missing.append(amount) }
        }
    }

    /// A cell that holds a number and nothing else but a currency.
    private struct Cell {
        let readings: Set<Int64>
        let row: Int
        let words: String
        let address: Address

        /// Whether it has so many digits that it is hardly a count of something.
        var isPrecise: Bool { words.count(where: \.isNumber) > 3 }
    }

    private mutating func take(_ grid: Grid) {
        var columns: [(cells: [Cell], year: Int?)] = []
        for column in 0..<grid.columns {
            var cells: [Cell] = []
            var year: Int?
            for row in 0..<grid.rows where !grid.hiddenRows.contains(row) {
                guard let cell = grid[row, column], cell.row == row, cell.column == column, !cell.isBlank else {
                    continue
                }
                for table in cell.tables { take(Grid(table, at: cell.address)) }
                if let stated = Self.year(cell), cells.isEmpty || stated == year {
                    year = stated
                    continue
                }
                let address = cell.lines.first?.address ?? cell.address
                if let readings = Self.readings(cell) {
                    if !readings.isEmpty {
                        cells.append(Cell(readings: readings, row: row, words: cell.text, address: address))
                    }
                } else {
                    running(cell)
                }
            }
            columns.append((cells, year))
        }
        // Where a column of a year holds money, that of another year does, though the dossier may have none of its amounts.
        let isByYear = columns.contains { $0.year != nil && isMoney($0.cells) }
        for (cells, year) in columns where isMoney(cells) || isByYear && year != nil && cells.allSatisfy(\.isPrecise) {
            take(cells, year)
        }
    }

    /// Whether amounts of the dossier stand in a column: then every number in it is one.
    private func isMoney(_ cells: [Cell]) -> Bool {
        let known = cells.filter { !$0.readings.isDisjoint(with: stated.all) }
        return known.count * 3 >= cells.count && known.contains { $0.readings.contains { $0 >= 1_000 } }
    }

    private mutating func take(_ cells: [Cell], _ year: Int?) {
        compared += cells.count
        // A plan has no place for the totals of its costs.
        let isOfAnnex = cells.allSatisfy {
            !$0.readings.isDisjoint(with: stated.annex) || $0.readings.isDisjoint(with: stated.all)
        }
        let ofYear = year.flatMap { stated.counts[$0] }.map { Set($0.keys) }
        var sum: Int64 = 0
        for (index, cell) in cells.enumerated() {
            if !isOfAnnex, index > 1, index == cells.count - 1, cell.readings.contains(sum) { continue }
            let amount = Amount(words: cell.words, year: year, address: cell.address)
            let value = cell.readings.intersection(ofYear ?? stated.all).max()
            if let value {
                sum = sum.addingReportingOverflow(value).partialValue
                if let year, ofYear != nil { found.append((year, value, amount)) }
            } else if isOfAnnex || !cell.readings.contains(sum) {
                missing.append(amount)
            }
        }
    }

    /// Takes the amounts that a cell states among words: those beside a currency.
    private mutating func running(_ cell: Grid.Cell) {
        for line in cell.lines {
            let wording = Wording(line.text)
            for index in wording.tokens.indices where wording.tokens[index].kind == .digits && !isInside(wording, index)
            {
                var end = index + 1
                while end < wording.tokens.count,
                    wording.tokens[end].kind == .digits
                        || [".", ",", "'"].contains(wording.tokens[end].folded) && end + 1 < wording.tokens.count
                            && wording.tokens[end + 1].kind == .digits && wording.tokens[end + 1].isGlued
                { end += 1 }
                let isMoney =
                    end < wording.tokens.count && Self.isCurrency(wording, end)
                    || index > 0 && Self.isCurrency(wording, index - 1)
                guard isMoney else { continue }
                compared += 1
                let readings = Self.readings(wording.part(index..<end))
                if !readings.isEmpty, readings.isDisjoint(with: stated.all) {
                    missing.append(Amount(words: wording.words(index..<end), year: nil, address: line.address))
                }
            }
        }
    }

    private func isInside(_ wording: Wording, _ index: Int) -> Bool {
        guard index > 0 else { return false }
        if wording.tokens[index - 1].kind == .digits { return true }
        return index > 1 && wording.tokens[index].isGlued && [".", ",", "'"].contains(wording.tokens[index - 1].folded)
            && wording.tokens[index - 1].isGlued && wording.tokens[index - 2].kind == .digits
    }

    private static func isCurrency(_ wording: Wording, _ index: Int) -> Bool {
        let token = wording.tokens[index]
        return Currencies.signs[token.folded] != nil
            || Currencies.codes[token.folded] == wording.words(index..<index + 1)
    }

    /// The year that a header states.
    private static func year(_ cell: Grid.Cell) -> Int? {
        let years = Wording(cell.text).tokens.filter { $0.kind == .digits }.compactMap { Int($0.folded) }
        return years.count == 1 && (1900...2199).contains(years[0]) ? years[0] : nil
    }

    /// The amounts that a cell may state which holds one number and no more than a currency; nil for any other cell.
    private static func readings(_ cell: Grid.Cell) -> Set<Int64>? {
        if let number = cell.number {
            return Hundredths.of(number.hasPrefix("-") ? String(number.dropFirst()) : number).map(units) ?? []
        }
        let wording = Wording(cell.text)
        let digits = wording.tokens.indices.filter { wording.tokens[$0].kind == .digits }
        guard let first = digits.first, let last = digits.last else {
            return wording.tokens.contains { $0.kind == .word } ? nil : []
        }
        let around = wording.tokens[..<first] + wording.tokens[(last + 1)...]
        guard around.count(where: { $0.kind == .word }) <= 1, around.allSatisfy({ $0.folded.utf8.count <= 8 }),
            !wording.tokens[first...last].contains(where: { $0.kind == .word })
        else { return nil }
        return readings(wording.part(first..<last + 1))
    }

    /// The amounts that digits may be, whichever signs stand before thousands and decimals; none where they are no number.
    private static func readings(_ wording: Wording) -> Set<Int64> {
        let styles = [
            NumberStyle(thousands: ".", decimals: ","), NumberStyle(thousands: ",", decimals: "."),
            NumberStyle(thousands: " ", decimals: ","), NumberStyle(thousands: " ", decimals: "."),
            NumberStyle(thousands: "'", decimals: "."),
        ]
        var readings: Set<Int64> = []
        for style in styles {
            guard let number = style.number(in: wording, at: 0), number.end == wording.tokens.count,
                number.digits != "0"
            else { continue }
            for unit in [1, 1_000, 1_000_000] {
                if let amount = Hundredths.of(number.digits, times: unit), amount != 0 { readings.insert(amount) }
            }
        }
        return readings
    }

    private static func units(_ amount: Int64) -> Set<Int64> {
        guard amount != 0 else { return [] }
        return Set(
            [1, 1_000, 1_000_000].compactMap { (unit: Int64) in
                let (product, overflow) = amount.multipliedReportingOverflow(by: unit)
                return overflow ? nil : product
            })
    }
}
