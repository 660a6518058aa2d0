/// What is said in Slovenian of files that cannot be read as characters, or as XML.
extension SlovenianLoading {
    func encoding(_ name: String, known: [String], command: String) -> String {
        "Datoteka je v naboru \(name); pričakovan je \(oneOf(known)). \(mending(command))"
    }
    func encoding(utf16Declaring name: String, known: [String], command: String) -> String {
        "Datoteka je v naboru UTF-16, navaja pa \(name); pričakovan je \(oneOf(known)). \(mending(command))"
    }
    private func mending(_ command: String) -> String {
        "Popravi jo naslednji ukaz, v prvi vrstici pa mora nato stati encoding=\"UTF-8\": \(command)"
    }
    func utf8(declaring name: String) -> String {
        "Datoteka navaja nabor \(name), je pa v naboru UTF-8; v prvi vrstici je pričakovan encoding=\"UTF-8\"."
    }
    func noCharacter(_ byte: String, of encoding: String) -> String {
        "Bajt \(byte) v naboru \(encoding) ni znak; pričakovan je nabor, v katerem je datoteka."
    }
    func halfCharacter(_ unit: String) -> String { "Polovica znaka \(unit) stoji sama; pričakovan je UTF-16." }
    var endsWithinCharacter: String { "Datoteka se konča sredi znaka; pričakovan je UTF-16." }
    var cannotBeDecoded: String { "Datoteke ni mogoče dekodirati; pričakovan je UTF-8." }
    func notUTF8(_ byte: String, like: (name: String, command: String)?) -> String {
        let next = like.map {
            " Videti je kot \($0.name): v prvo vrstico zapišite encoding=\"\($0.name)\" ali datoteko pretvorite: \($0.command)"
        }
        return
            "Bajt \(byte) ni UTF-8, čeprav datoteka tako navaja ali nabora ne navaja; pričakovan je UTF-8.\(next ?? "")"
    }
    var notUTF8FromHere: String { "Od tod naprej datoteka ni v naboru UTF-8; pričakovan je UTF-8." }
    var notUTF8: String { "Datoteka ni v naboru UTF-8; pričakovan je UTF-8." }

    func notWellFormed(_ fault: XMLFault) -> String { "XML ni pravilno oblikovan: \(words(fault))." }
    private func words(_ fault: XMLFault) -> String {
        switch fault {
        case .otherEndTag(let name, let open, let line):
            "</\(name)> zaključuje drug element kot tistega, ki je odprt od vrstice \(line); pričakovan je </\(open)>"
        case .openStartTag(let name): "začetna značka elementa <\(name)> ni zaključena; pričakovan je znak »>«"
        case .openEndTag: "končna značka ni zaključena; pričakovan je znak »>«"
        case .nameless:
            "znaku »<« ne sledi ime; pričakovano je ime elementa ali &lt;, če je znak del besedila"
        case .bareAmpersand: "znaku »&« ne sledi ime; če je znak del besedila, je pričakovano &amp;"
        case .referenceWithoutEnd:
            "sklic, ki se začne z »&«, ni zaključen; pričakovano je podpičje ali &amp;, če je znak del besedila"
        case .unknownEntity(let name):
            "entiteta &\(name); ni določena; pričakovana je ena od &amp; &lt; &gt; &quot; &apos; ali kar znak sam"
        case .invalidReference: "v sklicu, ki se začne z »&#«, ni števila; pričakovano je število, na primer &#382;"
        case .attributeTwice(let name): "atribut \(name) je naveden dvakrat; pričakovan je le enkrat"
        case .attributeWithoutValue(let name): "atribut \(name) nima vrednosti; pričakovano je \(name)=\"…\""
        case .unquotedValue: "vrednost atributa ni v narekovajih; pričakovan je \" ali '"
        case .openValue: "vrednost atributa ni zaključena; pričakovan je njen narekovaj"
        case .tagInValue:
            "v vrednosti atributa je znak »<«; pred njim je pričakovan narekovaj, če je del vrednosti, pa &lt;"
        case .noBlankBetweenAttributes:
            "za atributom je nekaj, kar ni atribut; pričakovan je presledek z atributom ali znak »>«"
        case .undeclaredPrefix(let prefix, let name):
            "predpona imena \(prefix):\(name) ni napovedana; pričakovan je xmlns:\(prefix) ali ime brez predpone"
        case .sectionEnd: "v besedilu je »]]>«; pričakovano je ]]&gt;"
        case .doubleHyphen: "v komentarju je »--«; pričakovan je en vezaj ali konec komentarja, »-->«"
        case .openComment: "komentar ni zaključen; pričakovano je »-->«"
        case .openInstruction: "obdelovalni ukaz ni zaključen; pričakovano je »?>«"
        case .declaration:
            "napoved XML ni pravilna; pričakovana je <?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        case .lateDeclaration: "napoved XML ni na začetku; pričakovana je na samem začetku datoteke"
        case .behindRoot: "za koncem korenskega elementa je še nekaj; pričakovano ni nič več"
        case .character(let number?): "znaka U+\(number.hexadecimal) XML ne dopušča; pričakovano je besedilo brez njega"
        case .character(nil): "tu je znak ali sklic nanj, ki ga XML ne dopušča; pričakovano je besedilo brez njega"
        case .other(let words):
            (words.map { "libxml2 v angleščini pravi \(quoted($0)); " } ?? "") + "pričakovan je pravilno oblikovan XML"
        }
    }
}
