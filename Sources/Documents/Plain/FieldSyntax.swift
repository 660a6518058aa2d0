/// How a file of CSV separates its fields, worked out from the file.
struct FieldSyntax: Hashable {
    let separator: UInt8
    let quote: UInt8
    /// The bytes of a first line that states the separator (`sep=;`).
    var stated = 0

    /// The syntax of a text, where it is one of fields at all and not running text.
    init?(_ text: [UInt8]) {
        if let stated = Self.stated(text) {
            self = stated
            return
        }
        // A semicolon says more than a comma, which also stands in amounts and sentences.
        let candidates: [UInt8] = [0x09, 0x3B, 0x7C, 0x2C]
        var best: (share: Double, syntax: FieldSyntax)?
        for separator in candidates {
            for quote: UInt8 in [0x22, 0x27] {
                let syntax = FieldSyntax(separator: separator, quote: quote)
                guard let share = syntax.share(in: text) else { continue }
                if share > (best?.share ?? 0) + (best == nil ? 0 : 0.15) { best = (share, syntax) }
            }
        }
        guard let best else { return nil }
        self = best.syntax
    }

    init(separator: UInt8, quote: UInt8, stated: Int = 0) {
        (self.separator, self.quote, self.stated) = (separator, quote, stated)
    }

    private static func stated(_ text: [UInt8]) -> FieldSyntax? {
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
            let sign = line.last
        else { return nil }
        var end = line.endIndex
        if end < text.count, text[end] == 0x0D { end += 1 }
        if end < text.count, text[end] == 0x0A { end += 1 }
        return FieldSyntax(separator: sign, quote: 0x22, stated: end)
    }

    /// How many of the records that are not blank have the most frequent number of fields; nil where the sign does not look like
    /// one between fields.
    private func share(in text: [UInt8]) -> Double? {
        var reader = FieldReader(Array(text.prefix(1 << 20)), self)
        var counts: [Int: Int] = [:]
        var records = 0
        var (separators, beforeBlank, quoted) = (0, 0, 0)
        while let record = try? reader.next() {
            guard record.contains(where: { !$0.bytes.isEmpty }) else { continue }
            records += 1
            counts[record.count, default: 0] += 1
            separators += record.count - 1
            beforeBlank += record.dropFirst().count { !$0.isQuoted && $0.bytes.first == 0x20 }
            quoted += record.count { $0.isQuoted }
            if records >= 5000 { break }
        }
        // Apostrophes quote only where fields show it.
        if quote == 0x27, quoted < 2 || text.contains(0x22) || reader.hasStrayQuotes { return nil }
        guard let (width, count) = counts.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
        else {
            return nil
        }
        // Blanks follow the signs of sentences; where every line has as many, they are fields all the same.
        let isEven = count == records && records > 2 && width > 2
        if separator != 0x09, beforeBlank * 2 > separators, !isEven { return nil }
        if separator == 0x2C || separator == 0x09, records > 1, width == 2, count * 10 < records * 9 { return nil }
        // Titles and notes around a table have one field; semicolons that several lines have as many of are no chance.
        let isTable = (separator == 0x3B || separator == 0x7C) && width > 2 && count > 1
        let share = Double(count) / Double(records)
        return share >= (isTable ? 0.3 : 0.6) ? share : nil
    }
}

/// A field of CSV.
struct Field {
    var bytes: [UInt8] = []
    var isQuoted = false
}

/// Cuts a text into records of fields, as RFC 4180 says and spreadsheets do.
struct FieldReader {
    private let text: [UInt8]
    private let syntax: FieldSyntax
    private var position: Int
    /// The line that the next record begins in, from 1.
    private(set) var line = 1
    /// Whether a quotation mark stood where none belongs.
    private(set) var hasStrayQuotes = false

    init(_ text: [UInt8], _ syntax: FieldSyntax) {
        self.text = text
        self.syntax = syntax
        position = syntax.stated
        line = syntax.stated > 0 ? 2 : 1
    }

    /// The next record; nil at the end. An empty line is a record of one empty field.
    mutating func next() throws(DocumentError) -> [Field]? {
        guard position < text.count else { return nil }
        var record = [Field()]
        while position < text.count {
            let byte = text[position]
            if byte == syntax.quote, record[record.count - 1].bytes.isEmpty, !record[record.count - 1].isQuoted {
                record[record.count - 1].isQuoted = true
                try readQuoted(into: &record[record.count - 1])
                continue
            }
            position += 1
            switch byte {
            case syntax.separator: record.append(Field())
            case 0x0A:
                line += 1
                return record
            case 0x0D:
                if position < text.count, text[position] == 0x0A { position += 1 }
                line += 1
                return record
            default:
                if byte == syntax.quote { hasStrayQuotes = true }
                record[record.count - 1].bytes.append(byte)
            }
        }
        return record
    }

    private mutating func readQuoted(into field: inout Field) throws(DocumentError) {
        let start = line
        position += 1
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == syntax.quote {
                guard position < text.count, text[position] == syntax.quote else { return }
                position += 1
            }
            if byte == 0x0D {
                // A line end inside a field is one, however the file writes it.
                if position < text.count, text[position] == 0x0A { continue }
                field.bytes.append(0x0A)
                line += 1
                continue
            }
            if byte == 0x0A { line += 1 }
            field.bytes.append(byte)
        }
        throw DocumentError(.unclosedQuote, line: start)
    }
}
