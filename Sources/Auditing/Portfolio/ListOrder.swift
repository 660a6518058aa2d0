package import Platform
internal import Synchronization

/// Keeps dossiers that are audited at the same time in the order of their list.
///
/// They are told of in that order, and of two whose plans have one id the earlier keeps it, however many threads there
/// are. Of those that were told of only ids and paths are remembered: a thread that is far ahead of the slowest waits for
/// it.
package final class ListOrder: Sendable {
    /// The place of a dossier that is under way.
    package struct Place: Sendable {
        package let entry: DossierList.Entry
        /// How many dossiers went before.
        fileprivate let number: Int
        fileprivate let order: ListOrder
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
        var listener: any PortfolioListener
    }

    /// How far the first dossier that is under way and the last may be apart.
    private static let longest = 256

    private let list: Mutex<(entries: DossierList, taken: Int)>
    private let state: Monitor<State>

    package init(_ list: DossierList, _ listener: any PortfolioListener) {
        self.list = Mutex((list, 0))
        state = Monitor(State(listener: listener))
    }

    /// The next dossier; nil at the end of the list.
    package func next() -> Place? {
        list.withLock { list in
            guard let entry = list.entries.next() else { return nil }
            let number = list.taken
            list.taken += 1
            state.change(when: { number - $0.told < Self.longest }) { $0.paths[number] = entry.path }
            return Place(entry: entry, number: number, order: self)
        }
    }

    /// Takes what came of a dossier and tells of all whose turn it is.
    package func finish(_ place: Place, _ report: DossierReport) {
        state.change { state in
            state.untold[place.number] = report
            while let report = state.untold.removeValue(forKey: state.told) {
                state.paths[state.told] = nil
                state.listener.tell(report)
                state.told += 1
            }
        }
    }

    /// Ends when all dossiers were told of, and says how it went.
    package func end() -> ExitStatus {
        let fault = list.withLock { $0.entries.fault }
        return state.change { $0.listener.end(fault) }
    }
}

extension ListOrder.Place {
    /// Says which id the plan has, or that it has none; only the first time counts.
    package func announce(_ id: String?) {
        order.announce(number, id)
    }

    /// The earlier dossier of the portfolio that has the same id, once all earlier ones have announced theirs.
    package var rival: String? { order.rival(of: number) }
}

extension ListOrder {
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
