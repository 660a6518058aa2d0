import Dossier
import Importing
import Platform
import Testing
import Texts

struct BodyReadingTests {
    @Test(arguments: [
        ("MoI, MoJ", ["MoI"], ["MoJ"]),
        ("Ministry of Labour, Family and Social Affairs", ["Ministry of Labour, Family and Social Affairs"], []),
        (
            "Ministry of labour, family and social affairs, NGOs", ["Ministry of labour, family and social affairs"],
            ["NGOs"]
        ),
        ("Ministry of Health and MoJ", ["Ministry of Health"], ["MoJ"]),
        ("MoI in co-operation with MoJ and GPO", ["MoI"], ["MoJ", "GPO"]),
        ("MoI/ASP", ["MoI/ASP"], []),
        ("Police / Prosecution", ["Police"], ["Prosecution"]),
        ("- MoI<br>- MoJ", ["MoI"], ["MoJ"]),
        ("Lead: MoI; Partners: MoJ, IOM", ["MoI"], ["MoJ", "IOM"]),
        ("MoI, MoJ, etc.", ["MoI"], ["MoJ"]),
        ("MoI (coordinator), MoJ (partner)", ["MoI"], ["MoJ"]),
        ("MoI, MoJ (coordinator)", ["MoJ"], ["MoI"]),
        ("MoI (partners: MoJ, IOM), NPA", ["MoI"], ["MoJ", "IOM", "NPA"]),
        ("MoI (in co-operation with MoJ and IOM)", ["MoI"], ["MoJ", "IOM"]),
        ("Coordinator: MoI<br>Participants: MoJ", ["MoI"], ["MoJ"]),
        ("MoI (Department for Asylum)", ["MoI (Department for Asylum)"], []),
        ("MoI, NGOs, which are chosen by tender", ["MoI"], ["NGOs, which are chosen by tender"]),
    ])
    func `bodies of a cell are parted where each side is one`(cell: String, leads: [String], participants: [String])
        throws
    {
        let made = try imported(planOfOneRow(bodies: cell))
        let names = Dictionary(
            uniqueKeysWithValues: zip(
                made.values("body", "id", part: .registry), made.values("bodyName", "text", part: .registry)))
        #expect(made.values("lead", "body").map { names[$0] } == leads)
        #expect(made.values("participant", "text") == participants)
    }

    @Test(arguments: [
        ("Ministry of Interior (MoI)", "MoI"), ("MoI (Ministry of Interior)", "Ministry of Interior"),
        ("MoI", "Ministry of Interior (MoI)"), ("Ministry of Interior (MoI)", "Ministry of Interior"),
    ])
    func `an abbreviation in parentheses that is made of a name is that of the same body`(first: String, second: String)
        throws
    {
        let plan = planOfOneRow(bodies: first).replacing(
            "</table>",
            with: "<tr><td>1.2 Shelter</td><td>\(second)</td><td>2028</td><td>Open</td><td></td></tr></table>")
        let made = try imported(plan)
        #expect(Set(made.values("lead", "body")).count == 1)
        #expect(made.values("body", "abbreviation", "kind", part: .registry) == ["MoI ministry"])
        #expect(made.values("bodyName", "text", part: .registry) == ["Ministry of Interior"])
    }

    @Test(arguments: ["Ministry of Interior (DPT)", "Ministry of Interior (Police)", "MoI (DPT)"])
    func `what stands in parentheses after a name and is not made of it is no abbreviation of it`(body: String) throws {
        let made = try imported(planOfOneRow(bodies: body))
        #expect(made.values("bodyName", "text", part: .registry) == [body])
    }

    @Test func `a body with which the one before it acts jointly is responsible with it`() throws {
        let made = try imported(
            """
            <p>Програма на період до 2028 року</p>
            <table><tr><th>Найменування завдання</th><th>Найменування заходу</th><th>Відповідальні за виконання</th>
            <th>Строк виконання</th></tr>
            <tr><td>1. Запобігання</td><td>1) Кампанія</td><td>Мінсоцполітики спільно з МВС</td><td>2027</td></tr></table>
            """, profile: "ukrainian-programme")
        #expect(made.values("lead", "body") == ["мінсоцполітики"])
        #expect(made.values("participant", "role", "text") == ["co-responsible МВС"])
    }

