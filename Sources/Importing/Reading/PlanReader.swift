internal import CEL
internal import Documents
internal import Dossier

/// Reads the plan of a document: its headings, and tasks in forms, tables or text.
final class PlanReader {
    let run: Run
    let plan: Draft
    let document: Int
    /// The headings over what comes next, the outermost first, with how deep they stand.
    private(set) var headings: [(depth: Int, draft: Draft)] = []
    var builder: TaskBuilder?
    private(set) var builders: [TaskBuilder] = []
    private var isBegun: Bool
    private var isEnded = false
    /// The running text under a heading that may be a task itself.
    private var heard: [(wording: Wording, place: Place)] = []
    /// The field of a label that stood alone, for what stands after it.
    var awaited: (field: Profile.Field, number: String?)?
    /// The last paragraph that does not only say what amounts are counted in.
    private(set) var lastWords: Words?
    /// The one after it that does.
    private(set) var unitWords: Words?
    /// What short words before a table said that amounts are counted in: `(in thousand EUR)`.
    private(set) var saidUnit: Wording?
    private var opening: [(wording: Wording, text: String, place: Place)] = []
    /// Whether a heading of the document is one of a chapter.
    private var hasChapters = true

    init(_ run: Run, plan: Draft, document: Int) {
        (self.run, self.plan, self.document) = (run, plan, document)
        isBegun = run.profile.begins.isEmpty
    }

    /// Words, and where they stand.
    struct Words {
        let text: String
        let place: Place
    }

    func place(_ address: Address) -> Place { Place(document: document, address: address) }

    // MARK: - Blocks

    /// Reads the blocks of a document.
    func read(_ blocks: [Block], annex: (Grid, Bool) -> Bool) {
        // A plan that states no first day begins with its adoption.
        if run.profile.readsTasks, run.period.start == nil, run.period.end != nil, run.knowsAdoption(of: plan),
            case .day(let adopted)? = plan.value("adopted")
        {
            run.period.start = adopted
        }
        hasChapters =
            !run.profile.headings.contains { $0.kind == .chapter }
            || run.profile.columns.contains { $0.field == .chapter } || blocks.contains(where: hasChapter)
        for block in blocks {
            let place = place(block.address)
            switch block.role {
            case .contents:
                run.leaveOut(place, .contents)
                continue
            case .furniture:
                run.leaveOut(place, .furniture)
                continue
            case .body, .textBox, .columns: break
            }
            switch block.content {
            case .heading(let level, let paragraph): text(paragraph, level: level, at: place)
            case .paragraph(let paragraph), .listItem(_, let paragraph): text(paragraph, level: nil, at: place)
            case .table(let table):
                let grid = Grid(table, at: block.address)
                if isBegun, !isEnded, columns(grid) { continue }
                if annex(grid, isBegun) { continue }
                if isBegun, !isEnded, form(grid) { continue }
                leaveOut(grid, isBegun ? isEnded ? .afterPlan : .otherTable : .beforePlan)
            case .sheet(let sheet):
                let grid = Grid(sheet, at: block.address)
                if sheet.isHidden {
                    leaveOut(grid, .hidden)
                } else if isEnded || !columns(grid), !annex(grid, true) {
                    leaveOut(grid, .otherSheet)
                }
            case .note, .header, .footer: run.leaveOut(place, .note)
            }
        }
        close()
    }

    func leaveOut(_ grid: Grid, _ reason: LeftOut) {
        for row in 0..<grid.rows {
            for cell in grid.cells(ofRow: row) where !cell.isBlank {
                for line in cell.lines { run.leaveOut(place(line.address), reason) }
            }
        }
    }

    // MARK: - Text

    func text(_ paragraph: Paragraph, level: Int?, at place: Place) {
        let printed = paragraph.number.flatMap { $0.origin == .bullet ? nil : $0.text + " " } ?? ""
        let wording = Wording(printed + run.withoutNotes(paragraph.text.verbatim))
        for part in run.isPlainText(document) ? partedLines(wording) : [wording] { text(part, level: level, at: place) }
    }

