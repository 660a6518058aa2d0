import CEL
import Documents
import Encodings

/// Writes blocks and notices to standard output, a line of JSON for each; docs/documents.md names the members.
struct BlockLines {
    private var pending: [UInt8] = []

    mutating func write(_ block: Block) { write(.members(block.members)) }

    mutating func write(_ notice: Notice) {
        var members: [(name: String, value: JSON)] = [
            ("kind", .string("notice")), ("notice", .string(notice.kind.rawValue)),
        ]
        if let address = notice.address { members += address.members }
        if !notice.text.isEmpty { members.append(("text", .string(notice.text))) }
        if let before = notice.before { members.append(("before", .string(before))) }
        members.append(("words", .string(notice.kind.words)))
        members.append(("loss", .bool(notice.kind.isLoss)))
        write(.members(members))
    }

    private mutating func write(_ value: JSON) {
        var writer = JSONWriter(.compact)
        writer.write(value)
        pending += writer.file
        if pending.count >= 1 << 16 { flush() }
    }

    /// Writes what is left.
    mutating func flush() {
        Console.write(pending)
        pending = []
    }
}

extension Address {
    fileprivate var members: [(name: String, value: JSON)] {
        var members: [(name: String, value: JSON)] = [("address", .string(description))]
        members.append(("path", .array(steps.map(\.json))))
        if !headings.isEmpty { members.append(("headings", .array(headings.map(\.json)))) }
        return members
    }
}

extension Address.Heading {
    fileprivate var json: JSON {
        var members: [(name: String, value: JSON)] = [("level", .int(level)), ("title", .string(title))]
        if let number { members.append(("number", .string(number))) }
        if occurrence > 1 { members.append(("occurrence", .int(occurrence))) }
        return .members(members)
    }
}

extension Address.Step {
    fileprivate var json: JSON {
        switch self {
        case .paragraph(let number): .members([("paragraph", .int(number))])
        case .table(let number): .members([("table", .int(number))])
        case .cell(let row, let column): .members([("row", .int(row)), ("column", .int(column))])
        case .note(let kind, let number): .members([(kind.rawValue, .int(number))])
        case .textBox(let number): .members([("text-box", .int(number))])
        case .header(let number): .members([("header", .int(number))])
        case .footer(let number): .members([("footer", .int(number))])
        case .sheet(let name): .members([("sheet", .string(name))])
        case .sheetCell(let row, let column):
            .members([
                ("cell", .string("\(Address.columnName(column))\(row)")), ("row", .int(row)), ("column", .int(column)),
            ])
        case .page(let number): .members([("page", .int(number))])
        case .line(let number): .members([("line", .int(number))])
        }
    }
}

extension Block {
    fileprivate var members: [(name: String, value: JSON)] {
        var members = address.members
        members.append(("kind", .string(content.kind)))
        if role != .body { members.append(("role", .string(role.rawValue))) }
        switch content {
        case .heading(let level, let paragraph), .listItem(let level, let paragraph):
            members.append(("level", .int(level)))
            members += paragraph.members
        case .paragraph(let paragraph): members += paragraph.members
        case .table(let table): members += table.members
        case .note(let note):
            members.append(("note", .string(note.kind.rawValue)))
            if let mark = note.mark { members.append(("mark", .string(mark))) }
            if let place = note.referredFrom { members.append(("referredFrom", .string(place.description))) }
            members.append(("text", .string(plainText)))
            members.append(("blocks", note.blocks.json))
        case .header(let blocks), .footer(let blocks):
            members.append(("text", .string(plainText)))
            members.append(("blocks", blocks.json))
        case .sheet(let sheet): members += sheet.members
        }
        return members
    }
}

extension [Block] {
    fileprivate var json: JSON { .array(map { .members($0.members) }) }
}

extension Block.Content {
    fileprivate var kind: String {
        switch self {
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .listItem: "list-item"
        case .table: "table"
        case .note: "note"
        case .header: "header"
        case .footer: "footer"
        case .sheet: "sheet"
        }
    }
}

extension Paragraph {
    fileprivate var members: [(name: String, value: JSON)] {
        var members: [(name: String, value: JSON)] = []
        if let number {
            members.append(("number", .string(number.text)))
            members.append(("numberOrigin", .string(number.origin.rawValue)))
        }
        members += text.members
        if let style { members.append(("style", .string(style))) }
        return members
    }
}

