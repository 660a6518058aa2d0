internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Whose judgement a finding rests on, and why it was so judged.
extension ReportWriter {
    func judgements(behind rollUp: RollUp) -> Markup {
        guard store.single("assessment") != nil else { return .nothing }
        switch judgements[rollUp.rule.id] {
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
        func owners(_ findings: [NumberedFinding]) -> Set<String> {
            Set(findings.map { String($0.key.prefix { $0 != "/" && $0 != " " }) })
        }
        let tasks = owners(rollUp.findings.filter { $0.kind != "line" })
        let lines = owners(rollUp.findings.filter { ["line", "amount"].contains($0.kind) })
        return fundings.filter { tasks.contains($0.task) || lines.contains($0.line) }.map(\.0)
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
        if expressions.contains(where: { MemberPath.any(in: $0, \.readsAnswers) }) { return .answers }
        return expressions.contains { MemberPath.any(in: $0, \.readsFunding) } ? .funding : nil
    }
}

/// A name in an expression with what it is selected from: `task.amounts`, `funder.task.amounts`.
private struct MemberPath {
    private let names: Slice<UnsafeBufferPointer<UInt8>>

    /// Whether a name in an expression, or the beginning of a longer path, is such as `isSought` says.
    static func any(in expression: String, _ isSought: (MemberPath) -> Bool) -> Bool {
        var expression = expression
        return expression.withUTF8 { utf8 in
            let words = utf8.split { byte in
                switch Unicode.Scalar(byte) {
                case "a"..."z", "A"..."Z", "0"..."9", "_", ".": false
                default: true
                }
            }
            return words.contains { word in
                // What follows a list is no longer its member: a.line.ministry reads a.line.
                let dots = (word.startIndex + 1..<word.endIndex).lazy.filter { word[$0] == UInt8(ascii: ".") }
                return isSought(MemberPath(names: word)) || dots.contains { isSought(MemberPath(names: word[..<$0])) }
            }
        }
    }

    var readsAnswers: Bool {
        Self.answers.contains { path in ends(in: path) && names.count > path.count }
            || names.elementsEqual(Self.responses)
    }

    var readsFunding: Bool {
        Self.lists.contains { names.elementsEqual($0) } || Self.funding.contains { ends(in: $0) }
    }

    private static let responses = Array("responses".utf8)
    private static let answers = [Array("answers".utf8), responses]
    private static let lists = ["promises", "fundings"].map { Array($0.utf8) }
    private static let funding = [
        "task.lines", "task.amounts", "task.promises", "task.fundings", "line.tasks", "line.fundings",
        "promise.amounts",
    ].map { Array($0.utf8) }

    /// Whether the last names are those of `path`.
    private func ends(in path: [UInt8]) -> Bool {
        guard names.count >= path.count, names.suffix(path.count).elementsEqual(path) else { return false }
        let before = names.endIndex - path.count - 1
        return before < names.startIndex || names[before] == UInt8(ascii: ".")
    }
}
