internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// What the outputs for a finance officer say of a reconciliation, put together from the phrases of a language.
extension BudgetPhrases {
    func bound(_ bound: Reconciliation.Bound) -> String { bound.pick(bounds) }

    func kind(_ kind: Reconciliation.Check.Kind) -> String { kind.pick(checks) }

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
            : check.subject.map { subject in
                Model.Body(ifOne: subject).map(bodyName) ?? text(.record(subject))
            }
        let kind = words.capitalised(words.kind(check.kind))
        return name.map { "\(kind): \($0)" } ?? kind
    }
}
