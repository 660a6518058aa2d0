/// How a value follows from others.
package enum Derivation: Sendable, Hashable {
    /// The how manieth it is.
    case counted
    /// A body's id, from its name.
    case ofName
    /// The plan's id, from the country and the years.
    case ofCountryAndYears
    /// A recommendation's id, from the monitor, the round and the paragraph.
    case ofParagraph
    /// The language of the profile.
    case ofLanguage
    /// The number of a chapter, from that of its first section.
    case ofFirstSection
    /// The title of the only chapter of a plan that has none.
    case ofPlan
    /// The plan with which the annex is imported.
    case planAtHand
    /// A monitor, where no report was imported.
    case withoutReport
    /// The name of a body in another case.
    case inflected
    /// A cell covers this row too.
    case coveringCell
    /// A blank cell goes on with what stands above.
    case blankCell
    /// Goals that stand beside an assignment.
    case beside
    /// What holds where the words say neither.
    case notSaid
    /// A number times the unit of its table.
    case multiplied(digits: String, unit: Int)
}
