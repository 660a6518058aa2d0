/// Groups: their names, and the flags that hold in them.
extension PatternParser {
    /// A group; nil for flags that hold to the end of the group around them.
    mutating func group() throws(EvaluationError) -> Part? {
        position += 1
        let saved = flags
        if take("?") {
            if current == "<" || (current == "P" && ahead(1) == "<") {
                try groupName()
            } else if try !flagsOpenGroup() {
                return nil
            }
        }
        let part = try choice()
        guard take(")") else { throw refusal("a group does not end") }
        flags = saved
        return part
    }

    mutating func groupName() throws(EvaluationError) {
        _ = take("P")
        position += 1
        guard current != "=", current != "!" else { throw refusal("RE2 does not look behind") }
        let start = position
        while let next = current, next != ">" {
            guard Self.nameParts.contains(where: { $0.contains(next.value) }) else {
                throw refusal("'\(next)' in the name of a group")
            }
            position += 1
        }
        guard position > start else { throw refusal("a group with an empty name") }
        guard take(">") else { throw refusal("a group's name does not end") }
    }

    private static let nameParts = ["L", "Nl", "Mn", "Mc", "Nd", "Pc"].compactMap { UnicodeClass.named[$0] }

    /// Reads the flags of a group; whether a group begins behind them.
    mutating func flagsOpenGroup() throws(EvaluationError) -> Bool {
        var isOn = true
        var isComplete = true
        while let next = current {
            position += 1
            switch next {
            case "-" where isOn: (isOn, isComplete) = (false, false)
            case "i": (flags.ignoresCase, isComplete) = (isOn, true)
            case "m": (flags.isMultiline, isComplete) = (isOn, true)
            case "s": (flags.dotMatchesNewline, isComplete) = (isOn, true)
            case "U": isComplete = true
            case ")" where isComplete: return false
            case ":" where isComplete: return true
            case ")", ":": throw refusal("a '-' without a flag behind it")
            default: throw refusal("'(?\(next)' is not part of RE2")
            }
        }
        throw refusal("a group does not end")
    }
}
