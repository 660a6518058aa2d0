internal import Documents
internal import Dossier

extension DossierReader {
    /// The bodies that were named; their kinds are asked where their names do not say them.
    func registry() -> Draft? {
        guard !run.register.bodies.isEmpty else { return nil }
        if !run.register.merged.isEmpty { for root in roots.values { root.renameBodies(run.register.merged) } }
        let registry = Draft("registry", at: nil)
        let named = roots.values.reduce(into: Set<String>()) { $1.collectBodies(into: &$0) }
        for (index, body) in run.register.bodies.enumerated() where body.carried != nil || named.contains(body.id) {
            var kind = body.kind
            var how = body.kindHow
            if kind == nil {
                let name = body.names.first?.name ?? body.id
                let asked = run.desk.ask(
                    Question.kindOfBody, about: .body(name), at: body.place, text: name, why: .kindUnknown,
                    candidates: [.ministry, .governmentOffice, .agency, .police, .group, .other].map(
                        Candidate.bodyKind))
                (kind, how) = (asked.answer, asked.answer == nil ? .open : .answer(asked.id))
                if let kind { run.register.setKind(index, kind, how) }
            }
            if let carried = body.carried {
                let draft = Draft(carrying: carried)
                if let kind, body.kind == nil { draft.set("kind", .text(kind), how) }
                registry.children.append(draft)
                continue
            }
            let draft = registry.add("body", at: body.place)
            draft.set("id", .text(body.id), .derived(.ofName))
            draft.set("kind", .text(kind ?? BodyKind.unknown.rawValue), how)
            if let abbreviation = body.abbreviation { draft.set("abbreviation", .text(abbreviation), .verbatim) }
            for (name, language) in body.names {
                let child = draft.add("bodyName", at: body.place)
                if let language { child.set("language", .text(language), .derived(.ofLanguage)) }
                child.set("text", .text(name), .verbatim)
            }
            for alias in body.aliases { draft.add("alias", at: body.place).set("text", .text(alias), .verbatim) }
        }
        return registry
    }
}
