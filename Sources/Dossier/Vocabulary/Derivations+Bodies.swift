internal import CEL

/// How bodies stand to one another.
extension Derivations {
    /// The bodies that a body is part of, the nearest first.
    var bodiesAbove: DerivedLists {
        let parents = facts.table("body").words("parent")
        return reached { body, visit in visit(parents[Int(body)]) }
    }

    /// The bodies that took over from a body, however many steps away.
    var heirs: DerivedLists {
        let successors = facts.table("successor")
        let ofBody = derived.reversed(successors.parents[0].rows, targets: facts.table("body"))
        let targets = successors.words("target")
        return reached { body, visit in
            let list = ofBody(body)
            for index in 0..<list.count { visit(targets[Int(list[index])]) }
        }
    }

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

    /// The bodies that can be reached from each, itself left out, each once and the nearest first; `next` visits those
    /// one step away, and may visit rows below zero, which are none.
    private func reached(_ next: @escaping (_ body: Int32, _ visit: (Int32) -> Void) -> Void) -> DerivedLists {
        let bodies = facts.table("body")
        return derived.index(targets: { bodies.count }) { add in
            var found: [Int32] = []
            /// The body from which each was reached last.
            var origin = [Int32](repeating: -1, count: bodies.count)
            for body in 0..<Int32(bodies.count) {
                found.removeAll(keepingCapacity: true)
                origin[Int(body)] = body
                func visit(_ other: Int32) {
                    guard other >= 0, origin[Int(other)] != body else { return }
                    origin[Int(other)] = body
                    found.append(other)
                }
                next(body, visit)
                var position = 0
                while position < found.count {
                    next(found[position], visit)
                    position += 1
                }
                for other in found { add(other, body) }
            }
        }
    }
}
