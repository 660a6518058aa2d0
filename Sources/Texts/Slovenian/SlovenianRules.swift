/// What the pages about rules say in Slovenian.
struct SlovenianRules: RulePhrases, Slovenian {
    func opening(pack: String, version: String) -> String {
        """
        # Pravila

        Pravila svežnja \(pack) \(version): kaj zahtevajo, zakaj, po katerem besedilu in kako poročajo. Stran nastane z
        ukazom `make docs`; ne popravljajte je ročno.

        | pravilo | teža | naslov |
        |---|---|---|

        """
    }
    var template: String {
        """
        title: Še ni napisano
        criterion: Kaj bi moralo biti.
        source: Po katerem besedilu
        condition: "Naloga {task.number} …"
        effect: Kaj iz tega sledi.
        recommendation: Kaj naj se stori.

        """
    }
    var severities: BySeverity<String> {
        (observation: "opažanje", minor: "manjša pomanjkljivost", major: "večja pomanjkljivost")
    }
    var criterion: String { "Merilo" }
    var definitions: String { "Opredeljeno v svežnju" }
    var effect: String { "Posledica" }
    var example: String { "Primer" }
    func line(_ number: Int) -> String { "vrstica \(number)" }
    func explains(_ rules: [String]) -> String {
        "Ugotovitev tega pravila pojasnjuje ugotovitve pravil \(list(rules))."
    }
}
