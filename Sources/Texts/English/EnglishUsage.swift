/// What a terminal says of commands in English.
struct EnglishUsage: UsagePhrases, English {
    var error: String { "Error" }
    func help(_ command: String) -> String { "See '\(command) --help' for more information." }
    func meant(_ names: [String]) -> String { "Did you mean \(oneOf(names))?" }
    func noCommand(_ name: String) -> String { "There is no command '\(name)'." }
    func pathAsCommand(_ path: String) -> String {
        "'\(path)' is no command; expected one before it, such as audit or validate."
    }

    var dossierNotNamed: String { "Name at least one dossier." }
    func oneDocument(_ count: Int, with option: String) -> String {
        "There are \(count) documents; expected one with \(option)."
    }
    func oneDossier(_ count: Int, with option: String) -> String {
        "There are \(count) dossiers; expected one with \(option)."
    }
    func noDay(_ text: String, of option: String) -> String {
        "'\(text)' is no day that exists; expected one as YYYY-MM-DD after \(option)."
    }
    func noCountry(_ code: String) -> String {
        "'\(code)' is no country; expected two capital letters, such as SI."
    }
    func endsBeforeBeginning(_ from: String, _ to: String) -> String {
        "The plan ends (\(to)) before it begins (\(from)); expected --from no later than --to."
    }
    func tooManyYears(_ years: Int) -> String { "The plan runs for \(years) years; expected fewer than 100." }
    func noProfile(_ id: String) -> String { "There is no profile '\(id)'." }
    func profiles(_ ids: [String]) -> String { "Expected \(oneOf(ids))." }
    var listsProfiles: String { "`rapporteur profiles list` shows all." }
    func noProfileID(_ id: String) -> String {
        "'\(id)' is no id; expected lower-case letters, digits and hyphens."
    }
    var listNotAlone: String { "- stands for a list on standard input; name it alone." }
    var matchesAlone: String { "--matches needs --against." }
    var outputNotNamed: String { "There is no folder to write in; expected --output to name one." }
    var noOutputFolder: String { "There is no folder ''; expected --output to name one." }
    func noFolder(_ path: String) -> String { "There is no folder '\(path)'." }
    var listsBodies: String { "bodies.xml lists all." }
    func noRule(_ id: String) -> String { "There is no rule '\(id)'." }
    var listsRules: String { "`rapporteur rules list` shows all." }
    func noOutput(_ name: String, known: [String]) -> String {
        "There is no output '\(name)'; expected \(oneOf(known))."
    }
    func noMinistry(_ name: String) -> String { "There is no ministry or office '\(name)'." }
    func dueTooEarly(_ due: String, asked: String) -> String {
        "The day by which to reply, \(due), is before the day of asking, \(asked); expected a later one."
    }
    func noBody(_ name: String) -> String { "There is no body '\(name)'." }
    func severalBodies(_ name: String, _ ids: [String]) -> String {
        "Several bodies are called '\(name)'; expected one of the ids \(oneOf(ids))."
    }
    func linesHave(_ names: [String]) -> String { "Lines are of \(list(names))." }
    func noRound(_ number: Int64, known: [String]) -> String {
        "There is no round '\(number)'; the dossier has \(known.isEmpty ? "none" : list(known))."
    }
    func noMonitor(_ name: String, known: [String]) -> String {
        "There is no monitor '\(name)'; the dossier has \(known.isEmpty ? "none" : list(known))."
    }
    func noUrgency(_ name: String, known: [String]) -> String {
        "There is no urgency '\(name)'; the monitors of the dossier have \(known.isEmpty ? "none" : list(known))."
    }
    var matrixOfTable: String { "--matrix is a form of --format table." }
    var excelOfCSV: String { "--csv excel is a form of --format csv." }
    var auditsNotNamed: String { "Name at least one file or folder of audits." }
    var standardInputTwice: String { "Standard input can be read only once." }
    func auditedAlready(_ path: String) -> String {
        "\(path) is audited already; another assessment needs a dossier."
    }
    func noDossier(_ path: String) -> String { "\(path) is no dossier; expected the dossier itself." }
    func severalFiles(_ names: [String]) -> String {
        "There are several files (\(names.joined(separator: ", "))); expected --output to name a folder."
    }
    var jobs: String { "--jobs is from 1 to 1024." }
    var expressionNotNamed: String { "Name an expression." }
    func ruleName(_ name: String) -> String {
        "'\(name)' is not CATEGORY/ID in lower-case letters, digits and hyphens."
    }
    var noRulesFolder: String { "no such folder; expected that of the rules" }

    func begun(_ folder: String, _ files: [String]) -> String {
        "\(folder): \(files.joined(separator: ", ")). Write them, then: rapporteur validate \(folder)"
    }
    var valid: String { "valid" }
    func textNotFound(_ field: String, _ text: String, nearest: (text: String, place: String)?) -> String {
        let found = nearest.map { "nearest is \(quoted($0.text)), \($0.place)" } ?? "nothing there is like it"
        return "\(field): \(quoted(text)) stands in no document; \(found)."
    }
    func taskNotFound(_ number: String, _ title: String, in dossier: String) -> String {
        "the number \(number), \(quoted(title)), is no task of \(dossier), or one too few."
    }
    func amountNotFound(_ amount: String, of year: String?, in dossier: String) -> String {
        "the amount\(year.map { " of \($0)" } ?? "") \(quoted(amount)) does not stand in \(dossier), or not as often."
    }
    func notCompared(_ texts: Int, of file: String, in language: String?) -> String {
        "not compared: of the texts of \(file)\(language.map { " in \($0)" } ?? "") (\(texts)) none stands in the documents; name those that have them with --source."
    }
    func compared(texts: Int, bodies: Int, tasks: Int, amounts: Int, differences: Int) -> String {
        "compared texts \(texts), bodies \(bodies), numbers of tasks \(tasks), amounts \(amounts); differences \(differences)."
    }
    func rulesRight(_ count: Int) -> String { form(count, "\(count) rule is right.", "\(count) rules are right.") }
    func rulesTested(_ count: Int, failures: Int) -> String {
        "\(counted(count, ["rule", "rules"])) tested, \(counted(failures, ["failure", "failures"]))."
    }
    func manyResults(_ count: Int, shown: Int, taken: Int) -> String {
        count > taken
            ? "\(text(count)) results; GitHub refuses a file with more than \(text(taken))"
            : "\(text(count)) results; GitHub shows no more than \(text(shown)) of them, the gravest first"
    }
}
