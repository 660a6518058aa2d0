internal import CEL

extension Model.Deadline {
    /// The days of every year on which it falls due.
    package var yearlyDays: [YearlyDay] { YearlyDay.list(due) }
}

extension Model.Duty {
    /// The days of every year by which it is to be done.
    package var yearlyDays: [YearlyDay] { YearlyDay.list(due) }
}

extension YearlyDay {
    /// The days that a valid dossier states, such as `--01-15 --07-15`; none of any other words.
    package static func list(_ stated: String?) -> [YearlyDay] {
        var text = stated ?? ""
        return text.withUTF8 { list($0) } ?? []
    }
}
