import CEL
import Dossier
import Foundation
import Platform
import Testing

/// What a dossier leaves out because it says it elsewhere.
@Suite struct `What a dossier need not say twice` {
    private func load(_ plan: String, deadline: String = "", goals: String = "") throws -> DossierStore {
        let file = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="T" \(plan)>
            <chapter number="1" title="C"><task number="1.1" title="T">\(goals)<assignment>\(deadline)</assignment></task></chapter>
            </plan><recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
        let store = DossierStore()
        try file.load(into: store)
        return store
    }

    private func deadline(_ deadline: String, of plan: String = Self.twoYears) throws -> Model.Deadline {
        try #require(load(plan, deadline: "<deadline \(deadline)/>").deadlines.first)
    }

    private static let twoYears = "start=\"2023-01-01\" end=\"2024-12-31\" adopted=\"2022-11-30\""

    @Test(arguments: [
        ("2023-02-09", "2023-02-09", "2023-02-09"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
    ])
    func `an adoption is as exact as it is stated`(stated: String, first: String, last: String) throws {
        let plan = try load("start=\"2022-01-01\" end=\"2024-12-31\" adopted=\"\(stated)\"").plan
        #expect(plan.adopted?.description == first)
        #expect(plan.adoptedUntil?.description == last)
        #expect(plan.statesStart)
    }

    @Test func `the adoption stands in for the first day`() throws {
        let plan = try load("end=\"2024-12-31\" adopted=\"2023-07\"").plan
        #expect(plan.start.description == "2023-07-01")
        #expect(!plan.statesStart)
        #expect(plan.years == [2023, 2024])
    }

    @Test(arguments: [
        ("", "2023-01-01", "2024-12-31"), ("from=\"2023-05-01\"", "2023-05-01", "2024-12-31"),
        ("to=\"2023-05-01\"", "2023-01-01", "2023-05-01"), ("from=\"2025-05-01\"", "2025-05-01", "2025-05-01"),
        ("to=\"2022-05-01\"", "2022-05-01", "2022-05-01"),
    ])
    func `what runs continuously runs as long as the plan`(dates: String, from: String, to: String) throws {
        let deadline = try deadline("kind=\"continuous\" \(dates)")
        #expect(deadline.from?.description == from)
        #expect(deadline.to?.description == to)
    }

    @Test(
        arguments: [
            ("to=\"2023-06-30\"", "2024-12-31", [2023, 2024]),
            ("to=\"2024-06-30\" until=\"2024-07-31\"", "2024-07-31", [2023, 2024]),
            ("to=\"2025-06-30\"", "2025-06-30", [2023, 2024, 2025]),
        ] as [(String, String, [Int64])])
    func `what is due and runs on is due at its day and runs to the end of the plan`(
        dates: String, last: String, years: [Int64]
    ) throws {
        let deadline = try deadline("kind=\"by-then-continuous\" \(dates)")
        #expect(deadline.last?.description == last)
        #expect(deadline.firstDue == deadline.to)
        #expect(deadline.lastDue == deadline.to)
        #expect(deadline.years == years)
    }

    @Test(arguments: [
        ("P3M", "2023-02-28"), ("P1Y3M", "2024-02-29"), ("P1M1D", "2022-12-31"), ("P0D", "2022-11-30"),
        ("P32D", "2023-01-01"), ("P2Y", "2024-11-30"),
    ])
    func `a time after the adoption is counted in months as far as these have the day`(span: String, to: String) throws
    {
        let deadline = try deadline("kind=\"by\" relative=\"\(span)\"")
        #expect(deadline.to?.description == to)
        #expect(deadline.from == nil)
        #expect(deadline.leeway == 0)
    }

    @Test
    func `what is counted from a month is counted from its first day and may fall due as much later as it has days`()
        throws
    {
        let deadline = try deadline(
            "kind=\"by\" relative=\"P1M\"", of: "start=\"2023-01-01\" end=\"2024-12-31\" adopted=\"2023-01\"")
        #expect(deadline.to?.description == "2023-02-01")
        // From 31 January it is due on 28 February.
        #expect(deadline.leeway == 27)
    }

    @Test(arguments: [("2022-11-30", "2023-01-01"), ("2023-01-15", "2023-01-15")])
    func `what is done once after the adoption is done within the plan`(adopted: String, from: String) throws {
        let deadline = try deadline(
            "kind=\"once\" relative=\"P3M\"", of: "start=\"2023-01-01\" end=\"2024-12-31\" adopted=\"\(adopted)\"")
        #expect(deadline.from?.description == from)
    }

    @Test func `days of the year stand for how often`() throws {
        let deadline = try deadline(
            "kind=\"periodic\" from=\"2023-01-16\" to=\"2024-03-31\" due=\"--07-15 --01-15 --02-29\"")
        #expect(deadline.times == 3)
        // 2023 has no 29 February: its last day stands for it.
        #expect(deadline.firstDue?.description == "2023-02-28")
        #expect(deadline.lastDue?.description == "2024-02-29")
        #expect(deadline.yearlyDays.map(\.month) == [7, 1, 2])
    }

    @Test func `what recurs on no day of its span is due at its end`() throws {
        let deadline = try deadline("kind=\"periodic\" from=\"2023-08-01\" to=\"2023-12-31\" due=\"--07-15\"")
        #expect(deadline.lastDue == deadline.to)
    }

    @Test func `a goal that is alone has the number 1`() throws {
        let store = try load(Self.twoYears, goals: "<goal>g</goal>")
        #expect(store.goals.map(\.number) == ["1"])
        let named = try load(Self.twoYears, goals: "<goal>g</goal><assignment goals=\"1\"/>")
        #expect(named.goals.first?.assignments.count == 2)
    }

    @Test func `an indicator of which nothing else is said is a number`() throws {
        let store = try load(
            Self.twoYears,
            goals:
                "<goal>g<indicator name=\"i\"><value>1</value></indicator><indicator name=\"j\" kind=\"yes-no\"/></goal>"
        )
        #expect(store.indicators.map(\.kind) == [.number, .yesNo])
        #expect(store.indicators.map(\.key) == ["1.1/1/1", "1.1/1/2"])
    }

    @Test func `a duty is owed to a body where its id is given, and to others in words`() throws {
        let file = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="T" \(Self.twoYears)>
            <duty body="a" to="b" due="--03-31"/><duty to="the public"/></plan>
            <recommendations country="XX" monitor="GRETA"/>
            <bodies><body id="b" kind="ministry"><name>B</name></body></bodies></dossier>
            """)
        let store = DossierStore()
        try file.load(into: store)
        #expect(store.duties.map { $0.recipient?.id } == ["b", nil])
        #expect(store.duties.map(\.addressed) == ["b", "the public"])
        #expect(store.duties.map(\.bodyRef) == ["a", nil])
    }
}
