import Testing

@testable import Importing

@Suite struct `A sample of a phrase` {
    private func samples(_ phrase: String, _ language: String = "en") throws -> [String] {
        try Phrase(phrase).samples(try #require(try Shipped.profiles.words(of: language)))
    }

    @Test func `has each choice, with and without what may be missing`() throws {
        #expect(try Set(samples("(a|b)[ c]")) == ["a c", "a", "b c", "b"])
    }

    @Test func `has a number of the shape that is wanted`() throws {
        #expect(try samples("{number I.1} {title}") == ["I.1 Xq"])
    }

    @Test func `is the phrase itself, for every phrase of every language`() throws {
        let profiles = try Shipped.profiles
        for tag in profiles.languageTags {
            let words = try #require(try profiles.words(of: tag))
            for deadline in words.deadlines {
                let samples = deadline.phrase.samples(words)
                #expect(
                    samples.contains { deadline.phrase.match(Wording($0), words) != nil },
                    "\(tag): \(deadline.phrase.source)")
            }
        }
    }
}
