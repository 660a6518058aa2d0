package import CEL

/// What a field of one thing states, and as what people read it.
package struct StatedValue: Hashable, Sendable {
    /// What the value is, beyond its form.
    package enum Meaning: Hashable, Sendable {
        /// A text for people.
        case prose
        /// One of a closed set of words, and the name of the set.
        case word(of: String)
        /// An amount in a currency.
        case money(Currency)
        /// The name of a thing; nil where it names nothing.
        case thing(Record?)
        /// The names of things.
        case things
        /// Days of every year.
        case yearlyDays([YearlyDay])
        /// A span of years, months and days.
        case span(CalendarSpan)
        /// A month or a year of which no day is stated: its days.
        case days(ClosedRange<CalendarDate>)
        /// What its form says.
        case plain
    }

    /// The value as a dossier states it.
    package let value: FieldValue
    /// What it is.
    package let meaning: Meaning
}
