/// Slovenian: how it writes, and the words that several outputs use.
protocol Slovenian: Grammar, SharedPhrases {}

extension Slovenian {
    var decimalMark: String { "," }
    var groupMark: UInt8 { UInt8(ascii: ".") }
    func amount(_ digits: String, in currency: String) -> String {
        "\(digits)\u{A0}\(currency == "EUR" ? "€" : currency)"
    }
    func percent(_ digits: String) -> String { digits + "\u{A0}%" }
    func date(year: Int, month: Int, day: Int) -> String { "\(day).\u{A0}\(slovenianMonths[month - 1]) \(year)" }
    func date(year: Int, month: Int) -> String { "\(slovenianMonths[month - 1]) \(year)" }
    func date(month: Int, day: Int) -> String { "\(day).\u{A0}\(slovenianMonths[month - 1])" }
    func numericDate(year: Int, month: Int, day: Int) -> String? { "\(day). \(month). \(year)" }
    /// Those for 1, 2, 3–4 and 5–0.
    var pluralForms: Int { 4 }
    func pluralForm(of count: UInt64) -> Int {
        switch count % 100 {
        case 1: 0
        case 2: 1
        case 3, 4: 2
        default: 3
        }
    }
    var and: String { " in " }
    var or: String { " ali " }
    var quotes: (open: Character, close: Character) { ("»", "«") }
    func innerQuote(for mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "»": "›"
        case "«": "‹"
        default: nil
        }
    }
    var yes: String { "da" }
    var no: String { "ne" }

    var severityForms: BySeverity<[String]> {
        (
            observation: ["opažanje", "opažanji", "opažanja", "opažanj"],
            minor: ["manjša ugotovitev", "manjši ugotovitvi", "manjše ugotovitve", "manjših ugotovitev"],
            major: ["večja ugotovitev", "večji ugotovitvi", "večje ugotovitve", "večjih ugotovitev"]
        )
    }
    var statusForms: ByStatus<[String]> {
        (
            unaddressed: ["neobravnavano", "neobravnavani", "neobravnavana", "neobravnavanih"],
            onlyStudied: ["le preučevano", "le preučevani", "le preučevana", "le preučevanih"],
            partlyAddressed: ["delno obravnavano", "delno obravnavani", "delno obravnavana", "delno obravnavanih"],
            addressed: ["obravnavano", "obravnavani", "obravnavana", "obravnavanih"],
            notAssessed: ["nepresojeno", "nepresojeni", "nepresojena", "nepresojenih"]
        )
    }
    func category(_ category: String) -> String? {
        switch category {
        case "structure": "zgradba"
        case "responsibility": "odgovornost"
        case "deadlines": "roki"
        case "budget": "proračun"
        case "recommendations": "priporočila"
        default: nil
        }
    }
    func roundHeading(_ number: Int64?, _ report: String, of monitor: String?) -> String {
        let whose = monitor.map { "\($0): " } ?? ""
        return whose + (number.map { "\($0). krog" } ?? "Krog ni naveden") + report
    }
}

private let slovenianMonths = [
    "januar", "februar", "marec", "april", "maj", "junij", "julij", "avgust", "september", "oktober", "november",
    "december",
]
