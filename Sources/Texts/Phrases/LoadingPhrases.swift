/// What is said of a dossier that is not what it should be, in one language; every sentence says what was expected.
package protocol LoadingPhrases: Grammar {
    // Files.
    /// Of a part that must be there, as well as others; `dossiers` are the folders that hold one.
    func partMissing(_ others: [String], dossiers: [String]) -> String
    /// What may have been meant, after the reason.
    func meant(_ name: String) -> String
    func stranger(nearest: String) -> String
    var emptyFile: String { get }
    var notXML: String { get }
    /// That the file is of another kind, such as a Word document, from which `import` makes a dossier.
    func document(_ kind: DocumentKind) -> String
    var noElement: String { get }
    func endsOpen(_ element: String) -> String
    func notWellFormed(_ fault: XMLFault) -> String
    var doctype: String { get }
    func tooDeep(_ limit: Int) -> String
    func textTooLong(_ limit: Int) -> String
    func tagTooLong(_ limit: Int) -> String
    func sectionTooLong(_ limit: Int) -> String

    // Encodings; `command` mends the file.
    func encoding(_ name: String, known: [String], command: String) -> String
    func encoding(utf16Declaring name: String, known: [String], command: String) -> String
    /// Of a file in UTF-8 that says it is in another encoding.
    func utf8(declaring name: String) -> String
    func noCharacter(_ byte: String, of encoding: String) -> String
    func halfCharacter(_ unit: String) -> String
    var endsWithinCharacter: String { get }
    var cannotBeDecoded: String { get }
    /// That bytes are not what the file says they are; `like` is the encoding that they are probably in, and what converts it.
    func notUTF8(_ byte: String, like: (name: String, command: String)?) -> String
    var notUTF8FromHere: String { get }
    var notUTF8: String { get }

    // Elements and attributes.
    func root(_ found: String, expected: String) -> String
    /// Of a file that is one part of a dossier, where a whole one was named.
    func partAlone(_ found: String, expected: String) -> String
    func namespace(_ element: String, _ found: String?, expected: String) -> String
    func namespaceWithBlanks(_ expected: String) -> String
    func unexpected(_ element: String, in outer: String, expected: [String]) -> String
    func second(_ element: String, in outer: String) -> String
    func unknown(_ attribute: String, of element: String, expected: [String]) -> String
    func lacks(_ attribute: String, of element: String, meaning: String) -> String
    func lacksElement(_ child: String, in element: String) -> String
    func languageTag(_ value: String) -> String
    func text(_ text: String, in element: String) -> String

    // Values; `asked` is what was expected, or a question.
    func value(_ value: String, of attribute: String, in element: String, asked: String) -> String
    func content(_ text: String, of element: String, asked: String) -> String
    func content(emptyOf element: String, asked: String) -> String
    func expected(_ form: String) -> String
    func thousands(_ number: String, orDecimal decimal: String) -> String
    func flagAndText(_ element: String) -> String
    func flagAndAmount(_ element: String) -> String
    func flagNorText(_ element: String) -> String

    // Forms of values.
    var name: String { get }
    func fileName(atMost bytes: Int) -> String
    var someText: String { get }
    var wholeNumber: String { get }
    var year: String { get }
    var day: String { get }
    var partialDay: String { get }
    var duration: String { get }
    var yearlyDays: String { get }
    var money: String { get }
    var moneyWithUnit: String { get }
    func money(inUnitsOf unit: Int64, decimals: Int) -> String
    func unit(upTo greatest: Int64) -> String
    var currency: String { get }
    var share: String { get }
    var number: String { get }
    var country: String { get }
    var language: String { get }
    var flag: String { get }
    var names: String { get }

    // What neither an element's form nor its place can say.
    func second(_ element: String, with name: String, _ value: String) -> String
    func secondInOutline(_ id: String) -> String
    func tooManyAbove(_ limit: Int, _ body: String) -> String
    func tooManyHeirs(_ limit: Int, _ body: String) -> String
    func circle(_ body: String) -> String
    func deadline(_ fault: DeadlineFault, kind: String) -> String
    var dutyWithBoth: String { get }
    var emptyCitation: String { get }
    var payerMissing: String { get }
    func reversed(_ first: String, _ last: String, of entity: String) -> String
    var noStart: String { get }
    var adoptedAfterEnd: String { get }
    var goalWithoutNumber: String { get }
    func urgency(_ urgency: String, of recommendation: String, levels: [String], monitor: String) -> String
    func otherCountry(_ country: String, thanPlan own: String) -> String
    func unknownMonitor(_ name: String, known: [String]) -> String
    func sumsTooLarge(_ element: String, limit: String) -> String

    // Names that look alike.
    func lookalike(_ reference: String, _ name: String) -> String
    /// `character` is called by its number.
    func unseen(_ character: String, in name: String) -> String
    /// That nothing is seen of what should be words.
    func unseen(textOf element: String) -> String
    func unseen(attribute name: String, of element: String) -> String
}

/// A kind of document that people have where a dossier is expected.
package enum DocumentKind: Sendable {
    case word, openDocument, html, workbook, pdf, archive
}

/// What is wrong with a deadline.
package enum DeadlineFault: Sendable {
    case fromAfterTo, noTo, untilOfOther, toAfterUntil, dueOfOther, noSpan, noTimes, timesOfOther, timesAndDue
    case relativeAndTo, relativeWithoutAdoption, relativeTooLong
}
