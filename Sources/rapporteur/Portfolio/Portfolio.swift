import Audit
import Dossier
import RulePack

/// Audits many dossiers, several at the same time, and tells of each in the order of the list.
struct Portfolio {
    private let audit: DossierAudit
    private let list: DossierList
    private let options: PortfolioOptions
    private let language: Language

    init(_ audit: DossierAudit, _ list: DossierList, _ options: PortfolioOptions, _ language: Language) {
        self.audit = audit
        self.list = list
        self.options = options
        self.language = language
    }

    func run() -> ExitStatus {
        let request = audit.request
        // Better now than after the first dossier's audit; and threads begin with signals blocked.
        do { _ = try request.workspace.path() } catch {
            Console.report("\(error)")
            return .unwritable
        }
        let total = options.progress.isShown ? list.count() : nil
        let progress = Progress(options.progress, total: total, language)
        let procession = Procession(list, Herald(options, request.pack, progress, language))
        let isListed = !list.isNamed
        let others = (1..<jobs).compactMap { _ in
            // What is wrong with the pack has been said when the first thread compiled it.
            Worker { if let audit = try? DossierAudit(request) { Self.work(audit, procession, isListed: isListed) } }
        }
        Self.work(audit, procession, isListed: isListed)
        for worker in others { worker.join() }
        return procession.end()
    }

    /// As many as were asked for, or as there are processors, but no more than dossiers.
    private var jobs: Int {
        let threads = options.threads
        return list.isNamed ? max(1, min(threads, list.count() ?? threads)) : threads
    }

    private static func work(_ audit: DossierAudit, _ procession: Procession, isListed: Bool) {
        while let place = procession.next() {
            // Those that are named are known from the beginning.
            if isListed { audit.request.inputs.add(place.entry.path) }
            procession.finish(place, audit.run(place.entry.path, at: place))
        }
    }
}
