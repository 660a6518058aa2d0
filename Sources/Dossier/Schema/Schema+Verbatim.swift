extension Schema {
    /// The fields that stand in a document so, by entity: words of the plan, its annex and a monitor's report.
    ///
    /// Not here is what a transcriber says in words of their own: topics, units, notes and reasons, and the names of bodies, of which
    /// a document has any form.
    static let verbatim: [String: Set<String>] = [
        "plan": ["title", "fundingClause"],
        "act": ["text"],
        "duty": ["text"],
        "chapter": ["title"],
        "section": ["title"],
        "objective": ["text"],
        "task": ["title", "summary", "carriedOver"],
        "goal": ["text"],
        "indicator": ["name", "baseline", "verification"],
        "lead": ["text"],
        "participant": ["text"],
        "implementer": ["text"],
        "deadline": ["text"],
        "cost": ["text"],
        "commitment": ["text"],
        "citation": ["text"],
        "dependency": ["text"],
        "annex": ["title"],
        "line": ["activity", "code", "codeName", "sourceText"],
        "round": ["report"],
        "recommendation": ["verb"],
        "recommendationText": ["text"],
        "element": ["text"],
    ]

    /// The part of a dossier in which elements of an entity stand; nil for what may stand in several.
    func part(of position: Int) -> DossierPart? {
        if let part = DossierPart.allCases.first(where: { $0.entity == entities[position].name }) { return part }
        let parts = Set(parents[position].filter { $0 != position }.map(part))
        return parts.count == 1 ? parts.first ?? nil : nil
    }
}
