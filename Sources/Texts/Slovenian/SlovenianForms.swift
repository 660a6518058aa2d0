/// What forms say in Slovenian.
struct SlovenianForms: FormPhrases, Slovenian {
    var aboutSheet: String { "O obrazcu" }
    var plan: String { "Načrt" }
    var howTo: [String] {
        [
            "Izpolnite rumene celice; vse druge so zaklenjene. Kjer celica ponuja seznam, izberite eno od besed s seznama.",
            "Vrstica, ki jo pustite nespremenjeno, ne spremeni ničesar. Dneve vpišite kot datume, kot 30. 6. 2024, 30. junij 2024 ali "
                + "2024-06-30.",
            "Vrstice smete razvrščati, stolpce širiti in premikati. Vrstic in listov, tudi skritih, ne brišite in ne dodajajte: "
                + "pri branju obrazca bi bilo to javljeno.",
            "Delovni zvezek shranite v obliki XLSX ali ODS in ga vrnite pod poljubnim imenom.",
        ]
    }
    var sheets: String { "Listi" }
    func sheet(_ title: String, rows: Int) -> String {
        "\(title): \(count(rows, "vrstica", "vrstici", "vrstice", "vrstic"))"
    }
    var dayHint: String { "Dan: datum, 30. 6. 2024, 30. junij 2024 ali 2024-06-30." }
    func amountHint(_ currency: String) -> String {
        currency.isEmpty ? "Znesek, na primer 45.000,00." : "Znesek v valuti \(currency), na primer 45.000,00."
    }
    var choiceHint: String { "Izberite s seznama." }
    var choiceFault: String { "Izberite eno od besed s seznama." }
    var hintTitle: String { "Za izpolnitev" }

