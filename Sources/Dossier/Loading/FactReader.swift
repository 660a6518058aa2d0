internal import CEL
internal import Glibc
internal import Platform
internal import Texts

/// Follows the grammar through the elements of a dossier's files and fills the tables.
///
/// Problems are collected (`FoundProblems`) rather than thrown, so that one run shows a transcriber all that is wrong.
final class FactReader {
    let grammar: Grammar
    let facts: Facts
    private let plan: LoadingPlan
    private let elements: UnsafePointer<ElementPlan>
    private let symbols: SymbolPool
    private let names = NameTable()
    /// The elements that are open; elements may nest as deeply as the limits allow.
    @exclusivity(unchecked) private var open: UnsafeMutablePointer<OpenElement>
    @exclusivity(unchecked) private var openCapacity = 32
    @exclusivity(unchecked) private var depth = 0
    /// How many open elements are unknown and skipped with all they hold.
    @exclusivity(unchecked) private var skipped = 0
    /// The row of each entity whose element is open, the innermost of them, or -1.
    private let openRows: UnsafeMutablePointer<Int32>
    /// The value that is being read.
    private let pending = GrowableColumn<UInt8>(capacity: 1024)
    private let scratch = GrowableColumn<UInt8>(capacity: 256)
    /// The address of our namespace's name, once it has been met.
    @exclusivity(unchecked) private var namespace: UnsafePointer<UInt8>?
    /// What is wrong with the files.
    private(set) var found: FoundProblems
    private var file = SourceFile(path: "", name: "")
    private var root: Int?
    private(set) var expectedRoot = 0
    private var filePosition = 0
    /// Whether the file has had an element.
    var hasBegun = false

    /// By what the money that is read is multiplied: the unit of an element that is open; nil where none states one.
    @exclusivity(unchecked) private(set) var unit: Int64?

    init(_ facts: Facts, problemLimit: Int) {
        self.facts = facts
        symbols = facts.symbols
        found = FoundProblems(limit: problemLimit)
        grammar = Grammar(facts.schema)
        plan = LoadingPlan(grammar, facts)
        elements = plan.elements
        open = .allocate(capacity: openCapacity)
        openRows = .allocate(capacity: facts.tables.count)
        openRows.initialize(repeating: -1, count: facts.tables.count)
    }

    deinit {
        open.deallocate()
        openRows.deallocate()
    }

    /// Prepares for a file whose root is that of the `root`-th file of a folder, or a whole dossier if nil.
    func begin(_ file: SourceFile, root: Int?) {
        (self.file, self.root) = (file, root)
        found.begin()
        filePosition = facts.files.count
        facts.files.append(file)
        expectedRoot = root.map { grammar.roots[$0] } ?? grammar.dossier
        hasBegun = false
        depth = 0
        skipped = 0
        openRows.update(repeating: -1, count: facts.tables.count)
        pending.removeAll()
        unit = nil
    }

    /// A comment that ends on a line.
    func comment(_ text: String, line: Int) { facts.comments.add(text, line: line) }

    /// The comments so far are followed by the element at a byte.
    func endComments(at offset: UInt32) { facts.comments.close(at: offset, in: filePosition) }

    /// Forgets all of the file that is being read, which begins anew.
    func beginAgain() {
        symbols.flush()
        for table in facts.tables where table.file == filePosition { table.removeAll() }
        facts.files.removeLast()
        found.beginAgain()
        begin(file, root: root)
    }

    /// Gives every problem of the file its line and column.
    func finish() {
        facts.comments.end(filePosition)
        symbols.flush()
        found.locate(in: file)
    }

    /// Forgets the problems of a dossier before the next.
    func reset() { found.removeAll() }

    /// Forgets the names of a parser that ends.
    func forgetNames() {
        names.removeAll()
        namespace = nil
    }

    /// The path of the file that is being read.
    var path: String { file.path }

