internal import CEL

/// Who answers for a body that has ended.
extension Derivations {
    /// The ministries that answer for each body at some time of the plan.
    var answeringForBody: DerivedLists {
        let (bodies, plan) = (facts.table("body"), facts.table("plan"))
        let end = plan.words("end")
        return derived.index(targets: { bodies.count }) { add in
            let succession = Succession(self, until: end[0])
            for body in 0..<Int32(bodies.count) { for other in succession.answering(for: body) { add(other, body) } }
        }
    }

    /// The ministries that answer for the addressees of each recommendation on the day the plan is adopted.
    var answerableForRecommendation: DerivedLists {
        let (recommendations, addressees) = (facts.table("recommendation"), facts.table("addressee"))
        let ofRecommendation = derived.reversed(addressees.parents[0].rows, targets: recommendations)
        let bodyOf = addressees.words("body")
        return derived.index(targets: { recommendations.count }) { add in
            let succession = Succession(self, until: nil)
            for recommendation in 0..<Int32(recommendations.count) {
                let list = ofRecommendation(recommendation)
                var found: [Int32] = []
                for index in 0..<list.count where bodyOf[Int(list[index])] >= 0 {
                    found += succession.answering(for: bodyOf[Int(list[index])]).filter { !found.contains($0) }
                }
                for body in found { add(body, recommendation) }
            }
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
    init(_ derivations: Derivations, until day: Int32?) {
        let (facts, derived) = (derivations.facts, derivations.derived)
        let (plan, bodies, named) = (facts.table("plan"), facts.table("body"), facts.table("successor"))
        let (last, targets) = (bodies.words("until"), named.words("target"))
        let ofBody = derived.reversed(named.parents[0].rows, targets: bodies)
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
