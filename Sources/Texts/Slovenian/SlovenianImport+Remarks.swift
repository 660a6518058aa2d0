/// What is remarked of documents that are imported, in Slovenian.
extension SlovenianImport {
    var remarks: String { "Na kaj je treba pogledati" }
    var remarksExplained: String {
        "Tu ni nič odprto, vendar naj tisti, ki odgovarja za dosje, pogleda, kako so bila ta mesta prebrana."
    }
    var noRemarks: String { "Pripomb ni." }
    var remarkKinds: ByRemark<String> {
        (
            hiddenRow: "Skrita vrstica, izpuščena", otherSheet: "Nadaljnja tabela z zneski, izpuščena",
            emptyAmount: "Prazna celica na mestu zneska: znesek ni bil vpisan",
            amountAsText: "Znesek, ki je v delovnem zvezku shranjen kot besedilo, prebran kot število",
            noughtAsDash: "Shranjena ničla, ki je prikazana kot črtica, prebrana kot 0",
            totalDiffers: "Natisnjeni skupni znesek, ki ni vsota svojih vrstic, ohranjen, kot je natisnjen",
            numbersSwapped:
                "Pika in vejica, brani v zamenjanih vlogah, ker se natisnjeni skupni zneski ujemajo samo tako",
            continuedBlank: "Prazna celica, prebrana kot to, kar stoji nad njo",
            continuedRow: "Vrstica brez svoje naloge, prebrana kot del naloge nad njo",
            mergedAmount: "Znesek, ki stoji ob več nalogah, upoštevan enkrat in ne za vsako od njih",
            statesNoAmount: "Besedilo na mestu stroškov, ki ne navaja zneska, izpuščeno",
            unknownLabel: "Oznaka ali vrstica, ki je profil ne pozna, izpuščena",
            trackedChange: "Besede, ki jih zadeva sledena sprememba",
            leftOutOfText: "Besede, ki so v datoteki, dokument pa jih ne kaže, izpuščene",
            shared: "Kazalnik, ki stoji ob več nalogah, pripisan njihovemu naslovu",
            notInAppendix: "Priporočilo iz besedila, ki ga v seznamu poročila ni",
            onlyInAppendix: "Priporočilo, ki je samo v seznamu poročila: v dosjeju ga ni",
            otherParagraph: "Številka odstavka v seznamu poročila, ki ni tista iz besedila",
            amountInText: "Znesek v tekočem besedilu, med stroške ni vpisan",
            repeats: "Priporočilo, ki morda ponavlja prejšnje",
            notKept: "Kar ima prejšnji dosje in se ni dalo ohraniti",
            annexNotKept:
                "Priloga prejšnjega dosjeja ni ohranjena, ker njegov načrt velja za druga leta: dosje zdaj nima priloge",
            skippedRow: "Vrstica, ki jo profil preskoči, izpuščena",
            noteRow: "Vrstica priloge, ki ne navaja zneskov, izpuščena",
            countryNotNamed: "Poročilo ne imenuje nobene države; upoštevano je kot poročilo o državi dosjeja"
        )
    }
    var remarkComparisons: ByRemark<String?> {
        (
            hiddenRow: nil, otherSheet: nil, emptyAmount: nil, amountAsText: nil, noughtAsDash: nil,
            totalDiffers: "Vsota vrstic", numbersSwapped: nil, continuedBlank: nil, continuedRow: nil,
            mergedAmount: nil, statesNoAmount: nil, unknownLabel: nil, trackedChange: "Prej", leftOutOfText: nil,
            shared: nil, notInAppendix: nil, onlyInAppendix: "Odstavek v seznamu", otherParagraph: nil,
            amountInText: nil, repeats: "Prejšnje priporočilo", notKept: "Prejšnje besedilo",
            annexNotKept: nil, skippedRow: nil, noteRow: nil, countryNotNamed: nil
        )
    }
    var notices: String { "Iz branja datotek" }
    var noticesExplained: String {
        "O čem je bralnik datotek odločil ali česa ni mogel prebrati: sledene spremembe, skrito besedilo, številke, ki jih šteje urejevalnik besedil, slike."
    }
    var noticeKinds: ByNotice<String> {
        (
            insertionAccepted: "Sledena vstavitev, sprejeta", deletionAccepted: "Sledeni izbris, sprejet",
            formattingAccepted: "Sledena sprememba oblike, sprejeta",
            paragraphsJoined: "Odstavka, združena, ker je znak med njima izbrisan",
            rowDeletionAccepted: "Sledeni izbris vrstice, sprejet",
            rowInsertionAccepted: "Sledena vstavitev vrstice, sprejeta",
            cellDeletionAccepted: "Sledeni izbris celice, sprejet",
            cellInsertionAccepted: "Sledena vstavitev celice, sprejeta",
            cellMergeAccepted: "Sledena združitev celic, sprejeta", hiddenLeftOut: "Skrito besedilo, izpuščeno",
            struckLeftOut: "Prečrtano besedilo, izpuščeno", markLeftOut: "Znak opombe, izpuščen iz besedila",
            annotationLeftOut: "Pripis ob znakih, izpuščen",
            placeholderBlank: "Neizpolnjeno mesto, obravnavano kot prazno",
            numberComputed: "Številka, ki jo šteje urejevalnik besedil, izračunana",
            numberUncertain: "Številka, ki jo urejevalniki besedil morda štejejo različno",
            fieldResult: "Vrednost, ki jo izračuna urejevalnik besedil; vzeta je shranjena",
            formulaResult: "Vrednost, ki jo izračuna delovni zvezek; vzeta je shranjena",
            choiceTaken: "Izbira v polju obrazca, vzeta kot besedilo",
            mathAsText: "Matematični izraz, prebran kot besedilo",
            symbolOfFont: "Znak, ki ga pojasni le njegova pisava", alternativeTaken: "Ena od dveh različic, vzeta",
            textBoxMoved: "Okvir z besedilom, postavljen za svoj odstavek",
            coveredTextLeftOut: "Besedilo pod združeno celico, izpuščeno",
            mergeMended: "Združene celice, ki se ne stikajo, prebrane kot posamezne",
            repeatsShortened: "Ponovljene prazne celice, izpuščene",
            misplacedText: "Besedilo med celicami, postavljeno pred tabelo",
            formatScales: "Število, ki je prikazano drugače, kot je shranjeno",
            formatHides: "Shranjeno število, ki ni prikazano",
            formatReplaces: "Shranjeno število, namesto katerega je prikazano nekaj drugega",
            formatRounds: "Število, prikazano z manj decimalkami, kot jih je shranjenih",
            raisedDigitKept: "Dvignjena števka za številom, ohranjena: znak opombe ali eksponent",
            shownDiffers: "Celica, ki kaže nekaj drugega, kot hrani", struckKept: "Prečrtana celica, ohranjena",
            raggedRow: "Vrstica z drugačnim številom polj kot večina",
            separatorTaken: "Znak med polji, prepoznan", quoteKept: "Narekovaj znotraj polja, ohranjen",
            columnsOfText: "Vrstice v stolpcih: iz PDF ni razvidno, kaj sodi skupaj",
            macrosIgnored: "Makri, ne prebrani ne zagnani", hiddenSheet: "Skriti list", hiddenRow: "Skrita vrstica",
            hiddenColumn: "Skriti stolpec", undecodable: "Bajti, ki v kodiranju datoteke niso besedilo",
            encodingAssumed: "Kodiranje, ki v datoteki ni navedeno, privzeto",
            commentNotRead: "Pripomba pregledovalca, neprebrana", pictureNotRead: "Slika, neprebrana",
            objectNotRead: "Vdelani predmet, neprebran", chartNotRead: "Grafikon, neprebran",
            diagramNotRead: "Diagram, neprebran", embeddedDocumentNotRead: "Vdelani dokument, neprebran",
            partNotRead: "Del datoteke, neprebran", externalNotOpened: "Vsebina zunaj datoteke, neodprta",
            fieldWithoutResult: "Izračunana vrednost, ki je v datoteki ni",
            formulaWithoutResult: "Formula brez shranjene vrednosti", valueNotRead: "Neberljiva vrednost celice",
            repeatsNotRead: "Neberljivo število ponovitev, vzeto enkrat",
            pageWithoutText: "Stran brez besedila: slika ali prazna stran"
        )
    }
    var before: String { "prej" }
    var loss: String { "ni v tem, kar je bilo prebrano" }
}
