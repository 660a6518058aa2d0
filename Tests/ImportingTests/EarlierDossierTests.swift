import Dossier
import Importing
import Testing

struct EarlierDossierTests {
    private func earlier(title: String = "Campaign", words: String = "The campaign costs 5,000 EUR") -> StatedDossier {
        StatedDossier([
            .registry: StatedElement(
                "registry", [:],
                [
                    StatedElement(
                        "body", ["id": "interior", "kind": "ministry", "abbreviation": "MoI"],
                        [StatedElement("bodyName", ["text": "Ministry of the Interior"])])
                ]),
            .plan: StatedElement(
                "plan", ["id": "xx", "country": "AL", "title": "National Action Plan 2026–2028"],
                [
                    StatedElement(
                        "chapter", ["title": "Prevention"],
                        [
                            StatedElement(
                                "task", ["number": "1.1", "title": .text(title)],
                                [
                                    StatedElement(
                                        "goal", ["number": "1", "text": "Campaign run"],
                                        [StatedElement("target", ["value": "3", "unit": "campaigns"])]),
                                    StatedElement(
                                        "commitment", ["from": .year(2026), "to": .year(2027), "text": .text(words)]),
                                ])
                        ])
                ]),
        ])
    }

    @Test func `a body is the one that the earlier dossier knows`() throws {
        let made = try imported(planOfOneRow(bodies: "MoI"), onto: earlier())
        #expect(made.values("lead", "body") == ["interior"])
        #expect(made.asked("body.kind").isEmpty)
    }

    @Test func `targets are kept with a goal of the same words`() throws {
        #expect(try imported(planOfOneRow(), onto: earlier()).values("target", "value", "unit") == ["3 campaigns"])
    }

    @Test func `a reading whose words are gone is not kept, and said to be`() throws {
        let made = try imported(planOfOneRow(), onto: earlier())
        #expect(made.elements("commitment").isEmpty)
        #expect(made.remarks.contains { $0.kind == .notKept && $0.other == "The campaign costs 5,000 EUR" })
    }

    @Test func `a task of another title and number is not taken for the earlier one`() throws {
        let made = try imported(planOfOneRow(), onto: earlier(title: "Shelters for children in the capital"))
        #expect(made.elements("target").isEmpty)
        #expect(made.remarks.contains { $0.kind == .notKept && $0.text == "1.1 Shelters for children in the capital" })
    }
}
