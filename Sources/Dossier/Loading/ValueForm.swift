internal import CEL
internal import Glibc
internal import Texts

/// The form of a member's values and the memory they go to, as the loader's inner loop needs it: plain words, no objects.
struct ValueForm {
    /// The kinds of value that are read differently.
    enum Kind: UInt8 {
        case identifier, fileName, name, word, integer, year, date, unit, currency, percent, number, country, language
        case partialDate, duration, yearlyDays
        case reference, money, prose, flag, references
    }

    /// One of the words of a closed set.
    struct Word: BitwiseCopyable {
        let base: UnsafePointer<UInt8>
        let count: Int
        let symbol: Int32
    }

    let kind: Kind
    let isRequired: Bool
    /// The header of the column, whose elements the kind implies; nil for flags and lists.
    private let column: UnsafeMutableRawPointer?
    private let words: UnsafeBufferPointer<Word>

    init(_ member: Member, _ storage: Table.Storage?, _ symbols: SymbolPool) {
        isRequired = member.isRequired
        column =
            switch storage {
            case .word32(let column): UnsafeMutableRawPointer(column.header)
            case .word64(let column): UnsafeMutableRawPointer(column.header)
            case .text(let column): UnsafeMutableRawPointer(column.header)
            case nil: nil
            }
        kind = Kind(member.kind)
        var words: [Word] = []
        if case .word(let texts) = member.kind {
            // Permanent symbols keep their number and their bytes are copied here, since the pool's may move.
            words = texts.all.map { text in
                let literal = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
                literal.update(from: Array(text.utf8), count: text.utf8.count)
                return Word(base: UnsafePointer(literal), count: text.utf8.count, symbol: symbols.intern(text))
            }
        }
        let memory = UnsafeMutableBufferPointer<Word>.allocate(capacity: words.count)
        _ = memory.initialize(from: words)
        self.words = UnsafeBufferPointer(memory)
    }

    func deallocate() {
        for word in words { word.base.deallocate() }
        words.deallocate()
    }

    /// The place of a row of the member's column.
    @inline(__always)
    private func cell<Element: BitwiseCopyable>(_ row: Int32, as: Element.Type) -> UnsafeMutablePointer<Element>? {
        column.map { $0.assumingMemoryBound(to: ColumnHeader<Element>.self).pointee.base + Int(row) }
    }

    /// Puts a text in its place.
    @inline(__always) func store(_ place: TextPlace, row: Int32) { cell(row, as: TextPlace.self)?.pointee = place }

    /// Puts a word in its place.
    @inline(__always) func store(_ word: Int32, row: Int32) { cell(row, as: Int32.self)?.pointee = word }

    /// Stores a value that is of the form; false where it is not. Money is multiplied by `unit`, where one holds.
    @inline(__always)
    func store(
        _ value: Bytes, row: Int32, unit: Int64?, _ symbols: SymbolPool, _ scratch: GrowableColumn<UInt8>
    ) -> Bool {
        let bytes = Lexical.trimmed(value)
        if kind == .money {
            guard let amount = Lexical.money(bytes, unit: unit) else { return false }
            cell(row, as: Int64.self)?.pointee = amount
            return true
        }
        switch kind {
        case .identifier, .reference:
            guard Lexical.isIdentifier(bytes), let header else { return false }
            symbols.intern(bytes, into: header, row: row, isReference: kind == .reference)
            return true
        case .name:
            guard !bytes.isEmpty, let header else { return false }
            symbols.intern(Lexical.folded(bytes, scratch), into: header, row: row, isReference: false)
            return true
        default: break
        }
        guard let word = word(bytes, symbols, scratch) else { return false }
        cell(row, as: Int32.self)?.pointee = word
        return true
    }

    private var header: UnsafeMutablePointer<ColumnHeader<Int32>>? {
        column.map { $0.assumingMemoryBound(to: ColumnHeader<Int32>.self) }
    }

    /// The 32-bit form of a value that is no name.
    @inline(__always)
    private func word(_ bytes: Bytes, _ symbols: SymbolPool, _ scratch: GrowableColumn<UInt8>) -> Int32? {
        switch kind {
        case .fileName: Lexical.isFileName(bytes) ? symbols.intern(bytes) : nil
        case .word: symbol(of: bytes)
        case .integer: Lexical.integer(bytes)
        case .year: Lexical.year(bytes)
        case .date: Lexical.date(bytes)
        case .unit: Lexical.unit(bytes)
        case .currency: Lexical.currency(bytes)
        case .percent:
            Lexical.decimal(bytes, fraction: 2, signed: false).flatMap { $0 <= 10_000 ? Int32($0) : nil }
        case .number: Lexical.isQuantity(bytes) ? symbols.intern(bytes) : nil
        case .duration: CalendarSpan(bytes) == nil ? nil : symbols.intern(bytes)
        case .yearlyDays: YearlyDay.list(bytes) == nil ? nil : symbols.intern(Lexical.folded(bytes, scratch))
        case .country: Lexical.isCountry(bytes) ? symbols.intern(bytes) : nil
        // Empty, it takes back the language of what it stands in (XML 1.0, section 2.12).
        case .language: bytes.isEmpty || Lexical.isLanguage(bytes) ? symbols.intern(bytes) : nil
        case .identifier, .reference, .name, .money, .prose, .flag, .references, .partialDate: nil
        }
    }

    private func symbol(of word: Bytes) -> Int32? {
        guard let base = word.baseAddress else { return nil }
        for known in words where known.count == word.count && memcmp(known.base, base, word.count) == 0 {
            return known.symbol
        }
        return nil
    }
}

extension ValueForm.Kind {
    init(_ kind: ValueKind) {
        self =
            switch kind {
            case .identifier: .identifier
            case .fileName: .fileName
            case .name: .name
            case .word: .word
            case .prose: .prose
            case .integer: .integer
            case .year: .year
            case .date: .date
            case .partialDate: .partialDate
            case .duration: .duration
            case .yearlyDays: .yearlyDays
            case .money: .money
            case .unit: .unit
            case .currency: .currency
            case .percent: .percent
            case .number: .number
            case .country: .country
            case .language: .language
            case .flag: .flag
            case .reference: .reference
            case .references: .references
            }
    }
}

extension ValueKind {
    /// What a value of the kind looks like, for those who wrote another.
    func expectation(_ phrases: any LoadingPhrases) -> String {
        switch self {
        case .identifier, .reference: phrases.name
        case .fileName: phrases.fileName(atMost: Lexical.longestFileName)
        case .name, .prose: phrases.someText
        case .word(let words): phrases.oneOf(words.all)
        case .integer: phrases.wholeNumber
        case .year: phrases.year
        case .date: phrases.day
        case .partialDate: phrases.partialDay
        case .duration: phrases.duration
        case .yearlyDays: phrases.yearlyDays
        case .money: phrases.money
        case .unit: phrases.unit(upTo: Int64(Lexical.greatestUnit))
        case .currency: phrases.currency
        case .percent: phrases.share
        case .number: phrases.number
        case .country: phrases.country
        case .language: phrases.language
        case .flag: phrases.flag
        case .references: phrases.names
        }
    }
}
