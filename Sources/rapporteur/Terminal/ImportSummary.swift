import Dossier
import Importing
import Platform
import Reporting
import Texts

/// What an import read, what is open, and what to do next, on a screen.
struct ImportSummary {
    private let made: Import
    private let parts: [WrittenPart]
    private let language: Language
    private var phrases: any ImportPhrases { language.phrases.imports }

    init(_ made: Import, _ parts: [WrittenPart], _ language: Language) {
        (self.made, self.parts, self.language) = (made, parts, language)
    }

    func print(folder: String, files: [String]) {
        if let title = made.roots[.plan]?.text("title") ?? made.roots[.annex]?.text("title") {
            Console.print(Style.bold("\(title)"))
        }
        for (document, reading) in zip(made.documents, made.readings) {
            Console.print(
                "\(document.name): \(phrases.readWith(profile: reading.profile, language: reading.language))")
        }
        Console.print("\(made.counts(language))")
        if !made.standing.isEmpty { Console.print("\(phrases.standing(made.standingFiles))") }
        if made.remarks.contains(where: { $0.kind == .annexNotKept }) {
            Console.print(Style.yellow("\(phrases.remarkKinds.annexNotKept)."))
        }
        for question in made.questions where question.why == .countryOther { printOtherCountry(question) }
        Console.print("")
        printQuestions(folder)
        if !made.remarks.isEmpty { Console.print("\(phrases.remarks(made.remarks.count))") }
        for part in parts where part.bytes == nil { printUnwritten(part) }
        for part in Import.parts where !files.contains(part.file) {
            let path = "\(folder)/\(part.file)"
            if FileIdentity(path) != nil { Console.report("\(phrases.stays(path))") }
        }
        Console.print("")
        if let page = files.first(where: { $0.hasSuffix(".html") }) {
            Console.print("\(phrases.look(at: "\(folder)/\(page)"))")
        }
        Console.print("\(language.phrases.terminal.written) \(folder)/: \(files.joined(separator: ", "))")
        let isWhole = DossierPart.allCases.allSatisfy { !$0.isRequired || files.contains($0.file) }
        if isWhole { Console.print("\(phrases.audit(folder))") }
    }

    /// Says that a document was left out, since it is not on the country of the dossier.
    private func printOtherCountry(_ question: Question) {
        guard case .document(let name) = question.about, question.answer != question.candidates.first?.answer else {
            return
        }
        let countries = question.candidates.compactMap { $0.meaning(in: language) }
        let words = phrases.otherCountry(
            name, names: Array(countries.dropFirst()), dossierOf: countries[0], isAsked: question.isOpen)
        Console.print(Style.yellow("\(words)"))
    }

    private func printQuestions(_ folder: String) {
        let proposed = made.questions.count { $0.isProposal && $0.answer == nil }
        defer { if proposed > 0 { Console.print("\(phrases.proposals(proposed))") } }
        let (open, asked) = (made.questions.count(where: \.isOpen), made.questions.count { !$0.isProposal })
        guard asked > 0 else { return Console.print("\(phrases.nothingOpen)") }
        let words: TerminalText = "\(phrases.openQuestions(open, of: asked))"
        Console.print(open > 0 ? Style.yellow(words) : words)
        if open > 0 { Console.print("\(phrases.answerIn("\(folder)/\(Question.fileName)"))") }
    }

    /// Says why a part was not written, and which questions would have it written.
    private func printUnwritten(_ part: WrittenPart) {
        Console.report("\(phrases.notWritten(part.part.file))")
        for problem in part.problems { Console.report("  \(problem)") }
        let ids = made.questions(keepingFrom: part.part).map(\.id)
        if !ids.isEmpty { Console.report("  \(phrases.answeredBy(ids))") }
    }
}
