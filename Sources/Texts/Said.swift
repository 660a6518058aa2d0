extension Localized where Text == String {
    /// What every language says, such as `.said { $0.files.noSuchFile }`.
    package static func said(_ say: (Phrases) -> String) -> Self { Self { say($0.phrases) } }

    /// Words that are the same in every language: those of another program, or for those who write rules and programs.
    package static func untranslated(_ words: String) -> Self { Self { _ in words } }
}

extension Grammar {
    /// One of several things: `a, b ali c`, `a, b or c`.
    package func oneOf(_ things: [String]) -> String {
        guard let last = things.last, things.count > 1 else { return things.first ?? "" }
        return things.dropLast().joined(separator: ", ") + or + last
    }
}

extension Language {
    /// The language of a terminal whose environment has these settings, of which the first that is stated decides; English,
    /// where it is none that is spoken here.
    ///
    /// The settings are those of POSIX for messages: `LC_ALL`, `LC_MESSAGES` and `LANG`.
    package init(locale settings: String?...) {
        let stated = settings.lazy.compactMap(\.self).first { !$0.isEmpty } ?? ""
        let tag = stated.prefix { $0 != "." && $0 != "@" }.map { $0 == "_" ? "-" : $0 }
        self = Self.allCases.first { $0.isServed(by: String(tag)) } ?? .en
    }
}
