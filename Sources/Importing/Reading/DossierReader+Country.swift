internal import Documents

/// Of which country the dossier is, and each document: a report on another one is never taken for its own.
extension DossierReader {
    /// What the first paragraph of a document that names a country says.
    private struct Naming {
        let codes: Set<String>
        let text: String
        let place: Place
    }

    /// Looks which documents are on another country than the dossier, which is asked; such a document is left out, and so is one of
    /// which nobody has answered yet.
    func leaveOutOtherCountries() {
        guard let expected = earlier?.country ?? countryOfFirst() else { return }
        for index in run.documents.indices {
            run.turn(to: readings[index].profile, readings[index].words, document: index)
            let naming = naming(in: index)
            // What a profile says for a language is a guess; what it says for all is the country whose form it reads.
            let ofForm = run.profile.country.filter { $0.language == nil }.map(\.value)
            let stated = naming?.codes ?? Set(ofForm)
            if stated.isEmpty {
                if run.profile.report != nil {
                    run.remark(.countryNotNamed, at: nil, "", about: .document(run.documents[index].name))
                }
                continue
            }
            guard !stated.contains(expected) else { continue }
            let asked = run.desk.ask(
                Question.countryOfDocument, about: .document(run.documents[index].name), at: naming?.place,
                text: naming?.text ?? "", why: .countryOther,
                candidates: ([expected] + stated.sorted()).map(Candidate.country))
            if asked.answer == expected { continue }
            leftOut.insert(index)
            for block in run.documents[index].document.blocks {
                run.leaveOut(Place(document: index, address: block.address), .otherCountry)
            }
        }
    }

    /// The country of the first document that says one, a plan or annex before a report.
    private func countryOfFirst() -> String? {
        let all = Array(run.documents.indices)
        let ordered =
            all.filter { readings[$0].profile.report == nil } + all.filter { readings[$0].profile.report != nil }
        return ordered.lazy.compactMap { index in
            let (profile, words) = self.readings[index]
            if let country = Profile.value(profile.country, words.tag) { return country }
            let codes = self.naming(in: index)?.codes ?? []
            return codes.count == 1 ? codes.first : nil
        }.first
    }

    /// The country of the dossier.
    func country() -> (code: String, how: Fact.How) {
        run.turn(to: readings[0].profile, readings[0].words)
        let stated = leftOut.contains(0) ? nil : Profile.value(run.profile.country, run.words.tag)
        let said = stated ?? named()
        if let country = earlier?.country { return (country, country == said ? .profile : .carried) }
        if let said { return (said, .profile) }
        let asked = run.desk.ask(
            "plan.country", about: .plan, at: nil, text: plan.text("title") ?? "", why: .countryMissing,
            candidates: [])
        return (asked.answer ?? "ZZ", asked.answer == nil ? .open : .answer(asked.id))
    }

    /// The only country that the first pages of the documents name.
    private func named() -> String? {
        let codes = run.documents.indices.filter { !leftOut.contains($0) }.reduce(into: Set<String>()) { codes, index in
            for naming in namings(in: index) { codes.formUnion(naming.codes) }
        }
        return codes.count == 1 ? codes.first : nil
    }

    private func naming(in document: Int) -> Naming? { namings(in: document).first { _ in true } }

    /// Where the first pages of a document name countries.
    private func namings(in document: Int) -> some Sequence<Naming> {
        let words = readings[document].words
        let blocks = run.documents[document].document.blocks
        let paragraphs = blocks.prefix(30).lazy.compactMap { block in
            block.paragraph.map { (text: $0.text.plain, address: block.address) }
        }
        let titles = blocks.prefix(30).lazy.flatMap { Grid.wordsOverTable(of: $0) }
        return [Array(paragraphs), titles.map { ($0.text, $0.address) }].joined().lazy.compactMap { text, address in
            let wording = Wording(text)
            let found = words.countries.compactMap { phrase, code in
                phrase.match(wording, words, .anywhere).map { (range: $0.range, code: code) }
            }
            // What is part of a longer name is not named: Ireland is not, where Northern Ireland is.
            let codes = found.filter { one in
                !found.contains { $0.range.count > one.range.count && $0.range.clamped(to: one.range) == one.range }
            }.map(\.code)
            return codes.isEmpty
                ? nil
                : Naming(
                    codes: Set(codes), text: wording.text, place: Place(document: document, address: address))
        }
    }
}
