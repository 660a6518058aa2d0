extension Library {
    /// The functions of texts that are part of the language itself.
    mutating func addTexts() {
        let two: [CELType] = [.string, .string]
        add(
            "startsWith",
            [
                .member(two, .bool) { a, _ throws(EvaluationError) in
                    .bool(try a.text(0).utf8.starts(with: try a.text(1).utf8))
                }
            ])
        add(
            "endsWith",
            [
                .member(two, .bool) { a, _ throws(EvaluationError) in
                    let (text, suffix) = (try a.text(0).utf8, try a.text(1).utf8)
                    return .bool(text.count >= suffix.count && text.suffix(suffix.count).elementsEqual(suffix))
                }
            ])
        add(
            "contains",
            [
                .member(two, .bool) { a, _ throws(EvaluationError) in
                    var (text, part) = (try a.text(0), try a.text(1))
                    return .bool(text.withUTF8 { whole in part.withUTF8 { whole.first($0) != nil } })
                }
            ])
        let matches: Overload.Body = { a, frame throws(EvaluationError) in
            let source = try a.text(1)
            try frame.spend(source.utf8.count)
            let pattern: Pattern
            do throws(EvaluationError) {
                pattern = try Pattern(source, sizeLimit: frame.limits.patternSize)
            } catch {
                if case .tooLarge(_, let size) = error { try frame.spend(size) }
                throw error
            }
            try frame.spend(pattern.instructions.count)
            return .bool(try pattern.matches(try a.text(0), frame))
        }
        add("matches", [.member(two, .bool, matches), .global(two, .bool, matches)])
    }

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
