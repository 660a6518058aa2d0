internal import Crypto
package import Documents
internal import Encodings
internal import CEL
internal import Dossier

/// A document that is imported.
package struct ImportedDocument: Sendable {
    /// Its name, without folders.
    package let name: String
    /// The SHA-256 of its bytes, in hexadecimal digits.
    package let sha256: String
    package let document: Document

    /// The document that some bytes are.
    ///
    /// - Throws: `DocumentError`, where they are none that can be read.
    package init(name: String, bytes: [UInt8], limits: Documents.Limits = Documents.Limits()) throws(DocumentError) {
        self.name = name
        sha256 = SHA256.hash(data: bytes).hexadecimal
        document = try Document(reading: bytes, limits: limits)
    }
}

/// What became of a piece of the documents.
package enum Use: Sendable, Hashable {
    /// It is in the dossier, or said how the pieces around it are read.
    case used(What)
    /// It is not, and why.
    case leftOut(LeftOut)

    /// As what a piece was used.
    package enum What: String, Sendable, CaseIterable {
        case title, adopted, chapter, section, objective, task, number
        /// What stands beside a value, or over a column, and says what it is.
        case label, header
        /// What a row says for several tasks at once.
        case part
        case summary, goals, bodies, implementers, deadline, costs, source, indicator
        case line, total
        case topic, report, round, published
        case replyDue = "reply-due"
        case recommendation, element
    }
}

/// Why a piece of a document is not in the dossier.
package enum LeftOut: String, Sendable, CaseIterable {
    case contents, furniture, note, beforePlan = "before-plan", afterPlan = "after-plan"
    case skipped
    case repeatedHeader = "repeated-header"
    case total
    case hidden
    case otherSheet = "other-sheet"
    case otherTable = "other-table"
    /// The document is on another country than the dossier, or nobody knows yet.
    case otherCountry = "other-country"
    case running = "running-text"
    case ignoredColumn = "ignored-column"
    case nothing
    case statesNoAmount = "states-no-amount"
    case notARecommendation = "not-a-recommendation"
    case appendix
    case unread
}

/// Something that a person should look at, though nothing is open.
package struct Remark: Sendable, Hashable {
    /// What it is about.
    package enum Kind: String, Sendable, CaseIterable {
        case hiddenRow = "hidden-row"
        case otherSheet = "other-sheet"
        case emptyAmount = "empty-amount"
        case amountAsText = "amount-as-text"
        case noughtAsDash = "nought-as-dash"
        case totalDiffers = "total-differs"
        case numbersSwapped = "numbers-swapped"
        case continuedBlank = "continued-blank"
        case continuedRow = "continued-row"
        case mergedAmount = "merged-amount"
        case statesNoAmount = "states-no-amount"
        case unknownLabel = "unknown-label"
        case trackedChange = "tracked-change"
        case leftOutOfText = "left-out-of-text"
        case shared = "shared-indicator"
        case notInAppendix = "not-in-appendix"
        case onlyInAppendix = "only-in-appendix"
        case otherParagraph = "other-paragraph"
        case amountInText = "amount-in-text"
        case repeats
        /// What an earlier dossier says and this one could not keep.
        case notKept = "not-kept"
        /// The annex of an earlier dossier whose plan was for other years.
        case annexNotKept = "annex-not-kept"
        /// A row that the profile passes over.
        case skippedRow = "skipped-row"
        /// A report that names no country, taken for one on that of the dossier.
        case countryNotNamed = "country-not-named"
        /// A row of an annex that states no money.
        case noteRow = "note-row"
    }
    package let kind: Kind
    package let place: Place?
    /// What it is about, where that is known.
    package let about: Matter?
    /// The words it is about.
    package let text: String
    /// What they are compared with.
    package let other: String
}

/// An import while it runs: what the readers share.
final class Run {
    let documents: [ImportedDocument]
    private(set) var profile: Profile
    private(set) var words: LanguageWords
    /// The document at hand.
    private(set) var document = 0
    /// How numbers are written in the document at hand.
    var style: NumberStyle { profile.numbers ?? words.numbers }
    var desk: QuestionDesk
    var register: BodyRegister
    private(set) var uses: [Place: Use] = [:]
    private(set) var remarks: [Remark] = []
    /// All words of the documents, as they are compared.
    var wholeText = ""
    /// The first and last day of the plan, as far as they are known.
    var period: (start: CalendarDate?, end: CalendarDate?) = (nil, nil)
    /// The days on which the plan may have been adopted.
    private(set) lazy var namedDays = daysInParagraphs()
    /// When the plan of the earlier dossier was adopted.
    let earlierAdoption: FieldValue?
    /// The wordings of headers and labels.
    let wordings: Wordings

    init(
        _ documents: [ImportedDocument], _ profile: Profile, _ words: LanguageWords, _ answers: Answers,
        earlier: Answers = .none, earlierAdoption: FieldValue? = nil, wordings: Wordings = Wordings()
    ) {
        self.earlierAdoption = earlierAdoption
        (self.documents, self.profile, self.words, self.wordings) = (documents, profile, words, wordings)
        desk = QuestionDesk(answers: answers, earlier: earlier)
        register = BodyRegister(words)
    }

