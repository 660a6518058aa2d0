extension Library {
    /// The extension library of texts; positions count code points.
    mutating func addTextExtension() {
        add(
            "charAt", .strings,
            [
                .member([.string, .int], .string) { a, _ throws(EvaluationError) in
                    let scalars = ScalarText(try a.text(0))
                    let position = try a.int(1)
                    guard position >= 0, position <= Int64(scalars.count) else {
                        throw .positionOutOfRange(position, length: scalars.count)
                    }
                    return .string(scalars.text(Int(position)..<min(Int(position) + 1, scalars.count)))
                }
            ])
        for isLast in [false, true] {
            let body: Overload.Body = { a, _ throws(EvaluationError) in try Self.position(a, isLast: isLast) }
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
            let scalars = ScalarText(try a.text(0))
            let start = try a.int(1)
            let end = a.count > 2 ? try a.int(2) : Int64(scalars.count)
            for position in [start, end] where position < 0 || position > Int64(scalars.count) {
                throw .positionOutOfRange(position, length: scalars.count)
            }
            guard start <= end else {
                throw .invalidArgument(function: "substring", "the end \(end) is before the start \(start)")
            }
            return .string(scalars.text(Int(start)..<Int(end)))
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
                    let scalars = try a.text(0).unicodeScalars
                    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
                        let last = scalars.lastIndex(where: { !$0.isBlank })
                    else { return .string("") }
                    return .string(String(scalars[first...last]))
                }
            ])
        let join: Overload.Body = { a, frame throws(EvaluationError) in
            let separator = a.count > 1 ? try a.text(1) : ""
            var result = ""
            for (position, element) in try a.list(0).enumerated() {
                try frame.step()
                guard case .string(let text) = element else { throw .noSuchOverload("'join'", [element.type]) }
                if position > 0 { result += separator }
                result += text
                if result.utf8.count > frame.limits.textSize { try frame.checkTextSize(result.utf8.count) }
            }
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
                    .string(ScalarText(try a.text(0)).reversed)
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
                    .string(try TextFormat.format(try a.text(0), try a.list(1), frame))
                }
            ])
    }

    private static func position(_ a: [Value], isLast: Bool) throws(EvaluationError) -> Value {
        let (text, part) = (ScalarText(try a.text(0)), ScalarText(try a.text(1)))
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
        let found = isLast ? text.last(part, upTo: min(offset, lastStart)) : text.first(part, from: offset)
        return .int(Int64(found ?? -1))
    }

    private static func replace(_ a: [Value], _ frame: Frame) throws(EvaluationError) -> Value {
        let (text, old, new) = (Array(try a.text(0).utf8), Array(try a.text(1).utf8), Array(try a.text(2).utf8))
        let limit = a.count > 3 ? try a.int(3) : -1
        var result: [UInt8] = []
        var count: Int64 = 0
        var position = 0
        while limit < 0 || count < limit, let found = text.first(old, from: position) {
            try frame.step()
            result += text[position..<found]
            result += new
            if result.count > frame.limits.textSize { try frame.checkTextSize(result.count) }
            count += 1
            position = found + old.count
            guard old.isEmpty else { continue }
            // The empty text stands before every code point and at the end.
            let end = text.codePointEnd(found)
            result += text[found..<end]
            position = end
            if found == end { break }
        }
        result += text[min(position, text.count)...]
        if result.count > frame.limits.textSize { try frame.checkTextSize(result.count) }
        return .string(String(decoding: result, as: UTF8.self))
    }

    private static func split(_ a: [Value], _ frame: Frame) throws(EvaluationError) -> Value {
        let (text, separator) = (Array(try a.text(0).utf8), Array(try a.text(1).utf8))
        let limit = a.count > 2 ? try a.int(2) : -1
        if limit == 0 { return .list([]) }
        var parts: [Value] = []
        var start = 0
        while limit < 0 || Int64(parts.count) < limit - 1 {
            let end = separator.isEmpty ? text.codePointEnd(start) : text.first(separator, from: start) ?? text.count
            guard end < text.count else { break }
            // The part and its place in the list.
            try frame.step(2)
            parts.append(.string(text.text(start..<end)))
            try frame.checkListSize(parts.count)
            start = end + separator.count
        }
        try frame.step(2)
        if !separator.isEmpty || start < text.count { parts.append(.string(text.text(start..<text.count))) }
        try frame.checkListSize(parts.count)
        return .list(parts)
    }
}
