/// Reads the syntax of an expression; it stops at the first mistake.
struct Parser {
    private var lexer: Lexer
    private var token = Token(kind: .end, start: 0, end: 0)
    private var previousEnd = 0
    private var nesting = 0
    private let limits: Limits
    private let source: Source

    static func parse(_ text: String, limits: Limits) throws(Diagnostics) -> ParsedExpression {
        let source = Source(text: text)
        guard text.utf8.count <= limits.sourceSize else {
            let message = "the expression is longer than \(limits.sourceSize) bytes"
            throw Diagnostics(list: [source.diagnostic(SourceRange(start: 0, end: 1), message)])
        }
        do throws(LexicalError) {
            var parser = Parser(lexer: Lexer(text), limits: limits, source: source)
            try parser.advance()
            let root = try parser.expression()
            guard parser.token.kind == .end else { throw parser.unexpected("an operator or the end") }
            return ParsedExpression(source: text, root: root)
        } catch {
            let range = SourceRange(start: Int32(error.start), end: Int32(error.end))
            throw Diagnostics(list: [source.diagnostic(range, error.message, expected: error.expected)])
        }
    }

    private init(lexer: Lexer, limits: Limits, source: Source) {
        self.lexer = lexer
        self.limits = limits
        self.source = source
    }

    // MARK: Tokens

    private mutating func advance() throws(LexicalError) {
        previousEnd = token.end
        token = try lexer.next()
    }

    @inline(__always)
    private func isSymbol(_ symbol: StaticString) -> Bool {
        guard token.kind == .symbol else { return false }
        var packed: UInt32 = 0
        for offset in 0..<symbol.utf8CodeUnitCount { packed = packed << 8 | UInt32(symbol.utf8Start[offset]) }
        return token.symbol == packed
    }

    private mutating func take(_ symbol: StaticString) throws(LexicalError) -> Bool {
        guard isSymbol(symbol) else { return false }
        try advance()
        return true
    }

    private mutating func expect(_ symbol: StaticString) throws(LexicalError) {
        guard try take(symbol) else { throw unexpected("'\(symbol)'") }
    }

    private func text(_ token: Token) -> String {
        lexer.bytes.withUnsafeBufferPointer { bytes in
            String(decoding: UnsafeBufferPointer(rebasing: bytes[token.start..<token.end]), as: UTF8.self)
        }
    }

    private func unexpected(_ expected: String) -> LexicalError {
        if token.kind == .end {
            return LexicalError(token.start, token.start + 1, "the expression ends too early", expected: expected)
        }
        return LexicalError(token.start, token.end, "found '\(text(token))'", expected: expected)
    }

    private func tooDeep(_ start: Int) -> LexicalError {
        LexicalError(start, start + 1, "the expression is nested more than \(limits.depth) levels deep")
    }

    private func node(_ kind: Syntax.Kind, from start: Int, parts: [Syntax]) throws(LexicalError) -> Syntax {
        try node(kind, from: start, over: parts.reduce(0) { max($0, $1.depth) })
    }

    /// An expression over others that have at most `depth` levels.
    private func node(_ kind: Syntax.Kind, from start: Int, over depth: Int32 = 0) throws(LexicalError) -> Syntax {
        guard Int(depth) < limits.depth else { throw tooDeep(start) }
        return Syntax(kind, SourceRange(start: Int32(start), end: Int32(previousEnd)), depth: depth + 1)
    }

    // MARK: Operators

    private mutating func expression() throws(LexicalError) -> Syntax {
        let start = token.start
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.depth else { throw tooDeep(start) }
        let condition = try disjunction()
        guard try take("?") else { return condition }
        let first = try disjunction()
        try expect(":")
        let second = try expression()
        return try node(.conditional(condition, first, second), from: start, parts: [condition, first, second])
    }

    private mutating func disjunction() throws(LexicalError) -> Syntax {
        let start = token.start
        let first = try conjunction()
        guard isSymbol("||") else { return first }
        var operands = [first]
        while try take("||") { operands.append(try conjunction()) }
        return try node(.or(operands), from: start, parts: operands)
    }

    private mutating func conjunction() throws(LexicalError) -> Syntax {
        let start = token.start
        let first = try binary(3)
        guard isSymbol("&&") else { return first }
        var operands = [first]
        while try take("&&") { operands.append(try binary(3)) }
        return try node(.and(operands), from: start, parts: operands)
    }

    private func binaryOperator() -> BinaryOperator? {
        switch token.kind {
        case .symbol:
            switch token.symbol {
            case 0x2B: .add
            case 0x2D: .subtract
            case 0x2A: .multiply
            case 0x2F: .divide
            case 0x25: .remainder
            case 0x3D3D: .equal
            case 0x213D: .notEqual
            case 0x3C: .less
            case 0x3C3D: .lessOrEqual
            case 0x3E: .greater
            case 0x3E3D: .greaterOrEqual
            default: nil
            }
        case .name
        where token.end - token.start == 2 && lexer.bytes[token.start] == 105
            && lexer.bytes[token.start + 1] == 110:
            .isIn
        default: nil
        }
    }

