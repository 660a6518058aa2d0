internal import CEL
internal import Documents
internal import Dossier
package import Importing
internal import RulePack
package import Texts

/// What an import read and asks, in the words of a language.
struct ImportWords {
    let language: Language
    let phrases: any ImportPhrases
    private let names: [String: String]
    let values: ValueWords
    private let documents: [ImportedDocument]
    /// The first names of the bodies, by their ids.
    private let bodies: [String: String]
    /// What the monitors do, by the words that a dossier states.
    private let levels: [String: Localized<String>]
    private let currency: String

    init(_ made: Import, _ monitors: Monitors, _ language: Language) {
        self.language = language
        phrases = language.phrases.imports
        names = language.phrases.changes.schemaNames
        values = ValueWords(language)
        documents = made.documents
        let registered = made.roots[.registry]?.children ?? []
        bodies = Dictionary(registered.compactMap { body in body.text("id").map { ($0, Self.name(of: body)) } }) {
            first, _ in
            first
        }
        levels = monitors.levelNames
        currency = made.roots[.annex]?.text("currency") ?? ""
    }

    /// The first name of a body.
    static func name(of body: Draft) -> String {
        body.children.first { $0.entity == "bodyName" }?.text("text") ?? body.text("id") ?? ""
    }

    // MARK: - Places

    /// Where something stands, with the document where there are several.
    func place(_ place: Place) -> String {
        let address = address(place.address)
        return documents.count > 1 ? "\(documents[place.document].name): \(address)" : address
    }

    func address(_ address: Address) -> String { address.words(phrases) }

    // MARK: - Subjects and candidates

    func matter(_ matter: Matter) -> String { matter.words(phrases) }

    /// What an answer means, where it is a word of the program; nil where it stands in the document so.
    func meaning(_ candidate: Candidate) -> String? { candidate.meaning(in: language) }

    /// What an answer means that is none of a question's candidates.
    func meaning(_ other: String, of question: Question) -> String? {
        switch question.candidates.first {
        case .bodyKind: values.word(other, of: "BodyKind")
        case .source: values.word(other, of: "FundingSource")
        case .deadline: phrases.staysOpen
        case .level: phrases.unknownLevel
        case .column: Profile.Field(rawValue: other)?.pick(phrases.columns)
        case .no: Candidate.responses.first { $0.answer == other }.flatMap(meaning)
        default: nil
        }
    }

    private func span(_ words: String) -> String { CalendarSpan(words).map { language.text($0) } ?? words }

    // MARK: - Facts

    /// How an element is called, with a capital letter.
    func label(_ entity: String) -> String { phrases.capitalised(names[entity] ?? entity) }

    /// How a field of an element is called; nil where the name of the element says it.
    func label(_ field: String, of entity: String) -> String? {
        let name = names["\(entity).\(field)"] ?? field
        return name.isEmpty ? nil : name
    }

    /// What a fact states, and whether these are words of the document.
    func value(_ placed: PlacedFact) -> (text: String, isVerbatim: Bool) {
        let entity = placed.element.entity
        switch placed.fact.value {
        case .text(let text):
            switch FieldForm(of: placed.field, in: entity) {
            case .word(of: let set): return (values.word(text, of: set), false)
            case .thing("body"): return (bodies[text] ?? text, true)
            case .prose: return (text, true)
            case .thing, .plain:
                if placed.field == "urgency", let level = levels[text] { return (level[language], false) }
                if placed.field == "source" { return (values.word(text, of: "FundingSource"), false) }
                if placed.field == "relative" { return (span(text), false) }
                return (text, false)
            }
        case .amount(let units):
            let stated = placed.standing.nearest { $0.text("currency") } ?? currency
            return (phrases.amount(minorUnits: units, currency: stated == "XXX" ? "" : stated), false)
        case .day(let day): return (language.text(day), false)
        case .percent(let points): return (phrases.percent(basisPoints: Int64(points)), false)
        case .flag(let truth): return (truth ? phrases.yes : phrases.no, false)
        case .whole(let number): return (phrases.text(number), false)
        case .names(let names): return (names.joined(separator: ", "), false)
        case .year: return (placed.fact.value.written, false)
        }
    }

    /// How a value came from the document; nil where it stands there so.
    func how(_ how: Fact.How) -> String? {
        switch how {
        case .verbatim: nil
        case .phrase: phrases.byPhrase
        case .derived(let derivation): derivation.words(phrases)
        case .answer(let id): phrases.byAnswer(id)
        case .profile: phrases.byProfile
        case .carried: phrases.carried
        case .open: phrases.open
        }
    }

    /// What kind of body one is.
    func kind(of body: Draft) -> String { values.word(body.text("kind") ?? "", of: "BodyKind") }
}

extension Import {
    /// How many things were read, as a sentence.
    package func counts(_ language: Language) -> String {
        let phrases = language.phrases.imports
        let things = phrases.things
        var (tasks, recommendations) = (0, 0)
        func walk(_ draft: Draft) {
            if draft.entity == "task" { tasks += 1 }
            if draft.entity == "recommendation" { recommendations += 1 }
            if draft.entity != "task" { draft.children.forEach(walk) }
        }
        [roots[.plan], roots[.monitoring]].compactMap(\.self).forEach(walk)
        let lines = roots[.annex]?.children.count { $0.entity == "line" } ?? 0
        let bodies = roots[.registry]?.children.count ?? 0
        let read = [
            (tasks, things.tasks), (lines, things.lines), (recommendations, things.recommendations),
            (bodies, things.bodies),
        ]
        return phrases.list(read.filter { $0.0 > 0 }.map { phrases.count($0.0, $0.1) }) + "."
    }
}
