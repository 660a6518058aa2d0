/// Numbers of headings: `1.2.`, `(a)`, `IV`, `1)`.
enum HeadingNumber {
    /// Where a number may end that begins at a token, the longest first: of a shape, or of any that is usual.
    static func ends(_ shape: [NumberShape]?, in wording: Wording, at position: Int) -> [Int] {
        if let shape { return end(of: shape, in: wording, at: position).map { [$0] } ?? [] }
        let tokens = wording.tokens
        guard position < tokens.count else { return [] }
        func isGluedSign(_ index: Int, _ signs: [String]) -> Bool {
            index < tokens.count && tokens[index].isGlued && signs.contains(tokens[index].folded)
        }
        if ["(", "["].contains(tokens[position].folded) {
            let end = position + 2
            return isCounting(tokens, position + 1) && isGluedSign(end, [")", "]"]) ? [end + 1] : []
        }
        guard isCounting(tokens, position) else { return [] }
        var end = position + 1
        var parts = 1
        while isGluedSign(end, [".", "-", "/"]), end + 1 < tokens.count, tokens[end + 1].isGlued,
            isCounting(tokens, end + 1), tokens[end].folded != "-" || parts == 1
        {
            end += 2
            parts += 1
        }
        // "1(a)" is one number.
        while isGluedSign(end, ["("]), isCounting(tokens, end + 1), isGluedSign(end + 2, [")"]) {
            end += 3
            parts += 1
        }
        let isNamed = tokens[position].kind == .digits || parts > 1
        // A letter alone is a word; a stop after it may be one of the phrase: `{number}. {title}`.
        if isGluedSign(end, [".", ")"]) { return [end + 1, end] }
        return isNamed || isRoman(tokens[position]) && tokens[position].isCapital ? [end] : []
    }

    /// The number without the signs around it that are no part of how it is cited: a stop at its end, a colon.
    static func cited(_ number: String) -> String {
        var number = number
        while let last = number.last, ".:,".contains(last) || last == "–" || last == "-" { number.removeLast() }
        return number
    }

    private static func isCounting(_ tokens: [Wording.Token], _ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        let token = tokens[index]
        return token.kind == .digits && token.folded.utf8.count <= 4
            || token.kind == .word && (token.folded.count == 1 || isRoman(token))
    }

    private static func isRoman(_ token: Wording.Token) -> Bool {
        token.kind == .word && token.folded.count <= 6 && token.folded.allSatisfy { "ivxlcі".contains($0) }
    }

    private static func end(of shape: [NumberShape], in wording: Wording, at position: Int) -> Int? {
        let tokens = wording.tokens
        var index = position
        for (offset, piece) in shape.enumerated() {
            guard index < tokens.count, offset == 0 || tokens[index].isGlued else { return nil }
            let token = tokens[index]
            let fits =
                switch piece {
                case .digits: token.kind == .digits && token.folded.utf8.count <= 4
                case .roman(let isCapital): isRoman(token) && token.isCapital == isCapital
                case .letter(let isCapital):
                    token.kind == .word && token.folded.count == 1 && token.isCapital == isCapital
                case .sign(let sign): token.folded == sign
                }
            guard fits else { return nil }
            index += 1
        }
        func isGluedSign(_ index: Int, _ signs: [String]) -> Bool {
            index < tokens.count && tokens[index].isGlued && signs.contains(tokens[index].folded)
        }
        // One more part makes it a number of another shape; a stop at the end may be there or not.
        if isGluedSign(index, ["."]), index + 1 < tokens.count, tokens[index + 1].isGlued, isCounting(tokens, index + 1)
        {
            return nil
        }
        if isGluedSign(index, [".", ")"]), shape.last != .sign(")") { return index + 1 }
        return index
    }
}
