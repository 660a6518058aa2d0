package import Texts

extension Severity {
    /// What stands for this severity among what stands for each.
    package func pick<Word>(_ words: BySeverity<Word>) -> Word {
        switch self {
        case .observation: words.observation
        case .minor: words.minor
        case .major: words.major
        }
    }
}
