package import Platform

/// Somebody who is told of the dossiers of a portfolio, one after the other, in the order of the list.
package protocol PortfolioListener: Sendable {
    /// Tells of the next dossier of the list.
    mutating func tell(_ report: DossierReport)
    /// Tells that all were told of, or why the list did not give all its dossiers; says how the run ended.
    mutating func end(_ fault: DossierList.Fault?) -> ExitStatus
}
