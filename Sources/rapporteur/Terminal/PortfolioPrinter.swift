import Audit
import Auditing
import Platform
import RulePack
import Texts

/// Tells of the dossiers of a portfolio, one after the other, and at last of all together.
struct PortfolioPrinter: PortfolioListener {
    private let format: PortfolioOptions.Format
    private let exitFor: PortfolioOptions.ExitFor
    private let pack: RulePack
    private let language: Language
    private var progress: Progress
    private var totals = PortfolioTotals()
    private var status = ExitStatus.success

    init(_ options: PortfolioOptions, _ pack: RulePack, _ progress: Progress, _ language: Language) {
        (format, exitFor) = (options.format, options.exitFor)
        self.pack = pack
        self.progress = progress
        self.language = language
    }

    /// Tells of the next dossier of the list.
    mutating func tell(_ report: DossierReport) {
        status = max(status, report.status)
        totals.add(report)
        progress.clear()
        report.tellProblems()
        switch format {
        case .jsonl, .findings: Console.write(DossierLine(report, isDetailed: format == .findings).json)
        case .text: Console.print(PortfolioWords(language).line(report))
        }
        progress.advance(isBroken: report.audit == nil)
    }

    /// Tells of all together; `fault` says why the list did not give all its dossiers.
    mutating func end(_ fault: DossierList.Fault?) -> ExitStatus {
        progress.clear()
        if let fault {
            Console.report(fault.text)
            if case .empty = fault { return .noInput }
            status = max(status, .badInput)
        }
        if format == .text { for line in totals.lines(pack, language) { Console.print(line) } }
        switch exitFor {
        case .gate: return status
        case .engine: return fault == nil ? .success : .unwritable
        }
    }
}
