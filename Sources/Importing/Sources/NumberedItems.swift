internal import Documents
internal import Dossier

/// The numbers and titles of a dossier's chapters, sections and tasks.
struct StatedHeadings {
    /// How often each number stands.
    private(set) var counts: [String: Int] = [:]
    /// The titles that each number bears, as they are compared.
    private var titles: [String: [String]] = [:]
    /// Those of tasks.
    private var tasks: [String: [String]] = [:]

    init(_ dossier: StatedDossier) {
        if let plan = dossier.parts[.plan] { take(plan) }
    }

    private mutating func take(_ element: StatedElement) {
        if ["chapter", "section", "task"].contains(element.entity),
            case .text(let number)? = element.fields["number"], case .text(let title)? = element.fields["title"]
        {
            let (number, key) = (HeadingNumber.cited(number), Wording(title).key)
            counts[number, default: 0] += 1
            titles[number, default: []].append(key)
            if element.entity == "task" { tasks[number, default: []].append(key) }
        }
        for child in element.children { take(child) }
    }

    /// Whether a chapter, section or task bears the number and the title, which may go on in the document.
    func hold(_ item: NumberedItems.Item) -> Bool { Self.holds(item, titles) }

    /// Whether a task does.
    func holdAsTask(_ item: NumberedItems.Item) -> Bool { Self.holds(item, tasks) }

    private static func holds(_ item: NumberedItems.Item, _ titles: [String: [String]]) -> Bool {
        let key = Wording(item.title).key
        return titles[item.number]?.contains { key.hasPrefix($0) || $0.hasPrefix(key) } ?? false
    }
}

/// What begins with a number in a document, by how such things are written.
struct NumberedItems {
    struct Item {
        let number: String
        let title: String
        let address: Address
        /// Where and how it stands: in a heading, a paragraph or a column, the words before the number, and its shape.
        let kind: [String]
    }

    private var items: [Item] = []

    init(_ blocks: [Block]) {
        for block in blocks where block.role != .contents && block.role != .furniture {
            switch block.content {
            case .heading(_, let paragraph): take(paragraph, "heading", block.address)
            case .paragraph(let paragraph), .listItem(_, let paragraph): take(paragraph, "text", block.address)
            case .table(let table): take(Grid(table, at: block.address))
            case .sheet(let sheet): take(Grid(sheet, at: block.address))
            case .note, .header, .footer: break
            }
        }
    }

    private mutating func take(_ paragraph: Paragraph, _ kind: String, _ address: Address) {
        let printed = paragraph.number.flatMap { $0.origin == .bullet ? nil : $0.text + " " } ?? ""
        take(printed + paragraph.text.verbatim, beside: nil, kind, address)
    }

    private mutating func take(_ grid: Grid) {
        for row in 0..<grid.rows where !grid.hiddenRows.contains(row) {
            let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
            for (index, cell) in cells.enumerated() {
                let beside = index + 1 < cells.count ? cells[index + 1].text : nil
                for line in cell.lines {
                    take(line.numberedText, beside: beside, "column \(cell.column)", line.address)
                }
            }
        }
    }

    private mutating func take(_ text: String, beside: String?, _ kind: String, _ address: Address) {
        let wording = Wording(text)
        for start in 0..<min(4, wording.tokens.count) {
            let token = wording.tokens[start]
            if let end = HeadingNumber.ends(nil, in: wording, at: start).first,
                end == wording.tokens.count || !wording.tokens[end].isGlued
            {
                let rest = wording.words(min(end, wording.tokens.count)..<wording.tokens.count)
                let title = rest.isEmpty ? beside ?? "" : rest
                guard !Wording(title).isEmpty else { return }
                let number = wording.words(start..<end)
                let shape = number.map { $0.isNumber ? "1" : $0.isLetter ? "a" : String($0) }.joined()
                    .replacing("11", with: "1")
                items.append(
                    Item(
                        number: HeadingNumber.cited(number), title: title, address: address,
                        kind: [kind, wording.words(0..<start), HeadingNumber.cited(shape)]))
                return
            }
            guard token.kind == .word else { return }
        }
    }

    /// What stands where tasks stand and is none of the dossier; and how many things were compared.
    func missing(in stated: StatedHeadings) -> (compared: Int, items: [Item]) {
        let kinds = Set(items.filter(stated.holdAsTask).map(\.kind))
        let compared = items.filter { kinds.contains($0.kind) }
        var counts: [String: Int] = [:]
        for item in compared { counts[item.number, default: 0] += 1 }
        return (
            compared.count,
            // A title that was transcribed otherwise is told as a text.
            compared.filter { !stated.hold($0) && counts[$0.number, default: 0] > stated.counts[$0.number, default: 0] }
        )
    }
}
