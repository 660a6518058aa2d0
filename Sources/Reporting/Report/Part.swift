internal import Texts

/// The parts of the report after its first page, in order.
enum Part: String, CaseIterable {
    case recommendations, funding, tasks, findings, quality
    case method, rules, evidence, documents, abbreviations

    var isAnnex: Bool { [.method, .rules, .evidence, .documents, .abbreviations].contains(self) }

    /// The number of a part, the letter of an annex.
    var number: String {
        let position = Self.allCases.prefix { $0 != self }.count { $0.isAnnex == isAnnex }
        guard isAnnex else { return String(position + 1) }
        return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(position)))
    }

    /// What stands for this part among what stands for each.
    func pick<Word>(_ words: ByPart<Word>) -> Word {
        switch self {
        case .recommendations: words.recommendations
        case .funding: words.funding
        case .tasks: words.tasks
        case .findings: words.findings
        case .quality: words.quality
        case .method: words.method
        case .rules: words.rules
        case .evidence: words.evidence
        case .abbreviations: words.abbreviations
        case .documents: words.documents
        }
    }
}
