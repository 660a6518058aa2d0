package import Dossier

/// A dossier made of documents, with where everything in it comes from and what a person must decide.
package struct Import {
    /// The documents that were read.
    package let documents: [ImportedDocument]
    /// The profile and the language that each was read with.
    package let readings: [(profile: String, language: String)]
    /// The roots of the dossier's parts, each value with its place.
    package let roots: [DossierPart: Draft]
    /// The parts of which the documents and the answers say nothing, and that are as the earlier dossier has them.
    package internal(set) var standing: Set<DossierPart>
    /// What is or was open.
    package internal(set) var questions: [Question]
    /// What the questions about proposals would state, by their ids.
    var pairs: [String: ProposedPair] = [:]
    /// What became of each piece of the documents.
    package let uses: [Place: Use]
    /// What a person should look at.
    package let remarks: [Remark]

    /// Why documents cannot be imported.
    package enum Failure: Error, Hashable, Sendable {
        /// No profile has the labels of a document.
        case noProfile(document: String)
        /// Several profiles fit as well as each other.
        case severalProfiles(document: String, [String])
        /// A document was read, and nothing of a plan, an annex or a report was found.
        case nothingFound(document: String, profile: String)
    }

    /// Reads documents.
    ///
    /// `profile` is the id of the profile; where it is nil, each document is read with the one whose labels it has.
    /// - Throws: `Failure`, where a document is of no known form.
    package init(
        _ documents: [ImportedDocument], profiles: Profiles, monitors: Monitors, profile: String? = nil,
        answers: Answers = .none,
        onto earlier: StatedDossier? = nil, earlierAnswers: Answers = .none
    ) throws(Failure) {
        var readings: [(profile: Profile, words: LanguageWords)] = []
        for document in documents {
            let named = profiles.all.first { $0.id == profile }
            // The profile that is named, and for a document that has nothing of it the one whose labels it has; nothing is left to
            // be found out of the only document of a profile of one language.
            let isKnown = named?.languages.count == 1 && documents.count == 1
            var likenesses = isKnown ? [] : profiles.likenesses(document.document, among: profile.map { [$0] })
            if likenesses.isEmpty, documents.count > 1 { likenesses = profiles.likenesses(document.document) }
            var best = likenesses.first
            if best == nil, let named, let language = named.languages.first {
                best = Profiles.Likeness(profile: named, language: language, score: 0)
            }
            guard let best, let words = profiles.languages[best.language] else {
                throw .noProfile(document: document.name)
            }
            let equal = likenesses.filter { $0.score == best.score && $0.profile.id != best.profile.id }
            guard equal.isEmpty else {
                throw .severalProfiles(document: document.name, [best.profile.id] + equal.map(\.profile.id))
            }
            readings.append((best.profile, words))
        }
        let run = Run(
            documents, readings[0].profile, readings[0].words, answers, earlier: earlierAnswers,
            earlierAdoption: earlier?.parts[.plan]?.fields["adopted"])
        let reader = DossierReader(run, readings, monitors, onto: earlier)
        try reader.read()
        self.documents = documents
        self.readings = readings.map { ($0.profile.id, $0.words.tag) }
        roots = reader.roots
        standing = reader.standing
        questions = run.desk.questions
        uses = run.uses
        remarks = run.remarks
    }

    /// The files of the parts of which the documents say nothing, in the order of a dossier.
    package var standingFiles: [String] { DossierPart.allCases.filter(standing.contains).map(\.file) }

    /// The dossier's files: each part by itself, since one that something open keeps from being written keeps no other.
    package func written() -> [WrittenPart] {
        DossierPart.allCases.compactMap { part in
            guard let root = roots[part] else { return nil }
            let stated = root.stated { place in
                documents.count > 1 ? "\(documents[place.document].name): \(place.address)" : "\(place.address)"
            }
            do throws(WritingFailure) {
                // The writer looks at each value alone, and whoever reads the file would refuse it.
                if part == .plan, root.value("end") != nil, root.value("start") == nil, root.value("adopted") == nil {
                    throw WritingFailure(["plan has neither start nor adopted; expected the first day of its period."])
                }
                return WrittenPart(part: part, outcome: .success(try stated.written(as: part)))
            } catch {
                return WrittenPart(part: part, outcome: .failure(error))
            }
        }
    }
}

extension Import {
    /// The parts that an import may write; what judges of them is none.
    package static let parts: [DossierPart] = [.registry, .plan, .annex, .monitoring]

    /// The open questions that are about a part as a whole, and so may keep it from being written.
    package func questions(keepingFrom part: DossierPart) -> [Question] {
        questions.filter { question in
            guard question.isOpen else { return false }
            return switch question.about {
            case .plan: part == .plan || part == .monitoring
            case .annex: part == .annex
            default: false
            }
        }
    }

    /// The questions as the file in which they are answered; what is said in `answers` of who judged stays.
    package func questionFile(_ answers: Answers = .none) -> [UInt8] {
        QuestionFile(
            questions, documents: documents.map { ($0.name, $0.sha256) }, profile: readings[0].profile,
            answers: answers
        ).bytes
    }
}

/// A part of the dossier, as a file.
package struct WrittenPart: Sendable {
    package let part: DossierPart
    /// Its bytes, or what keeps it from being written.
    package let outcome: Result<[UInt8], WritingFailure>

    /// Its bytes, where it could be written.
    package var bytes: [UInt8]? { try? outcome.get() }

    /// What keeps it from being written; empty where nothing does.
    package var problems: [String] {
        if case .failure(let failure) = outcome { failure.problems } else { [] }
    }
}
