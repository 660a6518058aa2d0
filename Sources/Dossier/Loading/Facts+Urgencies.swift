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
            let expected = (monitor.levels.map(\.id) + [KnownMonitor.unknownLevel]).joined(separator: ", ")
            return problem(
                recommendations, row,
                "The urgency of \(printed(ids[row])) is \"\(urgency)\"; expected \(expected.replacingLastComma(with: " or")), as \(monitor.name[.en]) has them."
            )
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
            let names = monitors.all.map { $0.name[.en] }.joined(separator: ", ")
            return problem(
                table("round"), round,
                "Nothing is known of the monitor \(printed(monitor(ofRound: round))), whose degrees of urgency are taken as they stand and in no order; expected \(names.replacingLastComma(with: " or")), if one of them is meant, or a file of its own in the folder that RAPPORTEUR_MONITORS names."
            )
        }
    }
}
