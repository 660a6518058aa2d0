/// A text in every language.
package struct Localized<Text> {
    /// The texts, in the order of `Language.allCases`.
    private let texts: [Text]

    /// The text that is made for each language.
    package init<Failure: Error>(_ text: (Language) throws(Failure) -> Text) throws(Failure) {
        var texts: [Text] = []
        texts.reserveCapacity(Language.count)
        for language in Language.allCases { texts.append(try text(language)) }
        self.texts = texts
    }

    /// The text in one language.
    package subscript(language: Language) -> Text { texts[language.position] }

    /// The same with each text changed.
    package func map<Other, Failure: Error>(
        _ transform: (Text) throws(Failure) -> Other
    ) throws(Failure) -> Localized<Other> {
        try Localized<Other> { language throws(Failure) in try transform(self[language]) }
    }
}

extension Localized {
    /// The same with each text changed; nil where one of them has nothing to change to.
    package func compactMap<Other>(_ transform: (Text) -> Other?) -> Localized<Other>? {
        let others = texts.compactMap(transform)
        return others.count == texts.count ? Localized<Other>(texts: others) : nil
    }

    private init(texts: [Text]) { self.texts = texts }
}

extension Localized: Sendable where Text: Sendable {}
extension Localized: Equatable where Text: Equatable {}
extension Localized: Hashable where Text: Hashable {}

extension Language {
    fileprivate static let count = allCases.count

    /// The place among all languages.
    fileprivate var position: Int {
        guard let position = Self.allCases.firstIndex(of: self) else { preconditionFailure("All cases hold each.") }
        return position
    }
}
