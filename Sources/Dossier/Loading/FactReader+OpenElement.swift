extension FactReader {
    /// An element that has begun and not yet ended.
    struct OpenElement {
        let element: Int
        /// The row of the entity, or of the entity whose value this is; -1 for the root of a dossier.
        let row: Int32
        let offset: UInt32
        /// The byte after the start tag.
        let contentStart: UInt32
        let pendingStart: Int
        /// The row of the same entity in which it stands, or -1.
        let outerRow: Int32
        /// The child elements that have been seen, by position in the grammar.
        var seen: UInt64 = 0
        /// Whether a flag among the attributes says true.
        var isFlagged = false
        /// Whether its text has more than white space.
        var hasText = false
        /// Whether its text has a character that is seen.
        var isSeen = false
    }
}