    func place(_ sheet: String, cell: String?) -> String {
        cell.map { "list \(quoted(sheet)), celica \($0)" } ?? "list \(quoted(sheet))"
    }
    func place(_ sheet: String, cell: String?, of path: String) -> String { "\(path), \(place(sheet, cell: cell))" }
    func unreadable(_ words: String) -> String { "Datoteke ni mogoče prebrati kot delovni zvezek: \(words)" }
    func nothingReplied(_ dossier: String) -> String {
        "\(dossier): na ugotovitve še ni nihče odgovoril, zato ni o čem odločati. Za odgovore zaprosi `rapporteur clearing`, izpolnjene obrazce pa prevzame `rapporteur forms read`."
    }
    var noForm: String {
        "Datoteka ni obrazec tega programa; pričakovan je delovni zvezek, ki ga je naredil `rapporteur forms write` ali `rapporteur clearing`, z vsemi listi."
    }
    func newerFormat(_ format: Int, known: Int) -> String {
        "Obrazec je v obliki številka \(format), ta program pa pozna oblike do številke \(known); pričakovan je obrazec, ki ga je naredil ta program, ali novejši program."
    }
    func otherDossier(_ id: String, expected: String) -> String {
        "Obrazec se nanaša na gradivo \(quoted(id)), pričakovan pa je obrazec za \(quoted(expected)). Iz njega ni bilo prevzeto nič."
    }
    func noSheet(_ title: String) -> String { "Manjka list \(quoted(title)); kar o tem piše v gradivu, ostane." }
    var sheetTwice: String { "List je v delovnem zvezku dvakrat; prebran je bil le prvi." }
    var strangeSheet: String { "Obrazec takega lista nima; kar je na njem, ni bilo prebrano." }
    func noColumn(_ title: String, _ id: String, count: Int) -> String {
        count == 0
            ? "Manjka stolpec \(quoted(title)) (njegovo skrito ime je \(id)); z lista ni bila prevzeta nobena vrstica."
            : "Stolpcev s skritim imenom \(id) (\(title)) je več (\(count)); pričakovan je en sam. Z lista ni bila prevzeta nobena vrstica."
    }
    func outside(_ words: String) -> String {
        "Besedilo \(quoted(words)) ni v nobenem stolpcu obrazca in ni bilo prebrano; odgovori so pričakovani v rumenih celicah."
    }
    var addedRow: String {
        "Vrstica je dodana: iz nje ni razvidno, na kaj se nanaša, zato ni bila prevzeta. Odgovori so pričakovani v vrsticah obrazca."
    }
    func missingRow(_ name: String, of sheet: String) -> String {
        "list \(quoted(sheet)): Manjka vrstica \(quoted(name)); kar o tem piše v gradivu, ostane."
    }
    func strangeKey(_ key: String) -> String {
        "Skriti ključ vrstice je \(quoted(key)), ki ga obrazec ni imel; vrstica ni bila prevzeta."
    }
    func rowTwice(_ other: Int) -> String { "Vrstica se ponovi (tudi v vrstici \(other)); nobena ni bila prevzeta." }
    var altered: String { "Spremenjeno je, na kaj se vrstica nanaša; vrstica ni bila prevzeta." }
    func altered(_ column: String, was words: String) -> String {
        words.isEmpty
            ? "\(column): celica je bila spremenjena; prej je bila prazna. Vrstica ni bila prevzeta."
            : "\(column): celica je bila spremenjena; prej je v njej pisalo \(quoted(words)). Vrstica ni bila prevzeta."
    }
    var gone: String { "Tega, na kar se vrstica nanaša, v gradivu ni več; odgovor ni bil prevzet." }
    func changedMeanwhile(_ difference: (column: String, now: String)?) -> String {
        let now = difference.map { " (\($0.column): zdaj \(quoted($0.now)))" } ?? ""
        return
            "Gradivo se je spremenilo, odkar je bil obrazec narejen\(now); odgovor ni bil prevzet. Obrazec naredite znova."
    }
    var answeredMeanwhile: String {
        "Gradivo je dobilo drug odgovor, odkar je bil obrazec narejen; ta odgovor ni bil prevzet. Obrazec naredite znova."
    }
    var spareIncomplete: String {
        "Iz vrstice ni razvidno, na kaj se nanaša; pričakovana je izbira v vsakem stolpcu, ki po tem sprašuje."
    }
    var spareOfKnown: String {
        "Obrazec ima za isto svojo vrstico; odgovor je pričakovan v njej. Ta vrstica ni bila prevzeta."
    }
    func contradicts(_ other: String) -> String {
        "Odgovor je v nasprotju z odgovorom na drugem mestu (\(other)); nobeden ni bil prevzet."
    }
    func cell(_ fault: FormCellFault) -> String {
        switch fault {
        case .unknown(let text, let words):
            words.isEmpty
                ? "Besedila \(quoted(text)) ni mogoče izbrati; vrstica ni bila prevzeta."
                : "Besedilo \(quoted(text)) ni nobena od ponujenih besed; pričakovano je \(few(words)). Vrstica ni bila prevzeta."
        case .noSuchDay(let text): "Dneva \(text) ni. Vrstica ni bila prevzeta."
        case .noDay(let text):
            "Besedilo \(quoted(text)) ni dan; pričakovan je datum ali besedilo, kot je 30. 6. 2024, 30. junij 2024 ali 2024-06-30. Vrstica ni bila prevzeta."
        case .noAmount(let text):
            "Besedilo \(quoted(text)) ni znesek; pričakovan je znesek nič ali več z največ dvema decimalkama, na primer 45.000,00. Vrstica ni bila prevzeta."
        case .unwritable(let character):
            "V besedilu je znak, ki ga gradivo ne more vsebovati (\(character)); besedilo zapišite znova brez njega. Vrstica ni bila prevzeta."
        case .error(let text): "V celici je napaka \(text). Vrstica ni bila prevzeta."
        case .merged: "Celica je združena z drugimi; pričakovana je celica za vsako vrstico. Vrstica ni bila prevzeta."
        }
    }
    /// At most twelve words, of which one may be meant.
    private func few(_ words: [String]) -> String {
        let shown = words.prefix(12).map(quoted)
        return words.count > 12 ? shown.joined(separator: ", ") + " …" : oneOf(shown)
    }
    func notRead(_ kind: String, _ words: String, at place: String?) -> String {
        "\(place.map { "\($0): " } ?? "")\(kind)\(words.isEmpty ? "" : " (\(quoted(words)))"); iz tega ni bilo prevzeto nič."
    }
    func decidedTooEarly(_ day: String, replied: String) -> String {
        "\(day) je pred dnem odgovora (\(replied)); pričakovan je ta ali poznejši dan"
    }
    func missing(_ column: String) -> String { "Polje \(quoted(column)) je prazno; vrstica ni bila prevzeta." }
    var emptied: String { "Odgovor je izbrisan; kar piše v gradivu, ostane." }
    func severalStand(_ count: Int) -> String {
        "V gradivu je o tem več zapisov (\(count)); ni mogoče reči, katerega naj se spremeni. Vrstica ni bila prevzeta."
    }
    func notWritten(_ words: String) -> String { "Gradiva s temi odgovori ni mogoče zapisati: \(words)" }
    var commentLost: String {
        "Komentar, ki se konča tu, ne stoji pred ničimer, pri čemer bi ga bilo mogoče ohraniti, zato je odpadel."
    }
    func taken(_ count: Int, file: String) -> String {
        "\(file): \(self.count(count, "prevzeta vrstica", "prevzeti vrstici", "prevzete vrstice", "prevzetih vrstic"))"
    }
    var nothingTaken: String { "odgovorov ni; gradivo je ostalo, kakršno je bilo" }
    func left(_ count: Int) -> String {
        self.count(
            count, "zadeva ni bila prevzeta", "zadevi nista bili prevzeti", "zadeve niso bile prevzete",
            "zadev ni bilo prevzetih")
    }

    var reply: any ReplyFormPhrases { SlovenianReplyForm() }
}