    func report(line: Int, column: Int, _ text: Localized<String>) {
        found.add(Problem(path: file.path, line: line, column: column, text: text))
    }

    func report(line: Int, column: Int, _ say: (any LoadingPhrases) -> String) {
        report(line: line, column: column, .said { say($0.loading) })
    }

    func report(at offset: UInt32, _ say: (any LoadingPhrases) -> String) {
        report(at: offset, .said { say($0.loading) })
    }

    func report(at offset: UInt32, _ text: Localized<String>) { found.add(text, at: offset) }

    /// Tells of a text in which nothing is seen.
    func noteUnseen(at offset: UInt32, _ say: (any LoadingPhrases) -> String) {
        found.addUnseen(.said { say($0.loading) }, at: offset)
    }

    /// The innermost element that is open.
    var innermost: Grammar.Element? { depth > 0 ? grammar.elements[open[depth - 1].element] : nil }

    /// Whether the innermost element is the root of a file, or would be that of a part's own file.
    var isPartInnermost: Bool { depth == 1 || depth == 2 && open[0].element == grammar.dossier }

    /// Whether an element that is open may say in which unit its money is printed.
    var mayStateUnit: Bool { (0..<depth).contains { elements[open[$0].element].unit >= 0 } }

    /// How many elements are open.
    @inline(__always) var level: Int { depth + skipped }

    // MARK: - Elements

