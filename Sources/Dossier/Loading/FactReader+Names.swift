internal import CEL
internal import Texts

/// What names mean, asked once for each name and place, and what is reported where they mean nothing.
extension FactReader {
    func root(_ name: UnsafePointer<UInt8>, at offset: UInt32) -> Int {
        hasBegun = true
        let expected = grammar.elements[expectedRoot]
        if equals(name, expected.name) { return expectedRoot }
        let found = String(cString: name)
        let isPart = expectedRoot == grammar.dossier && Schema.roots.contains { "\(found).xml" == $0.file }
        report(at: offset) {
            isPart ? $0.partAlone(found, expected: expected.name) : $0.root(found, expected: expected.name)
        }
        return -1
    }

    /// A child of an element, as its element times 64 and its position among the children; or -1.
    func child(_ name: UnsafePointer<UInt8>, of element: Int) -> Int {
        let children = grammar.elements[element].children
        guard let position = children.firstIndex(where: { equals(name, grammar.elements[$0.element].name) }) else {
            return -1
        }
        return children[position].element << 6 | position
    }

    /// The member that an attribute is, or -1.
    func member(_ name: UnsafePointer<UInt8>, of element: Int) -> Int {
        member(of: element) { equals(name, $0) }
    }

    /// The member that an attribute with a prefix is, or -1; the only such is `xml:lang`.
    func prefixedMember(_ attribute: Attribute, of element: Int) -> Int {
        attribute.isLanguage ? member(of: element) { $0 == "xml:lang" } : -1
    }

    private func member(of element: Int, _ isNamed: (String) -> Bool) -> Int {
        guard case .entity(let entity) = grammar.elements[element].meaning else { return -1 }
        let members = facts.tables[entity].declaration.members
        return grammar.elements[element].attributes.first { isNamed(members[$0].xmlName) } ?? -1
    }

    /// Keeps an attribute that no member is, if it may stand everywhere, and reports any other.
    func readUndeclared(_ attribute: Attribute, of element: Int, row: Int32, at offset: UInt32) {
        let position = attribute.offset ?? offset
        if attribute.isLanguage {
            let language = Lexical.trimmed(attribute.value)
            if language.isEmpty || Lexical.isLanguage(language) { return keep(language, of: element, row: row) }
            let value = shortened(attribute.value)
            return report(at: position) { $0.languageTag(value) }
        }
        if attribute.isSchemaLocation, isPartInnermost { return }
        let declared = grammar.elements[element]
        var known: [String] = []
        if case .entity(let entity) = declared.meaning {
            known = declared.attributes.map { facts.tables[entity].declaration.members[$0].xmlName }
        }
        let name = attribute.printedName
        report(at: position) { $0.unknown(name, of: declared.name, expected: known) }
    }

    /// Keeps the language of an element that has no member for it, for whoever writes the dossier.
    private func keep(_ language: Bytes, of element: Int, row: Int32) {
        let symbol = facts.symbols.intern(language)
        switch grammar.elements[element].meaning {
        case .dossier: facts.dossierLanguage = symbol
        case .entity(let entity): facts.tables[entity].languages.append(.init(row: row, member: -1, symbol: symbol))
        case .value(let entity, let member):
            facts.tables[entity].languages.append(.init(row: row, member: Int32(member), symbol: symbol))
        }
    }

    // MARK: - Reports

    func reportNamespace(_ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, at offset: UInt32) {
        hasBegun = true
        let (name, found) = (String(cString: name), namespace.map { String(cString: $0) })
        report(at: offset) { $0.namespace(name, found, expected: Schema.namespace) }
    }

    func reportUnexpected(_ name: UnsafePointer<UInt8>, in element: Int, at offset: UInt32) {
        let outer = grammar.elements[element]
        let names = outer.children.map { "<\(grammar.elements[$0.element].name)>" }
        report(at: offset) { $0.unexpected(String(cString: name), in: outer.name, expected: names) }
    }

    func reportMissing(_ members: UInt64, at offset: UInt32) {
        guard let declared = innermost, case .entity(let entity) = declared.meaning else { return }
        for index in declared.attributes where members & (1 << UInt64(index)) != 0 {
            let member = facts.tables[entity].declaration.members[index]
            report(at: offset) {
                $0.lacks(member.xmlName, of: declared.name, meaning: member.summary.asExpectation)
            }
        }
    }

