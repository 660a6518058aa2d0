internal import CEL
internal import Documents
internal import Dossier

/// Reads the recommendations of a monitor's report: sentences in which the monitor asks for something.
final class ReportReader {
    private let run: Run
    private let rule: Profile.ReportRule
    private let monitor: KnownMonitor
    private let document: Int
    private let sentences: ReportSentences
    private(set) var round: Draft
    private var topic: (text: String, place: Place)?
    private var paragraph: String?
    /// How many paragraphs that ask had no number, and whether the one at hand has none.
    private var unnumbered = 0
    private var isUnnumbered = false
    /// The recommendation whose elements may follow.
    private var open: Draft?
    private var isAppendix = false
    /// What the appendix lists: the level, the words and the paragraphs they are cited with.
    private var listed: [(level: String, key: String, text: String, paragraphs: [String], place: Place)] = []
    private var found: [(level: String, key: String, draft: Draft)] = []
    /// Whether a sentence may be a recommendation, so that there is something to read before anybody has answered.
    private var hasAsked = false
    private var ids: Set<String> = []

    init(_ run: Run, _ rule: Profile.ReportRule, _ monitor: KnownMonitor, document: Int) {
        (self.run, self.rule, self.monitor, self.document) = (run, rule, monitor, document)
        sentences = ReportSentences(run: run, rule: rule, monitor: monitor)
        round = Draft("round", at: nil)
    }

    private func place(_ address: Address) -> Place { Place(document: document, address: address) }

    // MARK: - Reading

    /// Reads the blocks of the report.
    func read(_ blocks: [Block]) -> Bool {
        for block in isInLines ? joined(blocks) : blocks {
            let place = place(block.address)
            guard block.role == .body || block.role == .textBox else {
                run.leaveOut(place, block.role == .contents ? .contents : .furniture)
                continue
            }
            switch block.content {
            case .heading(_, let paragraph): heading(paragraph, at: place)
            case .paragraph(let paragraph): text(paragraph, isItem: false, at: place)
            case .listItem(_, let paragraph): text(paragraph, isItem: true, at: place)
            case .table(let table):
                for cell in table.cells {
                    for block in cell.blocks where block.paragraph != nil {
                        run.leaveOut(self.place(block.address), .otherTable)
                    }
                }
            case .note, .header, .footer, .sheet: run.leaveOut(place, .note)
            }
        }
        compare()
        return !found.isEmpty || hasAsked
    }

    /// Whether the document is text in lines, in which headings are known by their looks alone.
    private var isInLines: Bool { run.isPlainText(document) }

    /// The blocks with a paragraph joined to the one on the page before where that does not end: what stands between, a running
    /// head or foot, is left where it is.
    private func joined(_ blocks: [Block]) -> [Block] {
        var joined: [Block] = []
        var last: Int?
        for block in blocks {
            guard block.role == .body, let paragraph = block.paragraph else {
                joined.append(block)
                continue
            }
            let wording = Wording(paragraph.text.verbatim)
            if let last, let before = joined[last].paragraph {
                let open = Wording(before.text.verbatim)
                if let end = open.tokens.last, ![".", ":", ";", "?", "!", ")"].contains(end.folded),
                    open.tokens.count > 14,
                    !wording.isEmpty, paragraphNumber(wording) == nil, item(wording, isItem: false) == nil
                {
                    run.use(place(block.address), as: .recommendation)
                    joined[last] = Block(
                        address: joined[last].address,
                        content: .paragraph(
                            Paragraph(text: Text(verbatim: before.text.verbatim + " " + paragraph.text.verbatim))))
                    continue
                }
            }
            last = joined.count
            joined.append(block)
        }
        return joined
    }

    /// Whether a text looks like a heading: short, with no stop at its end.
    private func looksLikeHeading(_ wording: Wording) -> Bool {
        guard let last = wording.tokens.last, wording.tokens.count <= 16 else { return false }
        return last.kind == .word
            && (wording.tokens[0].kind == .digits || wording.tokens[0].isCapital
                || wording.tokens.count > 2 && [".", ")"].contains(wording.tokens[1].folded))
    }

