/// What an expression may cost; every limit ends in an error, never in a crash.
public struct Limits: Hashable, Sendable {
    /// Bytes of source.
    public var sourceSize = 100_000
    /// Levels of nesting, where an operator in a row of its own kind counts one (`&&` and `||` do not).
    public var depth = 250
    /// Elements of a list or map literal and arguments of a call.
    public var literalSize = 10_000
    /// Variables that are live at one time, those of comprehensions included.
    public var variables = 1_000
    /// Steps of one evaluation: an element visited by a comprehension is a step, as is each 64 bytes that a text
    /// function works through.
    public var steps = 10_000_000
    /// Elements of a list or map that an evaluation builds.
    public var listSize = 1_000_000
    /// Bytes of a text that an evaluation builds.
    public var textSize = 10_000_000
    /// Instructions of a regular expression.
    public var patternSize = 10_000

    /// The limits by default.
    public init() {}
}
