/// Reads the code of a number format.
struct NumberFormatParser {
    private let characters: [Character]
    private var position = 0

    init(_ code: String) { characters = Array(code) }

    /// The sections, one for each part between semicolons.
    mutating func sections() -> [NumberFormat.Section] {
        var sections: [NumberFormat.Section] = []
        repeat {
            if position < characters.count, characters[position] == ";" { position += 1 }
            sections.append(section())
        } while position < characters.count
        if characters.last == ";" { sections.append(NumberFormat.Section()) }
        return sections
    }

    /// A section up to its semicolon. Letters are parts of a date only where no place for a digit says that it is a number.
    private mutating func section() -> NumberFormat.Section {
        var section = NumberFormat.Section()
        let raw = rawTokens(&section)
        var (hasPlaces, hasNoughts, hasSeconds, hasParts) = (false, false, false, false)
        for part in raw {
            switch part {
            case .sign("#"), .sign("?"): hasPlaces = true
            case .sign("0"): hasNoughts = true
            case .letter("s", _), .elapsed: (hasSeconds, hasParts) = (true, true)
            case .letter(let letter, _): hasParts = hasParts || "ymdh".contains(letter)
            default: break
            }
        }
        let isDate = hasParts && !hasPlaces && (!hasNoughts || hasSeconds)
        section.tokens = isDate ? dateTokens(raw, &section) : numberTokens(raw)
        finish(&section, isDate: isDate)
        return section
    }

    private enum Raw {
        case literal(String)
        case pad
        /// A character that may mean something.
        case sign(Character)
        /// A letter that may be a part of a date: in lower case, and as it stands.
        case letter(Character, Character)
        case general
        case elapsed(Character, Int)
        case amPm
    }

    private mutating func rawTokens(_ section: inout NumberFormat.Section) -> [Raw] {
        var raw: [Raw] = []
        while position < characters.count, characters[position] != ";" {
            let character = characters[position]
            position += 1
            switch character {
            case "\"":
                var literal = ""
                while position < characters.count, characters[position] != "\"" {
                    literal.append(characters[position])
                    position += 1
                }
                position += 1
                raw.append(.literal(literal))
            case "\\", "!":
                if position < characters.count { raw.append(.literal(String(characters[position]))) }
                position += 1
            case "_":
                position += 1
                raw.append(.pad)
            case "*":
                position += 1
                raw.append(.pad)
            case "[":
                var content = ""
                while position < characters.count, characters[position] != "]" {
                    content.append(characters[position])
                    position += 1
                }
                position += 1
                bracket(content, &section, &raw)
            default:
                let rest = String(characters[(position - 1)...].prefix(7)).lowercased()
                if rest.hasPrefix("general") {
                    raw.append(.general)
                    position += 6
                } else if rest.hasPrefix("am/pm") {
                    raw.append(.amPm)
                    position += 4
                } else if rest.hasPrefix("a/p") {
                    raw.append(.amPm)
                    position += 2
                } else if character.isLetter, let lower = character.lowercased().first, character != "E" {
                    raw.append("ymdhsbg".contains(lower) ? .letter(lower, character) : .literal(String(character)))
                } else {
                    raw.append(.sign(character))
                }
            }
        }
        return raw
    }

