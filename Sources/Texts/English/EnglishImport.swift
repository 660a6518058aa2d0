/// What is said of the import of documents in English.
struct EnglishImport: ImportPhrases, English {
    var title: StaticString { "From the documents to the dossier" }
    var skipToContent: String { "Skip to the content" }
    var madeWith: String { "Made with" }
    var documents: String { "The documents" }
    var document: String { "Document" }
    var format: String { "Format" }
    var formats: ByFormat<String> {
        (
            docx: "Word document (DOCX)", odt: "text document (ODT)", html: "web page (HTML)",
            xlsx: "Excel workbook (XLSX)", ods: "workbook (ODS)", csv: "table (CSV)", text: "plain text", pdf: "PDF"
        )
    }
    var profile: String { "Profile" }
    var languageOfDocument: String { "Language" }
    var fingerprint: String { "SHA-256" }
    var contents: String { "Contents" }
    func scrollable(_ title: String) -> String { "\(title), can be scrolled sideways" }

    var questions: String { "Questions that are open" }
    var howToAnswer: String {
        "Write the answer behind “answer” of the question in answers.yaml, and why behind “reason”; then run the import again. What is printed in this type is what an answer may be."
    }
    var noQuestions: String { "Nothing is open: each fact stands in the documents, or follows from them by a rule." }
    var answered: String { "Questions that were answered" }
    var proposals: String { "What may belong together" }
    var howToJudge: String {
        "These are proposals and not judgements: nothing is stated until somebody answers, and none must be answered. Write the answer behind “answer” in answers.yaml, why behind “reason”, and who judged and when under “assessment”. What is confirmed becomes assessment.xml, or a repetition in recommendations.xml, with the next import."
    }
    var proposal: String { "Proposal" }
    var grounds: String { "What speaks for it" }
    func proposals(_ count: Int) -> String {
        "\(counted(count, ["thing", "things"])) may belong together, and may be judged or left."
    }
    var asked: ByReason<String> {
        (
            adoptionMissing: "On which day was the plan adopted?", amountUnreadable: "Which amount is it?",
            chapterWithoutHeading: "What is the title of the chapter?",
            countryMissing: "Whose plan is it?", countryOther: "Of which country does the document speak?",
            currencyMissing: "In which currency are the amounts?",
            deadlineWithoutPhrase: "What does the deadline mean?", kindUnknown: "What kind of body is it?",
            periodMissing: "On which day does the plan end?", sourceUnknown: "From which source is the money?",
            strengthUnknown: "How strongly does the monitor ask?",
            revisionUnknown: "Which revision of the plan is it?",
            abbreviationOfOneOrTwo: "Is it one body or are they two?",
            amountInText: "Is the amount a cost of the task?", columnWithoutLabel: "What does the column hold?",
            mayFund: "Does the line fund the task?", mayAnswer: "Does the task answer the recommendation?",
            mayRepeat: "Does the recommendation repeat the earlier one?"
        )
    }
    var because: ByReason<String> {
        (
            adoptionMissing:
                "The document does not say it, and a deadline counts from that day, or the plan begins with it.",
            amountUnreadable: "These words cannot be read as one amount.",
            chapterWithoutHeading:
                "The numbers of the sections show that they stand in a chapter, but the document has no heading for it.",
            countryMissing:
                "Neither the profile nor the first pages of the documents name a country, or they name several.",
            countryOther:
                "The document names another country than that of the dossier, which stands first among the answers. Nothing is taken from the document unless that country is the answer.",
            currencyMissing: "No currency stands beside the amount, over its column or in the profile.",
            deadlineWithoutPhrase:
                "No pattern of the profile reads these words, or they may be read in more than one way.",
            kindUnknown: "The name does not say what kind of body it is, and conclusions rest on the kind.",
            periodMissing: "The document does not say for which period the plan is.",
            sourceUnknown: "The profile does not know these words as a source of money.",
            strengthUnknown: "The verb of the sentence does not say by itself how strongly the monitor asks.",
            revisionUnknown:
                "The earlier dossier is of the same period, so that this is either the same revision or the next.",
            abbreviationOfOneOrTwo:
                "The abbreviation may stand for the last body alone, or for it and the ministry named before it together.",
            amountInText: "The amount stands in running text and not where costs do.",
            columnWithoutLabel: "The profile does not know the header of the column.",
            mayFund: "No document says which line pays for which task; only what speaks for it was found.",
            mayAnswer:
                "Whether and how far a task answers a recommendation is a judgement; only what speaks for it was found.",
            mayRepeat:
                "Whether a recommendation says again what an earlier round said is a judgement; only what speaks for it was found."
        )
    }
    var withoutCandidates: String {
        "The document holds nothing that could be chosen. Add what is missing to the document and import it again, or write it into the dossier by hand."
    }
    var about: String { "About" }
    var words: String { "Words of the document" }
    var why: String { "Why it is open" }
    var candidates: String { "Possible answers" }
    var otherCandidates: String { "Other answers that are accepted" }
    var place: String { "Place" }
    var idInAnswers: String { "In answers.yaml" }
    var answer: String { "Answer" }
    var reason: String { "Reason" }
    var question: String { "Question" }
    var unknownLevel: String { "it asks, but how strongly remains open" }
    var noRecommendation: String { "it asks for nothing" }
    var noCost: String { "it is none" }
    var noMoney: String { "there is no money for it" }
    var noAmount: String { "no amount is stated" }
    func cost(_ amount: String, isYearly: Bool, years: ClosedRange<Int>?) -> String {
        let each = isYearly ? "a year" : "in all"
        guard let years else { return "\(amount) \(each)" }
        return years.count == 1
            ? "\(amount) in \(years.lowerBound)" : "\(amount) \(each), \(years.lowerBound)–\(years.upperBound)"
    }
    var isSo: String { "it does" }
    var isNotSo: String { "it does not" }
    var columns: ByColumn<String> {
        (
            chapter: "chapters", section: "sections", objective: "objectives", task: "tasks, one in each row",
            tasks: "several numbered tasks in each row", number: "numbers of tasks", summary: "descriptions of tasks",
            goals: "goals", leads: "who leads", participants: "who takes part", implementers: "who carries it out",
            funders: "who pays", bodies: "bodies, of which the first leads", deadline: "deadlines", costs: "costs",
            source: "sources of the money", indicator: "indicators", indicatorValues: "values of indicators",
            ignored: "nothing for which a dossier has a place", body: "who spends the money", activity: "activities",
            code: "codes", codeName: "names of codes", codeAndName: "codes with their names", amount: "amounts",
            total: "totals"
        )
    }
    var staysOpen: String { "may be read in several ways, and is to stay open" }
    func timesAYear(_ count: Int) -> String {
        switch count {
        case 1: "once a year"
        case 2: "twice a year"
        default: "\(text(count)) times a year"
        }
    }
    func from(_ day: String) -> String { "from \(day)" }
    func to(_ day: String) -> String { "until \(day)" }
    func afterAdoption(_ span: String) -> String { "\(span) after the adoption" }

