import Dossier
import Importing
import Testing

struct FormReadingTests {
    @Test func `what a label says may stand below it, over both columns`() throws {
        let made = try imported(
            """
            <h1>Akcijski načrt za obdobje 2027–2028</h1><h1>1 Preventiva</h1><h2>1.1 Javnost</h2><p>1.1.1 Spletna stran</p>
            <table><tr><td colspan="2">Cilj 1:</td></tr><tr><td colspan="2">1.2.3 Objaviti stran o tveganjih</td></tr>
            <tr><td colspan="2">Nosilec:</td></tr><tr><td colspan="2">MNZ</td></tr>
            <tr><td>Rok:</td><td>december 2027</td></tr></table>
            """, profile: "slovenian-form")
        #expect(made.values("task", "number", "title") == ["1.1.1 Spletna stran"])
        #expect(made.values("goal", "text") == ["1.2.3 Objaviti stran o tveganjih"])
        #expect(made.values("lead", "body") == ["mnz"])
        #expect(made.values("deadline", "text") == ["december 2027"])
    }

    @Test func `in plain text the number of a heading says its level`() throws {
        let made = try imported(
            """
            Akcijski načrt za obdobje 2027–2028

            1 Preventiva

            1.1 Javnost

            1.1.1 Spletna stran

            Cilj 1: Objaviti stran o tveganjih.

            Nosilec: MNZ

            Rok: december 2027

            2 Pregon

            2.1 Odkrivanje

            2.1.1 Usposabljanje

            Nosilec: MNZ

            Rok: december 2028
            """, as: "plan.txt", profile: "slovenian-form")
        #expect(made.values("chapter", "number", "title") == ["1 Preventiva", "2 Pregon"])
        #expect(made.values("section", "number", "title") == ["1.1 Javnost", "2.1 Odkrivanje"])
        #expect(made.values("task", "number", "title") == ["1.1.1 Spletna stran", "2.1.1 Usposabljanje"])
    }
}
