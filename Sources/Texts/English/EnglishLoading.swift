/// What is said of a dossier that is not what it should be, in English.
struct EnglishLoading: LoadingPhrases, English {
    func partMissing(_ others: [String], dossiers: [String]) -> String {
        let missing =
            others.isEmpty
            ? "no such file; a dossier needs it" : "no such file; a dossier needs it, and \(list(others)) as well"
        let some = dossiers.count > 3 ? dossiers.prefix(3) + ["…"] : dossiers
        return dossiers.isEmpty ? missing : "\(missing). Dossiers stand in its folders: \(some.joined(separator: ", "))"
    }
    func meant(_ name: String) -> String { "; did you mean \(name)?" }
    func stranger(nearest: String) -> String {
        "This is no part of a dossier and was not read; expected \(nearest), if that is meant."
    }
    var emptyFile: String { "The file is empty; expected an XML document." }
    var notXML: String { "The file does not begin with XML; expected the root element." }
    func document(_ kind: DocumentKind) -> String {
        let what =
            switch kind {
            case .word: "a Word document"
            case .openDocument: "an OpenDocument file"
            case .html: "a page of HTML"
            case .workbook: "a workbook"
            case .pdf: "a PDF"
            case .archive: "an archive"
            }
        let next =
            kind == .archive
            ? "Unpack it and name the folder of the dossier."
            : "`rapporteur import` writes the XML of a dossier from documents."
        return "This is \(what); expected a dossier in XML. \(next)"
    }
    var noElement: String { "The file has no element; expected the root element." }
    func endsOpen(_ element: String) -> String { "The file ends while <\(element)> is open; expected </\(element)>." }
    func notWellFormed(_ words: String) -> String {
        "The XML is not well-formed: \(words); expected well-formed XML."
    }
    var undescribed: String { "The document is not well-formed." }
    var doctype: String { "A DOCTYPE is not allowed; expected the root element." }
    func tooDeep(_ limit: Int) -> String {
        "The elements are nested too deeply; expected at most \(limit) inside one another."
    }
    func textTooLong(_ limit: Int) -> String { "A text is longer than \(limit) bytes; expected a shorter one." }
    func tagTooLong(_ limit: Int) -> String { "A tag is longer than \(limit) bytes; expected a shorter one." }
    func sectionTooLong(_ limit: Int) -> String {
        "A comment or section is longer than \(limit) bytes; expected a shorter one."
    }

    func encoding(_ name: String, known: [String], command: String) -> String {
        "The file is in \(name); expected \(oneOf(known)). \(mending(command))"
    }
    func encoding(utf16Declaring name: String, known: [String], command: String) -> String {
        "The file is in UTF-16 and says that it is in \(name); expected \(oneOf(known)). \(mending(command))"
    }
    private func mending(_ command: String) -> String {
        "This mends it, with encoding=\"UTF-8\" written in its first line: \(command)"
    }
    func utf8(declaring name: String) -> String {
        "The file says that it is in \(name), but it is in UTF-8; expected encoding=\"UTF-8\" in its first line."
    }
    func noCharacter(_ byte: String, of encoding: String) -> String {
        "The byte \(byte) is no character of \(encoding); expected the encoding that the file is in."
    }
    func halfCharacter(_ unit: String) -> String { "The half character \(unit) stands alone; expected UTF-16." }
    var endsWithinCharacter: String { "The file ends within a character; expected UTF-16." }
    var cannotBeDecoded: String { "The file cannot be decoded; expected UTF-8." }
    func notUTF8(_ byte: String, like: (name: String, command: String)?) -> String {
        let next = like.map {
            " It looks like \($0.name): write encoding=\"\($0.name)\" in the first line, or convert the file: \($0.command)"
        }
        return "The byte \(byte) is not UTF-8, though the file says so or says nothing; expected UTF-8.\(next ?? "")"
    }
    var notUTF8FromHere: String { "The file is not in UTF-8 from here on; expected UTF-8." }
    var notUTF8: String { "The file is not in UTF-8; expected UTF-8." }

