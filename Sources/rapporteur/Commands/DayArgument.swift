import ArgumentParser
import CEL
import Texts

/// A day as an option writes it. What is none is told by the command and not by the parser of arguments, which speaks English alone.
struct DayArgument: ExpressibleByArgument {
    private let text: String

    init(argument: String) { text = argument }

    /// The day.
    ///
    /// - Throws: `UsageFault`, where it is none that exists, written `YYYY-MM-DD`.
    func day(of option: String) throws(UsageFault) -> CalendarDate {
        guard let day = CalendarDate(text) else { throw UsageFault { $0.noDay(text, of: option) } }
        return day
    }
}

extension DayArgument? {
    /// The day; nil where none is stated.
    func day(of option: String) throws(UsageFault) -> CalendarDate? {
        guard let self else { return nil }
        return try self.day(of: option)
    }
}
