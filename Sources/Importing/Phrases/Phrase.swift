/// Words that a profile looks for, with places for what it takes out of them.
///
/// | written | stands for |
/// |---|---|
/// | `word` | the word, whatever its case; signs and digits stand for themselves |
/// | `word*` | a word that begins so |
/// | `…` | any words, none among them |
/// | `[words]` | the words, or nothing |
/// | `(words\|words)` | one of them |
/// | `{name}` | the words that are wanted: a title, a body, … |
/// | `{number}` | a number of a heading, such as `1.2.`, `(a)`, `IV` |
/// | `{number 1.1}` | one of that shape: digits for `1`, capital Roman for `I`, small for `i`, letters for `A` and `a` |
/// | `{time}`, `{date}`, `{month}`, `{year}`, … | what the language writes so |
package struct Phrase: Sendable, Hashable {
    /// The phrase as written.
    package let source: String
    let nodes: [Node]
    /// With which tokens it may begin.
    let beginnings: Beginnings

    init(source: String, nodes: [Node]) {
        (self.source, self.nodes, beginnings) = (source, nodes, Beginnings(nodes))
    }

    /// A piece of a phrase.
    indirect enum Node: Sendable, Hashable {
        case word(String, isGlued: Bool)
        case prefix(String)
        case anything
        case optional([Node])
        case choice([[Node]])
        case place(Place)
    }

    /// A place of a phrase, for what is taken out of a text.
    struct Place: Sendable, Hashable {
        /// What it is called; a value is called by its type where nothing else is said.
        let name: String
        let type: PlaceType
    }

    /// The names of its places.
    package var places: Set<String> { Self.places(nodes) }

    private static func places(_ nodes: [Node]) -> Set<String> {
        nodes.reduce(into: []) { found, node in
            switch node {
            case .place(let place): found.insert(place.name)
            case .optional(let inner): found.formUnion(places(inner))
            case .choice(let branches): for branch in branches { found.formUnion(places(branch)) }
            default: break
            }
        }
    }

    /// The whole words that stand in it.
    var words: Set<String> { Self.words(nodes) }

    private static func words(_ nodes: [Node]) -> Set<String> {
        nodes.reduce(into: []) { found, node in
            switch node {
            case .word(let word, _): found.insert(word)
            case .optional(let inner): found.formUnion(words(inner))
            case .choice(let branches): for branch in branches { found.formUnion(words(branch)) }
            default: break
            }
        }
    }

    /// Whether it has a place for a time.
    var hasTime: Bool {
        func has(_ nodes: [Node]) -> Bool {
            nodes.contains { node in
                switch node {
                case .place(let place): [.time, .date, .year].contains(place.type)
                case .optional(let inner): has(inner)
                case .choice(let branches): branches.contains(where: has)
                default: false
                }
            }
        }
        return has(nodes)
    }

    /// How many words and signs stand in it: the more, the surer is a text that has them.
    var weight: Int { Self.weight(nodes) }

    private static func weight(_ nodes: [Node]) -> Int {
        nodes.reduce(0) { sum, node in
            switch node {
            case .word, .prefix: sum + 2
            case .choice(let branches): sum + (branches.map(weight).min() ?? 0)
            // A day is surer than a time, which every day is too.
            case .place(let place): sum + (place.type == .words ? 0 : place.type == .date ? 2 : 1)
            case .anything, .optional: sum
            }
        }
    }
}

/// What may stand at a place of a phrase.
enum PlaceType: Sendable, Hashable {
    /// Any words, as few as the phrase allows.
    case words
    /// A number of a heading, of a shape if one is given.
    case number([NumberShape]?)
    /// A day, a month with its year, a quarter, a half, a year.
    case time
    /// A day.
    case date
    case month
    case year
    case quarter
    case half
    /// A day of the month.
    case day
    /// A day of every year: `31 March`.
    case dayOfYear
    /// A whole number, in digits or as a word.
    case count
    /// A percentage, without its sign.
    case percent

    /// The types that are called by a word.
    static let named: [String: PlaceType] = [
        "time": .time, "date": .date, "month": .month, "year": .year, "quarter": .quarter, "half": .half, "day": .day,
        "due": .dayOfYear, "day-of-year": .dayOfYear,
        "n": .count, "percent": .percent,
    ]
}

/// A piece of a heading's number: what kind of counting, or a sign.
enum NumberShape: Sendable, Hashable {
    case digits
    case roman(isCapital: Bool)
    case letter(isCapital: Bool)
    case sign(String)
}
