/// What is said in Slovenian of values that are not of the form that was expected.
extension SlovenianLoading {
    func value(_ value: String, of attribute: String, in element: String, asked: String) -> String {
        "Atribut \(attribute) elementa <\(element)> je »\(value)«; \(asked)."
    }
    func content(_ text: String, of element: String, asked: String) -> String {
        "Besedilo elementa <\(element)> je »\(text)«; \(asked)."
    }
    func content(emptyOf element: String, asked: String) -> String {
        "Besedilo elementa <\(element)> je prazno; \(asked)."
    }
    func expected(_ form: String) -> String { "pričakovano: \(form)" }
    func thousands(_ number: String, orDecimal decimal: String) -> String {
        "ali so mišljeni tisoči? Če so, pišite \(number), če je decimalno število, pa \(decimal)"
    }
    func flagAndText(_ element: String) -> String {
        "Element <\(element)> ima besedilo in navaja none=\"true\"; pričakovano je le eno, znesek ali none=\"true\"."
    }
    func flagAndAmount(_ element: String) -> String {
        "Element <\(element)> ima znesek in navaja none=\"true\"; pričakovano je le eno, znesek ali none=\"true\"."
    }
    func flagNorText(_ element: String) -> String {
        "Element <\(element)> je prazen; pričakovan je znesek ali none=\"true\"."
    }

    var name: String { "ime brez presledkov" }
    func fileName(atMost bytes: Int) -> String {
        "ime, dolgo največ \(bytes) B, brez presledkov, poševnic / in nevidnih znakov, ki se ne začne s piko"
    }
    var someText: String { "besedilo" }
    var wholeNumber: String { "celo število od 1 naprej" }
    var year: String { "letnica s štirimi števkami" }
    var day: String { "obstoječ dan, zapisan LLLL-MM-DD" }
    var partialDay: String { "obstoječ dan, zapisan LLLL-MM-DD, mesec, LLLL-MM, ali leto, LLLL" }
    var duration: String { "obdobje v letih, mesecih in dneh, na primer P3M" }
    var yearlyDays: String { "dnevi v letu, zapisani --MM-DD in ločeni s presledki" }
    var money: String { "znesek, na primer 45000.00, z decimalno piko in največ dvema decimalkama" }
    var moneyWithUnit: String { money + ", razen če je navedena enota, na primer unit=\"1000\"" }
    func money(inUnitsOf unit: Int64, decimals: Int) -> String {
        "znesek v enotah po \(unit), na primer 909.548, z decimalno piko in z največ toliko decimalkami: \(decimals); "
            + "znesek mora dati cele stotine in pred njimi največ petnajst števk"
    }
    func unit(upTo greatest: Int64) -> String { "1 ali potenca števila deset do \(greatest), na primer 1000" }
    var currency: String { "valuta s tremi velikimi črkami, na primer EUR" }
    var share: String { "število od 0 do 100 z največ dvema decimalkama" }
    var number: String { "število z največ štirimi decimalkami, vendar ne s tremi" }
    var country: String { "država z dvema velikima črkama, na primer SI" }
    var language: String { "oznaka jezika, na primer sl" }
    var flag: String { "true ali false" }
    var names: String { "imena, ločena s presledki" }
}
