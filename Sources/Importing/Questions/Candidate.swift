package import Dossier
package import Texts

/// Something that may be the answer to a question.
package enum Candidate: Hashable, Sendable {
    /// How far a task may answer a recommendation, and by what kind of act: all that may be answered.
    package static let responses = Extent.allCases.flatMap { extent in
        Nature.allCases.map { Candidate.response(extent, $0) }
    }

    /// Words of the document.
    case text(String)
    /// A number of the document, as decimal digits.
    case digits(String)
    /// A country, by its code after ISO 3166.
    case country(String)
    case bodyKind(BodyKind)
    case source(FundingSource)
    case deadline(DeadlineReading)
    /// How strongly a monitor asks: a level of its own.
    case level(String, name: Localized<String>)
    /// That a monitor asks, though nobody knows how strongly.
    case unknownLevel
    /// That a sentence asks for nothing.
    case noRecommendation
    /// What an amount costs, as a person chooses it.
    case cost(ChosenCost)
    /// That an amount is no cost.
    case noCost
    /// That a cell of an annex says that there is no money, or states no amount.
    case nothing, notStated
    /// What a column holds.
    case column(Profile.Field)
    /// That two belong together, or not.
    case yes, no
    /// How far a task answers a recommendation, and by what kind of act.
    case response(Extent, Nature)

    /// The answer that chooses it.
    package var answer: String {
        switch self {
        case .text(let words): words
        case .digits(let digits): digits
        case .country(let code): code
        case .bodyKind(let kind): kind.rawValue
        case .source(let source): source.rawValue
        case .deadline(let reading): reading.described
        case .level(let id, _): id
        case .unknownLevel: KnownMonitor.unknownLevel
        case .cost(let cost): cost.answer
        case .noRecommendation, .noCost, .nothing: "none"
        case .notStated: "not-stated"
        case .column(let field): field.rawValue
        case .yes: "yes"
        case .no: "no"
        case .response(let extent, let nature): "\(extent.rawValue) \(nature.rawValue)"
        }
    }
}