    /// Goes on with a document of another profile or language.
    func turn(to profile: Profile, _ words: LanguageWords, document: Int = 0) {
        (self.profile, self.words, self.document) = (profile, words, document)
    }

    /// Whether a document's lines end where they were full, and not where something ends.
    func isPlainText(_ document: Int) -> Bool {
        [.text, .pdf].contains(documents[document].document.format)
    }

    /// Says that a piece is in the dossier.
    func use(_ place: Place, as what: Use.What) { uses[place] = .used(what) }

    /// Whether a piece, or some of it, is in the dossier.
    func isUsed(_ place: Place) -> Bool {
        if case .used? = uses[place] { true } else { false }
    }

    /// Says that a piece is not in the dossier, unless some of it is.
    func leaveOut(_ place: Place, _ reason: LeftOut) {
        if isUsed(place) { return }
        uses[place] = .leftOut(reason)
    }

    func remark(
        _ kind: Remark.Kind, at place: Place?, _ text: String, about matter: Matter? = nil, _ other: String = ""
    ) {
        remarks.append(Remark(kind: kind, place: place, about: matter, text: text, other: other))
    }

    /// The phrases of labels in the language at hand.
    func phrases(_ labels: Profile.Labels) -> [Phrase] { labels.phrases(words.tag) }

    /// The first of some phrases that a text is.
    func match(_ labels: Profile.Labels, _ wording: Wording, _ extent: Phrase.Extent = .whole) -> PhraseMatch? {
        for phrase in phrases(labels) { if let match = phrase.match(wording, words, extent) { return match } }
        return nil
    }

    /// Whether a text says nothing: a dash, `n/a`, "not needed".
    func saysNothing(_ wording: Wording) -> Bool {
        if wording.tokens.allSatisfy({ $0.kind == .sign }) { return true }
        return phrases(profile.nothing).contains { $0.match(wording, words) != nil }
            || words.nothing.contains { $0.match(wording, words) != nil }
    }

    /// A text without the notes that the profile's signs enclose.
    func withoutNotes(_ text: String) -> String {
        guard let notes = profile.notes, text.contains(notes.open) else { return text }
        var kept = ""
        var depth = 0
        var rest = text[...]
        while let next = rest.first {
            if rest.hasPrefix(notes.open) {
                depth += 1
                rest = rest.dropFirst(notes.open.count)
            } else if depth > 0, rest.hasPrefix(notes.close) {
                depth -= 1
                rest = rest.dropFirst(notes.close.count)
            } else {
                if depth == 0 { kept.append(next) }
                rest = rest.dropFirst()
            }
        }
        return kept
    }

    // MARK: - Bodies

    /// The body that a mention names, as a reference.
    func reference(_ mention: Mention) -> (id: String, how: Fact.How) {
        let (index, how) = register.index(of: mention.text, language: words.tag, at: mention.place)
        return (register.bodies[index].id, how)
    }

    /// The mentions with those joined that are one body: an abbreviation may be given to a body, or to it and the ministry before it
    /// ("Ministry of the Interior, Service X (hereinafter: MoI X)"), which is asked.
    func wholeNames(_ mentions: [Mention], about: Matter) -> [Mention] {
        var whole: [Mention] = []
        for mention in mentions {
            guard let owner = whole.last, owner.place == mention.place, owner.field == mention.field,
                register.kind(owner.text)?.kind == "ministry", let defined = definition(mention.text),
                register.body(defined.body) == nil, register.kind(defined.body)?.kind != "ministry"
            else {
                whole.append(mention)
                continue
            }
            let together = "\(owner.text), \(defined.body)"
            let asked = desk.ask(
                "body.name", about: about, at: mention.place, text: "\(owner.text), \(mention.text)",
                why: .abbreviationOfOneOrTwo,
                candidates: [.text(together), .text(defined.body)])
            if asked.answer == together {
                whole.removeLast()
                let (index, _) = register.index(of: defined.body, language: words.tag, at: mention.place)
                register.know(together, as: index)
                register.alias(index, together)
            }
            whole.append(mention)
        }
        return whole
    }

    /// The body and the abbreviation that words give it.
    private func definition(_ text: String) -> (body: String, abbreviation: String)? {
        let wording = Wording(text)
        for phrase in phrases(profile.bodies.defined) {
            if let match = phrase.match(wording, words), let body = match["body"], let short = match["abbreviation"] {
                return (wording.words(body.range), wording.words(short.range))
            }
        }
        return nil
    }

    /// What a mention says without the words that define an abbreviation, which its body is given.
    func defining(_ mention: Mention) -> Mention {
        guard let defined = definition(mention.text) ?? BodyRegister.nameWithInitials(mention.text) else {
            return mention
        }
        var named = mention
        named.text = defined.body
        register.name(defined.abbreviation, defined.body, language: words.tag)
        let (index, _) = register.index(of: named.text, language: words.tag, at: mention.place)
        register.abbreviate(index, defined.abbreviation)
        register.merge(defined.abbreviation, into: index)
        return named
    }

    // MARK: - Money

    /// The currency of the documents, where they or the profile state one.
    var currency: String? { Profile.value(profile.currency, words.tag) }
}
