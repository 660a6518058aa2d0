/// What an expression may cost; every limit ends in an error, never in a crash.
public struct Limits: Hashable, Sendable {
    /// Bytes of an expression's source, in UTF-8.
    public var sourceSize = 100_000
    /// Levels of nesting, where an operator in a row of its own kind counts one (`&&` and `||` do not).
    public var depth = 250
    /// Elements of a list or map literal and arguments of a call.
    public var literalSize = 10_000
    /// Variables that are live at one time, those of comprehensions included.
    public var variables = 1_000
    /// Uses of macros in an expression, those in the bodies of macros included.
    public var macroUses = 1_000
    /// Steps of one evaluation, which bound its time and its memory: a step takes some fifty nanoseconds and leaves fewer
    /// than fifty bytes behind. `docs/cel.md` says what counts how many.
    public var steps = 10_000_000
    /// Elements of a list or map that an evaluation builds.
    public var listSize = 1_000_000
    /// Bytes of a text that an evaluation builds, and of its result when that is written.
    public var textSize = 10_000_000
    /// Instructions of a regular expression.
    public var patternSize = 10_000

    /// The limits by default.
    public init() {}

    /// So many bytes that a function of texts reads or makes are a step.
    static let bytesOfStep = 16
    /// So many bytes of two texts that are compared are a step.
    static let comparedBytesOfStep = 64
    /// So much of the work that a loop does for each element is a step; see `TypedExpression.work`.
    static let workOfStep = 32
    /// The steps that a loop counts for an element which it does so much for.
    static func steps(work: Int) -> Int { 1 + work / workOfStep }

    /// The steps of a call that reads, makes or asks an address: several texts are made on the way.
    static let stepsOfNetwork = 8
    /// A call that fails takes so many steps more: its message is made, a file may have been looked for.
    static let stepsOfFailure = 16
}
