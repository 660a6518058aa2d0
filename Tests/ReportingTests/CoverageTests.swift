import Audit
import CEL
import Dossier
import Testing

@Suite struct `The coverage of recommendations` {
    private func coverage(_ responses: String, assessment: Bool = true, asks: String? = nil) throws -> Coverage {
        var dossier = SmallDossier(assessment: assessment)
        dossier.responses = responses
        let twins = "<task number=\"1.2\" title=\"A\"/><task number=\"1.2\" title=\"B\"/></chapter>"
        var xml = dossier.xml.replacing("</chapter>", with: twins)
        if let asks { xml = xml.replacing("urgency=\"unknown\"", with: "urgency=\"unknown\" asks=\"\(asks)\"") }
        return Coverage(try Audited(xml).store)
    }

    private func status(_ responses: String, assessment: Bool = true, asks: String? = nil) throws -> Coverage.Status {
        try #require(coverage(responses, assessment: assessment, asks: asks).items.first?.status)
    }

    private func answer(_ extent: String, _ nature: String, _ elements: String? = nil, task: String = "1.1") -> String {
        let named = elements.map { " elements=\"\($0)\"" } ?? ""
        return "<responds task=\"\(task)\" recommendation=\"r1\" extent=\"\(extent)\" nature=\"\(nature)\"\(named)/>"
    }

    @Test func `is unaddressed where no response stands, or only one that answers nothing`() throws {
        #expect(try status("") == .unaddressed)
        #expect(try status(answer("none", "service")) == .unaddressed)
    }

    @Test func `is unaddressed where the only answer names no task, a number of several, or no element`() throws {
        #expect(try status(answer("full", "service", task: "9.9")) == .unaddressed)
        #expect(try status(answer("full", "service", task: "1.2")) == .unaddressed)
        #expect(try status(answer("full", "service", "zz")) == .unaddressed)
    }

    @Test func `is answered by a judgement of which some elements exist`() throws {
        #expect(try status(answer("full", "service", "a zz")) == .partlyAddressed)
        #expect(try status(answer("full", "service", "a b zz")) == .addressed)
    }

    @Test func `is only studied where every answer is a study, or every answer to an element`() throws {
        #expect(try status(answer("full", "study")) == .onlyStudied)
        #expect(try status(answer("full", "study", "a") + answer("full", "training", "b")) == .onlyStudied)
        #expect(try status(answer("full", "study", "a")) == .onlyStudied)
    }

    @Test func `is not addressed by a study that stands beside an act`() throws {
        #expect(try status(answer("full", "study") + answer("partial", "training")) == .partlyAddressed)
        #expect(try status(answer("full", "study") + answer("full", "training")) == .addressed)
    }

    @Test func `is addressed by a study where a study is asked`() throws {
        #expect(try status(answer("full", "study"), asks: "study") == .addressed)
        #expect(try status(answer("partial", "study"), asks: "study") == .partlyAddressed)
    }

    @Test func `is addressed where every element has a full answer`() throws {
        #expect(try status(answer("full", "service")) == .addressed)
        #expect(try status(answer("full", "service", "a") + answer("full", "training", "b")) == .addressed)
        #expect(try status(answer("full", "service", "a")) == .partlyAddressed)
    }

    @Test func `is not assessed without an assessment, and unaddressed with an empty one`() throws {
        #expect(try status("", assessment: false) == .notAssessed)
        #expect(try status("") == .unaddressed)
    }

    @Test func `names the elements that nothing answers only where the recommendation is answered`() throws {
        #expect(try coverage(answer("full", "service", "a")).unaddressedElements.map(\.key) == ["r1/b"])
        #expect(try coverage(answer("none", "service", "a")).unaddressedElements.isEmpty)
    }

    @Test func `gathers the answers of a task`() throws {
        var dossier = SmallDossier()
        dossier.responses = answer("full", "service", "a") + answer("partial", "training", "b")
        let audited = try Audited(dossier.xml)
        let item = try #require(Coverage(audited.store).items.first)
        let answer = try #require(item.answers.first)
        #expect(item.answers.count == 1 && answer.isFull && answer.natures == [.service, .training])
        #expect(answer.funding?.description == "2.50 EUR")
    }
}
