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
        let kept: Set = ["chapter", "annexYear", "round", "bodyName", "recommendationText"]
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
        for language in Language.allCases {
            for value in [variant.old, variant.new] {
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
        guard let value else {
            return entity == "amount" ? phrases.schemaNames["amount.none"] ?? "" : phrases.notStated
        }
        guard let member = Schema.current.members(of: entity).first(where: { $0.name == field }) else {
            return value.written
        }
        switch (member.kind, value) {
        case (.reference(to: "body"), .text(let id)): return Self.bodies[id] ?? id
        case (_, .text(let source)) where field == "source": return language.phrases.budget.source(source)
        case (.reference, .text(let id)), (.prose, .text(let id)): return id
        case (.money, .amount(let units)): return language.amount(minorUnits: units, currency: "")
        case (.word(let words), _):
            return ValueWords(language).said(StatedValue(value: value, meaning: .word(of: words.name)))
        default: return ValueWords(language).said(StatedValue(value: value, meaning: .plain))
        }
    }

    /// How the bodies of the dossier are called.
    private static let bodies = [
        "interior": "MI", "inspectorate": "Labour Inspectorate", "labour": "Ministry of Labour",
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
                    variants.append(
                        Variant(
                            name:
                                "\(element.entity).\(member.name) at \(path.steps): \(old?.written ?? "–") → \(value?.written ?? "–")",
                            dossier: changed, entity: element.entity, field: member.name, old: old, new: value))
                }
                if old == nil, member.kind == .language { add("de") }
                guard let old, member.kind != .flag else { continue }
                if let other = Self.other(old, member.kind, isFirst: member.name == "from") { add(other) }
                if !member.isRequired, Self.mayBeAbsent(element, member.name) { add(nil) }
            }
        }
        return variants
    }

    /// What the loader asks of several fields together.
    private static func mend(_ element: inout StatedElement, _ field: String) {
        switch (element.entity, field) {
        case ("deadline", "kind"): element.fields["times"] = nil
        case ("amount", "value") where element.fields["value"] == nil: element.fields["none"] = .flag(true)
        default: break
        }
    }

    private static func mayBeAbsent(_ element: StatedElement, _ field: String) -> Bool {
        switch (element.entity, field) {
        case ("citation", "recommendation"), ("citation", "monitor"): false
        case ("deadline", "from"), ("deadline", "to"), ("deadline", "times"): false
        default: true
        }
    }

    /// Another value of a kind.
    private static func other(_ value: FieldValue, _ kind: ValueKind, isFirst: Bool) -> FieldValue? {
        switch (kind, value) {
        case (.word(let words), .text(let word)):
            let preferred = words.all.first { $0 == "continuous" && $0 != word }
            return (preferred ?? words.all.first { $0 != word }).map(FieldValue.text)
        case (.currency, _): return "CHF"
        case (.country, _): return "YY"
        case (.language, _): return "de"
        case (.number, .text(let number)): return .text("\(number)1")
        case (.identifier, .text(let id)), (.fileName, .text(let id)): return .text("\(id)-b")
        case (.reference, _): return "nobody"
        case (_, .text(let text)): return .text("\(text) 2")
        case (_, .whole(let number)): return .whole(number + 1)
        case (_, .year(let year)): return .year(isFirst ? year - 7 : year + 7)
        case (_, .day(let day)): return CalendarDate(days: Int64(day.days) + 1).map(FieldValue.day)
        case (_, .amount(let units)): return .amount(units + 4_213)
        case (_, .percent(let points)): return .percent(points - 1)
        case (_, .names(let names)): return .names(names.count > 1 ? Array(names.dropLast()) : names + names)
        default: return nil
        }
    }
}
