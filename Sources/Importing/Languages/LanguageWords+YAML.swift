internal import Encodings
internal import Platform

extension LanguageWords {
    /// What a file `languages/<tag>.yaml` states.
    convenience init(yaml text: String, path: String, tag: String) throws(Problem) {
        self.init()
        var root = try YAMLReader(path: path).root(text)
        self.tag = tag
        name = try root.text("name").content
        months = try root.phrases("months").map { [$0] }
        guard months.isEmpty || months.count == 12 else {
            throw root.problem("There are \(months.count) months; expected twelve, in their order.")
        }
        quarters = try root.phrases("quarters")
        halves = try root.phrases("halves")
        for (phrases, place) in [(quarters, "quarter"), (halves, "half")] {
            if let phrase = phrases.first(where: { !$0.places.contains(place) }) {
                throw root.problem("“\(phrase.source)” has no {\(place)}; expected a phrase with that place.")
            }
        }
        beforeTimes = try root.phrases("before-times")
        afterTimes = try root.phrases("after-times")
        let order = try root.optionalText("month-first")?.content
        (isMonthFirst, isSlashDoubtful) = (order == "true", order == "asked")
        if var words = try root.optionalMapping("counts") {
            for (word, number) in try words.pairs() {
                guard let count = Int(number.content) else {
                    throw number.problem(path, "\(number.content) is no whole number; expected the number of \(word).")
                }
                counts[Wording.folded(word)] = count
            }
        }
        if let style = try root.numberStyle("numbers") { numbers = style }
        for (factor, phrases) in try root.phrasesByKey("units") {
            guard let number = Int(factor.content) else {
                throw factor.problem(path, "\(factor.content) is no whole number; expected one such as 1000.")
            }
            units += phrases.map { ($0, number) }
        }
        currencies = try root.phrasesByKey("currencies").flatMap { code, phrases in phrases.map { ($0, code.content) } }
        perYear = try root.phrases("per-year")
        inTotal = try root.phrases("in-total")
        rates = try root.phrases("rates")
        subtotals = try root.phrases("subtotals")
        atLeast = try root.phrases("at-least")
        about = try root.phrases("about")
        atMost = try root.phrases("at-most")
        timeUnits = try root.phrases("time-units")
        since = try root.phrases("since")
        deadlines = try root.deadlines("deadlines")
        of = try root.phrases("of")
        to = try root.phrases("to")
        pronouns = try root.phrases("pronouns")
        conjunctions = try root.listed("and").map { Wording.folded($0.content) }
        inParentheses = try root.phrasesByKey("in-parentheses").map { key, phrases throws(Problem) in
            (try Profile.Field(key, path), phrases)
        }
        continues = try root.phrases("continues")
        bodyHeads = try root.phrasesByKey("bodies").flatMap { kind, phrases in phrases.map { ($0, kind.content) } }
        articles = try root.listed("articles").map { Wording.folded($0.content) }
        endings = try root.listed("endings").map { Wording.folded($0.content) }
        textEndings = try root.listed("word-endings").map { Wording.folded($0.content) }
        sources = try root.phrasesByKey("sources").flatMap { source, phrases in phrases.map { ($0, source.content) } }
        periods = try root.phrases("periods")
        countries = try root.phrasesByKey("countries").flatMap { code, phrases in phrases.map { ($0, code.content) } }
        nothing = try root.phrases("nothing")
        try root.finish(expected: [
            "name", "months", "quarters", "halves", "before-times", "after-times", "month-first", "counts", "numbers",
            "units", "currencies", "per-year", "in-total", "rates", "subtotals", "at-least", "about", "at-most",
            "since", "deadlines", "of",
            "time-units", "to",
            "pronouns", "and", "articles", "in-parentheses", "continues", "bodies", "endings", "word-endings",
            "sources", "periods",
            "countries",
            "nothing",
        ])
    }
}

extension YAMLReader.Mapping {
    /// The texts of a list, or a single text as a list of one; none where the key is not there.
    mutating func listed(_ key: String) throws(Problem) -> [Placed<String>] {
        if let texts = try textsIfList(key) { return texts }
        return try optionalText(key).map { [$0] } ?? []
    }

    /// The phrases of a key.
    mutating func phrases(_ key: String) throws(Problem) -> [Phrase] {
        try listed(key).map { text throws(Problem) in try Self.phrase(text, path) }
    }

    /// Phrases by the keys of a mapping.
    mutating func phrasesByKey(_ key: String) throws(Problem) -> [(key: Placed<String>, phrases: [Phrase])] {
        guard var mapping = try optionalMapping(key) else { return [] }
        var found: [(key: Placed<String>, phrases: [Phrase])] = []
        for name in mapping.keys { found.append((name, try mapping.phrases(name.content))) }
        return found
    }

    /// Phrases of deadlines, by what they mean.
    mutating func deadlines(_ key: String) throws(Problem) -> [LanguageWords.DeadlinePhrase] {
        var found: [LanguageWords.DeadlinePhrase] = []
        for (name, phrases) in try phrasesByKey(key) {
            guard let known = DeadlineMeaning.keys.first(where: { $0.key == name.content }) else {
                let keys = DeadlineMeaning.keys.map(\.key).joined(separator: ", ")
                throw name.problem(path, "\(name.content) is no meaning of a deadline; expected one of \(keys).")
            }
            if [.timesAYear, .months].contains(known.meaning.counted),
                let phrase = phrases.first(where: { !$0.places.contains("n") })
            {
                throw name.problem(
                    path, "In \(name.content), “\(phrase.source)” has no {n}; expected a phrase with that place.")
            }
            found += phrases.map { LanguageWords.DeadlinePhrase(phrase: $0, meaning: known.meaning) }
        }
        return found
    }

    /// How numbers are written.
    mutating func numberStyle(_ key: String) throws(Problem) -> NumberStyle? {
        guard var mapping = try optionalMapping(key) else { return nil }
        var style = NumberStyle()
        if let sign = try mapping.optionalText("thousands") {
            guard [".", ",", "'", "blank"].contains(sign.content) else {
                throw sign.problem(
                    path, "\(sign.content) parts no thousands; expected a point, a comma, ' or the word blank.")
            }
            style.thousands = sign.content == "blank" ? " " : Character(sign.content)
        }
        if let sign = try mapping.optionalText("decimals") {
            guard [".", ","].contains(sign.content) else {
                throw sign.problem(path, "\(sign.content) stands before no decimals; expected a point or a comma.")
            }
            style.decimals = Character(sign.content)
        }
        try mapping.finish(expected: ["thousands", "decimals"])
        guard style.thousands != style.decimals else {
            throw mapping.problem("Thousands and decimals have the same sign; expected two.")
        }
        return style
    }

    static func phrase(_ text: Placed<String>, _ path: String) throws(Problem) -> Phrase {
        do throws(PhraseError) { return try Phrase(text.content) } catch {
            throw text.problem(path, error.description)
        }
    }
}
