/// What is said of files in Slovenian.
struct SlovenianFiles: FilePhrases, Slovenian {
    func system(_ fault: SystemFault) -> String {
        switch fault {
        case .noSuchFile: "datoteke ni"
        case .isFolder: "je mapa, ne datoteka"
        case .noFolder: "del poti ni mapa"
        case .notPermitted: "dejanje ni dovoljeno"
        case .permissionDenied: "dostop ni dovoljen"
        case .readOnly: "datotečni sistem je samo za branje"
        case .noSpace: "na nosilcu ni več prostora"
        case .quotaExceeded: "dovoljeni prostor na disku je porabljen"
        case .tooLarge: "datoteka je prevelika"
        case .exists: "datoteka že obstaja"
        case .tooManyLinks: "preveč zaporednih simbolnih povezav"
        case .nameTooLong: "ime datoteke je predolgo"
        case .tooManyOpen: "preveč odprtih datotek"
        case .inputOutput: "napaka pri branju ali pisanju"
        case .other(let words): words
        }
    }
    var noSuchFileOrFolder: String { "take datoteke ali mape ni" }
    var noSuchFolder: String { "mape ni; pričakovana je mapa nadzornih mehanizmov" }
    var socket: String { "vtičnica, ki ni datoteka" }
    var device: String { "naprava, ki nima konca" }
    var silentPipe: String { "cevovod, po katerem nič ne pride" }
    func larger(than bytes: Int) -> String { "vsebuje več kot \(bytes) B" }
    func larger(thanDossierFile bytes: Int) -> String {
        "vsebuje več kot \(bytes) B, kolikor jih sme imeti datoteka dosjeja"
    }
    var changedMeanwhile: String { "med revizijo se je spremenila" }
    func entryLarger(than bytes: Int) -> String {
        "vsebuje vnos, daljši od \(bytes) B, ali toliko bajtov brez vnosa"
    }
    var tooLong: String { "je predolg" }

    var closed: String { "zaprt" }
    var isInput: String { "ta zagon jo bere; navedite drugo datoteko" }
    var notEmpty: String { "mapa ni prazna; pričakovana je nova" }
    func temporaryFile(_ reason: String) -> String { "začasna datoteka: \(reason)" }
    var notFolder: String { "ni mapa" }
    var changedByAnother: String { "drug program jo nenehno spreminja" }
    var removedByAnother: String { "drug program jo nenehno odstranjuje" }
    var standardOutput: String { "standardni izhod" }
    var standardInput: String { "standardni vhod" }

    var holdsReplies: String {
        "datoteka že obstaja in ob njej so morda že izpolnjeni odgovori, zato ni bilo zapisano nič; pričakovana je mapa brez dopisov in obrazcev (--output)"
    }
    var holdsAnswers: String {
        "datoteka že obstaja in ni obrazec, ki bi ga bilo mogoče zapisati znova, ne da bi se kaj izgubilo; navedite drugo datoteko (--output) ali najprej prevzemite njene odgovore (`rapporteur forms read`)"
    }
    var placeIsInput: String { "ta zagon jo bere; z --output navedite drugo mapo" }
    func placeHoldsInput(_ name: String) -> String {
        "v njej je \(name), kar ta zagon bere; z --output navedite drugo mapo"
    }
    func placeHoldsStranger(_ name: String) -> String {
        "v njej je \(name), česar revizija ne zapiše; pričakovana je mapa z izidi revizije ali druga mapa v --output"
    }
    func idTaken(_ id: String, by rival: String, at path: String) -> String {
        "načrt ima oznako \(id), ki jo ima že \(rival), katerega izide je drug proces zapisal v \(path); "
            + "pričakovana je lastna oznaka ali druga mapa v --output"
    }
    func idTaken(_ id: String, byEarlier rival: String) -> String {
        "načrt ima oznako \(id), ki jo ima že prej navedeni \(rival); pričakovana je lastna oznaka ali druga mapa v --output"
    }
    func notOfAudit(_ name: String) -> String {
        "\(name) v njej ni datoteka revizije; pričakovana je možnost --replace ali druga mapa v --output"
    }
    func otherRevision(_ revision: String) -> String {
        "v njej so izidi druge različice (\(revision)); pričakovana je možnost --replace ali druga mapa v --output"
    }
    func revision(_ id: String, _ number: Int64?, _ period: (start: String, end: String)?) -> String {
        id + (number.map { ", različica \($0)" } ?? "") + (period.map { ", od \($0.start) do \($0.end)" } ?? "")
    }

    func listUnreadable(_ reason: String) -> String { "\(reason); pričakovan je seznam dosjejev" }
    var listEmpty: String { "ne navaja nobenega dosjeja; pričakovan je seznam dosjejev" }

    func printerMissing(_ reason: String) -> String {
        "\(reason); pričakovan je WeasyPrint 66 ali novejši: pripravi ga `make pdf`, navede pa ga lahko spremenljivka RAPPORTEUR_WEASYPRINT"
    }
    var printerFailed: String {
        "tiskanje ni uspelo, glejte zgornje sporočilo; pričakovan je WeasyPrint 66 ali novejši"
    }
}
