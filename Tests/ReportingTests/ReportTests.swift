import Audit
import Foundation
import Reporting
import RulePack
import Testing
import Texts

@Suite struct `The report` {
    private static let hostile =
        "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&gt;&lt;img src=x onerror=a&gt; '=1' a\u{202E}b\u{9F}"

    @Test func `writes a finding's amount in its language`() throws {
        let audited = try Audited(SmallDossier(total: "45000.00").xml)
        #expect(audited.text(Report(.sl)).contains("45.000,00\u{A0}€"))
        #expect(audited.text(Report(.en)).contains("€45,000.00"))
    }

    @Test(arguments: Language.allCases) func `shows markup from any input as text`(language: Language) throws {
        let dossier = SmallDossier(
            title: Self.hostile, activity: Self.hostile, topic: Self.hostile, reason: Self.hostile, name: Self.hostile)
        let (hostile, plain) = (try Audited(dossier.xml), try Audited(SmallDossier().xml))
        for output in [Report(language), Brief(language)] as [any PrintableOutput] {
            let page = hostile.text(output)
            #expect(HTMLTags(page).mistake == nil)
            #expect(!page.contains("<script") && !page.contains("<img"))
            #expect(page.contains("a⟨U+202E⟩b⟨U+009F⟩"))
            #expect(Set(HTMLTags(page).elements) == Set(HTMLTags(plain.text(output)).elements))
        }
    }

    @Test func `needs nothing beside it and runs nothing`() throws {
        for language in Language.allCases {
            let audited = try Audited(Package.slovenia, rules: Package.rules)
            for page in [audited.text(Report(language)), audited.text(Brief(language))] {
                #expect(page.hasPrefix("<!DOCTYPE html>\n\n<html lang=\"\(language.rawValue)\">"))
                for word in ["<script", "<link", "src=", "url(http", "@import", "javascript:"] {
                    #expect(!page.contains(word), "\(word)")
                }
            }
        }
    }

    @Test func `is the same from run to run and from folder to folder`() throws {
        let first = try Audited(SmallDossier(goals: 7).xml)
        let second = try Audited(SmallDossier(goals: 7).xml)
        for output in Outputs.all(in: [.sl]) { #expect(first.text(output) == second.text(output), "\(output.name)") }
    }

    @Test(arguments: [true, false]) func `has one structure in both languages`(isReal: Bool) throws {
        let audited =
            isReal ? try Audited(Package.slovenia, rules: Package.rules) : try Audited(SmallDossier(goals: 8).xml)
        for outputs in [[Report(.sl), Report(.en)], [Brief(.sl), Brief(.en)]] as [[any PrintableOutput]] {
            let (sl, en) = (HTMLTags(audited.text(outputs[0])), HTMLTags(audited.text(outputs[1])))
            #expect(sl.mistake == nil && en.mistake == nil)
            // Only the marks of a foreign language may differ.
            #expect(sl.elements.filter { $0 != "span" } == en.elements.filter { $0 != "span" })
        }
    }

    @Test func `marks the plan's words as those of its language`() throws {
        let audited = try Audited(SmallDossier().xml)
        #expect(audited.text(Report(.en)).contains("<span lang=\"sl\">Mali načrt</span>"))
        #expect(audited.text(Report(.en)).contains("(“<span lang=\"sl\">Varna hiša</span>”)"))
        #expect(!audited.text(Report(.sl)).contains("<span lang="))
    }

    private static let outline = """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="outline" country="SI" title="Načrt" start="2023-01-01" end="2024-12-31" xml:lang="sl-SI" page="1">
        <chapter title="Preprečevanje"><section number="1" title="Javnost"><task number="1" title="Letak" page="12"/>
        <section title="V šolah"><task title="Delavnica"/></section></section></chapter>
        <chapter number="2" title="Pregon" page="IV"><task number="1" title="Usposabljanje"/></chapter></plan>
        <recommendations country="SI" monitor="GRETA"><round number="1" page="40"><recommendation id="r1" urgency="urge">
        <text xml:lang="fr">texte</text><text xml:lang="sl-SI">besedilo priporočila</text></recommendation></round></recommendations>
        <bodies><body id="mp" kind="ministry"><name xml:lang="en-GB">Ministry of Justice</name>
        <name xml:lang="sl-SI">Ministrstvo za pravosodje</name></body></bodies>
        <assessment plan="outline" assessor="A" date="2024-02-01"/>
        </dossier>
        """

    private static func auditedOutline() throws -> Audited {
        let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "dossier.xml")
        try outline.write(to: file, atomically: true, encoding: .utf8)
        return try Audited(file.path, rules: Package.rules)
    }

