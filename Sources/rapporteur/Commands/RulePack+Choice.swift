import RulePack
import Texts

extension RulePack {
    /// The ids of rules that a user names, several with commas between.
    ///
    /// - Throws: `UsageFault` for one that no rule has, with the nearest.
    func ids(_ named: [String]) throws(UsageFault) -> [String] {
        let (ids, known) = (named.flatMap { $0.split(separator: ",").map(String.init) }, rules.map(\.id))
        for id in ids { try check(id, known) }
        return ids
    }

    /// The rule that a user names.
    func rule(_ id: String) throws(UsageFault) -> RuleSource {
        try check(id, rules.map(\.id))
        guard let rule = rules.first(where: { $0.id == id }) else { throw UsageFault { $0.noRule(id) } }
        return rule
    }

    private func check(_ id: String, _ known: [String]) throws(UsageFault) {
        guard !known.contains(id) else { return }
        throw UsageFault(meaning: known.few(like: id), else: { $0.listsRules }) { $0.noRule(id) }
    }
}
