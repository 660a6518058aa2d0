internal import CEL

/// Who answers for a body that has ended.
extension Derivations {
    /// The ministries that answer for each body at some time of the plan.
    var answeringForBody: DerivedLists {
        let end = facts.table("plan").words("end")
        return answering { end[0] }
    }

    /// The ministries that answer for the addressees of each recommendation on the day the plan is adopted.
    var answerableForRecommendation: DerivedLists {
        let (recommendations, addressees) = (facts.table("recommendation"), facts.table("addressee"))
        let ofRecommendation = derived.reversed(addressees.parents[0].rows, targets: recommendations)
        let (bodyOf, answering) = (addressees.words("body"), answering { nil })
        return derived.index(targets: { recommendations.count }) { add in
            /// The last recommendation that each body answers for.
            var last = [Int32](repeating: -1, count: self.facts.table("body").count)
            for recommendation in 0..<Int32(recommendations.count) {
                let list = ofRecommendation(recommendation)
                for index in 0..<list.count where bodyOf[Int(list[index])] >= 0 {
                    let bodies = answering(bodyOf[Int(list[index])])
                    for index in 0..<bodies.count where last[Int(bodies[index])] != recommendation {
                        last[Int(bodies[index])] = recommendation
                        add(bodies[index], recommendation)
                    }
                }
            }
        }
    }

    /// The ministries that answer for each body from the adoption until a day, or on the day of adoption alone.
    private func answering(until day: @escaping () -> Int32?) -> DerivedLists {
        let bodies = facts.table("body")
        let successors = derived.reversed(facts.table("successor").parents[0].rows, targets: bodies)
        return derived.index(targets: { bodies.count }) { add in
            let succession = Succession(self, successors, until: day())
            for body in 0..<Int32(bodies.count) { for other in succession.answering(for: body) { add(other, body) } }
        }
    }
}

/// Which ministries answer for a body between the adoption of the plan and a later day.
private struct Succession {
    private let ministry: DerivedColumn<Int32>
    private let successors: (Int32) -> [Int32]
    /// Whether a body had ended when the plan was adopted.
    private let isGone: (Int32) -> Bool
    /// Whether a body ends before the later day.
    private let ends: (Int32) -> Bool

    /// Those of the time until a day; of the day of adoption alone without one.
    init(_ derivations: Derivations, _ ofBody: DerivedLists, until day: Int32?) {
        let facts = derivations.facts
        let (plan, bodies, named) = (facts.table("plan"), facts.table("body"), facts.table("successor"))
        let (last, targets) = (bodies.words("until"), named.words("target"))
        let adopted = plan.words("adopted")[0]
        let first = adopted != .min ? adopted : plan.words("start")[0]
        ministry = derivations.ministryOfBody
        successors = { body in
            let list = ofBody(body)
            return (0..<list.count).map { targets[Int(list[$0])] }.filter { $0 >= 0 }
        }
        isGone = { last[Int($0)] != .min && last[Int($0)] < first }
        ends = { last[Int($0)] != .min && last[Int($0)] < max(first, day ?? first) }
    }

    /// Its own ministry and, where that or it ends, the ministries of its successors, however many steps away; its own
    /// alone where nobody is known to have taken over.
    func answering(for body: Int32) -> [Int32] {
        if !ends(body), !ends(ministry(body)) { return [ministry(body)] }
        var (found, seen, next) = ([Int32](), Set([body]), [body])
        while let body = next.popLast() {
            let ministry = ministry(body)
            let heirs = ends(body) ? successors(body) : []
            let exists = !isGone(body) || heirs.isEmpty
            if exists, !isGone(ministry), !found.contains(ministry) { found.append(ministry) }
            let others = exists && ministry != body && ends(ministry) ? successors(ministry) : []
            next += (heirs + others).filter { seen.insert($0).inserted }.reversed()
        }
        return found.isEmpty ? [ministry(body)] : found
    }
}
