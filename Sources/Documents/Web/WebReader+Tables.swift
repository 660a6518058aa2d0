extension WebReader {
    private struct Row {
        let element: XMLNode
        let ancestors: [XMLNode]
        let isHead: Bool
        /// How many rows of its group begin with this one.
        var remaining = 1
    }

    /// Reads a table by the rules of the web (HTML, 4.9.12.1): spans end with their group of rows, the foot comes last, and words
    /// between cells come before the table.
    func readTable(_ table: XMLNode, _ context: WebContext) throws(DocumentError) {
        try endParagraph(context)
        let (outerKind, outerNumber, outerAncestors) = (kind, number, ancestors)
        (kind, number) = (.paragraph, nil)
        defer { (kind, number, ancestors) = (outerKind, outerNumber, outerAncestors) }

        var groups: [[Row]] = []
        var feet: [[Row]] = []
        try collect(table, ancestors + [table], context, &groups, &feet)
        let address = composer.beginTable()
        var layout = TableLayout<(XMLNode, [XMLNode], Stylesheet.Declarations)>(limits)
        for group in groups + feet {
            for (index, row) in group.enumerated() {
                try lay(row, remaining: group.count - index, in: &layout)
            }
        }
        guard layout.rows > 0 else { return }
        try composer.count(rows: layout.rows, columns: layout.columns)
        var contents: [[Block]] = []
        for cell in layout.cells {
            composer.begin(address.adding(.cell(row: cell.row + 1, column: cell.column + 1)), role: context.role)
            var inner = context
            inner.style = TextBuilder.Style()
            inner.listLevel = 0
            let (element, around, style) = cell.content
            ancestors = around
            inner = inner.inside(element, style, ancestors)
            kind = .paragraph
            try readChildren(of: element, inner)
            try endParagraph(inner)
            contents.append(composer.end())
        }
        try composer.append(
            Block(address: address, role: context.role ?? .body, content: .table(layout.table(contents))))
    }

    /// Finds the rows of a table, group by group; what stands outside cells is read at once.
    private func collect(
        _ table: XMLNode, _ around: [XMLNode], _ context: WebContext, _ groups: inout [[Row]], _ feet: inout [[Row]]
    ) throws(DocumentError) {
        var loose: [Row] = []
        func endLoose() {
            if !loose.isEmpty { groups.append(loose) }
            loose = []
        }
        for child in table.children {
            switch child.name {
            case .htmlTr:
                if let row = try visible(child, around, isHead: false) { loose.append(row) }
                try readStray(child, context)
            case .htmlThead, .htmlTbody, .htmlTfoot:
                endLoose()
                ancestors = around
                guard try isShown(child) else { continue }
                var rows: [Row] = []
                for inner in child.children {
                    if inner.name == .htmlTr {
                        let row = try visible(inner, around + [child], isHead: child.name == .htmlThead)
                        if let row { rows.append(row) }
                        try readStray(inner, context)
                    } else {
                        try readMisplaced(inner, context)
                    }
                }
                if child.name == .htmlTfoot { feet.append(rows) } else { groups.append(rows) }
            case .htmlCaption:
                ancestors = around
                try readChildren(of: child, context)
                try endParagraph(context)
            case .htmlColgroup, .htmlCol: break
            default: try readMisplaced(child, context)
            }
        }
        endLoose()
    }

    private func isShown(_ element: XMLNode) throws(DocumentError) -> Bool {
        guard isHidden(element, style(of: element)) else { return true }
        try composer.tell(.hiddenLeftOut, element.visibleText)
        return false
    }

    private func visible(_ row: XMLNode, _ around: [XMLNode], isHead: Bool) throws(DocumentError) -> Row? {
        ancestors = around
        return try isShown(row) ? Row(element: row, ancestors: around + [row], isHead: isHead) : nil
    }

    /// Reads what stands in a row outside its cells.
    private func readStray(_ row: XMLNode, _ context: WebContext) throws(DocumentError) {
        for child in row.children where child.name != .htmlTd && child.name != .htmlTh {
            try readMisplaced(child, context)
        }
    }

    private func readMisplaced(_ node: XMLNode, _ context: WebContext) throws(DocumentError) {
        let text = node.isText ? node.characters.trimmed : node.visibleText
        guard !Characters.isBlank(text), ![.htmlScript, .htmlStyle, .htmlTemplate].contains(node.name) else { return }
        try composer.tell(.misplacedText, text)
        if node.isText {
            append(text, context)
        } else {
            try readChildren(of: node, context)
        }
        try endParagraph(context)
    }

    private func lay(
        _ row: Row, remaining: Int, in layout: inout TableLayout<(XMLNode, [XMLNode], Stylesheet.Declarations)>
    ) throws(DocumentError) {
        let cells = row.element.children.filter { $0.name == .htmlTd || $0.name == .htmlTh }
        let isHeader = row.isHead || !cells.isEmpty && cells.allSatisfy { $0.name == .htmlTh }
        try layout.beginRow(isHeader: isHeader)
        var column = 0
        for cell in cells {
            ancestors = row.ancestors
            let style = style(of: cell)
            guard !isHidden(cell, style) else {
                try composer.tell(.hiddenLeftOut, cell.visibleText)
                continue
            }
            column = layout.freeColumn(from: column)
            let columnSpan = min(1000, max(1, cell.spanNumber(.htmlColspan) ?? 1))
            // A span of nought reaches to the end of the group.
            let rowSpan = cell.spanNumber(.htmlRowspan) ?? 1
            try layout.place(
                column: column, rowSpan: rowSpan == 0 ? remaining : min(remaining, rowSpan), columnSpan: columnSpan,
                (cell, row.ancestors, style))
            column += columnSpan
        }
    }
}

extension XMLNode {
    /// A span as browsers read it: the digits that it begins with.
    fileprivate func spanNumber(_ name: Name) -> Int? {
        guard let text = self[name]?.trimmed else { return nil }
        let digits = text.prefix { ("0"..."9").contains($0) }
        return digits.isEmpty ? nil : Int(digits) ?? 65_534
    }
}
