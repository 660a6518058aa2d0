internal import CEL

/// Whose money is whose: a body's is also that of the bodies above it and, where one of them has ended, of its successors.
final class Payers: @unchecked Sendable {
    /// For each body, itself and those whose money is its own.
    let ofBody: DerivedLists
    private let ministryOfBody: DerivedColumn<Int32>

    init(_ derivations: Derivations) {
        let facts = derivations.facts
        let (bodies, ends) = (facts.table("body"), facts.table("plan").words("end"))
        let (parents, until) = (bodies.words("parent"), bodies.words("until"))
        let visitSuccessors = derivations.visitSuccessors
        ministryOfBody = derivations.ministryOfBody
        ofBody = derivations.reached(withItself: true) { body, visit in
            visit(parents[Int(body)])
            // Who names a successor and no day has ended all the same; the least number of days is no day.
            if until[Int(body)] < ends[0] { visitSuccessors(body, visit) }
        }
    }

    /// Whether what one body is to pay may come from a line of another: the ministry of one is among those whose money is
    /// the other's. Two bodies below a third are strangers.
    func pay(for funder: Int32, from line: Int32) -> Bool {
        guard funder >= 0, line >= 0 else { return false }
        let (own, other) = (ministryOfBody(funder), ministryOfBody(line))
        return own == other || contains(other, in: ofBody(funder)) || contains(own, in: ofBody(line))
    }

    private func contains(_ body: Int32, in list: Rows) -> Bool { (0..<list.count).contains { list[$0] == body } }
}
