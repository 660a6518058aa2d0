extension NumberFormat {
    /// What is stored in a cell whose format shows days or times, and how that reads; nil where the number is no day.
    ///
    /// Where names of months and days or the reader's language decide, the day is shown in ISO 8601, as far as the format shows it.
    func day(_ number: ExactDecimal, is1904: Bool) -> (value: Sheet.Value, shown: String)? {
        guard let (section, _) = section(for: number) else { return nil }
        let value = number.approximation
        switch section.kind {
        case .elapsed:
            guard let duration = DayNumber.duration(value) else { return nil }
            return (.duration(duration), elapsed(value, section))
        case .time where value < 1:
            // The day before the epoch has times and no date.
            guard value >= 0, let duration = DayNumber.duration(value),
                let time = DayNumber(value, is1904: true, isFine: hasSubseconds)
            else { return nil }
            return (.duration(duration), shown(time, section))
        case .time, .date:
            guard let day = DayNumber(value, is1904: is1904, isFine: hasSubseconds) else { return nil }
            return (.date(day.iso), shown(day, section))
        default: return nil
        }
    }

    /// How a day that is stored as such reads.
    func shown(_ day: DayNumber) -> String {
        guard let section = sections.first, section.kind == .date || section.kind == .time else { return day.iso }
        return shown(day, section)
    }

    /// How a day reads, or a day and a time.
    private func shown(_ day: DayNumber, _ section: Section) -> String {
        guard !section.isOfLanguage else {
            guard section.kind != .time else { return day.time }
            let parts = section.tokens.compactMap { if case .part(let letter, _) = $0 { letter } else { nil } }
            // "December 2026" says no day, though one is stored.
            return parts.contains("y") && parts.allSatisfy { "ym".contains($0) }
                ? DayNumber.padded(day.year, 4) + "-" + DayNumber.padded(day.month, 2) : day.iso
        }
        let isTwelve = section.tokens.contains(.amPm)
        var text = ""
        for token in section.tokens {
            switch token {
            case .literal(let literal): text += literal
            case .pad: text += " "
            case .part("y", let count):
                text += count > 2 ? DayNumber.padded(day.year, 4) : DayNumber.padded(day.year % 100, 2)
            case .part("m", let count): text += DayNumber.padded(day.month, count)
            case .part("d", let count): text += DayNumber.padded(day.day, count)
            case .part("h", let count):
                let hour = day.second / 3600
                text += DayNumber.padded(isTwelve ? (hour + 11) % 12 + 1 : hour, count)
            case .part("n", let count): text += DayNumber.padded(day.second / 60 % 60, count)
            case .part("s", let count): text += DayNumber.padded(day.second % 60, count)
            case .subsecond(let count):
                text += "." + DayNumber.padded(day.thousandth, 3).prefix(count)
            case .amPm: text += day.second < 43_200 ? "AM" : "PM"
            default: break
            }
        }
        return Self.aligned(text)
    }

    private func elapsed(_ days: Double, _ section: Section) -> String {
        let seconds = Int((abs(days) * 86_400).rounded())
        var text = days < 0 && seconds > 0 ? "-" : ""
        for token in section.tokens {
            switch token {
            case .literal(let literal): text += literal
            case .pad: text += " "
            case .elapsed("h", let count): text += DayNumber.padded(seconds / 3600, count)
            case .elapsed("m", let count): text += DayNumber.padded(seconds / 60, count)
            case .elapsed(_, let count): text += DayNumber.padded(seconds, count)
            case .part("h", let count): text += DayNumber.padded(seconds / 3600 % 24, count)
            case .part("n", let count), .part("m", let count): text += DayNumber.padded(seconds / 60 % 60, count)
            case .part("s", let count): text += DayNumber.padded(seconds % 60, count)
            default: break
            }
        }
        return Self.aligned(text)
    }
}
