/// What is said of inputs that are no dossier and not what they should be, in one language: files in YAML, waivers, matches,
/// earlier audits, and what could not be carried from one revision to the next.
package protocol InputPhrases: Grammar {
    // YAML.
    var notUTF8: String { get }
    var empty: String { get }
    func notMapping(_ kind: YAMLKind) -> String
    func tooManyKeys(_ count: Int, limit: Int) -> String
    func keyIsNoWord(_ kind: YAMLKind) -> String
    func keyTwice(_ key: String) -> String
    func unknownKey(_ key: String, expected: [String]) -> String
    func missingKey(_ key: String) -> String
    func noList(_ key: String, ofMappings: Bool) -> String
    func noText(_ key: String, isMapping: Bool) -> String
    func emptyText(_ key: String) -> String
    var secondDocument: String { get }
    func tooDeep(_ limit: Int) -> String
    func tag(_ name: String) -> String
    var alias: String { get }
    var anchor: String { get }
    func malformed(_ fault: YAMLFault) -> String
    /// The same in the words of libyaml, which are English.
    func malformed(_ words: String) -> String

    // Waivers.
    var waiverWithoutAim: String { get }
    func noDay(_ until: String) -> String
    func waiversOf(_ plan: String, expected: String) -> String
    func waiverNotCarried(_ aim: String, _ reason: String) -> String
    var noSuchOldFinding: String { get }
    var subjectGone: String { get }
    func bodyGone(_ id: String) -> String
    /// That an import, which applies no rules, does not know what replies mean.
    var repliesNeedRules: String { get }

    // Matches.
    func matchedTwice(_ thing: MatchedThing, _ name: String) -> String
    func severalMatched(_ thing: MatchedThing, _ name: String, isOld: Bool) -> String
    func noneMatched(_ thing: MatchedThing, _ name: String, isOld: Bool) -> String

    // Carrying.
    func notCarried(_ element: String, _ reason: String) -> String
    func sharedNow(_ task: String, number: String) -> String
    func sharedBefore(_ count: Int, number: String) -> String
    func namedNow(_ thing: String, _ name: String) -> String
    func absent(_ thing: String, _ name: String) -> String
    func absent(_ thing: String, _ name: String, title: String, like: [String]) -> String
    func notWritten(_ part: String, _ words: String) -> String
    var waiversOfNoPlan: String { get }
    var waiversOfNoRevision: String { get }
    var nothingToCarry: String { get }
    func carried(_ carried: Int, left: Int) -> String

    // Earlier audits.
    var dossierFileMissing: String { get }
    var dossierFileOfOther: String { get }
    /// `words` say what was expected, for those who write programs.
    func notOfAudit(_ name: String, _ words: String) -> String
    func otherFormat(_ found: String, expected: String) -> String
    func reversed(_ new: String, _ old: String) -> String
    /// Of a plan that has no task in common with the one at `earlier`, or is of another country.
    func otherPlan(than earlier: String) -> String
    func edition(_ id: String, _ revision: Int64?, adopted: String?, asOf: String) -> String
    var followsNoNumbers: String { get }
    var hasOldJudgements: String { get }
    var noOutputs: String { get }
    /// Of an earlier dossier whose annex cannot stand beside this one.
    var annexNotComparable: String { get }
    var noLine: String { get }
    func unreadable(_ words: String) -> String

    // Packs and rules.
    var packMissing: String { get }
    func ruleFailed(_ rule: String, _ words: String) -> String
    /// The same in the audit of a revision; nil where nobody knows why.
    func ruleFailed(_ rule: String, on title: String, _ words: String?) -> String
}

/// Why a file is no YAML.
package enum YAMLFault: Sendable, Hashable, CaseIterable {
    /// A line that is no key of its mapping, an item of its list, or a part of anything above it.
    case noKey, noItem, noPart
    /// A colon, an item or a key where none may stand.
    case colonHere, itemHere, keyHere
    /// A line without the colon that makes a key of it.
    case noColon
    /// A character with which no text may begin, and one that no text may have.
    case noBeginning, control
    /// A list in brackets and a mapping in braces that do not go on or end.
    case openList, openMapping
    case tab
    /// A text in quotation marks that does not end, or in which a document would begin.
    case openQuotation, documentInQuotation
    case unknownEscape
    case noValue
    case noLineEnd
}

/// What a value in YAML is.
package enum YAMLKind: Sendable { case text, list, mapping }

/// What a file of matches names.
package enum MatchedThing: Sendable { case task, line }
