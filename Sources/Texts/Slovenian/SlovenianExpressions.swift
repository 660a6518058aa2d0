/// Why an expression of a rule has no value, in Slovenian.
struct SlovenianExpressions: ExpressionPhrases, Slovenian {
    func noField(_ name: String) -> String { "podatka »\(name)« tu ni" }
    func noKey(_ key: String) -> String { "ključa \(key) ni" }
    func noElement(_ index: Int64, of count: Int) -> String {
        "elementa \(index) v seznamu ni; število njegovih elementov: \(count)"
    }
    func noPosition(_ position: Int64, in length: Int) -> String {
        "mesta \(position) v besedilu ni; dolžina besedila: \(length)"
    }
    func noOverload(_ function: String, _ types: String) -> String { "\(function) ne sprejme vrednosti (\(types))" }
    func noValue(_ name: String) -> String { "»\(name)« nima vrednosti" }
    var overflow: String { "rezultat je zunaj dovoljenega obsega" }
    var divisionByZero: String { "deljenje z nič" }
    func currencies(_ one: String?, _ other: String?) -> String {
        "zneskov v različnih valutah ni mogoče obravnavati skupaj (\(one ?? "brez valute"), \(other ?? "brez valute"))"
    }
    func keyTwice(_ key: String) -> String { "ključ \(key) je naveden dvakrat" }
    func argument(_ function: String, _ reason: String) -> String { "\(function) vrednosti ne sprejme: »\(reason)«" }
    func emptyList(_ function: String) -> String { "\(function): seznam je prazen" }
    func notTruth(_ type: String) -> String { "pričakovana je vrednost vrste bool, dobljena pa je \(type)" }
    var emptyOptional: String { "neobvezna vrednost ni navedena" }
    func tooManySteps(_ limit: Int) -> String { "izračun presega dovoljeno število korakov (\(limit))" }
    func tooLarge(_ value: GrowingValue, limit: Int) -> String {
        let what =
            switch value {
            case .list: "seznam je presegel"
            case .text: "besedilo je preseglo"
            case .result: "rezultat je presegel"
            case .pattern: "vzorec je presegel"
            }
        return "\(what) dovoljeno velikost (\(limit))"
    }

    func at(_ things: [String]) -> String { "pri: \(things.joined(separator: " · "))" }
    func inList(of variable: String) -> String { "v seznamu za »\(variable)«" }
}
