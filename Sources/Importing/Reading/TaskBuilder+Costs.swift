internal import CEL
internal import Documents
internal import Dossier

/// What an amount may mean.
private struct CostReading {
    /// The cost, as a person may choose it.
    let cost: ChosenCost
    /// How the amount follows from the digits, where it does not stand there so.
    let derivation: Derivation?
}

extension TaskBuilder {
    /// Reads what a column or label says of costs.
    func costs(
        _ lines: [(wording: Wording, place: Place)], tables: [Table], document: Int, header: ColumnHeader?
    ) {
        let whole = Wording(lines.map(\.wording.verbatim).joined(separator: "\n"))
        if run.saysNothing(whole), let place = lines.first?.place {
            // "n/a" and a dash do not say that it costs nothing.
            guard whole.tokens.contains(where: { $0.kind == .word && $0.folded.count > 2 }) else {
                return leaveOut([place], .nothing)
            }
            for line in lines { run.use(line.place, as: .costs) }
            let cost = task.add("cost", at: place)
            cost.set("none", .flag(true), .phrase(whole.text))
            cost.set("text", .text(whole.verbatim), .verbatim)
            return
        }
        for line in lines { costs(line.wording, at: line.place, header: header) }
        for table in tables {
            yearly(Grid(table, at: header?.address ?? Address(steps: [])), document: document, header: header)
        }
    }

    /// The costs of a line: those that are clear, else a question with the readings it may have.
    private func costs(_ wording: Wording, at place: Place, header: ColumnHeader?) {
        let amounts = run.words.amounts(in: wording, run.style, isMoney: header != nil)
        let namesPayer = payers(wording, amounts, at: place)
        if !amounts.isEmpty || namesPayer { run.use(place, as: .costs) }
        guard !amounts.isEmpty else {
            let times = run.words.allTimes(in: wording).flatMap { Array($0.range) }
            // A number that alone is the cell may be a year or an amount.
            let isAlone =
                header != nil && wording.tokens.count { $0.kind == .digits } == 1
                && !wording.tokens.contains { $0.kind == .word }
            if isAlone
                || wording.tokens.indices.contains(where: { wording.tokens[$0].kind == .digits && !times.contains($0) })
            {
                run.desk.ask(
                    "cost.amount", about: matter, at: place, text: wording.text, why: .amountUnreadable,
                    candidates: [.noCost])
            } else if !namesPayer {
                run.remark(.statesNoAmount, at: place, wording.text)
            }
            if !namesPayer { run.leaveOut(place, .statesNoAmount) }
            return
        }
        let readings = amounts.map { self.readings($0, header) }
        let source = source(wording, amounts)
        if readings.allSatisfy({ $0.count == 1 }), areApart(amounts, wording), !amounts.contains(where: \.isUnclear) {
            for reading in readings { add(reading[0], wording.verbatim, .verbatim, at: place, source: source) }
            return
        }
        let all = readings.flatMap { $0 }
        guard !all.isEmpty else {
            run.desk.ask(
                "cost.currency", about: matter, at: place, text: wording.text, why: .currencyMissing,
                candidates: [.noCost]
            )
            return
        }
        let asked = run.desk.ask(
            "cost.amount", about: matter, at: place, text: wording.text, why: .amountUnreadable,
            candidates: Set(all.map(\.cost)).sorted { $0.answer < $1.answer }.prefix(5).map(Candidate.cost) + [.noCost])
        if let chosen = all.first(where: { $0.cost.answer == asked.answer }) {
            add(chosen, wording.verbatim, .answer(asked.id), at: place, source: source)
        }
    }

    /// Whether several amounts are those of different years, and none a bound of another.
    private func areApart(_ amounts: [StatedAmount], _ wording: Wording) -> Bool {
        guard amounts.count > 1 else { return true }
        var years: Set<Int> = []
        for amount in amounts {
            guard let own = amount.years, !amount.isTotal, own.allSatisfy({ years.insert($0).inserted }) else {
                return false
            }
        }
        return true
    }

    /// What an amount may mean: one reading where it is clear; none without a currency.
    private func readings(_ amount: StatedAmount, _ header: ColumnHeader?) -> [CostReading] {
        guard let currency = amount.currency ?? header?.currency ?? run.currency else { return [] }
        let unit = header?.unit ?? run.profile.unit ?? 1
        var digits = [amount.digits]
        if amount.isDoubtful, unit == 1, amount.factor == 1 { digits.append(amount.digits.filter { $0 != "." }) }
        var units = [amount.factor == 1 ? unit : 1]
        // A cell that states its own currency may state the number whole as well.
        if unit != 1, amount.factor == 1, amount.currency != nil { units.append(1) }
        var bounds = [amount.isMinimum ? Bound.minimum : amount.isApproximate ? .approximate : .exact]
        if amount.isMaximum { bounds = [.approximate, .exact] }
        let periods: [CostPeriod] = amount.isPerYear ? [.year] : amount.mayBeYearly ? [.total, .year] : [.total]
        var years = amount.years
        if amount.isOpenEnded, let first = years?.lowerBound {
            guard let last = run.period.end?.year, last >= first else { return [] }
            years = first...last
        }
        return digits.flatMap { digits in
            units.flatMap { unit in
                bounds.flatMap { bound in
                    periods.compactMap { period in
                        Hundredths.of(digits, times: amount.factor * unit).map {
                            CostReading(
                                cost: ChosenCost(
                                    amount: $0, currency: currency, period: period, bound: bound, years: years),
                                derivation: unit * amount.factor == 1
                                    ? nil : .multiplied(digits: digits, unit: unit * amount.factor))
                        }
                    }
                }
            }
        }
    }

