/// A table of comma-separated values after RFC 4180: UTF-8, CRLF, every cell that needs it in quotes.
///
/// Text that a spreadsheet would take for a formula (its first character is `=`, `+`, `-`, `@`, a tab or a carriage
/// return, also after spaces) gets an apostrophe before it, as spreadsheets themselves mark text. Characters that are
/// not seen are written as `⟨U+202E⟩`.
package struct CSV {
    /// For whom the table is.
    package struct Form: Sendable {
        /// What stands between cells.
        package let separator: UInt8
        /// What stands before the fraction of a number.
        package let decimalMark: UInt8
        /// Whether it is for a spreadsheet: with a byte order mark, by which one knows UTF-8, and with an apostrophe before
        /// text that one would take for a number, a day or a truth.
        package let isForSpreadsheets: Bool
        /// What a cell holds of a text.
        package let fit: @Sendable (String) -> String

        /// Commas and decimal points, for programs.
        package static let standard = Form(
            separator: UInt8(ascii: ","), decimalMark: UInt8(ascii: "."), isForSpreadsheets: false, fit: { $0 })

        /// The form of a spreadsheet with a decimal mark; where that is a comma, semicolons stand between cells.
        package static func spreadsheet(decimalMark: UInt8, fit: @escaping @Sendable (String) -> String) -> Form {
            let separator = decimalMark == UInt8(ascii: ",") ? UInt8(ascii: ";") : UInt8(ascii: ",")
            return Form(separator: separator, decimalMark: decimalMark, isForSpreadsheets: true, fit: fit)
        }
    }

    /// What a column holds.
    package enum Kind: Hashable, Sendable {
        case text
        /// Digits with a decimal point, perhaps after a sign.
        case decimal
        /// Digits alone.
        case integer
        /// A day: `2024-01-31`.
        case day
    }

    /// What has been written and not been taken.
    private var bytes: [UInt8] = []
    private let kinds: [Kind]
    private let form: Form

    /// A table of columns with these names and kinds.
    package init(_ columns: [(name: String, kind: Kind)], _ form: Form = .standard) {
        kinds = columns.map(\.kind)
        self.form = form
        if form.isForSpreadsheets { bytes = [0xEF, 0xBB, 0xBF] }
        append(columns.map(\.name), kinds: Array(repeating: .text, count: columns.count))
    }

    /// How much has been written and not been taken.
    package var count: Int { bytes.count }

    /// Gives what has been written since this was last asked for.
    package mutating func take() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: false)
        return taken
    }

    /// Appends a record.
    package mutating func append(_ cells: [String]) { append(cells, kinds: kinds) }

    private mutating func append(_ cells: [String], kinds: [Kind]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(form.separator) }
            switch kinds[column] {
            case .decimal: append(number: cell)
            case .integer, .day: bytes.append(contentsOf: cell.utf8)
            case .text: append(text: cell)
            }
        }
        bytes.append("\r\n")
    }

    private mutating func append(number: String) {
        guard form.decimalMark != UInt8(ascii: ".") else { return bytes.append(contentsOf: number.utf8) }
        // Who opens the table with all separators at once would else have two cells.
        let isSplit = number.utf8.contains(UInt8(ascii: "."))
        if isSplit { bytes.append(UInt8(ascii: "\"")) }
        for byte in number.utf8 { bytes.append(byte == UInt8(ascii: ".") ? form.decimalMark : byte) }
        if isSplit { bytes.append(UInt8(ascii: "\"")) }
    }

    private mutating func append(text cell: String) {
        let cell = form.fit(cell)
        let start = bytes.count
        var needsQuotes = false
        bytes.append(UInt8(ascii: "\""))
        let first = cell.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
        if let first, Self.mayBeginFormula(first) || form.isForSpreadsheets && Self.isTakenForNumber(cell) {
            bytes.append("'")
        }
        bytes.append(
            cell,
            substituting: { byte in
                switch byte {
                case UInt8(ascii: "\""):
                    needsQuotes = true
                    return "\"\""
                // Whoever separates by other characters than the table finds the cell whole.
                case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0D, 0x0A:
                    needsQuotes = true
                    return nil
                default: return nil
                }
            })
        // Whether it needs quotes is known when it has been written.
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) } else { bytes.remove(at: start) }
        if needsQuotes, !form.isForSpreadsheets { guardPieces(from: start) }
    }

    /// Guards what would become cells of their own, and formulas, where somebody separates by semicolons.
    private mutating func guardPieces(from start: Int) {
        var position = start
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: ";") else {
                position += 1
                continue
            }
            position += 1
            let blanks = bytes[position...].prefix { $0 == UInt8(ascii: " ") }.count
            let rest = bytes[(position + blanks)...].prefix(3)
            if let first = String(decoding: rest, as: UTF8.self).unicodeScalars.first, Self.mayBeginFormula(first) {
                bytes.insert(UInt8(ascii: "'"), at: position)
            }
        }
    }

    private static func mayBeginFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    /// Whether a spreadsheet would show a text otherwise than it stands: as a day (`1.1.3`), as a number without its zeros
    /// (`0310`, `1.10`) or some of its digits, or as a truth.
    private static func isTakenForNumber(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, bytes.count <= 40 else { return false }
        if text.uppercased() == "TRUE" || text.uppercased() == "FALSE" { return true }
        let isPlain = bytes.allSatisfy(isDigit)
        if isPlain { return first == UInt8(ascii: "0") && bytes.count > 1 || bytes.count > 15 }
        guard isDigit(first) || first == UInt8(ascii: "."), isDigit(last) || last == UInt8(ascii: ".") || last == 0x25
        else { return false }
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"),
                UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "%"):
                true
            default: isDigit(byte)
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
