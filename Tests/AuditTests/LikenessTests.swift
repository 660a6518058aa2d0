import Testing

@testable import Audit

@Suite struct `The likeness of texts` {
    @Test func `holds where only a number differs`() {
        #expect(
            Likeness.holds(among: [
                "Goal 1 of task 1.1 states no value that could be measured.",
                "Goal 2 of task 3.4 states no value that could be measured.",
            ]))
    }

    @Test func `does not hold where amounts differ`() {
        #expect(
            !Likeness.holds(among: [
                "Line 1 of the annex declares a total of €10.00 for both of its years together.",
                "Line 1 of the annex declares a total of €20.00 for both of its years together.",
            ]))
    }

    @Test func `does not hold where much of a short text differs`() {
        #expect(!Likeness.holds(among: ["Task 1 has 2 leads: A and B.", "Task 2 has 2 leads: C and D."]))
    }

    /// A text of so many words, of which so many differ between two of one `variant`.
    private func text(_ words: Int, differing: Int, _ variant: String) -> String {
        (0..<words).map { $0 < differing ? "\(variant)\($0)" : "word\($0)" }.joined(separator: " ")
    }

    @Test(arguments: [
        (12, 4, true), (12, 5, false), (30, 5, false), (9, 3, true), (9, 4, false), (3, 1, true), (2, 1, false),
    ])
    func `holds up to four words that differ, and up to a third of all`(words: Int, differing: Int, holds: Bool) {
        #expect(Likeness.holds(among: ["a", "b"].map { text(words, differing: differing, $0) }) == holds)
    }

    @Test func `holds where quotations and brackets differ, whatever they hold`() {
        #expect(
            Likeness.holds(among: [
                "Line 1 (a long name of €10.00 for many things) has no code.", "Line 1 (“b” and c) has no code.",
            ]))
        #expect(Likeness.holds(among: ["Cilj »a b c d e f« nima številke.", "Cilj »x (y)« nima številke."]))
    }

    @Test(arguments: [
        ("€10.00", "€20.00"), ("10,00\u{A0}€", "20,00\u{A0}€"), ("USD\u{A0}1.00", "USD\u{A0}2.00"), ("$1", "$2"),
    ])
    func `never holds where an amount differs, in any currency`(one: String, other: String) {
        #expect(
            !Likeness.holds(
                among: [one, other].map { "The sum that is stated for all of the years together is \($0)." }))
    }

    @Test func `holds where a letter with a mark differs`() {
        #expect(Likeness.holds(among: ["Vodi jo urad Č že več let.", "Vodi jo urad Ž že več let."]))
    }

    @Test func `holds among none and of one`() {
        #expect(Likeness.holds(among: []) && Likeness.holds(among: ["a"]))
    }
}
