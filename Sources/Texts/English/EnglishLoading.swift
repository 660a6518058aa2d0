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
    var doctype: String { "A DOCTYPE is not allowed; expected the root element." }
    func tooDeep(_ limit: Int) -> String {
        "The elements are nested too deeply; expected at most \(limit) inside one another."
    }
    func textTooLong(_ limit: Int) -> String { "A text is longer than \(limit) bytes; expected a shorter one." }
    func tagTooLong(_ limit: Int) -> String { "A tag is longer than \(limit) bytes; expected a shorter one." }
    func sectionTooLong(_ limit: Int) -> String {
        "A comment or section is longer than \(limit) bytes; expected a shorter one."
    }

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
        case .fromAfterTo: "The deadline begins (from) after it ends (to); expected from no later than to."
        case .noTo: "A deadline of kind \(kind) lacks to; expected the day it is due."
        case .untilOfOther:
            "A deadline of kind \(kind) has until; expected until on the kind by-then-continuous alone."
        case .toAfterUntil: "The deadline is due (to) after it has ended (until); expected to no later than until."
        case .dueOfOther: "A deadline of kind \(kind) has due; expected due on the kind periodic alone."
        case .noSpan: "A deadline of kind \(kind) lacks from or to; expected both."
        case .noTimes:
            "A deadline of kind periodic lacks times; expected times, how often a year, or due, on which days of it."
        case .timesOfOther: "A deadline of kind \(kind) has times; expected times on the kind periodic alone."
        case .timesAndDue:
            "The deadline says both how often (times) and on which days of the year (due); expected one of them."
        case .relativeAndTo:
            "The deadline says both how long after the adoption it is due (relative) and on which day (to); expected one of them."
        case .relativeWithoutAdoption:
            "The deadline counts from the adoption of the plan (relative), and the plan does not say when it was adopted; expected the attribute adopted of <plan>."
        case .relativeTooLong:
            "The span after the adoption in which the deadline is due (relative) leads beyond the year 9999; expected a shorter one."
        }
    }
    var dutyWithBoth: String {
        "The duty says both by which day (by) and on which days of the year (due); expected one of them."
    }
    var emptyCitation: String { "<cites> names nothing; expected the attribute recommendation or monitor." }
    var payerMissing: String {
        "<line> has neither the attribute body nor source; expected the body that spends, where the money comes from, or both."
    }
    func reversed(_ first: String, _ last: String, of entity: String) -> String {
        "The \(entity)'s \(first) is after its \(last); expected \(first) no later than \(last)."
    }
    var noStart: String {
        "The plan says neither when it begins (start) nor when it was adopted (adopted); expected the first day of its period."
    }
    var adoptedAfterEnd: String {
        "The plan does not say when it begins (start), and its adoption (adopted), which would stand in for that, is after its end (end); expected start."
    }
    var goalWithoutNumber: String {
        "<goal> lacks the attribute number; expected one, since its task has several goals."
    }
    func urgency(_ urgency: String, of recommendation: String, levels: [String], monitor: String) -> String {
        "The urgency of \(recommendation) is \"\(urgency)\"; expected \(oneOf(levels)), as \(monitor) has them."
    }
    func otherCountry(_ country: String, thanPlan own: String) -> String {
        "The recommendations are made to \(country), but the plan is of \(own), and they count for it all the same; expected one country."
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
