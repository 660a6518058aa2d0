import Audit
import RulePack

/// Tells of the dossiers of a portfolio, one after the other, and at last of all together.
struct Herald {
    private let format: PortfolioOptions.Format
    private let pack: RulePack
    private let language: Language
    private var progress: Progress
    private var totals = PortfolioTotals()
    private var status = ExitStatus.success
    private var isOutputLost = false

    init(_ format: PortfolioOptions.Format, _ pack: RulePack, _ progress: Progress, _ language: Language) {
        self.format = format
        self.pack = pack
        self.progress = progress
        self.language = language
    }

    /// Tells of the next dossier of the list.
    mutating func tell(_ report: DossierReport) {
        status = max(status, report.status)
        totals.add(report)
        progress.clear()
        for complaint in report.complaints { Console.report("\(complaint)") }
        switch format {
        case .jsonl: write(DossierLine(report).json)
        case .text: write(PortfolioWords(language).line(report))
        }
        progress.advance(isBroken: report.audit == nil)
    }

    /// Tells of all together; `failure` says why the list could not be read to its end.
    mutating func end(_ failure: String?) -> ExitStatus {
        progress.clear()
        if let failure {
            Console.report("standard input: \(failure); expected a list of dossiers")
            status = max(status, .badInput)
        }
        if format == .text { for line in totals.lines(pack, language) { write(line) } }
        return status
    }

    private mutating func write(_ line: String) {
        if !Console.write(Array("\(line)\n".utf8)) {
            if !isOutputLost { Console.report("\(OutputFailure("standard output"))") }
            isOutputLost = true
            status = max(status, .unwritable)
        }
    }
}
