/// The lists of a document: what `numbering.xml` declares, and how far each has counted.
///
/// ECMA-376 part 1, 17.9. Counters belong to the abstract list, so that all lists made of it count on together.
struct WordNumbering {
    struct Level {
        /// Where counting begins; nought where the file does not say, as the standard has it, though some begin with one.
        var start = 0
        var isStartStated = false
        var style = CounterStyle.decimal
        /// Whether the style is one that is not known here, so that digits stand for it.
        var isUnknown = false
        var text = ""
        var isLegal = false
        /// The number of levels whose items begin this one anew; nil for all above.
        var restart: Int?
        var paragraphStyle: String?
    }

    private struct Abstract {
        var levels: [Int: Level] = [:]
        var styleLink: String?
    }

    private struct List {
        var abstract: String
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private var abstracts: [String: Abstract] = [:]
    private var lists: [Int: List] = [:]
    private var counters: [String: [Int: Int]] = [:]
    private var usedStarts: Set<[Int]> = []

    init() {}

    init(_ root: XMLNode?, _ styles: WordStyles) {
        guard let root else { return }
        for child in root.children {
            switch child.name {
            case .wAbstractNum:
                var abstract = Abstract()
                abstract.styleLink = child.child(.wNumStyleLink)?[.wVal]
                for level in child.children where level.name == .wLvl {
                    abstract.levels[level.number(.wIlvl) ?? 0] = Self.level(level)
                }
                abstracts[child[.wAbstractNumId] ?? ""] = abstract
            case .wNum:
                var list = List(abstract: child.child(.wAbstractNumId)?[.wVal] ?? "")
                for override in child.children where override.name == .wLvlOverride {
                    let level = override.number(.wIlvl) ?? 0
                    list.starts[level] = override.child(.wStartOverride)?.number(.wVal)
                    list.levels[level] = override.child(.wLvl).map(Self.level)
                }
                if let id = child.number(.wNumId) { lists[id] = list }
            default: break
            }
        }
        followStyles(styles)
    }

    /// Lets lists that refer to a style of lists be made of what that style's list is made of.
    private mutating func followStyles(_ styles: WordStyles) {
        for (id, list) in lists {
            var abstract = list.abstract
            for _ in 0..<8 {
                guard let style = abstracts[abstract]?.styleLink, let number = styles.list(ofStyle: style),
                    let next = lists[number]?.abstract, next != abstract
                else { break }
                abstract = next
            }
            lists[id]?.abstract = abstract
        }
    }

    private static func level(_ element: XMLNode) -> Level {
        var level = Level()
        if let start = element.child(.wStart)?.number(.wVal) {
            level.start = start
            level.isStartStated = true
        }
        level.text = element.child(.wLvlText)?[.wVal] ?? ""
        level.isLegal = WordStyles.isOn(element.child(.wIsLgl)) ?? false
        level.restart = element.child(.wLvlRestart)?.number(.wVal)
        level.paragraphStyle = element.child(.wPStyle)?[.wVal]
        let choice = element.child(.mcAlternateContent)?.child(.mcChoice)?.child(.wNumFmt)
        let format = element.child(.wNumFmt) ?? choice
        if let style = style(format?[.wVal] ?? "decimal", custom: format?[.wFormat]) {
            level.style = style
        } else {
            level.isUnknown = true
        }
        return level
    }

    /// The style of a number format of OOXML; nil for one that is not known here.
    static func style(_ format: String, custom: String? = nil) -> CounterStyle? {
        switch format {
        case "decimal", "numberInDash", "decimalFullWidth", "decimalHalfWidth", "decimalEnclosedParen": .decimal
        case "decimalZero": .padded(2)
        case "upperRoman": .upperRoman
        case "lowerRoman": .lowerRoman
        case "upperLetter": .letters(CounterStyle.latinUpper, isRepeated: true)
        case "lowerLetter": .letters(CounterStyle.latinLower, isRepeated: true)
        case "russianUpper": .letters(CounterStyle.russianUpper, isRepeated: true)
        case "russianLower": .letters(CounterStyle.russianLower, isRepeated: true)
        case "ordinal": .ordinal
        case "bullet": .bullet
        case "none": CounterStyle.none
        case "custom": custom.flatMap(custom(_:))
        default: nil
        }
    }

    /// A custom format shows how one to three are written: `001, 002, 003, ...`.
    private static func custom(_ format: String) -> CounterStyle? {
        let first = format.prefix { $0 != "," }
        guard first.hasSuffix("1"), first.dropLast().allSatisfy({ $0 == "0" }) else { return nil }
        return .padded(first.count)
    }

    /// The level whose items have a style of paragraphs.
    func level(ofStyle styles: [String], in list: Int) -> Int? {
        guard let list = lists[list] else { return nil }
        let levels = (abstracts[list.abstract]?.levels ?? [:]).merging(list.levels) { $1 }
        for style in styles {
            if let level = levels.first(where: { $0.value.paragraphStyle == style })?.key { return level }
        }
        return nil
    }

    /// Counts an item, and gives its number as printed; nil where nothing is printed.
    mutating func next(list id: Int, level index: Int) -> (number: Paragraph.Number?, isUncertain: Bool)? {
        guard let list = lists[id], let abstract = abstracts[list.abstract] else { return nil }
        let definition = { (index: Int) in list.levels[index] ?? abstract.levels[index] }
        guard let level = definition(index) else { return nil }
        var counts = counters[list.abstract] ?? [:]
        let isFirst = list.starts[index] != nil && usedStarts.insert([id, index]).inserted
        let start = list.starts[index] ?? level.start
        if let count = counts[index], !isFirst { counts[index] = count &+ 1 } else { counts[index] = start }
        for below in counts.keys where below > index {
            if let restart = definition(below)?.restart, restart == 0 || index >= restart { continue }
            counts[below] = nil
        }
        // An item before any of the level above it: its number is shown as if there had been one.
        var isUncertain = false
        for above in 0..<index where counts[above] == nil {
            guard let parent = definition(above) else { continue }
            counts[above] = list.starts[above] ?? parent.start
            isUncertain = isUncertain || level.text.contains("%\(above + 1)")
        }
        counters[list.abstract] = counts
        if level.style == .bullet {
            return (Paragraph.Number(text: Self.bullet(level.text), origin: .bullet), false)
        }
        let text = Self.fill(level.text) { place in
            guard let shown = definition(place) else { return "" }
            if shown.isUnknown || !shown.isStartStated && list.starts[place] == nil { isUncertain = true }
            let style = level.isLegal && shown.style != .none ? .decimal : shown.style
            return style.text(counts[place] ?? shown.start)
        }
        return (text.isEmpty ? nil : Paragraph.Number(text: text, origin: .computed), isUncertain)
    }

    private static func fill(_ pattern: String, _ value: (Int) -> String) -> String {
        var text = ""
        var rest = pattern[...]
        while let percent = rest.firstIndex(of: "%") {
            text += rest[..<percent]
            let next = rest.index(after: percent)
            if next < rest.endIndex, let digit = rest[next].wholeNumberValue, rest[next].isASCII, digit > 0 {
                text += value(digit - 1)
                rest = rest[rest.index(after: next)...]
            } else {
                text += "%"
                rest = rest[next...]
            }
        }
        return text + rest
    }

    /// The sign of a list without numbers: one of a symbol font means the dot that everybody sees.
    private static func bullet(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "•" }
        return (0xE000...0xF8FF).contains(first.value) ? "•" : text
    }
}
