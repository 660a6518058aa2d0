// What each kind of form says in Slovenian.

extension SlovenianForms {
    var progress: ProgressFormPhrases {
        ProgressFormPhrases(
            title: "Izvajanje načrta",
            introduction: [
                "Obrazec sprašuje, kako daleč je posamezna naloga načrta in koliko je bilo porabljeno za posamezno vrstico finančne priloge. "
                    + "Kar je bilo sporočeno že prej, je v njem že vpisano."
            ],
            reportSheet: "Poročilo", reportNote: "Dan, na katerega se nanaša vse v tem obrazcu.", matter: "Zadeva",
            asOf: "Poročilo prikazuje stanje na dan", answer: "Odgovor", tasksSheet: "Naloge",
            tasksNote: "Kako daleč je posamezna naloga in od kdaj.", number: "Številka", task: "Naloga",
            leads: "Nosilec",
            deadline: "Rok", status: "Stanje", on: "Od", note: "Opomba", spendingSheet: "Poraba",
            spendingNote:
                "Koliko je bilo porabljeno za posamezno vrstico v posameznem letu. Kar ni znano, pustite prazno; 0 pomeni, da "
                + "ni bilo porabljeno nič.",
            line: "Vrstica", body: "Organ", activity: "Dejavnost", year: "Leto", planned: "Načrtovano",
            spent: "Porabljeno",
            noDay:
                "V obrazcu ni dneva, na katerega se poročilo nanaša (list »Poročilo«); brez njega ni mogoče prevzeti ničesar."
        )
    }

    var assessment: AssessmentFormPhrases {
        AssessmentFormPhrases(
            title: "Presoja načrta",
            introduction: [
                "Obrazec sprašuje, katera vrstica finančne priloge krije katero nalogo in katera naloga se odziva na katero priporočilo. Vrstica obrazca je namenjena vsaki presoji, ki je že v gradivu, in vsaki, ki bi to lahko bila; razlogi zanjo so iz samega gradiva in ne odločajo o ničemer.",
                "Kar pustite odprto, bo obrazec naslednjič vprašal znova; dotlej se v reviziji šteje za »ne«. Presoje, ki jih ni predlagal nihče, vpišite v vrstice na koncu vsakega lista.",
            ],
            assessorSheet: "Presojevalec",
            assessorNote: "Kdo presoja in kdaj; velja za vse presoje.",
            plan: "Načrt",
            assessor: "Presojevalec",
            date: "Dan",
            fundingSheet: "Financiranje",
            fundingNote: "Ali vrstica priloge krije nalogo? Odgovorite z da ali ne in navedite razlog.",
            linesWithoutRow: "Vrstice priloge, ki jih na tem listu ni:",
            line: "Vrstica priloge",
            lineHint: "Izberite vrstico priloge, ki krije nalogo.",
            task: "Naloga",
            taskHint: "Izberite nalogo.",
            grounds: "Zakaj je to vprašanje",
            decision: "Da ali ne",
            fundingHint: "Da: vrstica priloge krije nalogo. Ne: je ne krije.",
            reason: "Razlog",
            reasonHint: "Zakaj tako presojate; če je mogoče, z besedami načrta.",
            responseSheet: "Odzivi",
            responseNote:
                "Ali se naloga odziva na priporočilo oziroma na njegov del? Odgovorite z da ali ne, v kolikšnem obsegu, s kakšnim ukrepom in zakaj.",
            recommendationsWithoutRow: "Priporočila, ki jih na tem listu ni:",
            recommendation: "Priporočilo",
            recommendationHint: "Izberite priporočilo.",
            element: "Del priporočila",
            elementHint: "Izberite del priporočila, na katerega se naloga odziva; prazno pomeni celotno priporočilo.",
            asked: "Kaj se priporoča",
            responseHint: "Da: naloga se odziva, v celoti ali delno. Ne: se ne odziva.",
            extent: "Obseg",
            extentHint: "V kolikšnem obsegu se naloga odziva. Samo pri odgovoru da.",
            nature: "Vrsta ukrepa",
            natureHint: "S kakšnim ukrepom se naloga odziva.",
            assessorAndDate: "Presojevalec in dan",
            noAssessor:
                "V obrazcu ni navedeno, kdo presoja in kdaj (list »Presojevalec«); brez tega ni mogoče prevzeti nobene presoje.",
            noWithExtent:
                "Odgovor je ne, obseg pa je kljub temu naveden; pričakovan je odgovor da ali prazno polje. Vrstica ni bila prevzeta."
        )
    }

    func noIsNotKept(more: Int) -> String {
        let others = count(more, "vrstico", "vrstici", "vrstice", "vrstic")
        return
            "Prevzeto je, da vrstica priloge naloge ne krije. Za razlog v presoji ni mesta; ostane le v tem obrazcu."
            + (more > 0 ? " Enako velja še za \(others) tega lista." : "")
    }

    var answers: AnswersFormPhrases {
        AnswersFormPhrases(
            title: "Vprašanja ob uvozu",
            introduction: [
                "Obrazec sprašuje o tem, kar dokumenti puščajo odprto. Ob vsakem vprašanju so besede dokumenta in mesto, na katerem so."
            ],
            documents: "Dokumenti",
            questionsSheet: "Vprašanja",
            questionsNote: "Izberite odgovor s seznama; kar pustite prazno, ostane odprto.",
            about: "Zadeva",
            asked: "Vprašanje",
            words: "Besede dokumenta",
            place: "Mesto",
            answer: "Odgovor",
            reason: "Razlog")
    }

    var decisions: DecisionsFormPhrases {
        DecisionsFormPhrases(
            title: "Odločitve o ugotovitvah",
            introduction: [
                "Obrazec sprašuje, kaj bo z vsako ugotovitvijo, na katero je organ odgovoril: ali ostane, se spremeni ali se umakne. Odgovor organa je naveden ob njej."
            ],
            repliesSheet: "Odgovori organov",
            repliesNote: "Kaj bo z ugotovitvijo, kdo je o tem odločil, kdaj in zakaj. Potrebni so vsi štirje podatki.",
            notHeard:
                "Organ je na to ugotovitev že odgovoril: revizija upošteva njegov prvi odgovor, zato odločitev ob tem nima učinka.",
            body: "Organ",
            finding: "Ugotovitev",
            position: "Stališče",
            text: "Odgovor organa",
            measures: "Ukrepi",
            evidence: "Dokazila",
            decision: "Odločitev",
            date: "Dan",
            by: "Odločil",
            reason: "Razlog",
            reasonHint: "Zakaj; razlog se natisne ob ugotovitvi.")
    }
}
