import CEL
import Dossier
import Foundation
import Importing
import Testing

@Suite struct `A plan whose documents do not say when it was adopted` {
    private func answers(_ day: String) throws -> Answers {
        try Answers(
            yaml: "questions: [{ id: plan.adopted@plan, fact: plan.adopted, answer: \(day) }]", path: "answers.yaml")
    }

    /// Loads what was written, as the program does next.
    private func load(_ made: Import) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for part in made.written() {
            try Data(#require(part.bytes)).write(to: folder.appending(path: part.part.file))
        }
        try DossierStore(monitors: shippedMonitors.get()).load(folder.path)
    }

    private let plan = planOfOneRow(deadline: "within six months of the adoption of the plan")
    private let dated = planOfOneRow(deadline: "within six months of the adoption of the plan") + Self.day
    private static let day = "<p>Tirana, 20 November 2025</p>"

    @Test func `is written, and the day is asked once, where a deadline counts from it`() throws {
        let two = plan.replacing(
            "</table>",
            with:
                "<tr><td>1.2 Hotline</td><td>MoI</td><td>within two years of adoption</td><td>Open</td><td></td></tr></table>"
        )
        let made = try imported(two)
        #expect(made.asked("plan.adopted").map(\.id) == ["plan.adopted@plan"])
        #expect(made.values("deadline", "kind", "relative") == ["ambiguous", "ambiguous"])
        #expect(made.written().first { $0.part == .plan }?.problems == [])
        #expect(throws: Never.self) { try load(made) }
    }

    @Test func `has its deadline once the day is answered`() throws {
        let made = try imported(dated, answers: answers("2025-11-20"))
        #expect(made.asked("plan.adopted").isEmpty)
        #expect(made.values("deadline", "kind", "relative") == ["by P6M"])
        #expect(made.roots[.plan]?.value("adopted")?.written == "2025-11-20")
        #expect(throws: Never.self) { try load(made) }
    }

    @Test func `offers the days that its paragraphs name`() throws {
        #expect(try imported(plan).asked("plan.adopted").first?.candidates.isEmpty == true)
        #expect(try imported(dated).asked("plan.adopted").first?.candidates.map(\.answer) == ["2025-11-20"])
    }

    @Test func `is asked for the day where it begins with its adoption`() throws {
        let open = planOfOneRow(deadline: "annually").replacing("2026–2028", with: "until 2028")
        let unanswered = try imported(open)
        #expect(unanswered.asked("plan.adopted").count == 1)
        #expect(unanswered.written().filter { $0.bytes == nil }.map(\.part) == [.plan])
        let made = try imported(open + Self.day, answers: answers("2025-11-20"))
        #expect(made.values("deadline", "kind", "from", "to") == ["periodic 2025-11-20 2028-12-31"])
        #expect(throws: Never.self) { try load(made) }
    }

    @Test func `is not asked for a day on which nothing rests`() throws {
        #expect(try imported(planOfOneRow(deadline: "2027")).asked("plan.adopted").isEmpty)
    }
}
