import Foundation
import Testing

/// The program where an administrator has put it, run from anywhere.
@Suite struct `An installed program` {
    private let program: Program
    private var folder: URL { program.folder }

    init() throws {
        program = try Program()
        let (bin, share) = (folder.appending(path: "usr/bin"), folder.appending(path: "usr/share/rapporteur"))
        for made in [bin, share, folder.appending(path: "elsewhere")] {
            try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(at: Program.executable(), to: bin.appending(path: "rapporteur"))
        try pack(in: share.appending(path: "rules"), id: "installed")
        try FileManager.default.copyItem(
            at: Program.package.appending(path: "monitors"), to: share.appending(path: "monitors"))
    }

    /// A pack of one rule.
    private func pack(in target: URL, id: String) throws {
        let rule = "budget/code-missing"
        try FileManager.default.createDirectory(
            at: target.appending(path: "budget"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Program.package.appending(path: "rules/\(rule)"), to: target.appending(path: rule))
        for name in ["pack.yaml", "pack.en.yaml", "pack.sl.yaml"] {
            let text = try String(contentsOf: Program.package.appending(path: "rules/\(name)"), encoding: .utf8)
            try text.replacing("id: rapporteur-core", with: "id: \(id)").write(
                to: target.appending(path: name), atomically: true, encoding: .utf8)
        }
    }

    /// The id of the pack that an audit in `elsewhere` applies.
    private func appliedPack(_ options: [String] = [], environment: [String: String] = [:]) throws -> String? {
        defer { try? FileManager.default.removeItem(at: folder.appending(path: "out")) }
        let outcome = try Program.run(
            folder.appending(path: "usr/bin/rapporteur"),
            [
                "audit", Program.slovenia.path, "--fail-on", "never", "--outputs", "findings.json", "--output",
                folder.appending(path: "out").path,
            ] + options, environment, nil, in: folder.appending(path: "elsewhere"))
        try #require(outcome.status == 0, "\(outcome.errors)")
        let data = try Data(contentsOf: folder.appending(path: "out/si-2023-2024/findings.json"))
        let json = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return (json?["pack"] as? [String: Any])?["id"] as? String
    }

    @Test func `finds the rules that came with it`() throws {
        defer { program.remove() }
        #expect(try appliedPack() == "installed")
    }

    @Test(arguments: ["usr/rules", "usr/bin/rules"])
    func `finds rules beside it or beside its folder, where it was only copied`(place: String) throws {
        defer { program.remove() }
        try FileManager.default.removeItem(at: folder.appending(path: "usr/share"))
        try pack(in: folder.appending(path: place), id: "copied")
        #expect(try appliedPack() == "copied")
    }

    @Test func `finds the profiles that came with it, and those of a folder that is named go first`() throws {
        defer { program.remove() }
        try FileManager.default.copyItem(
            at: Program.package.appending(path: "profiles"),
            to: folder.appending(path: "usr/share/rapporteur/profiles"))
        func list(_ environment: [String: String]) throws -> Program.Outcome {
            try Program.run(
                folder.appending(path: "usr/bin/rapporteur"), ["profiles", "list"], environment, nil,
                in: folder.appending(path: "elsewhere"))
        }
        let own = try list([:])
        #expect(own.status == 0, "\(own.errors)")
        #expect(own.output.contains("report of GRETA"))
        let more = folder.appending(path: "more/greta-report")
        try FileManager.default.createDirectory(at: more, withIntermediateDirectories: true)
        try "about: { en: our reports, sl: naša poročila }\nlanguages: [en]\nfields: { leads: [Lead] }\n".write(
            to: more.appending(path: "profile.yaml"), atomically: true, encoding: .utf8)
        let both = try list(["RAPPORTEUR_PROFILES": folder.appending(path: "more").path])
        #expect(both.output.contains("our reports") && !both.output.contains("report of GRETA"))
    }

    @Test func `finds them through a link to it too`() throws {
        defer { program.remove() }
        let link = folder.appending(path: "elsewhere/r")
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: folder.appending(path: "usr/bin/rapporteur"))
        let outcome = try Program.run(link, ["rules", "list"], [:], nil, in: folder.appending(path: "elsewhere"))
        #expect(outcome.output.contains("code-missing"), "\(outcome.errors)")
    }

    @Test func `prefers the rules of the current folder, before them what the environment names, and first the option`()
        throws
    {
        defer { program.remove() }
        try pack(in: folder.appending(path: "elsewhere/rules"), id: "here")
        #expect(try appliedPack() == "here")
        try pack(in: folder.appending(path: "set"), id: "set")
        let environment = ["RAPPORTEUR_RULES": folder.appending(path: "set").path]
        #expect(try appliedPack(environment: environment) == "set")
        try pack(in: folder.appending(path: "named"), id: "named")
        #expect(
            try appliedPack(["--rules", folder.appending(path: "named").path], environment: environment) == "named")
    }

    @Test func `knows the monitors that came with it, and those of a folder that the environment names`() throws {
        defer { program.remove() }
        let own = folder.appending(path: "own")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        try "id: greta\nnames: { en: [GRETA], sl: [GRETA] }\nlevels: { urge: { name: { en: begs, sl: prosi } } }"
            .write(to: own.appending(path: "greta.yaml"), atomically: true, encoding: .utf8)
        func table(_ environment: [String: String]) throws -> Program.Outcome {
            try Program.run(
                folder.appending(path: "usr/bin/rapporteur"),
                ["recommendations", Program.slovenia.path, "--urgency", "urge"], environment, nil,
                in: folder.appending(path: "elsewhere"))
        }
        #expect(try table([:]).output.contains(" urges "))
        #expect(try table(["RAPPORTEUR_MONITORS": own.path]).output.contains(" begs "))
        let nowhere = try table(["RAPPORTEUR_MONITORS": "/nowhere"])
        #expect(nowhere.status == 66)
        #expect(nowhere.errors == "/nowhere: no such folder; expected that of the monitors\n")
    }

    @Test func `says where it looked for rules that are nowhere`() throws {
        defer { program.remove() }
        try FileManager.default.removeItem(at: folder.appending(path: "usr/share/rapporteur"))
        let outcome = try Program.run(
            folder.appending(path: "usr/bin/rapporteur"), ["rules", "list"], [:], nil,
            in: folder.appending(path: "elsewhere"))
        #expect(outcome.status == 66)
        #expect(
            outcome.errors
                == "rules/pack.yaml: no such file; a rule pack needs it: name the folder of the rules with --rules, or in RAPPORTEUR_RULES\n"
        )
    }
}
