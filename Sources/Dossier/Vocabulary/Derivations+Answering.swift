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
        return derived.index(targets: { bodies.count }) { add in
            let succession = Succession(self, until: day())
            for body in 0..<Int32(bodies.count) { for other in succession.answering(for: body) { add(other, body) } }
        }
    }
}

/// Which ministries answer for a body between the adoption of the plan and a later day.
private struct Succession {
    private let ministry: DerivedColumn<Int32>
    /// From a body that ends to its successors, and from one whose ministry ends to those of that.
    private let walk: BodyWalk
    /// Whether a body is there for a time: it had not ended when the plan was adopted, or nobody took over.
    private let exists: (Int32) -> Bool
    /// Whether a body had ended when the plan was adopted.
    private let isGone: (Int32) -> Bool
    /// Whether a body ends before the later day.
    private let ends: (Int32) -> Bool

    /// Those of the time until a day; of the day of adoption alone without one.
    init(_ derivations: Derivations, until day: Int32?) {
        let facts = derivations.facts
        let (plan, bodies) = (facts.table("plan"), facts.table("body"))
        let last = bodies.words("until")
        let adopted = plan.words("adopted")[0]
        let first = adopted != .min ? adopted : plan.words("start")[0]
        let visitSuccessors = derivations.visitSuccessors
        let ministry = derivations.ministryOfBody
        let isGone: (Int32) -> Bool = { last[Int($0)] != .min && last[Int($0)] < first }
        let ends: (Int32) -> Bool = { last[Int($0)] != .min && last[Int($0)] < max(first, day ?? first) }
        let exists: (Int32) -> Bool = { body in
            var hasHeirs = false
            visitSuccessors(body) { if $0 >= 0 { hasHeirs = true } }
            return !isGone(body) || !hasHeirs
        }
        walk = BodyWalk(bodies.count) { body, visit in
            if ends(body) { visitSuccessors(body, visit) }
            let ministry = ministry(body)
            if exists(body), ministry != body, ends(ministry) { visitSuccessors(ministry, visit) }
        }
        (self.ministry, self.isGone, self.ends, self.exists) = (ministry, isGone, ends, exists)
    }

    /// Its own ministry and, where that or it ends, the ministries of its successors, however many steps away; its own
    /// alone where nobody is known to have taken over.
    func answering(for body: Int32) -> [Int32] {
        if !ends(body), !ends(ministry(body)) { return [ministry(body)] }
        var found: [Int32] = []
        for body in walk.bodies(from: body, .branchByBranch) where exists(body) {
            let ministry = ministry(body)
            if !isGone(ministry), !found.contains(ministry) { found.append(ministry) }
        }
        return found.isEmpty ? [ministry(body)] : found
    }
}
