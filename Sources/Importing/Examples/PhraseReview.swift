/// What is strange about the phrases of a profile in one of its languages.
struct PhraseReview {
    /// Phrases that can never be met, or never decide, with why.
    private(set) var remarks: [(phrase: String, message: String)] = []
    private let profile: Profile
    private let words: LanguageWords

    init(_ profile: Profile, _ words: LanguageWords) {
        (self.profile, self.words) = (profile, words)
        for list in lists { review(list) }
        reviewHeadings()
        for rules in [profile.fields, profile.columns, profile.annex?.columns ?? []] { reviewLabels(rules) }
        reviewDeadlines()
    }

    /// Phrases of which the first that a text is decides, each with what it then is.
    private var lists: [[(phrase: Phrase, meaning: String)]] {
        func list(_ labels: Profile.Labels, _ meaning: String = "") -> [(phrase: Phrase, meaning: String)] {
            labels.phrases(words.tag).map { ($0, meaning) }
        }
        var lists: [[(phrase: Phrase, meaning: String)]] = [
            list(profile.title), list(profile.period), list(profile.adopted), list(profile.bodies.funders),
            list(profile.bodies.defined), list(profile.annex?.subtotals ?? .init()),
            profile.bodies.markers.flatMap { list($0.labels, $0.field.rawValue) },
            profile.bodies.roles.flatMap { list($0.labels, $0.role) },
            profile.annex?.shares.flatMap { list($0.labels, $0.source) } ?? [],
        ]
        if let report = profile.report {
            lists += [report.symbol, report.round, report.published, report.replyDue, report.appendix, report.study].map
            { list($0) }
            lists.append(report.verbs.flatMap { list($0.labels, $0.level) })
        }
        return lists
    }

    private mutating func remark(_ phrase: Phrase, _ message: String) {
        remarks.append((phrase.source, message))
    }

    /// Says of phrases that no text can be, and of those before which another has taken every text.
    private mutating func review(_ list: [(phrase: Phrase, meaning: String)]) {
        for (index, (phrase, meaning)) in list.enumerated() { review(phrase, meaning, after: list[..<index]) }
    }

    /// A heading of a level hides none of another; one of any level hides all.
    private mutating func reviewHeadings() {
        for (index, rule) in profile.headings.enumerated() {
            let earlier = profile.headings[..<index].filter { $0.level == nil || $0.level == rule.level }
            let before = earlier.flatMap { other in
                other.text.phrases(words.tag).map { (phrase: $0, meaning: other.kind.rawValue) }
            }
            for phrase in rule.text.phrases(words.tag) { review(phrase, rule.kind.rawValue, after: before[...]) }
        }
    }

    private mutating func review(
        _ phrase: Phrase, _ meaning: String, after before: ArraySlice<(phrase: Phrase, meaning: String)>
    ) {
        guard let samples = meetable(phrase) else { return }
        let earlier = before.first { other in
            samples.allSatisfy { other.phrase.match($0, words) != nil }
                && (other.meaning != meaning || other.phrase.places == phrase.places && !phrase.places.isEmpty)
        }
        guard let earlier else { return }
        remark(
            phrase,
            "“\(phrase.source)” is never reached: all that it is for, “\(earlier.phrase.source)” before it takes.")
    }

    /// Texts that a phrase is for; nil, and a remark, where there can be none.
    private mutating func meetable(_ phrase: Phrase) -> [Wording]? {
        let samples = phrase.samples(words).map { Wording($0) }
        let isMet = samples.contains { phrase.match($0, words) != nil }
        if isMet { return samples }
        remark(
            phrase,
            samples.isEmpty
                ? "“\(phrase.source)” can never be met: \(words.name) has no words for a value in it."
                : "“\(phrase.source)” can never be met: no text is all of it.")
        return nil
    }

    /// Says of labels that stand for several fields, and of those whose every text is that of a label of another field.
    private mutating func reviewLabels(_ rules: [Profile.FieldRule]) {
        let labels = rules.enumerated().flatMap { index, rule in
            rule.labels.phrases(words.tag).map { (rule: index, phrase: $0) }
        }
        for (position, label) in labels.enumerated() {
            guard let samples = meetable(label.phrase) else { continue }
            let rule = rules[label.rule]
            let twin = labels[..<position].first { other in
                rules[other.rule].field != rule.field && rule.under.isEmpty && rules[other.rule].under.isEmpty
                    && Wording(other.phrase.source).key == Wording(label.phrase.source).key
            }
            if let twin {
                remark(
                    label.phrase,
                    "“\(label.phrase.source)” stands for \(rules[twin.rule].field.rawValue) and for \(rule.field.rawValue); expected it once."
                )
                continue
            }
            let earlier = labels.first { other in
                other.rule != label.rule && rules[other.rule].field != rule.field && rules[other.rule].under.isEmpty
                    && (other.phrase.weight, label.rule) > (label.phrase.weight, other.rule)
                    && samples.allSatisfy { other.phrase.match($0, words, .beginning) != nil }
            }
            if let earlier {
                remark(
                    label.phrase,
                    "“\(label.phrase.source)” is never reached: all that it is for, “\(earlier.phrase.source)” of \(rules[earlier.rule].field.rawValue) takes."
                )
            }
        }
    }

    /// Says of phrases of deadlines that are never read as their author meant.
    private mutating func reviewDeadlines() {
        for deadline in profile.deadlines {
            guard let samples = meetable(deadline.phrase) else { continue }
            let all = samples.map { words.deadlineReadings($0, profile.deadlines, period: (nil, nil)) }
            let readings = all.compactMap(\.first)
            let others = all.filter { $0.count > 1 }.map { $0.first { $0.phrase != deadline.phrase } ?? $0[1] }
            if let other = others.first, others.count == all.count {
                remark(
                    deadline.phrase,
                    "“\(deadline.phrase.source)” is never read: “\(other.phrase.source)” reads the same words otherwise."
                )
            } else if readings.isEmpty {
                remark(
                    deadline.phrase,
                    "“\(deadline.phrase.source)” can never be read: a deadline of its meaning needs a time or a number in it."
                )
            } else if readings.allSatisfy({ $0.phrase != deadline.phrase && $0.reading.kind != deadline.meaning.kind })
            {
                remark(
                    deadline.phrase,
                    "“\(deadline.phrase.source)” is never reached: all that it is for, “\(readings[0].phrase.source)” takes."
                )
            }
        }
    }
}

extension Profile {
    /// Phrases for a language that is none of the profile's.
    var phrasesOfOtherLanguages: [(language: String, phrase: String)] {
        var labels: [Labels] = [
            begins, ends, skip, title, period, adopted, nothing, running.citations, running.references,
        ]
        labels += headings.map(\.text) + (fields + columns + (annex?.columns ?? [])).flatMap { [$0.labels, $0.under] }
        labels += [bodies.funders, bodies.defined] + bodies.markers.map(\.labels) + bodies.roles.map(\.labels)
        if let annex { labels += [annex.title, annex.totals, annex.subtotals] + annex.shares.map(\.labels) }
        if let report {
            labels += [
                report.subject, report.symbol, report.round, report.published, report.replyDue, report.appendix,
                report.study,
            ]
            labels += report.verbs.map(\.labels)
        }
        return labels.flatMap(\.all).compactMap { label in
            guard let language = label.language, !languages.contains(language) else { return nil }
            return (language, label.value.source)
        }
    }
}
