import Dossier
import Testing

@testable import Importing

/// Plans in shapes that no example has.
struct PlanShapeTests {
    /// A plan in tables under objectives, with a row each.
    private func plan(headings: [String], number: String = "No") -> String {
        let tables = headings.enumerated().map { index, heading in
            """
            <p>\(heading)</p><table><tr><th>\(number)</th><th>Activities</th><th>Responsible</th><th>Deadline</th></tr>
            <tr><td>\(index + 1).1</td><td>Campaign</td><td>MoI</td><td>2027</td></tr></table>
            """
        }
        return "<h1>National Action Plan 2026–2028</h1>" + tables.joined()
    }

    @Test func `objectives of a plan without chapters are its chapters`() throws {
        let made = try imported(plan(headings: ["Objective 1: Prevention", "Objective 2: Protection"]))
        #expect(made.values("chapter", "number", "title") == ["1 Prevention", "2 Protection"])
        #expect(made.asked("chapter.title").isEmpty)
    }

    @Test func `an objective before the first chapter, or of a chapter by its number, has one whose title is asked`()
        throws
    {
        let before = try imported(plan(headings: ["Objective 1: Prevention", "Goal 2: Protection"]))
        #expect(before.values("chapter", "title") == ["?", "Protection"])
        #expect(before.asked("chapter.title").count == 1)
        #expect(
            try imported(plan(headings: ["Objective 1.1: Prevention"])).values("chapter", "number", "title") == ["1 ?"])
    }

    @Test(arguments: ["№", "Nr", "Ref", "#"])
    func `a column of numbers is known by every usual header`(header: String) throws {
        #expect(
            try imported(plan(headings: ["Goal 1: Prevention"], number: header)).values("task", "number") == ["1.1"])
    }

    @Test(arguments: ["", "Id", "Code"])
    func `a column that numbers its rows and has no known header is asked of`(header: String) throws {
        let made = try imported(plan(headings: ["Goal 1: Prevention"], number: header))
        let question = try #require(made.asked("column").first)
        #expect(question.candidates.first?.answer == "number")
        let answers = try Answers(
            yaml: """
                questions:
                - id: \(question.id)
                  fact: column
                  text: "\(question.text)"
                  answer: number
                """, path: "answers.yaml")
        let answered = try imported(plan(headings: ["Goal 1: Prevention"], number: header), answers: answers)
        #expect(answered.values("task", "number") == ["1.1"])
        #expect(answered.asked("column").isEmpty)
    }

    @Test func `a workbook says its title, country and period over the table, and headings in its first column`() throws
    {
        let made = try imported(
            """
            "National Action Plan 2026-2028, Georgia",,,
            ,,,
            No,Activity,Responsible agency,"Budget, GEL"
            Goal 1: Prevention,,,
            1.1,Campaign,MoJ,"12,000"
            Goal 2: Protection,,,
            2.1,Shelter,MoH,"5,000.50"
            """, as: "plan.csv", profile: "five-column-table")
        let plan = try #require(made.roots[.plan])
        #expect(plan.text("title") == "National Action Plan 2026-2028, Georgia")
        #expect(plan.text("country") == "GE")
        #expect(made.values("chapter", "title") == ["Prevention", "Protection"])
        #expect(made.values("task", "number", "title") == ["1.1 Campaign", "2.1 Shelter"])
        #expect(made.values("cost", "amount", "currency") == ["12000.00 GEL", "5000.50 GEL"])
        #expect(made.questions.filter { $0.isOpen && $0.fact != "body.kind" }.isEmpty)
    }

    @Test func `labels and headings on lines of their own are read where no blank line parts them`() throws {
        let made = try imported(
            """
            AKCIJSKI NAČRT ZA OBDOBJE 2033–2034

            1 Preventiva

            1.1 Splošna javnost

            1.1.1 Kampanja
            Cilj: več prijav
            Nosilec: Ministrstvo za
            notranje zadeve
            Rok: 2033
            1.1.2 Priročnik
            Cilj: priročnik je izdan
            Nosilec: Policija
            Rok: 2034
            """, as: "plan.txt", profile: "slovenian-form")
        #expect(made.values("task", "number", "title") == ["1.1.1 Kampanja", "1.1.2 Priročnik"])
        #expect(made.values("lead", "body") == ["ministrstvo-za-notranje-zadeve", "policija"])
        #expect(made.values("deadline", "text") == ["2033", "2034"])
    }

    @Test func `a line of running text that begins with a number is no heading`() throws {
        let made = try imported(
            """
            AKCIJSKI NAČRT ZA OBDOBJE 2033–2034

            1 Preventiva

            1.1 Splošna javnost

            1.1.1 Kampanja

            Dejavnost obsega predavanja na šolah, ki jih bo izvedlo
            12 predavateljev iz vse države v obeh letih

            Nosilec: Policija
            """, as: "plan.txt", profile: "slovenian-form")
        #expect(made.values("task", "title") == ["Kampanja"])
        #expect(made.values("chapter", "title") == ["Preventiva"])
    }

    @Test(arguments: ["{number}. {title}", "{number} {title}"])
    func `a Roman number and its stop are told by a phrase with the stop and without`(phrase: String) throws {
        let words = try #require(try Shipped.profiles.words(of: "sl"))
        let wording = Wording("IV. Pomoč žrtvam")
        let title = try #require(Phrase(phrase).match(wording, words)?["title"])
        #expect(wording.words(title.range) == "Pomoč žrtvam")
    }
}
