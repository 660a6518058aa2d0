/// The styles of a document, each with what it inherits.
struct WordStyles {
    /// What a style or a run says of characters; nil where it says nothing.
    struct Characters {
        var isHidden: Bool?
        var isStruck: Bool?
        var isDoublyStruck: Bool?
        var position: String?
        /// By how many half points the characters are raised.
        var raise: Int?
        /// The size in half points.
        var size: Int?

        /// What stands here, and of the rest what `other` says.
        func over(_ other: Characters) -> Characters {
            Characters(
                isHidden: isHidden ?? other.isHidden, isStruck: isStruck ?? other.isStruck,
                isDoublyStruck: isDoublyStruck ?? other.isDoublyStruck, position: position ?? other.position,
                raise: raise ?? other.raise, size: size ?? other.size)
        }

        init(
            isHidden: Bool? = nil, isStruck: Bool? = nil, isDoublyStruck: Bool? = nil, position: String? = nil,
            raise: Int? = nil, size: Int? = nil
        ) {
            self.isHidden = isHidden
            self.isStruck = isStruck
            self.isDoublyStruck = isDoublyStruck
            self.position = position
            self.raise = raise
            self.size = size
        }

        init(_ properties: XMLNode?) {
            guard let properties else { return }
            for child in properties.children {
                switch child.name {
                case .wVanish: isHidden = WordStyles.isOn(child)
                case .wStrike: isStruck = WordStyles.isOn(child)
                case .wDstrike: isDoublyStruck = WordStyles.isOn(child)
                case .wVertAlign: position = child[.wVal]
                case .wPosition: raise = child.number(.wVal)
                case .wSz: size = child.number(.wVal)
                default: break
                }
            }
        }
    }

    struct Style {
        let id: String
        let name: String
        var parent: String?
        /// The outline level, from 0; 9 is running text.
        var outlineLevel: Int?
        var list: Int?
        var listLevel: Int?
        /// The style that `list` is stated in.
        var listStyle: String?
        var characters = Characters()
        /// The style and those it is based on, the nearest first.
        var chain: [String] = []
    }

    private var declared: [String: Style] = [:]
    private var styles: [String: Style] = [:]
    private(set) var defaultParagraph: String?
    private var defaults = Characters()

    init() {}

    init(_ root: XMLNode?) {
        guard let root else { return }
        for child in root.children {
            switch child.name {
            case .wDocDefaults: defaults = Characters(child.child(.wRPrDefault)?.child(.wRPr))
            case .wStyle: read(child)
            default: break
            }
        }
        styles = declared.mapValues(inherit)
    }

    private mutating func read(_ element: XMLNode) {
        guard let id = element[.wStyleId] else { return }
        var style = Style(id: id, name: element.child(.wName)?[.wVal] ?? id)
        style.parent = element.child(.wBasedOn)?[.wVal]
        let properties = element.child(.wPPr)
        style.outlineLevel = properties?.child(.wOutlineLvl)?.number(.wVal)
        if let list = properties?.child(.wNumPr) {
            style.list = list.child(.wNumId)?.number(.wVal)
            style.listLevel = list.child(.wIlvl)?.number(.wVal)
            if style.list != nil { style.listStyle = id }
        }
        style.characters = Characters(element.child(.wRPr))
        declared[id] = style
        if element[.wType] == "paragraph", ["1", "true", "on"].contains(element[.wDefault]) { defaultParagraph = id }
    }

    /// A style with what it inherits; a circle of styles ends where it began.
    private func inherit(_ style: Style) -> Style {
        var result = style
        result.outlineLevel = style.outlineLevel ?? Self.namedLevel(style.name)
        result.chain = [style.id]
        var next = style.parent
        while let id = next, let parent = declared[id], !result.chain.contains(id) {
            result.outlineLevel = result.outlineLevel ?? parent.outlineLevel ?? Self.namedLevel(parent.name)
            if result.list == nil {
                result.list = parent.list
                result.listStyle = parent.listStyle
            }
            result.listLevel = result.listLevel ?? parent.listLevel
            result.characters = result.characters.over(parent.characters)
            result.chain.append(id)
            next = parent.parent
        }
        return result
    }

    subscript(id: String?) -> Style? { id.flatMap { styles[$0] } }

    /// The list that a style of lists stands for.
    func list(ofStyle id: String) -> Int? { styles[id]?.list }

    /// The level of a heading, from 1, by the style's outline level or its built-in name, or by an id that nothing declares.
    func headingLevel(_ id: String?) -> Int? {
        guard let id else { return nil }
        if let style = styles[id] { return style.outlineLevel.flatMap { (0..<9).contains($0) ? $0 + 1 : nil } }
        return Self.namedLevel(id).map { $0 + 1 }
    }

    /// Whether lines of a style are those of a table of contents or of another index.
    func isContents(_ id: String?) -> Bool {
        guard let id else { return false }
        let name = (styles[id]?.name ?? id).lowercased().filter { $0 != " " }
        if name == "tableoffigures" || name == "tocheading" { return true }
        for start in ["toc", "index"] where name.hasPrefix(start) {
            let rest = name.dropFirst(start.count)
            if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return true }
        }
        return false
    }

    private static func namedLevel(_ name: String?) -> Int? {
        guard let name = name?.lowercased().filter({ $0 != " " }), name.hasPrefix("heading"),
            let level = Int(name.dropFirst(7)), (1...9).contains(level)
        else { return nil }
        return level - 1
    }

    /// How a run is set: what it says itself, else what its styles say. A property that is a switch is turned by each of them.
    func characters(_ direct: Characters, run: String?, paragraph: String?) -> Characters {
        let inParagraph = self[paragraph]?.characters ?? Characters()
        let inRun = self[run]?.characters ?? Characters()
        func turned(_ property: (Characters) -> Bool?) -> Bool {
            if let direct = property(direct) { return direct }
            if property(defaults) == true { return true }
            return (property(inParagraph) ?? false) != (property(inRun) ?? false)
        }
        return Characters(
            isHidden: turned(\.isHidden), isStruck: turned(\.isStruck), isDoublyStruck: turned(\.isDoublyStruck),
            position: direct.position ?? inRun.position ?? inParagraph.position ?? defaults.position,
            raise: direct.raise ?? inRun.raise ?? inParagraph.raise ?? defaults.raise,
            size: direct.size ?? inRun.size ?? inParagraph.size ?? defaults.size)
    }

    /// Whether an element that is a switch is on; nil where there is none.
    static func isOn(_ element: XMLNode?) -> Bool? {
        guard let element else { return nil }
        switch element[.wVal] {
        case "0", "false", "off": return false
        default: return true
        }
    }
}
