import Synchronization

/// Keeps dossiers that are audited at the same time in the order of their list.
///
/// They are told of in that order, and of two whose plans have one id the earlier keeps it, however many threads there
/// are. Of those that were told of only ids and paths are remembered: a thread that is far ahead of the slowest waits for
/// it.
final class Procession: Sendable {
    /// The place of a dossier that is under way.
    struct Place: Sendable {
        let entry: DossierList.Entry
        /// How many dossiers went before.
        fileprivate let number: Int
        fileprivate let procession: Procession
    }

    private struct State {
        /// How many dossiers, from the first on, have announced their ids.
        var announced = 0
        /// The ids that were announced before those of all earlier dossiers; none for a dossier that has none.
        var early: [Int: String?] = [:]
        /// The dossier that keeps an id.
        var owners: [String: String] = [:]
        /// Whose id a dossier has too.
        var rivals: [Int: String] = [:]
        var paths: [Int: String] = [:]
        /// How many dossiers, from the first on, were told of.
        var told = 0
        var untold: [Int: DossierReport] = [:]
        var herald: Herald
    }

    /// How far the first dossier that is under way and the last may be apart.
    private static let longest = 256

    private let list: Mutex<(entries: DossierList, taken: Int)>
    private let state: Monitor<State>

    init(_ list: DossierList, _ herald: Herald) {
        self.list = Mutex((list, 0))
        state = Monitor(State(herald: herald))
    }

    /// The next dossier; nil at the end of the list.
    func next() -> Place? {
        list.withLock { list in
            guard let entry = list.entries.next() else { return nil }
            let number = list.taken
            list.taken += 1
            state.change(when: { number - $0.told < Self.longest }) { $0.paths[number] = entry.path }
            return Place(entry: entry, number: number, procession: self)
        }
    }

    /// Takes what came of a dossier and tells of all whose turn it is.
    func finish(_ place: Place, _ report: DossierReport) {
        state.change { state in
            state.untold[place.number] = report
            while let report = state.untold.removeValue(forKey: state.told) {
                state.paths[state.told] = nil
                state.herald.tell(report)
                state.told += 1
            }
        }
    }

    /// Ends when all dossiers were told of, and says how it went.
    func end() -> ExitStatus {
        let fault = list.withLock { $0.entries.fault }
        return state.change { $0.herald.end(fault) }
    }
}

extension Procession.Place {
    /// Says which id the plan has, or that it has none; only the first time counts.
    func announce(_ id: String?) {
        procession.announce(number, id)
    }

    /// The earlier dossier of the portfolio that has the same id, once all earlier ones have announced theirs.
    var rival: String? { procession.rival(of: number) }
}

extension Procession {
    fileprivate func announce(_ number: Int, _ id: String?) {
        state.change { state in
            guard number >= state.announced, state.early[number] == nil else { return }
            state.early[number] = .some(id)
            while let id = state.early.removeValue(forKey: state.announced) {
                if let id, let owner = state.owners[id] {
                    state.rivals[state.announced] = owner
                } else if let id {
                    state.owners[id] = state.paths[state.announced]
                }
                state.announced += 1
            }
        }
    }

    fileprivate func rival(of number: Int) -> String? {
        state.change(when: { $0.announced > number }) { $0.rivals.removeValue(forKey: number) }
    }
}
