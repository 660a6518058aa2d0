import CEL

/// A small host: tasks, recommendations, budget lines and amounts in columns, as a program that loads documents has them.
///
/// Columns live as long as the process; there are few.
final class Office: @unchecked Sendable {
    let schema: RecordSchema
    let root: RecordType
    let environment: Environment
    let indexes = IndexCache()

    struct Contents {
        var tasks: [(number: String, due: String?, position: Int32)] = [
            ("1.1.1", "2023-06-30", 1), ("1.1.2", nil, 2), ("1.1.3", "2024-12-31", 3), ("2.1", "2024-01-01", 4),
        ]
        /// Recommendations with the row of the task that answers them, below zero for none.
        var recommendations: [(id: String, paragraph: Int32, task: Int32)] = [
            ("greta-1", 23, 0), ("greta-2", 24, 2), ("greta-3", 25, -1), ("greta-4", 26, 2),
        ]
        var lines: [(code: String, total: Int64?, amounts: [Int64?])] = [
            ("3431", 30000, [10000, 20000]), ("170084", 45001, [45000, nil]), ("221092", nil, [500, 700]),
        ]
        var currency = "EUR"
    }

    init(_ contents: Contents = Contents()) {
        let taskNumbers = Texts(contents.tasks.map(\.number))
        let due = column(contents.tasks.map { $0.due.flatMap { CalendarDate($0)?.days } ?? Int32.min })
        let positions = column(contents.tasks.map(\.position))
        let answers = contents.recommendations.map(\.task)
        let amounts = contents.lines.enumerated().flatMap { line, entry in
            entry.amounts.enumerated().map { (line: Int32(line), year: Int32(2023 + $0.offset), value: $0.element) }
        }
        let euro = UnsafeMutablePointer<Currency>.allocate(capacity: 1)
        euro.initialize(to: Currency(contents.currency) ?? .none)
        let starts = contents.lines.indices.map { line in
            Int32(contents.lines[..<line].map(\.amounts.count).reduce(0, +))
        }
        let counts = contents.lines.map { Int32($0.amounts.count) }
        let byTask = contents.tasks.indices.map { task -> Rows in
            let rows = column(answers.indices.filter { answers[$0] == Int32(task) }.map { Int32($0) })
            return Rows(indices: UnsafePointer(rows.pointee.base), count: Int32(rows.pointee.count))
        }
        let task = RecordType(
            name: "task", plural: "tasks",
            fields: [
                RecordField("number", .string, storage: .text { taskNumbers[Int($0)] }),
                RecordField("due", .date, isOptional: true, storage: .word32(due)),
                RecordField("position", .int, storage: .word32(positions)),
                RecordField(
                    "recommendations", .list(.record("recommendation")),
                    storage: .rows { row in
                        byTask[Int(row)]
                    }),
            ],
            key: { contents.tasks[Int($0)].number }, rowCount: { Int32(contents.tasks.count) })
        let ids = Texts(contents.recommendations.map(\.id))
        let recommendation = RecordType(
            name: "recommendation", plural: "recommendations",
            fields: [
                RecordField("id", .string, storage: .text { ids[Int($0)] }),
                RecordField("paragraph", .int, storage: .word32(column(contents.recommendations.map(\.paragraph)))),
                RecordField("task", .record("task"), isOptional: true, storage: .reference(column(answers))),
                RecordField("isFirst", .bool, storage: .computed { $0 == 0 ? 1 : 0 }),
            ],
            key: { contents.recommendations[Int($0)].id }, rowCount: { Int32(contents.recommendations.count) })
        let codes = Texts(contents.lines.map(\.code))
        let symbols = column(contents.lines.indices.map { Int32($0) })
        let totals = column(contents.lines.map { $0.total ?? .min })
        let line = RecordType(
            name: "line", plural: "lines",
            fields: [
                RecordField("code", .string, storage: .symbol(symbols, Symbols(text: { codes[Int($0)] }))),
                RecordField("total", .money, isOptional: true, storage: .moneyOfOneCurrency(totals, currency: euro)),
                RecordField(
                    "amounts", .list(.record("amount")),
                    storage: .rows {
                        Rows(start: starts[Int($0)], count: counts[Int($0)])
                    }),
                RecordField("years", .list(.int), storage: .range { 2023..<(2023 + Int64(counts[Int($0)])) }),
            ],
            key: { contents.lines[Int($0)].code }, rowCount: { Int32(contents.lines.count) })
        let amount = RecordType(
            name: "amount", plural: "amounts",
            fields: [
                RecordField("year", .int, storage: .word32(column(amounts.map(\.year)))),
                RecordField(
                    "value", .money, isOptional: true,
                    storage: .moneyOfOneCurrency(
                        column(amounts.map { $0.value ?? .min }), currency: euro)),
                RecordField("line", .record("line"), storage: .reference(column(amounts.map(\.line)))),
            ],
            key: { "\(contents.lines[Int(amounts[Int($0)].line)].code)/\(amounts[Int($0)].year)" },
            rowCount: { Int32(amounts.count) })
        root = RecordType(
            name: "office", plural: "offices",
            fields: [
                RecordField(
                    "tasks", .list(.record("task")),
                    storage: .rows { _ in
                        Rows(start: 0, count: Int32(contents.tasks.count))
                    }),
                RecordField(
                    "recommendations", .list(.record("recommendation")),
                    storage: .rows { _ in
                        Rows(start: 0, count: Int32(contents.recommendations.count))
                    }),
                RecordField(
                    "lines", .list(.record("line")),
                    storage: .rows { _ in
                        Rows(start: 0, count: Int32(contents.lines.count))
                    }),
                RecordField(
                    "amounts", .list(.record("amount")),
                    storage: .rows { _ in
                        Rows(start: 0, count: Int32(amounts.count))
                    }),
            ],
            key: { _ in "" }, rowCount: { 1 })
        schema = RecordSchema([task, recommendation, line, amount])
        environment = Environment(schema: schema, root: root)
    }

    /// The value of an expression over the root record, its variables bound to rows.
    func evaluate(_ source: String, _ rows: [(name: String, type: String, row: Int32)] = []) throws -> Value {
        var environment = environment
        let variables = rows.map { (environment.declare($0.name, .record($0.type)), $0.row) }
        let program = try environment.program(source)
        let frame = Frame(for: environment, indexes: indexes)
        frame.begin()
        for (variable, row) in variables { frame.set(variable, row: row) }
        return try program.evaluate(frame)
    }
}

/// A column of plain data behind a header that stays.
func column<Element>(_ elements: [Element]) -> Column<Element> {
    let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    base.initialize(from: elements, count: elements.count)
    let header = UnsafeMutablePointer<ColumnHeader<Element>>.allocate(capacity: 1)
    header.initialize(to: ColumnHeader(base: base, count: elements.count))
    return UnsafePointer(header)
}

/// Texts in memory of their own.
struct Texts: @unchecked Sendable {
    private let slices: [TextSlice]

    init(_ texts: [String]) {
        slices = texts.map { text in
            let bytes = Array(text.utf8)
            let base = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
            base.initialize(from: bytes, count: bytes.count)
            return TextSlice(base: UnsafePointer(base), count: bytes.count)
        }
    }

    subscript(position: Int) -> TextSlice { slices[position] }
}