    private func heading(_ paragraph: Paragraph, at place: Place) {
        let wording = Wording(((paragraph.number?.text).map { $0 + " " } ?? "") + paragraph.text.verbatim)
        open = nil
        self.paragraph = nil
        cover(wording, at: place)
        if run.match(rule.appendix, wording, .beginning) != nil {
            isAppendix = true
            run.leaveOut(place, .appendix)
            return
        }
        var start = 0
        for end in HeadingNumber.ends(nil, in: wording, at: 0).prefix(1)
        where end < wording.tokens.count && !wording.tokens[end].isGlued {
            start = end
        }
        topic = (wording.verbatim(start..<wording.tokens.count), place)
        run.use(place, as: .topic)
    }

    private func text(_ paragraph: Paragraph, isItem: Bool, at place: Place) {
        let printed = paragraph.number.flatMap { $0.origin == .bullet ? nil : $0.text + " " } ?? ""
        let wording = Wording(printed + paragraph.text.verbatim)
        guard !wording.isEmpty else { return run.leaveOut(place, .skipped) }
        if run.match(rule.appendix, wording, .beginning) != nil { isAppendix = true }
        if isAppendix { return appendix(wording, at: place) }
        if isInLines, !rule.isSubjectUnderstood, looksLikeHeading(wording),
            open == nil || paragraphNumber(wording) != nil
        {
            return heading(paragraph, at: place)
        }
        cover(wording, at: place)
        var start = 0
        if rule.isSubjectUnderstood, let open, let numbered = paragraphNumber(wording),
            isPoint(numbered.number, of: open),
            sentences.strength(Wording(wording.verbatim(numbered.end..<wording.tokens.count)), isFirst: true) == nil,
            run.match(rule.replyDue, wording, .anywhere) == nil
        {
            // Points after the colon of what is recommended are its elements.
            element(numbered.number, wording.verbatim(numbered.end..<wording.tokens.count), of: open, at: place)
            return
        }
        if rule.isSubjectUnderstood, paragraphNumber(wording) == nil, !isItem,
            sentences.strength(wording, isFirst: true) != nil
        {
            unnumbered += 1
            self.paragraph = String(unnumbered)
            isUnnumbered = true
            open = nil
        } else if let numbered = paragraphNumber(wording) {
            isUnnumbered = false
            self.paragraph = numbered.number
            start = numbered.end
            open = nil
        } else if let open, let item = item(wording, isItem: isItem) {
            element(item.letter, wording.verbatim(item.start..<wording.tokens.count), of: open, at: place)
            return
        } else if !isItem {
            open = nil
        }
        var isUsed = false
        for sentence in sentences.ranges(wording, from: start) {
            let isFirst = sentence.lowerBound == start
            // A numbered paragraph of a monitor that needs no name asks for something, in whatever word.
            let isPoint = rule.isSubjectUnderstood && start > 0 && isFirst
            if let draft = recommendation(wording, sentence, isFirst: isFirst, isPoint: isPoint, at: place) {
                isUsed = true
                open = wording.tokens[sentence.upperBound - 1].folded == ":" ? draft : nil
            }
        }
        if !isUsed { run.leaveOut(place, .notARecommendation) }
    }

    /// What the cover says: the symbol, the round, the days.
    private func cover(_ wording: Wording, at place: Place) {
        guard wording.tokens.count < 80 else { return }
        if round.value("report") == nil, let match = run.match(rule.symbol, wording, .anywhere) {
            round.set("report", .text(wording.words(match.range)), .verbatim, at: place)
            run.use(place, as: .report)
        }
        if round.value("number") == nil, let match = run.match(rule.round, wording, .anywhere),
            case .count(let number)? = match["round"]?.value
        {
            round.set("number", .whole(number), .phrase(wording.words(match.range)), at: place)
            run.use(place, as: .round)
        }
        if round.value("published") == nil, let day = run.match(rule.published, wording, .anywhere)?.spans().last?.span
        {
            round.set("published", .day(day.from), .phrase(wording.text), at: place)
            run.use(place, as: .published)
        }
        if round.value("replyDue") == nil, let day = run.match(rule.replyDue, wording, .anywhere)?.spans().last?.span {
            round.set("replyDue", .day(day.to), .phrase(wording.text), at: place)
            run.use(place, as: .replyDue)
        }
    }

    /// The number of a paragraph: `13.` before a blank.
    private func paragraphNumber(_ wording: Wording) -> (number: String, end: Int)? {
        let tokens = wording.tokens
        guard tokens.count > 2, tokens[0].kind == .digits, tokens[0].folded.utf8.count <= 4, tokens[1].folded == ".",
            tokens[1].isGlued,
            !tokens[2].isGlued
        else { return nil }
        return (tokens[0].folded, 2)
    }

