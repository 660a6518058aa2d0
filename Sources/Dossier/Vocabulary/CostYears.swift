internal import CEL

/// For which years a stated cost is: those that it names, or else those in which its task runs, or what of it is for the
/// goals that the cost names.
final class CostYears: @unchecked Sendable {
    /// The years in which a task runs, within the plan's period.
    struct Runs {
        /// The years in which it certainly runs: it goes on all through them, or it is done once in this year alone.
        var certain: Set<Int32> = []
        /// Those of them of which it goes on for a part only.
        var partial: Set<Int32> = []
        /// The years of a span in one of which it is done.
        var possible: Set<Int32> = []
        /// Whether something of it has no dates, so that it may run at any time.
        var isOpen = false
    }

    private let from, to, periods: GrowableColumn<Int32>
    private let taskOfCost: GrowableColumn<Int32>
    private let starts, ends, kinds, begins, due, untils: GrowableColumn<Int32>
    private let year, continuous, periodic, byThenContinuous: Int32
    private let goalsOfTask, assignmentsOfTask, deadlinesOfAssignment: DerivedLists
    private let goalReferencesOfAssignment, goalReferencesOfCost: DerivedLists
    private let goalsOfAssignments, goalsOfCosts: GrowableColumn<Int32>
    private let yearsOfDeadline: (Int) -> ClosedRange<Int32>?

    init(_ derivations: Derivations) {
        let facts = derivations.facts
        let (cost, plan) = (facts.table("cost"), facts.table("plan"))
        (from, to, periods) = (cost.words("from"), cost.words("to"), cost.words("per"))
        taskOfCost = cost.parents[0].rows
        (starts, ends) = (plan.words("start"), plan.words("end"))
        let deadline = facts.table("deadline")
        (kinds, due) = (deadline.words("kind"), deadline.words("to"))
        (begins, untils) = (deadline.words("from"), deadline.words("until"))
        (year, continuous, periodic) = (facts.symbol("year"), facts.continuous, facts.periodic)
        byThenContinuous = facts.byThenContinuous
        (goalsOfTask, assignmentsOfTask) = (derivations.goalsOfTask, derivations.assignmentsOfTask)
        deadlinesOfAssignment = derivations.deadlinesOfAssignment
        goalReferencesOfAssignment = derivations.goalReferencesOfAssignment
        goalReferencesOfCost = derivations.goalReferencesOfCost
        goalsOfAssignments = facts.table("goalReference").words("goal")
        goalsOfCosts = facts.table("costGoal").words("goal")
        yearsOfDeadline = derivations.yearsOfDeadline
    }

    /// The plan's years.
    var ofPlan: ClosedRange<Int32> { Derivations.year(ofDays: starts[0])...Derivations.year(ofDays: ends[0]) }

    /// Whether the plan's period has only a part of a year.
    func isPartial(_ year: Int32) -> Bool { Self.parts(from: starts[0], to: ends[0]).contains(year) }

    /// The years of which a span from one day to another has only a part.
    private static func parts(from first: Int32, to last: Int32) -> Set<Int32> {
        let edges = [(first, first - 1), (last, last + 1)].map {
            (Derivations.year(ofDays: $0), Derivations.year(ofDays: $1))
        }
        return Set(edges.filter { $0 == $1 }.map(\.0))
    }

    /// Whether a cost is for each year rather than for all together.
    func isPerYear(_ cost: Int) -> Bool { periods[cost] == year }

    /// Whether a cost names any of its years.
    func namesYears(_ cost: Int) -> Bool { from[cost] != .min || to[cost] != .min }

    /// The years that a cost names, one of which may be left open.
    func named(_ cost: Int) -> ClosedRange<Int32> {
        let first = from[cost] == .min ? min(ofPlan.lowerBound, to[cost]) : from[cost]
        return first...(to[cost] == .min ? max(ofPlan.upperBound, first) : to[cost])
    }

    /// Whether a cost says for which goals of its task it is.
    func namesGoals(_ cost: Int) -> Bool { goalReferencesOfCost(Int32(cost)).count > 0 }

