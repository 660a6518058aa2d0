internal import CEL
internal import Documents
internal import Dossier
internal import Importing
internal import Texts

/// The documents, block by block, beside what was made of them.
struct ReadDocument {
    let page: ImportPage
    private let facts: [PlacedFact]
    private let byPlace: [Place: [Int]]
    private var isShown: [Bool]
    /// The places that something points to and that are on the page.
    private(set) var shown: Set<Place> = []
    private(set) var document = 0
    private var result = Markup.nothing
    /// The pairs of text and facts since the last table.
    private var pairs = Markup.nothing
    /// Paragraphs that are left out for one reason, and follow one another.
    private var leftOut: (reason: LeftOut, text: Markup)?
    var words: ImportWords { page.words }
    var phrases: any ImportPhrases { page.phrases }

    init(_ page: ImportPage) {
        self.page = page
        var facts: [PlacedFact] = []
        var byPlace: [Place: [Int]] = [:]
        // The bodies have a part of their own, and what is as it was needs none.
        for placed in page.made.facts where placed.part != .registry && !page.made.standing.contains(placed.part) {
            if let place = Self.place(of: placed) { byPlace[place, default: []].append(facts.count) }
            facts.append(placed)
        }
        (self.facts, self.byPlace) = (facts, byPlace)
        isShown = Array(repeating: false, count: facts.count)
    }

    /// Where a fact is shown: what goes on from a cell above stands with the row that it is of.
    private static func place(of placed: PlacedFact) -> Place? {
        switch placed.fact.how {
        case .derived(.blankCell), .derived(.coveringCell): placed.element.place
        default: placed.fact.place
        }
    }

    /// The facts of a place; asked for once, since they are shown then.
    mutating func facts(at address: Address) -> [PlacedFact] {
        guard let indices = byPlace[place(address)] else { return [] }
        var met: Set<[ObjectIdentifier]> = []
        return indices.compactMap { index in
            isShown[index] = true
            // What two assignments share is one element.
            let placed = facts[index]
            guard placed.standing.outer != nil else { return placed }
            let isNew = met.insert([ObjectIdentifier(placed.element)]).inserted
            let isSame = index > 0 && facts[index - 1].element === placed.element
            return isNew || isSame ? placed : nil
        }
    }

    func place(_ address: Address) -> Place { Place(document: document, address: address) }

    /// The id of a place that something points to; given once.
    mutating func anchor(_ address: Address) -> String? {
        guard let anchor = page.anchors[place(address)], shown.insert(place(address)).inserted else { return nil }
        return anchor
    }

    func use(_ address: Address, in outer: Use?) -> Use { page.made.use(of: place(address), in: outer) }

    /// What no place of the documents has shown.
    var rest: Markup {
        let left = zip(facts, isShown).filter { !$0.1 }.map(\.0)
        guard !left.isEmpty else { return .nothing }
        return .group([
            HTML.p(["class": "small lead"]) { phrases.withoutPlaceExplained },
            HTML.div(["class": "made"]) { list(left, beside: []) },
        ])
    }

    // MARK: - Blocks

    mutating func markup(ofDocument index: Int) -> Markup {
        document = index
        result = .nothing
        result.append(HTML.p(["class": "small lead"]) { phrases.readExplained })
        result.append(
            HTML.div(["class": "columns"]) {
                HTML.p { phrases.inDocument }
                HTML.p { phrases.readAs }
            })
        for block in page.made.documents[index].document.blocks { add(block, in: nil, called: nil) }
        endPairs()
        return result
    }

    private mutating func add(_ block: Block, in outer: Use?, called label: String?) {
        let own = page.made.uses[place(block.address)] ?? outer
        switch block.content {
        case .heading(_, let paragraph): add(paragraph, at: block.address, isTitle: true, in: outer, called: label)
        case .paragraph(let paragraph), .listItem(_, let paragraph):
            add(paragraph, at: block.address, isTitle: false, in: outer, called: label)
        case .note(let note):
            for inner in note.blocks { add(inner, in: own, called: words.address(block.address)) }
        case .header(let blocks), .footer(let blocks):
            for inner in blocks { add(inner, in: own, called: words.address(block.address)) }
        case .table(let table):
            endPairs()
            result.append(markup(table, at: block.address, in: own))
        case .sheet(let sheet):
            endPairs()
            result.append(markup(sheet, at: block.address, in: own))
        }
    }

    private mutating func add(
        _ paragraph: Paragraph, at address: Address, isTitle: Bool, in outer: Use?, called label: String?
    ) {
        guard !paragraph.text.isBlank else { return }
        let use = use(address, in: outer)
        let own = facts(at: address)
        let isOut = if case .leftOut = use { own.isEmpty } else { false }
        let text = HTML.p([
            "id": anchor(address), "lang": page.lang(document),
            "class": isTitle ? "title" : isOut ? "out" : nil,
        ]) {
            if let label { "\(label): " }
            words(of: paragraph)
        }
        if case .leftOut(let reason) = use, isOut, page.asked[place(address)] == nil {
            if let before = leftOut, before.reason == reason {
                leftOut?.text.append(text)
            } else {
                endLeftOut()
                leftOut = (reason, text)
            }
            return
        }
        endLeftOut()
        let said = Said(text: paragraph.numbered, use: use, address: address)
        pair(text, made(own, of: [said]))
    }

    /// A paragraph's words, with its number or bullet.
    func words(of paragraph: Paragraph) -> String {
        guard let number = paragraph.number, number.origin == .bullet else { return paragraph.numbered }
        return "• \(paragraph.text.plain)"
    }

    private mutating func pair(_ text: Markup, _ made: Markup) {
        pairs.append(
            HTML.div(["class": "pair"]) {
                HTML.div { text }
                HTML.div(["class": "made"]) { made }
            })
    }

    private mutating func endLeftOut() {
        guard let (reason, text) = leftOut else { return }
        leftOut = nil
        pair(text, HTML.p { leftOutWords(reason) })
    }

    private mutating func endPairs() {
        endLeftOut()
        guard !pairs.isNothing else { return }
        let whole = pairs
        result.append(HTML.div(["class": "pairs"]) { whole })
        pairs = .nothing
    }

    func leftOutWords(_ reason: LeftOut) -> String {
        "\(phrases.leftOut): \(reason.pick(phrases.leftOutReasons))"
    }
}
