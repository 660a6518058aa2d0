/// What one cell of ODS stores and shows, worked out from its type, its style and its words.
struct OpenDocumentCell {
    private(set) var value = Sheet.Value.blank
    private(set) var shown: String
    private(set) var effect = NumberFormat.Effect.none
    /// The formula as the file has it, without the name of its notation.
    let formula: String?
    /// Whether the formula gave an empty text, which is a result.
    private(set) var isEmptyResult = false
    /// The characters that do not fit the type of the cell.
    private(set) var unreadable: String?

    private static let errors: Set<String> = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA",
    ]

    /// Source of the types: OpenDocument 1.3 part 3, 19.385 (`office:value-type`).
    ///
    /// A cell that `isShown` has words of its own, which may be none.
    init(_ cell: XMLNode, _ text: Text, isShown: Bool, _ look: SpreadsheetStyles.Look) {
        let words = text.plain
        shown = words
        let stated = cell[.tableFormula]
        formula = stated.map { formula in
            let plain = formula.firstIndex(of: "=").map { String(formula[$0...]) } ?? formula
            let isMatrix = cell[.tableNumberMatrixRowsSpanned] != nil
            return isMatrix ? "{\(plain)}" : plain
        }
        let hasWords = !text.verbatim.isEmpty || !text.spans.isEmpty
        if cell[.calcextValueType] == "error" || formula != nil && Self.errors.contains(words) {
            value = .error(words)
            return
        }
        switch cell[.officeValueType] {
        case "float", "percentage", "currency": take(number: cell[.officeValue] ?? "", look, isShown: isShown)
        case "date":
            let stated = cell[.officeDateValue] ?? ""
            value = .date(DayNumber(iso: stated)?.iso ?? stated)
            if DayNumber(iso: stated) == nil { unreadable = stated }
            if !hasWords { shown = DayNumber(iso: stated).map { look.format.shown($0) } ?? stated }
        case "time":
            value = .duration(cell[.officeTimeValue] ?? "")
            if !hasWords { shown = cell[.officeTimeValue] ?? "" }
        case "boolean":
            value = .boolean(cell[.officeBooleanValue] == "true")
            if !hasWords { shown = value == .boolean(true) ? "TRUE" : "FALSE" }
        case "string":
            if hasWords {
                value = .text(text)
            } else if let stated = cell[.officeStringValue], !stated.isEmpty {
                value = .text(Text(verbatim: stated))
                shown = look.format.shown(stated).text
                effect = look.format.shown(stated).effect
            } else {
                isEmptyResult = true
            }
        default: if hasWords { value = .text(text) }
        }
    }

    /// What is stored, in words, to be told beside what is shown.
    var stated: String {
        switch value {
        case .text(let text): text.plain
        case .number(let number): number
        default: shown
        }
    }

    private mutating func take(number raw: String, _ look: SpreadsheetStyles.Look, isShown: Bool) {
        guard let number = ExactDecimal(raw) else {
            value = raw.isEmpty ? .blank : .text(Text(verbatim: raw))
            unreadable = raw
            return
        }
        value = .number(raw)
        let result = look.format.shown(number)
        if !isShown { shown = result.text }
        effect = shown.isEmpty ? .hides : result.effect
    }
}
