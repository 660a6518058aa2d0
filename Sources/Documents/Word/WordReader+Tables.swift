extension WordReader {
    /// A row or cell, and what the elements around it say.
    private typealias Wrapped = (element: XMLNode, context: WordContext)

    /// Reads a table: first where its cells lie, then what stands in them.
    func readTable(_ element: XMLNode, _ context: WordContext) throws(DocumentError) {
        let address = composer.beginTable()
        var layout = TableLayout<Wrapped>(limits)
        var merged: Set<Int> = []
        for (row, context) in try unwrap(element, .wTr, context) {
            let properties = row.child(.wTrPr)
            if let reason = reasonToLeaveOut(properties) {
                try composer.tell(reason, at: address, WordText.visible(in: row))
                continue
            }
            try layout.beginRow(isHeader: WordStyles.isOn(properties?.child(.wTblHeader)) ?? false)
            if properties?.child(.wIns) != nil {
                try composer.tell(
                    .rowInsertionAccepted, at: address.adding(.cell(row: layout.rows, column: 1)),
                    WordText.visible(in: row))
            }
            try lay(row, properties, context, address, in: &layout, &merged)
        }
        guard layout.rows > 0 else { return }
        try composer.count(rows: layout.rows, columns: layout.columns)
        var contents: [[Block]] = []
        for cell in layout.cells {
            composer.begin(address.adding(.cell(row: cell.row + 1, column: cell.column + 1)), role: context.role)
            var inner = cell.content.context
            inner.paragraphStyle = nil
            try readBlocks(of: cell.content.element, inner)
            contents.append(composer.end())
        }
        try composer.append(
            Block(address: address, role: context.role ?? .body, content: .table(layout.table(contents))))
    }

    private func reasonToLeaveOut(_ properties: XMLNode?) -> Notice.Kind? {
        if properties?.child(.wDel) != nil || properties?.child(.wMoveFrom) != nil { return .rowDeletionAccepted }
        return WordStyles.isOn(properties?.child(.wHidden)) ?? false ? .hiddenLeftOut : nil
    }

    private func lay(
        _ row: XMLNode, _ properties: XMLNode?, _ context: WordContext, _ address: Address,
        in layout: inout TableLayout<Wrapped>, _ merged: inout Set<Int>
    ) throws(DocumentError) {
        // More columns than are allowed are refused as soon as a cell begins beyond them.
        let allowed = limits.columns + 1
        var column = min(allowed, max(0, properties?.child(.wGridBefore)?.number(.wVal) ?? 0))
        var last: Int?
        for (cell, context) in try unwrap(row, .wTc, context) {
            let properties = cell.child(.wTcPr)
            let span = min(allowed, max(1, properties?.child(.wGridSpan)?.number(.wVal) ?? 1))
            let place = address.adding(.cell(row: layout.rows, column: column + 1))
            if properties?.child(.wCellDel) != nil {
                try composer.tell(.cellDeletionAccepted, at: place, WordText.visible(in: cell))
                continue
            }
            if properties?.child(.wCellIns) != nil {
                try composer.tell(.cellInsertionAccepted, at: place, WordText.visible(in: cell))
            }
            if properties?.child(.wHMerge).map({ $0[.wVal] ?? "continue" }) == "continue", let last {
                try layout.widen(last, by: span)
                try tellOfCovered(cell, at: layout.cells[last], address)
            } else if let origin = try origin(cell, properties, column, span, place, layout, merged) {
                try layout.extend(origin)
                try tellOfCovered(cell, at: layout.cells[origin], address)
                last = origin
            } else {
                try layout.place(column: column, columnSpan: span, (cell, context))
                last = layout.cells.count - 1
                if properties?.child(.wVMerge) != nil || properties?.child(.wCellMerge) != nil {
                    merged.insert(layout.cells.count - 1)
                }
            }
            column += span
        }
    }

    /// The cell above that this one is merged with; nil for one that stands for itself.
    private func origin(
        _ cell: XMLNode, _ properties: XMLNode?, _ column: Int, _ span: Int, _ place: Address,
        _ layout: TableLayout<Wrapped>, _ merged: Set<Int>
    ) throws(DocumentError) -> Int? {
        var isContinued = properties?.child(.wVMerge).map { ($0[.wVal] ?? "continue") == "continue" } ?? false
        if let change = properties?.child(.wCellMerge) {
            isContinued = (change[.wVMerge] ?? "cont").hasPrefix("cont")
            try composer.tell(.cellMergeAccepted, at: place, WordText.visible(in: cell))
        }
        guard isContinued else { return nil }
        if let above = layout.covering(layout.row - 1, column), layout.cells[above].column == column,
            layout.cells[above].columnSpan == span,
            merged.contains(above) || WordText.visible(in: cell).isEmpty
        {
            return above
        }
        try composer.tell(.mergeMended, at: place, WordText.visible(in: cell))
        return nil
    }

    /// Tells of words that stand in a cell which another covers: Word shows them nowhere.
    private func tellOfCovered(_ cell: XMLNode, at origin: TableLayout<Wrapped>.Cell, _ address: Address)
        throws(DocumentError)
    {
        let text = WordText.visible(in: cell)
        guard !Characters.isBlank(text) else { return }
        try composer.tell(
            .coveredTextLeftOut, at: address.adding(.cell(row: origin.row + 1, column: origin.column + 1)), text)
    }

    /// The rows of a table or the cells of a row, inside whatever stands around them.
    private func unwrap(_ element: XMLNode, _ name: Name, _ context: WordContext) throws(DocumentError) -> [Wrapped] {
        var found: [Wrapped] = []
        for child in element.children {
            switch child.name {
            case name: found.append((child, context))
            case .wSdt:
                if let content = child.child(.wSdtContent) {
                    found += try unwrap(content, name, context.inControl(child.child(.wSdtPr)))
                }
            case .mcAlternateContent:
                if let branch = try branch(of: child) { found += try unwrap(branch, name, context) }
            case .wIns, .wMoveTo: found += try unwrap(child, name, context.inserted())
            case .wDel, .wMoveFrom: try composer.tell(.deletionAccepted, WordText.visible(in: child))
            case .characters, .wTblPr, .wTblGrid, .wTrPr, .wTblPrEx, .wSdtPr: break
            default: found += try unwrap(child, name, context)
            }
        }
        return found
    }
}
