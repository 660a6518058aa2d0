import CEL
import Testing

@testable import Importing

/// What deadlines mean in a plan for the years 2026 to 2028.
@Suite struct `A deadline in any language` {
    private func reading(_ tag: String, _ text: String) throws -> String? {
        let words = try #require(try shippedProfiles.get().words(of: tag))
        let period = (CalendarDate(year: 2026, month: 1, day: 1), CalendarDate(year: 2028, month: 12, day: 31))
        return words.deadline(Wording(text), [], period: period)?.reading.described
    }

    @Test(arguments: [
        ("bg", "постоянно от 2027 г."), ("cs", "průběžně od roku 2027"), ("de", "laufend ab 2027"),
        ("el", "συνεχής από το 2027"), ("el", "συνεχώς από το 2027"), ("en", "continuously from 2027"),
        ("es", "de forma continua desde 2027"), ("fr", "en continu à partir de 2027"),
        ("hr", "kontinuirano od 2027. godine"), ("hr", "kontinuirano od siječnja 2027."),
        ("it", "in modo continuativo dal 2027"), ("lt", "nuolat nuo 2027 m."), ("lv", "pastāvīgi no 2027"),
        ("lv", "pastāvīgi no 2027. gada"), ("mk", "континуирано од 2027"),
        ("mk", "континуирано од јануари 2027 година"), ("pl", "na bieżąco od 2027 r."),
        ("pt", "em contínuo a partir de 2027"),
        ("ro", "permanent, începând cu 2027"), ("ro", "permanent din 2027"), ("sk", "priebežne od roku 2027"),
        ("sl", "stalno od leta 2027"), ("sq", "në vazhdimësi nga viti 2027"), ("sr", "континуирано од 2027. године"),
        ("sr", "kontinuirano od 2027. godine"), ("uk", "постійно з 2027 року"),
    ])
    func `that begins in a year and goes on ends with the plan`(tag: String, text: String) throws {
        #expect(try reading(tag, text) == "continuous from 2027-01-01 to 2028-12-31", "\(tag): \(text)")
    }

    @Test(arguments: [
        ("bg", "постоянно до края на 2027 г."), ("cs", "průběžně do konce roku 2027"), ("de", "laufend bis Ende 2027"),
        ("el", "συνεχώς έως το τέλος του 2027"), ("en", "continuously until the end of 2027"),
        ("es", "de forma continua hasta 2027"), ("fr", "en continu jusqu'à la fin de 2027"),
        ("hr", "kontinuirano do kraja 2027. godine"), ("it", "in modo continuativo fino al 2027"),
        ("lt", "nuolat iki 2027 m."), ("lv", "pastāvīgi līdz 2027. gadam"),
        ("mk", "континуирано до крајот на 2027 година"),
        ("pl", "na bieżąco do końca 2027 r."), ("pt", "em contínuo até 2027"),
        ("ro", "permanent, până la sfârșitul anului 2027"),
        ("sk", "priebežne do konca roka 2027"), ("sl", "stalno do konca 2027"),
        ("sq", "në vazhdimësi deri në fund të 2027"),
        ("sr", "континуирано до краја 2027. године"), ("uk", "постійно до кінця 2027 року"),
    ])
    func `that goes on until a year begins with the plan`(tag: String, text: String) throws {
        #expect(try reading(tag, text) == "continuous from 2026-01-01 to 2027-12-31", "\(tag): \(text)")
    }

    @Test(arguments: [
        ("cs", "každoročně do roku 2027"), ("fr", "en continu d'ici 2027"), ("it", "ogni anno entro il 2027"),
        ("lt", "kasmet iki 2027 m."), ("lv", "katru gadu līdz 2027. gadam"),
    ])
    func `that goes on until a year is not read as of that year alone`(tag: String, text: String) throws {
        let read = try reading(tag, text)
        #expect(read?.contains("from 2027") != true, "\(tag): \(read ?? "")")
    }

