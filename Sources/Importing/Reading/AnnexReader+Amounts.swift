internal import Documents
internal import Dossier

extension AnnexReader {
    // MARK: - Amounts

    private enum Reading {
        case amount(Int64, other: Int64?)
        case nothing
        case blank
        /// What cannot be read as one amount, with those that it may be.
        case unreadable([Int64])
    }

    private func reading(_ cell: Grid.Cell, _ style: NumberStyle, _ rows: inout Rows) -> Reading {
        let currency = annex?.text("currency")
        if let number = cell.number {
            guard !number.contains("E"),
                let amount = Hundredths.of(number.hasPrefix("-") ? String(number.dropFirst()) : number, times: unit)
            else { return .unreadable([]) }
            // A workbook may state another currency beside the number.
            guard cell.currency == nil || currency == nil || cell.currency == currency else { return .unreadable([]) }
            return .amount(number.hasPrefix("-") ? -amount : amount, other: nil)
        }
        let wording = Wording(run.withoutNotes(cell.text))
        if wording.isEmpty { return .blank }
        if wording.tokens.allSatisfy({ $0.kind == .sign }) { return .nothing }
        if run.saysNothing(wording) { return .nothing }
        let amounts = run.words.amounts(in: wording, style, isMoney: true, isCellOfAmounts: true)
        let read = amounts.filter { $0.currency == nil || currency == nil || $0.currency == currency }.flatMap {
            amount -> [Int64] in
            // What states its own currency may be stated whole as well.
            let units = amount.factor > 1 ? [amount.factor] : amount.currency == nil ? [unit] : [unit, 1]
            return Set(units).compactMap { Hundredths.of(amount.digits, times: $0) }
        }
        guard amounts.count == 1, let only = amounts.first, let isNegative = isNegative(only, in: wording) else {
            return .unreadable(Array(Set(read)).sorted())
        }
        if only.digits.contains(".") || only.digits.utf8.count > 3 { rows.couldDiffer = true }
        let other =
            only.isDoubtful && unit == 1 && only.factor == 1
            ? Hundredths.of(only.digits.filter { $0 != "." }) : nil
        guard read.count == 1 else {
            return .unreadable(Array(Set(read + [other].compactMap(\.self))).sorted())
        }
        return .amount(isNegative ? -read[0] : read[0], other: other.map { isNegative ? -$0 : $0 })
    }

    /// Whether what stands beside an amount makes it negative, as a minus sign and parentheses do; nil where it may make it something
    /// else, as words do ("see Annex 3", "up to 3,000").
    private func isNegative(_ amount: StatedAmount, in wording: Wording) -> Bool? {
        let after = wording.tokens[amount.range.upperBound...]
        guard !amount.isUnclear, !after.contains(where: { $0.kind != .sign }),
            !after.contains(where: { ["/", "%", "+", "=", "<", ">"].contains($0.folded) })
        else { return nil }
        switch Wording(wording.words(0..<amount.range.lowerBound)).key {
        case "": return false
        case "-", "(": return true
        default: return nil
        }
    }