    /// The parts of a paragraph of lines: a heading or label on a line of its own begins one, and other lines go on with the one before.
    ///
    /// A number at the beginning of a line may be one of a sentence; it makes a heading only of the first line, or over a line that is
    /// sure to begin a part.
    private func partedLines(_ wording: Wording) -> [Wording] {
        let lines = wording.verbatim.split(separator: "\n").map { Wording($0) }.filter { !$0.isEmpty }
        guard lines.count > 1 else { return [wording] }
        let headings = lines.map { headingRule($0, level: nil) != nil }
        let areSure = lines.indices.map { index in
            isLabelled(lines[index]) != nil || headings[index] && lines[index].tokens[0].kind == .word
        }
        var parts: [[Wording]] = []
        for (index, line) in lines.enumerated() {
            let isHeading = headings[index] && index + 1 < lines.count && areSure[index + 1]
            if index == 0 || areSure[index] || isHeading {
                parts.append([line])
            } else {
                parts[parts.count - 1].append(line)
            }
        }
        return parts.map { Wording($0.map(\.verbatim).joined(separator: "\n")) }
    }

    private func text(_ wording: Wording, level: Int?, at place: Place) {
        let text = wording.text
        guard !wording.isEmpty else { return run.leaveOut(place, .skipped) }
        if wording.tokens.count > 8
            || run.words.onlyUnit(in: wording) == nil && run.words.onlyCurrency(in: wording) == nil
        {
            (lastWords, unitWords) = (Words(text: wording.verbatim, place: place), nil)
        } else {
            unitWords = Words(text: wording.verbatim, place: place)
            let isNumber = wording.tokens.contains { $0.kind == .digits && $0.folded != "000" }
            if !isNumber, run.words.onlyUnit(in: wording) != nil { saidUnit = wording }
        }
        run.wholeText += wording.key + " "
        if !isBegun {
            guard run.match(run.profile.begins, wording, .beginning) != nil else {
                opening.append((wording, text, place))
                return run.leaveOut(place, .beforePlan)
            }
            isBegun = true
        }
        if !run.profile.ends.isEmpty, run.match(run.profile.ends, wording, .beginning) != nil {
            close()
            isEnded = true
        }
        if isEnded { return run.leaveOut(place, .afterPlan) }
        if run.match(run.profile.skip, wording, .beginning) != nil { return run.leaveOut(place, .skipped) }
        if heading(wording, level: level, at: place) { return }
        if labelled(wording, at: place) { return }
        if isAwaited(wording, at: place) { return }
        if headings.isEmpty, builder == nil { opening.append((wording, text, place)) }
        running(wording, at: place)
    }

    /// Reads a heading of the plan, where the text is one.
    func heading(_ wording: Wording, level: Int?, at place: Place) -> Bool {
        guard let (depth, kind, match) = headingRule(wording, level: level), let title = match["title"] else {
            return false
        }
        let number = match["number"].map { HeadingNumber.cited(wording.words($0.range)) }
        open(kind, depth: depth, number: number, title: wording.verbatim(title.range), at: place)
        return true
    }

    /// The rule that makes a text a heading, and how deep it stands.
    private func headingRule(_ wording: Wording, level: Int?) -> (
        depth: Int, kind: Profile.HeadingRule.Kind, match: PhraseMatch
    )? {
        let level = level ?? levelInLines(wording)
        for (depth, rule) in run.profile.headings.enumerated() {
            if let expected = rule.level, expected != level { continue }
            guard let match = run.match(rule.text, wording), match["title"] != nil else { continue }
            return (depth, rule.kind, match)
        }
        return nil
    }

