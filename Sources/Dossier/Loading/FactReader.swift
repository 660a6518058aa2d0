internal import CEL

/// Follows the grammar through the elements of a dossier's files and fills the tables.
///
/// Problems are collected rather than thrown, so that one run shows a transcriber all that is wrong.
final class FactReader {
    private let grammar: Grammar
    private let facts: Facts
    private var open: [OpenElement] = []
    /// How many open elements are unknown and skipped with all they hold.
    private var skipped = 0
    /// The text of the open elements that may have text, each after that of the one it stands in.
    private let pending = GrowableColumn<UInt8>(capacity: 1024)
    private var seenAttributes: UInt64 = 0
    private var namespaces = NameCache()
    private(set) var problems: [Problem] = []
    /// Where the problems stand that are known by their byte, until the file has been read.
    private var placed: [(offset: UInt32, message: String)] = []
    private var file = SourceFile(path: "", name: "")
    private var expectedRoot = 0
    private var filePosition = 0

    /// As many problems of one file are reported; what follows an early mistake is seldom news.
    static let problemLimit = 50

    private struct OpenElement {
        let element: Int
        /// The row of the entity, or of the entity whose value this is; -1 for the root of a dossier.
        let row: Int32
        let offset: UInt32
        let pendingStart: Int
        /// The child elements that have been seen, by position in the grammar.
        var seen: UInt64 = 0
        /// Whether a flag among the attributes says true.
        var isFlagged = false
    }

    init(_ facts: Facts) {
        self.facts = facts
        grammar = Grammar(facts.schema)
    }

    /// Prepares for a file whose root is that of the `root`-th file of a folder, or a whole dossier if nil.
    func begin(_ file: SourceFile, root: Int?) {
        self.file = file
        filePosition = facts.files.count
        facts.files.append(file)
        expectedRoot = root.map { grammar.roots[$0] } ?? grammar.dossier
        open.removeAll(keepingCapacity: true)
        skipped = 0
        pending.removeAll()
        namespaces = NameCache()
    }

    /// Gives every problem of the file its line and column.
    func finish() {
        for problem in placed {
            let (line, column) = file.position(of: problem.offset)
            problems.append(Problem(path: file.path, line: line, column: column, message: problem.message))
        }
        placed.removeAll()
    }

    /// Forgets the problems of a dossier before the next.
    func reset() { problems.removeAll() }

    func report(line: Int, column: Int, _ message: String) {
        problems.append(Problem(path: file.path, line: line, column: column, message: message))
    }

    private func report(at offset: UInt32, _ message: String) {
        if placed.count < Self.problemLimit { placed.append((offset, message)) }
    }

    /// The name of the innermost element that is open.
    var innermost: String? { open.last.map { grammar.elements[$0.element].name } }

    // MARK: - Elements

    func start(_ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, at offset: UInt32) {
        seenAttributes = 0
        if skipped > 0 {
            skipped += 1
            return
        }
        guard namespaces.isOurs(namespace) else {
            let printed = namespace.map { "the namespace \"\(String(cString: $0))\"" } ?? "no namespace"
            return skip(
                at: offset,
                "The element <\(String(cString: name))> is in \(printed); expected \"\(Schema.namespace)\".")
        }
        guard let parent = open.last else {
            let expected = grammar.elements[expectedRoot]
            guard equals(name, expected.name) else {
                return skip(at: offset, "The root element is <\(String(cString: name))>; expected <\(expected.name)>.")
            }
            return push(expectedRoot, at: offset)
        }
        let children = grammar.elements[parent.element].children
        guard let position = children.firstIndex(where: { equals(name, grammar.elements[$0.element].name) }) else {
            return skip(at: offset, unexpected(name, in: parent.element))
        }
        let bit = UInt64(1) << UInt64(position)
        if parent.seen & bit != 0, children[position].maximum == 1 {
            let outer = grammar.elements[parent.element].name
            return skip(at: offset, "A second <\(String(cString: name))> in <\(outer)>; expected at most one.")
        }
        open[open.count - 1].seen |= bit
        push(children[position].element, at: offset)
    }

