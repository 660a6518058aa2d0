/// The styles of an OpenDocument text, each with what it inherits.
struct OpenDocumentStyles {
    /// What a style says of characters; nil where it says nothing.
    struct Characters {
        var isHidden: Bool?
        var isStruck: Bool?
        /// Above the line, below it, or on it.
        var position: Int?

        func over(_ other: Characters) -> Characters {
            Characters(
                isHidden: isHidden ?? other.isHidden, isStruck: isStruck ?? other.isStruck,
                position: position ?? other.position)
        }
    }

    private struct Style {
        var displayName: String?
        var parent: String?
        /// The list style; empty for none, whatever the parent says.
        var listStyle: String?
        var characters = Characters()
    }

    /// The levels of a list style, from 1.
    typealias ListStyle = [Int: ListLevel]

    struct ListLevel {
        var style: CounterStyle?
        var bullet: String?
        var prefix = ""
        var suffix = ""
        var displayLevels = 1
        var start = 1
        /// The pattern that newer programs write: `%1%.%2%.`.
        var pattern: String?
    }

    private var styles: [String: Style] = [:]
    private(set) var lists: [String: ListStyle] = [:]
    private(set) var outline: ListStyle = [:]

    /// Adds the styles of a part; those of the content come after those of `styles.xml`, which they may hide.
    mutating func add(_ root: XMLNode?) {
        for group in root?.children ?? XMLNode.none {
            guard [.officeStyles, .officeAutomaticStyles].contains(group.name) else { continue }
            for child in group.children {
                switch child.name {
                case .styleStyle:
                    styles[Self.key(child[.styleFamily] ?? "", child[.styleName] ?? "")] = Self.style(child)
                case .textListStyle: lists[child[.styleName] ?? ""] = Self.listStyle(child)
                case .textOutlineStyle: outline = Self.listStyle(child)
                default: break
                }
            }
        }
    }

    private static func key(_ family: String, _ name: String) -> String { family + "/" + name }

    private static func style(_ element: XMLNode) -> Style {
        var style = Style(
            displayName: element[.styleDisplayName], parent: element[.styleParentStyleName],
            listStyle: element[.styleListStyleName])
        guard let properties = element.child(.styleTextProperties) else { return style }
        style.characters.isHidden = properties[.textDisplay].map { $0 == "none" }
        if let line = properties[.styleTextLineThroughStyle] ?? properties[.styleTextLineThroughType] {
            style.characters.isStruck = line != "none"
        }
        if let position = properties[.styleTextPosition]?.split(separator: " ").first {
            if position == "super" || position == "sub" {
                style.characters.position = position == "super" ? 1 : -1
            } else {
                let share = Double(position.prefix { $0 != "%" }) ?? 0
                style.characters.position = share > 0 ? 1 : share < 0 ? -1 : 0
            }
        }
        return style
    }

    private static func listStyle(_ element: XMLNode) -> ListStyle {
        var levels: ListStyle = [:]
        for child in element.children {
            guard let number = child.number(.textLevel) else { continue }
            var level = ListLevel()
            switch child.name {
            case .textListLevelStyleBullet, .textListLevelStyleImage:
                let sign = child[.textBulletChar] ?? "•"
                let isPrivate = sign.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) }
                level.bullet = isPrivate || sign.isEmpty ? "•" : sign
            case .textListLevelStyleNumber, .textOutlineLevelStyle:
                let isRepeated = child[.styleNumLetterSync] == "true"
                level.style = counterStyle(child[.styleNumFormat] ?? "", isRepeated: isRepeated)
                level.prefix = child[.styleNumPrefix] ?? ""
                level.suffix = child[.styleNumSuffix] ?? ""
                level.displayLevels = child.number(.textDisplayLevels) ?? 1
                level.start = child.number(.textStartValue) ?? 1
                level.pattern = child[.loextNumListFormat]
            default: continue
            }
            levels[number] = level
        }
        return levels
    }

    /// The style of a number format of OpenDocument; nil for one that is not known here.
    static func counterStyle(_ format: String, isRepeated: Bool) -> CounterStyle? {
        switch format {
        case "": CounterStyle.none
        case "1": .decimal
        case "i": .lowerRoman
        case "I": .upperRoman
        case "a": .letters(CounterStyle.latinLower, isRepeated: isRepeated)
        case "A": .letters(CounterStyle.latinUpper, isRepeated: isRepeated)
        case "01, 02, 03, ...": .padded(2)
        case "001, 002, 003, ...": .padded(3)
        default: cyrillic(format)
        }
    }

    /// LibreOffice names Cyrillic numbers by how they go on and by language: `А, Б, .., Аа, Аб, ... (bg)`.
    private static func cyrillic(_ format: String) -> CounterStyle? {
        guard let first = format.unicodeScalars.first, first == "А" || first == "а" else { return nil }
        let alphabet: [UInt32]
        switch format.suffix(4) {
        case "(ru)": alphabet = CounterStyle.russianLower
        case "(bg)": alphabet = CounterStyle.bulgarianLower
        case "(sr)": alphabet = CounterStyle.serbianLower
        default: return nil
        }
        let letters =
            first == "А"
            ? alphabet.map { Unicode.Scalar($0)?.properties.uppercaseMapping.unicodeScalars.first?.value ?? $0 }
            : alphabet
        return .letters(letters, isRepeated: format.lowercased().contains("бб"))
    }

    /// What a paragraph's style says of its characters.
    func paragraph(_ name: String?) -> Characters { characters("paragraph", name) }

    /// What a span's style says of its characters.
    func span(_ name: String?) -> Characters { characters("text", name) }

    private func characters(_ family: String, _ name: String?) -> Characters {
        var result = Characters()
        walk(family, name) { style in
            result = result.over(style.characters)
            return true
        }
        return result
    }

    /// The list style that a paragraph's style names; empty where it says that there is none.
    func listStyle(ofParagraph name: String?) -> String? {
        var found: String?
        walk("paragraph", name) { style in
            found = style.listStyle
            return found == nil
        }
        return found
    }

    /// The name of a paragraph's style, as people see it; for one without a name that of what it is based on.
    func displayName(ofParagraph name: String?) -> String? {
        var found: String?
        var last = name
        walk("paragraph", name) { style in
            found = style.displayName
            last = style.parent ?? last
            return found == nil && style.parent != nil
        }
        return found ?? last
    }

    private func walk(_ family: String, _ name: String?, _ visit: (Style) -> Bool) {
        var next = name
        // A circle of styles would not end.
        var steps = 0
        while let name = next, let style = styles[Self.key(family, name)], steps < 64 {
            guard visit(style) else { return }
            next = style.parent
            steps += 1
        }
    }
}
