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
}
