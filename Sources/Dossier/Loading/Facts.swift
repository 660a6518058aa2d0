internal import CEL

/// What has been read of one dossier: its tables, its texts and its names.
final class Facts {
    let schema: Schema
    let tables: [Table]
    let symbols = SymbolPool()
    let text = GrowableColumn<UInt8>(capacity: 65_536)
    /// Names of goals and elements that are listed in one attribute and stand for entities of their own.
    var files: [SourceFile] = []

    init(_ schema: Schema) {
        self.schema = schema
        tables = schema.entities.indices.map { entity in
            Table(schema.entities[entity], parents: schema.parents[entity].filter { !schema.isSingle($0) })
        }
    }

    func removeAll() {
        for table in tables { table.removeAll() }
        symbols.removeAll()
        text.removeAll()
        files = []
    }

    func table(_ entity: String) -> Table { tables[schema.position(of: entity)] }

    /// Stores a value that is of its kind's form, and says what was expected where it is not.
    func store(_ value: Bytes, in table: Table, member index: Int, row: Int32) -> String? {
        let member = table.declaration.members[index]
        let bytes = Lexical.trimmed(value)
        let row = Int(row)
        switch (member.kind, table.storages[index]) {
        case (.prose, .text(let column)):
            if member.isRequired, bytes.isEmpty { return "some text" }
            column[row] = fold(bytes)
        case (.money, .word64(let column)):
            guard let amount = Lexical.decimal(bytes, fraction: 2, signed: true) else {
                return "an amount such as 45000.00, with a point and at most two decimals"
            }
            column[row] = amount
        case (let kind, .word32(let column)):
            switch word(bytes, kind) {
            case .success(let word): column[row] = word
            case .failure(let expectation): return expectation.text
            }
        default: break
        }
        return nil
    }

    struct Expectation: Error { let text: String }

    /// The 32-bit form of a value.
    private func word(_ bytes: Bytes, _ kind: ValueKind) -> Result<Int32, Expectation> {
        func expecting(_ value: Int32?, _ text: String) -> Result<Int32, Expectation> {
            value.map { .success($0) } ?? .failure(Expectation(text: text))
        }
        switch kind {
        case .identifier: return expecting(symbol(bytes, Lexical.isIdentifier), "a name without white space")
        case .fileName:
            return expecting(
                symbol(bytes, Lexical.isFileName), "a name without white space or /, not beginning with a dot")
        case .name:
            return bytes.isEmpty ? .failure(Expectation(text: "some text")) : .success(symbols.intern(folded(bytes)))
        case .word(let words):
            let symbol = words.contains { bytes.elementsEqual($0.utf8) } ? symbols.intern(bytes) : nil
            return expecting(symbol, words.joined(separator: ", ").replacingLastComma(with: " or"))
        case .integer: return expecting(Lexical.integer(bytes), "a whole number from 1")
        case .year: return expecting(Lexical.year(bytes), "a year of four digits")
        case .date: return expecting(Lexical.date(bytes), "a day that exists, written YYYY-MM-DD")
        case .currency: return expecting(Lexical.currency(bytes), "a currency of three capital letters, such as EUR")
        case .percent:
            let points = Lexical.decimal(bytes, fraction: 2, signed: false).flatMap { $0 <= 10_000 ? Int32($0) : nil }
            return expecting(points, "a number from 0 to 100 with at most two decimals")
        case .number:
            let isNumber = { Lexical.decimal($0, fraction: 4, signed: false) != nil }
            return expecting(symbol(bytes, isNumber), "a number with at most four decimals")
        case .country:
            return expecting(symbol(bytes, Lexical.isCountry), "a country of two capital letters, such as SI")
        case .language: return expecting(symbol(bytes, Lexical.isLanguage), "a language tag, such as sl")
        case .reference:
            return expecting(symbol(bytes, Lexical.isIdentifier).map { -2 - $0 }, "a name without white space")
        case .prose, .money, .flag, .references: preconditionFailure("These kinds have a form of their own.")
        }
    }

    private func symbol(_ bytes: Bytes, _ isOfForm: (Bytes) -> Bool) -> Int32? {
        isOfForm(bytes) ? symbols.intern(bytes) : nil
    }

    /// Adds the bytes to the text arena with every run of white space made one space.
    private func fold(_ bytes: Bytes) -> TextSpan {
        let start = text.count
        appendFolded(bytes, to: text)
        return TextSpan(start: UInt32(start), count: UInt32(text.count - start))
    }

    private let scratch = GrowableColumn<UInt8>(capacity: 256)

    private func folded(_ bytes: Bytes) -> Bytes {
        scratch.removeAll()
        appendFolded(bytes, to: scratch)
        return Bytes(start: scratch.header.pointee.base, count: scratch.count)
    }

    private func appendFolded(_ bytes: Bytes, to column: GrowableColumn<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        var position = 0
        while position < bytes.count {
            var end = position
            while end < bytes.count, !Lexical.isSpace(bytes[end]) { end += 1 }
            column.append(contentsOf: base + position, count: end - position)
            while end < bytes.count, Lexical.isSpace(bytes[end]) { end += 1 }
            if end < bytes.count { column.append(0x20) }
            position = end
        }
    }
}

extension String {
    /// `a, b, c` becomes `a, b or c`.
    func replacingLastComma(with word: String) -> String {
        guard let comma = lastIndex(of: ",") else { return self }
        return self[..<comma] + word + self[index(after: comma)...]
    }
}
