/// What tables for spreadsheets say in Slovenian.
struct SlovenianTables: TablePhrases, Slovenian {
    var dayFormat: String { "d\\.\\ m\\.\\ yyyy" }
    var language: String { "Slovenian" }
    func cut(_ units: Int, whole file: String) -> String {
        "… [skrajšano, dolžina besedila v znakih: \(text(units)); celotno besedilo je v \(file)]"
    }

    var findings: String { "Ugotovitve" }
    var category: String { "Področje" }
    var subject: String { "Predmet" }
    var addressees: String { "Naslovniki" }
    var rule: String { "Ugotovitev" }
    var severity: String { "Stopnja" }
    var state: String { "Status" }
    var condition: String { "Stanje" }
    var recommendation: String { "Priporočilo" }
    var criterion: String { "Merilo" }
    var effect: String { "Posledica" }
    var stake: String { "Prizadeta sredstva" }
    var currency: String { "Valuta" }
    var page: String { "Stran" }
    var place: String { "Mesto v viru" }
    var concerns: String { "Zadeva" }
    var ofPlan: String { "načrt" }
    var ofDossier: String { "gradivo" }
    var restsOn: String { "Podlaga v presoji" }
    var groundKinds: ByGround<String> {
        (funding: "Presoja financiranja", response: "Presoja odziva", reply: "Odgovor", waiver: "Izjema")
    }
    func ground(_ kind: String, _ key: String) -> String { "\(kind): \(key)" }
    func ground(_ kind: String, noneFor entity: String, _ key: String) -> String {
        "\(kind): \(entity) \(key), brez odločitve"
    }
    var baseline: String { "Glede na prejšnjo različico" }
    var baselines: (new: String, persisting: String, changed: String) {
        (new: "nova", persisting: "nespremenjena", changed: "spremenjena")
    }
    var wasCondition: String { "Prejšnje stanje" }
    var wasStake: String { "Prej prizadeta sredstva" }
    var states: (open: String, waived: String, withdrawn: String, subsumed: String) {
        (open: "odprta", waived: "sprejeta", withdrawn: "umaknjena", subsumed: "pojasni jo druga ugotovitev")
    }
    var waivedBy: String { "Sprejel" }
    var waivedBecause: String { "Razlog" }
    var waivedUntil: String { "Velja do" }
    var ruleId: String { "Pravilo" }
    var fingerprint: String { "Prstni odtis" }
    var asOf: String { "Presečni dan" }

    var recommendations: String { "Priporočila" }
    var answers: String { "Naloge v odgovor" }
    var monitor: String { "Mehanizem" }
    var round: String { "Krog" }
    var report: String { "Poročilo" }
    var paragraph: String { "Odstavek" }
    var urgency: String { "Nujnost" }
    var verb: String { "Glagol" }
    var topic: String { "Tema" }
    var element: String { "Element" }
    var text: String { "Besedilo" }
    var repeats: String { "Ponavlja" }
    var tasks: String { "Naloge" }
    var task: String { "Naloga" }
    var taskTitle: String { "Naslov naloge" }
    var extent: String { "Obseg" }
    var nature: String { "Vrsta ukrepa" }
    var leads: String { "Nosilci" }
    var ministries: String { "Ministrstva" }
    var due: String { "Rok" }
    var funding: String { "Sredstva" }
    var fundingShared: String { "Financira tudi druge naloge" }
    var id: String { "Oznaka" }
}
