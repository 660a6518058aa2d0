/// What is said in English of values that are not of the form that was expected.
extension EnglishLoading {
    func value(_ value: String, of attribute: String, in element: String, asked: String) -> String {
        "The attribute \(attribute) of <\(element)> is \"\(value)\"; \(asked)."
    }
    func content(_ text: String, of element: String, asked: String) -> String {
        "The text of <\(element)> is \"\(text)\"; \(asked)."
    }
    func content(emptyOf element: String, asked: String) -> String { "The text of <\(element)> is empty; \(asked)." }
    func expected(_ form: String) -> String { "expected \(form)" }
    func thousands(_ number: String, orDecimal decimal: String) -> String {
        "are thousands meant? Expected \(number) if they are, and \(decimal) if it is a decimal"
    }
    func flagAndText(_ element: String) -> String {
        "<\(element)> has text and says none=\"true\"; expected either an amount or none=\"true\"."
    }
    func flagAndAmount(_ element: String) -> String {
        "<\(element)> has an amount and says none=\"true\"; expected either an amount or none=\"true\"."
    }
    func flagNorText(_ element: String) -> String {
        "<\(element)> is empty; expected either an amount or none=\"true\"."
    }

    var name: String { "a name without white space" }
    func fileName(atMost bytes: Int) -> String {
        "a name of at most \(bytes) bytes without white space, / or characters that are not seen, not beginning with a dot"
    }
    var someText: String { "some text" }
    var wholeNumber: String { "a whole number from 1" }
    var year: String { "a year of four digits" }
    var day: String { "a day that exists, written YYYY-MM-DD" }
    var partialDay: String { "a day that exists, written YYYY-MM-DD, a month, YYYY-MM, or a year, YYYY" }
    var duration: String { "a span of years, months and days, such as P3M" }
    var yearlyDays: String { "days of the year written --MM-DD, separated by spaces" }
    var money: String { "an amount such as 45000.00, with a point and at most two decimals" }
    var moneyWithUnit: String { money + " unless a unit is stated, such as unit=\"1000\"" }
    func money(inUnitsOf unit: Int64, decimals: Int) -> String {
        "an amount in units of \(unit) such as 909.548, with a point and at most \(decimals) decimals, "
            + "which comes to whole hundredths and at most fifteen digits before them"
    }
    func unit(upTo greatest: Int64) -> String { "1 or a power of ten up to \(greatest), such as 1000" }
    var currency: String { "a currency of three capital letters, such as EUR" }
    var share: String { "a number from 0 to 100 with at most two decimals" }
    var number: String { "a number with at most four decimals, but not three" }
    var country: String { "a country of two capital letters, such as SI" }
    var language: String { "a language tag, such as sl" }
    var flag: String { "true or false" }
    var names: String { "names separated by spaces" }
}
