import Audit
import CEL
import Testing

@Suite struct `The coverage of recommendations` {
    private func status(_ responses: String, assessment: Bool = true) throws -> Coverage.Status {
        var dossier = SmallDossier(assessment: assessment)
        dossier.responses = responses
        return try #require(Coverage(Audited(dossier.xml).store).items.first?.status)
    }

    private func answer(_ extent: String, _ nature: String, _ elements: String? = nil) -> String {
        let named = elements.map { " elements=\"\($0)\"" } ?? ""
        return "<responds task=\"1.1\" recommendation=\"r1\" extent=\"\(extent)\" nature=\"\(nature)\"\(named)/>"
    }

    @Test func `is unaddressed where no response stands, or only one that answers nothing`() throws {
        #expect(try status("") == .unaddressed)
        #expect(try status(answer("none", "service")) == .unaddressed)
    }

    @Test func `is only studied where every answer is a study`() throws {
        #expect(try status(answer("full", "study")) == .onlyStudied)
        #expect(try status(answer("partial", "study", "a") + answer("partial", "training", "b")) == .partlyAddressed)
    }

    @Test func `is addressed where every element has a full answer`() throws {
        #expect(try status(answer("full", "service")) == .addressed)
        #expect(try status(answer("full", "service", "a") + answer("full", "training", "b")) == .addressed)
        #expect(try status(answer("full", "service", "a")) == .partlyAddressed)
    }

    @Test func `is unaddressed without an assessment where the plan does not name it`() throws {
        #expect(try status("", assessment: false) == .unaddressed)
    }

    @Test func `gathers the answers of a task`() throws {
        var dossier = SmallDossier()
        dossier.responses = answer("full", "service", "a") + answer("partial", "training", "b")
        let audited = try Audited(dossier.xml)
        let item = try #require(Coverage(audited.store).items.first)
        let answer = try #require(item.answers.first)
        #expect(item.answers.count == 1 && answer.isFull && answer.natures == ["service", "training"])
        #expect(answer.funding?.description == "2.50 EUR")
    }
}