    func amounts(
        _ grid: Grid, _ row: Int, _ header: TableHeader, _ style: NumberStyle, _ line: inout Line, _ rows: inout Rows
    ) {
        let draft = line.draft
        for (position, column) in header.columns.sorted(by: { $0.key < $1.key }) {
            guard [.amount, .total].contains(column.rule.field) else { continue }
            let name = said(draft)
            guard let cell = grid[row, position], !cell.isBlank else {
                if let year = column.year {
                    let at = place(grid.address(row: row, column: position))
                    rows.remarks.append { [run] in run.remark(.emptyAmount, at: at, "", about: .line(name, year: year))
                    }
                }
                continue
            }
            // One amount over several years is of none of them alone.
            guard cell.column == position else { continue }
            let at = place(cell.lines.first?.address ?? cell.address)
            guard cell.row == row else {
                rows.remarks.append { [run] in run.remark(.mergedAmount, at: at, cell.text, about: .line(name)) }
                continue
            }
            let isOverSeveral = (position + 1..<position + max(1, cell.columnSpan)).contains {
                header.columns[$0]?.rule.field == .amount
            }
            switch (isOverSeveral ? .unreadable([]) : reading(cell, style, &rows), column.year) {
            case (.amount(let amount, let other), let year?):
                let child = draft.add("amount", at: at)
                child.set("year", .year(year), .verbatim)
                child.set("value", .amount(amount), .verbatim)
                if let other {
                    rows.doubtful.append(
                        Doubt(
                            line: draft, amount: child, readings: [amount, other], about: .line(name, year: year),
                            text: cell.text, place: at))
                }
                if cell.number == nil,
                    grid.address.steps.contains(where: {
                        if case .sheet(let name) = $0 { !name.isEmpty } else { false }
                    })
                {
                    rows.remarks.append { [run] in run.remark(.amountAsText, at: at, cell.text, about: .line(name)) }
                } else if cell.number != nil, amount == 0, Wording(cell.text).tokens.allSatisfy({ $0.kind != .digits })
                {
                    rows.remarks.append { [run] in run.remark(.noughtAsDash, at: at, cell.text, about: .line(name)) }
                }
            case (.nothing, let year?):
                let child = draft.add("amount", at: at)
                child.set("year", .year(year), .verbatim)
                child.set("none", .flag(true), .phrase(cell.text))
            case (.amount(let amount, let other), nil):
                line.total = amount
                draft.set("total", .amount(amount), .verbatim, at: at)
                if let other {
                    rows.doubtful.append(
                        Doubt(
                            line: draft, amount: nil, readings: [amount, other], about: .line(name), text: cell.text,
                            place: at))
                }
            case (.unreadable(let readings), let year):
                rows.isUnreadable = true
                // What is answered stands where the cell does.
                let child = year.map { year in
                    let child = draft.add("amount", at: at)
                    child.set("year", .year(year), .verbatim)
                    return child
                }
                rows.remarks.append { [self] in
                    ask(
                        line: draft, amount: child, readings, about: .line(name, year: year), at: at, cell.text)
                }
            case (.nothing, nil), (.blank, _): break
            }
        }
    }

    /// Asks which of some amounts a cell states, or that it states none.
    private func ask(
        line: Draft, amount: Draft?, _ readings: [Int64], about matter: Matter, at place: Place, _ text: String
    ) {
        let amounts = readings.prefix(4).map {
            (amount: $0, candidate: Candidate.digits(FieldValue.amount($0).written))
        }
        let asked = run.desk.ask(
            amount == nil ? "line.total" : "amount", about: matter, at: place, text: text, why: .amountUnreadable,
            candidates: amounts.map(\.candidate) + (amount == nil ? [.notStated] : [.nothing, .notStated]))
        let chosen = amounts.first { $0.candidate.answer == asked.answer }?.amount
        if let chosen, let amount {
            amount.set("value", .amount(chosen), .answer(asked.id))
        } else if let chosen {
            line.set("total", .amount(chosen), .answer(asked.id), at: place)
        } else if let amount, asked.answer == Candidate.nothing.answer {
            amount.set("none", .flag(true), .answer(asked.id))
        } else {
            line.children.removeAll { $0 === amount }
        }
    }

    func total(
        _ grid: Grid, _ row: Int, _ header: TableHeader, _ style: NumberStyle, _ printed: PrintedTotal,
        _ rows: inout Rows
    ) {
        for cell in grid.cells(ofRow: row) {
            for line in cell.lines {
                let at = place(line.address)
                rows.remarks.append { [run] in
                    // The dossier has no place for the total of a part that is no body's.
                    if printed == .some { run.leaveOut(at, .total) } else { run.use(at, as: .total) }
                }
            }
        }
        guard printed != .some else {
            let said = grid.cells(ofRow: row).filter { !$0.isBlank }.map(\.text).joined(separator: " | ")
            let at = place(grid.address(row: row, column: 0))
            return rows.remarks.append { [run] in run.remark(.skippedRow, at: at, said) }
        }
        for (position, column) in header.columns.sorted(by: { $0.key < $1.key }) {
            guard [.amount, .total].contains(column.rule.field), let cell = grid[row, position], cell.row == row,
                printed == .all || column.year != nil
            else { continue }
            let at = place(cell.lines.first?.address ?? cell.address)
            var total = Total(body: printed.body, year: column.year, place: at, text: cell.text, readings: [])
            switch reading(cell, style, &rows) {
            case .amount(let amount, let other): total.readings = [amount] + [other].compactMap(\.self)
            case .unreadable(let readings): (total.readings, total.isUnreadable) = (readings, true)
            case .nothing, .blank: continue
            }
            // The same may be printed twice.
            guard
                !rows.totals.contains(where: {
                    $0.body == total.body && $0.year == total.year && $0.readings == total.readings
                        && !total.isUnreadable
                })
            else { continue }
            rows.totals.append(total)
        }
    }
}
