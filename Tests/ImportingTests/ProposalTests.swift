import CEL
import Dossier
import Importing
import Testing

/// A task as a dossier states it, led by a ministry.
private func task(
    _ number: String, _ title: String, goal: String = "It is done.", lead: String = "moi", more: String = ""
)
    -> String
{
    """
    <task number="\(number)" title="\(title)"><goal number="1">\(goal)</goal>
    <assignment><lead body="\(lead)"/><deadline kind="continuous">2026–2027</deadline></assignment>\(more)</task>
    """
}

private func line(_ id: String, _ activity: String, body: String = "moi", code: String = "", amount: String = "700.00")
    -> String
{
    """
    <line id="\(id)" body="\(body)" activity="\(activity)"\(code.isEmpty ? "" : " code=\"\(code)\"")>\
    <amount year="2026">\(amount)</amount></line>
    """
}

private let tasks = [
    task("1.1", "Shelter for victims"), task("1.2", "Training of judges"), task("1.3", "Leaflets in schools"),
    task("1.4", "Helpline at night"), task("1.5", "Register of employers"), task("1.6", "Exchange of data"),
]

struct ProposalTests {
    @Test func `a line that shares rare words with a task may fund it`() throws {
        let store = try loadedDossier(tasks: tasks.joined(), lines: line("a", "Leaflets for school children"))
        let proposals = try proposed(by: store).fundings
        #expect(proposals.map(\.task.number) == ["1.3"])
        guard case .words(let words, _)? = proposals.first?.grounds.first else {
            Issue.record("The words are no ground: \(proposals)")
            return
        }
        #expect(Set(words) == ["Leaflets", "schools"])
    }

    @Test func `a line that is named like the number of a task may fund it, before all others`() throws {
        let store = try loadedDossier(
            tasks: tasks.joined(), lines: line("a", "1.4 Leaflets in schools"))
        let proposals = try proposed(by: store).fundings
        #expect(proposals.map(\.task.number).prefix(2) == ["1.4", "1.3"])
        #expect(proposals.first?.strength == .named)
    }

    @Test func `a task whose words name the code of a line may be funded by it, and the words are quoted`() throws {
        let citing = task("1.7", "Interpreters", goal: "They are paid. The money is that of code 4711-2. It is enough.")
        let store = try loadedDossier(tasks: tasks.joined() + citing, lines: line("a", "Services", code: "4711-2"))
        let first = try #require(try proposed(by: store).fundings.first)
        #expect(first.task.number == "1.7")
        guard case .citation(let words, let place) = first.grounds[0] else {
            Issue.record("The code is no ground: \(first)")
            return
        }
        #expect(words == "The money is that of code 4711-2.")
        #expect(place.element == "goal")
    }

    @Test func `a code within a longer number names no line`() throws {
        let other = task("1.7", "Interpreters", goal: "The code is 14711-2 or 4711-25.")
        let store = try loadedDossier(tasks: tasks.joined() + other, lines: line("a", "Services", code: "4711-2"))
        #expect(try proposed(by: store).fundings.filter { $0.strength == .named }.isEmpty)
    }

    @Test func `the same amount, body and years are grounds`() throws {
        let costly = task(
            "1.7", "Interpreters", lead: "moh",
            more: "<cost amount=\"900.00\" currency=\"EUR\" per=\"year\" bound=\"exact\">900 EUR</cost>")
        let store = try loadedDossier(
            tasks: tasks.joined() + costly, lines: line("a", "Services", body: "moh", amount: "900.00"))
        let first = try #require(try proposed(by: store).fundings.first)
        #expect(first.task.number == "1.7")
        #expect(first.grounds.first == .amount(Money(minorUnits: 90000, currency: try #require(Currency("EUR")))))
        #expect(first.grounds.last == .payer(try #require(store.body("moh")), years: [2026]))
    }

    @Test func `a body that has to do with most tasks proposes none by itself`() throws {
        let store = try loadedDossier(tasks: tasks.joined(), lines: line("a", "Sundries"))
        #expect(try proposed(by: store).fundings.isEmpty)
    }

    @Test func `a task may answer a recommendation that it names by its paragraph`() throws {
        let citing = task("1.7", "Interpreters", goal: "As GRETA asks in paragraph 42 of its report. Soon.")
        let rounds = """
            <round number="3"><recommendation id="r" paragraph="42" urgency="urge"><text xml:lang="en">Guardians for \
            children.</text></recommendation></round>
            """
        let first = try #require(
            try proposed(by: loadedDossier(tasks: tasks.joined() + citing, rounds: rounds)).responses.first)
        #expect(first.task.number == "1.7")
        #expect(first.strength == .named)
        guard case .citation("As GRETA asks in paragraph 42 of its report.", _) = first.grounds[0] else {
            Issue.record("The sentence is no ground: \(first)")
            return
        }
    }

    @Test func `a task may answer the element whose words it has`() throws {
        let rounds = """
            <round number="3"><recommendation id="r" urgency="urge"><text xml:lang="en">GRETA urges:</text>\
            <element id="a">to offer a helpline at night</element><element id="b">to train the judges</element>\
            </recommendation></round>
            """
        let proposals = try proposed(by: loadedDossier(tasks: tasks.joined(), rounds: rounds)).responses
        let elements = Dictionary(uniqueKeysWithValues: proposals.map { ($0.task.number, $0.elements.map(\.id)) })
        #expect(elements == ["1.4": ["a"], "1.2": ["b"]])
    }

    @Test func `a recommendation may repeat that of an earlier round of the same monitor, and no later one`() throws {
        func round(_ number: Int, _ texts: String...) -> String {
            let recommendations = texts.enumerated().map {
                "<recommendation id=\"r\(number)-\($0)\" urgency=\"urge\"><text xml:lang=\"en\">\($1)</text></recommendation>"
            }
            return "<round number=\"\(number)\">\(recommendations.joined())</round>"
        }
        let rounds =
            round(1, "Guardians for children without parents", "Compensation from the state")
            + round(2, "Compensation paid by the state", "Inspections of farms")
        let repeats = try proposed(by: loadedDossier(tasks: tasks.joined(), rounds: rounds)).repeats
        #expect(repeats.map { [$0.recommendation.id, $0.earlier.id] } == [["r2-0", "r1-1"]])
    }

    @Test func `what is judged already is not proposed`() throws {
        let judged = """
            <assessment plan="p" assessor="A" date="2026-01-01"><funds line="a" task="1.3"/></assessment>
            """
        let store = try loadedDossier(
            tasks: tasks.joined(), lines: line("a", "Leaflets for school children"), assessment: judged)
        #expect(try proposed(by: store).fundings.isEmpty)
    }
}
