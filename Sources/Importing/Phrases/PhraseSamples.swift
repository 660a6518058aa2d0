extension Phrase {
    /// Texts that are the phrase: with and without what may be missing, each of several choices, values of each kind.
    ///
    /// - Returns: At most `limit`; none where the language has no words for a value, so that nothing can be the phrase.
    func samples(_ language: LanguageWords, limit: Int = 200) -> [String] {
        Self.samples(nodes, language, limit).map { $0.joined(separator: " ") }
    }

    private static func samples(_ nodes: [Node], _ language: LanguageWords, _ limit: Int) -> [[String]] {
        var samples: [[String]] = [[]]
        for node in nodes {
            let pieces: [[String]]
            switch node {
            case .word(let word, _): pieces = [[word]]
            case .prefix(let prefix): pieces = [[prefix], [prefix + "xq"]]
            case .anything: pieces = [["xq", "zq"], []]
            case .optional(let inner): pieces = Self.samples(inner, language, limit) + [[]]
            case .choice(let branches): pieces = branches.flatMap { Self.samples($0, language, limit) }
            case .place(let place): pieces = place.type.samples(language).map { [$0] }
            }
            samples = samples.flatMap { sample in pieces.map { sample + $0 } }
            if samples.count > limit {
                samples = stride(from: 0, to: samples.count, by: samples.count / limit + 1).map { samples[$0] }
            }
        }
        return samples
    }
}

extension PlaceType {
    /// Values of the type as they may be written.
    fileprivate func samples(_ language: LanguageWords) -> [String] {
        switch self {
        case .words: ["Xq"]
        case .number(nil): ["1."]
        case .number(let shape?):
            [
                shape.map { piece in
                    switch piece {
                    case .digits: "1"
                    case .roman(let isCapital): isCapital ? "I" : "i"
                    case .letter(let isCapital): isCapital ? "A" : "a"
                    case .sign(let sign): sign
                    }
                }.joined()
            ]
        case .time: ["2026", "2026-06-30"] + Self.month(language).map { "\($0) 2026" }
        case .date: ["2026-06-30"]
        case .month: Self.month(language)
        case .year: ["2026"]
        case .quarter, .half: ["1"]
        case .day: ["5"]
        case .dayOfYear: ["31. 3."]
        case .count: ["2"]
        case .percent: ["75"]
        }
    }

    private static func month(_ language: LanguageWords) -> [String] {
        language.months.first?.first.map { Array($0.samples(language, limit: 4).prefix(1)) } ?? []
    }
}
