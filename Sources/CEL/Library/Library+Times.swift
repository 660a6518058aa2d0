extension Library {
    /// The functions of instants and durations that are part of the language itself.
    mutating func addTimes() {
        add(
            "timestamp",
            [
                .global([.timestamp], .timestamp) { a, _ in a[0] },
                .global([.int], .timestamp) { a, _ throws(EvaluationError) in
                    guard let instant = Timestamp(seconds: try a.int(0)) else { throw .overflow }
                    return .timestamp(instant)
                },
                .global([.string], .timestamp) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let instant = Timestamp(text) else {
                        throw .invalidArgument(function: "timestamp", "\(Value.quoted(text)) is no instant in RFC 3339")
                    }
                    return .timestamp(instant)
                },
            ])
        add(
            "duration",
            [
                .global([.duration], .duration) { a, _ in a[0] },
                .global([.string], .duration) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let span = TimeSpan(text) else {
                        throw .invalidArgument(
                            function: "duration",
                            "\(Value.quoted(text)) is no duration such as \"1h30m\", of at most 292 years")
                    }
                    return .duration(span)
                },
            ])
        for (name, part) in Self.timeParts {
            let body: Overload.Body = { a, _ throws(EvaluationError) in
                let instant = try a.timestamp(0)
                var offset = 0
                if a.count > 1 {
                    let name = try a.text(1)
                    guard let zone = TimeZone.named(name) else {
                        throw .invalidArgument(function: "time zone", "there is no zone \(Value.quoted(name))")
                    }
                    offset = zone.offset(at: instant.seconds)
                }
                return .int(Int64(part(instant.seconds + Int64(offset), Int(instant.nanoseconds))))
            }
            add(name, [.member([.timestamp], .int, body), .member([.timestamp, .string], .int, body)])
        }
        let spanParts: [(String, @Sendable (TimeSpan) -> Int64)] = [
            ("getHours", { $0.seconds / 3600 }), ("getMinutes", { $0.seconds / 60 }), ("getSeconds", { $0.seconds }),
            ("getMilliseconds", { Int64($0.nanoseconds) / 1_000_000 }),
        ]
        for (name, part) in spanParts {
            add(name, [.member([.duration], .int) { a, _ throws(EvaluationError) in .int(part(try a.duration(0))) }])
        }
    }

    /// What the accessors of an instant read of its seconds, in local time, and its nanoseconds.
    private static let timeParts: [(String, @Sendable (Int64, Int) -> Int)] = [
        ("getFullYear", { seconds, _ in CalendarDate.civil(Timestamp.split(seconds).days).year }),
        ("getMonth", { seconds, _ in CalendarDate.civil(Timestamp.split(seconds).days).month - 1 }),
        ("getDate", { seconds, _ in CalendarDate.civil(Timestamp.split(seconds).days).day }),
        ("getDayOfMonth", { seconds, _ in CalendarDate.civil(Timestamp.split(seconds).days).day - 1 }),
        ("getDayOfWeek", { seconds, _ in ((Timestamp.split(seconds).days + 4) % 7 + 7) % 7 }),
        (
            "getDayOfYear",
            { seconds, _ in
                let days = Timestamp.split(seconds).days
                return days - CalendarDate.days(year: CalendarDate.civil(days).year, month: 1, day: 1)
            }
        ),
        ("getHours", { seconds, _ in Timestamp.split(seconds).second / 3600 }),
        ("getMinutes", { seconds, _ in Timestamp.split(seconds).second / 60 % 60 }),
        ("getSeconds", { seconds, _ in Timestamp.split(seconds).second % 60 }),
        ("getMilliseconds", { _, nanoseconds in nanoseconds / 1_000_000 }),
    ]
}
