import CEL
import Encodings
import Testing
import Texts

@testable import Dossier
@testable import Reporting

/// That whatever a dossier can state is seen to change: every field of every entity of the schema, one at a time.
@Suite struct `A comparison tells` {
    /// A change of the dossier with everything, and what must be told of it.
    private struct Variant {
        let name: String
        let dossier: StatedDossier
        let entity: String
        let field: String
        let old: FieldValue?
        let new: FieldValue?
    }

    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test func `every field that states something else, with what it stated and what it states`() throws {
        let base = try bench.everything()
        var told: Set<String> = []
        for variant in try variants(of: base) {
            guard let comparison = try? bench.compare(base, variant.dossier, variant.name) else { continue }
            expectTold(variant, comparison)
            told.insert("\(variant.entity).\(variant.field)")
        }
        let fields = Schema.current.entities.filter { !$0.element.hasPrefix("@") }.flatMap { entity in
            entity.members.filter { Schema.current.listed(by: $0) == nil && $0.kind != .flag }.map {
                "\(entity.name).\($0.name)"
            }
        }
        #expect(Set(fields).subtracting(told) == [], "The corpus' everything.xml should state these.")
    }

    @Test func `everything that is added or removed, with what it says`() throws {
        let base = try bench.everything()
        var told: Set<String> = []
        for (path, element) in base.elements {
            guard let without = base.removing(path) else { continue }
            told.insert(element.entity)
            for (isAdded, old, new) in [(false, base, without), (true, without, base)] {
                let comparison = try bench.compare(old, new, "\(element.entity) at \(path.steps)")
                let kind = isAdded ? "added" : "removed"
                for (field, value) in element.fields
                where !(field == "language" && !element.declaresLanguage) && value != .flag(true) {
                    #expect(
                        comparison.changes.contains {
                            $0["kind"]?.string == kind && $0["entity"]?.string == element.entity
                                && $0["field"]?.string == field && $0[isAdded ? "new" : "old"]?.string == value.written
                        }, "\(element.entity).\(field) \(kind)")
                }
                for language in Language.allCases {
                    for text in shown(element, language) {
                        #expect(comparison.isOnScreen(text, language), "\(element.entity) \(kind): \(text)")
                        #expect(comparison.isOnPage(text, language), "\(element.entity) \(kind): \(text)")
                    }
                }
            }
        }
        let entities = Schema.current.entities.filter { entity in
            !entity.element.hasPrefix("@") && !Schema.roots.contains { $0.entity == entity.name && $0.isRequired }
        }
        let kept: Set = ["annexYear", "round", "bodyName", "recommendationText"]
        #expect(Set(entities.map(\.name)).subtracting(told).subtracting(kept) == [])
    }

    @Test func `the language of every text`() throws {
        let base = try bench.everything()
        for (path, element) in base.elements where !element.declaresLanguage {
            var changed = base
            changed.change(path) { $0.fields["language"] = "de" }
            let comparison = try bench.compare(base, changed, "language of \(element.entity)")
            #expect(
                comparison.changes.contains {
                    $0["entity"]?.string == element.entity && $0["field"]?.string == "language"
                        && $0["new"]?.string == "de"
                }, "\(element.entity)")
            for language in Language.allCases { #expect(comparison.isOnScreen("de", language), "\(element.entity)") }
        }
        for (path, element) in base.elements {
            for member in Schema.current.members(of: element.entity)
            where member.place == .child && element.fields[member.name] != nil {
                var changed = base
                changed.change(path) { $0.fieldLanguages[member.name] = "de" }
                let comparison = try bench.compare(base, changed, "language of \(element.entity).\(member.name)")
                #expect(
                    comparison.changes.contains {
                        $0["field"]?.string == "\(member.name).language" && $0["new"]?.string == "de"
                    }, "\(element.entity).\(member.name)")
            }
        }
    }

    @Test func `nothing of a dossier and itself`() throws {
        let base = try bench.everything()
        let comparison = try bench.compare(base, base, "itself")
        #expect(comparison.changes.isEmpty)
        #expect(comparison.isEmpty)
    }

    @Test func `a swap of two texts once, and the order of what keeps its words`() throws {
        let base = try bench.everything()
        var changed = base
        changed.parts[.registry]?.children.swapAt(0, 2)
        let comparison = try bench.compare(base, changed, "order of bodies")
        #expect(comparison.changes.allSatisfy { $0["field"]?.string == "position" && $0["kind"]?.string == "moved" })
        #expect(!comparison.changes.isEmpty)
    }

    // MARK: -

    private func expectTold(_ variant: Variant, _ comparison: Bench.Told) {
        let entries = comparison.changes.filter {
            $0["entity"]?.string == variant.entity && $0["field"]?.string == variant.field
        }
        #expect(entries.contains { $0["old"]?.string == variant.old?.written }, "JSON before: \(variant.name)")
        #expect(entries.contains { $0["new"]?.string == variant.new?.written }, "JSON now: \(variant.name)")
        let isChanged = entries.contains { $0["kind"]?.string == "changed" }
        for language in Language.allCases {
            // A thing whose key is another went, and another came: neither says what it does not state.
            for value in [variant.old, variant.new] where value != nil || isChanged {
                let text = shown(value, variant.entity, variant.field, language)
                #expect(comparison.isOnScreen(text, language), "screen: \(variant.name): \(text)")
                #expect(comparison.isOnPage(text, language), "page: \(variant.name): \(text)")
            }
        }
    }

    private func shown(_ element: StatedElement, _ language: Language) -> [String] {
        element.fields.filter { $0.key != "language" && $0.value != .flag(true) }.map {
            shown($0.value, element.entity, $0.key, language)
        }
    }

    /// A value as people read it, as far as it can be told without the dossier.
    private func shown(_ value: FieldValue?, _ entity: String, _ field: String, _ language: Language) -> String {
        let phrases = language.phrases.changes
        let members = Schema.current.members(of: entity)
        guard let member = members.first(where: { $0.name == field }) else {
            return value?.written ?? phrases.notStated
        }
        guard let value else {
            let flag = member.kind == .money ? members.first { $0.kind == .flag } : nil
            return flag.flatMap { phrases.schemaNames["\(entity).\($0.name)"] } ?? phrases.notStated
        }
        switch (member.kind, value) {
        case (.reference(to: "body"), .text(let id)): return Self.bodies[id] ?? id
        case (.reference(to: "round"), .text(let id)): return Self.rounds[id]?[language] ?? id
        case (_, .text(let source)) where field == "source": return language.phrases.budget.source(source)
        case (_, .text(let level)) where field == "urgency": return Self.levels[level]?[language] ?? level
        case (.reference, .text(let id)), (.prose, .text(let id)): return id
        case (.money, .amount(let units)): return language.amount(minorUnits: units, currency: "")
        case (.partialDate, .text(let stated)), (.duration, .text(let stated)), (.yearlyDays, .text(let stated)):
            return Self.spans[stated]?[language] ?? stated
        case (.word(let words), _):
            return ValueWords(language).said(StatedValue(value: value, meaning: .word(of: words.name)))
        default: return ValueWords(language).said(StatedValue(value: value, meaning: .plain))
        }
    }

    /// How the bodies of the dossier are called.
    private static let bodies = [
        "interior": "MI", "inspectorate": "Labour Inspectorate", "labour": "Ministry of Labour",
    ]

    /// How its round is called that another follows.
    private static let rounds: [String: [Language: String]] = [
        "second": [.en: "GRETA: Round 2", .sl: "GRETA: 2. krog"]
    ]

    /// How the levels of its monitor are called.
    private static let levels: [String: [Language: String]] = [
        "urge": [.en: "urges", .sl: "nujno poziva"], "consider": [.en: "considers", .sl: "meni"],
    ]

    /// How its spans and days of the year are told, and those that stand for them.
    private static let spans: [String: [Language: String]] = [
        "2023-01": [.en: "January 2023", .sl: "januar 2023"],
        "P3M": [.en: "3\u{A0}months", .sl: "3\u{A0}meseci"],
        "P2Y1M5D": [.en: "2\u{A0}years, 1\u{A0}month and 5\u{A0}days", .sl: "2\u{A0}leti, 1\u{A0}mesec in 5\u{A0}dni"],
        "--03-31": [.en: "31\u{A0}March", .sl: "31.\u{A0}marec"],
        "--07-15 --01-15": [
            .en: "15\u{A0}July and 15\u{A0}January", .sl: "15.\u{A0}julij in 15.\u{A0}januar",
        ],
        "--03-01 --09-01": [
            .en: "1\u{A0}March and 1\u{A0}September", .sl: "1.\u{A0}marec in 1.\u{A0}september",
        ],
    ]

    /// The dossier with each field of each entity changed, and each that may be absent taken away.
    private func variants(of base: StatedDossier) throws -> [Variant] {
        var variants: [Variant] = []
        for (path, element) in base.elements {
            for member in Schema.current.members(of: element.entity) where Schema.current.listed(by: member) == nil {
                let old = element.fields[member.name]
                func add(_ value: FieldValue?) {
                    var changed = base
                    changed.change(path) { element in
                        element.fields[member.name] = value
                        Self.mend(&element, member.name)
                    }
                    Self.mend(&changed)
                    variants.append(
                        Variant(
                            name:
                                "\(element.entity).\(member.name) at \(path.steps): \(old?.written ?? "–") → \(value?.written ?? "–")",
                            dossier: changed, entity: element.entity, field: member.name, old: old, new: value))
                }
                if old == nil, member.kind == .language { add("de") }
                guard let old, member.kind != .flag else { continue }
                Self.others(old, member).forEach(add)
                if !member.isRequired, Self.mayBeAbsent(element, member.name, isAlone: base.isAlone(path)) { add(nil) }
            }
        }
        return variants
    }

    /// What the loader asks of several fields together.
    private static func mend(_ element: inout StatedElement, _ field: String) {
        let isAbsent = element.fields[field] == nil
        func state(_ value: FieldValue, as other: String) {
            if element.fields[other] == nil { element.fields[other] = value }
        }
        switch (element.entity, field) {
        case ("deadline", "kind"): for other in ["times", "due", "until"] { element.fields[other] = nil }
        // As often a year as its times said.
        case ("deadline", "times") where isAbsent: element.fields["due"] = "--03-01 --09-01"
        case ("deadline", "due") where isAbsent: element.fields["times"] = .whole(2)
        case ("deadline", "from") where isAbsent, ("deadline", "to") where isAbsent:
            element.fields["to"] = nil
            element.fields["relative"] = "P3M"
        case ("deadline", "relative") where isAbsent:
            element.fields["to"] = CalendarDate("2023-06-30").map(FieldValue.day)
        case ("amount", "value") where isAbsent: element.fields["none"] = .flag(true)
        case ("cost", "amount") where isAbsent, ("cost", "currency") where isAbsent, ("cost", "per") where isAbsent,
            ("cost", "bound") where isAbsent:
            element.fields["amount"] = nil
            element.fields["none"] = .flag(true)
        case ("line", "body") where isAbsent: state("state", as: "source")
        case ("line", "source") where isAbsent: state("interior", as: "body")
        case ("citation", "recommendation") where isAbsent: state("GRETA", as: "monitor")
        case ("citation", "monitor") where isAbsent: state("r-1", as: "recommendation")
        default: break
        }
    }

    /// What the loader asks of a plan that says nothing of its adoption: deadlines that count from none.
    private static func mend(_ dossier: inout StatedDossier) {
        guard dossier.parts[.plan]?.fields["adopted"] == nil else { return }
        for (path, element) in dossier.elements where element.fields["relative"] != nil {
            dossier.change(path) { deadline in
                deadline.fields["relative"] = nil
                mend(&deadline, "relative")
            }
        }
    }

    private static func mayBeAbsent(_ element: StatedElement, _ field: String, isAlone: Bool) -> Bool {
        switch (element.entity, field) {
        // Among several goals each has a number.
        case ("goal", "number"): isAlone
        // That something costs nothing is said in words.
        case ("cost", "text"): element.fields["none"] == nil
        default: true
        }
    }

    /// Other values of a kind.
    private static func others(_ value: FieldValue, _ member: Member) -> [FieldValue] {
        switch (member.kind, value) {
        case (.word(let words), .text(let word)):
            let preferred = words.all.first { $0 == "continuous" && $0 != word }
            return (preferred ?? words.all.first { $0 != word }).map { [.text($0)] } ?? []
        case (.currency, _): return ["CHF"]
        case (.country, _): return ["YY"]
        case (.language, _): return ["de"]
        case (.number, .text(let number)): return [.text("\(number)1")]
        case (.identifier, _) where member.name == "urgency": return ["consider"]
        case (.identifier, .text(let id)), (.fileName, .text(let id)): return [.text("\(id)-b")]
        case (.reference, _): return ["nobody"]
        case (.duration, _): return ["P2Y1M5D"]
        case (.yearlyDays, _): return ["--03-01 --09-01"]
        case (.partialDate, .day(let day)):
            return [.text(String(day.description.prefix(7)))]
                + [CalendarDate(days: Int64(day.days) + 1).map(FieldValue.day)].compactMap(\.self)
        case (.unit, .whole(let unit)): return [.whole(unit * 10)]
        case (_, .text(let text)): return [.text("\(text) 2")]
        case (_, .whole(let number)): return [.whole(number + 1)]
        case (_, .year(let year)): return [.year(member.name == "from" ? year - 7 : year + 7)]
        case (_, .day(let day)): return [CalendarDate(days: Int64(day.days) + 1).map(FieldValue.day)].compactMap(\.self)
        case (_, .amount(let units)): return [.amount(units + 4_213)]
        case (_, .percent(let points)): return [.percent(points - 1)]
        case (_, .names(let names)): return [.names(names.count > 1 ? Array(names.dropLast()) : ["2"])]
        default: return []
        }
    }
}

extension StatedDossier {
    /// Whether an element is the only one of its kind where it stands.
    fileprivate func isAlone(_ path: ElementPath) -> Bool {
        var found = 0
        let kind = elements.first { $0.path == path }?.element.entity
        for (other, element) in elements
        where other.part == path.part && other.steps.count == path.steps.count
            && other.steps.dropLast() == path.steps.dropLast() && element.entity == kind
        { found += 1 }
        return found == 1
    }
}
