internal import Documents
package import Dossier
internal import Encodings
package import Platform

/// Looks for what is wrong with a profile that can be loaded.
package struct ProfileChecker {
    private let profiles: Profiles
    private let monitors: Monitors

    package init(_ profiles: Profiles, _ monitors: Monitors) { (self.profiles, self.monitors) = (profiles, monitors) }

    /// What must not be in the profile, and what is probably not as its author meant it.
    ///
    /// - Throws: `LoadFailure`, where the profile's file or a document of its examples cannot be read.
    package func check(_ profile: Profile) throws(LoadFailure) -> (refusals: [Problem], warnings: [Problem]) {
        let texts = try texts(of: profile)
        func problem(_ words: String, _ message: String) -> Problem {
            let text = texts.first { $0.content == words }
            return Problem(path: profile.path, line: text?.line ?? 0, column: text?.column ?? 0, message: message)
        }
        var warnings: [Problem] = []
        for language in profile.languages {
            guard let words = profiles.languages[language] else { continue }
            warnings += PhraseReview(profile, words).remarks.map { problem($0.phrase, $0.message) }
        }
        for (language, phrase) in profile.phrasesOfOtherLanguages {
            warnings.append(
                problem(
                    phrase,
                    "“\(phrase)” is for \(language), which is none of the profile's languages; expected one of \(profile.languages.joined(separator: ", "))."
                ))
        }
        let examples = ProfileExample.all(of: profile)
        if examples.count < 2 {
            warnings.append(
                problem("", "There \(examples.count == 1 ? "is 1 example" : "are no examples"); expected two."))
        }
        var refusals: [Problem] = []
        for example in examples { refusals += try held(of: example, in: texts, profile) }
        var seen: Set<Problem> = []
        return (refusals.filter { seen.insert($0).inserted }, warnings.filter { seen.insert($0).inserted })
    }

    private func texts(of profile: Profile) throws(LoadFailure) -> [Placed<String>] {
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(profile.path, limit: 1_000_000) } catch {
            throw error.failure(profile.path, limit: 1_000_000)
        }
        do throws(Problem) {
            return try YAMLReader(path: profile.path).texts(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .invalid([error])
        }
    }

    // MARK: - What only the example says

    /// The texts of the profile that hold what a document says of its own: then it would read that document alone.
    private func held(of example: ProfileExample, in texts: [Placed<String>], _ profile: Profile) throws(LoadFailure)
        -> [Problem]
    {
        let document = try example.read()
        let answers = try example.answers()
        let made: Import
        do throws(Import.Failure) {
            made = try Import([document], profiles: profiles, monitors: monitors, profile: profile.id, answers: answers)
        } catch {
            return [
                Problem(
                    path: example.document, line: 0, column: 0, message: "The document cannot be imported: \(error).")
            ]
        }
        let own = OwnWords(made)
        return texts.compactMap { text in
            own.first(in: text.content).map { found in
                text.problem(
                    profile.path,
                    "“\(text.content)” holds \(found.what) of \(document.name), “\(found.words)”; expected words that other documents have too."
                )
            }
        }
    }
}

/// What a document says of its own: bodies, titles and amounts, without the words of its labels.
private struct OwnWords {
    private var words: [[String]: (what: String, words: String)] = [:]
    private var amounts: [Int64: String] = [:]
    private var longest = 0

    init(_ made: Import) {
        var labels: Set<[String]> = []
        for (place, use) in made.uses {
            guard use == .used(.header) || use == .used(.label) else { continue }
            if let text = made.documents[place.document].document.text(at: place.address) {
                labels.insert(Self.key(text))
            }
        }
        for root in made.roots.values { take(root) }
        for label in labels { words[label] = nil }
        longest = words.keys.map(\.count).max() ?? 0
    }

    private static let fields: [String: [(field: String, what: String)]] = [
        "bodyName": [("text", "a body")], "alias": [("text", "a body")], "body": [("abbreviation", "a body")],
        "plan": [("title", "the title")], "annex": [("title", "the title")], "chapter": [("title", "a title")],
        "section": [("title", "a title")], "task": [("title", "a title")],
        "line": [("activity", "an activity"), ("codeName", "the name of a code")],
    ]

    private mutating func take(_ draft: Draft) {
        for (field, what) in Self.fields[draft.entity] ?? [] {
            guard let text = draft.text(field) else { continue }
            let key = Self.key(text)
            // A letter or a number alone says nothing.
            if key.contains(where: { $0.count > 1 && $0.contains(where: \.isLetter) }) { words[key] = (what, text) }
        }
        for (_, fact) in draft.fields {
            if case .amount(let amount) = fact.value, amount.magnitude >= 10_000 {
                amounts[amount] = fact.value.written
            }
        }
        for child in draft.children { take(child) }
    }

    /// The words and numbers of a text, without its signs.
    private static func key(_ text: String) -> [String] {
        Wording(text).tokens.filter { $0.kind != .sign }.map(\.folded)
    }

    /// The first thing of the document that a text holds.
    func first(in text: String) -> (what: String, words: String)? {
        let tokens = Self.key(text)
        for start in tokens.indices {
            for end in stride(from: min(tokens.count, start + longest), to: start, by: -1) {
                if let found = words[Array(tokens[start..<end])] { return found }
            }
        }
        let wording = Wording(text)
        for style in [
            NumberStyle(), NumberStyle(thousands: ".", decimals: ","), NumberStyle(thousands: ",", decimals: "."),
        ] {
            for index in wording.tokens.indices {
                guard let number = style.number(in: wording, at: index),
                    wording.tokens.count > 1 || !Self.isUnit(number.digits),
                    let amount = Hundredths.of(number.digits), let written = amounts[amount]
                else { continue }
                return ("an amount", written)
            }
        }
        return nil
    }

    private static func isUnit(_ digits: String) -> Bool { ["1000", "1000000"].contains(digits) }
}

extension Document {
    /// The words of the paragraph or cell at an address.
    fileprivate func text(at address: Address) -> String? {
        var found: String?
        SourceWalk.texts(of: blocks) { text, place in if place == address { found = found ?? text } }
        return found
    }
}
