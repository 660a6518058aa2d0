internal import CEL
internal import Documents
internal import Dossier

/// Tells which sentences of a monitor's report ask for something, and how strongly.
struct ReportSentences {
    let run: Run
    let rule: Profile.ReportRule
    let monitor: KnownMonitor

    /// The sentences of a text: a stop before a blank and a capital letter ends one.
    func ranges(_ wording: Wording, from start: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var first = start
        let tokens = wording.tokens
        for index in start..<tokens.count where [".", "?", "!"].contains(tokens[index].folded) {
            guard index + 1 < tokens.count, !tokens[index + 1].isGlued,
                tokens[index + 1].isCapital || tokens[index + 1].kind == .sign
            else { continue }
            // An initial or a short word with a stop ends none: "Art. 5", "No. 12".
            if index > start, tokens[index - 1].kind == .word, tokens[index - 1].folded.count == 1 { continue }
            ranges.append(first..<index + 1)
            first = index + 1
        }
        if first < tokens.count { ranges.append(first..<tokens.count) }
        return ranges
    }

    /// How strongly a sentence asks, and the word in which it does; nil where it asks for nothing.
    func strength(_ wording: Wording, isFirst: Bool) -> (level: String?, verb: String)? {
        for start in subjects(wording, isFirst: isFirst) {
            for (level, labels) in rule.verbs {
                for phrase in run.phrases(labels) {
                    if let match = phrase.match(wording, run.words, .beginning, from: start) {
                        return (level, wording.words(match.range.lowerBound..<match.range.lowerBound + 1))
                    }
                }
            }
            for words in monitor.levels.flatMap({ $0.verbs }) + monitor.undetermined
            where words.language == run.words.tag {
                for verb in words.words {
                    if let phrase = try? Phrase(verb),
                        let match = phrase.match(wording, run.words, .beginning, from: start)
                    {
                        return (nil, wording.words(match.range))
                    }
                }
            }
        }
        return nil
    }

    /// Where the verb may stand: after the monitor's name, or after "and" in a sentence that has it; at the beginning where the monitor
    /// is understood.
    private func subjects(_ wording: Wording, isFirst: Bool) -> [Int] {
        if rule.isSubjectUnderstood { return isFirst ? [0] : [] }
        let tokens = wording.tokens
        guard let subject = subject(wording) else { return [] }
        // Adverbs may stand before the verb: "therefore", "once again", "strongly".
        var starts = Array(subject..<min(subject + 4, tokens.count))
        for index in subject..<max(subject, tokens.count) where run.words.conjunctions.contains(tokens[index].folded) {
            var start = index + 1
            starts.append(start)
            for _ in 0..<5 where start + 1 < tokens.count {
                // Between commas, or without: "and, once again, urges".
                start += 1
                guard
                    tokens[start - 1].kind == .sign || tokens[start - 1].folded.count <= 6
                        || tokens[start].kind == .sign
                else { break }
                starts.append(start)
            }
        }
        return starts
    }

    /// The token after the monitor's name, where a sentence has it as its subject: what stands before is a clause that a comma ends, or
    /// one or two words.
    private func subject(_ wording: Wording) -> Int? {
        for phrase in run.phrases(rule.subject) {
            for index in wording.tokens.indices where index <= 2 || wording.tokens[index - 1].folded == "," {
                if let match = phrase.match(wording, run.words, .beginning, from: index) {
                    return match.range.upperBound
                }
            }
        }
        return nil
    }

    /// Whether a sentence that asks for nothing as it is read has the monitor, or the authorities, and a word with which it asks.
    func mayAsk(_ wording: Wording) -> Bool {
        guard !rule.isSubjectUnderstood else { return false }
        let verbs = monitor.levels.flatMap(\.verbs).filter { $0.language == run.words.tag }.flatMap(\.words).map {
            Wording($0).key
        }
        let isNamed = run.phrases(rule.subject).contains { $0.match(wording, run.words, .anywhere) != nil }
        let isContinued = run.words.pronouns.contains { $0.match(wording, run.words, .beginning) != nil }
        return (isNamed || isContinued) && verbs.contains { verb in wording.tokens.contains { $0.folded == verb } }
    }
}
