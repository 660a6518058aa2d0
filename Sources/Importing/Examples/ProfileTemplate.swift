package import Documents

/// A profile that is yet to be written, made of what a document shows.
///
/// Nothing is guessed: the document's headings, headers and labels stand there as they are, each for its author to say what
/// field it is.
package struct ProfileTemplate {
    private let id: String
    private let name: String
    private let document: Document
    private let languages: [String]

    /// The beginning of a profile for documents such as `document`, whose file has a name.
    package init(id: String, document: Document, name: String, languages: [String]) {
        (self.id, self.document, self.name, self.languages) = (id, document, name, languages)
    }

    /// What `profile.yaml` holds; it can be loaded once a language and a field are filled in.
    package var yaml: String {
        var lines = [
            "# How documents such as \(Self.line(name)) are written. What begins with # is explained or still open: take away the # of",
            "# what holds, and what does not hold. `rapporteur import --blocks DOCUMENT` shows what the reader sees.",
            "# Then: rapporteur profiles check \(id), rapporteur import DOCUMENT --profile \(id) --output FOLDER, rapporteur profiles test \(id).",
            "about:", "  en: \"\(id)\"  # for what documents it is, in English", "  sl: \"\(id)\"  # and in Slovenian",
            "# The languages of such documents; installed: \(languages.joined(separator: ", ")).", "languages: []",
            "# What such documents take for granted and do not say.", "#country: XX", "#currency: EUR",
            "#unit: 1000             # what amounts are counted in, where their table does not say",
            "#numbers: { thousands: \".\", decimals: \",\" }  # where it is not as the language writes them; blank for a blank",
            "#notes-between: \"{ }\"  # signs around notes that are no part of the text",
            "# Phrases: words stand for themselves whatever their case, word* for a word that begins so, … for any words, [words] for words",
            "# or nothing, (a|b) for one of them, {title}, {body} for what is taken out, {number} for a number, {number 1.1} for one of that",
            "# shape, {time}, {date}, {year}, {month}, {n}, {percent} for values. A key may have one phrase, a list, or lists by language.",
            "#plan:",
            "#  title: [\"… {title} …\"]   # where the title of the plan stands; left out, its first words with a period",
            "#  period: [\"{year}–{year}\"]",
            "#  adopted: [\"… {date} …\"]",
            "#  begins: [\"…\"]            # nothing before it is read",
            "#  ends: [\"…\"]              # nothing after it is read",
            "#  skip: [\"…\"]              # paragraphs and rows that say nothing",
        ]
        lines += section(
            "headings", "Headings of chapters, sections and tasks. Those of \(Self.line(name)):", headings,
            [
                "#  - chapter: { level: 1, text: \"{number} {title}\" }", "#  - section: \"{number 1.1} {title}\"",
                "#  - task: \"{number 1.1.1} {title}\"",
            ])
        lines += section(
            "fields",
            "Labels beside which, or before whose colon, a field stands. The fields: task, summary, goals, leads, bodies (the first leads), participants, implementers, funders, deadline, costs.",
            labels.map { "#  FIELD: [\(Self.quoted($0))]" }, [])
        lines += section(
            "columns",
            "Headers of the columns of tables with a row for each task. The fields: those above, and number, tasks (several in a cell), chapter, section, indicator, indicator-values, source, ignored.",
            headers.map { "#  FIELD: [\(Self.quoted($0))]" }, [])
        lines += [
            "#bodies:", "#  separators: [\",\", \";\", and, line]  # between bodies; line for the end of a line",
            "#  markers: { participants: [\"Partners\"] }  # words after which bodies have another role",
            "#  roles: { by-consent: [\"{body} (by consent)\"] }", "#  funders: [\"budget of {body}\"]",
            "#  defined: [\"{body} (hereinafter: {abbreviation})\"]",
            "#deadlines:  # what the language does not read, by its meaning: \(DeadlineMeaning.keys.map(\.key).joined(separator: ", "))",
            "#  by: [\"until {time}\"]",
            "#nothing: [\"…\"]  # what says nothing, beside what the language has",
            "#running-text: { summary: true }  # text below a task's heading is its summary; citations, references: […]",
            "# The table of money: columns of years hold amounts without being named.", "#annex:", "#  columns:",
            "#    body: [\"…\"]", "#    activity: [\"…\"]", "#    code: [\"…\"]", "#    code-name: [\"…\"]",
            "#    code-and-name: [\"…\"]",
            "#    source: [\"…\"]", "#    total: [\"…\"]", "#  totals: [\"…\"]", "#  subtotals: [\"… {body}\"]",
            "#  title: [\"{title}\"]",
            "#  sheet: \"…\"           # of a workbook; left out, the first that has the columns",
            "#  shares: { eu: [\"EU {percent} %\"] }  # words that state the share of a programme",
            "# A report with recommendations.", "#report:",
            "#  monitor: greta            # rapporteur recommendations --monitor",
            "#  subject: [\"…\"]            # who asks; subject-understood: true where a paragraph begins with its verb",
            "#  symbol: [\"… {year} … {n}\"]", "#  round: [\"{round:n} …\"]", "#  published: [\"… {date}\"]",
            "#  reply-due: [\"… {date}\"]", "#  appendix: [\"…\"]           # where the proposals are listed again",
            "#  verbs: { urge: [\"…\"] }    # beyond those of the monitor, by how strongly they ask",
            "#  study: [\"…\"]              # what follows the verb where only a study is asked",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ key: String, _ comment: String, _ found: [String], _ usual: [String]) -> [String] {
        ["# \(comment)", "#\(key):"] + found + usual
    }

    // MARK: - What the document shows

    /// Its headings, a line for each, the first of each level.
    private var headings: [String] {
        var counts: [Int: Int] = [:]
        return document.blocks.compactMap { block in
            guard block.role == .body, case .heading(let level, let paragraph) = block.content else { return nil }
            counts[level, default: 0] += 1
            guard counts[level, default: 0] <= 5 else { return nil }
            let number = paragraph.number.map { "\($0.text) " } ?? ""
            return "#   level \(level): \(Self.line(number + paragraph.text.plain))"
        }
    }

    private var grids: [Grid] {
        document.blocks.compactMap { block in
            switch block.content {
            case .table(let table): Grid(table, at: block.address)
            case .sheet(let sheet): Grid(sheet, at: block.address)
            default: nil
            }
        }
    }

    /// What stands on the left of tables of two columns, and before colons, once each.
    private var labels: [String] {
        var labels: [String] = []
        for grid in grids where grid.columns == 2 {
            for row in 0..<grid.rows {
                if let cell = grid[row, 0], cell.row == row, !cell.isBlank { labels.append(cell.text) }
            }
        }
        for block in document.blocks where block.role == .body {
            guard let text = block.paragraph?.text.plain, let colon = text.firstIndex(of: ":") else { continue }
            labels.append(String(text[..<colon]))
        }
        return Self.once(labels)
    }

    /// What stands in the first row of tables of more columns that has several cells.
    private var headers: [String] {
        Self.once(
            grids.filter { $0.columns > 2 }.flatMap { grid -> [String] in
                for row in 0..<grid.rows {
                    let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
                    if cells.count > 2 { return cells.map(\.text) }
                }
                return []
            })
    }

    private static func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return Array(
            texts.map { Wording($0) }.filter { !$0.isEmpty && $0.text.utf8.count <= 80 && seen.insert($0.key).inserted }
                .map(\.text).prefix(40))
    }

    private static func line(_ text: String) -> String {
        let words = Wording(text).text
        return words.count > 80 ? words.prefix(79) + "…" : words
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