    /// Whether a block has a heading of a chapter: it is one, or a cell of it over a whole row.
    private func hasChapter(_ block: Block) -> Bool {
        func isChapter(_ text: String, level: Int?) -> Bool {
            headingRule(Wording(run.withoutNotes(text)), level: level)?.kind == .chapter
        }
        func hasChapter(_ grid: Grid) -> Bool {
            (0..<grid.rows).contains { row in
                let cells = grid.cells(ofRow: row).filter { !$0.isBlank }
                return cells.count == 1 && isChapter(cells[0].numberedText, level: nil)
            }
        }
        func hasChapter(_ paragraph: Paragraph, level: Int?) -> Bool {
            let text = (paragraph.number.map { $0.text + " " } ?? "") + paragraph.text.verbatim
            guard run.isPlainText(document) else { return isChapter(text, level: level) }
            return partedLines(Wording(text)).contains { isChapter($0.verbatim, level: level) }
        }
        switch block.content {
        case .heading(let level, let paragraph): return hasChapter(paragraph, level: level)
        case .paragraph(let paragraph), .listItem(_, let paragraph): return hasChapter(paragraph, level: nil)
        case .table(let table): return hasChapter(Grid(table, at: block.address))
        case .sheet(let sheet): return hasChapter(Grid(sheet, at: block.address))
        case .note, .header, .footer: return false
        }
    }

    /// The level of a heading in a document of lines, which has no styles: as many as its number has parts.
    private func levelInLines(_ wording: Wording) -> Int? {
        guard run.isPlainText(document), wording.tokens.count <= 25, let last = wording.tokens.last,
            ![".", ";", ":", ","].contains(last.folded), let end = HeadingNumber.ends(nil, in: wording, at: 0).last,
            end < wording.tokens.count
        else { return nil }
        return wording.tokens[..<end].count { $0.kind != .sign }
    }

    /// Opens a heading or a task, and closes what ends before it.
    ///
    /// `titlePlace` is where the title stands, where that is another place than that of the number.
    func open(
        _ kind: Profile.HeadingRule.Kind, depth: Int, number: String?, title: String, at place: Place,
        titleAt titlePlace: Place? = nil
    ) {
        close()
        awaited = nil
        heard = []
        run.use(place, as: kind.use)
        while let last = headings.last, last.depth >= depth { headings.removeLast() }
        if kind == .task {
            task(number: number, title: title, at: place, titleAt: titlePlace)
            return
        }
        let isChapter = headings.isEmpty
        // Where a plan has no chapters, and the number names none, the outermost headings are the chapters.
        if isChapter, kind == .section, hasChapters || (number ?? "").contains(".") {
            chapterWithoutHeading(number, at: place)
        }
        let parent = headings.last?.draft ?? plan
        let draft = parent.add(headings.isEmpty ? "chapter" : "section", at: place)
        if let number, Self.isNumber(number) { draft.set("number", .text(number), .verbatim) }
        draft.set("title", .text(title), .verbatim)
        draft.isPlaceTold = true
        headings.append((depth, draft))
    }

    /// Opens the chapter that stands over a section by its number, and has no heading in the document.
    func chapterWithoutHeading(_ number: String?, at place: Place) {
        let chapter = plan.add("chapter", at: place)
        let outer = number?.split(separator: ".").first.map(String.init)
        if let outer { chapter.set("number", .text(outer), .derived(.ofFirstSection)) }
        let candidates = announcedTitles()
        let asked = run.desk.ask(
            "chapter.title", about: .chapter(outer ?? "1"), at: place, text: "", why: .chapterWithoutHeading,
            candidates: candidates.map(Candidate.text))
        chapter.set(
            "title", .text(asked.answer ?? "?"), asked.answer == nil ? .open : .answer(asked.id))
        headings.append((0, chapter))
    }

