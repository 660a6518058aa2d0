/// What a terminal says of commands in Slovenian.
struct SlovenianUsage: UsagePhrases, Slovenian {
    var error: String { "Napaka" }
    func help(_ command: String) -> String { "Več o tem pove »\(command) --help« (v angleščini)." }
    func meant(_ names: [String]) -> String { "Ali je mišljeno \(oneOf(names))?" }
    func noCommand(_ name: String) -> String { "Ukaza »\(name)« ni." }
    func pathAsCommand(_ path: String) -> String {
        "»\(path)« ni ukaz; pred potjo je pričakovan ukaz, na primer audit ali validate."
    }

    var dossierNotNamed: String { "Navedite vsaj en dosje." }
    func oneDocument(_ count: Int, with option: String) -> String {
        "Navedenih dokumentov je \(count); z možnostjo \(option) je pričakovan eden."
    }
    func oneDossier(_ count: Int, with option: String) -> String {
        "Navedenih dosjejev je \(count); z možnostjo \(option) je pričakovan eden."
    }
    func noDay(_ text: String, of option: String) -> String {
        "»\(text)« ni obstoječ dan; za \(option) je pričakovan dan, zapisan LLLL-MM-DD."
    }
    func noCountry(_ code: String) -> String {
        "»\(code)« ni država; pričakovani sta dve veliki črki, na primer SI."
    }
    func endsBeforeBeginning(_ from: String, _ to: String) -> String {
        "Načrt se konča (\(to)), preden se začne (\(from)); pričakovan je --from, ki ni poznejši od --to."
    }
    func tooManyYears(_ years: Int) -> String { "Načrt obsega toliko let: \(years); pričakovanih je manj kot 100." }
    func noProfile(_ id: String) -> String { "Profila »\(id)« ni." }
    func profiles(_ ids: [String]) -> String { "Pričakovan je \(oneOf(ids))." }
    var listsProfiles: String { "Vse izpiše `rapporteur profiles list`." }
    func noProfileID(_ id: String) -> String {
        "»\(id)« ni oznaka profila; pričakovane so male črke, števke in vezaji."
    }
    var listNotAlone: String { "Znak - pomeni seznam na standardnem vhodu; navedite ga samega." }
    var matchesAlone: String { "Možnost --matches zahteva možnost --against." }
    var outputNotNamed: String { "Ni navedeno, kam naj se zapiše; pričakovana je mapa (--output)." }
    var noOutputFolder: String { "Mapa v --output nima imena; navedite ga." }
    func noFolder(_ path: String) -> String { "Mape »\(path)« ni." }
    var listsBodies: String { "Vse našteva bodies.xml." }
    func noRule(_ id: String) -> String { "Pravila »\(id)« ni." }
    var listsRules: String { "Vsa izpiše `rapporteur rules list`." }
    func noOutput(_ name: String, known: [String]) -> String {
        "Izida »\(name)« ni; pričakovan je \(oneOf(known))."
    }
    func noMinistry(_ name: String) -> String { "Ministrstva ali urada »\(name)« ni." }
    func dueTooEarly(_ due: String, asked: String) -> String {
        "Rok za odgovor (\(due)) je pred dnevom poziva (\(asked)); pričakovan je poznejši dan."
    }
    func noBody(_ name: String) -> String { "Organa »\(name)« ni." }
    func severalBodies(_ name: String, _ ids: [String]) -> String {
        "Ime »\(name)« ima več organov; navedite eno od oznak \(oneOf(ids))."
    }
    func linesHave(_ names: [String]) -> String { "Vrstice imajo: \(list(names))." }
    func noRound(_ number: Int64, known: [String]) -> String {
        "Kroga »\(number)« ni; \(known.isEmpty ? "dosje nima nobenega" : "krogi v dosjeju: \(list(known))")."
    }
    func noMonitor(_ name: String, known: [String]) -> String {
        "Nadzornega mehanizma »\(name)« ni; \(known.isEmpty ? "dosje nima nobenega" : "v dosjeju: \(list(known))")."
    }
    func noUrgency(_ name: String, known: [String]) -> String {
        "Stopnje nujnosti »\(name)« ni; \(known.isEmpty ? "dosje nima nobene" : "stopnje v dosjeju: \(list(known))")."
    }
    var excelOfCSV: String { "Možnost --csv excel je oblika tabele CSV (--format csv)." }
    var matrixOfTable: String { "Možnost --matrix je oblika tabele (--format table)." }
    var auditsNotNamed: String { "Navedite vsaj eno datoteko ali mapo z izidi revizij." }
    var standardInputTwice: String { "Standardni vhod je mogoče prebrati le enkrat." }
    func auditedAlready(_ path: String) -> String {
        "\(path) je že revidirana različica; za drugo presojo je potreben dosje."
    }
    func noDossier(_ path: String) -> String { "\(path) ni dosje; pričakovan je dosje sam." }
    func severalFiles(_ names: [String]) -> String {
        "Datotek je več (\(names.joined(separator: ", "))); z --output navedite mapo."
    }
    var jobs: String { "Vrednost --jobs je od 1 do 1024." }
    var expressionNotNamed: String { "Navedite izraz." }
    func ruleName(_ name: String) -> String {
        "»\(name)« ni oblike KATEGORIJA/OZNAKA z malimi črkami, števkami in vezaji."
    }
    var noRulesFolder: String { "mape ni; pričakovana je mapa s pravili" }

