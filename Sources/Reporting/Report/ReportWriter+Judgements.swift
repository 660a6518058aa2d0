internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Whose judgement a finding rests on, and why it was so judged.
extension ReportWriter {
    func judgements(behind rollUp: RollUp) -> Markup {
        guard store.single("assessment") != nil else { return .nothing }
        switch rollUp.rule.judgement {
        case nil: return .nothing
        case .answers:
            return labelled(phrases.judgement, .text(phrases.restsOnAnswers(assessor, assessed)), class: "judgement")
        case .funding:
            let reasons = rollUp.isRepetition ? [] : fundings(behind: rollUp)
            return .group([
                labelled(phrases.judgement, .text(phrases.restsOnFunding(assessor, assessed)), class: "judgement"),
                reasons.isEmpty ? .nothing : ul(["class": "judgement"]) { reasons.map(reason) },
            ])
        }
    }

    /// The judgements that a line funds one of the tasks, or that one of the lines funds a task, that findings are about.
    private func fundings(behind rollUp: RollUp) -> [Record] {
        let tasks = Set(
            rollUp.findings.filter { $0.kind != "line" }.map {
                $0.key.split(separator: "/").first.map(String.init) ?? ""
            })
        let lines = Set(
            rollUp.findings.filter { ["line", "amount"].contains($0.kind) }.map {
                $0.key.split(separator: "/").first.map(String.init) ?? ""
            })
        return store.all("funding").filter { funding in
            tasks.contains(funding.string("taskRef") ?? "") || lines.contains(funding.string("lineRef") ?? "")
        }
    }

    private func reason(_ funding: Record) -> Markup {
        li {
            phrases.funds(line: funding.string("lineRef") ?? "", task: funding.string("taskRef") ?? "")
            " "
            quotation(funding.string("reason"))
        }
    }
}

extension RuleSource {
    /// A kind of judgement that a rule reads.
    enum Judgement {
        /// How a task answers a recommendation.
        case answers
        /// Which line funds which task.
        case funding
    }

    /// The judgements that decide about a violation of the rule; nil where documents alone do.
    var judgement: Judgement? {
        let expressions =
            [require.content] + [when?.content ?? ""] + lets.map(\.expression.content) + clauses.map(\.list.content)
        let names = Set(expressions.flatMap(\.memberPaths))
        if names.contains(where: { $0.hasSuffix(".answers") || $0.hasSuffix(".responses") || $0 == "responses" }) {
            return .answers
        }
        let reading = [
            "task.lines", "task.amounts", "task.promises", "task.fundings", "line.tasks", "line.fundings",
            "promise.amounts",
        ]
        let isFunding = names.contains { name in
            name == "promises" || name == "fundings" || reading.contains { name == $0 || name.hasSuffix("." + $0) }
        }
        return isFunding ? .funding : nil
    }
}

extension String {
    /// The names in an expression with what they are selected from: `task.amounts`, `funder.task.amounts`.
    fileprivate var memberPaths: [String] {
        split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }.map(String.init).flatMap { path in
            // What follows a list is no longer its member: a.line.ministry reads a.line.
            let names = path.split(separator: ".")
            return names.indices.map { names[...$0].joined(separator: ".") }
        }
    }
}
