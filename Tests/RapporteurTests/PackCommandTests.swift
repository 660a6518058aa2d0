import Foundation
import Testing

/// Commands with several packs, of which one builds on the others.
@Suite struct `Packs that are named together` {
    private let program: Program
    private static let committee = Program.package.appending(path: "packs/committee-of-the-parties").path
    private static let core = Program.package.appending(path: "rules").path

    init() throws { program = try Program() }

    /// Runs a command in a folder without rules.
    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
        try Program.run(Program.executable(), arguments, environment, nil, in: program.folder)
    }

    @Test func `apply together, the base being found, and every output names them`() throws {
        defer { program.remove() }
        let example = "\(Self.committee)/example.xml"
        let outcome = try run(
            "audit", example, "--rules", Self.committee, "--fail-on", "never", "--output", "out", "--language", "en")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("rapporteur-core 1.0.0, committee-of-the-parties 1.0.0\n"))
        #expect(
            outcome.output.contains("committee-report-unprepared") && outcome.output.contains("recommendation-late"))
        let folder = program.folder.appending(path: "out/xx-2025-2027")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "findings.json")))
        let pack = (json as? [String: Any])?["pack"] as? [String: Any]
        #expect(pack?["id"] as? String == "rapporteur-core + committee-of-the-parties")
        let page = try String(contentsOf: folder.appending(path: "report.en.html"), encoding: .utf8)
        #expect(page.contains("rapporteur-core, version 1.0.0; committee-of-the-parties, version 1.0.0"))
    }

    @Test func `may be named in any order`() throws {
        defer { program.remove() }
        let lists = try [[Self.core, Self.committee], [Self.committee, Self.core], [Self.committee]].map { folders in
            try Program.run(
                Program.executable(), ["rules", "list", "--json"] + folders.flatMap { ["--rules", $0] }, [:], nil,
                in: program.folder
            ).output
        }
        #expect(Set(lists).count == 1 && lists[0].contains("committee-unlinked"))
    }

    @Test func `are checked, tested and explained as one`() throws {
        defer { program.remove() }
        #expect(try run("rules", "check", "--rules", Self.committee).output.hasSuffix(" rules are right.\n"))
        let tested = try run("rules", "test", "--rules", Self.committee, "committee-unlinked", "code-missing")
        #expect(tested.output == "2 rules tested, 0 failures.\n")
        let explained = try run("rules", "explain", "--rules", Self.committee, "committee-report-late")
        #expect(explained.status == 0 && explained.output.contains("rendre compte au Comité des Parties"))
    }

    @Test func `lack a base that is nowhere, which is an error at its place`() throws {
        defer { program.remove() }
        try program.writeRules("budget/code-missing")
        let pack = program.folder.appending(path: "rules/pack.yaml")
        let text = try String(contentsOf: pack, encoding: .utf8)
        try text.replacing("version: 1.0.0", with: "version: 1.0.0\nbase: elsewhere").write(
            to: pack, atomically: true, encoding: .utf8)
        let outcome = try run("rules", "list", "--rules", "rules")
        #expect(outcome.status == 65)
        #expect(
            outcome.errors
                == "rules/pack.yaml:3:7: The pack builds on elsewhere, which is not given; expected its folder in another --rules.\n"
        )
    }
}
