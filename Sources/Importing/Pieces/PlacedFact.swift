package import Dossier

/// A fact of the dossier, with where it stands there.
package struct PlacedFact {
    package let part: DossierPart
    /// The way to its element: `plan/chapter[1]/task[2]/assignment[1]/deadline`.
    package let path: String
    /// The element, and those that it stands in, the outermost first.
    package let elements: [Draft]
    /// The field, as in the vocabulary.
    package let field: String
    package let fact: Fact

    /// The element that states it.
    package var element: Draft { elements[elements.count - 1] }
}

extension Import {
    /// Calls `body` for every fact of the dossier, in the order of its parts and elements.
    package func forEachFact(_ body: (PlacedFact) -> Void) {
        func walk(_ part: DossierPart, _ path: String, _ elements: [Draft]) {
            let element = elements[elements.count - 1]
            for (name, fact) in element.fields {
                body(PlacedFact(part: part, path: path, elements: elements, field: name, fact: fact))
            }
            var counts: [String: Int] = [:]
            for child in element.children {
                counts[child.entity, default: 0] += 1
                let name = ElementName(of: child.entity, in: element.entity)
                var step = name?.name ?? child.entity
                if name?.isSingle != true { step += "[\(counts[child.entity] ?? 1)]" }
                walk(part, "\(path)/\(step)", elements + [child])
            }
        }
        for part in DossierPart.allCases {
            if let root = roots[part] { walk(part, ElementName(of: part).name, [root]) }
        }
    }
}
