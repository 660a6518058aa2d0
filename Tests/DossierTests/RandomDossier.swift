import CEL
import Dossier

@testable import Dossier

/// A dossier of everything that the schema declares, with the worst texts that XML can hold.
struct RandomDossier {
    private var random: SplitMix
    private var counters: [String: Int] = [:]
    /// Whether the plan says when it was adopted.
    private var isAdopted = false
    private(set) var dossier = StatedDossier([:])

    init(seed: UInt64) {
        random = SplitMix(state: seed)
        dossier.isOneFile = chance(1, of: 2)
        if dossier.isOneFile, chance(1, of: 2) { dossier.language = "sl" }
        for part in DossierPart.allCases where part.isRequired || chance(2, of: 3) {
            dossier.parts[part] = element(part.entity)
        }
    }

    private mutating func chance(_ part: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < part
    }

    private mutating func element(_ entity: String) -> StatedElement {
        var element = StatedElement(entity)
        let number = counters[entity, default: 0]
        counters[entity] = number + 1
        let schema = Schema.current
        // Numbers that need be told apart only within their parent begin anew in each.
        for member in schema.members(of: entity) {
            guard case .entities(let minimum, let maximum) = member.place, case .reference(to: let child) = member.kind
            else {
                if member.isRequired || chance(1, of: 2) {
                    element.fields[member.name] = value(member, of: entity, number)
                    if member.name == "adopted" { isAdopted = true }
                }
                if member.place == .child, element.fields[member.name] != nil, chance(1, of: 4) {
                    element.fieldLanguages[member.name] = "en-GB"
                }
                continue
            }
            if schema.members(of: child).contains(where: { $0.uniqueness == .parent }) { counters[child] = 0 }
            // What stands in its own kind goes on seldom enough to end.
            let most = child == entity ? Int.random(in: 0...5, using: &random) == 0 ? 2 : 0 : 3
            let count = max(minimum, min(maximum, Int.random(in: 0...most, using: &random)))
            for _ in 0..<count { element.children.append(self.element(child)) }
        }
        if chance(1, of: 6) { element.fields["language"] = "x-local" }
        mend(&element)
        return element
    }

    /// What the loader asks of several fields together.
    private mutating func mend(_ element: inout StatedElement) {
        switch element.entity {
        case "amount":
            if element.fields["value"] != nil {
                element.fields["none"] = nil
            } else {
                element.fields["none"] = .flag(true)
            }
        case "cost": mendCost(&element)
        case "line" where element.fields["body"] == nil:
            // Whoever names no body says where the money comes from.
            if element.fields["source"] == nil { element.fields["source"] = "unsecured" }
        case "annex" where element.fields["unit"] != nil: keepPrintable(&element, element.fields["unit"])
        case "citation" where element.fields["recommendation"] == nil: element.fields["monitor"] = "GRETA"
        case "plan" where element.fields["start"] == nil && !isAdopted: element.fields["adopted"] = "1234-05"
        case "task":
            let goals = element.children.indices.filter { element.children[$0].entity == "goal" }
            for (number, goal) in goals.enumerated() where goals.count > 1 {
                element.children[goal].fields["number"] = .text(Self.name("goal", number))
            }
        case "duty" where element.fields["by"] != nil: element.fields["due"] = nil
        case "deadline": mendDeadline(&element)
        default: break
        }
    }

    /// What costs nothing says so in words; all else has an amount.
    private mutating func mendCost(_ element: inout StatedElement) {
        if chance(1, of: 4) {
            element.fields["none"] = .flag(true)
            element.fields["amount"] = nil
            if element.fields["text"] == nil { element.fields["text"] = "no costs" }
        } else {
            element.fields["none"] = chance(1, of: 2) ? nil : .flag(false)
            element.fields["amount"] = element.fields["amount"] ?? .amount(150_000_00)
            element.fields["currency"] = "EUR"
            element.fields["per"] = element.fields["per"] ?? "year"
            element.fields["bound"] = element.fields["bound"] ?? "exact"
            keepPrintable(&element, element.fields["unit"])
        }
    }

