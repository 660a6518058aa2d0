/// A text in every language.
package struct Localized<Text> {
    /// The English text.
    package let en: Text
    /// The Slovenian text.
    package let sl: Text

    /// A text in both languages.
    package init(en: Text, sl: Text) {
        self.en = en
        self.sl = sl
    }

    /// The text in one language.
    package subscript(language: Language) -> Text {
        switch language {
        case .sl: sl
        case .en: en
        }
    }

    /// The same with each text changed.
    package func map<Other>(_ transform: (Text) -> Other) -> Localized<Other> {
        Localized<Other>(en: transform(en), sl: transform(sl))
    }
}

extension Localized: Sendable where Text: Sendable {}
extension Localized: Equatable where Text: Equatable {}
extension Localized: Hashable where Text: Hashable {}