    private func push(_ element: Int, at offset: UInt32) {
        let row: Int32
        switch grammar.elements[element].meaning {
        case .dossier: row = -1
        case .entity(let entity):
            let table = facts.tables[entity]
            table.file = filePosition
            row = table.append(at: offset)
            for parent in table.parents { parent.rows[Int(row)] = openRow(of: parent.entity) }
        case .value(let entity, let member):
            row = open.last?.row ?? -1
            facts.tables[entity].childOffsets[member]?[Int(row)] = offset
        }
        open.append(OpenElement(element: element, row: row, offset: offset, pendingStart: pending.count))
    }

    private func openRow(of entity: Int) -> Int32 {
        for element in open.reversed() {
            if case .entity(entity) = grammar.elements[element.element].meaning { return element.row }
        }
        return -1
    }

    private func skip(at offset: UInt32, _ message: String) {
        report(at: offset, message)
        skipped = 1
    }

    private func unexpected(_ name: UnsafePointer<UInt8>, in element: Int) -> String {
        let outer = grammar.elements[element]
        let names = outer.children.map { "<\(grammar.elements[$0.element].name)>" }
        let expected =
            names.isEmpty
            ? "no element inside it" : names.joined(separator: ", ").replacingLastComma(with: " or")
        return "Unexpected element <\(String(cString: name))> in <\(outer.name)>; expected \(expected)."
    }

    func end() {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let element = open.popLast() else { return }
        let declared = grammar.elements[element.element]
        for (position, child) in declared.children.enumerated()
        where child.minimum > 0 && element.seen & (1 << UInt64(position)) == 0 {
            report(
                at: element.offset,
                "<\(declared.name)> lacks <\(grammar.elements[child.element].name)>; expected at least one.")
        }
        if let content = declared.content { finish(content, of: element, declared) }
        pending.resize(to: element.pendingStart, filling: 0)
    }

    private func finish(_ member: Int, of element: OpenElement, _ declared: Grammar.Element) {
        let table: Table
        switch declared.meaning {
        case .dossier: return
        case .entity(let entity), .value(let entity, _): table = facts.tables[entity]
        }
        let text = Bytes(
            start: pending.header.pointee.base + element.pendingStart, count: pending.count - element.pendingStart)
        let declaration = table.declaration.members[member]
        let isBlank = Lexical.isBlank(text)
        let hasFlag = declared.attributes.contains { table.declaration.members[$0].kind == .flag }
        if hasFlag, element.isFlagged || isBlank {
            if element.isFlagged != isBlank {
                let found = isBlank ? "is empty" : "has text and says none=\"true\""
                report(at: element.offset, "<\(declared.name)> \(found); expected either an amount or none=\"true\".")
            }
            return
        }
        if isBlank, !declaration.isRequired, case .entity = declared.meaning { return }
        if let expected = facts.store(text, in: table, member: member, row: element.row) {
            let shown = isBlank ? "is empty" : "is \"\(shortened(Lexical.trimmed(text)))\""
            report(at: element.offset, "The text of <\(declared.name)> \(shown); expected \(expected).")
        }
    }

    func text(_ bytes: Bytes, at offset: UInt32) {
        guard skipped == 0, let element = open.last, let base = bytes.baseAddress else { return }
        if grammar.elements[element.element].content != nil {
            pending.append(contentsOf: base, count: bytes.count)
        } else if !Lexical.isBlank(bytes) {
            let name = grammar.elements[element.element].name
            let blanks = bytes.prefix(while: Lexical.isSpace).count
            report(
                at: offset + UInt32(blanks),
                "Text \"\(shortened(Lexical.trimmed(bytes)))\" in <\(name)>; expected no text of its own.")
        }
    }

    // MARK: - Attributes

