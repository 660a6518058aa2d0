extension Library {
    /// Days, money, and what is made of all elements of a list.
    mutating func addRecords() {
        add(
            "date", .records,
            [
                .global([.date], .date) { a, _ in a[0] },
                .global([.string], .date) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let date = CalendarDate(text) else {
                        throw .invalidArgument(function: "date", "\(Value.quoted(text)) is no day as YYYY-MM-DD")
                    }
                    return .date(date)
                },
                .global([.timestamp], .date) { a, _ throws(EvaluationError) in
                    guard let date = CalendarDate(days: Int64(Timestamp.split(try a.timestamp(0).seconds).days)) else {
                        throw .overflow
                    }
                    return .date(date)
                },
            ])
        add(
            "year", .records,
            [.member([.date], .int) { a, _ throws(EvaluationError) in .int(Int64(try a.date(0).year)) }])
        add(
            "month", .records,
            [.member([.date], .int) { a, _ throws(EvaluationError) in .int(Int64(try a.date(0).month)) }])
        add(
            "day", .records, [.member([.date], .int) { a, _ throws(EvaluationError) in .int(Int64(try a.date(0).day)) }]
        )
        add(
            "money", .records,
            [
                .global([.money], .money) { a, _ in a[0] },
                .global([.string], .money) { a, _ throws(EvaluationError) in
                    let text = try a.text(0)
                    guard let money = Money(text) else {
                        throw .invalidArgument(
                            function: "money", "\(Value.quoted(text)) is no amount such as \"10.00 EUR\"")
                    }
                    return .money(money)
                },
                .global([.int, .string], .money) { a, _ throws(EvaluationError) in
                    let name = try a.text(1)
                    guard let currency = Currency(name) else {
                        throw .invalidArgument(
                            function: "money", "\(Value.quoted(name)) is no currency such as \"EUR\"")
                    }
                    return .money(Money(minorUnits: try a.int(0), currency: currency))
                },
            ])
        add(
            "minorUnits", .records,
            [
                .member([.money], .int) { a, _ throws(EvaluationError) in .int(try a.money(0).minorUnits) }
            ])
        add(
            "currency", .records,
            [
                .member([.money], .string) { a, _ throws(EvaluationError) in
                    .string(try a.money(0).currency.description)
                }
            ])
        let summable: [CELType] = [.int, .uint, .double, .duration, .money]
        let sum: Overload.Body = { a, frame throws(EvaluationError) in
            let elements = try a.list(0)
            try frame.spend(elements.count)
            guard var total = elements.first else { return .int(0) }
            guard Self.zero(of: total.type) != nil else { throw .noSuchOverload("'sum'", [total.type]) }
            for element in elements.dropFirst() { total = try Arithmetic.apply(.add, total, element, frame) }
            return total
        }
        add("sum", .records, summable.map { .member([.list($0)], $0, sum) })
        for (name, sign) in [("min", 1), ("max", -1)] {
            let body: Overload.Body = { a, frame throws(EvaluationError) in
                let elements = try a.list(0)
                try frame.spend(elements.count)
                guard var best = elements.first else {
                    throw .emptyList(function: name)
                }
                for element in elements.dropFirst() {
                    best = try Self.extreme(best, element, element.ordered(best, .less, frame), sign)
                }
                return best
            }
            add(name, .records, (summable + [.date, .timestamp, .string]).map { .member([.list($0)], $0, body) })
        }
        let any = CELType.parameter("T")
        add(
            "distinct", .records,
            [
                .member([.list(any)], .list(any)) { a, frame throws(EvaluationError) in
                    var distinct = DistinctValues()
                    for element in try a.list(0) { try distinct.insert(element, frame) }
                    return .list(distinct.values)
                }
            ])
    }

    /// Which of two values stays of those that have been seen: the first of equal ones, and what is not a number where
    /// there is one, so that the order of a list decides nothing.
    static func extreme(_ best: Value, _ next: Value, _ order: Int?, _ sign: Int) -> Value {
        guard let order else { if case .double(let number) = best, number.isNaN { return best } else { return next } }
        return order * sign < 0 ? next : best
    }
}
