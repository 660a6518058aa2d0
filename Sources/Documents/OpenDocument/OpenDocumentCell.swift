/// What one cell of ODS stores and shows, worked out from its type, its style and its words.
struct OpenDocumentCell {
    private(set) var value = Sheet.Value.blank
    private(set) var shown: String
    private(set) var effect = NumberFormat.Effect.none
    /// The formula as the file has it, without the name of its notation.
    let formula: String?
    /// Whether the formula gave an empty text, which is a result.
    private(set) var isEmptyResult = false
    /// What was to say the value and does not; what is shown, where nothing was to.
    private(set) var unreadable: String?
    /// What is stored, where what is shown says something else.
    private(set) var contradicted: String?

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
        case "float", "percentage", "currency": take(number: cell[.officeValue] ?? "", text, look, isShown: isShown)
        case "date":
            let stated = cell[.officeDateValue] ?? ""
            guard let day = DayNumber(iso: stated) else {
                keep(text, insteadOf: stated)
                return
            }
            value = .date(day.iso)
            if !hasWords { shown = look.format.shown(day) }
            if ShownValue(shown).contradicts(day) { contradicted = day.iso }
        case "time":
            let stated = cell[.officeTimeValue] ?? ""
            guard DayNumber.isDuration(stated) else {
                keep(text, insteadOf: stated)
                return
            }
            value = .duration(stated)
            if !hasWords { shown = stated }
        case "boolean":
            let stated = cell[.officeBooleanValue] ?? ""
            guard stated == "true" || stated == "false" else {
                keep(text, insteadOf: stated)
                return
            }
            value = .boolean(stated == "true")
            if !hasWords { shown = stated.uppercased() }
        case "string":
            if hasWords {
                value = .text(text)
                if let stated = cell[.officeStringValue], ShownValue(words).contradicts(stated, text, look.format) {
                    contradicted = stated
                }
            } else if let stated = cell[.officeStringValue], !stated.isEmpty {
                value = .text(Text(verbatim: stated))
                shown = look.format.shown(stated).text
                effect = look.format.shown(stated).effect
            } else {
                isEmptyResult = true
            }
        default:
            if let stated = Self.values.lazy.compactMap({ cell[$0] }).first {
                keep(text, insteadOf: stated)
            } else if hasWords {
                value = .text(text)
            }
        }
    }

    /// The attributes that state a value.
    static let values: [Name] = [
        .officeValue, .officeDateValue, .officeTimeValue, .officeBooleanValue, .officeStringValue,
    ]

    /// Keeps what is shown, or else what is stated, as the text that it is: no value is made of it.
    private mutating func keep(_ text: Text, insteadOf stated: String) {
        if shown.isEmpty { shown = stated }
        guard !shown.isEmpty else { return }
        value = .text(text.plain.isEmpty ? Text(verbatim: stated) : text)
        unreadable = stated.isEmpty ? shown : stated
    }

    /// What is stored, in words, to be told beside what is shown.
    var stated: String {
        switch value {
        case .text(let text): text.plain
        case .number(let number): number
        default: shown
        }
    }

    private mutating func take(number raw: String, _ text: Text, _ look: SpreadsheetStyles.Look, isShown: Bool) {
        guard let number = ExactDecimal(raw) else { return keep(text, insteadOf: raw) }
        value = .number(raw)
        let result = look.format.shown(number)
        if !isShown { shown = result.text }
        effect = shown.isEmpty ? .hides : result.effect
        let isUnexpected = isShown && (effect == .none || effect == .rounds) && shown != result.text
        if isUnexpected, ShownValue(shown).contradicts(number, look.format) { contradicted = raw }
    }
}
