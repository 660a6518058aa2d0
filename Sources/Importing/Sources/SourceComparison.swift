internal import Documents
package import Dossier
package import Platform

/// A dossier compared with the documents that it was made of.
///
/// Every text that is said to be verbatim must stand in a document, whatever its blanks, hyphens and marks of notes; where […]
/// says that something was left out, each piece must. Every number of a task and every amount that the tables of the documents
/// have must stand in the dossier.
package struct SourceComparison {
    /// Something that the dossier and the documents do not have in common.
    package enum Difference {
        /// A text of the dossier, or a piece of it, that no document has, with what is nearest.
        case text(VerbatimText, piece: String, nearest: (words: String, place: Place)?)
        /// A number that tasks have in the documents and none, or too few, have in the dossier.
        case task(number: String, title: String, place: Place)
        /// An amount that the dossier does not have, or not as often in that year.
        case amount(String, year: Int?, place: Place)
    }

    /// What was compared.
    package private(set) var texts = 0
    package private(set) var tasks = 0
    package private(set) var amounts = 0
    package private(set) var bodies = 0
    /// Texts of a part, in a language where their elements state one, none of which stands in the documents: those are of
    /// another document or language, and were not compared.
    package private(set) var left: [(part: DossierPart, language: String?, texts: Int)] = []
    /// What differs: texts in the order of the dossier, then tasks and amounts in the order of the documents.
    package private(set) var differences: [Difference] = []

    /// Compares what a store has loaded with documents.
    ///
    /// - Throws: `LoadFailure` if a file was changed since it was read.
    package init(_ store: DossierStore, _ documents: [ImportedDocument]) throws(LoadFailure) {
        let stated = try store.stated()
        let source = SourceText(documents)
        compare(store.verbatimTexts, source)
        compareBodies(store, source)
        for (index, document) in documents.enumerated() {
            let numbered = NumberedItems(document.document.blocks)
            let missing = numbered.missing(in: StatedHeadings(stated))
            tasks += missing.compared
            differences += missing.items.map {
                .task(number: $0.number, title: $0.title, place: Place(document: index, address: $0.address))
            }
            let money = TableAmounts(document.document.blocks, StatedAmounts(stated))
            amounts += money.compared
            differences += money.missing.map {
                .amount($0.words, year: $0.year, place: Place(document: index, address: $0.address))
            }
        }
    }

    private mutating func compare(_ texts: [VerbatimText], _ source: SourceText) {
        struct Group: Hashable {
            let part: DossierPart
            let language: String?
        }
        var found: [Group: Int] = [:]
        var counts: [Group: Int] = [:]
        var missing: [(group: Group, difference: Difference)] = []
        var order: [Group] = []
        for text in texts {
            let group = Group(part: text.part, language: text.language)
            if counts[group] == nil { order.append(group) }
            counts[group, default: 0] += 1
            let lost = Self.pieces(text.text).filter { !source.holds($0) }
            if lost.isEmpty { found[group, default: 0] += 1 }
            missing += lost.map { (group, .text(text, piece: $0, nearest: source.nearest($0))) }
        }
        // The texts of a report may be of a document that is not at hand.
        let others = Set(
            order.filter { group in
                found[group] == nil
                    && (group.part == .monitoring || counts[group, default: 0] >= 5)
            })
        let isNothingFound = found.isEmpty
        left = order.filter { others.contains($0) && !isNothingFound }.map { ($0.part, $0.language, counts[$0] ?? 0) }
        self.texts = texts.count - left.reduce(0) { $0 + $1.texts }
        differences += missing.filter { isNothingFound || !others.contains($0.group) }.map(\.difference)
    }

    /// Looks for each body that the plan or its annex names: one of its names, in any case, its abbreviation or another form.
    private mutating func compareBodies(_ store: DossierStore, _ source: SourceText) {
        let participating = Set(store.all(Model.Participant.self).compactMap(\.body?.id))
        for body in store.all(Model.Body.self) {
            guard !body.leads.isEmpty || !body.funders.isEmpty || !body.lines.isEmpty || participating.contains(body.id)
            else { continue }
            bodies += 1
            let forms = body.names.map(\.text) + body.aliases.map(\.text) + [body.abbreviation].compactMap(\.self)
            guard !forms.contains(where: { source.holds($0) || source.holdsInflected($0) }) else { continue }
            let text = VerbatimText(
                part: .registry, entity: "body", field: "names", text: forms.joined(separator: ", "), language: nil,
                location: store.location(of: body))
            differences.append(.text(text, piece: text.text, nearest: source.nearest(forms[0])))
        }
    }

    /// The pieces of a text between marks of what was left out.
    private static func pieces(_ text: String) -> [String] {
        text.replacing("[...]", with: "[…]").split(separator: "[…]").map { String($0).trimmingBlanks }
            .filter { !$0.isEmpty }
    }
}
