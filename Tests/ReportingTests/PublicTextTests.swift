import Audit
import Dossier
import Foundation
import Reporting
import Testing
import Texts

/// What a reader finds in a page who has never seen a dossier.
@Suite struct `A page for readers` {
    private static let bodies = """
        <bodies><body id="moi" kind="ministry" abbreviation="MOI"><name>Interior</name></body>
        <body id="moj" kind="ministry"><name>Justice</name></body></bodies>
        """

    private func dossier(_ chapters: String, bodies: String = bodies) -> String {
        """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="p" country="XX" title="Plan" start="2024-01-01" end="2025-12-31" adopted="2023-12-01">\(chapters)</plan>
        <recommendations country="XX" monitor="GRETA"/>\(bodies)</dossier>
        """
    }

    private func audited(_ chapters: String, bodies: String = bodies) throws -> Audited {
        let folder = FileManager.default.temporaryDirectory.appending(path: "public-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "dossier.xml")
        try dossier(chapters, bodies: bodies).write(to: file, atomically: true, encoding: .utf8)
        return try Audited(file.path, rules: Package.rules)
    }

    private func words(_ audited: Audited, _ output: any Output) -> String {
        audited.text(output).replacing(/<style>[\s\S]*<\/style>/, with: "").replacing(/<[^>]*>/, with: "|")
            .replacing(/[\s\u{A0}]+/, with: " ").replacing(/( ?\| ?)+/, with: "|")
    }

    private static let unnumbered = """
        <chapter title="Prevention"><task id="campaigns" title="Campaigns in schools">
        <assignment><lead body="moi"/><lead body="moj"/><deadline kind="by" to="2024-06-30">June</deadline></assignment>
        </task></chapter>
        """

    @Test func `calls a task that the plan does not number by its title, never by its id`() throws {
        let audited = try self.audited(Self.unnumbered)
        for language in Language.allCases {
            for output in [Report(language), Brief(language)] as [any Output] {
                #expect(!words(audited, output).contains("campaigns"), "\(output.name)")
            }
        }
        let english = words(audited, Report(.en))
        #expect(english.contains("Task “Campaigns in schools” states no goal."))
        #expect(english.contains("State at least one goal of task “Campaigns in schools”, preferably"))
        let slovenian = words(audited, Report(.sl))
        #expect(slovenian.contains("Naloga »Campaigns in schools« ne navaja nobenega cilja."))
        #expect(slovenian.contains("Za nalogo »Campaigns in schools« določite vsaj en cilj"))
    }

    @Test func `calls a numbered task by its number and says its title once`() throws {
        let page = words(
            try audited(Self.unnumbered.replacing("id=\"campaigns\"", with: "number=\"1.1\"")), Report(.en))
        #expect(page.contains("Task 1.1 (“Campaigns in schools”) states no goal."), "\(page)")
    }

    @Test func `has a task that is assigned to several on one day once in the calendar`() throws {
        let assignment =
            "<assignment><lead body=\"moi\"/><deadline kind=\"by\" to=\"2024-06-30\">June</deadline></assignment>"
        let page = words(
            try audited(
                "<chapter number=\"1\" title=\"C\"><task number=\"1.1\" title=\"Train\">\(assignment)\(assignment)</task></chapter>"
            ), Brief(.en))
        #expect(page.split(separator: "30 June 2024|").last?.hasPrefix("1.1 Train|Every assignment") == true, "\(page)")
    }

    @Test func `says nothing of assignments where there are none, and has no heading above nothing`() throws {
        let audited = try self.audited("<chapter number=\"1\" title=\"C\"/>", bodies: "<bodies/>")
        let english = words(audited, Brief(.en))
        #expect(english.contains("|0|tasks|0 assignments|"), "\(english)")
        #expect(!english.contains("Every assignment"))
        #expect(!english.contains("To whom the findings are addressed"))
        #expect(english.contains("|What falls due next|The documents name no day"))
        let slovenian = words(audited, Brief(.sl))
        #expect(slovenian.contains("|0|nalog|0 zadolžitev|"))
        #expect(!slovenian.contains("Rok vsake zadolžitve"))
        #expect(!slovenian.contains("Naslovniki ugotovitev"))
    }

    @Test(arguments: [
        (1, "Ugotovitev", "Ugotovitev, navedena"), (2, "Ugotovitvi", "Ugotovitvi, navedeni"),
        (3, "Ugotovitve", "Ugotovitve, navedene"), (5, "Ugotovitve", "Ugotovitve, navedene"),
    ]) func `names one finding, two and more before their numbers`(count: Int, own: String, elsewhere: String) {
        let phrases = Language.sl.phrases.report
        #expect(phrases.findingsHeading(count) == own)
        #expect(phrases.toOthersToo(count) == elsewhere + " pri drugem naslovniku")
    }

    @Test func `has what it is itself above its printed pages`() throws {
        let audited = try self.audited(Self.unnumbered)
        let edition = Edition(audited.dossier)
        let comparison = ComparisonReport(Comparison(edition, edition), .sl)
        #expect(header(comparison.bytes) == "Primerjava dveh različic")
        #expect(header(OverviewPage(Overview([]), titles: [:], .sl).bytes) == "Pregled revidiranih načrtov")
    }

    private func header(_ page: [UInt8]) -> String? {
        String(decoding: page, as: UTF8.self).firstMatch(of: /@top-left { content: "\s*([^"]*?)\s*"/)
            .map { String($0.1) }
    }
}
