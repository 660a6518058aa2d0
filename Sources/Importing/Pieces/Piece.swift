package import Documents

/// A piece of a document that says something: a paragraph, wherever it stands, or a cell of a sheet.
package struct Piece: Sendable {
    package let place: Place
    /// What it says, with the number that the word processor prints before it.
    package let text: String
    /// What became of it.
    package let use: Use
}

extension Import {
    /// Every piece of a document, in the order in which it is read: all of its text.
    package func pieces(ofDocument index: Int) -> [Piece] {
        var pieces: [Piece] = []
        func add(_ address: Address, _ text: String, _ outer: Use?) {
            let place = Place(document: index, address: address)
            pieces.append(Piece(place: place, text: text, use: use(of: place, in: outer)))
        }
        func walk(_ blocks: [Block], in outer: Use?) {
            for block in blocks {
                let own = uses[Place(document: index, address: block.address)] ?? outer
                switch block.content {
                case .heading(_, let paragraph), .paragraph(let paragraph), .listItem(_, let paragraph):
                    let text = paragraph.numbered
                    if !paragraph.text.isBlank { add(block.address, text, outer) }
                case .table(let table): for cell in table.cells { walk(cell.blocks, in: own) }
                case .note(let note): walk(note.blocks, in: own)
                case .header(let blocks), .footer(let blocks): walk(blocks, in: own)
                case .sheet(let sheet):
                    for cell in sheet.cells {
                        if let text = cell.said { add(block.address.adding(cell.step), text, own) }
                    }
                }
            }
        }
        walk(documents[index].document.blocks, in: nil)
        return pieces
    }

    /// What became of a piece; one that no reader came to is unread, unless something is known of what it stands in.
    package func use(of place: Place, in outer: Use?) -> Use { uses[place] ?? outer ?? .leftOut(.unread) }
}

extension Paragraph {
    /// The words, with the number that the word processor prints before them.
    package var numbered: String {
        guard let number, number.origin != .bullet, !number.text.isEmpty else { return text.plain }
        return "\(number.text) \(text.plain)"
    }
}

extension Sheet.Cell {
    /// The step from its sheet to it.
    package var step: Address.Step { .sheetCell(row: row + 1, column: column + 1) }

    /// What it says: what is shown, or where nothing is, what is stored; nil for a blank cell.
    package var said: String? {
        if shown.contains(where: { !$0.isWhitespace }) { return shown }
        return switch value {
        case .blank: nil
        case .text(let text): text.isBlank ? nil : text.plain
        case .number(let text), .date(let text), .duration(let text), .error(let text): text
        case .boolean(let truth): truth ? "true" : "false"
        }
    }
}
