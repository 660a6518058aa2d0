extension Library {
    /// The extension library of texts; positions count code points.
    mutating func addTextExtension() {
        add(
            "charAt", .strings,
            [
                .member([.string, .int], .string) { a, _ throws(EvaluationError) in
                    let scalars = Array(try a.text(0).unicodeScalars)
                    let position = try a.int(1)
                    guard position >= 0, position <= Int64(scalars.count) else {
                        throw .positionOutOfRange(position, length: scalars.count)
                    }
                    return .string(position == Int64(scalars.count) ? "" : String(scalars[Int(position)]))
                }
            ])
        for isLast in [false, true] {
            let body: Overload.Body = { a, frame throws(EvaluationError) in
                try Self.position(a, isLast: isLast, frame)
            }
            add(
                isLast ? "lastIndexOf" : "indexOf", .strings,
                [
                    .member([.string, .string], .int, body), .member([.string, .string, .int], .int, body),
                ])
        }
        add(
            "lowerAscii", .strings,
            [
                .member([.string], .string) { a, _ throws(EvaluationError) in
                    .string(
                        String(decoding: try a.text(0).utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }, as: UTF8.self))
                }
            ])
        add(
            "upperAscii", .strings,
            [
                .member([.string], .string) { a, _ throws(EvaluationError) in
                    .string(
                        String(decoding: try a.text(0).utf8.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }, as: UTF8.self)
                    )
                }
            ])
        let replace: Overload.Body = { a, frame throws(EvaluationError) in try Self.replace(a, frame) }
        add(
            "replace", .strings,
            [
                .member([.string, .string, .string], .string, replace),
                .member([.string, .string, .string, .int], .string, replace),
            ])
        let split: Overload.Body = { a, frame throws(EvaluationError) in try Self.split(a, frame) }
        add(
            "split", .strings,
            [
                .member([.string, .string], .list(.string), split),
                .member([.string, .string, .int], .list(.string), split),
            ])
        let substring: Overload.Body = { a, _ throws(EvaluationError) in
            let scalars = Array(try a.text(0).unicodeScalars)
            let start = try a.int(1)
            let end = a.count > 2 ? try a.int(2) : Int64(scalars.count)
            for position in [start, end] where position < 0 || position > Int64(scalars.count) {
                throw .positionOutOfRange(position, length: scalars.count)
            }
            guard start <= end else {
                throw .invalidArgument(function: "substring", "the end \(end) is before the start \(start)")
            }
            return .string(Self.string(scalars[Int(start)..<Int(end)]))
        }
        add(
            "substring", .strings,
            [
                .member([.string, .int], .string, substring), .member([.string, .int, .int], .string, substring),
            ])
        add(
            "trim", .strings,
            [
                .member([.string], .string) { a, _ throws(EvaluationError) in
                    var scalars = Array(try a.text(0).unicodeScalars)[...]
                    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
                    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
                    return .string(Self.string(scalars))
                }
            ])
        let join: Overload.Body = { a, frame throws(EvaluationError) in
            let separator = a.count > 1 ? try a.text(1) : ""
            var result = ""
            for (position, element) in try a.list(0).enumerated() {
                guard case .string(let text) = element else { throw .noSuchOverload("'join'", [element.type]) }
                if position > 0 { result += separator }
                result += text
                if result.utf8.count > frame.limits.textSize { try frame.checkTextSize(result.utf8.count) }
            }
            try frame.checkTextSize(result.utf8.count)
            return .string(result)
        }
        add(
            "join", .strings,
            [
                .member([.list(.string)], .string, join), .member([.list(.string), .string], .string, join),
            ])
        add(
            "reverse", .strings,
            [
                .member([.string], .string) { a, _ throws(EvaluationError) in
                    .string(Self.string(try a.text(0).unicodeScalars.reversed()))
                }
            ])
        add(
            "strings.quote", .strings,
            [
                .global([.string], .string) { a, _ throws(EvaluationError) in .string(Value.quoted(try a.text(0))) }
            ])
        add(
            "format", .strings,
            [
                .member([.string, .list(.dyn)], .string) { a, frame throws(EvaluationError) in
                    let text = try TextFormat.format(try a.text(0), try a.list(1), frame)
                    try frame.checkTextSize(text.utf8.count)
                    return .string(text)
                }
            ])
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func position(
        _ a: [Value], isLast: Bool, _ frame: Frame
    ) throws(EvaluationError) -> Value {
        let (text, part) = (Array(try a.text(0).unicodeScalars), Array(try a.text(1).unicodeScalars))
        try frame.spend(text.count / 64 + text.count * part.count / 256)
        var offset = isLast ? text.count : 0
        if a.count > 2 {
            let wanted = try a.int(2)
            guard wanted >= 0 else { throw .positionOutOfRange(wanted, length: text.count) }
            // As in cel-go, nothing but the empty text is found from the end on, in neither direction.
            guard wanted < Int64(text.count) || part.isEmpty else { return .int(-1) }
            offset = min(Int(wanted), text.count)
        }
        guard part.count <= text.count else { return .int(-1) }
        let lastStart = text.count - part.count
        func stands(at position: Int) -> Bool { text[position..<position + part.count].elementsEqual(part) }
        let found =
            isLast
            ? (0...min(offset, lastStart)).last(where: stands)
            : offset > lastStart ? nil : (offset...lastStart).first(where: stands)
        return .int(Int64(found ?? -1))
    }

    private static func replace(_ a: [Value], _ frame: Frame) throws(EvaluationError) -> Value {
        let (text, old) = (Array(try a.text(0).unicodeScalars), Array(try a.text(1).unicodeScalars))
        let new = Array(try a.text(2).unicodeScalars)
        let limit = a.count > 3 ? try a.int(3) : -1
        try frame.spend(text.count / 64 + text.count * old.count / 256)
        var result: [Unicode.Scalar] = []
        var count: Int64 = 0
        var position = 0
        while position <= text.count {
            let isMatch =
                (limit < 0 || count < limit) && position + old.count <= text.count
                && text[position..<position + old.count].elementsEqual(old)
            if isMatch {
                count += 1
                result += new
                if result.count > frame.limits.textSize { try frame.checkTextSize(result.count) }
                position += old.count
                guard old.isEmpty else { continue }
            }
            if position < text.count { result.append(text[position]) }
            position += 1
        }
        let replaced = string(result)
        try frame.checkTextSize(replaced.utf8.count)
        return .string(replaced)
    }

    private static func split(_ a: [Value], _ frame: Frame) throws(EvaluationError) -> Value {
        let (text, separator) = (Array(try a.text(0).unicodeScalars), Array(try a.text(1).unicodeScalars))
        let limit = a.count > 2 ? try a.int(2) : -1
        if limit == 0 { return .list([]) }
        try frame.spend(text.count / 8)
        var parts: [Value] = []
        var start = 0
        var position = 0
        while position < text.count, limit < 0 || Int64(parts.count) < limit - 1 {
            if separator.isEmpty {
                guard position + 1 < text.count else { break }
                parts.append(.string(String(text[position])))
                position += 1
                start = position
            } else if position + separator.count <= text.count,
                text[position..<position + separator.count].elementsEqual(separator)
            {
                parts.append(.string(string(text[start..<position])))
                position += separator.count
                start = position
            } else {
                position += 1
            }
        }
        if !separator.isEmpty || start < text.count { parts.append(.string(string(text[start...]))) }
        try frame.checkListSize(parts.count)
        return .list(parts)
    }
}
