import Dossier
import Importing
import Testing

struct DeadlineReadingTests {
    @Test(arguments: [
        ("March 2027", "once 2027-03-01 2027-03-31"),
        ("by 30 June 2027", "by 2027-06-30"),
        ("before 2027", "by 2026-12-31"),
        ("Q4 2027", "once 2027-10-01 2027-12-31"),
        ("ongoing", "continuous 2026-01-01 2028-12-31"),
        ("continuously from 2027", "continuous 2027-01-01 2028-12-31"),
        ("every three months", "periodic 4 2026-01-01 2028-12-31"),
        ("12/31/2026", "by 2026-12-31"),
        ("2026-12", "once 2026-12-01 2026-12-31"),
        ("1st half 2027", "once 2027-01-01 2027-06-30"),
        ("2nd half of 2027", "once 2027-07-01 2027-12-31"),
        ("annually by 31 March", "periodic --03-31 2026-01-01 2028-12-31"),
        ("Within six months of the adoption of the by-law", "conditional"),
    ])
    func `a deadline is read where a phrase is the whole of it`(cell: String, expected: String) throws {
        let made = try imported(planOfOneRow(deadline: cell))
        #expect(made.values("deadline", "kind", "times", "due", "from", "to", "relative") == [expected])
        #expect(made.asked("deadline.kind").isEmpty)
    }

    @Test(arguments: [
        ("June–September 2027", "by to 2027-09-30", "2027-06-01"),
        ("Q1–Q2 2027", "by to 2027-06-30", "2027-01-01"),
        ("2026/27", "by to 2027-12-31", "2026-01-01"),
        ("June 2026 and June 2027", "by to 2027-06-30", "2026-06-01"),
    ])
    func `a deadline of several readings is ambiguous and asked with its days`(
        cell: String, first: String, from: String
    ) throws {
        let made = try imported(planOfOneRow(deadline: cell))
        #expect(made.values("deadline", "kind", "from") == ["ambiguous \(from)"])
        #expect(made.asked("deadline.kind").first?.candidates.first?.answer == first)
    }

    @Test func `a day that may be of two months is asked`() throws {
        let question = try #require(imported(planOfOneRow(deadline: "05/06/2027")).asked("deadline.kind").first)
        #expect(
            question.candidates.map(\.answer) == [
                "by to 2027-06-05", "by to 2027-05-06", "once from 2027-06-05 to 2027-06-05",
                "once from 2027-05-06 to 2027-05-06", "conditional",
            ])
    }

    @Test func `an answer gives a deadline the reading that was chosen`() throws {
        let plan = planOfOneRow(deadline: "June 2026 and June 2027")
        let question = try #require(try imported(plan).asked("deadline.kind").first)
        let answers = try Answers(
            yaml:
                "questions: [{ id: \"\(question.id)\", fact: deadline.kind, answer: periodic 1 from 2026-06-01 to 2027-06-30 }]",
            path: "answers.yaml")
        #expect(
            try imported(plan, answers: answers).values("deadline", "kind", "times", "from", "to") == [
                "periodic 1 2026-06-01 2027-06-30"
            ])
    }
}