    @Test(arguments: [
        ("bg", "в срок от 6 месеца"), ("bg", "след 6 месеца"), ("cs", "ve lhůtě 6 měsíců"), ("de", "nach 6 Monaten"),
        ("de", "nach zwei Jahren"), ("el", "μετά 6 μήνες"), ("en", "within a period of six months"),
        ("en", "once every two years"),
        ("es", "tras 6 meses"), ("fr", "dans un délai de 6 mois"), ("fr", "après deux ans"),
        ("hr", "u roku od 6 mjeseci"),
        ("hr", "u roku od godine dana"), ("hr", "nakon 2 godine"), ("hu", "6 hónap után"), ("it", "dopo 6 mesi"),
        ("lt", "po 6 mėnesių"), ("lv", "pēc 6 mēnešiem"), ("mk", "во рок од 6 месеци"), ("mk", "во рок од една година"),
        ("pl", "po 6 miesiącach"), ("pt", "após 6 meses"), ("ro", "la fiecare 2 ani"), ("ro", "la doi ani"),
        ("ro", "la 3 luni"),
        ("ro", "la fiecare 24 luni"), ("ro", "după 6 luni"), ("sk", "po 6 mesiacoch"), ("sl", "po 6 mesecih"),
        ("sq", "pas 6 muajsh"),
        ("sr", "u roku od 6 meseci"), ("sr", "у року од годину дана"), ("uk", "після 6 місяців"),
    ])
    func `that says how long and names no event is asked`(tag: String, text: String) throws {
        #expect(try reading(tag, text) == nil, "\(tag): \(text)")
    }

    @Test(arguments: [
        ("en", "within six months of signature"), ("en", "within 9999 years of the adoption of the plan"),
        ("hr", "u roku od 6 mjeseci od potpisivanja ugovora"), ("ro", "la cerere"),
        ("ro", "după aprobarea legii"), ("de", "nach Inkrafttreten des Gesetzes"), ("en", "once the law is adopted"),
        ("bg", "в срок до 6 месеца от подписването"), ("bg", "в 6-месечен срок от подписването"),
    ])
    func `that names an event is conditional`(tag: String, text: String) throws {
        #expect(try reading(tag, text) == "conditional", "\(tag): \(text)")
    }

