internal import Texts
package import Audit
internal import CEL
internal import Dossier
package import Platform
internal import Reporting
internal import RulePack

/// Audits dossiers one after the other, each from its files to its folder of outputs, on one thread or more.
package final class DossierAudit {
    package private(set) var request: AuditRequest
    private let store: DossierStore
    private let auditor: Auditor
    private let threads: Int

    /// Shows what was found: the audit, the folder of its outputs and their names.
    package typealias Show = (AuditedDossier, String, [String]) -> Void

    /// - Throws: `LoadFailure` with every mistake in a rule's expressions.
    package init(_ request: AuditRequest, threads: Int = 1) throws(LoadFailure) {
        self.request = request
        self.threads = threads
        store = DossierStore(limits: request.limits, monitors: request.monitors)
        auditor = try Auditor(request.pack, for: store, threads: threads)
    }

    /// Measures every audit from now on against an earlier revision.
    package func measure(against earlier: EditionSource, warning warn: (Problem) -> Void) throws(LoadFailure) {
        request.earlier = try earlier.load(
            request.pack, in: DossierStore(limits: request.limits, monitors: request.monitors), threads: threads,
            warning: warn)
    }

    /// Audits one dossier and says how it went; nothing is written unless all can be.
    ///
    /// `place` is its place in a portfolio; `show` is called when the outputs are in place.
    package func run(_ path: String, at place: ListOrder.Place? = nil, showing show: Show? = nil) -> DossierReport {
        let started = Clock.now
        var report = DossierReport(path: path, position: place?.entry.position ?? 1)
        do throws(LoadFailure) {
            defer { report.warnings = store.strangers + report.warnings }
            try store.load(path, assessment: request.assessment)
            try store.checkSums()
            report.id = store.plan.key
            place?.announce(store.plan.key)
            let audited = try audit()
            if let comparison = audited.result.comparison,
                let warning = EditionSource.warning(of: comparison, at: path)
            {
                report.warnings.append(warning)
            }
            if let rival = place?.rival {
                report.status = .badInput
                let id = store.plan.key
                report.complain(OutputFailure(path: path, reason: .said { $0.files.idTaken(id, byEarlier: rival) }))
            } else {
                write(audited, since: started, to: &report, showing: show)
            }
        } catch {
            place?.announce(nil)
            report.fail(error)
        }
        return report
    }

    /// Audits the dossier that was loaded, measured against the earlier revision if there is one.
    private func audit() throws(LoadFailure) -> AuditedDossier {
        var options = request.options
        options.earlier = try request.earlier.map { earlier throws(LoadFailure) in
            try EarlierEdition(earlier, before: store, matches: request.matches)
        }
        return auditor.audit(options)
    }

    private func write(
        _ audited: AuditedDossier, since started: Double, to report: inout DossierReport, showing show: Show?
    ) {
        var failed: ExitStatus?
        let result = audited.result
        do {
            var files = try rendered(audited)
            // Without PDF everything else is still written.
            do throws(OutputFailure) { files += try printed(audited, files) } catch {
                report.complain(error)
                failed = .unwritable
            }
            do throws(LoadFailure) { try store.checkUnchanged() } catch {
                report.fail(error)
                return
            }
            let record = RunRecord(
                started: started, run: request.workspace.run, shard: request.shard, dossier: report.path,
                revision: Revision(store), files: store.files)
            files.append((RunRecord.name, .bytes(record.json)))
            let folder = OutputFolder(path: "\(request.workspace.output)/\(store.plan.key)")
            let place = OutputPlace(
                path: folder.path, record: record, inputs: request.inputs, files: store.files,
                replacesRevisions: request.replacesRevisions)
            try folder.replace(with: files, by: request.workspace, examining: place.examine)
            if request.isDetailed { report.details = DetailsJSON.members(audited) }
            report.folder = folder.path
            report.warnings += warnings(result)
            if let warning = warning(audited, in: folder.path) { report.warnings.append(warning) }
            report.audit = DossierReport.Audit(audited)
            show?(audited, folder.path, files.map(\.name))
        } catch let failure as LoadFailure {
            // An output reads the dossier's files again.
            report.fail(failure)
            return
        } catch let failure as OutputFailure {
            report.complain(failure)
            report.status = failure.status
            return
        } catch {
            report.complain((error as? any SpokenError)?.text ?? .untranslated("\(error)"))
            report.status = .unwritable
            return
        }
        for outcome in result.rules {
            if let error = outcome.error {
                report.complain(Localized { $0.phrases.inputs.ruleFailed(outcome.rule.id, error[$0]) })
            }
        }
        report.status =
            failed
            ?? (result.isIncomplete
                ? .incomplete
                : request.failOn.isReached(by: result) || !warnings(result).isEmpty ? .findings : .success)
    }

    /// What is to be said of waivers that do not accept a finding, and of replies that reply to none, where somebody is strict
    /// about them.
    private func warnings(_ result: AuditResult) -> [Problem] {
        guard request.isStrictAboutWaivers else { return [] }
        let idle = (result.replies?.idle ?? []).map { reply in
            let path = result.files.first { $0.name == reply.location.file }?.path ?? reply.location.file
            return Problem(
                path: path, line: reply.location.line, column: reply.location.column,
                text: Localized { reply.complaint($0) ?? "" })
        }
        guard let path = request.options.waivers?.path else { return idle }
        return idle
            + result.waivers.filter { $0.effect != .applied }.map { outcome in
                Problem(
                    path: path, line: outcome.waiver.line, column: 1,
                    text: Localized { outcome.complaint($0) ?? "" })
            }
    }

    /// What is to be said of a file of results that is larger than those who read it take or show.
    private func warning(_ audited: AuditedDossier, in folder: String) -> Problem? {
        guard let sarif = request.outputs.lazy.compactMap({ $0 as? FindingsSARIF }).first else { return nil }
        let count = sarif.count(audited)
        guard count > FindingsSARIF.shown else { return nil }
        return Problem(
            path: "\(folder)/\(sarif.name)", line: 0, column: 0,
            text: .said { $0.usage.manyResults(count, shown: FindingsSARIF.shown, taken: FindingsSARIF.taken) })
    }

    private func rendered(_ audited: AuditedDossier) throws -> [(name: String, content: OutputContent)] {
        let outputs = request.outputs
        let rendered = Worker.results(of: outputs.count, threads: threads) { position, _ in
            Result { try content(of: outputs[position], audited) }
        }
        return try zip(outputs, rendered).map { (name: $0.name, content: try $1.get()) }
    }

    private func content(of output: any Output, _ audited: AuditedDossier) throws -> OutputContent {
        guard let output = output as? any LongOutput else { return .bytes(try output.render(audited)) }
        return try .written(in: request.workspace) { output.write(audited, to: $0) }
    }

    /// The reports and summaries as PDF, where that was asked for, of the pages among the outputs where those are written too.
    private func printed(
        _ audited: AuditedDossier, _ outputs: [(name: String, content: OutputContent)]
    ) throws(OutputFailure) -> [(name: String, content: OutputContent)] {
        let printer = PDFPrinter(asOf: audited.result.asOf, workspace: request.workspace)
        return try request.printed.flatMap(Outputs.printed).map { output throws(OutputFailure) in
            let page = outputs.first { $0.name == output.name }?.content.bytes ?? output.page(of: audited)
            return (output.printedName, .bytes(try printer.pdf(of: page)))
        }
    }
}
