internal import CEL
internal import Platform
internal import Texts

/// Whose the rounds are, and whether degrees of urgency are theirs.
extension Facts {
    /// The symbol of a round's monitor: its own, or that of the list; below zero in a dossier without either.
    func monitor(ofRound row: Int) -> Int32 {
        let (stated, common) = (table("round").words("statedMonitor"), table("monitoring").words("monitor"))
        if stated[row] >= 0 { return stated[row] }
        return common.count > 0 ? common[0] : -1
    }

    /// The places of the rounds' monitors among those that are known; -1 for others.
    private func knownMonitors() -> [Int] {
        (0..<table("round").count).map { monitors.position(of: printed(monitor(ofRound: $0))) ?? -1 }
    }

    /// Recommendations whose urgency is no level of their monitor, of which something is known.
    func urgencies() -> [Problem] {
        let recommendations = table("recommendation")
        let (rounds, urgencies) = (recommendations.parents[0].rows, recommendations.words("urgency"))
        let ids = recommendations.words("id")
        let known = knownMonitors()
        return (0..<recommendations.count).compactMap { row in
            let round = Int(rounds[row])
            guard round >= 0, known[round] >= 0, urgencies[row] != unknown,
                !levels[known[round]].contains(urgencies[row])
            else { return nil }
            let (monitor, urgency) = (monitors.all[known[round]], printed(urgencies[row]))
            let levels = monitor.levels.map(\.id) + [KnownMonitor.unknownLevel]
            let (line, column) = files[recommendations.file].position(of: recommendations.offsets[row])
            return Problem(
                path: files[recommendations.file].path, line: line, column: column,
                text: Localized { language in
                    language.phrases.loading.urgency(
                        urgency, of: printed(ids[row]), levels: levels, monitor: monitor.name[language])
                })
        }
    }

    /// Recommendations that were made to another country than the plan is of, though all count for the plan.
    func recommendationsToOthers() -> [Problem] {
        let (plan, lists) = (table("plan"), table("monitoring"))
        guard plan.count > 0 else { return [] }
        let own = plan.words("country")[0]
        return (0..<lists.count).compactMap { row in
            let country = lists.words("country")[row]
            return country == own
                ? nil : problem(lists, row) { $0.otherCountry(printed(country), thanPlan: printed(own)) }
        }
    }

    /// Monitors whose degrees of urgency are taken as they stand, since nothing is known of them though of others.
    func strangeMonitors() -> [Problem] {
        guard !monitors.all.isEmpty else { return [] }
        let (known, recommendations) = (knownMonitors(), table("recommendation"))
        var seen = Set<Int32>()
        return (0..<recommendations.count).compactMap { row in
            let round = Int(recommendations.parents[0].rows[row])
            guard round >= 0, known[round] < 0, recommendations.words("urgency")[row] != unknown,
                seen.insert(monitor(ofRound: round)).inserted
            else { return nil }
            let (stated, rounds) = (printed(monitor(ofRound: round)), table("round"))
            let (line, column) = files[rounds.file].position(of: rounds.offsets[round])
            return Problem(
                path: files[rounds.file].path, line: line, column: column,
                text: Localized { language in
                    language.phrases.loading.unknownMonitor(stated, known: monitors.all.map { $0.name[language] })
                })
        }
    }
}