    private func bracket(_ content: String, _ section: inout NumberFormat.Section, _ raw: inout [Raw]) {
        if content.hasPrefix("$") {
            let parts = content.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            if let sign = parts.first, !sign.isEmpty { raw.append(.literal(String(sign))) }
            // Long dates and times of the system (F800, F400, x-sysdate) are what the reader's language makes of them.
            if parts.count > 1, ["f800", "f400"].contains(parts[1].lowercased()) || parts[1].hasPrefix("x-sys") {
                section.isOfLanguage = true
            }
            return
        }
        let lower = content.lowercased()
        if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
            raw.append(.elapsed(first, lower.count))
            return
        }
        let comparison = content.prefix { "<>=".contains($0) }
        if !comparison.isEmpty, let bound = Double(content.dropFirst(comparison.count)) {
            section.condition = NumberFormat.Condition(comparison: String(comparison), bound: bound)
        }
    }

    private func numberTokens(_ raw: [Raw]) -> [NumberFormat.Token] {
        var tokens: [NumberFormat.Token] = []
        var hasPoint = false
        let lastPlace = raw.lastIndex { if case .sign(let sign) = $0 { "0#?".contains(sign) } else { false } }
        for (index, part) in raw.enumerated() {
            switch part {
            case .literal(let text): tokens.append(.literal(text))
            case .pad: tokens.append(.pad)
            case .general: tokens.append(.general)
            case .letter(_, let character): tokens.append(.literal(String(character)))
            case .elapsed, .amPm: break
            case .sign(let sign):
                switch sign {
                case "0", "#", "?": tokens.append(.place(sign.asciiValue ?? 0))
                case "." where !hasPoint && lastPlace != nil:
                    hasPoint = true
                    tokens.append(.point)
                case "," where lastPlace != nil: tokens.append(.group)
                case "%", "‰": tokens.append(.percent(String(sign)))
                case "@": tokens.append(.text)
                case "E", "e":
                    if index + 1 < raw.count, case .sign(let next) = raw[index + 1], "+-".contains(next) {
                        tokens.append(.exponent(next == "+"))
                    } else {
                        tokens.append(.literal(String(sign)))
                    }
                case "+", "-":
                    if case .exponent? = tokens.last { break }
                    tokens.append(.literal(String(sign)))
                case "/" where tokens.contains(where: \.isPlace): tokens.append(.fraction)
                default: tokens.append(.literal(String(sign)))
                }
            }
        }
        return tokens
    }

    private func dateTokens(_ raw: [Raw], _ section: inout NumberFormat.Section) -> [NumberFormat.Token] {
        var tokens: [NumberFormat.Token] = []
        var index = 0
        while index < raw.count {
            defer { index += 1 }
            switch raw[index] {
            case .literal(let text): tokens.append(.literal(text))
            case .pad: tokens.append(.pad)
            case .general: tokens.append(.general)
            case .elapsed(let letter, let count): tokens.append(.elapsed(letter, count))
            case .amPm: tokens.append(.amPm)
            case .letter(let letter, _):
                var count = 1
                while index + 1 < raw.count, case .letter(letter, _) = raw[index + 1] {
                    (count, index) = (count + 1, index + 1)
                }
                tokens.append(.part(letter, count))
                if "bg".contains(letter) || "md".contains(letter) && count > 2 { section.isOfLanguage = true }
            case .sign("."):
                var count = 0
                while index + 1 < raw.count, case .sign("0") = raw[index + 1] {
                    (count, index) = (count + 1, index + 1)
                }
                tokens.append(count > 0 ? .subsecond(count) : .literal("."))
            case .sign(let sign): tokens.append(.literal(String(sign)))
            }
        }
        markMinutes(&tokens)
        return tokens
    }

    /// An `m` after hours or before seconds is minutes.
    private func markMinutes(_ tokens: inout [NumberFormat.Token]) {
        let parts = tokens.indices.filter {
            if case .part = tokens[$0] { true } else if case .elapsed = tokens[$0] { true } else { false }
        }
        for (place, index) in parts.enumerated() {
            guard case .part("m", let count) = tokens[index], count <= 2 else { continue }
            let isAfterHours = place > 0 && tokens[parts[place - 1]].letter == "h"
            let isBeforeSeconds = place + 1 < parts.count && tokens[parts[place + 1]].letter == "s"
            if isAfterHours || isBeforeSeconds { tokens[index] = .part("n", count) }
        }
    }

    private func finish(_ section: inout NumberFormat.Section, isDate: Bool) {
        if isDate {
            let letters = section.tokens.compactMap { if case .part(let letter, _) = $0 { letter } else { nil } }
            let isElapsed = section.tokens.contains { if case .elapsed = $0 { true } else { false } }
            section.kind = letters.contains { "ymdbg".contains($0) } ? .date : isElapsed ? .elapsed : .time
            return
        }
        // Commas between places group; those after the last place scale.
        let last = section.tokens.lastIndex(where: \.isPlace) ?? -1
        var afterPlace = 0
        for (index, token) in section.tokens.enumerated() where token == .group {
            if index < last { section.isGrouped = true } else { afterPlace += 1 }
        }
        // `0,.00` scales too: its commas stand right before the point.
        if let point = section.tokens.firstIndex(of: .point) {
            var index = point - 1
            while index >= 0, section.tokens[index] == .group { (afterPlace, index) = (afterPlace + 1, index - 1) }
            let lastInteger = section.tokens[..<point].lastIndex(where: \.isPlace) ?? -1
            section.isGrouped = section.tokens[..<max(0, lastInteger)].contains(.group)
        }
        section.tokens.removeAll { $0 == .group }
        section.scalingCommas = afterPlace
        for token in section.tokens { if case .percent(let sign) = token { section.shift += sign == "%" ? 2 : 3 } }
        section.shift -= 3 * afterPlace
        if section.tokens.contains(.text) {
            section.kind = .text
        } else if section.tokens.contains(.general) {
            section.kind = .general
        } else if section.tokens.contains(where: \.isPlace) {
            section.kind = .number
        }
    }
}

extension NumberFormat.Token {
    var isPlace: Bool { if case .place = self { true } else { false } }

    fileprivate var letter: Character? {
        switch self {
        case .part(let letter, _), .elapsed(let letter, _): letter
        default: nil
        }
    }
}
