internal import CEL
internal import Dossier

/// The days from the first to the last that the plan or one of its deadlines names, and where a day stands among them.
struct TimeAxis {
    let first: CalendarDate
    let last: CalendarDate

    init?(_ store: DossierStore) {
        let stated = store.deadlines.flatMap { [$0.from, $0.to, $0.until] }.compactMap(\.self)
        let days = [store.plan.start, store.plan.end] + stated
        guard let first = days.min(), let last = days.max(), first < last else { return nil }
        self.first = first
        self.last = last
    }

    /// Where a day stands, from the left.
    func place(of day: CalendarDate) -> String { Bars.share(day.days - first.days, of: last.days - first.days) }

    /// How long a time is.
    func length(from: CalendarDate, to: CalendarDate) -> String {
        Bars.share(max(to.days - from.days, 0), of: last.days - first.days)
    }

    /// The first days of the years, as far as they are not too many to be told apart.
    var years: [CalendarDate] {
        guard last.year > first.year, last.year - first.year <= 40 else { return [] }
        return (first.year + 1...last.year).compactMap { CalendarDate(year: $0, month: 1, day: 1) }
    }
}

/// A deadline on its place in the time of the plan.
///
/// It repeats for the eye what stands beside it in words, so that screen readers need not be told of it.
struct TimeBar {
    private let axis: TimeAxis
    /// What every bar of a report has: the beginnings of years, and the day as of which the audit was made.
    private let ground: Markup

    init?(_ store: DossierStore, asOf: CalendarDate) {
        guard let axis = TimeAxis(store) else { return nil }
        self.axis = axis
        let isWithin = asOf >= axis.first && asOf <= axis.last
        ground = .group(
            axis.years.map { Self.mark("tick", at: axis.place(of: $0)) }
                + (isWithin ? [Self.mark("as-of", at: axis.place(of: asOf))] : []))
    }

    var first: CalendarDate { axis.first }
    var last: CalendarDate { axis.last }

    /// The bar of a deadline; nothing of one without a day.
    func callAsFunction(_ deadline: Model.Deadline?) -> Markup {
        guard let deadline, let to = deadline.to else { return .nothing }
        return HTML.div(["class": "time", "aria-hidden": "true"]) {
            ground
            shapes(deadline, to: to)
        }
    }

    private func shapes(_ deadline: Model.Deadline, to: CalendarDate) -> Markup {
        let day = Self.mark("day", at: axis.place(of: to))
        if let until = deadline.until { return .group([span(.pale, from: to, to: until), day]) }
        guard let from = deadline.from else { return day }
        let ink: Ink =
            switch deadline.kind {
            case .continuous: .pale
            case .periodic: .striped
            case .ambiguous, .conditional: .open
            case .once, .by, .byThenContinuous: .dark
            }
        return span(ink, from: from, to: to)
    }

    private func span(_ ink: Ink, from: CalendarDate, to: CalendarDate) -> Markup {
        HTML.span([
            "class": "ink-\(ink.rawValue)",
            "style": "left:\(axis.place(of: from));width:\(axis.length(from: from, to: to))",
        ])
    }

    private static func mark(_ kind: String, at place: String) -> Markup {
        HTML.span(["class": kind, "style": "left:\(place)"])
    }
}
