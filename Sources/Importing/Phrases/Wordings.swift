/// The wordings of texts that are asked for again: recognising a document compares each of its texts with every profile in every language.
final class Wordings {
    private var known: [String: Wording] = [:]

    /// The wording of a text.
    subscript(text: String) -> Wording {
        if let known = known[text] { return known }
        let wording = Wording(text)
        known[text] = wording
        return wording
    }
}
