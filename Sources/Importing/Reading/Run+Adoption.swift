internal import CEL
internal import Documents
internal import Dossier

extension Run {
    /// Whether the day of the plan's adoption is known, on which something rests; it is asked where no document says which it is.
    func knowsAdoption(of plan: Draft) -> Bool {
        if plan.value("adopted") != nil { return true }
        if let earlierAdoption {
            plan.set("adopted", earlierAdoption, .carried)
            return true
        }
        let asked = desk.ask(
            "plan.adopted", about: .plan, at: plan.place, text: plan.text("title") ?? "", why: .adoptionMissing,
            candidates: namedDays.map { .text($0.description) }, isShared: true)
        guard let day = namedDays.first(where: { $0.description == asked.answer }) else { return false }
        plan.set("adopted", .day(day), .answer(asked.id))
        return true
    }

    /// The days up to the plan's end that the paragraphs of the documents name, each once, at most six.
    func daysInParagraphs() -> [CalendarDate] {
        var days: [CalendarDate] = []
        for paragraph in documents.lazy.flatMap(\.document.blocks).compactMap(\.paragraph) {
            for (_, span) in words.allTimes(in: Wording(withoutNotes(paragraph.text.verbatim)))
            where span.from == span.to && !days.contains(span.from) && period.end.map({ span.from <= $0 }) ?? true {
                days.append(span.from)
                if days.count == 6 { return days }
            }
        }
        return days
    }
}