    /// What the opening lists: the items between semicolons, which may be the titles of chapters.
    private func announcedTitles() -> [String] {
        for (wording, _, _) in opening {
            let semicolons = wording.tokens.indices.filter { wording.tokens[$0].folded == ";" }
            guard semicolons.count >= 2, let first = semicolons.first, let last = semicolons.last else { continue }
            let start = wording.tokens[..<first].lastIndex { [":", "."].contains($0.folded) }.map { $0 + 1 } ?? 0
            var end = wording.tokens[last...].firstIndex { $0.folded == "." } ?? wording.tokens.count
            var pieces: [Range<Int>] = []
            // The last two stand beside a word such as "and" that a capital letter follows.
            let word = wording.tokens[last..<end].indices.last {
                run.words.conjunctions.contains(wording.tokens[$0].folded) && $0 + 1 < end
                    && wording.tokens[$0 + 1].isCapital
            }
            if let word {
                pieces.append(word + 1..<end)
                end = word
            }
            pieces.insert(last + 1..<end, at: 0)
            var from = start
            var before: [Range<Int>] = []
            for semicolon in semicolons {
                before.append(from..<semicolon)
                from = semicolon + 1
            }
            return (before + pieces).filter { !$0.isEmpty }.map { wording.words($0) }
        }
        return []
    }

    /// Whether words can be a number: without blanks, and not of signs alone.
    private static func isNumber(_ text: String) -> Bool {
        !text.contains(where: \.isWhitespace) && text.contains { $0.isLetter || $0.isNumber }
    }

    /// What stands over a table as its title: the last paragraph, or, where that is of a task, the one that says the unit too.
    var wordsOverTable: Words? {
        guard let lastWords, case .used(let what)? = run.uses[lastWords.place],
            ![.title, .chapter, .section].contains(what)
        else { return lastWords }
        return unitWords ?? lastWords
    }

    // MARK: - Tasks

    /// Opens a task under the heading at hand.
    @discardableResult
    func task(number: String?, title: String, at place: Place, titleAt titlePlace: Place? = nil) -> TaskBuilder {
        close()
        let draft = (headings.last?.draft ?? untitledChapter(at: place)).add("task", at: place)
        if let number, Self.isNumber(number) { draft.set("number", .text(number), .verbatim) }
        draft.set("title", .text(title.isEmpty ? "?" : title), .verbatim, at: titlePlace)
        draft.isPlaceTold = true
        let opened = TaskBuilder(draft, of: plan, run)
        builder = opened
        builders.append(opened)
        return opened
    }

    func untitledChapter(at place: Place) -> Draft {
        let chapter = plan.add("chapter", at: place)
        chapter.set(
            "title", .text(plan.text("title") ?? opening.first?.text ?? "?"), .derived(.ofPlan))
        headings.append((0, chapter))
        return chapter
    }

    /// The task at hand; where a heading has fields of its own, it is the task itself.
    func currentTask(at place: Place) -> TaskBuilder? {
        if let builder { return builder }
        guard let last = headings.last else { return nil }
        guard headings.count > 1, last.draft.children.isEmpty else { return nil }
        let parent = headings[headings.count - 2].draft
        headings.removeLast()
        parent.children.removeAll { $0 === last.draft }
        let running = heard
        let opened = task(
            number: last.draft.text("number"), title: last.draft.text("title") ?? "", at: last.draft.place ?? place)
        for (wording, place) in running { tell(wording, opened, at: place) }
        return opened
    }

    func close() {
        builder?.finish()
        builder = nil
    }

    // MARK: - Running text

    func running(_ wording: Wording, at place: Place) {
        run.leaveOut(place, .running)
        guard let builder else {
            heard.append((wording, place))
            return
        }
        tell(wording, builder, at: place)
    }

    /// Reads running text of a task.
    private func tell(_ wording: Wording, _ builder: TaskBuilder, at place: Place) {
        builder.hear(wording)
        if run.profile.running.isSummary {
            let line = Grid.Cell.Line(address: place.address, number: nil, text: wording.verbatim)
            builder.read(.summary, [line], document: document)
        }
        builder.askCosts(wording, at: place)
    }
}

extension String {
    /// The text without blanks of any kind at its ends.
    var trimmingBlanks: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension Profile.HeadingRule.Kind {
    /// As what a heading of the kind is used.
    var use: Use.What {
        switch self {
        case .chapter: .chapter
        case .section: .section
        case .task: .task
        }
    }
}