    func attribute(
        _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, value: Bytes,
        at offset: UInt32?
    ) {
        guard skipped == 0, let element = open.last else { return }
        let declared = grammar.elements[element.element]
        let position = offset ?? element.offset
        let isXML = prefix.map { equals($0, "xml") } ?? false
        if prefix != nil, !isXML {
            let isSchemaInstance = namespace.map { equals($0, "http://www.w3.org/2001/XMLSchema-instance") } ?? false
            let isLocation = equals(name, "schemaLocation") || equals(name, "noNamespaceSchemaLocation")
            if isSchemaInstance, isLocation, open.count == 1 { return }
            return report(at: position, unknown(name, prefix, declared))
        }
        guard case .entity(let entity) = declared.meaning,
            let member = declared.attributes.first(where: { member in
                let known = facts.tables[entity].declaration.members[member].xmlName
                return isXML ? known == "xml:lang" && equals(name, "lang") : equals(name, known)
            })
        else {
            if isXML, equals(name, "lang") {
                if !Lexical.isLanguage(Lexical.trimmed(value)) {
                    report(
                        at: position,
                        "The attribute xml:lang is \"\(shortened(value))\"; expected a language tag, such as sl.")
                }
                return
            }
            return report(at: position, unknown(name, prefix, declared))
        }
        seenAttributes |= 1 << UInt64(member)
        read(value, member, of: facts.tables[entity], element, declared, at: position)
    }

    private func read(
        _ value: Bytes, _ index: Int, of table: Table, _ element: OpenElement, _ declared: Grammar.Element,
        at offset: UInt32
    ) {
        let member = table.declaration.members[index]
        var expected: String?
        switch member.kind {
        case .flag:
            let flag = Lexical.flag(Lexical.trimmed(value))
            expected = flag == nil ? "true or false" : nil
            if flag == true { open[open.count - 1].isFlagged = true }
        case .references(by: let entity):
            let references = facts.table(entity)
            var count = 0
            Lexical.forEachToken(value) { token in
                let row = references.append(at: element.offset)
                references.file = filePosition
                references.parents[0].rows[Int(row)] = element.row
                _ = facts.store(token, in: references, member: 0, row: row)
                count += 1
            }
            expected = count == 0 ? "names separated by spaces" : nil
        default: expected = facts.store(value, in: table, member: index, row: element.row)
        }
        if let expected {
            report(
                at: offset,
                "The attribute \(member.xmlName) of <\(declared.name)> is \"\(shortened(value))\"; expected \(expected)."
            )
        }
    }

    func endOfStartTag() {
        guard skipped == 0, let element = open.last else { return }
        let declared = grammar.elements[element.element]
        guard case .entity(let entity) = declared.meaning else { return }
        for index in declared.attributes where seenAttributes & (1 << UInt64(index)) == 0 {
            let member = facts.tables[entity].declaration.members[index]
            if member.isRequired {
                report(
                    at: element.offset,
                    "<\(declared.name)> lacks the attribute \(member.xmlName); expected \(member.summary.asExpectation)."
                )
            }
        }
    }

    private func unknown(
        _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ declared: Grammar.Element
    ) -> String {
        let printed = (prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: name)
        var known: [String] = []
        if case .entity(let entity) = declared.meaning {
            known = declared.attributes.map { facts.tables[entity].declaration.members[$0].xmlName }
        }
        let expected =
            known.isEmpty ? "no attribute" : known.joined(separator: ", ").replacingLastComma(with: " or")
        return "Unknown attribute \(printed) of <\(declared.name)>; expected \(expected)."
    }

    private func equals(_ name: UnsafePointer<UInt8>, _ known: String) -> Bool {
        var position = 0
        for byte in known.utf8 {
            if name[position] != byte { return false }
            position += 1
        }
        return name[position] == 0
    }

    private func shortened(_ bytes: Bytes) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.count > 60 ? text.prefix(60) + "…" : text
    }
}

/// Remembers by address which namespace names are ours, since libxml2 keeps each name once per document.
private struct NameCache {
    private var ours: UnsafePointer<UInt8>?

    mutating func isOurs(_ namespace: UnsafePointer<UInt8>?) -> Bool {
        guard let namespace else { return false }
        if namespace == ours { return true }
        guard String(cString: namespace) == Schema.namespace else { return false }
        ours = namespace
        return true
    }
}

extension String {
    /// A sentence as what is expected: `The line's id.` becomes `the line's id`.
    fileprivate var asExpectation: String {
        prefix(1).lowercased() + dropFirst().prefix { $0 != "." }
    }
}
