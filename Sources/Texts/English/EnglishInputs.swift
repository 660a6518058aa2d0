/// What is said of other inputs in English.
struct EnglishInputs: InputPhrases, English {
    var notUTF8: String { "The file is not in UTF-8; expected UTF-8." }
    var empty: String { "The file is empty; expected a mapping." }
    private func kind(_ kind: YAMLKind) -> String {
        switch kind {
        case .text: "text"
        case .list: "list"
        case .mapping: "mapping"
        }
    }
    func notMapping(_ kind: YAMLKind) -> String {
        "Found a \(self.kind(kind)); expected a mapping of keys to values."
    }
    func tooManyKeys(_ count: Int, limit: Int) -> String {
        "The mapping has \(count) keys; expected at most \(limit)."
    }
    func keyIsNoWord(_ kind: YAMLKind) -> String { "The key is a \(self.kind(kind)); expected a word as the key." }
    func keyTwice(_ key: String) -> String { "The key \(key) stands twice; expected each key once." }
    func unknownKey(_ key: String, expected: [String]) -> String {
        "Unknown key \(key); expected \(oneOf(expected))."
    }
    func missingKey(_ key: String) -> String { "The key \(key) is missing; expected it here." }
    func noList(_ key: String, ofMappings: Bool) -> String {
        "\(key) is not a list; expected a list of \(ofMappings ? "mappings" : "texts")."
    }
    func noText(_ key: String, isMapping: Bool) -> String {
        "\(key) is not a text; expected one\(isMapping ? ", in quotation marks if it has a colon and a space" : "")."
    }
    func emptyText(_ key: String) -> String { "\(key) is empty; expected a text." }
    var secondDocument: String { "A second document begins here; expected one document in a file." }
    func tooDeep(_ limit: Int) -> String { "The YAML is nested too deeply; expected at most \(limit) levels." }
    func tag(_ name: String) -> String {
        "The tag \(name) is not allowed; expected the value alone, in quotation marks if it begins with !."
    }
    var alias: String { "An alias \(refusal)" }
    var anchor: String { "An anchor \(refusal)" }
    private var refusal: String {
        "is not allowed; expected the value itself, in quotation marks if it begins with & or *."
    }
    func malformed(_ words: String) -> String { "Malformed YAML: libyaml says \(quoted(words)); expected YAML 1.1." }
    func malformed(_ fault: YAMLFault) -> String {
        let words =
            switch fault {
            case .noKey: "this line is no key of the mapping; expected a key in the column of the others, and a colon"
            case .noItem: "this line is no item of the list; expected '- ' in the column of the others"
            case .noPart:
                "this line belongs to nothing above it; expected it in the column of what it belongs to"
            case .colonHere:
                "a colon and a blank make a key here, where none may stand; expected the text in quotation marks"
            case .itemHere: "an item with '- ' may not stand here; expected it on a line of its own"
            case .keyHere: "a key may not stand here; expected it on a line of its own"
            case .noColon: "this line is neither a key nor part of a text; expected a colon and a blank behind the key"
            case .noBeginning: "no text may begin with this character; expected the text in quotation marks"
            case .control: "control characters are not allowed; expected text"
            case .openList: "the list in brackets neither goes on nor ends; expected ',' or ']'"
            case .openMapping: "the mapping in braces neither goes on nor ends; expected ',' or '}'"
            case .tab: "a tab stands where the line is indented; expected spaces"
            case .openQuotation: "the text in quotation marks does not end before the file does; expected its mark"
            case .documentInQuotation: "'---' or '...' stands in a text in quotation marks; expected its mark before"
            case .unknownEscape:
                "'\\' has no meaning before this character in double quotation marks; expected '\\\\', or single ones"
            case .noValue: "no value stands here; expected one"
            case .noLineEnd: "more stands here than may; expected the end of the line"
            }
        return "Malformed YAML: \(words)."
    }

    var waiverWithoutAim: String {
        "The waiver does not say of which finding; expected fingerprint, or rule and subject."
    }
    func noDay(_ until: String) -> String { "until is \"\(until)\"; expected a day as YYYY-MM-DD." }
    var waiversOfNoPlan: String {
        "It does not say in the numbers of which revision it is written; expected plan: with the id of a plan."
    }
    var waiversOfNoRevision: String {
        "It is written in the numbers of a plan that is none of the revisions: nothing of it holds."
    }
    func waiversOf(_ plan: String, expected: String) -> String {
        "plan is \(plan); expected \(expected), the plan from which is carried."
    }
    func waiverNotCarried(_ aim: String, _ reason: String) -> String {
        "The waiver of \(aim) was not carried: \(reason)"
    }
    var noSuchOldFinding: String { "the old revision has no such finding." }
    func bodyGone(_ id: String) -> String { "nothing in the new revision is known to be body \(id)." }
    var repliesNeedRules: String {
        "The replies were not carried: which findings they mean is known when both revisions are audited. Run \"rapporteur carry\"."
    }
    var subjectGone: String { "the new revision does not have what it is about." }

