/// What a system says of a file that cannot be read or written.
package enum SystemFault: Sendable, Hashable {
    case noSuchFile
    case isFolder
    case noFolder
    case notPermitted
    case permissionDenied
    case readOnly
    case noSpace
    case quotaExceeded
    case tooLarge
    case exists
    case tooManyLinks
    case nameTooLong
    case tooManyOpen
    case inputOutput
    /// Anything else, in the system's own words.
    case other(String)
}

/// What is said of files that cannot be read or written, in one language: the reason, as it stands behind a path.
package protocol FilePhrases: Grammar {
    func system(_ fault: SystemFault) -> String
    var noSuchFileOrFolder: String { get }
    var noSuchFolder: String { get }
    var socket: String { get }
    var device: String { get }
    var silentPipe: String { get }
    func larger(than bytes: Int) -> String
    func larger(thanDossierFile bytes: Int) -> String
    var changedMeanwhile: String { get }
    /// Of a list of entries.
    func entryLarger(than bytes: Int) -> String
    var tooLong: String { get }

    // What is written.
    var closed: String { get }
    var isInput: String { get }
    var notFolder: String { get }
    /// Of a folder in which something is to be begun.
    var notEmpty: String { get }
    /// What the system says of a file that has no name.
    func temporaryFile(_ reason: String) -> String
    var changedByAnother: String { get }
    var removedByAnother: String { get }
    var standardOutput: String { get }
    var standardInput: String { get }

    // The place of a dossier's outputs.
    /// Of a letter or form in whose place another would go.
    var holdsReplies: String { get }
    /// Of a workbook that is not replaced.
    var holdsAnswers: String { get }
    var placeIsInput: String { get }
    func placeHoldsInput(_ name: String) -> String
    func placeHoldsStranger(_ name: String) -> String
    /// Of a dossier whose plan has the id of another, the outputs of which another process wrote.
    func idTaken(_ id: String, by rival: String, at path: String) -> String
    /// The same of another dossier that comes earlier in the list.
    func idTaken(_ id: String, byEarlier rival: String) -> String
    func notOfAudit(_ name: String) -> String
    func otherRevision(_ revision: String) -> String
    /// A revision: its id, number and period.
    func revision(_ id: String, _ number: Int64?, _ period: (start: String, end: String)?) -> String

    // Lists of dossiers.
    /// The reason, with what was expected.
    func listUnreadable(_ reason: String) -> String
    var listEmpty: String { get }

    // Printing.
    /// The program that is needed to print.
    func printerMissing(_ reason: String) -> String
    var printerFailed: String { get }
}
