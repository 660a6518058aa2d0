extension Library {
    /// The functions of texts that are part of the language itself.
    mutating func addTexts() {
        let two: [CELType] = [.string, .string]
        add(
            "startsWith",
            [
                .member(two, .bool) { a, _ throws(EvaluationError) in
                    .bool(try a.text(0).utf8.starts(with: try a.text(1).utf8))
                }
            ])
        add(
            "endsWith",
            [
                .member(two, .bool) { a, _ throws(EvaluationError) in
                    let (text, suffix) = (try a.text(0).utf8, try a.text(1).utf8)
                    return .bool(text.count >= suffix.count && text.suffix(suffix.count).elementsEqual(suffix))
                }
            ])
        add(
            "contains",
            [
                .member(two, .bool) { a, _ throws(EvaluationError) in
                    var (text, part) = (try a.text(0), try a.text(1))
                    return .bool(text.withUTF8 { whole in part.withUTF8 { whole.first($0) != nil } })
                }
            ])
        let matches: Overload.Body = { a, frame throws(EvaluationError) in
            let source = try a.text(1)
            try frame.spend(source.utf8.count)
            let pattern: Pattern
            do throws(EvaluationError) {
                pattern = try Pattern(source, sizeLimit: frame.limits.patternSize)
            } catch {
                if case .tooLarge(_, let size) = error { try frame.spend(size) }
                throw error
            }
            try frame.spend(pattern.instructions.count)
            return .bool(try pattern.matches(try a.text(0), frame))
        }
        add("matches", [.member(two, .bool, matches), .global(two, .bool, matches)])
    }
}