    private mutating func binary(_ precedence: Int) throws(LexicalError) -> Syntax {
        let start = token.start
        var left = try unary()
        while let found = binaryOperator(), found.precedence >= precedence {
            try advance()
            let right = found.precedence == 5 ? try unary() : try binary(found.precedence + 1)
            left = try node(.binary(found, left, right), from: start, over: max(left.depth, right.depth))
        }
        return left
    }

    private mutating func unary() throws(LexicalError) -> Syntax {
        let start = token.start
        if isSymbol("!") {
            var count = 0
            while try take("!") { count += 1 }
            let operand = isSymbol("-") ? try negativeNumber() : try member()
            // An even number of negations only demands a bool, which two do as well as a million.
            let once = try node(.not(operand), from: start, over: operand.depth)
            return count % 2 == 1 ? once : try node(.not(once), from: start, over: once.depth)
        }
        guard isSymbol("-") else { return try member() }
        var minuses: [Int] = []
        while isSymbol("-") {
            guard minuses.count < limits.depth else { throw tooDeep(start) }
            minuses.append(token.start)
            try advance()
        }
        var operand: Syntax
        if token.kind == .int || token.kind == .double, let last = minuses.popLast() {
            operand = try member(negatedFrom: last)
        } else {
            operand = try member()
        }
        for minus in minuses.reversed() { operand = try node(.negate(operand), from: minus, over: operand.depth) }
        return operand
    }

    /// A number behind a minus sign where only a literal may have one.
    private mutating func negativeNumber() throws(LexicalError) -> Syntax {
        let minus = token.start
        try advance()
        guard token.kind == .int || token.kind == .double else { throw unexpected("a number") }
        return try member(negatedFrom: minus)
    }

    // MARK: Members

    private mutating func member(negatedFrom minus: Int? = nil) throws(LexicalError) -> Syntax {
        let start = minus ?? token.start
        var base = try primary(negatedFrom: minus)
        while token.kind == .symbol {
            if try take(".") {
                let isOptional = try take("?")
                let isQuoted = token.kind == .quotedName
                let name = try fieldName()
                if !isOptional, !isQuoted, isSymbol("(") {
                    try advance()
                    let arguments = try list(until: ")")
                    base = try call(base, name, arguments, from: start)
                } else {
                    base = try node(
                        .select(base, name.text, nameRange: name.range, isOptional: isOptional), from: start,
                        over: base.depth)
                }
            } else if try take("[") {
                let isOptional = try take("?")
                let index = try expression()
                try expect("]")
                base = try node(
                    .index(base, index, isOptional: isOptional), from: start, over: max(base.depth, index.depth))
            } else if isSymbol("{"), base.isNameOrSelection {
                throw LexicalError(
                    token.start, token.end, "records come from the data, an expression cannot build one",
                    expected: "an operator or the end")
            } else {
                break
            }
        }
        return base
    }

    private mutating func call(
        _ receiver: Syntax, _ name: (text: String, range: SourceRange), _ arguments: [Syntax], from start: Int
    ) throws(LexicalError) -> Syntax {
        // The names that stand for hoisted sub-expressions in the test suites of the language.
        if case .name("cel", false) = receiver.kind, ["index", "iterVar", "accuVar"].contains(name.text) {
            let numbers = arguments.compactMap { argument in
                if case .literal(.int(let number)) = argument.kind { String(number) } else { nil }
            }
            if numbers.count == arguments.count, numbers.count == (name.text == "index" ? 1 : 2) {
                let prefix = name.text == "index" ? "@index" : name.text == "iterVar" ? "@it:" : "@ac:"
                return try node(.name(prefix + numbers.joined(separator: ":"), isRooted: false), from: start)
            }
        }
        return try node(
            .call(receiver, name.text, arguments, nameRange: name.range, isRooted: false), from: start,
            parts: [receiver] + arguments)
    }

    private mutating func fieldName() throws(LexicalError) -> (text: String, range: SourceRange) {
        let range = SourceRange(start: Int32(token.start), end: Int32(token.end))
        switch token.kind {
        case .name:
            let name = text(token)
            switch name {
            case "true", "false", "null", "in": throw unexpected("the name of a field")
            default: try advance()
            }
            return (name, range)
        case .quotedName:
            let name = String(text(token).dropFirst().dropLast())
            try advance()
            return (name, range)
        default:
            throw unexpected("the name of a field or function")
        }
    }

