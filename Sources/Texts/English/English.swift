/// English: how it writes, and the words that several outputs use.
protocol English: Grammar, SharedPhrases {}

extension English {
    var decimalMark: String { "." }
    var groupMark: UInt8 { UInt8(ascii: ",") }
    func amount(_ digits: String, in currency: String) -> String {
        currency == "EUR" ? "€\(digits)" : "\(currency)\u{A0}\(digits)"
    }
    func percent(_ digits: String) -> String { digits + "%" }
    func date(year: Int, month: Int, day: Int) -> String { "\(day)\u{A0}\(englishMonths[month - 1]) \(year)" }
    func date(year: Int, month: Int) -> String { "\(englishMonths[month - 1]) \(year)" }
    func date(month: Int, day: Int) -> String { "\(day)\u{A0}\(englishMonths[month - 1])" }
    func numericDate(year: Int, month: Int, day: Int) -> String? { nil }
    var pluralForms: Int { 2 }
    func pluralForm(of count: UInt64) -> Int { count == 1 ? 0 : 1 }
    var and: String { " and " }
    var or: String { " or " }
    var quotes: (open: Character, close: Character) { ("“", "”") }
    func innerQuote(for mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "“", "»": "‘"
        case "”", "«": "’"
        default: nil
        }
    }
    var yes: String { "yes" }
    var no: String { "no" }

    var severityForms: BySeverity<[String]> {
        (
            observation: ["observation", "observations"], minor: ["minor finding", "minor findings"],
            major: ["major finding", "major findings"]
        )
    }
    var statusForms: ByStatus<[String]> {
        func unchanged(_ word: String) -> [String] { Array(repeating: word, count: pluralForms) }
        return (
            unaddressed: unchanged("unaddressed"), onlyStudied: unchanged("only studied"),
            partlyAddressed: unchanged("partly addressed"), addressed: unchanged("addressed"),
            notAssessed: unchanged("not assessed")
        )
    }
    func category(_ category: String) -> String? {
        switch category {
        case "structure": "structure"
        case "responsibility": "responsibility"
        case "deadlines": "deadlines"
        case "budget": "budget"
        case "recommendations": "recommendations"
        default: nil
        }
    }
    func roundHeading(_ number: Int64?, _ report: String, of monitor: String?) -> String {
        let whose = monitor.map { "\($0): " } ?? ""
        return whose + (number.map { "Round \($0)" } ?? "Round not stated") + report
    }
}

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
