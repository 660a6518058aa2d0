package import Dossier
package import Texts

/// A body as findings name it: its id and how people call it.
package struct BodyLabel: Hashable, Sendable {
    /// Which body it is.
    package let reference: Reference
    /// The abbreviation, or else the name.
    package let short: Localized<String>
    /// The full name.
    package let name: Localized<String>
    /// Whether it is a ministry or government office.
    package let isMinistry: Bool
    /// The ministry that it is or belongs to.
    package let ministry: Reference

    /// The id in the registry.
    package var id: String { reference.key }

    /// The label of a body of the registry.
    init(_ body: Model.Body, _ store: DossierStore) {
        reference = store.reference(to: body)
        // Of a body of unknown kind nothing better is assumed than that it is a ministry.
        isMinistry = [.ministry, .governmentOffice, .unknown].contains(body.kind)
        ministry = store.reference(to: body.ministry)
        name = Localized { $0.bodyName(body) }
        short = Localized { $0.text(body) }
    }
}

/// The labels of the bodies that the findings of one audit name, each made once.
final class BodyLabels {
    private let store: DossierStore
    private var known: [Model.Body: BodyLabel] = [:]

    init(_ store: DossierStore) { self.store = store }

    func label(of body: Model.Body) -> BodyLabel {
        if let label = known[body] { return label }
        let label = BodyLabel(body, store)
        known[body] = label
        return label
    }
}