    func reportMissingChildren(_ positions: UInt64, of element: OpenElement) {
        let declared = grammar.elements[element.element]
        for (position, child) in declared.children.enumerated() where positions & (1 << UInt64(position)) != 0 {
            report(at: element.offset) { $0.lacksElement(grammar.elements[child.element].name, in: declared.name) }
        }
    }

    func reportFlag(_ element: OpenElement, isBlank: Bool) {
        let name = grammar.elements[element.element].name
        report(at: element.offset) { isBlank ? $0.flagNorText(name) : $0.flagAndText(name) }
    }

    func reportFlagged(at offset: UInt32) {
        guard let declared = innermost else { return }
        report(at: offset) { $0.flagAndAmount(declared.name) }
    }

    /// What a value is to look like, where money may be printed in a unit.
    private func expectation(_ kind: ValueKind, of value: Bytes, _ phrases: any LoadingPhrases) -> String {
        guard kind == .money else { return kind.expectation(phrases) }
        guard let unit else {
            // Three decimals may be thousands as they are printed.
            let digits = Bytes(rebasing: Lexical.trimmed(value).drop { $0 == 0x2D })
            return mayStateUnit && Lexical.isDecimal(digits, fraction: Lexical.printedDecimals)
                ? phrases.moneyWithUnit : phrases.money
        }
        return phrases.money(inUnitsOf: unit, decimals: Lexical.printedDecimals)
    }

    /// What is asked of a value of another form, or of a number of which nobody can say how large it is.
    private func question(_ value: Bytes, _ kind: ValueKind, _ phrases: any LoadingPhrases) -> String {
        let bytes = Lexical.trimmed(value)
        let number = String(decoding: bytes, as: UTF8.self)
        guard kind == .number, Lexical.hasThreeDecimals(bytes), !number.hasPrefix("0.") else {
            return phrases.expected(expectation(kind, of: value, phrases))
        }
        return phrases.thousands(number.filter { $0 != "." }, orDecimal: "\(number)0")
    }

    func reportContent(_ text: Bytes, _ element: OpenElement) {
        let declared = grammar.elements[element.element]
        guard let index = declared.content, let entity = declared.entity else { return }
        let kind = facts.tables[entity].declaration.members[index].kind
        report(at: element.offset) {
            let asked = question(text, kind, $0)
            return Lexical.isBlank(text)
                ? $0.content(emptyOf: declared.name, asked: asked)
                : $0.content(shortened(Lexical.trimmed(text)), of: declared.name, asked: asked)
        }
    }

    func reportText(_ bytes: Bytes, in element: Int, at offset: UInt32) {
        let blanks = bytes.prefix(while: Lexical.isSpace).count
        report(at: offset + UInt32(blanks)) {
            $0.text(shortened(Lexical.trimmed(bytes)), in: grammar.elements[element].name)
        }
    }

    func reportValue(_ attribute: Attribute, _ index: Int, at offset: UInt32) {
        guard let declared = innermost, let entity = declared.entity else { return }
        let member = facts.tables[entity].declaration.members[index]
        let value = attribute.value
        report(at: offset) {
            $0.value(
                shortened(value), of: member.xmlName, in: declared.name, asked: question(value, member.kind, $0))
        }
    }

    func noteUnseen(member index: Int, at offset: UInt32) {
        guard let declared = innermost, let entity = declared.entity else { return }
        let (name, element) = (facts.tables[entity].declaration.members[index].xmlName, declared.name)
        noteUnseen(at: offset) { $0.unseen(attribute: name, of: element) }
    }

    private func shortened(_ bytes: Bytes) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.count > 60 ? text.prefix(60) + "…" : text
    }

    func equals(_ name: UnsafePointer<UInt8>, _ known: String) -> Bool {
        var position = 0
        for byte in known.utf8 {
            if name[position] != byte { return false }
            position += 1
        }
        return name[position] == 0
    }
}

extension Grammar.Element {
    /// The entity of which it states a row or a value.
    fileprivate var entity: Int? {
        switch meaning {
        case .dossier: nil
        case .entity(let entity), .value(let entity, _): entity
        }
    }
}

extension String {
    /// A sentence as what is expected: `The line's id.` becomes `the line's id`.
    fileprivate var asExpectation: String {
        prefix(1).lowercased() + dropFirst().prefix { $0 != "." }
    }
}
