internal import CEL

/// What names mean, asked once for each name and place, and what is reported where they mean nothing.
extension FactReader {
    func root(_ name: UnsafePointer<UInt8>, at offset: UInt32) -> Int {
        hasBegun = true
        let expected = grammar.elements[expectedRoot]
        if equals(name, expected.name) { return expectedRoot }
        report(at: offset, "The root element is <\(String(cString: name))>; expected <\(expected.name)>.")
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
            if Lexical.isLanguage(language) { return keep(language, of: element, row: row) }
            return report(
                at: position,
                "The attribute xml:lang is \"\(shortened(attribute.value))\"; expected a language tag, such as sl.")
        }
        if attribute.isSchemaLocation, isRootInnermost { return }
        let declared = grammar.elements[element]
        var known: [String] = []
        if case .entity(let entity) = declared.meaning {
            known = declared.attributes.map { facts.tables[entity].declaration.members[$0].xmlName }
        }
        let expected = known.isEmpty ? "no attribute" : known.joined(separator: ", ").replacingLastComma(with: " or")
        report(at: position, "Unknown attribute \(attribute.printedName) of <\(declared.name)>; expected \(expected).")
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
        let printed = namespace.map { "the namespace \"\(String(cString: $0))\"" } ?? "no namespace"
        report(
            at: offset, "The element <\(String(cString: name))> is in \(printed); expected \"\(Schema.namespace)\".")
    }

    func unexpected(_ name: UnsafePointer<UInt8>, in element: Int) -> String {
        let outer = grammar.elements[element]
        let names = outer.children.map { "<\(grammar.elements[$0.element].name)>" }
        let expected =
            names.isEmpty
            ? "no element inside it" : names.joined(separator: ", ").replacingLastComma(with: " or")
        return "Unexpected element <\(String(cString: name))> in <\(outer.name)>; expected \(expected)."
    }

    func reportMissing(_ members: UInt64, at offset: UInt32) {
        guard let declared = innermost, case .entity(let entity) = declared.meaning else { return }
        for index in declared.attributes where members & (1 << UInt64(index)) != 0 {
            let member = facts.tables[entity].declaration.members[index]
            report(
                at: offset,
                "<\(declared.name)> lacks the attribute \(member.xmlName); expected \(member.summary.asExpectation).")
        }
    }

    func reportMissingChildren(_ positions: UInt64, of element: OpenElement) {
        let declared = grammar.elements[element.element]
        for (position, child) in declared.children.enumerated() where positions & (1 << UInt64(position)) != 0 {
            report(
                at: element.offset,
                "<\(declared.name)> lacks <\(grammar.elements[child.element].name)>; expected at least one.")
        }
    }

    func reportFlag(_ element: OpenElement, isBlank: Bool) {
        let found = isBlank ? "is empty" : "has text and says none=\"true\""
        let name = grammar.elements[element.element].name
        report(at: element.offset, "<\(name)> \(found); expected either an amount or none=\"true\".")
    }

    func reportFlagged(at offset: UInt32) {
        guard let declared = innermost else { return }
        report(
            at: offset,
            "<\(declared.name)> has an amount and says none=\"true\"; expected either an amount or none=\"true\".")
    }

    /// What a value is to look like, where money may be printed in a unit.
    private func expectation(_ kind: ValueKind, of value: Bytes) -> String {
        guard kind == .money else { return kind.expectation }
        guard let unit else {
            // Three decimals may be thousands as they are printed.
            let digits = Bytes(rebasing: Lexical.trimmed(value).drop { $0 == 0x2D })
            return mayStateUnit && Lexical.isDecimal(digits, fraction: Lexical.printedDecimals)
                ? kind.expectation + " unless a unit is stated, such as unit=\"1000\"" : kind.expectation
        }
        return
            "an amount in units of \(unit) such as 909.548, with a point and at most \(Lexical.printedDecimals) decimals, "
            + "which comes to whole hundredths and at most fifteen digits before them"
    }

    func reportContent(_ text: Bytes, _ element: OpenElement) {
        let declared = grammar.elements[element.element]
        guard let index = declared.content, let entity = declared.entity else { return }
        let expected = expectation(facts.tables[entity].declaration.members[index].kind, of: text)
        let shown = Lexical.isBlank(text) ? "is empty" : "is \"\(shortened(Lexical.trimmed(text)))\""
        let asked = question(text, facts.tables[entity].declaration.members[index].kind) ?? "expected \(expected)"
        report(at: element.offset, "The text of <\(declared.name)> \(shown); \(asked).")
    }

    /// What is asked of a number of which nobody can say how large it is.
    private func question(_ value: Bytes, _ kind: ValueKind) -> String? {
        let bytes = Lexical.trimmed(value)
        guard kind == .number, Lexical.hasThreeDecimals(bytes) else { return nil }
        let number = String(decoding: bytes, as: UTF8.self)
        if number.hasPrefix("0.") { return nil }
        return
            "are thousands meant? Expected \(number.filter { $0 != "." }) if they are, and \(number)0 if it is a decimal"
    }

    func reportText(_ bytes: Bytes, in element: Int, at offset: UInt32) {
        let blanks = bytes.prefix(while: Lexical.isSpace).count
        report(
            at: offset + UInt32(blanks),
            "Text \"\(shortened(Lexical.trimmed(bytes)))\" in <\(grammar.elements[element].name)>; expected no text of its own."
        )
    }

    func reportValue(_ attribute: Attribute, _ index: Int, at offset: UInt32) {
        guard let declared = innermost, let entity = declared.entity else { return }
        let member = facts.tables[entity].declaration.members[index]
        let found = "The attribute \(member.xmlName) of <\(declared.name)> is \"\(shortened(attribute.value))\""
        report(
            at: offset,
            "\(found); \(question(attribute.value, member.kind) ?? "expected \(expectation(member.kind, of: attribute.value))")."
        )
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