    /// Whether a number counts the points of what is recommended, and not the paragraphs among which it stands.
    private func isPoint(_ number: String, of open: Draft) -> Bool {
        guard !isUnnumbered, let number = Int(number), let own = paragraph.flatMap({ Int($0) }) else { return true }
        let last = open.children("element").last?.text("id").flatMap { Int($0) }
        return number <= own || last == number - 1
    }

    /// An item of a list: a bullet, a letter, a dash.
    private func item(_ wording: Wording, isItem: Bool) -> (letter: String?, start: Int)? {
        let tokens = wording.tokens
        if ["-", "•", "*", "·", "–", "o"].contains(tokens[0].folded), tokens.count > 1 { return (nil, 1) }
        if let end = HeadingNumber.ends(nil, in: wording, at: 0).first, end < tokens.count, !tokens[end].isGlued,
            [")", "."].contains(tokens[end - 1].folded)
        {
            let letter = tokens[0..<end].first { $0.kind != .sign }?.folded
            return (letter, end)
        }
        return isItem ? (nil, 0) : nil
    }

    // MARK: - Recommendations

    /// How strongly the monitor may ask.
    private var levels: [Candidate] { monitor.levels.map { .level($0.id, name: $0.name) } }

    private func recommendation(
        _ whole: Wording, _ range: Range<Int>, isFirst: Bool, isPoint: Bool, at place: Place
    ) -> Draft? {
        guard let paragraph else { return nil }
        let sentence = Wording(whole.verbatim(range))
        guard run.match(rule.replyDue, sentence, .anywhere) == nil,
            let strength = sentences.strength(sentence, isFirst: isFirst)
                ?? (isPoint || sentences.mayAsk(sentence) ? (nil, sentence.words(0..<1)) : nil)
        else { return nil }
        var level = strength.level
        if level == nil {
            hasAsked = true
            let asked = run.desk.ask(
                "recommendation", about: .paragraph(paragraph), at: place, text: sentence.text,
                why: .strengthUnknown,
                candidates: levels + [.unknownLevel, .noRecommendation])
            guard let answer = asked.answer, answer != "none" else { return nil }
            level = answer
        } else if level == "unknown" {
            let asked = run.desk.ask(
                "urgency", about: .paragraph(paragraph), at: place, text: sentence.text,
                why: .strengthUnknown,
                candidates: levels, or: [KnownMonitor.unknownLevel])
            level = asked.answer ?? "unknown"
        }
        let draft = round.add("recommendation", at: place)
        draft.isPlaceTold = true
        run.use(place, as: .recommendation)
        draft.set("id", .text(newID(paragraph)), .derived(.ofParagraph))
        if !isUnnumbered { draft.set("paragraph", .text(paragraph), .verbatim) }
        draft.set("urgency", .text(level ?? "unknown"), level == "unknown" ? .open : .phrase(strength.verb))
        draft.set("verb", .text(strength.verb), .verbatim)
        if let topic, !rule.isSubjectUnderstood {
            draft.set("topic", .text(Wording(topic.text).text), .verbatim, at: topic.place)
        }
        if run.match(rule.study, sentence, .anywhere) != nil {
            draft.set("asks", .text("study"), .phrase(sentence.text))
        }
        let (text, items) = inlineItems(sentence)
        let child = draft.add("recommendationText", at: place)
        child.set("language", .text(run.words.tag), .derived(.ofLanguage))
        child.set("text", .text(text), .verbatim)
        for item in items { element(item.letter, item.text, of: draft, at: place) }
        found.append((level ?? "unknown", sentence.key, draft))
        return draft
    }

    /// Lettered items that stand in the sentence itself, after a colon; and the sentence, whole.
    private func inlineItems(_ sentence: Wording) -> (text: String, items: [(letter: String?, text: String)]) {
        guard let colon = sentence.tokens.firstIndex(where: { $0.folded == ":" }) else {
            return (sentence.verbatim, [])
        }
        var starts: [(letter: String, begin: Int, text: Int)] = []
        var index = colon + 1
        while index < sentence.tokens.count {
            let isStart = index == colon + 1 || isBetweenItems(sentence.tokens[index - 1])
            if isStart, let end = HeadingNumber.ends(nil, in: sentence, at: index).first, end > index + 1,
                sentence.tokens[end - 1].folded == ")", end < sentence.tokens.count
            {
                let letter = sentence.tokens[index..<end].first { $0.kind != .sign }?.folded ?? ""
                starts.append((letter, index, end))
                index = end
            } else {
                index += 1
            }
        }
        guard starts.count > 1 else { return (sentence.verbatim, []) }
        let items = starts.indices.map { position -> (letter: String?, text: String) in
            let end = position + 1 < starts.count ? starts[position + 1].begin : sentence.tokens.count
            return (starts[position].letter, sentence.verbatim(starts[position].text..<end))
        }
        return (sentence.verbatim(0..<colon + 1), items)
    }

