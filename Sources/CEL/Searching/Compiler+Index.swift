extension Compiler {
    // MARK: Using the plan

    /// The records of a list that may satisfy a loop's condition, looked up in an index where the list is long.
    ///
    /// The others have a key that differs, so the condition is false for them whatever its other parts yield. Those that
    /// are looked up are still asked.
    struct NarrowedRows {
        let all: RowsCode
        let lookUp: LookUp

        @inline(__always)
        func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Rows {
            let rows = try all(frame)
            return rows.count > lookUp.least ? lookUp.run(frame, rows) : rows
        }
    }

    struct LookUp {
        /// Longer lists are looked up.
        let least: Int32
        /// The rows to ask, of a list.
        let run: (Frame, Rows) -> Rows

        /// No look-up.
        static var never: LookUp { LookUp(least: .max) { _, rows in rows } }
    }

    /// The records that a loop has to ask.
    func narrowedRows(_ loop: Comprehension) -> NarrowedRows {
        NarrowedRows(all: rows(loop.source), lookUp: lookUp(loop))
    }

    /// Code for a word that stands for a value of an equality; `Int64.min` where there is none.
    struct KeyCode {
        let run: (Frame) -> Int64
    }

    /// Code that finds the rows of the whole record type that may have the wanted keys, and among them those of a list; it
    /// leaves the list as it is where only a scan is right: a value sought has an error, or there are rows without a key
    /// and no guard that makes the condition false for them.
    private func lookUp(_ loop: Comprehension) -> LookUp {
        guard let plan = KeySearch(loop) else { return .never }
        let source = IndexSource(
            number: plan.number, table: plan.table, keys: plan.equalities.map { keyCode($0.key, $0) },
            guards: plan.equalities.map(\.isGuarded), place: loop.element.slot * 2)
        let outers = plan.equalities.map { keyCode($0.outer, $0) }
        let first = outers[0]
        return LookUp(least: 8) { frame, rows in
            guard rows.indices == nil else { return rows }
            let index = frame.index(source)
            let wanted = index.usesFirstOnly ? first.run(frame) : index.word { outers[$0].run(frame) }
            return index.rows(of: wanted)?.within(rows) ?? rows
        }
    }

    /// What an index is built of.
    final class IndexSource {
        /// The number by which frames know the index.
        let number: Int
        let table: RecordType
        /// The keys, whose code finds the row at `place`, and which of them the condition guards.
        let keys: [KeyCode]
        let guards: [Bool]
        let place: Int

        init(number: Int, table: RecordType, keys: [KeyCode], guards: [Bool], place: Int) {
            self.number = number
            self.table = table
            self.keys = keys
            self.guards = guards
            self.place = place
        }
    }

    private func keyCode(_ node: TypedExpression, _ equality: KeySearch.Equality) -> KeyCode {
        guard node.type == .string else {
            let code = word(node)
            return KeyCode { frame in (try? code(frame)) ?? .min }
        }
        if equality.isOfSymbols, let symbols = node.symbols, let code = symbol(node, symbols) {
            return KeyCode { frame in (try? code(frame)) ?? .min }
        }
        if let text = text(node) {
            return KeyCode { frame in (try? text(frame)).map { RowIndex.word(of: $0.buffer) } ?? .min }
        }
        let code = value(node)
        return KeyCode { frame in
            guard case .string(var text)? = try? code(frame) else { return .min }
            return text.withUTF8 { RowIndex.word(of: $0) }
        }
    }
}
