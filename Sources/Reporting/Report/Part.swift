internal import Texts

/// The parts of the report, in order.
enum Part: String, CaseIterable {
    case mandate, method, summary, recommendations, tasks, funding, findings, quality, advice, rules, evidence, limits

    /// The number of a part, the letter of an annex.
    var number: String {
        switch self {
        case .rules: "A"
        case .evidence: "B"
        case .limits: "C"
        default: String((Self.allCases.firstIndex(of: self) ?? 0) + 1)
        }
    }

    var isAnnex: Bool { [.rules, .evidence, .limits].contains(self) }

    /// What stands for this part among what stands for each.
    func pick<Word>(_ words: ByPart<Word>) -> Word {
        switch self {
        case .mandate: words.mandate
        case .method: words.method
        case .summary: words.summary
        case .recommendations: words.recommendations
        case .tasks: words.tasks
        case .funding: words.funding
        case .findings: words.findings
        case .quality: words.quality
        case .advice: words.advice
        case .rules: words.rules
        case .evidence: words.evidence
        case .limits: words.limits
        }
    }
}