    /// Whether a token stands between the items of a list: a sign, or the language's word for "and".
    private func isBetweenItems(_ token: Wording.Token) -> Bool {
        [";", ","].contains(token.folded) || run.words.conjunctions.contains(token.folded)
    }

    private func element(_ letter: String?, _ text: String, of draft: Draft, at place: Place) {
        let wording = Wording(text)
        var end = wording.tokens.count
        while end > 0, (wording.tokens[end - 1].folded == "." || isBetweenItems(wording.tokens[end - 1])) { end -= 1 }
        guard end > 0 else { return }
        run.use(place, as: .element)
        let count = draft.children("element").count
        var id = letter ?? (count < 26 ? String(UnicodeScalar(UInt8(97 + count))) : String(count + 1))
        while draft.children("element").contains(where: { $0.text("id") == id }) { id += "'" }
        let element = draft.add("element", at: place)
        element.set("id", .text(id), letter == nil ? .derived(.counted) : .verbatim)
        element.set("text", .text(wording.verbatim(0..<end)), .verbatim)
    }

    private func newID(_ paragraph: String) -> String {
        var round = ""
        if case .whole(let number)? = self.round.value("number") { round = "-\(number)" }
        if round.isEmpty, let symbol = self.round.text("report") {
            round = Wording(symbol).tokens.filter { $0.kind == .digits }.map { "-\($0.folded)" }.joined()
        }
        let base = "\(rule.monitor)\(round)-\(paragraph)"
        var id = base
        var letter = 1
        while !ids.insert(id).inserted {
            letter += 1
            id = "\(base)-\(letter)"
        }
        return id
    }

    // MARK: - The appendix

    private func appendix(_ wording: Wording, at place: Place) {
        run.leaveOut(place, .appendix)
        guard let strength = sentences.strength(wording, isFirst: true) else { return }
        var numbers: [String] = []
        var end = wording.tokens.count
        if let open = wording.tokens.lastIndex(where: { $0.folded == "(" }) {
            numbers = wording.tokens[open...].filter { $0.kind == .digits }.map(\.folded)
            if !numbers.isEmpty { end = open }
        }
        while end > 0, wording.tokens[end - 1].kind == .sign { end -= 1 }
        let text = wording.words(0..<end)
        listed.append((strength.level ?? "unknown", Wording(text).key, text, numbers, place))
    }

    /// Holds the appendix against the text: proposals that only one of them has, or that stand in another paragraph.
    private func compare() {
        guard !listed.isEmpty else { return }
        var matched: Set<Int> = []
        for item in listed {
            let same = found.indices.filter { !matched.contains($0) && Self.isAlike(found[$0].key, item.key) }
            guard
                let index = same.first(where: { item.paragraphs.contains(found[$0].draft.text("paragraph") ?? "") })
                    ?? same.first
            else {
                run.remark(.onlyInAppendix, at: item.place, item.text, item.paragraphs.joined(separator: ", "))
                continue
            }
            matched.insert(index)
            let paragraph = found[index].draft.text("paragraph") ?? ""
            if !item.paragraphs.isEmpty, !item.paragraphs.contains(paragraph) {
                run.remark(
                    .otherParagraph, at: item.place, item.paragraphs.joined(separator: ", "),
                    about: .paragraph(paragraph))
            }
        }
        for (index, recommendation) in found.enumerated() where !matched.contains(index) {
            run.remark(
                .notInAppendix, at: recommendation.draft.place,
                recommendation.draft.children("recommendationText").first?.text("text") ?? "",
                about: .paragraph(recommendation.draft.text("paragraph") ?? ""))
        }
    }

    private static func isAlike(_ text: String, _ listed: String) -> Bool {
        let (a, b) = (text.split(separator: " "), listed.split(separator: " "))
        let common = zip(a, b).prefix { $0 == $1 }.count
        return common >= min(12, b.count) || Set(a).intersection(Set(b)).count * 10 >= Set(b).count * 9
    }
}
