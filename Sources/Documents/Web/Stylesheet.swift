/// The little of a page's style sheets that says what a reader sees: what is hidden, struck, raised, and how lists are numbered.
struct Stylesheet {
    /// What counts of an element's style.
    struct Declarations {
        var display: String?
        var visibility: String?
        var decoration: String?
        var verticalAlign: String?
        var listStyle: String?
        var whiteSpace: String?

        var isEmpty: Bool {
            display == nil && visibility == nil && decoration == nil && verticalAlign == nil && listStyle == nil
                && whiteSpace == nil
        }

        /// Reads what stands between braces or in a `style`.
        init(_ text: some StringProtocol) {
            for declaration in text.lowercased().split(separator: ";") {
                let parts = declaration.split(separator: ":", maxSplits: 1)
                guard parts.count == 2 else { continue }
                let value = String(parts[1].split(separator: "!")[0]).trimmed
                switch String(parts[0]).trimmed {
                case "display": display = value
                case "visibility": visibility = value
                case "text-decoration", "text-decoration-line": decoration = value
                case "vertical-align": verticalAlign = value
                case "list-style-type", "list-style": listStyle = value
                case "white-space": whiteSpace = value
                default: break
                }
            }
        }

        init() {}

        mutating func apply(_ other: Declarations) {
            display = other.display ?? display
            visibility = other.visibility ?? visibility
            decoration = other.decoration ?? decoration
            verticalAlign = other.verticalAlign ?? verticalAlign
            listStyle = other.listStyle ?? listStyle
            whiteSpace = other.whiteSpace ?? whiteSpace
        }
    }

    private struct Compound {
        var tag: String?
        var id: String?
        var classes: [String] = []
        var isChild = false
    }

    private struct Rule {
        let compounds: [Compound]
        let weight: Int
        let declarations: Declarations
    }

    private var rules: [Rule] = []

    /// Adds the rules of a style sheet; those for other media than a screen are none.
    mutating func add(_ text: String) {
        // Signs of a comment of the page hide a sheet from browsers that nobody has.
        let sheet = text.replacing("<!--", with: "").replacing("-->", with: "")
        var rest = Self.withoutComments(sheet)[...]
        while let open = rest.firstIndex(of: "{") {
            let selector = String(rest[..<open]).trimmed
            let end = Self.end(of: rest[open...])
            let inside = rest[rest.index(after: open)..<end]
            if selector.hasPrefix("@") {
                let isMedia = selector.hasPrefix("@media") && (selector.contains("screen") || selector.contains("all"))
                if isMedia || selector.hasPrefix("@layer") || selector.hasPrefix("@supports") { add(String(inside)) }
            } else {
                add(selector, Declarations(inside))
            }
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
        }
        // Of rules as heavy as each other the later one holds; sorting keeps their order.
        rules.sort { $0.weight < $1.weight }
    }

    private static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "/*") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    private static func end(of block: Substring) -> Substring.Index {
        var depth = 0
        for index in block.indices {
            if block[index] == "{" { depth += 1 }
            if block[index] == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return block.endIndex
    }

    private mutating func add(_ selectors: String, _ declarations: Declarations) {
        guard !declarations.isEmpty else { return }
        for selector in selectors.split(separator: ",") {
            var compounds: [Compound] = []
            var isChild = false
            for word in selector.split(whereSeparator: \.isWhitespace).flatMap({ Self.separated($0) }) {
                if word == ">" {
                    isChild = true
                    continue
                }
                guard var compound = Self.compound(word) else {
                    compounds = []
                    break
                }
                compound.isChild = isChild
                isChild = false
                compounds.append(compound)
            }
            guard !compounds.isEmpty else { continue }
            let weight = compounds.reduce(0) {
                $0 + ($1.id == nil ? 0 : 10_000) + 100 * $1.classes.count + ($1.tag == nil ? 0 : 1)
            }
            rules.append(Rule(compounds: compounds, weight: weight, declarations: declarations))
        }
    }

    private static func separated(_ word: Substring) -> [String] {
        var parts: [String] = []
        var current = ""
        for character in word {
            if character == ">" {
                if !current.isEmpty { parts.append(current) }
                parts.append(">")
                current = ""
            } else {
                current.append(character)
            }
        }
        return current.isEmpty ? parts : parts + [current]
    }

    /// A simple selector; nil for one with conditions that are not looked at.
    private static func compound(_ word: String) -> Compound? {
        guard !word.contains(where: { ":[+~()\\".contains($0) }) else { return nil }
        var compound = Compound()
        var kind: Character = " "
        var name = ""
        func end() {
            guard !name.isEmpty else { return }
            switch kind {
            case ".": compound.classes.append(name)
            case "#": compound.id = name
            default: compound.tag = name == "*" ? nil : name.lowercased()
            }
        }
        for character in word {
            if character == "." || character == "#" {
                end()
                kind = character
                name = ""
            } else {
                name.append(character)
            }
        }
        end()
        return compound
    }

    /// What the sheets and its own `style` say of an element; `ancestors` are the outermost first.
    func declarations(for element: XMLNode, ancestors: [XMLNode]) -> Declarations {
        var result = Declarations()
        for rule in rules where matches(rule.compounds[...], element, ancestors[...]) {
            result.apply(rule.declarations)
        }
        if let own = element[.htmlStyle] { result.apply(Declarations(own)) }
        return result
    }

    private func matches(_ compounds: ArraySlice<Compound>, _ element: XMLNode, _ ancestors: ArraySlice<XMLNode>)
        -> Bool
    {
        guard let last = compounds.last, matches(last, element) else { return false }
        let rest = compounds.dropLast()
        if rest.isEmpty { return true }
        var above = ancestors
        while let parent = above.popLast() {
            if matches(rest, parent, above) { return true }
            if last.isChild { return false }
        }
        return false
    }

    private func matches(_ compound: Compound, _ element: XMLNode) -> Bool {
        if let tag = compound.tag, tag != element.name.rawValue { return false }
        if let id = compound.id, id != element[.htmlId] { return false }
        guard !compound.classes.isEmpty else { return true }
        let classes = element[.htmlClass]?.split(whereSeparator: \.isWhitespace) ?? []
        return compound.classes.allSatisfy { name in classes.contains { $0 == name } }
    }
}
