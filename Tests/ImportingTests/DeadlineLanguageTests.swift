import CEL
import Testing

@testable import Importing

@Suite struct `A deadline in the words of a language` {
    @Test(arguments: [
        ("pl", "corocznie do 31 marca", "periodic from 2026-01-01 to 2028-12-31 due --03-31"),
        ("pl", "do 31 grudnia 2026 r., następnie na bieżąco", "by-then-continuous to 2026-12-31"),
        ("pl", "II półrocze 2027 r.", "once from 2027-07-01 to 2027-12-31"),
        ("cs", "každoročně do 31. března", "periodic from 2026-01-01 to 2028-12-31 due --03-31"),
        ("cs", "do konce roku 2026, poté průběžně", "by-then-continuous to 2026-12-31"),
        ("sk", "každoročne do 31. marca", "periodic from 2026-01-01 to 2028-12-31 due --03-31"),
        ("sk", "do 30. júna 2026, následne priebežne", "by-then-continuous to 2026-06-30"),
        ("it", "ogni anno, entro il 31 marzo", "periodic from 2026-01-01 to 2028-12-31 due --03-31"),
        ("it", "entro il 30 giugno 2026, poi in modo continuativo", "by-then-continuous to 2026-06-30"),
        ("pt", "anualmente, até 31 de março", "periodic from 2026-01-01 to 2028-12-31 due --03-31"),
        ("es", "hasta 2026, después de forma continua", "by-then-continuous to 2026-12-31"),
        ("el", "έως τις 30 Ιουνίου 2027", "by to 2027-06-30"),
        ("el", "έως το τέλος του 2027", "by to 2027-12-31"),
        ("el", "Α΄ εξάμηνο 2027", "once from 2027-01-01 to 2027-06-30"),
        ("el", "Δ' τρίμηνο 2026", "once from 2026-10-01 to 2026-12-31"),
        ("el", "έως το τέλος του Α΄ εξαμήνου 2027", "by to 2027-06-30"),
        ("el", "έως το τέλος του πρώτου τριμήνου του 2027", "by to 2027-03-31"),
        ("lv", "līdz 2027. gada aprīļa beigām", "by to 2027-04-30"),
        ("lv", "līdz 2027. gada 30. aprīlim", "by to 2027-04-30"),
        ("lv", "līdz 2027. gada II ceturkšņa beigām", "by to 2027-06-30"),
        ("lt", "iki 2027 m. I pusmečio pabaigos", "by to 2027-06-30"),
        ("pl", "w II kwartale 2027 r.", "once from 2027-04-01 to 2027-06-30"),
        ("de", "bis Ende des 1. Quartals 2027", "by to 2027-03-31"),
        ("de", "Ende des 2. Halbjahres 2027", "by to 2027-12-31"),
        ("ro", "până la sfârșitul trimestrului III 2027", "by to 2027-09-30"),
        ("ro", "până la sfârșitul semestrului I 2027", "by to 2027-06-30"),
        ("sq", "deri në fund të tremujorit të dytë 2027", "by to 2027-06-30"),
        ("de", "31. Dezember 2026, danach fortlaufend", "by-then-continuous to 2026-12-31"),
        ("hr", "do 31. prosinca 2026., a nakon toga kontinuirano", "by-then-continuous to 2026-12-31"),
        ("sr", "31. decembar 2026, a nakon toga trajno", "by-then-continuous to 2026-12-31"),
        ("sr", "до 31. децембра 2026, а након тога трајно", "by-then-continuous to 2026-12-31"),
        ("sr", "сваке године до 31. марта", "periodic from 2026-01-01 to 2028-12-31 due --03-31"),
        ("sr", "до краја 2026. године, а затим континуирано", "by-then-continuous to 2026-12-31"),
        ("mk", "до крајот на 2026 година, потоа континуирано", "by-then-continuous to 2026-12-31"),
    ])
    func `has one reading`(tag: String, text: String, expected: String) throws {
        let words = try #require(try shippedProfiles.get().words(of: tag))
        let period = (
            CalendarDate(year: 2026, month: 1, day: 1), CalendarDate(year: 2028, month: 12, day: 31)
        )
        let read = words.deadline(Wording(text), [], period: period)
        #expect(read?.reading.described == expected, "\(tag): \(text)")
    }

    private static let regularly = """
        name: Arcadian
        deadlines: { yearly: [by and by, "(at times|often)"], monthly: [by and by], quarterly: [now and then, "now[ and] then"] }
        """

    @Test func `has none where two phrases that weigh the same read it differently`() throws {
        let words = try LanguageWords(yaml: Self.regularly, path: "xx.yaml", tag: "xx")
        #expect(words.deadline(Wording("by and by"), [], period: (nil, nil)) == nil)
        #expect(words.deadline(Wording("now and then"), [], period: (nil, nil))?.reading.times == 4)
        #expect(words.deadline(Wording("often"), [], period: (nil, nil))?.reading.times == 1)
    }

    @Test func `has a reading for whatever a phrase of the language is for`() throws {
        let profiles = try shippedProfiles.get()
        for tag in profiles.languageTags {
            let words = try #require(try profiles.words(of: tag))
            for phrase in words.deadlines {
                for sample in phrase.phrase.samples(words, limit: 10).map({ Wording($0) })
                where words.deadline(sample, [phrase], period: (nil, nil)) != nil {
                    #expect(
                        words.deadline(sample, [], period: (nil, nil)) != nil,
                        "\(tag): \(phrase.phrase.source): \(sample.text)")
                }
            }
        }
    }
}
