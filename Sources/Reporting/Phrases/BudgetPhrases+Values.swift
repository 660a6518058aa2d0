internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// What the outputs for a finance officer say of a reconciliation, put together from the phrases of a language.
extension BudgetPhrases {
    func bound(_ bound: Reconciliation.Bound) -> String { bound.pick(bounds) }

    func kind(_ kind: Reconciliation.Check.Kind) -> String { kind.pick(checks) }

    func source(_ source: FundingSource) -> String { source.pick(fundingSources) }

    /// A source of funds by the word of the dossier, empty for none.
    func source(_ word: String) -> String {
        word.isEmpty ? noSource : FundingSource(rawValue: word).map(source) ?? word
    }

    /// An amount as the annex prints it: `909.548 thousand`, `909,548 tisoč`.
    func printed(_ amount: PrintedAmount) -> String {
        "\(digits(amount))\u{A0}\(unit(amount.unit) ?? "× \(text(amount.unit))")"
    }

    /// Its digits alone: `909.548`, `1,615.14`.
    func digits(_ amount: PrintedAmount) -> String {
        let parts = amount.digits.split(separator: ".")
        let whole = Int(parts[0]) ?? 0
        let sign = amount.digits.hasPrefix("-") && whole == 0 ? "−" : ""
        return sign + text(whole) + (parts.count > 1 ? decimalMark + parts[1] : "")
    }

    /// That the annex prints its amounts in a unit; nil where it prints them in full.
    func printedInUnits(_ reconciliation: Reconciliation, _ language: Language) -> String? {
        guard let unit = reconciliation.unit, unit > 1 else { return nil }
        let amounts = reconciliation.lines.flatMap { line in reconciliation.years.compactMap { line.amounts[$0] } }
        // One that shows what the unit does to decimals, where there is one.
        let example = amounts.first { reconciliation.printed($0)?.digits.contains(".") ?? false } ?? amounts.first
        guard let example, let printed = reconciliation.printed(example) else { return nil }
        return printedIn(
            text(unit), printed: self.printed(printed),
            full: language.text(Money(minorUnits: example.minorUnits, currency: .none)))
    }

    /// Who is to pay what the plan states: a body, or a source of funds.
    func payer(of stated: Reconciliation.StatedCosts, _ language: Language, bySource: Bool) -> String {
        bySource ? stated.source.map(source) ?? noSource : stated.body.map(language.bodyName) ?? noFunder
    }

    func kept(_ promise: Reconciliation.Promise) -> String {
        guard let given = promise.given else { return notCompared }
        if promise.isKept == true { return isKept }
        if !promise.differs { return comparesPartOfYear }
        if given.minorUnits == 0 { return isUnfunded }
        return promise.isKept == nil ? differsFromApproximate : differs
    }

    func state(_ task: Reconciliation.TaskFunding, isAssessed: Bool) -> String {
        if !isAssessed { return isNotAssessed }
        if task.isFunded { return task.shared.minorUnits > 0 ? isShared : isFunded }
        return task.isPromised ? isPromised : hasNoMoney
    }

    func use(_ line: Reconciliation.Line, isAssessed: Bool) -> String {
        if !isAssessed { return isNotAssessed }
        return line.isShared ? isShared : line.tasks.isEmpty ? noTask : oneTask
    }
}

extension Language {
    /// What a check is about, in words: `Total of a line: 3 (Ozaveščanje)`.
    func subject(of check: Reconciliation.Check) -> String {
        let words = phrases.budget
        let name =
            check.tasks.count > 1
            ? check.tasks.map(\.key).joined(separator: ", ")
            : check.source.map(words.source)
                ?? check.subject.map { subject in
                    Model.Body(ifOne: subject).map(bodyName) ?? text(.record(subject))
                }
        let kind = words.capitalised(words.kind(check.kind))
        return name.map { "\(kind): \($0)" } ?? kind
    }
}