    /// Rounds money to what six decimals of a unit hold.
    private func keepPrintable(_ element: inout StatedElement, _ unit: FieldValue?) {
        guard case .whole(let unit)? = unit else { return }
        let least = Int64(max(1, unit / 10_000))
        for (name, value) in element.fields {
            if case .amount(let units) = value { element.fields[name] = .amount(units / least * least) }
        }
        for index in element.children.indices { keepPrintable(&element.children[index], .whole(unit)) }
    }

    private mutating func mendDeadline(_ element: inout StatedElement) {
        let kind = element.fields["kind"]?.written ?? ""
        if kind != "periodic" {
            (element.fields["times"], element.fields["due"]) = (nil, nil)
        } else if element.fields["due"] != nil {
            element.fields["times"] = nil
        } else {
            element.fields["times"] = .whole(2)
        }
        if kind != "by-then-continuous" { element.fields["until"] = nil }
        if !isAdopted { element.fields["relative"] = nil }
        if element.fields["relative"] != nil {
            for field in ["from", "to", "until"] { element.fields[field] = nil }
            return
        }
        if ["once", "periodic"].contains(kind) { element.fields["from"] = .day(day(before: true)) }
        if ["once", "periodic", "by", "by-then-continuous"].contains(kind) {
            element.fields["to"] = .day(day(before: kind == "by-then-continuous"))
        }
        if kind == "by-then-continuous" { element.fields["from"] = nil }
    }

    // MARK: - Values

    private mutating func value(_ member: Member, of entity: String, _ number: Int) -> FieldValue {
        let isEarly = ["from", "start", "adopted"].contains(member.name)
        switch member.kind {
        case .identifier:
            return .text(Self.name(entity, member.uniqueness == .none ? Int.random(in: 0..<4, using: &random) : number))
        case .fileName: return "načrt_2023–2024(<&>\"'𝔸)"
        case .name: return .text("x" + text())
        case .prose:
            let mayBeBlank = member.place == .child
            return .text(mayBeBlank && chance(1, of: 4) ? " \n" : "y" + text())
        case .word(let words): return .text(words.all.randomElement(using: &random) ?? "")
        case .unit: return .whole([1, 10, 1000, 1_000_000, 1_000_000_000].randomElement(using: &random) ?? 1)
        case .integer: return .whole([1, 7, 999_999_999].randomElement(using: &random) ?? 1)
        case .year:
            if member.uniqueness == .parent { return .year(number + 1) }
            return .year(
                isEarly ? Int.random(in: 1...2000, using: &random) : Int.random(in: 2000...9999, using: &random))
        case .date: return .day(day(before: isEarly))
        case .partialDate:
            return [.day(day(before: isEarly)), "1234-07", "0850"].randomElement(using: &random) ?? "1234-07"
        case .duration: return .text(["P3M", "P1Y2M3D", "P0D"].randomElement(using: &random) ?? "")
        case .yearlyDays: return .text(["--07-15 --01-15", "--02-29"].randomElement(using: &random) ?? "")
        case .money:
            let edges: [Int64] = [0, 1, -1, 10, -99_999_999_999_999_999, 99_999_999_999_999_999, 2_400_000]
            return .amount(
                chance(1, of: 2) ? edges.randomElement(using: &random) ?? 0 : .random(in: -9999...9999, using: &random))
        case .percent: return .percent([0, 1, 10, 99, 2550, 7500, 9999, 10_000].randomElement(using: &random) ?? 0)
        case .currency: return "EUR"
        case .number:
            return .text(["0", "007", "1.5000", "0.0001", "999999999999999"].randomElement(using: &random) ?? "0")
        case .country: return "SI"
        case .language: return .text(["sl", "sr-Latn", "de-CH-1996"].randomElement(using: &random) ?? "sl")
        case .flag: return .flag(true)
        case .reference(to: let target):
            // A body stands below an earlier one, since parents may not run in a circle.
            let names = entity == "body" ? number : 6
            let isKnown = names > 0 && chance(4, of: 5)
            return .text(isKnown ? Self.name(target, Int.random(in: 0..<names, using: &random)) : "nič" + word())
        case .references(by: let list):
            let target = Schema.current.target(ofList: list) ?? ""
            return .names(
                (0...Int.random(in: 0...2, using: &random)).map { _ in
                    Self.name(target, Int.random(in: 0..<4, using: &random))
                })
        }
    }

