internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// What was spent, line by line and year by year, where a progress file says so.
extension ReportWriter {
    var executionTable: Markup {
        guard !reconciliation.execution.isEmpty else { return .nothing }
        let words = language.phrases.budget
        var grid = Grid(
            words.execution,
            [
                .text(phrases.lineHeading), .text(phrases.activityHeading), .text(phrases.yearHeading),
                .amount(words.planned), .amount(words.spent), .amount(words.remaining),
            ], region: phrases.scrollable(words.execution))
        for entry in reconciliation.execution {
            let remaining = entry.remaining.map { language.text($0) } ?? "–"
            let isOverspent = (entry.remaining?.minorUnits ?? 0) < 0
            grid.append([
                .text(entry.lineReference), verbatim(entry.line.map { Model.Line($0.record).activity }),
                .text(String(entry.year)),
                .text(money(entry.planned)), .text(money(entry.spent)),
                isOverspent ? HTML.strong { remaining } : .text(remaining),
            ])
        }
        return .group([grid.markup, HTML.p(["class": "small"]) { words.remainingExplained }])
    }
}
