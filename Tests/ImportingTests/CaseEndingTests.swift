import Testing

@testable import Importing

/// In each language a body is one in whatever case it is named, and two that differ stay two.
@Suite struct `The name of a body in another case` {
    private func register(_ tag: String, _ names: [String]) throws -> BodyRegister {
        var register = BodyRegister(try #require(try shippedProfiles.get().words(of: tag)))
        for name in names { _ = register.index(of: name, language: tag, at: nil) }
        return register
    }

    @Test(arguments: [
        ("sk", "Ministerstvo vnútra", ["Ministerstva vnútra", "Ministerstvom vnútra", "ministerstve vnútra"]),
        ("sk", "Krajské mestá", ["krajskými mestami", "krajským mestám", "krajských mestách"]),
        ("sk", "Policajný zbor", ["Policajného zboru", "Policajnému zboru", "Policajným zborom"]),
        ("sk", "Národný inšpektorát práce", ["Národného inšpektorátu práce", "Národným inšpektorátom práce"]),
        ("cs", "Ministerstvo vnitra", ["Ministerstva vnitra", "Ministerstvem vnitra", "Ministerstvu vnitra"]),
        (
            "cs", "Nejvyšší státní zastupitelství",
            ["Nejvyššího státního zastupitelství", "Nejvyšším státním zastupitelstvím"]
        ),
        ("cs", "Úřad práce", ["Úřadu práce", "Úřadem práce"]),
        (
            "hr", "Ministarstvo unutarnjih poslova",
            ["Ministarstva unutarnjih poslova", "Ministarstvom unutarnjih poslova"]
        ),
        ("hr", "Državno odvjetništvo", ["Državnog odvjetništva", "Državnim odvjetništvom"]),
        ("hr", "Pučka pravobraniteljica", ["Pučke pravobraniteljice", "Pučkom pravobraniteljicom"]),
        ("sl", "Ministrstvo za zdravje", ["Ministrstva za zdravje", "Ministrstvom za zdravje"]),
        ("pl", "Ministerstwo Sprawiedliwości", ["Ministerstwa Sprawiedliwości", "Ministerstwem Sprawiedliwości"]),
        ("pl", "Komenda Główna Policji", ["Komendy Głównej Policji", "Komendą Główną Policji"]),
        ("pl", "Straż Graniczna", ["Straży Granicznej", "Strażą Graniczną"]),
        ("sr", "Министарство правде", ["Министарства правде", "Министарством правде"]),
        ("sr", "Republičko javno tužilaštvo", ["Republičkog javnog tužilaštva", "Republičkim javnim tužilaštvom"]),
        ("uk", "Міністерство юстиції", ["Міністерства юстиції", "Міністерством юстиції"]),
        ("bg", "Министерство на правосъдието", ["Министерството на правосъдието"]),
        ("mk", "Министерство за правда", ["Министерството за правда"]),
        ("el", "Υπουργείο Υγείας", ["Υπουργείου Υγείας"]),
        ("ro", "Ministerul Justiției", ["Ministerului Justiției"]),
    ])
    func `is the same body`(tag: String, name: String, cases: [String]) throws {
        let register = try register(tag, [name])
        for other in cases {
            #expect(register.body(other)?.index == 0, "\(tag): \(other)")
        }
    }

    @Test(arguments: [
        ("sk", "Ministerstvo zdravotníctva", "Ministerstvo zahraničných vecí"),
        ("sk", "Krajské mestá", "Krajské miesta"),
        ("cs", "Ministerstvo vnitra", "Ministerstvo práce"),
        ("hr", "Ministarstvo pravosuđa", "Ministarstvo prometa"),
        ("pl", "Ministerstwo Zdrowia", "Ministerstwo Nauki"),
        ("el", "Υπουργείο Υγείας", "Υπουργείο Εργασίας"),
        ("uk", "Міністерство юстиції", "Міністерство освіти"),
    ])
    func `is not another body`(tag: String, name: String, other: String) throws {
        let register = try register(tag, [name])
        #expect(register.body(other) == nil)
    }
}