    private mutating func day(before: Bool) -> CalendarDate {
        let range: ClosedRange<Int64> = before ? -719_162...0 : 0...2_932_896
        return CalendarDate(days: Int64.random(in: range, using: &random)) ?? CalendarDate.lastDay(ofYear: 1)
    }

    private static func name(_ entity: String, _ number: Int) -> String {
        words[(number + entity.utf8.count) % words.count] + "\(number)"
    }

    private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

    private mutating func text() -> String {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
            chance(1, of: 3) ? Self.spaces.randomElement(using: &random) ?? "" : word()
        }.joined()
    }

    static let words = [
        "]]>", "<", ">", "&", "\"", "'", "<!--", "-->", "&amp;", "<?x?>", "𝔸", "👩‍👩‍👧", "e\u{301}", "\u{202E}", "\u{200F}",
        "\u{FEFF}",
        "\u{A0}", "\u{2028}", "\u{85}", "\u{7F}", "\u{9F}", "\u{FFFD}", "\u{10FFFF}", "čšž", "xml:space", "-", "--",
        "\u{2029}x", "&#38;",
    ]
    static let spaces = [" ", "  ", "\n", "\t", "\r\n", "\r", " \n\t "]
}

/// A dossier as a careless hand writes it: no order, every quotation mark, references, sections, comments and instructions.
struct Scribbler {
    private var random: SplitMix
    private let prefix: String
    /// Whether children of different kinds stand in any order.
    private let mixes: Bool

    private init(seed: UInt64, mixes: Bool) {
        random = SplitMix(state: seed)
        self.mixes = mixes
        prefix = Bool.random(using: &random) ? "r:" : ""
    }

    /// The dossier in one file.
    static func scribble(_ dossier: StatedDossier, seed: UInt64, mixes: Bool) -> String {
        var scribbler = Scribbler(seed: seed, mixes: mixes)
        let parts = dossier.parts.values.sorted { $0.entity < $1.entity }
        let namespace = scribbler.prefix.isEmpty ? "xmlns" : "xmlns:r"
        let language = dossier.isOneFile ? dossier.language.map { " xml:lang='\($0)'" } ?? "" : ""
        let inner = parts.map { scribbler.element($0) }.joined(separator: "<!-- between -->\r\n")
        let name = scribbler.prefix + "dossier"
        return "<?xml version='1.0'?><?p i?><\(name) \(namespace)='urn:rapporteur:1'\(language)>\(inner)</\(name)>"
    }

    private mutating func chance(_ part: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < part
    }

    private mutating func space() -> String {
        ["", " ", "\n  ", "<!-- <a> & -->", "<?p >?>"].randomElement(using: &random) ?? ""
    }

    /// An element, whose money is printed in `unit` unless it states its own.
    private mutating func element(_ element: StatedElement, unit: Int = 1) -> String {
        let schema = Schema.current
        let declaration = schema.entities[schema.position(of: element.entity)]
        var unit = unit
        if case .whole(let own)? = element.fields["unit"] { unit = own }
        var attributes: [(String, String)] = []
        var content = ""
        var children: [(rank: Int, xml: String)] = []
        for (rank, member) in declaration.members.enumerated() {
            if case .entities = member.place, case .reference(to: let child) = member.kind {
                children += element.children.filter { $0.entity == child }.map { (rank, self.element($0, unit: unit)) }
                continue
            }
            guard let value = element.fields[member.name] else { continue }
            let text = written(value, unit: unit)
            switch member.place {
            case .attribute: attributes.append((member.xmlName, text))
            case .content: content = member.kind == .prose ? marked(text) : space() + escaped(text, "") + space()
            default:
                let language = element.fieldLanguages[member.name].map { [("xml:lang", $0)] } ?? []
                children.append((rank, tag(member.xmlName, language, member.kind == .prose ? marked(text) : text)))
            }
        }
        if let language = element.fields["language"]?.written, !attributes.contains(where: { $0.0 == "xml:lang" }) {
            attributes.append(("xml:lang", language))
        }
        if mixes { children = mixed(children) }
        // A goal's text may stand anywhere between its targets, but is one.
        let inner = children.map { space() + $0.xml + space() }.joined()
        return tag(declaration.element, attributes, chance(1, of: 2) ? content + inner : inner + content)
    }