extension Text {
    fileprivate var members: [(name: String, value: JSON)] {
        let plain = self.plain
        var members: [(name: String, value: JSON)] = [("text", .string(plain))]
        // Bytes decide: composed and decomposed characters are equal to Swift.
        if !plain.utf8.elementsEqual(verbatim.utf8) { members.append(("verbatim", .string(verbatim))) }
        if !spans.isEmpty { members.append(("spans", .array(spans.map(\.json)))) }
        return members
    }
}

extension Text.Span {
    fileprivate var json: JSON {
        var members: [(name: String, value: JSON)] = [("start", .int(start)), ("end", .int(end))]
        switch kind {
        case .superscript: members.append(("kind", .string("superscript")))
        case .subscript: members.append(("kind", .string("subscript")))
        case .inserted: members.append(("kind", .string("inserted")))
        case .field(let instruction): members += [("kind", .string("field")), ("instruction", .string(instruction))]
        case .link(let target): members += [("kind", .string("link")), ("target", .string(target))]
        case .noteMark(let note, let mark):
            members += [("kind", .string("note-mark")), ("note", .string(note.rawValue)), ("mark", .string(mark))]
        case .leftOut(let reason, let words):
            members += [("kind", .string("left-out")), ("reason", .string(reason.rawValue)), ("text", .string(words))]
        }
        return .members(members)
    }
}

extension Table {
    fileprivate var members: [(name: String, value: JSON)] {
        var members: [(name: String, value: JSON)] = [("rows", .int(rows)), ("columns", .int(columns))]
        if headerRows > 0 { members.append(("headerRows", .int(headerRows))) }
        members.append(("cells", .array(cells.map(\.json))))
        let grid = (0..<rows).map { row in
            JSON.array((0..<columns).map { column in index(row: row, column: column).map { JSON.int($0) } ?? .null })
        }
        members.append(("grid", .array(grid)))
        return members
    }
}

extension Table.Cell {
    fileprivate var json: JSON {
        var members: [(name: String, value: JSON)] = [("row", .int(row + 1)), ("column", .int(column + 1))]
        if rowSpan > 1 { members.append(("rowSpan", .int(rowSpan))) }
        if columnSpan > 1 { members.append(("columnSpan", .int(columnSpan))) }
        members.append(("text", .string(plainText)))
        members.append(("blocks", blocks.json))
        return .members(members)
    }
}

extension Sheet {
    fileprivate var members: [(name: String, value: JSON)] {
        var members: [(name: String, value: JSON)] = [("name", .string(name))]
        if isHidden { members.append(("hidden", .bool(true))) }
        if !hiddenRows.isEmpty { members.append(("hiddenRows", .array(hiddenRows.sorted().map { .int($0 + 1) }))) }
        if !hiddenColumns.isEmpty {
            let names = hiddenColumns.sorted().map { JSON.string(Address.columnName($0 + 1)) }
            members.append(("hiddenColumns", .array(names)))
        }
        members.append(("cells", .array(cells.map(\.json))))
        return members
    }
}

extension Sheet.Cell {
    fileprivate var json: JSON {
        var members: [(name: String, value: JSON)] = [
            ("address", .string("\(Address.columnName(column + 1))\(row + 1)")), ("row", .int(row + 1)),
            ("column", .int(column + 1)),
        ]
        if rowSpan > 1 { members.append(("rowSpan", .int(rowSpan))) }
        if columnSpan > 1 { members.append(("columnSpan", .int(columnSpan))) }
        let (type, stated) = value.parts
        members.append(("type", .string(type)))
        if let stated { members.append(("value", stated)) }
        members.append(("display", .string(shown)))
        if case .text(let text) = value {
            // The first is the plain text again.
            members += text.members.dropFirst()
        }
        if let stored { members.append(("stored", .string(stored))) }
        if let currency { members.append(("currency", .string(currency))) }
        if let format { members.append(("format", .string(format))) }
        if let formula { members.append(("formula", .string(formula))) }
        return .members(members)
    }
}

extension Sheet.Value {
    /// The name of the type, and the value: a number as the digits of the file.
    fileprivate var parts: (String, JSON?) {
        switch self {
        case .blank: ("blank", nil)
        case .text(let text): ("text", .string(text.plain))
        case .number(let digits): ("number", .string(digits))
        case .date(let day): ("date", .string(day))
        case .duration(let duration): ("duration", .string(duration))
        case .boolean(let truth): ("boolean", .bool(truth))
        case .error(let words): ("error", .string(words))
        }
    }
}
