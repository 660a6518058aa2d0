internal import CEL

/// One kind of thing in a dossier: the element that states it, its fields, and the lists below it.
///
/// The loader, the type checker, the vocabulary page and the agreement with the published XSDs all follow from these.
struct EntityDeclaration {
    /// The name of one, in rules: `task`.
    let name: String
    /// The name of all, in rules: `tasks`.
    let plural: String
    /// The XML element that states one.
    let element: String
    /// What it is, in one sentence.
    let summary: String
    let members: [Member]
    /// How one is known again in another revision.
    let recognition: Recognition

    init(
        _ name: String, _ plural: String, element: String? = nil, known recognition: Recognition = .alike,
        _ summary: String, _ members: Member...
    ) {
        self.recognition = recognition
        self.name = name
        self.plural = plural
        self.element = element ?? name
        self.summary = summary
        self.members = members
    }
}

/// A place of an element and the field or list that it becomes.
struct Member {
    enum Place: Equatable {
        /// An attribute of the element.
        case attribute
        /// The text of the element itself.
        case content
        /// A child element that holds nothing but this value and stands at most once.
        case child
        /// Child elements that are entities of their own.
        case entities(minimum: Int, maximum: Int)
    }

    let place: Place
    /// The name in XML.
    let xmlName: String
    /// The name in rules.
    let name: String
    let kind: ValueKind
    let isRequired: Bool
    /// Whether loading fills in what the file leaves out, so that it is always there for whoever reads it.
    var isFilled = false
    let uniqueness: Uniqueness
    let summary: String
    /// What an element must have that does not say by a flag that there is nothing.
    var isRequiredUnlessNone = false
    /// Whether rules read an empty text where the file has none.
    var isEmptyIfAbsent = false

    static func attribute(
        _ xmlName: String, _ kind: ValueKind, as name: String? = nil, optional: Bool = false, filled: Bool = false,
        unique: Uniqueness = .none, _ summary: String
    ) -> Member {
        Member(
            place: .attribute, xmlName: xmlName, name: name ?? camelCase(xmlName), kind: kind, isRequired: !optional,
            isFilled: filled, uniqueness: unique, summary: summary)
    }

    /// The page of the printed document, for whoever looks up what a transcription or a finding says.
    static let page = attribute(
        "page", .identifier, optional: true, "The page of the printed document on which it stands.")

    /// Whether it says where in the printed document its thing stands, and nothing of the thing.
    var isPage: Bool { name == Self.page.name }

    /// The same, required of an element that does not say by a flag that there is nothing.
    var unlessNone: Member {
        var member = self
        member.isRequiredUnlessNone = true
        return member
    }

    /// The same, read as an empty text where the file has none.
    var orEmpty: Member {
        var member = self
        member.isEmptyIfAbsent = true
        return member
    }

    static func content(
        _ kind: ValueKind, as name: String = "text", optional: Bool = false, unique: Uniqueness = .none,
        _ summary: String
    ) -> Member {
        Member(
            place: .content, xmlName: "", name: name, kind: kind, isRequired: !optional, uniqueness: unique,
            summary: summary)
    }

    static func child(_ xmlName: String, _ kind: ValueKind, as name: String? = nil, _ summary: String) -> Member {
        Member(
            place: .child, xmlName: xmlName, name: name ?? camelCase(xmlName), kind: kind, isRequired: false,
            uniqueness: .none, summary: summary)
    }

    /// A list of `entity` below this one; the list's name in rules is `name`, left out the entity's plural.
    static func list(_ entity: String, as name: String, atLeast minimum: Int = 0, _ summary: String) -> Member {
        Member(
            place: .entities(minimum: minimum, maximum: .max), xmlName: "", name: name, kind: .reference(to: entity),
            isRequired: minimum > 0, uniqueness: .none, summary: summary)
    }

    /// An `entity` that stands below this one at most once.
    static func single(_ entity: String, _ summary: String) -> Member {
        Member(
            place: .entities(minimum: 0, maximum: 1), xmlName: "", name: entity, kind: .reference(to: entity),
            isRequired: false, uniqueness: .none, summary: summary)
    }
}