    @Test func `a name that is known with capitals is the same in small letters`() throws {
        let plan = planOfOneRow(bodies: "Ministry of Labour, Family and Social Affairs").replacing(
            "</table>",
            with:
                "<tr><td>1.2 Shelter</td><td>Ministry of labour, family and social affairs</td><td>2028</td><td>Open</td><td></td></tr></table>"
        )
        #expect(Set(try imported(plan).values("lead", "body")).count == 1)
    }

    @Test func `a body whose name says what it is gets that kind, and another is asked of`() throws {
        let made = try imported(planOfOneRow(bodies: "Ministry of Health, XYZ"))
        #expect(made.values("body", "kind", part: .registry) == ["ministry", "unknown"])
        #expect(made.asked("body.kind").map(\.about.description) == ["XYZ"])
    }

    @Test func `an answer settles the kind of a body`() throws {
        let question = try #require(try imported(planOfOneRow(bodies: "XYZ")).asked("body.kind").first)
        let answers = try Answers(
            yaml: "questions: [{ id: \"\(question.id)\", fact: body.kind, answer: police }]", path: "answers.yaml")
        let made = try imported(planOfOneRow(bodies: "XYZ"), answers: answers)
        #expect(made.values("body", "kind", part: .registry) == ["police"])
        #expect(made.asked("body.kind").isEmpty)
    }

    @Test func `an answer that is no candidate is an error at its place`() throws {
        let question = try #require(try imported(planOfOneRow(bodies: "XYZ")).asked("body.kind").first)
        let answers = try Answers(
            yaml: "questions:\n- id: \"\(question.id)\"\n  fact: body.kind\n  answer: ministers\n", path: "answers.yaml"
        )
        let made = try imported(planOfOneRow(bodies: "XYZ"), answers: answers)
        let problem = try #require(answers.problems(with: made.questions).first)
        #expect(
            problem.headline(.en).hasPrefix(
                "answers.yaml:4:11: \"ministers\" is no answer to \(question.id); expected \"ministry\""))
    }

    /// The names of the bodies in a plan whose tasks name some one after the other.
    private func names(_ first: String, _ others: String...) throws -> Import {
        let rows = others.enumerated().map { index, body in
            "<tr><td>1.\(index + 2) Task</td><td>\(body)</td><td>2028</td><td>Open</td><td></td></tr>"
        }
        return try imported(
            planOfOneRow(bodies: first).replacing("</table>", with: rows.joined() + "</table>"))
    }

    @Test func `a body that was met by its name and by its abbreviation is one once a document says so`() throws {
        let made = try names("Ministry of Interior", "MoI", "Ministry of Interior (MoI)", "MoI")
        #expect(made.values("bodyName", "text", part: .registry) == ["Ministry of Interior"])
        #expect(made.values("body", "abbreviation", part: .registry) == ["MoI"])
        #expect(made.values("lead", "body") == Array(repeating: "ministry-of-interior", count: 4))
    }

    @Test func `an article before a name and the mark of a note after it make no other body`() throws {
        let made = try names(
            "Ministry of Interior", "the Ministry of Interior", "The Ministry of Interior", "Ministry of Interior*")
        #expect(made.values("bodyName", "text", part: .registry) == ["Ministry of Interior"])
    }

    @Test(arguments: [
        ("Ministry of Interior, Ministry of Justice, and IOM", ["Ministry of Interior", "Ministry of Justice", "IOM"]),
        ("IOM, UNHCR, and NGOs", ["IOM", "UNHCR", "NGOs"]),
        ("Ministry of labour, family, and social affairs", ["Ministry of labour, family, and social affairs"]),
        ("Ministry of Interior, and Parliament", ["Ministry of Interior", "Parliament"]),
        ("Ministry of Interior & Ministry of Justice", ["Ministry of Interior", "Ministry of Justice"]),
    ])
    func `a comma before "and" parts as a comma does`(cell: String, bodies: [String]) throws {
        let made = try imported(planOfOneRow(bodies: cell))
        let lead = try #require(made.values("bodyName", "text", part: .registry).first)
        #expect([lead] + made.values("participant", "text") == bodies)
    }
}