    func root(_ found: String, expected: String) -> String {
        "The root element is <\(found)>; expected <\(expected)>."
    }
    func partAlone(_ found: String, expected: String) -> String {
        "The root element is <\(found)>, which is one part of a dossier; expected <\(expected)>, or the folder in which the parts stand."
    }
    func namespace(_ element: String, _ found: String?, expected: String) -> String {
        "The element <\(element)> is in \(found.map { "the namespace \"\($0)\"" } ?? "no namespace"); expected \"\(expected)\"."
    }
    func namespaceWithBlanks(_ expected: String) -> String {
        "The namespace begins or ends with white space; expected \"\(expected)\"."
    }
    func unexpected(_ element: String, in outer: String, expected: [String]) -> String {
        "Unexpected element <\(element)> in <\(outer)>; expected \(expected.isEmpty ? "no element inside it" : oneOf(expected))."
    }
    func second(_ element: String, in outer: String) -> String {
        "A second <\(element)> in <\(outer)>; expected at most one."
    }
    func unknown(_ attribute: String, of element: String, expected: [String]) -> String {
        "Unknown attribute \(attribute) of <\(element)>; expected \(expected.isEmpty ? "no attribute" : oneOf(expected))."
    }
    func lacks(_ attribute: String, of element: String, meaning: String) -> String {
        "<\(element)> lacks the attribute \(attribute); expected \(meaning)."
    }
    func lacksElement(_ child: String, in element: String) -> String {
        "<\(element)> lacks <\(child)>; expected at least one."
    }
    func languageTag(_ value: String) -> String {
        "The attribute xml:lang is \"\(value)\"; expected a language tag, such as sl."
    }
    func text(_ text: String, in element: String) -> String {
        "Text \"\(text)\" in <\(element)>; expected no text of its own."
    }

    func value(_ value: String, of attribute: String, in element: String, asked: String) -> String {
        "The attribute \(attribute) of <\(element)> is \"\(value)\"; \(asked)."
    }
    func content(_ text: String, of element: String, asked: String) -> String {
        "The text of <\(element)> is \"\(text)\"; \(asked)."
    }
    func content(emptyOf element: String, asked: String) -> String { "The text of <\(element)> is empty; \(asked)." }
    func expected(_ form: String) -> String { "expected \(form)" }
    func thousands(_ number: String, orDecimal decimal: String) -> String {
        "are thousands meant? Expected \(number) if they are, and \(decimal) if it is a decimal"
    }
    func flagAndText(_ element: String) -> String {
        "<\(element)> has text and says none=\"true\"; expected either an amount or none=\"true\"."
    }
    func flagAndAmount(_ element: String) -> String {
        "<\(element)> has an amount and says none=\"true\"; expected either an amount or none=\"true\"."
    }
    func flagNorText(_ element: String) -> String {
        "<\(element)> is empty; expected either an amount or none=\"true\"."
    }

    var name: String { "a name without white space" }
    func fileName(atMost bytes: Int) -> String {
        "a name of at most \(bytes) bytes without white space, / or characters that are not seen, not beginning with a dot"
    }
    var someText: String { "some text" }
    var wholeNumber: String { "a whole number from 1" }
    var year: String { "a year of four digits" }
    var day: String { "a day that exists, written YYYY-MM-DD" }
    var partialDay: String { "a day that exists, written YYYY-MM-DD, a month, YYYY-MM, or a year, YYYY" }
    var duration: String { "a span of years, months and days, such as P3M" }
    var yearlyDays: String { "days of the year written --MM-DD, separated by spaces" }
    var money: String { "an amount such as 45000.00, with a point and at most two decimals" }
    var moneyWithUnit: String { money + " unless a unit is stated, such as unit=\"1000\"" }
    func money(inUnitsOf unit: Int64, decimals: Int) -> String {
        "an amount in units of \(unit) such as 909.548, with a point and at most \(decimals) decimals, "
            + "which comes to whole hundredths and at most fifteen digits before them"
    }
    func unit(upTo greatest: Int64) -> String { "1 or a power of ten up to \(greatest), such as 1000" }
    var currency: String { "a currency of three capital letters, such as EUR" }
    var share: String { "a number from 0 to 100 with at most two decimals" }
    var number: String { "a number with at most four decimals, but not three" }
    var country: String { "a country of two capital letters, such as SI" }
    var language: String { "a language tag, such as sl" }
    var flag: String { "true or false" }
    var names: String { "names separated by spaces" }

    func second(_ element: String, with name: String, _ value: String) -> String {
        "A second <\(element)> with the \(name) \"\(value)\"; expected each \(name) once."
    }
    func secondInOutline(_ id: String) -> String {
        "A second task or section with the id \"\(id)\"; expected each id once."
    }
    func tooManyAbove(_ limit: Int, _ body: String) -> String {
        "More than \(limit) bodies stand above the body \"\(body)\"; expected fewer."
    }
    func tooManyHeirs(_ limit: Int, _ body: String) -> String {
        "More than \(limit) bodies have taken over from the body \"\(body)\", near or far; expected fewer."
    }
    func circle(_ body: String) -> String {
        "The body \"\(body)\" is its own ancestor; expected parents that end at a body without one."
    }
    func deadline(_ fault: DeadlineFault, kind: String) -> String {
        switch fault {
        case .fromAfterTo: "The deadline's from is after its to; expected from no later than to."
        case .noTo: "A deadline of kind \(kind) lacks to; expected the day it is due."
        case .untilOfOther:
            "A deadline of kind \(kind) has until; expected until on the kind by-then-continuous alone."
        case .toAfterUntil: "The deadline's to is after its until; expected to no later than until."
        case .dueOfOther: "A deadline of kind \(kind) has due; expected due on the kind periodic alone."
        case .noSpan: "A deadline of kind \(kind) lacks from or to; expected both."
        case .noTimes:
            "A deadline of kind periodic lacks times; expected times, how often a year, or due, on which days of it."
        case .timesOfOther: "A deadline of kind \(kind) has times; expected times on the kind periodic alone."
        case .timesAndDue: "The deadline has both times and due; expected one of them."
        case .relativeAndTo: "The deadline has both relative and to; expected one of them."
        case .relativeWithoutAdoption: "The deadline has relative, and the plan no adopted; expected its adoption."
        case .relativeTooLong: "The deadline's relative leads beyond the year 9999; expected a shorter span."
        }
    }
    var dutyWithBoth: String { "The duty has both by and due; expected one of them." }
    var emptyCitation: String { "<cites> names nothing; expected the attribute recommendation or monitor." }
    var payerMissing: String {
        "<line> has neither the attribute body nor source; expected the body that spends, where the money comes from, or both."
    }
    func reversed(_ first: String, _ last: String, of entity: String) -> String {
        "The \(entity)'s \(first) is after its \(last); expected \(first) no later than \(last)."
    }
    var noStart: String { "The plan has neither start nor adopted; expected the first day of its period." }
    var adoptedAfterEnd: String {
        "The plan has no start, and its adopted, which would stand in for it, is after its end; expected start."
    }
    var goalWithoutNumber: String {
        "<goal> lacks the attribute number; expected one, since its task has several goals."
    }
    func urgency(_ urgency: String, of recommendation: String, levels: [String], monitor: String) -> String {
        "The urgency of \(recommendation) is \"\(urgency)\"; expected \(oneOf(levels)), as \(monitor) has them."
    }
    func unknownMonitor(_ name: String, known: [String]) -> String {
        "Nothing is known of the monitor \(name), whose degrees of urgency are taken as they stand and in no order; "
            + "expected \(oneOf(known)), if one of them is meant, or a file of its own in the folder that RAPPORTEUR_MONITORS names."
    }
    func sumsTooLarge(_ element: String, limit: String) -> String {
        "With this <\(element)> the amounts are too large to be added up exactly; expected sums and their differences up to \(limit)."
    }

    func lookalike(_ reference: String, _ name: String) -> String {
        "\"\(reference)\" names nothing here, but differs from \"\(name)\" only in what is not seen: in how letters are composed, or in a no-break space and its like; expected the same characters in both."
    }
    func unseen(_ character: String, in name: String) -> String {
        "The name \"\(name)\" has a character that is not seen (\(character)); expected none."
    }
    func unseen(textOf element: String) -> String {
        "The text of <\(element)> has only characters that are not seen, such as a no-break space; expected words."
    }
    func unseen(attribute name: String, of element: String) -> String {
        "The attribute \(name) of <\(element)> has only characters that are not seen, such as a no-break space; expected words."
    }
}
