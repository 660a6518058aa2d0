package import Dossier
package import Platform

/// Two revisions of a plan: which thing of the one is which of the other.
///
/// It serves until one of the two stores loads another dossier.
package struct Succession: Sendable {
    /// Holds the earlier revision.
    package let old: DossierStore
    /// Holds the later one.
    package let new: DossierStore
    /// Which task is which.
    package let tasks: Pairing<Model.Task>
    /// Which line is which.
    package let lines: Pairing<Model.Line>
    /// Which of all that the two state is which.
    package let correspondence: Correspondence

    /// Finds out which thing is which in the dossiers that two stores hold now.
    ///
    /// - Throws: `LoadFailure` where the file of matches names what the revisions do not have.
    package init(_ old: DossierStore, _ new: DossierStore, matches: Matches?) throws(LoadFailure) {
        try matches?.check(old, new)
        self.init(old, new, checked: matches)
    }

    /// The same with matches that were checked.
    init(_ old: DossierStore, _ new: DossierStore, checked matches: Matches?) {
        (self.old, self.new) = (old, new)
        tasks = Pairing(old, new, matches)
        lines = Pairing(old, new, matches)
        correspondence = Correspondence(
            old, new, tasks: tasks.pairs.map { ($0.old, $0.new) }, lines: lines.pairs.map { ($0.old, $0.new) })
    }
}