    @Test func `calls headings and tasks as the plan numbers them, and shows where they stand`() throws {
        let page = try Self.auditedOutline().text(Report(.sl))
        // A chapter without a number has its title alone; one with a number has it as before.
        #expect(page.contains("<h3>Preprečevanje</h3>"))
        #expect(page.contains("<h3>2.\u{A0}poglavje: Pregon</h3>"))
        // Numbers that begin anew are told apart by their paths; what has none is called by its title.
        for key in ["(1)/1/1", "2/1"] { #expect(page.contains("<strong>\(key)</strong>"), "\(key)") }
        #expect(!page.contains("<strong>(1)/1/(1)/(1)</strong>") && page.contains("Delavnica"))
        #expect(page.contains("1 Javnost › V šolah"))
    }

    @Test(arguments: [(Language.sl, "(str.\u{A0}", ", vrstica\u{A0}"), (.en, "(p.\u{A0}", ", line ")])
    func `cites the page of the printed document before the line`(language: Language, page: String, line: String) throws
    {
        let report = try Self.auditedOutline().text(Report(language))
        #expect(report.contains(page + "12" + line + "3)"), "a task's own")
        #expect(report.contains(page + "1" + line), "the plan's")
        #expect(report.contains(page + "IV" + line), "the chapter's")
    }

    /// A text in the reader's language of one country is one in the reader's language.
    @Test func `takes what is said in its language, of whichever country`() throws {
        let (sl, en) = (Report(.sl), Report(.en))
        let audited = try Self.auditedOutline()
        #expect(audited.text(sl).contains("besedilo priporočila") && !audited.text(sl).contains("texte"))
        #expect(audited.text(sl).contains("lang=\"sl-SI\"") == false)
        #expect(audited.text(en).contains("lang=\"sl-SI\""))
        #expect(audited.text(en).contains("texte"))
    }

    @Test func `says on its first page that a rule failed`() throws {
        let page = try Audited(SmallDossier().xml, rules: [.failing, .lineTotal]).text(Report(.en))
        let warning = try #require(page.range(of: "class=\"warning\""))
        let contents = try #require(page.range(of: "class=\"contents\""))
        #expect(warning.lowerBound < contents.lowerBound)
        #expect(page.contains("Disclaimer of conclusion") && page.contains("A rule that fails"))
    }

    @Test func `says once that overdue deadlines were not examined`() throws {
        let page = try Audited(SmallDossier().xml).text(Report(.en))
        #expect(
            page.components(separatedBy: "Whether deadlines have been missed was therefore not examined.").count == 2)
    }

    @Test func `shows what was reported of each task where there is a report on progress`() throws {
        let progress =
            "<progress plan=\"small\" as-of=\"2024-03-01\"><task number=\"1.1\" status=\"completed\" on=\"2024-02-03\"/></progress>"
        let page = try Audited(SmallDossier(progress: progress).xml).text(Report(.sl))
        #expect(page.contains("Poročano stanje") && page.contains("dokončana, 3.\u{A0}februar 2024"))
        #expect(!page.contains("Poročila o izvajanju med dokumenti ni."))
    }

    @Test func `leaves out what another finding explains`() throws {
        let audited = try Audited(Package.slovenia, rules: Package.rules)
        let page = audited.text(Report(.sl))
        let subsumed = audited.result.findings.count - audited.result.openFindings.count
        try #require(subsumed > 0)
        #expect(page.contains("id=\"finding-\(audited.result.openFindings.count)\""))
        #expect(!page.contains("id=\"finding-\(audited.result.openFindings.count + 1)\""))
        #expect(page.contains("Kadar ena ugotovitev pojasni drugo"))
    }

    @Test(arguments: Language.allCases) func `links to places that exist, and names no place twice`(language: Language)
        throws
    {
        let audited = try Audited(Package.slovenia, rules: Package.rules)
        for (page, least) in [(audited.text(Report(language)), 100), (audited.text(Brief(language)), 1)] {
            let ids = page.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count)
            let targets = Set(page.matches(of: /href="#([^"]*)"/).map { String($0.1) })
            #expect(targets.count >= least && targets.subtracting(ids) == [])
        }
    }

    @Test func `counts in words that go with the number`() throws {
        let audited = try Audited(Package.slovenia, rules: Package.rules)
        let en = audited.text(Report(.en))
        let wrongEnglish =
            /[^0-9.,]1[\u{A0} ](findings|major findings|minor findings|observations|tasks|lines|rules|judgements|cases|bodies)\b/
        #expect(en.matches(of: wrongEnglish).map { String($0.0) } == [])
        let sl = audited.text(Report(.sl))
        let wrongSlovenian =
            /[^0-9.,](1\u{A0}(večje|večjih|opažanja|opažanj|naloge|nalog|vrstic)|[25]\u{A0}(opažanje|večja|manjša|naloga|vrstica))\b/
        #expect(sl.matches(of: wrongSlovenian).map { String($0.0) } == [])
    }
}
