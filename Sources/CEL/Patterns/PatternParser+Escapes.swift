internal import Encodings

/// What begins with a `\`: assertions, sets and single characters.
extension PatternParser {
    mutating func escape() throws(EvaluationError) -> Part {
        let assertion: Pattern.Assertion? =
            switch ahead(1) {
            case "A": .textStart
            case "z": .textEnd
            case "b": .boundary
            case "B": .noBoundary
            default: nil
            }
        if let assertion {
            position += 2
            return Part(.assert(assertion))
        }
        if let set = try escapedSet() { return Part(.set(set)) }
        return literal(try escapedScalar())
    }

    /// The set of `\d`, `\pL` and their like; nil for an escape of one character.
    mutating func escapedSet() throws(EvaluationError) -> ScalarSet? {
        guard let letter = ahead(1) else { return nil }
        if letter == "p" || letter == "P" {
            position += 2
            var name = ""
            if take("{") {
                while let next = current, next != "}" {
                    name.unicodeScalars.append(next)
                    position += 1
                }
                guard take("}") else { throw refusal("a class does not end") }
            } else if let next = current {
                name.unicodeScalars.append(next)
                position += 1
            }
            let isInverse = name.hasPrefix("^")
            if isInverse { name.removeFirst() }
            guard let known = UnicodeClass.named[name] else { throw noClass(name) }
            return ScalarSet(
                classes: [known], isNegated: (letter == "P") != isInverse, ignoresCase: flags.ignoresCase)
        }
        let ranges: [ClosedRange<UInt32>]
        switch letter {
        case "d", "D": ranges = [48...57]
        case "w", "W": ranges = [48...57, 65...90, 95...95, 97...122]
        case "s", "S": ranges = [9...10, 12...13, 32...32]
        default: return nil
        }
        position += 2
        return ScalarSet(
            ranges: ranges, isNegated: "DWS".unicodeScalars.contains(letter), ignoresCase: flags.ignoresCase)
    }

    mutating func escapedScalar() throws(EvaluationError) -> UInt32 {
        guard let letter = ahead(1) else { throw refusal("a '\\' at the end") }
        position += 2
        switch letter {
        case "n": return 10
        case "t": return 9
        case "r": return 13
        case "f": return 12
        case "v": return 11
        case "a": return 7
        case "x":
            let isBraced = take("{")
            var value: UInt32 = 0
            var count = 0
            while isBraced || count < 2, let next = current, let digit = next.hexDigit {
                value = value * 16 + digit
                guard value <= 0x10FFFF else { throw refusal("a code point above 10FFFF") }
                position += 1
                count += 1
            }
            guard isBraced ? count > 0 && take("}") : count == 2 else {
                throw refusal("a '\\x' without two hexadecimal digits or some in braces")
            }
            return value
        case "0"..."7":
            guard letter == "0" || (current.map { $0 >= "0" && $0 <= "7" } ?? false) else {
                throw refusal("RE2 has no back references")
            }
            var value = letter.value - 48
            for _ in 0..<2 {
                guard let next = current, next >= "0", next <= "7" else { break }
                value = value * 8 + next.value - 48
                position += 1
            }
            return value
        default:
            let isPlain = letter.isASCII && !isNamePart(UInt8(letter.value))
            guard isPlain || letter == "_" else { throw refusal("there is no escape '\\\(letter)'") }
            return letter.value
        }
    }
}

extension Unicode.Scalar {
    /// What the scalar is worth as a hexadecimal digit of ASCII, if it is one.
    fileprivate var hexDigit: UInt32? {
        guard isASCII, isHexDigit(UInt8(value)) else { return nil }
        return value <= 57 ? value - 48 : (value | 32) - 87
    }
}
