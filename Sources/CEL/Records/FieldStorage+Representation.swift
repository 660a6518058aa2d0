extension FieldStorage {
    // Which code reads a storage is asked before anything is compiled: an expression below a field would otherwise be
    // compiled once in vain at every level.

    /// Whether there is code that reads the storage as a word.
    var isWord: Bool {
        switch self {
        case .word32, .word64, .position, .reference, .derivedReference, .referenceThrough, .firstOf, .single,
            .computedReference,
            .computed:
            true
        default: false
        }
    }

    /// Whether there is code that reads the storage as a truth.
    var isTruth: Bool {
        switch self {
        case .boolean, .derivedBoolean, .computed: true
        default: false
        }
    }

    /// Whether there is code that reads the storage as money.
    var isMoney: Bool {
        switch self {
        case .money, .moneyOfOneCurrency: true
        default: false
        }
    }

    /// Whether the storage is a list of records.
    var isRows: Bool {
        switch self {
        case .lists, .rows: true
        default: false
        }
    }

    /// Whether there is code that reads the storage as a text.
    var isText: Bool {
        switch self {
        case .symbol, .computedSymbol, .text: true
        default: false
        }
    }
}
