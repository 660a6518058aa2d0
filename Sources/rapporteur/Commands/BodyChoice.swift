import Dossier
import Texts

extension DossierStore {
    /// The body of the register that a user names, by its id, or by its abbreviation or a name, however capitalised.
    ///
    /// - Throws: `UsageFault` where there is none, with the nearest ones, or where several are called so.
    func chosenBody(
        _ name: String, where isMeant: (Model.Body) -> Bool = { _ in true },
        refusing refusal: (any UsagePhrases) -> String, else hint: ((any UsagePhrases) -> String)? = nil
    ) throws(UsageFault) -> Model.Body {
        if let body = body(name), isMeant(body) { return body }
        let (wanted, candidates) = (name.lowercased(), bodies.filter(isMeant))
        let called = candidates.filter { $0.callings.contains { $0.lowercased() == wanted } }
        switch called.count {
        case 1: return called[0]
        case 0:
            let shown = Dictionary(candidates.flatMap { body in body.callings.map { ($0, body.choice) } }) { first, _ in
                first
            }
            var near: [String] = []
            for calling in shown.keys.few(like: name) {
                if let choice = shown[calling], !near.contains(choice) { near.append(choice) }
            }
            throw UsageFault(meaning: near, else: hint, refusal)
        default: throw UsageFault { $0.severalBodies(name, called.map(\.id)) }
        }
    }
}

extension Model.Body {
    /// All that it is called by.
    fileprivate var callings: [String] { [id] + [abbreviation].compactMap(\.self) + names.map(\.text) }

    /// The id, and the abbreviation where that is another word.
    fileprivate var choice: String {
        guard let abbreviation, abbreviation.lowercased() != id.lowercased() else { return id }
        return "\(id) (\(abbreviation))"
    }
}
