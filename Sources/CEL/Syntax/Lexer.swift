internal import Encodings

/// The smallest parts of an expression.
struct Token {
    enum Kind: Equatable {
        case end
        case name
        case quotedName
        case int
        case uint
        case double
        case string
        case bytes
        case symbol
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// For a symbol its bytes, packed; `||` is 0x7C7C.
    var symbol: UInt32 = 0
}

/// Cuts the UTF-8 of an expression into tokens, one at a time.
struct Lexer {
    let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
        position + offset < bytes.count ? bytes[position + offset] : 0
    }

    mutating func next() throws(LexicalError) -> Token {
        skipBlanks()
        let start = position
        guard start < bytes.count else { return Token(kind: .end, start: start, end: start) }
        let first = bytes[start]
        if isNameStart(first) {
            if let kind = stringKind() { return try string(kind) }
            while position < bytes.count, isNamePart(bytes[position]) { position += 1 }
            return Token(kind: .name, start: start, end: position)
        }
        if isDigit(first) || (first == UInt8(ascii: ".") && isDigit(byte(1))) { return try number() }
        switch first {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string(.string)
        case UInt8(ascii: "`"): return try quotedName()
        default: break
        }
        var symbol = UInt32(first)
        let second = byte(1)
        switch (first, second) {
        case (UInt8(ascii: "&"), UInt8(ascii: "&")), (UInt8(ascii: "|"), UInt8(ascii: "|")),
            (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "!"), UInt8(ascii: "=")),
            (UInt8(ascii: "<"), UInt8(ascii: "=")), (UInt8(ascii: ">"), UInt8(ascii: "=")):
            symbol = symbol << 8 | UInt32(second)
            position += 2
        case (UInt8(ascii: "&"), _):
            throw LexicalError(start, start + 1, "a single '&' means nothing", expected: "'&&'")
        case (UInt8(ascii: "|"), _):
            throw LexicalError(start, start + 1, "a single '|' means nothing", expected: "'||'")
        case (UInt8(ascii: "="), _):
            throw LexicalError(start, start + 1, "a single '=' means nothing", expected: "'=='")
        default:
            guard Self.isSymbol(first) else {
                var end = start + 1
                while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
                let found = String(decoding: bytes[start..<end], as: UTF8.self)
                throw LexicalError(start, end, "'\(found)' has no place in an expression")
            }
            position += 1
        }
        return Token(kind: .symbol, start: start, end: position, symbol: symbol)
    }

    private static func isSymbol(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case ".", ",", ":", "?", "[", "]", "(", ")", "{", "}", "!", "<", ">", "+", "-", "*", "/", "%": true
        default: false
        }
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 9, 10, 12, 13, 32: position += 1
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
                while position < bytes.count, bytes[position] != 10 { position += 1 }
            default: return
            }
        }
    }

    private mutating func number() throws(LexicalError) -> Token {
        let start = position
        var kind = Token.Kind.int
        if byte() == UInt8(ascii: "0"), byte(1) == UInt8(ascii: "x") {
            position += 2
            let digits = position
            while isHexDigit(byte()) { position += 1 }
            guard position > digits else {
                throw LexicalError(start, position, "'0x' without digits", expected: "hexadecimal digits")
            }
        } else {
            while isDigit(byte()) { position += 1 }
            if byte() == UInt8(ascii: "."), isDigit(byte(1)) {
                kind = .double
                position += 1
                while isDigit(byte()) { position += 1 }
            }
            if byte() | 32 == UInt8(ascii: "e") {
                let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 2 : 1
                if isDigit(byte(sign)) {
                    kind = .double
                    position += sign
                    while isDigit(byte()) { position += 1 }
                }
            }
        }
        if kind == .int, byte() | 32 == UInt8(ascii: "u") {
            kind = .uint
            position += 1
        }
        var end = position
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        // The one word that may stand behind a number, and so close to it.
        guard end == position || bytes[position..<end].elementsEqual("in".utf8) else {
            throw LexicalError(start, end, "'\(String(decoding: bytes[start..<end], as: UTF8.self))' is no number")
        }
        return Token(kind: kind, start: start, end: position)
    }

    /// The kind of literal that the letters here begin, if they are the prefix of one: `r`, `b` or `br`.
    private func stringKind() -> Token.Kind? {
        let isBytes = byte() | 32 == UInt8(ascii: "b")
        var offset = isBytes ? 1 : 0
        if byte(offset) | 32 == UInt8(ascii: "r") { offset += 1 }
        guard byte(offset) == UInt8(ascii: "\"") || byte(offset) == UInt8(ascii: "'") else { return nil }
        return isBytes ? .bytes : .string
    }

    private mutating func string(_ kind: Token.Kind) throws(LexicalError) -> Token {
        let start = position
        var isRaw = false
        while byte() != UInt8(ascii: "\""), byte() != UInt8(ascii: "'") {
            if byte() | 32 == UInt8(ascii: "r") { isRaw = true }
            position += 1
        }
        let quote = byte()
        let isTriple = byte(1) == quote && byte(2) == quote
        position += isTriple ? 3 : 1
        while position < bytes.count {
            let current = bytes[position]
            if current == quote, !isTriple || (byte(1) == quote && byte(2) == quote) {
                position += isTriple ? 3 : 1
                return Token(kind: kind, start: start, end: position)
            }
            if !isTriple, current == 10 || current == 13 { break }
            position += current == UInt8(ascii: "\\") && !isRaw ? 2 : 1
        }
        position = min(position, bytes.count)
        throw LexicalError(start, start + 1, "the text that begins here does not end", expected: "a closing quote")
    }

    private static func isQuotedNamePart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: " ")
    }

    private mutating func quotedName() throws(LexicalError) -> Token {
        let start = position
        position += 1
        while position < bytes.count, isNamePart(bytes[position]) || Self.isQuotedNamePart(bytes[position]) {
            position += 1
        }
        guard position < bytes.count else {
            throw LexicalError(start, start + 1, "the name that begins here does not end", expected: "'`'")
        }
        guard byte() == UInt8(ascii: "`"), position > start + 1 else {
            throw LexicalError(
                start, position, "this is no name between '`'",
                expected: "letters, digits, '_', '.', '-', '/' and spaces")
        }
        position += 1
        return Token(kind: .quotedName, start: start, end: position)
    }
}

/// What the lexer and the readers of literals refuse.
struct LexicalError: Error {
    let start: Int
    let end: Int
    let message: String
    let expected: String?

    init(_ start: Int, _ end: Int, _ message: String, expected: String? = nil) {
        self.start = start
        self.end = end
        self.message = message
        self.expected = expected
    }
}

func isNameStart(_ byte: UInt8) -> Bool { (byte | 32 >= 97 && byte | 32 <= 122) || byte == 95 }
func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
