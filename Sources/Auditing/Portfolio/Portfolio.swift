internal import Audit
internal import Dossier
package import Platform
internal import RulePack

/// Audits many dossiers, several at the same time, and tells of each in the order of the list.
package struct Portfolio {
    private let audit: DossierAudit
    private let list: DossierList
    private let threads: Int

    /// The dossiers of `list`, audited on up to `threads` threads; `audit` is that of the first.
    package init(_ audit: DossierAudit, _ list: DossierList, threads: Int) {
        (self.audit, self.list, self.threads) = (audit, list, threads)
    }

    /// Audits all and tells `listener` of each; how the worst fared, as the listener sees it.
    ///
    /// - Throws: `OutputFailure` where nothing can be written at all.
    package func run(telling listener: some PortfolioListener) throws(OutputFailure) -> ExitStatus {
        let request = audit.request
        // Better now than after the first dossier's audit; and threads begin with signals blocked.
        _ = try request.workspace.path()
        let order = ListOrder(list, listener)
        let isListed = !list.isNamed
        let others = (1..<jobs).compactMap { _ in
            // What is wrong with the pack has been said when the first thread compiled it.
            Worker { if let audit = try? DossierAudit(request) { Self.work(audit, order, isListed: isListed) } }
        }
        Self.work(audit, order, isListed: isListed)
        for worker in others { worker.join() }
        return order.end()
    }

    /// As many as were asked for, or as there are processors, but no more than dossiers.
    private var jobs: Int {
        list.isNamed ? max(1, min(threads, list.count() ?? threads)) : threads
    }

    private static func work(_ audit: DossierAudit, _ order: ListOrder, isListed: Bool) {
        while let place = order.next() {
            // Those that are named are known from the beginning.
            if isListed { audit.request.inputs.add(place.entry.path) }
            order.finish(place, audit.run(place.entry.path, at: place))
        }
    }
}