/// How a thing of one revision is known again in another, among those that stand in what is the same in both.
struct Recognition {
    /// The fields that must be the same, lists of elements included, tried in this order.
    let criteria: [[String]]
    /// Whether what is left is known by all that it says, then by single fields, then by its position.
    let isAlike: Bool
    /// Whether it is the same wherever in the dossier it stands.
    let isAnywhere: Bool

    /// By all that it says, or else by what it says most like, or else by its position.
    static let alike = Recognition(criteria: [], isAlike: true, isAnywhere: false)
    /// Not here: by what reads its title and wording.
    static let elsewhere = Recognition(criteria: [], isAlike: false, isAnywhere: true)

    /// By a key: what has another one is another thing.
    static func key(_ fields: String...) -> Recognition {
        Recognition(criteria: [fields], isAlike: false, isAnywhere: false)
    }

    /// By a key that is the only one of the dossier, or else by other fields.
    static func id(_ id: String, or fields: String...) -> Recognition {
        Recognition(criteria: [[id]] + fields.map { [$0] }, isAlike: false, isAnywhere: true)
    }

    /// By fields that together are the only ones of the dossier, or else by others.
    static func fields(_ criteria: [String]...) -> Recognition {
        Recognition(criteria: criteria, isAlike: false, isAnywhere: true)
    }

    /// By number and wording, by the wording, or by the number, which changes where something is inserted before it.
    static func wording(_ wording: String, number: String = "number", anywhere: Bool = false) -> Recognition {
        Recognition(
            criteria: [[number, wording], [wording], [number]], isAlike: !anywhere, isAnywhere: anywhere)
    }
}

/// Within what the values of a field may not repeat.
enum Uniqueness {
    case none
    case dossier
    /// Among the tasks and sections of the plan.
    case outline
    case parent
}

/// What a value may look like, and what it becomes.
enum ValueKind: Equatable {
    /// A name without white space, such as an id or a number as printed.
    case identifier
    /// An identifier that can name a folder: without a slash or characters that are not seen, not beginning with a dot, and
    /// no longer than a file system allows.
    case fileName
    /// A short text by which things are compared, such as a code or an activity.
    case name
    /// One of a closed set of words.
    case word(ClosedWords)
    /// Text for people; `isRequired` says whether it may be blank.
    case prose
    case integer
    case year
    case date
    /// A day, or the month or year of which only so much is known; rules read its first day.
    case partialDate
    /// A span of years, months and days, kept as written.
    case duration
    /// Days of every year, separated by white space, kept as written.
    case yearlyDays
    case money
    /// By what the money of an element, and of those in it, is multiplied to be amounts: a power of ten.
    case unit
    case currency
    /// Per cent with up to two decimals, kept as basis points.
    case percent
    /// A positive decimal number, kept as printed.
    case number
    case country
    case language
    /// `true` or `false`; read and checked, and kept by what it says of the entity's field of money.
    case flag
    /// The id or number of another entity.
    case reference(to: String)
    /// Ids or numbers of other entities, separated by white space; each becomes an entity named in `by`.
    case references(by: String)
}

extension ValueKind {
    /// Whether a column keeps the value as a name among those of the dossier, which is another number in another dossier.
    var isSymbol: Bool {
        switch self {
        case .identifier, .fileName, .name, .word, .number, .country, .language, .duration, .yearlyDays: true
        default: false
        }
    }

    /// One of the words of a type.
    static func word<Words: RawRepresentable<String> & CaseIterable>(_ type: Words.Type) -> ValueKind {
        .word(ClosedWords(type))
    }
}

extension ClosedWords {
    /// The words of a type.
    init<Words: RawRepresentable<String> & CaseIterable>(_ type: Words.Type) {
        self.init(name: "\(type)", type.allCases.map(\.rawValue))
    }

    /// The names of some entities.
    static func entities(_ names: [String]) -> ClosedWords { ClosedWords(name: "Entity", names) }
}

/// `code-name` becomes `codeName`.
func camelCase(_ xmlName: String) -> String {
    var parts = xmlName.split(separator: "-").map(String.init)
    for index in parts.indices.dropFirst() {
        parts[index] = parts[index].prefix(1).uppercased() + parts[index].dropFirst()
    }
    return parts.joined()
}