    private mutating func list(until close: StaticString) throws(LexicalError) -> [Syntax] {
        var elements: [Syntax] = []
        if try take(close) { return elements }
        while true {
            elements.append(try expression())
            guard elements.count <= limits.literalSize else {
                throw unexpected("at most \(limits.literalSize) elements")
            }
            guard try take(",") else { break }
        }
        guard try take(close) else { throw unexpected("',' or '\(close)'") }
        return elements
    }

    // MARK: Primaries

    private mutating func primary(negatedFrom minus: Int?) throws(LexicalError) -> Syntax {
        let start = token.start
        switch token.kind {
        case .name: return try name(isRooted: false, from: start)
        case .symbol:
            if try take("(") {
                let inner = try expression()
                guard try take(")") else { throw unexpected("an operator or ')'") }
                return inner
            }
            if try take("[") { return try listLiteral(from: start) }
            if try take("{") { return try mapLiteral(from: start) }
            if try take(".") {
                guard token.kind == .name else { throw unexpected("a name") }
                return try name(isRooted: true, from: start)
            }
            throw unexpected("an expression")
        case .end, .quotedName: throw unexpected("an expression")
        default: return try literal(isNegative: minus != nil, from: minus ?? start)
        }
    }

    private mutating func literal(isNegative: Bool, from start: Int) throws(LexicalError) -> Syntax {
        let value: Value?
        switch token.kind {
        case .int: value = lexer.intValue(token, isNegative: isNegative).map(Value.int)
        case .uint: value = lexer.uintValue(token).map(Value.uint)
        case .double: value = lexer.doubleValue(token).map { .double(isNegative ? -$0 : $0) }
        case .string: value = .string(try lexer.stringValue(token))
        default: value = .bytes(try lexer.bytesValue(token))
        }
        guard let value else {
            throw LexicalError(token.start, token.end, "'\(text(token))' does not fit in 64 bits")
        }
        try advance()
        return try node(.literal(value), from: start)
    }

    private mutating func name(isRooted: Bool, from start: Int) throws(LexicalError) -> Syntax {
        let nameRange = SourceRange(start: Int32(token.start), end: Int32(token.end))
        let name = text(token)
        switch Self.words[name] {
        case .literal(let literal):
            guard !isRooted else { throw unexpected("a name") }
            try advance()
            return try node(.literal(literal), from: start)
        case .reserved:
            throw LexicalError(token.start, token.end, "'\(name)' is a reserved word", expected: "an expression")
        default: break
        }
        try advance()
        if try take("(") {
            let arguments = try list(until: ")")
            return try node(
                .call(nil, name, arguments, nameRange: nameRange, isRooted: isRooted), from: start, parts: arguments)
        }
        return try node(.name(name, isRooted: isRooted), from: start)
    }

    private mutating func listLiteral(from start: Int) throws(LexicalError) -> Syntax {
        var elements: [Syntax.Element] = []
        // A comma may stand behind the last element, and alone.
        let isOnlyComma = try take(",")
        while !isOnlyComma, !isSymbol("]") {
            let isOptional = try take("?")
            elements.append(Syntax.Element(value: try expression(), isOptional: isOptional))
            guard elements.count <= limits.literalSize else {
                throw unexpected("at most \(limits.literalSize) elements")
            }
            guard try take(",") else { break }
        }
        guard try take("]") else { throw unexpected(isOnlyComma ? "']'" : "',' or ']'") }
        return try node(.list(elements), from: start, parts: elements.map(\.value))
    }

    private mutating func mapLiteral(from start: Int) throws(LexicalError) -> Syntax {
        var entries: [Syntax.Entry] = []
        let isOnlyComma = try take(",")
        while !isOnlyComma, !isSymbol("}") {
            let isOptional = try take("?")
            let key = try expression()
            try expect(":")
            entries.append(Syntax.Entry(key: key, value: try expression(), isOptional: isOptional))
            guard entries.count <= limits.literalSize else { throw unexpected("at most \(limits.literalSize) entries") }
            guard try take(",") else { break }
        }
        guard try take("}") else { throw unexpected(isOnlyComma ? "'}'" : "',' or '}'") }
        return try node(.map(entries), from: start, parts: entries.flatMap { [$0.key, $0.value] })
    }

    /// What a word means that is no name.
    private enum Word {
        case literal(Value)
        case reserved
    }

    private static let words: [String: Word] = {
        let reserved = [
            "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
            "package", "namespace", "return", "var", "void", "while",
        ]
        var words = Dictionary(uniqueKeysWithValues: reserved.map { ($0, Word.reserved) })
        (words["true"], words["false"]) = (.literal(.bool(true)), .literal(.bool(false)))
        words["null"] = .literal(.null)
        return words
    }()
}

extension Syntax {
    /// Whether this could be the name of a type, with or without dots.
    fileprivate var isNameOrSelection: Bool {
        switch kind {
        case .name, .select(_, _, nameRange: _, isOptional: false): true
        default: false
        }
    }
}
