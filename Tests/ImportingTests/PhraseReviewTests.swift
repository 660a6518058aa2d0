import Testing
import Texts

@testable import Importing

@Suite struct `The review of a profile's phrases` {
    /// What is said of a profile of these lines, for Slovenian or English.
    private func remarks(_ lines: String, language: String = "en") throws -> [String] {
        let yaml = "about: { en: x, sl: x }\nlanguages: [\(language)]\n\(lines)\n"
        let profile = try Profile(yaml: yaml, path: "profile.yaml", id: "x")
        let words = try #require(try Shipped.profiles.words(of: language))
        return PhraseReview(profile, words).remarks.map(\.message)
    }

    @Test func `says nothing of phrases that are all reached`() throws {
        #expect(
            try remarks(
                """
                fields: { leads: [Lead, Lead agency], deadline: [Deadline] }
                headings: [{ chapter: "Part {number I} {title}" }, { section: "{number 1.1} {title}" }]
                """) == [])
    }

    @Test func `tells of a label that stands for two fields`() throws {
        #expect(
            try remarks("fields: { leads: [Body], participants: [body] }")
                == ["“body” stands for leads and for participants; expected it once."])
    }

    @Test func `tells of no label that stands under another header`() throws {
        #expect(
            try remarks(
                "columns: { task: [Task], goals: { label: Value, under: Goal }, costs: { label: Value, under: Cost } }")
                == [])
    }

    @Test func `tells of a label that a wider one of another field takes`() throws {
        #expect(
            try remarks("fields: { costs: [\"Fund*\"], deadline: [Funding] }")
                == ["“Funding” is never reached: all that it is for, “Fund*” of costs takes."])
    }

    @Test func `leaves a longer label beside a shorter one of another field, since the longer is taken`() throws {
        #expect(try remarks("fields: { costs: [Funding], deadline: [Funding until] }") == [])
    }

    @Test func `tells of a deadline that another phrase reads otherwise`() throws {
        #expect(
            try remarks("fields: { deadline: [Due] }\ndeadlines: { yearly: [now], monthly: [(now|then)] }")
                == ["“now” is never read: “(now|then)” reads the same words otherwise."])
    }

    @Test func `tells of a subtotal whose body an earlier phrase takes with its colon`() throws {
        #expect(
            try remarks(
                "annex: { columns: { body: [Body] }, subtotals: [\"Total {body}\", \"Total: {body}\"] }")
                == ["“Total: {body}” is never reached: all that it is for, “Total {body}” before it takes."])
    }

    @Test func `tells of a heading whose every text is a heading of another kind`() throws {
        #expect(
            try remarks(
                "fields: { leads: [Lead] }\nheadings: [{ chapter: \"{number} {title}\" }, { task: \"{number 1.1} {title}\" }]"
            )
                == [
                    "“{number 1.1} {title}” is never reached: all that it is for, “{number} {title}” before it takes."
                ])
    }

    @Test func `tells of a deadline that needs a time and has none`() throws {
        #expect(
            try remarks("fields: { leads: [Lead] }\ndeadlines: { by: [sometime] }")
                == [
                    "“sometime” can never be read: a deadline of its meaning needs a time or a number in it."
                ])
    }

    @Test func `tells of a phrase for a language that is none of the profile's`() throws {
        let yaml = "about: { en: x, sl: x }\nlanguages: [en]\nfields: { leads: { en: Lead, sl: Nosilec } }\n"
        let profile = try Profile(yaml: yaml, path: "profile.yaml", id: "x")
        #expect(profile.phrasesOfOtherLanguages.map(\.phrase) == ["Nosilec"])
    }
}

@Suite struct `The explanation of a profile` {
    @Test func `has words for every field and every meaning of a deadline`() {
        for field in Profile.Field.allCases { #expect(ProfileField(rawValue: field.rawValue) != nil, "\(field)") }
        for (key, _) in DeadlineMeaning.keys { #expect(ProfileDeadline(rawValue: key) != nil, "\(key)") }
    }
}
