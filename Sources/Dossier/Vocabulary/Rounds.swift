internal import CEL

/// Whose the rounds of monitoring are, and how they hang together.
struct Rounds {
    /// The symbol of a round's monitor.
    let monitor: @Sendable (Int32) -> Int32
    /// The symbol of the id of a round's monitor, where something is known of it.
    let monitorId: @Sendable (Int32) -> Int32
    /// The place of a recommendation's urgency among its monitor's levels, from 1.
    let urgencyRank: @Sendable (Int32) -> Int64
    /// The symbol of the level for which a recommendation's verb is known.
    let verbLevel: @Sendable (Int32) -> Int32
    /// Whether a repetition is of another monitor's recommendation.
    let isTakenOver: @Sendable (Int32) -> Int64
    /// The rounds that follow one.
    let followers: DerivedLists
    /// The round by whose reply date the country is to report on one.
    let reporting: DerivedColumn<Int32>
    /// The round that a citation means.
    let cited: DerivedColumn<Int32>
    /// The citations that mean a round.
    let citations: DerivedLists

    /// By what a citation names a round.
    private struct Name: Hashable {
        enum Monitor: Hashable {
            /// By its place among the monitors that are known.
            case known(Int32)
            /// By its symbol.
            case named(Int32)
        }

        let monitor: Monitor
        /// The least number where none is given.
        let number: Int32
    }

    init(_ facts: Facts, _ derived: Derived) {
        let (rounds, recommendations, citations) = (
            facts.table("round"), facts.table("recommendation"), facts.table("citation")
        )
        // The words of what is known keep their symbols from dossier to dossier.
        let ids = facts.monitors.all.map { facts.symbol($0.id) }
        let ranks = facts.levels
        let monitors = derived.column(count: { rounds.count }) { facts.monitor(ofRound: $0) }
        let known = derived.column(count: { rounds.count }) { row in
            Int32(facts.monitors.position(of: facts.printed(monitors(Int32(row)))) ?? -1)
        }
        monitor = unsafelySendable { monitors($0) }
        monitorId = unsafelySendable { row in
            let known = known(row)
            return known < 0 ? -1 : ids[Int(known)]
        }
        let (roundOf, urgencies) = (recommendations.parents[0].rows, recommendations.words("urgency"))
        urgencyRank = unsafelySendable { row in
            let round = roundOf[Int(row)]
            guard round >= 0, known(round) >= 0 else { return .min }
            return ranks[Int(known(round))].firstIndex(of: urgencies[Int(row)]).map { Int64($0 + 1) } ?? .min
        }
        // In whatever language a report is printed, a word means one level of a monitor.
        let levels = facts.monitors.all.map { monitor in
            let words = monitor.levels.flatMap { level in
                level.verbs.flatMap(\.words).map { ($0.lowercased(), facts.symbol(level.id)) }
            }
            return Dictionary(words, uniquingKeysWith: { first, _ in first })
        }
        let verbs = recommendations.words("verb")
        verbLevel = unsafelySendable { row in
            let round = roundOf[Int(row)]
            guard verbs[Int(row)] >= 0, round >= 0, known(round) >= 0 else { return -1 }
            return levels[Int(known(round))][facts.printed(verbs[Int(row)]).lowercased()] ?? -1
        }
        let repeats = facts.table("repeat")
        let (owners, targets) = (repeats.parents[0].rows, repeats.words("target"))
        isTakenOver = unsafelySendable { row in
            let target = targets[Int(row)]
            guard target >= 0 else { return 0 }
            let (own, other) = (roundOf[Int(owners[Int(row)])], roundOf[Int(target)])
            guard own >= 0, other >= 0 else { return 0 }
            return known(own) != known(other) || known(own) < 0 && monitors(own) != monitors(other) ? 1 : 0
        }
        let followers = derived.reversed(rounds.words("follows"), targets: rounds)
        let due = rounds.words("replyDue")
        self.followers = followers
        reporting = derived.column(count: { rounds.count }) { row in
            if due[row] != .min { return Int32(row) }
            let list = followers(Int32(row))
            return (0..<list.count).map { list[$0] }.filter { due[Int($0)] != .min }
                .min { due[Int($0)] < due[Int($1)] } ?? -1
        }
        let (named, stated, numbers) = (
            citations.words("recommendation"), citations.words("monitor"), citations.words("round")
        )
        let roundNumbers = rounds.words("number")
        let column = GrowableColumn<Int32>()
        let part = derived.lazily {
            /// The rounds by monitor and number, and by monitor alone; -1 for several.
            var byName: [Name: Int32] = [:]
            func enter(_ name: Name, _ round: Int32) { byName[name] = byName[name] == nil ? round : -1 }
            for round in 0..<Int32(rounds.count) {
                let (monitor, number) = (monitors(round), roundNumbers[Int(round)])
                let whose = known(round) < 0 ? Name.Monitor.named(monitor) : .known(known(round))
                enter(Name(monitor: whose, number: .min), round)
                if number != .min { enter(Name(monitor: whose, number: number), round) }
            }
            column.removeAll()
            for row in 0..<citations.count {
                if named[row] >= 0 || stated[row] < 0 {
                    column.append(named[row] < 0 ? -1 : roundOf[Int(named[row])])
                    continue
                }
                let place = facts.monitors.position(of: facts.printed(stated[row]))
                let whose = place.map { Name.Monitor.known(Int32($0)) } ?? .named(stated[row])
                column.append(byName[Name(monitor: whose, number: numbers[row])] ?? -1)
            }
        }
        let cited = DerivedColumn(column.column, part.demand)
        self.cited = cited
        self.citations = derived.index(targets: { rounds.count }) { add in
            for citation in 0..<Int32(citations.count) where cited(citation) >= 0 { add(citation, cited(citation)) }
        }
    }
}
