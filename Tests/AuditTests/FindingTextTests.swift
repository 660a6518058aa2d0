import Audit
import RulePack
import Testing
import Texts

/// What a rule's text becomes in a finding.
@Suite struct `The text of a finding` {
    /// What a condition says of the only line of an invented dossier.
    private func text(_ en: String, _ sl: String = "x", _ dossier: Invented = Invented()) throws -> Localized<String> {
        let pack = try InventedPack(
            ["rule": "severity: minor\nfor: [line in annex.lines]\nrequire: false"], condition: (en, sl))
        let result = try dossier.audited(rules: pack.folder)
        #expect(result.rules.map(\.error) == [nil])
        return try #require(result.findings.first).condition
    }

    @Test(arguments: [
        ("no expression", "no expression"), ("line {line.id}", "line 1"), ("{line.id}{line.id}", "11"), ("", ""),
        ("{{line.id}}", "{line.id}"), ("a }} b {{ c", "a } b { c"), ("{{{line.id}}}", "{1}"),
        ("{ {'a': 'x}'}['a'] }", "x}"), ("{'\\\\'}'}", "'}"), ("{'{'}", "{"),
    ])
    func `has values for its expressions, and braces for doubled ones`(_ source: String, _ text: String) throws {
        #expect(try self.text(source.isEmpty ? "{''}" : source)[.en] == text)
    }

    @Test func `is written as each language writes values`() throws {
        let source = "{line.amounts.map(a, a.value).sum()}, {plan.start}, {[1, 2, 3]}, {true}, {line}"
        let text = try text(source, source)
        #expect(text[.en] == "€200.00, 1\u{A0}January 2025, 1, 2 and 3, yes, 1 (x)")
        #expect(text[.sl] == "200,00\u{A0}€, 1.\u{A0}januar 2025, 1, 2 in 3, da, 1 (x)")
    }

    @Test func `names a recommendation by its topic, as its language quotes it, and where it stands`() throws {
        let source = "{recommendations[0]}"
        let plain = try text(source, source)
        #expect(plain[.en] == "r1 (GRETA, round\u{A0}1)" && plain[.sl] == "r1 (GRETA, 1.\u{A0}krog)")
        var dossier = Invented()
        dossier.recommendations.replace("id=\"r1\"", with: "id=\"r1\" topic=\"the “safe house”\"")
        let text = try text(source, source, dossier)
        #expect(text[.en] == "“the ‘safe house’” (GRETA, round\u{A0}1)")
        #expect(text[.sl] == "»the “safe house”« (GRETA, 1.\u{A0}krog)")
        dossier.recommendations.replace("topic=\"the “safe house”\"", with: "paragraph=\"7\"")
        #expect(try self.text(source, source, dossier)[.en] == "(GRETA, round\u{A0}1, paragraph\u{A0}7)")
    }

    @Test(arguments: [
        ("paragraph=\"7\"", "r1 (GRETA, round\u{A0}1, paragraph\u{A0}7)"),
        ("topic=\"Aid\"", "“Aid” (GRETA, round\u{A0}1, r1)"),
        ("topic=\"Aid\" paragraph=\"7\"", "“Aid” (GRETA, round\u{A0}1, paragraph\u{A0}7, r1)"),
    ])
    func `tells recommendations apart that share their topic or paragraph`(shared: String, name: String) throws {
        var dossier = Invented()
        dossier.recommendations = """
            <round number="1"><recommendation id="r1" urgency="urge" \(shared)><text>t</text></recommendation>
            <recommendation id="r2" urgency="urge" \(shared)><text>u</text></recommendation></round>
            """
        #expect(try text("{recommendations[0]}", "x", dossier)[.en] == name)
    }

    @Test func `has the sum of nothing in the annex's currency`() throws {
        let source = "{line.amounts.filter(a, false).map(a, a.value).sum()}"
        let text = try text(source, source)
        #expect(text[.en] == "€0.00" && text[.sl] == "0,00\u{A0}€")
    }

    @Test func `has inner quotation marks where a value is quoted`() throws {
        var dossier = Invented()
        dossier.annex = dossier.annex.replacing("activity=\"x\"", with: "activity=\"Hiša »Zavetje« in “dom”\"")
        let text = try text("“{line.activity}”, {line.activity}", "»{line.activity}«, {line.activity}", dossier)
        #expect(text[.en] == "“Hiša ‘Zavetje’ in ‘dom’”, Hiša »Zavetje« in “dom”")
        #expect(text[.sl] == "»Hiša ›Zavetje‹ in “dom”«, Hiša »Zavetje« in “dom”")
    }

    @Test func `says of a line without an activity where its money comes from, or else whose it is`() throws {
        for (stated, en, sl) in [
            ("source=\"state\" activity=\"x\"", "(“x”)", "(»x«)"),
            ("source=\"other\"", "(other sources)", "(drugi viri)"),
            ("", "(Ministry A)", "(Ministry A)"),
        ] {
            var dossier = Invented()
            dossier.annex = dossier.annex.replacing("activity=\"x\"", with: stated)
            let text = try text("({activity(line)})", "({activity(line)})", dossier)
            #expect(text[.en] == en && text[.sl] == sl)
        }
    }

    @Test(arguments: [
        (1, "1 naloga", "1 task"), (2, "2 nalogi", "2 tasks"), (4, "4 naloge", "4 tasks"), (5, "5 nalog", "5 tasks"),
    ])
    func `has the form of a noun that goes with a number`(_ number: Int, _ sl: String, _ en: String) throws {
        let text = try text(
            "{\(number)} {plural(\(number), 'task', 'tasks')}",
            "{\(number)} {plural(\(number), 'naloga', 'nalogi', 'naloge', 'nalog')}")
        #expect(text[.en] == en && text[.sl] == sl)
    }
}
