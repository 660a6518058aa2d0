extension NumberFormat {
    /// What a reader of the sheet sees, and how that stands to what is stored.
    struct Shown: Hashable {
        let text: String
        let effect: Effect
    }

    /// How what is shown stands to what is stored.
    enum Effect: Hashable {
        /// It is the same number.
        case none
        /// It has fewer decimals.
        case rounds
        /// It is a thousand or a million times smaller.
        case scales
        /// Nothing is shown.
        case hides
        /// Words or signs are shown that do not depend on the number.
        case replaces
    }

    /// How a number reads. Days and times are shown by `shown(_:day:)`.
    func shown(_ number: ExactDecimal) -> Shown {
        // Spreadsheets reckon with 15 digits; more are the noise of binary fractions.
        let number = number.rounded(significant: 15)
        guard !isGeneral, let (section, dropsSign) = section(for: number) else {
            return Shown(text: number.description, effect: .none)
        }
        let sign = number.isNegative && !dropsSign ? "-" : ""
        switch section.kind {
        case .date, .time, .elapsed: return Shown(text: number.description, effect: .none)
        case .literal:
            let text = assemble(section.tokens) { _ in "" }
            return Shown(text: text, effect: text.isEmpty ? .hides : .replaces)
        case .general, .text:
            let digits = number.magnitude.description
            let isFirst = section.tokens.firstIndex { $0 == .general || $0 == .text }
            var seen = -1
            let text = assemble(section.tokens) { token in
                seen += 1
                return token == .general || token == .text ? (seen == isFirst ? sign : "") + digits : ""
            }
            return Shown(text: text, effect: hasSign(text, number, isDropped: dropsSign) ? .none : .replaces)
        case .number:
            let shown = shown(number, sign, section)
            let isNought = !shown.text.utf8.contains { (0x31...0x39).contains($0) }
            guard !isNought, !hasSign(shown.text, number, isDropped: dropsSign) else { return shown }
            return Shown(text: shown.text, effect: .replaces)
        }
    }

    /// Whether a number below nought is shown as one, where the section is to say so itself: with a minus or in brackets.
    private func hasSign(_ text: String, _ number: ExactDecimal, isDropped: Bool) -> Bool {
        let signs: Set<Unicode.Scalar> = ["-", "−", "–", "‐", "\u{2011}", "("]
        return !(isDropped && number.isNegative) || text.unicodeScalars.contains(where: signs.contains)
    }

    private func shown(_ number: ExactDecimal, _ sign: String, _ section: Section) -> Shown {
        if section.tokens.contains(.fraction) { return Shown(text: sign + number.magnitude.description, effect: .none) }
        if section.tokens.contains(where: { if case .exponent = $0 { true } else { false } }) {
            return Shown(text: sign + scientific(number.magnitude, section), effect: .none)
        }
        let point = section.tokens.firstIndex(of: .point) ?? section.tokens.count
        let places = section.tokens.indices.filter { section.tokens[$0].isPlace }
        let decimals = places.count { $0 > point }
        let scaled = number.shifted(by: section.shift)
        let rounded = scaled.rounded(decimals: decimals)
        var pieces = [String](repeating: "", count: section.tokens.count)
        fillInteger(rounded.integerDigits, places.filter { $0 < point }, section, &pieces)
        fillFraction(rounded.fractionDigits(decimals), places.filter { $0 > point }, section, &pieces)
        let hasDigits = pieces.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
        if point < pieces.count { pieces[point] = "." }
        var index = -1
        var text = assemble(section.tokens) { _ in
            index += 1
            return pieces[index]
        }
        guard hasDigits else { return Shown(text: text, effect: text.isEmpty ? .hides : .replaces) }
        if !rounded.isZero { text = sign + text }
        let effect: Effect = section.scalingCommas > 0 && !scaled.isZero ? .scales : rounded == scaled ? .none : .rounds
        return Shown(text: text, effect: effect)
    }

    /// Puts digits into the places before the point, from the right; those for which there is none stand with the first.
    private func fillInteger(_ digits: [UInt8], _ places: [Int], _ section: Section, _ pieces: inout [String]) {
        var left = digits[...]
        var count = 0
        func piece(_ digit: UInt8) -> String {
            let comma = section.isGrouped && count > 0 && count % 3 == 0 ? "," : ""
            count += 1
            return String(UnicodeScalar(digit + 0x30)) + comma
        }
        for (order, index) in places.enumerated().reversed() {
            if let digit = left.popLast() {
                pieces[index] = piece(digit)
            } else if section.tokens[index] == .place(0x30) {
                pieces[index] = piece(0)
            } else if section.tokens[index] == .place(0x3F) {
                pieces[index] = Self.pad
            }
            if order == 0 { while let digit = left.popLast() { pieces[index] = piece(digit) + pieces[index] } }
        }
        // A code such as `.00` has no place before the point, and shows what stands there all the same.
        if places.isEmpty, !left.isEmpty, let point = section.tokens.firstIndex(of: .point), point > 0 {
            pieces[point - 1] += ExactDecimal.text(left)
        }
    }

    private func fillFraction(_ digits: [UInt8], _ places: [Int], _ section: Section, _ pieces: inout [String]) {
        var isNeeded = false
        for (digit, index) in zip(digits, places).reversed() {
            isNeeded = isNeeded || digit != 0 || section.tokens[index] == .place(0x30)
            if isNeeded {
                pieces[index] = String(UnicodeScalar(digit + 0x30))
            } else if section.tokens[index] == .place(0x3F) {
                pieces[index] = Self.pad
            }
        }
    }

    private func scientific(_ number: ExactDecimal, _ section: Section) -> String {
        let split = section.tokens.firstIndex { if case .exponent = $0 { true } else { false } } ?? 0
        let point = section.tokens.firstIndex(of: .point) ?? split
        let integers = max(1, section.tokens[..<min(point, split)].count { $0.isPlace })
        let decimals = point < split ? section.tokens[point..<split].count { $0.isPlace } : 0
        var exponent = 0
        if !number.isZero {
            let first = number.point - 1
            exponent = first - ((first % integers) + integers) % integers
        }
        var mantissa = number.shifted(by: -exponent).rounded(decimals: decimals)
        if mantissa.point > integers { (exponent, mantissa) = (exponent + integers, mantissa.shifted(by: -integers)) }
        var plus = false
        if case .exponent(let shows) = section.tokens[split] { plus = shows }
        let width = section.tokens[split...].count { $0.isPlace }
        let integer = mantissa.integerDigits.isEmpty ? [0] : mantissa.integerDigits
        var text = ExactDecimal.text(integer[...])
        if decimals > 0 { text += "." + ExactDecimal.text(mantissa.fractionDigits(decimals)[...]) }
        return text + "E" + (exponent < 0 ? "-" : plus ? "+" : "") + DayNumber.padded(abs(exponent), width)
    }

    /// How a text reads: itself, but for a section of its own.
    func shown(_ text: String) -> Shown {
        guard let section = textSection else { return Shown(text: text, effect: .none) }
        let shown = assemble(section.tokens) { $0 == .text ? text : "" }
        guard section.kind == .text else { return Shown(text: shown, effect: shown.isEmpty ? .hides : .replaces) }
        return Shown(text: section.tokens == [.text] ? text : shown, effect: .none)
    }

    // MARK: - Pieces

    /// A blank that lines columns up, until it is known what stands beside it.
    private static let pad = "\u{F0000}"

    private func assemble(_ tokens: [Token], _ value: (Token) -> String) -> String {
        var text = ""
        for token in tokens {
            let piece = value(token)
            switch token {
            case .literal(let literal): text += piece + literal
            case .pad: text += piece + Self.pad
            case .percent(let sign): text += piece + sign
            default: text += piece
            }
        }
        return Self.aligned(text)
    }

    /// The text with one blank where blanks line columns up, and none at its ends.
    static func aligned(_ text: String) -> String {
        let trimmed = text.contains(pad) || text.first == " " || text.last == " "
        guard trimmed else { return text }
        var result = ""
        var hasPad = false
        for character in text {
            if String(character) == pad {
                hasPad = true
            } else {
                if hasPad, !result.isEmpty, result.last != " ", character != " " { result.append(" ") }
                hasPad = false
                if character != " " || !result.isEmpty { result.append(character) }
            }
        }
        while result.last == " " { result.removeLast() }
        return result
    }
}