    func matter(_ matter: ByMatter) -> String {
        switch matter {
        case .plan: "the plan"
        case .annex: "the funding annex"
        case .document(let name): "document \(name)"
        case .task(let name): "task \(name)"
        case .line(let name, nil): "line \(quoted(name))"
        case .line(let name, let year?): "line \(quoted(name)), \(year)"
        case .paragraph(let number): "paragraph \(number)"
        case .chapter(let number): "chapter \(number)"
        case .heading(let title): quoted(title)
        case .recommendation(let id, let elements) where elements.isEmpty: "recommendation \(id)"
        case .recommendation(let id, let elements):
            "recommendation \(id), \(form(elements.count, "element", "elements")) \(list(elements))"
        case .body(let name): name
        case .total(nil, nil): "the total"
        case .total(let body, nil): "the total of \(body ?? "")"
        case .total(nil, let year?): "the total of \(year)"
        case .total(let body?, let year?): "the total of \(body), \(year)"
        }
    }

    func read(_ document: String) -> String { "What was read: \(document)" }
    var readExplained: String {
        "The document in its order, and beside each piece what the dossier has of it. Without a further word a value stands in the document as it is; where it was read or derived, it says how. Which pattern of the profile read it stands in import.json."
    }
    var inDocument: String { "In the document" }
    var readAs: String { "In the dossier" }
    var leftOut: String { "Left out" }
    var leftOutReasons: ByLeftOut<String> {
        (
            contents: "table of contents or index", furniture: "head or foot of a page, or navigation",
            note: "note; its text is no part of the plan", beforePlan: "stands before the plan",
            afterPlan: "stands after the plan", skipped: "the profile passes it over",
            repeatedHeader: "repeats the header of the table", total: "sum of other amounts",
            hidden: "hidden in the document", otherSheet: "another sheet or table of money than the one that is read",
            otherTable: "table of no kind that the profile reads",
            otherCountry: "the document is not on the country of the dossier, or nobody has said yet that it is",
            running: "running text; the dossier holds tasks, deadlines, bodies and money",
            ignoredColumn: "column for which the dossier has no place", nothing: "says that there is nothing",
            statesNoAmount: "states no amount", notARecommendation: "asks for nothing",
            appendix: "list of the recommendations, with which the text was compared", unread: "not understood"
        )
    }
    var usedAs: ByUse<String> {
        (
            title: "title", adopted: "day of adoption", chapter: "heading of a chapter",
            section: "heading of a section", objective: "objective", task: "task", number: "number",
            label: "label: says what stands beside it", header: "header: says what stands below it",
            part: "for several tasks, by their numbers", summary: "description", goals: "goals", bodies: "bodies",
            implementers: "who carries it out", deadline: "deadline", costs: "costs", source: "source of the money",
            indicator: "indicator", line: "line of the annex", total: "total, with which the lines were compared",
            topic: "topic of the recommendations that follow", report: "symbol of the report", round: "round",
            published: "day of publication", replyDue: "day by which a reply is due",
            recommendation: "recommendation", element: "element of the recommendation"
        )
    }
    var asItStands: String { "the text as it stands" }
    var byPhrase: String { "read by a pattern" }
    func byAnswer(_ id: String) -> String { "answered: \(id)" }
    var byProfile: String { "stated by the profile" }
    var carried: String { "from the earlier dossier" }
    var open: String { "open: nobody knows yet" }
    var derivations: ByDerivation<String> {
        (
            counted: "counted", ofName: "from the name", ofCountryAndYears: "from the country and the years",
            ofParagraph: "from the monitor, the round and the paragraph", ofLanguage: "language of the document",
            ofFirstSection: "from the number of its first section", ofPlan: "the plan has no chapters",
            planAtHand: "the plan that it was imported with", withoutReport: "no report was imported",
            inflected: "the name in another case", coveringCell: "the cell covers this row too",
            blankCell: "the blank cell goes on with the one above", beside: "stands beside it",
            notSaid: "the text does not say otherwise"
        )
    }
    func multiplied(_ digits: String, by unit: String) -> String { "\(digits) × \(unit), the unit of the table" }
    var bodies: String { "The bodies" }
    var bodiesExplained: String {
        "Every body that the documents name, under the name by which they name it first. Conclusions rest on its kind."
    }
    var body: String { "Body" }
    var kind: String { "Kind" }
    var abbreviation: String { "Abbreviation" }
    var howKnown: String { "How the kind is known" }
    var firstNamed: String { "First named" }
    var withoutPlace: String { "What stands at no place of the documents" }
    func standing(_ files: [String]) -> String {
        "Unchanged from the earlier dossier, since the documents say nothing of it: \(list(files))."
    }
    var withoutPlaceExplained: String {
        "The dossier also needs what no single place states: it was derived, stated by the profile or answered."
    }
    var row: String { "Row" }

