internal import Texts

extension YAMLFault {
    /// The fault that libyaml names by a reason, which is all that tells its faults apart; nil for those that are rare.
    init?(_ reason: String) {
        switch reason {
        case "did not find expected key": self = .noKey
        case "did not find expected '-' indicator": self = .noItem
        case "did not find expected <document start>": self = .noPart
        case "mapping values are not allowed in this context": self = .colonHere
        case "block sequence entries are not allowed in this context": self = .itemHere
        case "mapping keys are not allowed in this context": self = .keyHere
        case "could not find expected ':'": self = .noColon
        case "found character that cannot start any token": self = .noBeginning
        case "control characters are not allowed": self = .control
        case "did not find expected ',' or ']'": self = .openList
        case "did not find expected ',' or '}'": self = .openMapping
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            self = .tab
        case "found unexpected end of stream": self = .openQuotation
        case "found unexpected document indicator": self = .documentInQuotation
        case "found unknown escape character": self = .unknownEscape
        case "did not find expected node content": self = .noValue
        case "did not find expected comment or line break": self = .noLineEnd
        default: return nil
        }
    }
}