    func begun(_ folder: String, _ files: [String]) -> String {
        "\(folder): \(files.joined(separator: ", ")). Izpolnite jih, nato: rapporteur validate \(folder)"
    }
    var valid: String { "veljaven" }
    func textNotFound(_ field: String, _ text: String, nearest: (text: String, place: String)?) -> String {
        let found = nearest.map { "najbližje je \(quoted($0.text)), \($0.place)" } ?? "nič v njih mu ni podobno"
        return "\(field): besedila \(quoted(text)) ni v nobenem dokumentu; \(found)."
    }
    func taskNotFound(_ number: String, _ title: String, in dossier: String) -> String {
        "naloge s številko \(number), \(quoted(title)), v \(dossier) ni ali jih ima premalo."
    }
    func amountNotFound(_ amount: String, of year: String?, in dossier: String) -> String {
        "zneska \(quoted(amount))\(year.map { " za leto \($0)" } ?? "") v \(dossier) ni ali ga ni tolikokrat."
    }
    func notCompared(_ texts: Int, of file: String, in language: String?) -> String {
        "ni primerjano: od besedil v \(file)\(language.map { " v jeziku \($0)" } ?? "") (\(texts)) ni v dokumentih nobenega; dokumente, v katerih so, navedite z --source."
    }
    func compared(texts: Int, bodies: Int, tasks: Int, amounts: Int, differences: Int) -> String {
        "primerjano – besedila: \(texts), organi: \(bodies), številke nalog: \(tasks), zneski: \(amounts); razlike: \(differences)."
    }
    func rulesRight(_ count: Int) -> String {
        form(
            count, "\(count) pravilo je pravilno zapisano.", "\(count) pravili sta pravilno zapisani.",
            "\(count) pravila so pravilno zapisana.", "\(count) pravil je pravilno zapisanih.")
    }
    func rulesTested(_ count: Int, failures: Int) -> String {
        let rules = counted(
            count,
            ["pravilo preizkušeno", "pravili preizkušeni", "pravila preizkušena", "pravil preizkušenih"])
        return "\(rules), \(counted(failures, ["napaka", "napaki", "napake", "napak"]))."
    }
    func manyResults(_ count: Int, shown: Int, taken: Int) -> String {
        count > taken
            ? "število izidov: \(text(count)); GitHub zavrne datoteko, ki jih ima več kot \(text(taken))"
            : "število izidov: \(text(count)); GitHub jih pokaže največ \(text(shown)), najprej najtežje"
    }
}