    /// The children with those of one kind in their order and the kinds in any.
    private mutating func mixed(_ children: [(rank: Int, xml: String)]) -> [(rank: Int, xml: String)] {
        var queues = Dictionary(grouping: children, by: \.rank)
        return children.map(\.rank).shuffled(using: &random).compactMap { queues[$0]?.removeFirst() }
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String)], _ inner: String) -> String {
        let shuffled = attributes.shuffled(using: &random)
        var text = "<\(prefix)\(name)"
        for (name, value) in shuffled {
            let quote = chance(1, of: 2) ? "\"" : "'"
            text += chance(1, of: 2) ? " " : "\n\t"
            text += "\(name)=\(quote)\(escaped(value, quote))\(quote)"
        }
        return inner.isEmpty && chance(1, of: 2) ? text + " />" : text + ">\(inner)</\(prefix)\(name) >"
    }

    /// The value as a hand may write it, and not as what writes dossiers does.
    private mutating func written(_ value: FieldValue, unit: Int) -> String {
        switch value {
        case .text(let text): return text
        case .whole(let number): return "\(number)"
        case .year(let year): return " \(10_000 + year)".replacing(" 1", with: " ")
        case .day(let day):
            return "\(10_000 + day.year)-\(100 + day.month)-\(100 + day.day)".replacing(/(^|-)1/) { $0.output.1 }
        case .amount(let minorUnits) where unit > 1:
            let digits = String(repeating: "0", count: 12) + "\(minorUnits.magnitude)"
            let places = "\(unit)".utf8.count + 1
            let (whole, fraction) = (digits.dropLast(places).drop { $0 == "0" }, digits.suffix(places))
            let needed = String(fraction.reversed().drop { $0 == "0" }.reversed())
            let shown =
                needed + String(repeating: "0", count: Int.random(in: 0...(6 - needed.utf8.count), using: &random))
            return (minorUnits < 0 ? "-" : "") + (whole.isEmpty ? "0" : whole) + (shown.isEmpty ? "" : ".\(shown)")
                + "\n"
        case .amount(let minorUnits): return (minorUnits < 0 ? "-" : "") + hundredths(minorUnits.magnitude) + "\n"
        case .percent(let basisPoints): return hundredths(UInt64(basisPoints))
        case .flag(let flag): return chance(1, of: 2) ? "\(flag)" : flag ? "1" : "0"
        case .names(let names): return names.joined(separator: " \t\n ") + " "
        }
    }

    /// A number of hundredths with as many decimals as it needs, or more.
    private mutating func hundredths(_ number: UInt64) -> String {
        let (whole, part) = number.quotientAndRemainder(dividingBy: 100)
        if part == 0, chance(1, of: 2) { return "\(whole)" }
        return "\(whole)." + (part % 10 == 0 && chance(1, of: 2) ? "\(part / 10)" : "\(100 + part)".suffix(2))
    }

    /// The text of an element, in pieces of every form.
    private mutating func marked(_ text: String) -> String {
        var xml = ""
        for scalar in text.unicodeScalars {
            let piece = String(Character(scalar))
            switch Int.random(in: 0..<8, using: &random) {
            case 0: xml += "<!-- x -->" + escaped(piece, "")
            case 1: xml += "<![CDATA[\(piece)]]>"
            case 2: xml += "<?p i > ?>" + escaped(piece, "")
            default: xml += escaped(piece, "")
            }
        }
        return xml
    }

    private mutating func escaped(_ text: String, _ quote: String) -> String {
        var xml = ""
        for scalar in text.unicodeScalars {
            let piece = String(Character(scalar))
            if ["<", "&", ">", quote].contains(piece) || chance(1, of: 10) {
                xml += chance(1, of: 2) ? "&#\(scalar.value);" : "&#x\(String(scalar.value, radix: 16));"
            } else {
                xml += piece
            }
        }
        return xml
    }
}

/// The same numbers for the same seed on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
