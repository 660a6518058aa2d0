/// What the parameters decide that a pack may leave out.
package protocol ParameterPhrases: Sendable {
    var leadConcentration: String { get }
    var leadConcentrationFrom: String { get }
    var adoptedLate: String { get }
    var fundingChange: String { get }
    var approximateCost: String { get }
    var unsecuredAbove: String { get }
    var overspentAbove: String { get }
    var unspentBelow: String { get }
    var materiality: String { get }
    var pervasiveMinistries: String { get }
}
