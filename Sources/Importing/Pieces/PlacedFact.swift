package import Dossier

/// A fact of the dossier, with where it stands there.
package struct PlacedFact {
    package let part: DossierPart
    /// The element that states it, where it stands.
    package let standing: PlacedElement
    /// The field, as in the vocabulary.
    package let field: String
    package let fact: Fact

    /// The element that states it.
    package var element: Draft { standing.element }
}

/// An element of the dossier, and those that it stands in.
package final class PlacedElement {
    package let element: Draft
    /// The one that it stands in; nil for the root of a part.
    package let outer: PlacedElement?
    /// Its name, and its number among those of the same name where there may be several.
    private let step: (name: String, number: Int?)

    fileprivate init(_ element: Draft, in outer: PlacedElement?, step: (name: String, number: Int?)) {
        (self.element, self.outer, self.step) = (element, outer, step)
    }

    /// The way to it: `plan/chapter[1]/task[2]/assignment[1]/deadline`.
    package private(set) lazy var path: String = {
        let own = step.number.map { "\(step.name)[\($0)]" } ?? step.name
        return outer.map { "\($0.path)/\(own)" } ?? own
    }()

    /// The first of it and those that it stands in, from the innermost, of which something is known.
    package func nearest<Value>(_ known: (Draft) -> Value?) -> Value? { known(element) ?? outer?.nearest(known) }
}

extension Import {
    /// The facts of the dossier, in the order of its parts and elements.
    package var facts: [PlacedFact] {
        var facts: [PlacedFact] = []
        func walk(_ part: DossierPart, _ standing: PlacedElement) {
            let element = standing.element
            for (name, fact) in element.fields {
                facts.append(PlacedFact(part: part, standing: standing, field: name, fact: fact))
            }
            var counts: [String: Int] = [:]
            for child in element.children {
                counts[child.entity, default: 0] += 1
                let name = ElementName(of: child.entity, in: element.entity)
                let number = name?.isSingle == true ? nil : counts[child.entity]
                walk(part, PlacedElement(child, in: standing, step: (name?.name ?? child.entity, number)))
            }
        }
        for part in DossierPart.allCases {
            guard let root = roots[part] else { continue }
            walk(part, PlacedElement(root, in: nil, step: (ElementName(of: part).name, nil)))
        }
        return facts
    }
}
