extension Comparison {
    package var changed: [Persisting] { [] }
    package var isReversed: Bool { false }
}
