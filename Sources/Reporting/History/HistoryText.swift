package import Audit
internal import CEL
internal import RulePack
package import Texts

/// What a terminal says of the history of a plan's findings.
package struct HistoryText {
    private let history: History
    private let words: HistoryWords
    private let language: Language

    /// The text of a history in a language.
    package init(_ history: History, _ language: Language) {
        (self.history, self.language) = (history, language)
        words = HistoryWords(history, language)
    }

    /// The lines, no wider than `width` characters.
    package func lines(width: Int) -> [TerminalLine] {
        var lines = words.summary.flatMap { Wrapping.lines($0, width: width, indentation: "") }.map {
            TerminalLine(role: .heading, text: $0)
        }
        lines += words.cautions.flatMap { Wrapping.lines($0, width: width, indentation: "") }.map {
            TerminalLine(role: .alarming, text: $0)
        }
        lines += table(revisions, width)
        if !history.ministries.isEmpty { lines += table(ministries, width) }
        let returned = words.inOrder(words.lives.filter { $0.returns > 0 })
        if !returned.isEmpty {
            lines += [.init(role: .text, text: ""), .init(role: .heading, text: words.phrases.returnedHeading)]
            lines += returned.flatMap { life in
                Wrapping.lines(
                    "\(words.severity(life.told.severity)): \(life.told.condition[language])", width: width,
                    indentation: "  ")
            }.map { TerminalLine(role: .text, text: $0) }
        }
        return lines
    }

    private func table(_ table: TextTable, _ width: Int) -> [TerminalLine] {
        [TerminalLine(role: .text, text: "")]
            + table.lines(width: width).enumerated().map {
                TerminalLine(role: $0 == 0 ? .header : .text, text: $1)
            }
    }

    private var revisions: TextTable {
        let (phrases, severities) = (words.phrases, Severity.allCases.reversed())
        return TextTable(
            [
                TextTable.Column(title: phrases.revisions), TextTable.Column(title: phrases.day, rank: 2),
                TextTable.Column(title: phrases.conclusion, rank: 3),
            ]
                + (severities.map { words.heading($0) } + [
                    phrases.new, phrases.returnedHeading, phrases.resolvedHeading,
                ]).map { TextTable.Column(title: $0, isAmount: true) }
                + [TextTable.Column(title: phrases.ofDossier, isAmount: true, rank: 1)]
        ) { add in
            for (index, revision) in history.revisions.enumerated() {
                let tally = revision.plan
                let moves = index == 0 ? [0, 0, 0] : [tally.new, tally.returned, tally.resolved]
                add(
                    [phrases.revision(index + 1), words.day(revision.asOf), words.conclusion(revision)]
                        + (severities.map { tally.open[$0] ?? 0 } + moves + [revision.dossier.count]).map(words.count))
            }
        }
    }

    private var ministries: TextTable {
        TextTable(
            [TextTable.Column(title: words.phrases.ministry, least: 20)]
                + history.revisions.indices.map { TextTable.Column(title: "\($0 + 1)", isAmount: true) }
        ) { add in
            for ministry in history.ministries {
                add(
                    [ministry.label.name[language]]
                        + history.revisions.indices.map { words.count(ministry.count(in: $0)) })
            }
        }
    }
}
