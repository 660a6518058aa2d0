/// The bindings that two conditions of a rule, when and require, let through: asked one after the other, the loop in which an
/// audit spends its time.
public final class BindingFilter {
    private let slot: Int
    private let kept: Frame.Kept
    private let hasWhen: Bool
    private let when: (Frame) throws(EvaluationError) -> Bool
    private let require: (Frame) throws(EvaluationError) -> Bool

    /// How many bindings were asked, and how many of them `when` left out.
    public struct Tally {
        /// How many bindings satisfied `when`.
        public fileprivate(set) var examined = 0
        /// How many did not.
        public fileprivate(set) var excluded = 0

        /// The tally of a rule that no binding was asked of yet.
        public init() {}
    }

    /// Conditions on what `variable` is bound to; `kept` are the defined variables that do not depend on it.
    public init(_ variable: Variable, keeping kept: Frame.Kept, when: Program?, require: Program) {
        slot = variable.slot
        self.kept = kept
        hasWhen = when != nil
        self.when = (when ?? require).test
        self.require = require.test
    }

    /// Binds the variable to each of the records and calls `violated` where `when` holds and `require` does not, and
    /// `failed` where that cannot be told.
    public func run(
        _ rows: Rows, in frame: Frame, _ tally: inout Tally, violated: () -> Void, failed: (EvaluationError) -> Void
    ) {
        let (place, kept) = (slot * 2, kept)
        frame.bindings[slot] = .max
        for position in 0..<rows.count {
            frame.words[place] = Int64(rows[position])
            frame.begin(keeping: kept)
            ask(frame, &tally, violated: violated, failed: failed)
        }
    }

    /// The same for each number of a run.
    public func run(
        _ numbers: Range<Int64>, in frame: Frame, _ tally: inout Tally, violated: () -> Void,
        failed: (EvaluationError) -> Void
    ) {
        let (place, kept) = (slot * 2, kept)
        frame.bindings[slot] = .max
        for number in numbers {
            frame.words[place] = number
            frame.begin(keeping: kept)
            ask(frame, &tally, violated: violated, failed: failed)
        }
    }

    /// Asks the binding that the frame has.
    @inline(__always)
    public func ask(
        _ frame: Frame, _ tally: inout Tally, violated: () -> Void, failed: (EvaluationError) -> Void
    ) {
        do throws(EvaluationError) {
            if hasWhen, try !when(frame) {
                tally.excluded &+= 1
                return
            }
            tally.examined &+= 1
            if try !require(frame) { violated() }
        } catch {
            failed(error)
        }
    }
}
