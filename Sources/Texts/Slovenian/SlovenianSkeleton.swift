struct SlovenianSkeleton: SkeletonPhrases {
    func note(_ note: SkeletonNote) -> String {
        switch note {
        case .plan:
            "Načrt, kakor je bil sprejet, dobesedno. Kar stoji v komentarju v svojih vrsticah, je zgled: odstranite znaka komentarja in zapišite, kar pravi načrt. Vsi elementi: docs/dossier.md."
        case .planDays: "title: dobesedno. Tu lahko stojijo tudi adopted=\"2030-12-15\", revision=\"1\" in page=\"3\"."
        case .act: "Akt, s katerim je bil sprejet, in kaj je rečeno o izvoru denarja."
        case .previous: "Prejšnji načrt."
        case .duty: "Kdo poroča ali vrednoti, komu in kdaj."
        case .chapter:
            "Poglavje, njegovi razdelki in kaj naj dosežejo. Številke so, kakor so natisnjene; kjer jih ni, se izpustijo."
        case .task: "Naloga: za kaj gre, njeni cilji s števili in kazalniki, ki jih navajajo."
        case .assignment:
            "Kdo kaj naredi do kdaj. body: oznaka iz bodies.xml; besede načrta stojijo v elementu. role: co-responsible, partner ali by-consent."
        case .deadline:
            "kind: by, once, continuous, periodic (s times ali due), by-then-continuous, conditional ali ambiguous, kjer se besede dajo razumeti na več načinov. Besede stojijo v elementu."
        case .cost:
            "Strošek: per je year ali total, bound je exact, minimum ali approximate. none=\"true\", kjer načrt pravi, da ni stroškov."
        case .links: "Obljuba z leti, navedba nadzornega telesa, navedba druge naloge, od česa je naloga odvisna."
        case .annex:
            "Finančna priloga, kakor je natisnjena. unit=\"1000\", kjer so zneski v tisočih. Če je načrt nima, zbrišite to datoteko."
        case .line:
            "Vrstica: zneski, kakor so natisnjeni, s piko pred decimalkami; none=\"true\" za črto; prazna celica se izpusti."
        case .totals: "Vsote, kakor so natisnjene, tudi če se vrstice ne seštejejo vanje."
        case .recommendations:
            "Kaj so nadzorna telesa priporočila državi. monitor: čigava so, kjer krog ne navaja drugega."
        case .round: "Krog z oznako in dnem objave poročila."
        case .recommendation:
            "urgency: stopnja nadzornega telesa, pri skupini GRETA urge, consider ali invite, ali unknown; verb: beseda, kakor je natisnjena. Elementi so ločljivi deli priporočila."
        case .bodies: "Vsi organi, ki jih dosje navaja, vsak enkrat."
        case .body:
            "kind: ministry, government-office, agency, police, prosecution, court, coordinator, independent, service, group, other ali unknown. from, until, parent in successor, kjer so pomembni."
        case .assessment:
            "Presoje ocenjevalca, nikoli besede načrta. Dokler nihče ni presojal, zbrišite to datoteko: revizija potem pove, da ni bilo nič ocenjeno. Ko so druge datoteke izpolnjene, ukaz rapporteur forms write assessment MAPA naredi delovni zvezek s predlogi, katera vrstica priloge morda krije katero nalogo in katera naloga se morda odziva na katero priporočilo, ter z razlogi zanje."
        case .funds: "Katera vrstica priloge krije katero nalogo in zakaj."
        case .responds:
            "Katera naloga se odziva na katero priporočilo: extent full, partial ali none, nature legislation, study, training, service, awareness, co-ordination ali other, in zakaj."
        }
    }

    func planTitle(_ years: String) -> String { "Akcijski načrt za boj proti trgovini z ljudmi \(years)" }
    var annexTitle: String { "Finančna priloga" }
    var assessor: String { "ime ocenjevalca" }
}
