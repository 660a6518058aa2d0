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
        if readings.allSatisfy({ $0.count == 1 }), areApart(amounts, wording), !amounts.contains(where: \.isUnclear),
            isAllKnown(beside: amounts, wording, namesPayer: namesPayer),
            header?.unit ?? run.profile.unit ?? 1 != 1 || !amounts.contains(where: \.hasFourDecimals)
        {
            for reading in readings { add(reading[0], wording.verbatim, .verbatim, at: place, source: source) }
            return
        }
        let all = readings.flatMap { $0 }
        guard !all.isEmpty else {
            // Of an amount that is no money, such as 1234.567, the currency is not what is missing.
            let isKnown = amounts.allSatisfy { ($0.currency ?? header?.currency ?? run.currency) != nil }
            run.desk.ask(
                isKnown ? "cost.amount" : "cost.currency", about: matter, at: place, text: wording.text,
                why: isKnown ? .amountUnreadable : .currencyMissing, candidates: [.noCost])
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

    /// Whether nothing but words that are known stands beside amounts.
    ///
    /// Beside an amount without a currency of its own an unknown word may make it no money at all ("100 participants", "Annex 2"); beside
    /// any a rate makes it one of several ("per person").
    func isAllKnown(beside amounts: [StatedAmount], _ wording: Wording, namesPayer: Bool) -> Bool {
        let words = run.words
        let tokens = wording.tokens
        let amounted = Set(amounts.flatMap { Array($0.range) })
        let isStated = amounts.allSatisfy { $0.currency != nil }
        // A minus sign, and parentheses around all, may make it negative.
        if let first = amounts.first?.range.lowerBound, amounts.count == 1, first == 1,
            tokens[0].folded == "-" && tokens[1].isGlued
                || tokens[0].folded == "(" && tokens[amounts[0].range.upperBound...].map(\.folded) == [")"]
        {
            return false
        }
        for position in tokens.indices where !amounted.contains(position) {
            guard words.end(of: words.perYear, wording, at: position) == nil else { continue }
            let isBefore =
                position > 0
                && words.perYear.contains { phrase in
                    (max(0, position - 3)..<position).contains {
                        phrase.match(wording, words, .beginning, from: $0).map { $0.range.upperBound > position }
                            ?? false
                    }
                }
            if isBefore { continue }
            if words.end(of: words.rates, wording, at: position) != nil { return false }
            let next = position + 1
            switch tokens[position].folded {
            case "/" where next < tokens.count && tokens[next].kind == .word: return false
            case "x", "×", "+", "=": if amounts.count == 1 { return false }
            case "%":
                // "10% of 50,000"
                let of = words.end(of: words.of, wording, at: next) ?? next
                if amounts.contains(where: { $0.range.lowerBound == of }) { return false }
            default: break
            }
        }
        guard !isStated else { return true }
        let phrases =
            [words.perYear, words.inTotal, words.subtotals, words.atLeast, words.atMost, words.about, words.since]
            + [words.of, words.to, words.beforeTimes, words.afterTimes, words.sources.map(\.phrase)]
            + [words.nothing.filter { $0.source.first?.isLetter == true }]
        var known = Set(words.allTimes(in: wording).flatMap { Array($0.range) })
        for years in words.statedYears(in: wording, tokens.indices) {
            known.formUnion(years.range)
            // A short word before them, as "for" is.
            let before = years.range.lowerBound - 1
            if before >= 0, tokens[before].folded.count <= 3, !tokens[before].isCapital { known.insert(before) }
        }
        for position in tokens.indices {
            for phrase in phrases.joined() {
                if let match = phrase.match(wording, words, .beginning, from: position) { known.formUnion(match.range) }
            }
            // A percentage is no money.
            if tokens[position].folded == "%" {
                known.insert(position)
                var digit = position - 1
                while digit >= 0, tokens[digit].kind != .word, digit >= position - 3 {
                    if !amounted.contains(digit) { known.insert(digit) }
                    digit -= 1
                }
            }
        }
        // Pieces that name a source, or who pays, be it behind other words that are known.
        for piece in pieces(wording, amounts) {
            let end = piece.last { tokens[$0].kind != .sign }.map { $0 + 1 } ?? piece.upperBound
            for start in piece where start < end {
                let rest = wording.part(start..<end)
                guard let match = run.match(run.profile.bodies.funders, rest), let body = match["body"],
                    run.register.isNamedBody(rest.words(body.range), beginsSentence: body.range.lowerBound == 0)
                else { continue }
                known.formUnion(start..<end)
            }
            if namesPayer
                || words.sources.contains(where: { source in
                    source.phrase.weight > 2 && source.phrase.match(wording.part(piece), words, .anywhere) != nil
                })
            {
                known.formUnion(piece)
            }
        }
        return tokens.indices.allSatisfy { position in
            amounted.contains(position) || known.contains(position)
                || (words.conjunctions + words.articles).contains(tokens[position].folded)
                || tokens[position].kind == .sign
                || tokens[position].kind == .digits && amounts.count > 1
                || tokens[position].kind == .word && tokens[position].folded.count == 1
        }
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