    private func add(_ reading: CostReading, _ text: String?, _ how: Fact.How, at place: Place, source: String?) {
        let (cost, chosen) = (task.add("cost", at: place), reading.cost)
        cost.set("amount", .amount(chosen.amount), reading.derivation.map(Fact.How.derived) ?? how)
        cost.set("currency", .text(chosen.currency), how)
        cost.set("per", .text(chosen.period.rawValue), how)
        cost.set("bound", .text(chosen.bound.rawValue), how)
        if let years = chosen.years {
            cost.set("from", .year(years.lowerBound), how)
            cost.set("to", .year(years.upperBound), how)
        }
        if let source { cost.set("source", .text(source), how) }
        if let text, !text.isEmpty { cost.set("text", .text(text), .verbatim) }
    }

    /// Adds the cost of a year, from a column of that year.
    func cost(_ amount: StatedAmount, ofYear year: Int, at place: Place, header: ColumnHeader?, source: String? = nil) {
        var amount = amount
        amount.years = year...year
        let readings = readings(amount, header)
        guard readings.count != 1 else { return add(readings[0], nil, .verbatim, at: place, source: source) }
        let asked = run.desk.ask(
            readings.isEmpty ? "cost.currency" : "cost.amount", about: matter, at: place,
            text: amount.digits,
            why: readings.isEmpty ? .currencyMissing : .amountUnreadable,
            candidates: readings.map { .cost($0.cost) } + [.noCost])
        if let chosen = readings.first(where: { $0.cost.answer == asked.answer }) {
            add(chosen, nil, .answer(asked.id), at: place, source: source)
        }
    }

    /// Asks whether amounts in running text are costs of the task.
    func askCosts(_ wording: Wording, at place: Place) {
        for amount in run.words.amounts(in: wording, run.style, isMoney: false) {
            run.remark(.amountInText, at: place, wording.words(amount.range), about: matter)
            let sentence = wording.sentence(around: amount.range)
            let readings = readings(amount, nil)
            let asked = run.desk.ask(
                "cost", about: matter, at: place, text: sentence, why: .amountInText,
                candidates: readings.map { .cost($0.cost) } + [.noCost])
            if let chosen = readings.first(where: { $0.cost.answer == asked.answer }) {
                add(chosen, sentence, .answer(asked.id), at: place, source: nil)
            }
        }
    }

    // MARK: - Who pays

    /// The pieces of a text beside its amounts.
    private func pieces(_ wording: Wording, _ amounts: [StatedAmount]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for amount in amounts {
            pieces.append(start..<amount.range.lowerBound)
            start = amount.range.upperBound
        }
        pieces.append(start..<wording.tokens.count)
        return pieces.filter { !$0.isEmpty }
    }

    /// Adds the bodies that pay, as the words around amounts name them; whether there are any.
    private func payers(_ wording: Wording, _ amounts: [StatedAmount], at place: Place) -> Bool {
        var isAny = false
        let splitter = BodySplitter(profile: run.profile, words: run.words, register: run.register)
        for piece in pieces(wording, amounts) {
            for part in splitter.parts(wording.words(piece), [",", ";"]) {
                let words = Wording(part)
                guard let match = run.match(run.profile.bodies.funders, words), let body = match["body"],
                    run.register.isNamedBody(
                        words.words(body.range), beginsSentence: body.range.lowerBound == 0),
                    !words.tokens[body.range].contains(where: { $0.kind == .digits })
                else { continue }
                add(Mention(text: words.words(body.range), field: .funders, role: nil, place: place))
                isAny = true
            }
        }
        return isAny
    }

    /// The source of funds that the words beside an amount name.
    private func source(_ wording: Wording, _ amounts: [StatedAmount]) -> String? {
        let found = pieces(wording, amounts).compactMap { piece -> String? in
            let words = wording.part(piece)
            return run.words.sources.first {
                $0.phrase.match(words, run.words, .anywhere) != nil && $0.phrase.weight > 2
            }?.source
        }
        return Set(found).count == 1 ? found.first : nil
    }

    // MARK: - Tables inside a cell

    /// Costs that a table inside a cell states year by year.
    private func yearly(_ grid: Grid, document: Int, header: ColumnHeader?) {
        for row in 0..<grid.rows {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            guard cells.count >= 2, let year = run.words.year(Wording(cells[0].text)) else {
                for cell in cells { read(.costs, cell.lines, document: document, header: header) }
                continue
            }
            for cell in cells.dropFirst() {
                for amount in run.words.amounts(in: Wording(cell.text), run.style, isMoney: true) {
                    let place = Place(document: document, address: cell.lines.first?.address ?? cell.address)
                    for line in cells[0].lines + cell.lines {
                        run.use(Place(document: document, address: line.address), as: .costs)
                    }
                    cost(amount, ofYear: year, at: place, header: header)
                }
            }
        }
    }
}
