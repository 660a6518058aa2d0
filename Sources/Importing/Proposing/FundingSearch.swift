internal import CEL
internal import Dossier

/// Looks for the tasks that a line of the annex may fund.
struct FundingSearch {
    private let dossier: DossierStore
    private let texts: DossierTexts
    private let tasks: [Model.Task]
    private let lines: [Model.Line]
    private let lineTexts: [[DossierTexts.Passage]]
    private let lineIndex: WordIndex
    /// The tasks that a ministry leads or pays for, with the years in which it does.
    private var byPayer: [Model.Body: [Int: Set<Int64>]] = [:]
    /// The tasks with a cost of an amount.
    private var byAmount: [Money: Set<Int>] = [:]

    init(_ dossier: DossierStore, _ texts: DossierTexts) {
        (self.dossier, self.texts) = (dossier, texts)
        (tasks, lines) = (Array(dossier.tasks), Array(dossier.lines))
        // What money is for tells more than what its code is called.
        lineTexts = lines.map { line in
            [(line.activity, Float(1)), (line.codeName, 0.5)].compactMap {
                texts.passage($0, of: line.record, weight: $1)
            }
        }
        lineIndex = texts.index(lineTexts)
        guard !lines.isEmpty else { return }
        for (index, task) in tasks.enumerated() {
            for assignment in task.assignments { notePayers(of: assignment, index) }
            for cost in task.costs {
                if let amount = cost.amount { byAmount[amount, default: []].insert(index) }
                if let funder = cost.funder { note(funder, cost.years, index) }
            }
        }
    }

    private mutating func notePayers(of assignment: Model.Assignment, _ task: Int) {
        let first = assignment.deadline?.from?.year ?? dossier.plan.start.year
        let last = assignment.deadline?.to?.year ?? dossier.plan.end.year
        let years = first <= last ? (first...last).map(Int64.init) : []
        for body in assignment.funders.compactMap(\.body) + assignment.leads.compactMap(\.body) {
            note(body, years, task)
        }
    }

    private mutating func note(_ body: Model.Body, _ years: [Int64], _ task: Int) {
        byPayer[body.ministry, default: [:]][task, default: []].formUnion(years)
    }

    var proposals: [FundingProposal] {
        let cited = citations()
        let judged = Set(dossier.fundings.compactMap { funding in funding.task.map { [funding.lineRef, $0.path] } })
        // Most lines of a ministry have money for the same years.
        var byPayment: [Payment: [Int: Set<Int64>]] = [:]
        return lines.indices.flatMap { index in
            let payment = Payment(lines[index])
            let paid = payment.map { byPayment[$0] ?? paidTasks($0) } ?? [:]
            if let payment { byPayment[payment] = paid }
            return Ranking.strongest(
                proposals(index, cited[index], paid).filter { !judged.contains([$0.line.id, $0.task.path]) },
                \.strength)
        }
    }

    /// Where tasks name the codes of lines, and lines the numbers of tasks: by line and task.
    private func citations() -> [[Int: Ground]] {
        var cited: [[Int: Ground]] = Array(repeating: [:], count: lines.count)
        var codes = NameIndex()
        for (index, line) in lines.enumerated() {
            if let code = line.code, code.count > 2 { codes.add(code, index) }
        }
        for (task, passages) in texts.tasks.enumerated() {
            for passage in passages {
                for (line, range) in codes.mentions(in: passage.wording) where cited[line][task] == nil {
                    let sentence = passage.wording.sentence(around: range)
                    cited[line][task] = .citation(sentence, at: dossier.location(of: passage.record))
                }
            }
        }
        var numbers = NameIndex()
        for (index, task) in tasks.enumerated() where task.isNumbered && task.hasOwnNumber {
            numbers.add(HeadingNumber.cited(task.number), index)
        }
        for (line, passages) in lineTexts.enumerated() {
            for passage in passages.prefix(1) {
                // Digits alone are a number where the text begins with them; else they count something.
                for (task, range) in numbers.mentions(in: passage.wording)
                where range.count > 1 || range.lowerBound == 0 {
                    cited[line][task] = .citation(passage.wording.verbatim, at: dossier.location(of: lines[line]))
                }
            }
        }
        return cited
    }

    private func proposals(_ index: Int, _ named: [Int: Ground], _ paid: [Int: Set<Int64>]) -> [FundingProposal] {
        let line = lines[index]
        let query = texts.taskIndex.query(lineTexts[index], of: lineIndex)
        var scores = named.mapValues { _ in 0.0 }
        for match in texts.taskIndex.matches(query) { scores[match.document] = match.score }
        // That a ministry has a line is no ground for one of many tasks of its own.
        let isTelling = paid.count <= Proposals.limit
        let rarity = WordIndex.rarity(of: paid.count, among: tasks.count)
        for task in isTelling ? Array(paid.keys) : scores.keys.filter({ paid[$0] != nil }) {
            scores[task, default: 0] += rarity
        }
        var same: [Int: Money] = [:]
        for amount in amounts(line) {
            let having = byAmount[amount] ?? []
            for task in having where same.updateValue(amount, forKey: task) == nil {
                scores[task, default: 0] += WordIndex.rarity(of: having.count, among: tasks.count)
            }
        }
        return Ranking.best(scores, named: Set(named.keys)).prefix(Ranking.looked).compactMap { task in
            let payer = line.ministry.flatMap { body in paid[task].map { Ground.payer(body, years: $0.sorted()) } }
            let others = [named[task], same[task].map(Ground.amount)].compactMap(\.self)
            let isAlone = others.isEmpty && payer == nil
            let shared = texts.ground(query, texts.taskIndex, task, isAlone: isAlone)
            let grounds = others + [shared, payer].compactMap(\.self)
            guard grounds.count > 1 || grounds.first != payer || isTelling else { return nil }
            guard !grounds.isEmpty else { return nil }
            return FundingProposal(line: line, task: tasks[task], grounds: grounds, strength: Ranking.strength(grounds))
        }
    }

    /// The ministry of a line, and the years for which the line has money.
    private struct Payment: Hashable {
        let ministry: Model.Body
        let years: Set<Int64>

        init?(_ line: Model.Line) {
            guard let ministry = line.ministry else { return nil }
            self.ministry = ministry
            years = Set(line.amounts.filter { ($0.value?.minorUnits ?? 0) != 0 }.map(\.year))
        }
    }

    /// The tasks that a ministry has to do with in years for which it has money, with these years.
    private func paidTasks(_ payment: Payment) -> [Int: Set<Int64>] {
        (byPayer[payment.ministry] ?? [:]).compactMapValues { own in
            let common = own.intersection(payment.years)
            return common.isEmpty ? nil : common
        }
    }

    /// What a line states, the largest first.
    private func amounts(_ line: Model.Line) -> [Money] {
        Set(line.amounts.compactMap(\.value) + [line.total].compactMap(\.self)).filter { $0.minorUnits != 0 }.sorted {
            $0.minorUnits > $1.minorUnits
        }
    }
}