    @Test(arguments: [
        ("bg", "в срок до 6 месеца от приемането на плана", "P6M"),
        ("bg", "в срок до 2 години от приемането на плана", "P2Y"),
        ("cs", "do 6 měsíců od schválení plánu", "P6M"), ("cs", "do 2 let od schválení plánu", "P2Y"),
        ("cs", "do jednoho roku od schválení akčního plánu", "P1Y"), ("cs", "do 30 dnů od schválení plánu", "P30D"),
        ("de", "innerhalb von 6 Monaten nach Annahme des Plans", "P6M"),
        ("de", "innerhalb eines Jahres nach Annahme des Aktionsplans", "P1Y"),
        ("de", "innerhalb von zwei Jahren nach Beschluss des Plans", "P2Y"),
        ("el", "εντός 6 μηνών από την έγκριση του σχεδίου", "P6M"),
        ("el", "εντός ενός έτους από την έγκριση του σχεδίου", "P1Y"),
        ("en", "within six months of the adoption of the plan", "P6M"),
        ("en", "within a year of the adoption of the plan", "P1Y"),
        ("en", "two years after adoption", "P2Y"), ("en", "within 30 days of adoption of the plan", "P30D"),
        ("es", "en el plazo de 6 meses desde la aprobación del plan", "P6M"),
        ("es", "en el plazo de un año desde la aprobación del plan", "P1Y"),
        ("fr", "dans les 6 mois suivant l'adoption du plan", "P6M"),
        ("fr", "dans les deux ans suivant l'adoption du plan", "P2Y"),
        ("fr", "dans un délai de six mois après l'adoption du plan", "P6M"),
        ("hr", "u roku od 6 mjeseci od donošenja plana", "P6M"), ("hr", "2 godine od donošenja plana", "P2Y"),
        ("hr", "u roku od godine dana od donošenja plana", "P1Y"),
        ("hr", "u roku od 30 dana od donošenja plana", "P30D"),
        ("hu", "a terv elfogadását követő 6 hónapon belül", "P6M"),
        ("hu", "a terv elfogadását követő 2 éven belül", "P2Y"),
        ("it", "entro 6 mesi dall'adozione del piano", "P6M"), ("it", "entro un anno dall'adozione del piano", "P1Y"),
        ("lt", "per 6 mėnesius nuo plano patvirtinimo", "P6M"), ("lt", "per metus nuo plano patvirtinimo", "P1Y"),
        ("lt", "per 2 metus nuo plano patvirtinimo", "P2Y"), ("lv", "6 mēnešu laikā pēc plāna apstiprināšanas", "P6M"),
        ("lv", "2 gadu laikā pēc plāna apstiprināšanas", "P2Y"), ("lv", "gada laikā pēc plāna apstiprināšanas", "P1Y"),
        ("mk", "во рок од 6 месеци од усвојувањето на планот", "P6M"),
        ("mk", "во рок од една година од усвојувањето на планот", "P1Y"),
        ("pl", "w ciągu 6 miesięcy od przyjęcia planu", "P6M"), ("pl", "w ciągu roku od przyjęcia planu", "P1Y"),
        ("pl", "w ciągu 2 lat od przyjęcia planu", "P2Y"),
        ("pt", "no prazo de 6 meses após a aprovação do plano", "P6M"),
        ("pt", "no prazo de um ano após a aprovação do plano", "P1Y"),
        ("ro", "în termen de 6 luni de la adoptarea planului", "P6M"),
        ("ro", "în termen de 2 ani de la adoptarea planului", "P2Y"),
        ("ro", "în termen de un an de la aprobarea planului", "P1Y"),
        ("sk", "do 6 mesiacov od schválenia plánu", "P6M"),
        ("sk", "do jedného roka od schválenia plánu", "P1Y"), ("sl", "v 6 mesecih po sprejetju načrta", "P6M"),
        ("sl", "v dveh letih po sprejetju načrta", "P2Y"), ("sl", "v enem letu po sprejetju", "P1Y"),
        ("sq", "brenda 6 muajve nga miratimi i planit", "P6M"), ("sq", "brenda një viti nga miratimi i planit", "P1Y"),
        ("sr", "u roku od 6 meseci od usvajanja plana", "P6M"), ("sr", "у року од 6 месеци од усвајања плана", "P6M"),
        ("sr", "у року од годину дана од усвајања плана", "P1Y"), ("sr", "2 godine od usvajanja plana", "P2Y"),
        ("uk", "протягом 6 місяців з дня затвердження плану", "P6M"),
        ("uk", "протягом року з дня затвердження плану", "P1Y"),
        ("uk", "протягом 2 років з дня затвердження плану", "P2Y"),
    ])
    func `that counts from the adoption of the plan is due then`(tag: String, text: String, after: String) throws {
        #expect(try reading(tag, text) == "by relative \(after)", "\(tag): \(text)")
    }

    @Test(arguments: [
        ("en", "annually by 31 April"), ("en", "annually by 30 February"), ("it", "annualmente entro il 31 aprile"),
        ("pl", "corocznie do 31 kwietnia"), ("sl", "vsako leto do 31. 4."), ("en", "continuously from 2030"),
        ("en", "continuously until 2024"),
    ])
    func `that the dossier could not hold is asked`(tag: String, text: String) throws {
        #expect(try reading(tag, text) == nil, "\(tag): \(text)")
    }

    @Test func `may fall on the 29th of February of every year`() throws {
        #expect(try reading("en", "annually by 29 February") == "periodic from 2026-01-01 to 2028-12-31 due --02-29")
    }

    @Test func `that comes every month is read`() throws {
        #expect(try reading("ro", "lunar") == "periodic 12 from 2026-01-01 to 2028-12-31")
    }
}
