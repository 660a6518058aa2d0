import Dossier
import Foundation
import Testing

@testable import Importing

@Suite struct `A dossier that is compared with its document` {
    private static let page = """
        <!DOCTYPE html><meta charset=utf-8><title>x</title><h1>Plan 2031–2032</h1><h2>1 Help</h2>
        <table><tr><td>1.1 Open a shel\u{AD}ter<td>Ministry of&nbsp;Welfare<td>by 1 May 2031</tr>
        <tr><td>1.2 Train staff<sup>3</sup><td>Ministry of Welfare<td>yearly</tr></table>
        <table><tr><th>Body<th>2031<th>2032</tr><tr><td>Ministry of Welfare<td>4.000,50<td>5.000,00</tr>
        <tr><td>Ministry of Welfare<td>4.000,50<td>/</tr></table>
        """
    private static let lines = ["1.1": "Open a shelter", "1.2": "Train staff"]

    /// What differs between the page and a dossier of these tasks and amounts.
    private func differences(
        tasks: [String: String] = lines, title: String = "Plan 2031 - 2032", deadline: String = "by 1 May 2031",
        amounts: [(year: Int, value: String)] = [(2031, "4000.50"), (2032, "5000.00"), (2031, "4000.50")],
        totals: String = "", page: String = page
    ) throws -> [SourceComparison.Difference] {
        let lines = amounts.enumerated().map { index, amount in
            "<line id=\"\(index)\" body=\"w\" activity=\"Ministry of Welfare\"><amount year=\"\(amount.year)\">\(amount.value)</amount></line>"
        }
        let elements = tasks.sorted { $0.key < $1.key }.map { number, title in
            "<task number=\"\(number)\" title=\"\(title)\"><assignment><lead body=\"w\"/><deadline kind=\"by\" to=\"2031-05-01\">\(deadline)</deadline></assignment></task>"
        }
        let xml = """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="x" country="XX" title="\(title)" start="2031-01-01" end="2032-12-31">
            <chapter number="1" title="Help">\(elements.joined())</chapter></plan>
            <annex plan="x" currency="EUR" title="Plan"><year>2031</year><year>2032</year>\(lines.joined())\(totals)</annex>
            <recommendations country="XX" monitor="GRETA"/>
            <bodies><body id="w" kind="ministry"><name>Ministry of Welfare</name></body></bodies>
            </dossier>
            """
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
        try xml.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let store = DossierStore(monitors: try Shipped.monitors)
        try store.load(file.path)
        let document = try ImportedDocument(name: "plan.html", bytes: Array(page.utf8))
        return try SourceComparison(store, [document]).differences
    }

    @Test func `has no differences where it says the same, whatever its blanks, hyphens and marks of notes`() throws {
        #expect(try differences().isEmpty)
    }

    @Test func `has a text that differs in one letter, with its place and what is nearest`() throws {
        let found = try differences(tasks: ["1.1": "Open a shelber", "1.2": "Train staff"])
        guard found.count == 1, case .text(let text, let piece, let nearest) = found[0] else {
            Issue.record("\(found)")
            return
        }
        #expect(piece == "Open a shelber" && text.entity == "task" && text.location.line == 3)
        #expect(nearest?.words.contains("Open a shelter") == true)
    }

    @Test func `may leave out what […] stands for`() throws {
        #expect(try differences(deadline: "by […] 2031").isEmpty)
        // Both tasks have the deadline.
        #expect(try differences(deadline: "by […] 2033").count == 2)
    }

    @Test func `has no text that is part of a word`() throws {
        #expect(try differences(title: "Plan 2031–203").count == 1)
    }

    @Test func `lacks a task of the document`() throws {
        let found = try differences(tasks: ["1.1": "Open a shelter"])
        guard found.count == 1, case .task(let number, let title, _) = found[0] else {
            Issue.record("\(found)")
            return
        }
        #expect(number == "1.2" && title == "Train staff")
    }

    @Test func `lacks an amount of the document`() throws {
        let found = try differences(amounts: [(2031, "4000.50"), (2031, "4000.50"), (2032, "5100.00")])
        guard found.count == 1, case .amount(let words, let year, _) = found[0] else {
            Issue.record("\(found)")
            return
        }
        #expect(words == "5.000,00" && year == 2032)
    }

    @Test func `lacks one of two equal amounts of a year`() throws {
        let found = try differences(amounts: [(2031, "4000.50"), (2032, "5000.00")])
        guard found.count == 1, case .amount(let words, let year, _) = found[0] else {
            Issue.record("\(found)")
            return
        }
        #expect(words == "4.000,50" && year == 2031)
    }

    @Test func `may state the totals of a body year by year`() throws {
        let table = """
            <table><tr><th>Body<th>2031<th>2032<th>Total</tr>
            <tr><td>Ministry of Welfare<td>4.000,50<td>5.000,00<td></tr>
            <tr><td>Total Ministry of Welfare<td>4.000,50<td>5.000,00<td>9.000,50</tr></table>
            """
        let totals = """
            <body-total body="w" year="2031">4000.50</body-total><body-total body="w" year="2032">5000.00</body-total>
            """
        let page = Self.page.replacing(/<table><tr><th>Body(.|\n)*/, with: table)
        let amounts = [(year: 2031, value: "4000.50"), (year: 2032, value: "5000.00")]
        #expect(try differences(amounts: amounts, totals: totals, page: page).isEmpty)
        #expect(try differences(amounts: amounts, page: page).count == 2)
    }
}