    /// An element begins at `offset`, and what it holds at `contentStart`.
    func start(
        _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ attributes: Attributes, at offset: UInt32,
        contentStart: UInt32
    ) {
        if skipped > 0 {
            skipped += 1
            return
        }
        let element = enter(name, namespace, at: offset)
        guard element >= 0 else {
            skipped = 1
            return
        }
        let row = push(element, at: offset, contentStart: contentStart)
        // Before the money, since attributes stand in any order.
        if elements[element].unit >= 0 { readUnit(attributes, of: element) }
        var seen: UInt64 = 0
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            let member =
                attributes.hasPrefix(index)
                ? prefixedMember(attributes[index], of: element)
                : names.meaning(name, in: element * 2 + 1) { self.member(name, of: element) }
            guard member >= 0, let forms = elements[element].forms else {
                readUndeclared(attributes[index], of: element, row: row, at: offset)
                continue
            }
            seen |= 1 << UInt64(member)
            if !read(attributes, index, forms + member, member, row) {
                reportValue(attributes[index], member, at: attributes[index].offset ?? offset)
            }
        }
        var missing = elements[element].requiredAttributes & ~seen
        let unlessNone = elements[element].requiredUnlessNone
        if unlessNone != 0 {
            let isNone = open[depth - 1].isFlagged
            if !isNone { missing |= unlessNone & ~seen }
            if isNone, elements[element].flagged & seen != 0 { reportFlagged(at: offset) }
        }
        if missing != 0 { reportMissing(missing, at: offset) }
    }

    /// The unit in which the money of an element is printed, and of those in it.
    private func readUnit(_ attributes: borrowing Attributes, of element: Int) {
        unit = nil
        for index in 0..<attributes.count where !attributes.hasPrefix(index) {
            let name = attributes.name(index)
            let member = names.meaning(name, in: element * 2 + 1) { self.member(name, of: element) }
            guard member == elements[element].unit else { continue }
            // One that is none is told of by itself, and any decimals pass.
            unit = Lexical.unit(Lexical.trimmed(attributes.value(index))).map(Int64.init) ?? 10_000
        }
    }

    /// The element that a name means where we are, which may stand there; -1 where that is reported.
    @inline(__always)
    private func enter(_ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, at offset: UInt32) -> Int {
        guard let namespace, namespace == self.namespace || isOurs(namespace) else {
            reportNamespace(name, namespace, at: offset)
            return -1
        }
        guard depth > 0 else { return root(name, at: offset) }
        let parent = open + (depth - 1)
        let element = parent.pointee.element
        let child = names.meaning(name, in: element * 2) { self.child(name, of: element) }
        guard child >= 0 else {
            reportUnexpected(name, in: element, at: offset)
            return -1
        }
        let bit = UInt64(1) << UInt64(child & 63)
        if parent.pointee.seen & bit & elements[element].singleChildren != 0 {
            let outer = grammar.elements[element].name
            report(at: offset) { $0.second(String(cString: name), in: outer) }
            return -1
        }
        parent.pointee.seen |= bit
        return child >> 6
    }

    @inline(__always)
    private func push(_ element: Int, at offset: UInt32, contentStart: UInt32) -> Int32 {
        let plan = elements + element
        var (row, outerRow): (Int32, Int32) = (-1, -1)
        if let table = plan.pointee.table {
            if plan.pointee.row >= 0 {
                row = table._withUnsafeGuaranteedRef { $0.append(at: offset) }
                if row == 0 { table._withUnsafeGuaranteedRef { $0.file = filePosition } }
                // An element may stand in one of its own kind: what is open is noted once its parents are known.
                for parent in plan.pointee.parents { parent.rows.pointee.base[Int(row)] = openRows[parent.entity] }
                outerRow = openRows[plan.pointee.row]
                openRows[plan.pointee.row] = row
            } else {
                row = open[depth - 1].row
                plan.pointee.childOffsets?.pointee.base[Int(row)] = offset
            }
        }
        if depth == openCapacity { growOpen() }
        (open + depth).initialize(
            to: OpenElement(
                element: element, row: row, offset: offset, contentStart: contentStart, pendingStart: pending.count,
                outerRow: outerRow))
        depth += 1
        return row
    }

    private func growOpen() {
        let grown = UnsafeMutablePointer<OpenElement>.allocate(capacity: openCapacity * 2)
        grown.moveInitialize(from: open, count: depth)
        open.deallocate()
        (open, openCapacity) = (grown, openCapacity * 2)
    }

    /// The innermost element ends.
    func end() {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard depth > 0 else { return }
        depth -= 1
        let element = open + depth
        let plan = elements + element.pointee.element
        let missing = plan.pointee.requiredChildren & ~element.pointee.seen
        if missing != 0 { reportMissingChildren(missing, of: element.pointee) }
        switch plan.pointee.content {
        case .none: break
        case .prose: finishProse(element, plan)
        case .value:
            finishValue(element, plan)
            pending.truncate(to: element.pointee.pendingStart)
        }
        if plan.pointee.row >= 0 { openRows[plan.pointee.row] = element.pointee.outerRow }
        if plan.pointee.unit >= 0 { unit = nil }
    }

    @inline(__always)
    private func finishProse(
        _ element: UnsafeMutablePointer<OpenElement>, _ plan: UnsafePointer<ElementPlan>
    ) {
        guard let form = plan.pointee.forms.map({ $0 + plan.pointee.contentMember }) else { return }
        if element.pointee.hasText {
            form.pointee.store(TextPlace(byte: element.pointee.contentStart), row: element.pointee.row)
            if !element.pointee.isSeen {
                let name = grammar.elements[element.pointee.element].name
                noteUnseen(at: element.pointee.offset) { $0.unseen(textOf: name) }
            }
        } else if plan.pointee.value >= 0 {
            // An element for the text that says nothing is not the same as none.
            form.pointee.store(.blank, row: element.pointee.row)
        } else if form.pointee.isRequired || element.pointee.isFlagged {
            // What is said to be nothing is said by the text.
            reportContent(Bytes(start: nil, count: 0), element.pointee)
        }
    }

    private func finishValue(_ element: UnsafeMutablePointer<OpenElement>, _ plan: UnsafePointer<ElementPlan>) {
        guard let form = plan.pointee.forms.map({ $0 + plan.pointee.contentMember }) else { return }
        let start = element.pointee.pendingStart
        let text = Bytes(start: pending.base + start, count: pending.count - start)
        let isBlank = !element.pointee.hasText
        if plan.pointee.hasFlag, element.pointee.isFlagged || isBlank {
            if element.pointee.isFlagged != isBlank { reportFlag(element.pointee, isBlank: isBlank) }
            return
        }
        if isBlank, !form.pointee.isRequired, plan.pointee.value < 0 { return }
        if !form.pointee.store(text, row: element.pointee.row, unit: unit, symbols, scratch) {
            reportContent(text, element.pointee)
        }
    }

    func text(_ bytes: Bytes, at offset: UInt32) {
        guard skipped == 0, depth > 0 else { return }
        let element = open + (depth - 1)
        switch elements[element.pointee.element].content {
        case .prose:
            if !element.pointee.isSeen, !Lexical.isBlank(bytes) {
                element.pointee.hasText = true
                element.pointee.isSeen = Lexical.isSeen(bytes)
            }
        case .value:
            if !element.pointee.hasText { element.pointee.hasText = !Lexical.isBlank(bytes) }
            if let base = bytes.baseAddress { pending.append(contentsOf: base, count: bytes.count) }
        case .none:
            if !Lexical.isBlank(bytes) { reportText(bytes, in: element.pointee.element, at: offset) }
        }
    }

    // MARK: - Attributes

    /// Reads the value of a member into its row; false where it is not of the form.
    private func read(
        _ attributes: borrowing Attributes, _ index: Int, _ form: UnsafePointer<ValueForm>, _ member: Int, _ row: Int32
    ) -> Bool {
        let value = attributes.value(index)
        switch form.pointee.kind {
        case .prose:
            let isBlank = Lexical.isBlank(value)
            if isBlank && form.pointee.isRequired { return false }
            form.pointee.store(isBlank ? .blank : attributes[index].place, row: row)
            if !isBlank && !Lexical.isSeen(value) {
                noteUnseen(member: member, at: attributes[index].offset ?? open[depth - 1].offset)
            }
            return true
        case .flag:
            let flag = Lexical.flag(Lexical.trimmed(value))
            if flag == true { open[depth - 1].isFlagged = true }
            return flag != nil
        case .references: return readReferences(value, member, row)
        case .partialDate: return readPartialDate(value, form, member, row)
        default: return form.pointee.store(value, row: row, unit: unit, symbols, scratch)
        }
    }

    /// Each name of a list becomes a row of an entity of its own.
    private func readReferences(_ value: Bytes, _ member: Int, _ owner: Int32) -> Bool {
        let element = open[depth - 1]
        guard case .entity(let entity) = grammar.elements[element.element].meaning,
            case .references(by: let list) = facts.tables[entity].declaration.members[member].kind
        else { return false }
        let references = facts.table(list)
        references.file = filePosition
        var count = 0
        Lexical.forEachToken(value) { token in
            let row = Int(references.append(at: element.offset))
            references.parents[0].rows[row] = owner
            if case .word32(let column)? = references.storages[0] { column[row] = -2 - symbols.intern(token) }
            count += 1
        }
        return count > 0
    }

    /// The first day of what is stated is the value, and what is more than a day is kept as it was written.
    private func readPartialDate(
        _ value: Bytes, _ form: UnsafePointer<ValueForm>, _ member: Int, _ row: Int32
    ) -> Bool {
        let bytes = Lexical.trimmed(value)
        guard let days = Lexical.partialDate(bytes),
            case .entity(let entity) = grammar.elements[open[depth - 1].element].meaning
        else { return false }
        form.pointee.store(days.lowerBound, row: row)
        if days.count > 1 {
            facts.tables[entity].written[.init(row: row, member: Int32(member))] = symbols.intern(bytes)
        }
        return true
    }

    private func isOurs(_ name: UnsafePointer<UInt8>) -> Bool {
        guard equals(name, Schema.namespace) else { return false }
        namespace = name
        return true
    }
}
