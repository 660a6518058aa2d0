package import Texts

/// What a profile reads, in words.
package struct ProfileExplanation {
    private let profile: Profile
    private let languages: [LanguageWords]
    private let reader: Language

    /// An explanation of a profile and the words of its languages, for readers of a language.
    package init(_ profile: Profile, _ profiles: Profiles, for reader: Language) {
        (self.profile, self.reader) = (profile, reader)
        languages = profile.languages.compactMap { profiles.languages[$0] }
    }

    private var phrases: any ProfilePhrases { reader.phrases.profiles }

    /// The explanation: a heading, and paragraphs whose lines begin with what they are about.
    package var text: String {
        var blocks: [[String]] = [["\(profile.id): \(profile.about[reader])"]]
        blocks.append(general)
        blocks.append(
            block(
                .plan,
                labels: [
                    (.title, profile.title), (.period, profile.period), (.adopted, profile.adopted),
                    (.begins, profile.begins),
                    (.ends, profile.ends), (.skip, profile.skip),
                ]))
        blocks.append(
            block(
                .headings,
                profile.headings.map { rule in
                    let level = rule.level.map { "\(phrases.level($0)): " } ?? ""
                    return (phrases.field(ProfileField(rule.kind)), level + words(rule.text))
                }))
        blocks.append(block(.fields, rules(profile.fields)))
        blocks.append(block(.columns, rules(profile.columns)))
        blocks.append(bodies)
        blocks.append(annex)
        blocks.append(report)
        blocks.append(deadlines(profile.deadlines))
        blocks.append(block(.nothing, profile.nothing.isEmpty ? [] : [("", words(profile.nothing))]))
        blocks.append(running)
        for language in languages { blocks += self.language(language) }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: - Lines

    private func block(_ part: ProfilePart, _ lines: [(String, String)]) -> [String] {
        lines.isEmpty ? [] : [phrases.part(part)] + lines.map { $0.0.isEmpty ? "  \($0.1)" : "  \($0.0): \($0.1)" }
    }

    private func block(_ part: ProfilePart, labels: [(part: ProfilePart, labels: Profile.Labels)]) -> [String] {
        block(part, labels.filter { !$0.labels.isEmpty }.map { (phrases.part($0.part), words($0.labels)) })
    }

    /// Phrases, those of one language after its tag.
    private func words(_ labels: Profile.Labels) -> String {
        var groups: [(language: String?, sources: [String])] = []
        for label in labels.all {
            if groups.last?.language != label.language || groups.isEmpty { groups.append((label.language, [])) }
            groups[groups.count - 1].sources.append(label.value.source)
        }
        return groups.map { ($0.language.map { "\($0): " } ?? "") + list($0.sources) }.joined(separator: "; ")
    }

    private func list(_ words: [String]) -> String { words.map(reader.quoted).joined(separator: ", ") }

    private func rules(_ rules: [Profile.FieldRule]) -> [(String, String)] {
        rules.map { rule in
            let under = rule.under.isEmpty ? "" : " (\(phrases.under(words(rule.under))))"
            return (phrases.field(ProfileField(rule.field)), words(rule.labels) + under)
        }
    }

    private func values(_ values: [Profile.ByLanguage<String>]) -> String {
        values.map { ($0.language.map { "\($0): " } ?? "") + $0.value }.joined(separator: ", ")
    }

    private func style(_ style: NumberStyle) -> String {
        phrases.numbers(
            style.thousands == " " ? phrases.blank : reader.quoted(String(style.thousands)),
            reader.quoted(String(style.decimals)))
    }

    // MARK: - Parts

    private var general: [String] {
        var lines = ["\(phrases.part(.languages)): \(profile.languages.joined(separator: ", "))"]
        func line(_ part: ProfilePart, _ text: String) {
            if !text.isEmpty { lines.append("\(phrases.part(part)): \(text)") }
        }
        line(.country, values(profile.country))
        line(.currency, values(profile.currency))
        line(.unit, profile.unit.map(String.init) ?? "")
        line(.numbers, profile.numbers.map(style) ?? "")
        line(.notes, profile.notes.map { "\(reader.quoted($0.open)), \(reader.quoted($0.close))" } ?? "")
        return lines
    }

    private var bodies: [String] {
        let rule = profile.bodies
        let separators = rule.separators.map { field, signs in
            let shown = signs.map { $0 == "\n" ? phrases.endOfLine : reader.quoted($0) }.joined(separator: ", ")
            return
                "\(field.map { phrases.field(ProfileField($0)) } ?? phrases.allFields): \(shown.isEmpty ? "–" : shown)"
        }
        var lines: [(String, String)] =
            separators.isEmpty ? [] : [(phrases.part(.separators), separators.joined(separator: "; "))]
        lines += rule.markers.map {
            ("\(phrases.part(.markers)) (\(phrases.field(ProfileField($0.field))))", words($0.labels))
        }
        lines += rule.roles.map { ("\(phrases.part(.roles)) (\($0.role))", words($0.labels)) }
        for (part, labels) in [(ProfilePart.funders, rule.funders), (.defined, rule.defined)] where !labels.isEmpty {
            lines.append((phrases.part(part), words(labels)))
        }
        return block(.bodies, lines)
    }

    private var annex: [String] {
        guard let annex = profile.annex else { return [] }
        var lines = rules(annex.columns)
        if let sheet = annex.sheet { lines.append((phrases.part(.sheet), reader.quoted(sheet))) }
        for (part, labels) in [
            (ProfilePart.annexTitle, annex.title), (.totals, annex.totals), (.subtotals, annex.subtotals),
        ]
        where !labels.isEmpty { lines.append((phrases.part(part), words(labels))) }
        lines += annex.shares.map { ("\(phrases.part(.shares)) (\($0.source))", words($0.labels)) }
        return block(.annex, lines)
    }

    private var report: [String] {
        guard let report = profile.report else { return [] }
        var lines = [(phrases.part(.monitor), report.monitor)]
        if report.isSubjectUnderstood { lines.append((phrases.part(.subject), phrases.subjectUnderstood)) }
        for (part, labels) in [
            (ProfilePart.subject, report.subject), (.symbol, report.symbol), (.round, report.round),
            (.published, report.published), (.replyDue, report.replyDue), (.appendix, report.appendix),
        ] where !labels.isEmpty { lines.append((phrases.part(part), words(labels))) }
        lines += report.verbs.map { ("\(phrases.part(.verbs)) (\($0.level))", words($0.labels)) }
        if !report.study.isEmpty { lines.append((phrases.part(.study), words(report.study))) }
        return block(.report, lines)
    }

    private func deadlines(_ deadlines: [LanguageWords.DeadlinePhrase]) -> [String] {
        block(
            .deadlines,
            DeadlineMeaning.keys.compactMap { key, meaning in
                let own = deadlines.filter { $0.meaning == meaning }.map(\.phrase.source)
                return own.isEmpty ? nil : (phrases.meaning(ProfileDeadline(key)), list(own))
            })
    }

    private var running: [String] {
        let running = profile.running
        var lines: [(String, String)] = running.isSummary ? [("", phrases.runningIsSummary)] : []
        for (part, labels) in [(ProfilePart.citations, running.citations), (.references, running.references)]
        where !labels.isEmpty { lines.append((phrases.part(part), words(labels))) }
        return block(.running, lines)
    }

    private func language(_ words: LanguageWords) -> [[String]] {
        func grouped(_ pairs: [(phrase: Phrase, name: String)]) -> String {
            var groups: [(name: String, sources: [String])] = []
            for (phrase, name) in pairs {
                if groups.last?.name != name { groups.append((name, [])) }
                groups[groups.count - 1].sources.append(phrase.source)
            }
            return groups.map { "\($0.name): \(list($0.sources))" }.joined(separator: "; ")
        }
        func phrases(_ phrases: [Phrase]) -> String { list(phrases.map(\.source)) }
        let lines: [(ProfilePart, String)] = [
            (.months, phrases(words.months.flatMap(\.self))), (.quarters, phrases(words.quarters)),
            (.halves, phrases(words.halves)), (.beforeTimes, phrases(words.beforeTimes)),
            (.afterTimes, phrases(words.afterTimes)),
            (
                .counts,
                words.counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(
                    separator: ", ")
            ),
            (.numbers, style(words.numbers)), (.units, grouped(words.units.map { ($0.phrase, String($0.factor)) })),
            (.currencies, grouped(words.currencies.map { ($0.phrase, $0.code) })), (.perYear, phrases(words.perYear)),
            (.inTotal, phrases(words.inTotal)), (.atLeast, phrases(words.atLeast)), (.atMost, phrases(words.atMost)),
            (.about, phrases(words.about)), (.since, phrases(words.since)),
            (.of, phrases(words.of)), (.spans, phrases(words.to)), (.pronouns, phrases(words.pronouns)),
            (.and, list(words.conjunctions)),
            (
                .inParentheses,
                grouped(words.inParentheses.flatMap { part in part.phrases.map { ($0, part.field.rawValue) } })
            ),
            (.continues, phrases(words.continues)),
            (.kinds, grouped(words.bodyHeads.map { ($0.phrase, $0.kind) })),
            (.endings, list(words.endings)), (.wordEndings, list(words.textEndings)),
            (.sources, grouped(words.sources.map { ($0.phrase, $0.source) })),
            (.periods, phrases(words.periods)), (.countries, grouped(words.countries.map { ($0.phrase, $0.code) })),
            (.nothing, phrases(words.nothing)),
        ]
        let title = "\(self.phrases.part(.language)) \(words.tag)"
        return [
            [title] + lines.filter { !$0.1.isEmpty }.map { "  \(self.phrases.part($0.0)): \($0.1)" },
            deadlines(words.deadlines).enumerated().map {
                $0.offset == 0 ? "\($0.element) (\(words.tag))" : $0.element
            },
        ]
    }
}

extension ProfileField {
    /// What a field of a profile holds; the names agree.
    init(_ field: Profile.Field) {
        guard let same = ProfileField(rawValue: field.rawValue) else {
            preconditionFailure("There are no words for the field \(field.rawValue).")
        }
        self = same
    }

    init(_ kind: Profile.HeadingRule.Kind) {
        switch kind {
        case .chapter: self = .chapter
        case .section: self = .section
        case .task: self = .task
        }
    }
}

extension ProfileDeadline {
    fileprivate init(_ key: String) {
        guard let same = ProfileDeadline(rawValue: key) else {
            preconditionFailure("There are no words for the deadline \(key).")
        }
        self = same
    }
}
