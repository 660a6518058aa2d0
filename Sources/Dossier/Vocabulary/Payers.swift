internal import CEL

/// Whose money is whose: a body's is also that of the bodies above it and, where one of them has ended, of its successors.
final class Payers: @unchecked Sendable {
    /// For each body, itself and those whose money is its own.
    let ofBody: DerivedLists
    private let ministryOfBody: DerivedColumn<Int32>

    init(_ derivations: Derivations) {
        let facts = derivations.facts
        let (bodies, successors, plan) = (facts.table("body"), facts.table("successor"), facts.table("plan"))
        let (parents, until) = (bodies.words("parent"), bodies.words("until"))
        let (targets, ends) = (successors.words("target"), plan.words("end"))
        let ofPredecessor = derivations.derived.reversed(successors.parents[0].rows, targets: bodies)
        ministryOfBody = derivations.ministryOfBody
        ofBody = derivations.derived.index(targets: { bodies.count }) { body in
            var found: [Int32] = []
            for start in 0..<Int32(bodies.count) {
                found.removeAll(keepingCapacity: true)
                found.append(start)
                var next = 0
                while next < found.count {
                    let one = found[next]
                    next += 1
                    var further = [parents[Int(one)]]
                    // Who names a successor and no day has ended all the same; the least number of days is no day.
                    if plan.count > 0, until[Int(one)] < ends[0] {
                        let list = ofPredecessor(one)
                        for index in 0..<list.count { further.append(targets[Int(list[index])]) }
                    }
                    for other in further where other >= 0 && !found.contains(other) { found.append(other) }
                }
                for other in found { body(other, start) }
            }
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
