internal import Documents
internal import Dossier

extension AnnexReader {
    /// A printed total: of a body or of all lines, of a year or of all.
    struct Total {
        let body: String?
        let year: Int?
        let place: Place
        let text: String
        /// What it may be; the first is what the style of the numbers says.
        var readings: [Int64]
        /// Whether it cannot be read for sure, whatever the style is.
        var isUnreadable = false
        var how = Fact.How.verbatim

        var amount: Int64? { isUnreadable ? nil : readings.first }
        var isDoubtful: Bool { !isUnreadable && readings.count > 1 }
    }

    /// An amount of a line that may be read in two ways; the line's total where there is no amount.
    struct Doubt {
        let line: Draft
        let amount: Draft?
        let readings: [Int64]
        let about: Matter
        let text: String
        let place: Place
    }

    /// What becomes of numbers that may be read in two ways.
    enum Doubts {
        /// Printed totals decide, or a person has decided.
        case decided
        /// Each is asked.
        case asked
        /// One question asks of all, and nobody has answered it.
        case open
    }

    /// Keeps one of two readings of all numbers, which both make every printed total; a person decides which.
    func keepOne(_ own: Rows, _ other: Rows) {
        let doubts =
            own.doubtful.map { ($0.readings, $0.text, $0.place) }
            + own.totals.filter(\.isDoubtful).map { ($0.readings, $0.text, $0.place) }
        guard let first = doubts.first else { return keep(own, .decided, isSwapped: false) }
        let candidates = first.0.map { FieldValue.amount($0).written }
        let asked = run.desk.ask(
            "amount", about: .annex, at: first.2, text: doubts.prefix(6).map(\.1).joined(separator: " | "),
            why: .amountUnreadable, candidates: candidates.map(Candidate.digits))
        if asked.answer == candidates[1] {
            keep(other, .decided, isSwapped: true)
        } else {
            keep(own, asked.answer == nil ? .open : .decided, isSwapped: false)
        }
    }

    /// Asks which of two readings an amount has that no printed total decides; it is left out until somebody answers.
    func settle(_ doubt: Doubt, _ doubts: Doubts) {
        let candidates = doubt.readings.map { FieldValue.amount($0).written }
        var chosen: (amount: Int64, id: String)?
        if doubts == .asked {
            let asked = run.desk.ask(
                doubt.amount == nil ? "line.total" : "amount", about: doubt.about, at: doubt.place, text: doubt.text,
                why: .amountUnreadable, candidates: candidates.map(Candidate.digits))
            chosen = candidates.firstIndex { $0 == asked.answer }.map { (doubt.readings[$0], asked.id) }
        }
        switch (chosen, doubt.amount) {
        case (let chosen?, let amount?): amount.set("value", .amount(chosen.amount), .answer(chosen.id))
        case (let chosen?, nil): doubt.line.set("total", .amount(chosen.amount), .answer(chosen.id), at: doubt.place)
        case (nil, let amount?): doubt.line.children.removeAll { $0 === amount }
        case (nil, nil): doubt.line.remove("total")
        }
    }

    /// A printed total as it is kept; nil where nobody knows which it is.
    func settled(_ total: Total, _ doubts: Doubts) -> Total? {
        guard total.isUnreadable || total.isDoubtful && doubts != .decided else { return total }
        guard total.isUnreadable || doubts == .asked else { return nil }
        let candidates = total.readings.prefix(4).map { FieldValue.amount($0).written }
        let asked = run.desk.ask(
            "line.total", about: .total(body: total.body.map { run.register.name(of: $0) }, year: total.year),
            at: total.place,
            text: total.text, why: .amountUnreadable, candidates: candidates.map(Candidate.digits) + [.notStated])
        guard let index = candidates.firstIndex(where: { $0 == asked.answer }) else { return nil }
        var total = total
        (total.readings, total.isUnreadable, total.how) = ([total.readings[index]], false, .answer(asked.id))
        return total
    }
}
