/// What the styles of an ODS say of its cells and sheets.
struct SpreadsheetStyles {
    private struct Cell {
        var parent: String?
        var dataStyle: String?
        var isStruck: Bool?
    }

    struct Look {
        var format = NumberFormat.general
        var isStruck = false
        var code: String? { format.isGeneral ? nil : format.code }
    }

    private var cells: [String: Cell] = [:]
    private var codes: [String: XMLNode] = [:]
    private var looks: [String: Look] = [:]
    private var hiddenTables: Set<String> = []
    /// The page on which tables of a style are printed.
    private(set) var pages: [String: String] = [:]

    /// Reads the styles of the parts, in their order.
    init(_ roots: [XMLNode?]) {
        for root in roots {
            for group in root?.children ?? XMLNode.none
            where [.officeStyles, .officeAutomaticStyles].contains(group.name) {
                for style in group.children { add(style) }
            }
        }
    }

    private mutating func add(_ style: XMLNode) {
        guard let name = style[.styleName] else { return }
        switch (style.name, style[.styleFamily]) {
        case (.styleStyle, "table-cell"):
            var cell = Cell(parent: style[.styleParentStyleName], dataStyle: style[.styleDataStyleName])
            if let properties = style.child(.styleTextProperties) {
                let line = properties[.styleTextLineThroughStyle] ?? properties[.styleTextLineThroughType]
                cell.isStruck = line.map { $0 != "none" }
            }
            cells[name] = cell
        case (.styleStyle, "table"):
            if style.child(.styleTableProperties)?[.tableDisplay] == "false" { hiddenTables.insert(name) }
            pages[name] = style[.styleMasterPageName]
        case (.numberNumberStyle, _), (.numberCurrencyStyle, _), (.numberPercentageStyle, _), (.numberDateStyle, _),
            (.numberTimeStyle, _), (.numberTextStyle, _), (.numberBooleanStyle, _):
            codes[name] = style
        default: break
        }
    }

    func isHidden(table style: String?) -> Bool { style.map { hiddenTables.contains($0) } ?? false }

    /// How cells of a style look.
    mutating func look(_ name: String?) -> Look {
        guard let name else { return Look() }
        if let look = looks[name] { return look }
        var look = Look()
        var (dataStyle, isStruck): (String?, Bool?) = (nil, nil)
        var next: String? = name
        // A circle of styles would not end.
        for _ in 0..<64 {
            guard let style = next, let cell = cells[style] else { break }
            dataStyle = dataStyle ?? cell.dataStyle
            isStruck = isStruck ?? cell.isStruck
            next = cell.parent
        }
        look.isStruck = isStruck ?? false
        if let dataStyle, let code = code(named: dataStyle, depth: 0) { look.format = NumberFormat(code) }
        looks[name] = look
        return look
    }

    // MARK: - Codes

    /// The code that says what a style of numbers says, in the notation that XLSX has too.
    private func code(named name: String, depth: Int) -> String? {
        guard depth < 4, let style = codes[name] else { return nil }
        var sections: [String] = []
        for map in style.children where map.name == .styleMap {
            let condition = (map[.styleCondition] ?? "").replacing("value()", with: "").replacing("!=", with: "<>")
            guard let code = code(named: map[.styleApplyStyleName] ?? "", depth: depth + 1) else { continue }
            sections.append("[\(condition.filter { $0 != " " })]\(code)")
        }
        var own = ""
        for part in style.children { own += code(of: part, in: style) }
        return (sections + [own]).joined(separator: ";")
    }

    private func code(of part: XMLNode, in style: XMLNode) -> String {
        func long(_ long: String, _ short: String) -> String { part[.numberStyle] == "long" ? long : short }
        switch part.name {
        case .numberNumber: return digits(part)
        case .numberScientificNumber: return digits(part) + "E+00"
        case .numberFraction: return "# ?/?"
        case .numberText:
            let text = part.allCharacters
            if style.name == .numberPercentageStyle, text.contains("%") {
                return text.split(separator: "%", omittingEmptySubsequences: false).map { Self.quoted(String($0)) }
                    .joined(separator: "%")
            }
            return Self.quoted(text)
        case .numberCurrencySymbol: return Self.quoted(part.allCharacters)
        case .numberTextContent: return "@"
        case .numberFillCharacter: return "* "
        case .numberYear: return long("yyyy", "yy")
        case .numberMonth: return part[.numberTextual] == "true" ? long("mmmm", "mmm") : long("mm", "m")
        case .numberDay: return long("dd", "d")
        case .numberDayOfWeek: return long("dddd", "ddd")
        case .numberHours: return style[.numberTruncateOnOverflow] == "false" ? "[h]" : long("hh", "h")
        case .numberMinutes: return long("mm", "m")
        case .numberSeconds:
            let places = part.number(.numberDecimalPlaces) ?? 0
            return long("ss", "s") + (places > 0 ? "." + String(repeating: "0", count: min(3, places)) : "")
        case .numberAmPm: return "AM/PM"
        case .numberQuarter, .numberWeekOfYear, .numberEra: return "g"
        default: return ""
        }
    }

    private func digits(_ number: XMLNode) -> String {
        let integers = min(40, max(0, number.number(.numberMinIntegerDigits) ?? 0))
        var decimals = min(40, max(0, number.number(.numberDecimalPlaces) ?? 0))
        var code = String(repeating: "0", count: integers)
        if number[.numberGrouping] == "true" {
            code = String(repeating: "#", count: max(0, 4 - integers)) + code
            code.insert(",", at: code.index(code.endIndex, offsetBy: -3))
        } else if integers == 0 {
            code = "#"
        }
        // Without a number of decimals, as many as there are.
        if number[.numberDecimalPlaces] == nil, number.name == .numberNumber, number[.numberDecimalReplacement] == nil {
            return number[.numberGrouping] == "true" || integers > 1 ? code + ".##########" : "General"
        }
        let fixed = number.number(.numberMinDecimalPlaces) ?? decimals
        decimals = max(decimals, fixed)
        if decimals > 0 {
            code += "." + String(repeating: "0", count: max(0, fixed))
            code += String(repeating: "#", count: decimals - max(0, fixed))
        }
        if let factor = number[.numberDisplayFactor].flatMap({ Double($0) }), factor >= 1000 {
            var rest = factor
            while rest >= 1000 { (code, rest) = (code + ",", rest / 1000) }
        }
        return code
    }

    private static func quoted(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        return "\"" + text.replacing("\"", with: "\"\\\"\"") + "\""
    }
}
