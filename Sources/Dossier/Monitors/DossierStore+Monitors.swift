package import Texts

/// A monitor as a dossier names it, with what is known of it.
package struct NamedMonitor: Sendable {
    /// The name that the dossier states.
    package let stated: String
    /// What is known of it.
    package let known: KnownMonitor?

    /// What tells it from others: the id of what is known, or the name.
    package var id: String { known?.id ?? stated }

    /// What outputs call it on its own.
    package func name(_ language: Language) -> String { known?.name[language] ?? stated }

    /// What outputs call it within a sentence.
    package func called(_ language: Language) -> String { known?.called[language] ?? stated }

    /// The degree that a dossier states; nil where nobody has recorded it, or nothing is known of the monitor.
    package func level(_ urgency: String) -> KnownMonitor.Level? { known?.levels.first { $0.id == urgency } }
}

extension DossierStore {
    /// What is known of monitors.
    package var monitors: Monitors { facts.monitors }

    /// The monitor that a name means.
    package func monitor(named name: String) -> NamedMonitor { NamedMonitor(stated: name, known: monitors[name]) }

    /// The monitor of a round.
    package func monitor(of round: Model.Round) -> NamedMonitor { monitor(named: round.monitor) }

    /// The monitors that the loaded dossier names: those of its rounds, each once, in the order of the rounds, or that of the
    /// list where there are none.
    func monitorsNamed() -> [NamedMonitor] {
        var seen = Set<String>()
        let named = rounds.map { monitor(of: $0) }.filter { seen.insert($0.id).inserted }
        return named.isEmpty && !all(Model.Monitoring.self).isEmpty ? [monitor(named: monitoring.monitor)] : named
    }

    /// Those of them whose recommendations the dossier holds; all where it holds none.
    func monitorsRecommending() -> [NamedMonitor] {
        guard namedMonitors.count > 1 else { return namedMonitors }
        let ids = Set(rounds.filter { !$0.recommendations.isEmpty }.map { monitor(of: $0).id })
        return ids.isEmpty ? namedMonitors : namedMonitors.filter { ids.contains($0.id) }
    }

    /// Whether recommendations are of several monitors, so that it has to be said whose they are.
    package var isOfSeveralMonitors: Bool { recommendingMonitors.count > 1 }

    /// The degrees in which a monitor's recommendations are ordered: those that are known of it, else those that the dossier
    /// states, in its order; and, at last, that nobody has recorded one.
    package func levels(of monitor: NamedMonitor) -> [String] {
        var levels = monitor.known?.levels.map(\.id) ?? []
        if monitor.known == nil {
            for recommendation in recommendations
            where recommendation.round.monitor == monitor.stated && !levels.contains(recommendation.urgency) {
                levels.append(recommendation.urgency)
            }
        }
        return levels.filter { $0 != KnownMonitor.unknownLevel } + [KnownMonitor.unknownLevel]
    }
}
