extension DossierStore {
    /// What a dossier's file may cost; what exceeds a limit is refused as soon as that is known, whatever follows.
    package struct Limits: Hashable, Sendable {
        /// Bytes of a file; places are numbers of 32 bits, so no more than the default.
        package var file = Int(UInt32.max)
        /// Elements inside one another. The format needs 8; libxml2 itself refuses more than 256.
        package var depth = 64
        /// Bytes of text without a tag in between, of a comment, a processing instruction or a CDATA section; libxml2
        /// itself refuses more than 10,000,000 of what is no text.
        package var text = 5_000_000
        /// Bytes of one tag, more or less by what is read at a time: libxml2 compares each attribute with each.
        package var tag = 250_000
        /// Problems of one file, after which it is read no further: what follows an early mistake is seldom news.
        package var problems = 50

        /// The limits by default.
        package init() {}
    }
}