    private func thing(_ thing: MatchedThing) -> String {
        switch thing {
        case .task: "task"
        case .line: "line"
        }
    }
    func matchedTwice(_ thing: MatchedThing, _ name: String) -> String {
        "The \(self.thing(thing)) \(name) is matched already; expected each once."
    }
    func severalMatched(_ thing: MatchedThing, _ name: String, isOld: Bool) -> String {
        "The \(isOld ? "old" : "new") revision has several \(self.thing(thing))s \(name); expected an id, or a path such as I/1."
    }
    func noneMatched(_ thing: MatchedThing, _ name: String, isOld: Bool) -> String {
        "The \(isOld ? "old" : "new") revision has no \(self.thing(thing)) \(name); expected one of its own, or none as new."
    }

    func notCarried(_ element: String, _ reason: String) -> String { "<\(element)> was not carried: \(reason)" }
    func sharedNow(_ task: String, number: String) -> String {
        "task \(task) is now one of several with the number \(number); expected one of its own."
    }
    func sharedBefore(_ count: Int, number: String) -> String {
        "\(count) tasks of the old revision have the number \(number); expected one of its own."
    }
    func namedNow(_ thing: String, _ name: String) -> String {
        "the old revision has no \(thing) \(name), and the new one has; expected a judgement anew."
    }
    func absent(_ thing: String, _ name: String) -> String { "the new revision has no \(thing) \(name)." }
    func absent(_ thing: String, _ name: String, title: String, like: [String]) -> String {
        let missing = "nothing in the new revision is known to be \(thing) \(name), \"\(title)\""
        if like.isEmpty { return "\(missing)." }
        let which = like.count > 6 ? "one of \(like.count)" : like.joined(separator: " or ")
        return "\(missing); if it is \(which), let --matches say so."
    }
    func notWritten(_ part: String, _ words: String) -> String { "Its \(part) cannot be written: \(words)" }
    var nothingToCarry: String {
        "there is neither an assessment nor a progress report; expected something to carry"
    }
    func carried(_ carried: Int, left: Int) -> String {
        "\(carried) carried, \(left) left out; comments of the old files are not kept"
    }

    var dossierFileMissing: String {
        "no such file; a comparison needs it beside findings.json, and an audit of this version with all outputs writes it: audit the dossier again"
    }
    var dossierFileOfOther: String {
        "This is not the dossier of an audit; expected that of the findings.json beside it."
    }
    func notOfAudit(_ name: String, _ words: String) -> String {
        "This is not the \(name) of an audit; expected \(words)."
    }
    func otherFormat(_ found: String, expected: String) -> String {
        "The format is \(found), that of another version; expected \(expected): audit the dossier again."
    }
    func otherPlan(than earlier: String) -> String {
        "No task of it is known in \(earlier), or it is of another country: the two are different plans, so all findings of the one end and all of the other begin."
    }
    func reversed(_ new: String, _ old: String) -> String {
        "This revision (\(new)) is earlier than the one that it is compared with as the earlier one (\(old)): what is called new may be what was resolved; expected the later one."
    }
    func edition(_ id: String, _ revision: Int64?, adopted: String?, asOf: String) -> String {
        id + (revision.map { ", revision \($0)" } ?? "") + (adopted.map { ", adopted \($0)" } ?? ", as of \(asOf)")
    }
    var followsNoNumbers: String {
        "An earlier version wrote this, which does not say key by key what its findings are about: those about what was renumbered count as resolved, and as new. Expected the findings.json of this version: audit the dossier again."
    }
    var hasOldJudgements: String {
        "Judgements or entries of the progress report say of one task what the earlier revision says of another, which this audit did not know. Expected the dossier itself, or its audit with --against the earlier revision."
    }
    var annexNotComparable: String {
        "its annex cannot be compared: one of the two is missing, or in another currency."
    }
    var noOutputs: String {
        "no outputs of an audit; expected a folder with findings.json in it, or in its folders"
    }
    var noLine: String { "There is no line; expected those of an audit with --format findings." }
    func unreadable(_ words: String) -> String { "This cannot be read; expected \(words)." }

    var packMissing: String {
        "no such file; a rule pack needs it: name the folder of the rules with --rules, or in RAPPORTEUR_RULES"
    }
    func ruleFailed(_ rule: String, _ words: String) -> String { "rule \(rule) failed: \(words)" }
    func ruleFailed(_ rule: String, on title: String, _ words: String?) -> String {
        "rule \(rule) failed on \(title)\(words.map { ": \($0)" } ?? "")"
    }
}