    func paragraph(_ number: Int) -> String { "paragraph \(number)" }
    func table(_ number: Int) -> String { "table \(number)" }
    func cell(row: Int, column: Int) -> String { "row \(row), column \(column)" }
    func footnote(_ number: Int) -> String { "footnote \(number)" }
    func endnote(_ number: Int) -> String { "endnote \(number)" }
    func textBox(_ number: Int) -> String { "text box \(number)" }
    func header(_ number: Int) -> String { "header \(number)" }
    func footer(_ number: Int) -> String { "footer \(number)" }
    func sheet(_ name: String) -> String { name.isEmpty ? "sheet" : "sheet \(quoted(name))" }
    func cell(_ name: String) -> String { "cell \(name)" }
    func page(_ number: Int) -> String { "page \(number)" }
    func line(_ number: Int) -> String { "line \(number)" }

    var things: (tasks: [String], lines: [String], recommendations: [String], bodies: [String]) {
        (
            tasks: ["task", "tasks"], lines: ["line of the annex", "lines of the annex"],
            recommendations: ["recommendation", "recommendations"], bodies: ["body", "bodies"]
        )
    }
    func readWith(profile: String, language: String) -> String { "read with the profile \(profile) (\(language))" }
    func facts(_ count: Int) -> String { counted(count, ["fact", "facts"]) }
    func openQuestions(_ count: Int, of all: Int) -> String {
        count == 0
            ? "All \(counted(all, ["question is", "questions are"])) answered."
            : "\(counted(count, ["question is", "questions are"])) open, of \(text(all))."
    }
    func answerIn(_ path: String) -> String {
        "Answer in \(path), then run the same command again with --answers \(path)."
    }
    var nothingOpen: String { "No question is open." }
    func look(at path: String) -> String { "See what was read, and from where, in \(path)." }
    func audit(_ folder: String) -> String { "Next: rapporteur audit \(folder)" }
    func remarks(_ count: Int) -> String { counted(count, ["place to look at", "places to look at"]) }
    func notWritten(_ file: String) -> String {
        "\(file) was not written, because something that it must state is open:"
    }
    func otherCountry(_ document: String, names others: [String], dossierOf country: String, isAsked: Bool) -> String {
        "\(document): the document names \(list(others)), and the dossier is of \(country); nothing was taken from it"
            + (isAsked ? ", since the question of which country it speaks is open." : ".")
    }
    func answeredBy(_ ids: [String]) -> String { "answered by: \(ids.joined(separator: ", "))" }
    func stays(_ path: String) -> String {
        "\(path) stands there and is not of this import; it was left, and a dossier holds it too."
    }

    func noProfile(_ document: String, tried: [String]) -> String {
        tried.isEmpty
            ? "\(document): there is no profile to read it by; expected the folder profiles, which is installed beside the rules, or another that RAPPORTEUR_PROFILES names"
            : "\(document): no profile has the labels of this document; tried: \(tried.joined(separator: ", ")). Choose one with --profile, or write one: docs/importing.md says how, and rapporteur import --blocks shows what there is to read."
    }
    func severalProfiles(_ document: String, _ ids: [String]) -> String {
        "\(document): the profiles \(list(ids)) fit equally well; choose one with --profile."
    }
    func nothingFound(_ document: String, profile: String) -> String {
        "\(document): with the profile \(profile) nothing of a plan, an annex or a report was found; choose another with --profile, or see with rapporteur import --blocks what the document holds."
    }
    func givenTwice(_ first: String, _ second: String) -> String {
        first == second
            ? "\(first) is given twice; expected each document once."
            : "\(first) and \(second) are the same document; expected each once."
    }
    func sameName(_ name: String) -> String {
        "Two documents are called \(name); expected names that tell them apart, since questions and facts name their document."
    }
}
