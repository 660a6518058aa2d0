/// What a cell shows, held against what it stores: only what cannot be the same value in another form contradicts it.
struct ShownValue {
    private let words: String
    private let scalars: [Unicode.Scalar]

    init(_ words: String) {
        self.words = words
        scalars = Array(words.unicodeScalars)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The runs of digits, with whatever signs may stand between digits.
    private func runs(joinedBy signs: Set<Unicode.Scalar> = []) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in scalars.indices where Self.isDigit(scalars[index]) {
            if let last = runs.last, scalars[last.upperBound..<index].allSatisfy(signs.contains) {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    // MARK: - Numbers

    private static let separators: Set<Unicode.Scalar> = [".", ",", "'", "’", " ", "\u{A0}", "\u{202F}", "\u{2009}"]
    /// Signs of fractions, times and columns that are too narrow, in which the same number has a form that is not compared.
    private static let unsure: Set<Unicode.Scalar> = ["/", ":", "‰", "#", "^"]

    private static let scales = [
        "mio", "mil", "mrd", "mlrd", "mld", "tis", "thou", "tsd", "млн", "млрд", "тис", "тыс", "хил",
    ]

    /// Whether the words show one number and it is another one, however they group its digits and wherever they round it.
    func contradicts(_ number: ExactDecimal, _ format: NumberFormat) -> Bool {
        guard !format.isDate, !scalars.contains(where: Self.unsure.contains) else { return false }
        let runs = runs(joinedBy: Self.separators)
        guard let run = runs.first else {
            return format.isGeneral && words.contains(where: \.isLetter) && !words.contains(where: \.isNumber)
        }
        // Words for thousands and millions say that the number is shown in them.
        let parts = words.lowercased().split { !$0.isLetter }
        guard !parts.contains(where: { word in Self.scales.contains(where: word.hasPrefix) }) else { return false }
        // A letter between digits is an exponent, or a word that names something else.
        guard runs.count == 1 else { return false }
        let readings = Self.readings(scalars[run])
        let values = scalars.contains("%") ? [number, number.shifted(by: 2)] : [number]
        let isSame = readings.contains { reading in
            values.contains { Self.isSame(reading.number, $0.magnitude, decimals: reading.decimals) }
        }
        let isNought = !scalars[run].contains { ("1"..."9").contains($0) }
        return !isSame
            || !isNought && hasOtherSign(number, around: scalars[..<run.lowerBound], scalars[run.upperBound...])
    }

    /// The numbers that digits with signs between them may be: the last sign is a point, or groups like the others.
    private static func readings(_ text: ArraySlice<Unicode.Scalar>) -> [(number: ExactDecimal, decimals: Int)] {
        guard let whole = ExactDecimal(String(String.UnicodeScalarView(text.filter(isDigit)))) else { return [] }
        guard let sign = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return [(whole, 0)] }
        let decimals = text[sign...].count(where: isDigit)
        return [(whole, 0), (whole.shifted(by: -decimals), decimals)]
    }

    /// Whether a number that is shown is the stored one, rounded or cut to its decimals.
    private static func isSame(_ shown: ExactDecimal, _ stored: ExactDecimal, decimals: Int) -> Bool {
        let (last, exact) = (shown.shifted(by: decimals), stored.shifted(by: decimals))
        return shown == stored || exact.decimals > 0 && abs(last.approximation - exact.approximation) < 1
    }

    private func hasOtherSign(
        _ number: ExactDecimal, around before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>
    )
        -> Bool
    {
        let minus: Set<Unicode.Scalar> = ["-", "−", "–", "‐", "\u{2011}"]
        let isShownNegative =
            before.contains { minus.contains($0) || $0 == "(" } || after.contains(where: minus.contains)
        if number.isNegative { return !isShownNegative }
        return !number.isZero && before.filter { $0 != " " } == ["-"]
    }

    // MARK: - Days and texts

    /// Whether the words show a day of other numbers: three numbers that are not its day, month and year, or another year.
    func contradicts(_ day: DayNumber) -> Bool {
        let numbers = runs().map { String(String.UnicodeScalarView(scalars[$0])) }
        let year = numbers.first { $0.count == 4 }.flatMap { Int($0) }
        if let year, (1900...2100).contains(year), year != day.year { return true }
        guard numbers.count == 3, !words.contains(":"), !words.contains(where: \.isLetter) else { return false }
        let shown = numbers.compactMap { Int($0) }.sorted()
        return shown != [day.day, day.month, day.year].sorted()
            && shown != [day.day, day.month, day.year % 100].sorted()
    }

    /// Whether the words are other than the text that is stored, blanks and what its format adds apart.
    func contradicts(_ stated: String, _ text: Text, _ format: NumberFormat) -> Bool {
        let isWhole = !text.spans.contains { if case .leftOut = $0.kind { true } else { false } }
        func bare(_ text: String) -> String { Text(verbatim: text).plain.filter { !$0.isWhitespace } }
        return isWhole && bare(words) != bare(stated) && bare(words) != bare(format.shown(stated).text)
    }
}
