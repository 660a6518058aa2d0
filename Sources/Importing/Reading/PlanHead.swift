internal import CEL
internal import Documents
internal import Dossier

/// What a document says of the plan as a whole: its title, its period, the day of its adoption.
struct PlanHead {
    private let run: Run
    private let document: Int
    private var texts: [(wording: Wording, isTitle: Bool, place: Place)] = []

    init(_ run: Run, document: Int) {
        (self.run, self.document) = (run, document)
        for block in run.documents[document].document.blocks.prefix(200) {
            guard texts.count < 60 else { break }
            for line in Grid.wordsOverTable(of: block) {
                texts.append((Wording(line.text), false, Place(document: document, address: line.address)))
            }
            guard block.role == .body, let paragraph = block.paragraph else { continue }
            let wording = Wording(run.withoutNotes(paragraph.text.verbatim))
            guard !wording.isEmpty else { continue }
            let isTitle = ["title", "naslov", "titel", "titre", "titlu"].contains(paragraph.style?.lowercased() ?? "")
            texts.append((wording, isTitle, Place(document: document, address: block.address)))
        }
    }

    /// Gives the plan its title, period and day of adoption, as far as the document states them.
    func read(into plan: Draft) {
        if plan.value("title") == nil, let title = title() {
            plan.set("title", .text(title.text), .verbatim, at: title.place)
            run.use(title.place, as: .title)
        }
        if run.period.end == nil, let period = period(plan.text("title")) {
            run.period = (period.start, period.end)
            if let start = period.start { plan.set("start", .day(start), .phrase(period.phrase), at: period.place) }
            plan.set("end", .day(period.end), .phrase(period.phrase), at: period.place)
        }
        if plan.value("adopted") == nil {
            for (wording, _, place) in texts {
                for phrase in run.phrases(run.profile.adopted) {
                    guard let match = phrase.match(wording, run.words, .anywhere), let span = match.spans().first?.span
                    else { continue }
                    plan.set("adopted", .day(span.from), .phrase(phrase.source), at: place)
                    run.use(place, as: .adopted)
                    if run.period.start == nil, run.period.end != nil { run.period.start = span.from }
                    return
                }
            }
        }
    }

    private func title() -> (text: String, place: Place)? {
        for phrase in run.phrases(run.profile.title) {
            for (wording, _, place) in texts {
                if let match = phrase.match(wording, run.words, .anywhere), let title = match["title"] {
                    // Words with which a phrase ends go on to the end of the paragraph.
                    let isLast = title.range.upperBound == match.range.upperBound
                    let end = isLast ? wording.tokens.count : title.range.upperBound
                    return (wording.verbatim(title.range.lowerBound..<end), place)
                }
            }
        }
        if let titled = texts.first(where: \.isTitle) { return (titled.wording.verbatim, titled.place) }
        if let dated = texts.prefix(20).first(where: { self.period($0.wording) != nil && $0.wording.tokens.count < 40 })
        {
            return (dated.wording.verbatim, dated.place)
        }
        return texts.first.map { ($0.wording.verbatim, $0.place) }
    }

    private func period(_ title: String?) -> (start: CalendarDate?, end: CalendarDate, phrase: String, place: Place)? {
        var candidates = texts.prefix(30).map { ($0.wording, $0.place) }
        if let title,
            let own = texts.first(where: { $0.wording.verbatim == title || $0.wording.verbatim.contains(title) })
        {
            candidates.insert((Wording(title), own.place), at: 0)
        }
        for (wording, place) in candidates {
            if let found = period(wording) { return (found.start, found.end, found.phrase, place) }
        }
        // A single year in the title.
        if let (wording, place) = candidates.first {
            let spans = run.words.allTimes(in: wording)
            if spans.count == 1 { return (spans[0].span.from, spans[0].span.to, wording.words(spans[0].range), place) }
        }
        return nil
    }

    private func period(_ wording: Wording) -> (start: CalendarDate?, end: CalendarDate, phrase: String)? {
        for phrase in run.phrases(run.profile.period) + run.words.periods {
            guard let match = phrase.match(wording, run.words, .anywhere) else { continue }
            let all = match.spans()
            let from = all.filter { $0.name != "to" }.map(\.span.from).min()
            let to = all.filter { $0.name != "from" }.map(\.span.to).max()
            guard let to, from.map({ $0 < to }) ?? true else { continue }
            return (from, to, phrase.source)
        }
        return nil
    }
}
