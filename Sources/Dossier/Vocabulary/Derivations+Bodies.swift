internal import CEL

/// How bodies stand to one another.
extension Derivations {
    /// The bodies that a body is part of, the nearest first.
    var bodiesAbove: DerivedLists {
        let parents = facts.table("body").words("parent")
        return reached { body, visit in visit(parents[Int(body)]) }
    }

    /// The bodies that took over from a body, however many steps away.
    var heirs: DerivedLists { reached(visitSuccessors) }

    /// The bodies from which a body took over, however many steps away.
    var forebears: DerivedLists {
        let successors = facts.table("successor")
        let naming = derived.reversed(successors.words("target"), targets: facts.table("body"))
        let owners = successors.parents[0].rows
        return reached { body, visit in
            let list = naming(body)
            for index in 0..<list.count { visit(owners[Int(list[index])]) }
        }
    }

    /// Visits the bodies that took over from a body directly, whether or not it has ended.
    var visitSuccessors: BodyWalk.Step {
        let successors = facts.table("successor")
        let ofBody = derived.reversed(successors.parents[0].rows, targets: facts.table("body"))
        let targets = successors.words("target")
        return { body, visit in
            let list = ofBody(body)
            for index in 0..<list.count { visit(targets[Int(list[index])]) }
        }
    }

    /// The bodies that can be reached from each, each once and the nearest first; itself, which is the first, only if asked.
    func reached(withItself: Bool = false, _ step: @escaping BodyWalk.Step) -> DerivedLists {
        let bodies = facts.table("body")
        return derived.index(targets: { bodies.count }) { add in
            let walk = BodyWalk(bodies.count, step)
            for body in 0..<Int32(bodies.count) {
                for other in walk.bodies(from: body).dropFirst(withItself ? 0 : 1) { add(other, body) }
            }
        }
    }
}

/// A walk from body to body: along parents, along successors.
final class BodyWalk {
    /// Visits the bodies that are one step from a body; rows below zero are none.
    typealias Step = (_ body: Int32, _ visit: (Int32) -> Void) -> Void

    private let step: Step
    /// The body from which each was reached last.
    private var origin: [Int32]

    init(_ bodies: Int, _ step: @escaping Step) {
        self.step = step
        origin = [Int32](repeating: -1, count: bodies)
    }

    /// In which order bodies are met.
    enum Order {
        /// Those that are fewer steps away come first.
        case nearestFirst
        /// All that are reached through a body come before those that are reached through the next.
        case branchByBranch
    }

    /// The bodies that can be reached from one, itself first, each once.
    func bodies(from start: Int32, _ order: Order = .nearestFirst) -> [Int32] {
        var (found, open) = ([Int32](), [start])
        origin[Int(start)] = start
        while let body = order == .branchByBranch ? open.popLast() : found.count < open.count ? open[found.count] : nil
        {
            found.append(body)
            let known = open.count
            step(body) { other in
                guard other >= 0, origin[Int(other)] != start else { return }
                origin[Int(other)] = start
                open.append(other)
            }
            if order == .branchByBranch { open[known...].reverse() }
        }
        return found
    }
}