    /// The goals that a cost names and that some assignment of its task is for; nil where there are none, so that all count.
    private func goals(of cost: Int, among assignments: Rows) -> Set<Int32>? {
        let named = goalReferencesOfCost(Int32(cost))
        guard named.count > 0 else { return nil }
        let goals = Set((0..<named.count).map { goalsOfCosts[Int(named[$0])] }.filter { $0 >= 0 })
        return (0..<assignments.count).contains { isFor(goals, assignments[$0]) } ? goals : nil
    }

    /// Whether an assignment is for one of some goals; one that names none is for all of its task.
    private func isFor(_ goals: Set<Int32>, _ assignment: Int32) -> Bool {
        let references = goalReferencesOfAssignment(assignment)
        return references.count == 0
            || (0..<references.count).contains { goals.contains(goalsOfAssignments[Int(references[$0])]) }
    }

    /// Whether some of a task's costs leave a goal out that may be pursued in some years: no cost of it is for all of the
    /// task, and what is done for the goal runs in one of these years, or nobody says when.
    func leaveGoals(_ costs: Range<Int>, of task: Int32, in years: [Int32]) -> Bool {
        var costed: Set<Int32> = []
        for cost in costs {
            let named = goalReferencesOfCost(Int32(cost))
            let goals = (0..<named.count).map { goalsOfCosts[Int(named[$0])] }.filter { $0 >= 0 }
            if goals.isEmpty { return false }
            costed.formUnion(goals)
        }
        let (goals, assignments) = (goalsOfTask(task), assignmentsOfTask(task))
        return (0..<goals.count).contains { index in
            guard !costed.contains(goals[index]) else { return false }
            let own = (0..<assignments.count).map { assignments[$0] }.filter { isFor([goals[index]], $0) }
            return own.isEmpty || own.contains { mayRun($0, in: years) }
        }
    }

    /// Whether an assignment runs in one of some years, or states none.
    private func mayRun(_ assignment: Int32, in years: [Int32]) -> Bool {
        let list = deadlinesOfAssignment(assignment)
        guard list.count > 0, let span = yearsOfDeadline(Int(list[0])) else { return true }
        return years.contains(where: span.contains)
    }

    /// The years in which a task runs, as far as a cost of it is concerned.
    func runs(_ task: Int32, for cost: Int) -> Runs {
        var runs = Runs()
        let (assignments, plan) = (assignmentsOfTask(task), ofPlan)
        let goals = goals(of: cost, among: assignments)
        // The years all through which something of it goes on.
        var whole: Set<Int32> = []
        for index in 0..<assignments.count {
            if let goals, !isFor(goals, assignments[index]) { continue }
            let list = deadlinesOfAssignment(assignments[index])
            guard list.count > 0, let years = yearsOfDeadline(Int(list[0])) else {
                runs.isOpen = true
                continue
            }
            guard years.overlaps(plan) else { continue }
            let (row, kind) = (Int(list[0]), kinds[Int(list[0])])
            if kind == continuous || kind == periodic || kind == byThenContinuous {
                let first = begins[row] == .min ? starts[0] : begins[row]
                let parts = Self.parts(from: first, to: untils[row] == .min ? due[row] : untils[row])
                runs.partial.formUnion(parts)
                whole.formUnion(Set(years).subtracting(parts))
            }
            if years.count == 1 || kind == continuous || kind == periodic {
                runs.certain.formUnion(years.clamped(to: plan))
            } else if kind == byThenContinuous {
                // From the year after it is due on it certainly runs.
                let first = Derivations.year(ofDays: due[row]) + 1
                let span = years.clamped(to: plan)
                runs.certain.formUnion(span.filter { $0 >= first })
                runs.possible.formUnion(span.filter { $0 < first })
            } else {
                runs.possible.formUnion(years.clamped(to: plan))
            }
        }
        runs.possible.subtract(runs.certain)
        runs.partial.subtract(whole)
        if runs.certain.isEmpty && runs.possible.isEmpty {
            runs.certain.formUnion(plan)
            runs.isOpen = false
        }
        return runs
    }

    /// The years that a cost is for, in order; a sum for all years of a task of which something has no dates may be for
    /// any of the plan's.
    func years(of cost: Int) -> [Int32] {
        if namesYears(cost) { return Array(named(cost)) }
        let runs = runs(taskOfCost[cost], for: cost)
        return !isPerYear(cost) && runs.isOpen ? Array(ofPlan) : runs.certain.union(runs.possible).sorted()
    }
}
