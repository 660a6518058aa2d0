package import Dossier

/// A dossier made of documents, with where everything in it comes from and what a person must decide.
package struct Import {
    /// The documents that were read.
    package let documents: [ImportedDocument]
    /// The profile and the language that each was read with.
    package let readings: [(profile: String, language: String)]
    /// The roots of the dossier's parts, each value with its place.
    package let roots: [DossierPart: Draft]
    /// What is or was open.
    package let questions: [Question]
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
            // The profile that is named, and for a document that has nothing of it the one whose labels it has.
            var likenesses = profiles.likenesses(document.document, among: profile.map { [$0] })
            if likenesses.isEmpty, documents.count > 1 { likenesses = profiles.likenesses(document.document) }
            var best = likenesses.first
            if best == nil, let profile, let only = profiles.all.first(where: { $0.id == profile }),
                let language = only.languages.first
            {
                best = Profiles.Likeness(profile: only, language: language, score: 0)
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
        let run = Run(documents, readings[0].profile, readings[0].words, answers, earlier: earlierAnswers)
        let reader = DossierReader(run, readings, monitors, onto: earlier)
        try reader.read()
        self.documents = documents
        self.readings = readings.map { ($0.profile.id, $0.words.tag) }
        roots = reader.roots
        questions = run.desk.questions
        uses = run.uses
        remarks = run.remarks
    }

    /// The dossier's files.
    ///
    /// - Throws: `WritingFailure`, where something open has no value that says so.
    package func written() throws(WritingFailure) -> WrittenDossier {
        try StatedDossier(
            roots.mapValues { root in
                root.stated { place in
                    documents.count > 1 ? "\(documents[place.document].name): \(place.address)" : "\(place.address)"
                }
            }
        ).written()
    }
}
