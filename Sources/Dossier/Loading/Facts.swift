internal import CEL

/// What has been read of one dossier: its tables, its texts and its names.
final class Facts {
    let schema: Schema
    /// What is known of the monitors that a dossier may name.
    let monitors: Monitors
    let tables: [Table]
    let references: [ReferenceColumns]
    let symbols = SymbolPool()
    let texts = Texts()
    let taskNames = TaskNames()
    var comments = Comments()
    var files: [SourceFile] = []
    /// The `xml:lang` of the root of a dossier in one file, as a symbol.
    var dossierLanguage: Int32?
    /// The annex's currency, where compiled rules look for it.
    let annexCurrency = UnsafeMutablePointer<Currency>.allocate(capacity: 1)
    /// Words that the loader itself asks for.
    /// The text that stands for a name which rules read as empty where the file has none.
    let empty: Int32
    let (by, once, periodic, continuous, byThenContinuous): (Int32, Int32, Int32, Int32, Int32)
    /// The number of a goal that is alone, and the kind of an indicator that states none.
    let (one, number): (Int32, Int32)
    /// The urgency that nobody has recorded.
    let unknown: Int32
    /// The levels of the known monitors, the strongest first.
    let levels: [[Int32]]

    init(_ schema: Schema, _ monitors: Monitors) {
        self.schema = schema
        self.monitors = monitors
        annexCurrency.initialize(to: .none)
        tables = schema.entities.indices.map { entity in
            Table(schema.entities[entity], parents: schema.parents[entity].filter { !schema.isSingle($0) })
        }
        references = ReferenceColumns.all(tables)
        for case .word(let words) in schema.entities.flatMap(\.members).map(\.kind) {
            for word in words.all { _ = symbols.permanent(word) }
        }
        (by, once) = (symbols.permanent("by"), symbols.permanent("once"))
        (periodic, continuous) = (symbols.permanent("periodic"), symbols.permanent("continuous"))
        empty = symbols.permanent("")
        byThenContinuous = symbols.permanent("by-then-continuous")
        (one, number) = (symbols.permanent("1"), symbols.permanent("number"))
        unknown = symbols.permanent(KnownMonitor.unknownLevel)
        levels = monitors.all.map { [symbols] in $0.levels.map { symbols.permanent($0.id) } }
    }

    deinit { annexCurrency.deallocate() }

    func removeAll() {
        for table in tables { table.removeAll() }
        symbols.removeAll()
        texts.removeAll()
        taskNames.removeAll()
        comments.removeAll()
        files = []
        dossierLanguage = nil
    }

    /// Ends the reading of files: what they leave out is filled in, and what only reading needs is given back.
    func seal() {
        fillNumbers()
        for table in tables {
            table.seal()
            for (member, storage) in zip(table.declaration.members, table.storages) where member.isEmptyIfAbsent {
                guard case .word32(let column) = storage else { continue }
                for row in 0..<column.count where column[row] == .min { column[row] = empty }
            }
        }
        symbols.releaseSlots()
    }

    func table(_ entity: String) -> Table { tables[schema.position(of: entity)] }

    /// The number of a word, the same for every dossier; to be asked for before the first is read.
    func symbol(_ word: String) -> Int32 { symbols.permanent(word) }

    func text(_ place: TextPlace, in table: Table) -> TextSlice {
        texts.slice(place, of: files[table.file], number: table.file)
    }
}

extension String {
    /// `a, b, c` becomes `a, b or c`.
    func replacingLastComma(with word: String) -> String {
        guard let comma = lastIndex(of: ",") else { return self }
        return self[..<comma] + word + self[index(after: comma)...]
    }
}
