import Foundation
import Testing

@Suite struct `A portfolio` {
    private let program: Program

    init() throws {
        program = try Program()
        try program.writeRules(
            "budget/line-total-mismatch", "budget/grand-total-mismatch", "structure/task-without-goal")
    }

    private func audit(_ arguments: [String], input: String? = nil) throws -> Program.Outcome {
        let fixed = ["audit", "--rules", "rules", "--outputs", "findings.json"]
        return try program.run(fixed + arguments, input: input, in: program.folder)
    }

    private func lines(_ outcome: Program.Outcome) throws -> [[String: Any]] {
        try outcome.output.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func `tells of each dossier in a line and of all together`() throws {
        defer { program.remove() }
        let outcome = try audit(program.writePortfolio(3))
        #expect(outcome.status == 1)
        let told = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            told.prefix(3)
                == [1, 2, 3].map {
                    "in/00\($0).xml: disclaimer (limited scope: recommendations, progress), 3 major findings"
                }[...])
        #expect(told.contains("Dossiers 3: audited 3"))
        #expect(outcome.output.contains(/\n +9  .*line-total-mismatch, dossiers: 3\n/))
        #expect(try program.names("out") == ["p001", "p002", "p003"])
    }

    @Test(arguments: [
        "in/001.xml\nin/002.xml\n", "in/001.xml\r\nin/002.xml\r\n", "\n\nin/001.xml\n\r\n\nin/002.xml",
        "in/001.xml\0in/002.xml\0", "in/001.xml\0\0in/002.xml",
    ])
    func `may come as a list on standard input`(list: String) throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let told = try lines(audit(["-", "--format", "jsonl"], input: list))
        #expect(told.map { $0["path"] as? String } == ["in/001.xml", "in/002.xml"])
        #expect(told.map { $0["position"] as? Int } == [1, 2])
    }

    @Test func `may name what has a line feed in its name, where the list is separated by NUL`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "a\nb.xml", id: "x")
        let named = try lines(audit(["-", "--format", "jsonl"], input: "rules\0a\nb.xml\0"))
        #expect(named.map { $0["exit"] as? Int } == [66, 1])
    }

    @Test(arguments: ["", "\n\r\n\n", "\0\0"]) func `of no dossiers is a missing input`(list: String) throws {
        defer { program.remove() }
        let outcome = try audit(["-"], input: list)
        #expect(outcome.status == 66)
        #expect(outcome.errors == "standard input: names no dossier; expected a list of dossiers\n")
        #expect(outcome.output.isEmpty)
    }

    @Test func `of which a shard has nothing is no failure`() throws {
        defer { program.remove() }
        #expect(try audit(["-", "--shard", "2/2"], input: "in/001.xml\n").status == 0)
    }

    @Test func `goes on after a broken dossier, and ends with 65`() throws {
        defer { program.remove() }
        var paths = try program.writePortfolio(4)
        try program.writeBroken("in/002.xml")
        paths.append("in/missing.xml")
        let outcome = try audit(paths + ["--jobs", "2"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(#/^in/002\.xml:2:\d+: /#))
        #expect(outcome.errors.hasSuffix("in/missing.xml: no such file or folder\n"))
        #expect(outcome.output.contains("in/002.xml: not audited\nin/003.xml: disclaimer"))
        #expect(outcome.output.contains("\nDossiers 5: audited 3, not audited 2\n"))
        #expect(try program.names("out") == ["p001", "p003", "p004"])
    }

    @Test func `writes in JSON what is wrong with a dossier, and where`() throws {
        defer { program.remove() }
        try program.writeBroken("broken.xml")
        let line = try #require(try lines(audit(["broken.xml", "--format", "jsonl"])).first)
        #expect(line["exit"] as? Int == 65)
        #expect(line["id"] is NSNull && line["conclusion"] is NSNull && line["output"] is NSNull)
        let error = try #require((line["errors"] as? [[String: Any]])?.first)
        #expect(error["file"] as? String == "broken.xml")
        #expect(error["line"] as? Int == 2)
        #expect((error["message"] as? String)?.contains("DOCTYPE") == true)
    }

    @Test func `writes in JSON what was found`() throws {
        defer { program.remove() }
        let line = try #require(try lines(audit(program.writePortfolio(1) + ["--format", "jsonl"])).first)
        #expect(line["id"] as? String == "p001")
        #expect(line["conclusion"] as? String == "disclaimer")
        let scope = line["scope"] as? [[String: Any]]
        #expect(scope?.map { $0["part"] as? String } == ["recommendations", "progress"])
        let dossier = line["dossierFindings"] as? [String: [String: Int]]
        #expect(dossier?["major"] == ["open": 0, "waived": 0, "subsumed": 0])
        #expect(line["output"] as? String == "out/p001")
        let findings = line["findings"] as? [String: [String: Int]]
        #expect(findings?["major"] == ["open": 3, "waived": 0, "subsumed": 0])
        #expect(findings?["minor"] == ["open": 0, "waived": 0, "subsumed": 0])
    }

    @Test func `writes in JSON, where that is asked for, everything that was found`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(1)
        try program.writeBroken("broken.xml")
        let told = try lines(audit(["in/001.xml", "broken.xml", "--format", "findings"]))
        let written = try JSONSerialization.jsonObject(with: program.bytes("out/p001/findings.json")) as? [String: Any]
        let findings = try #require(told[0]["findings"] as? [[String: Any]])
        #expect(findings.count == 3)
        #expect(NSArray(array: findings) == NSArray(array: written?["findings"] as? [Any] ?? []))
        #expect((told[0]["counts"] as? [String: [String: Int]])?["major"]?["open"] == 3)
        #expect(told[0]["format"] as? Int == 2 && told[0]["exit"] as? Int == 1)
        for (key, command) in [("coverage", "recommendations"), ("annex", "budget")] {
            let outcome = try program.run([command, "in/001.xml", "--format", "json"], in: program.folder)
            let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
            var expected = try #require(document)
            let sums = expected["sums"] as? [[String: Any]]
            let kinds = ["line", "task", "spending"]
            expected["sums"] = sums?.filter { !kinds.contains($0["kind"] as? String ?? "") }
            #expect(
                NSDictionary(dictionary: told[0][key] as? [String: Any] ?? [:]) == NSDictionary(dictionary: expected))
        }
        #expect(["findings", "coverage", "annex", "counts"].allSatisfy { told[1][$0] is NSNull })
        #expect((told[1]["errors"] as? [Any])?.count == 1 && told[1]["exit"] as? Int == 65)
    }

    @Test func `warns in a line with everything of what stands in a dossier's folder and is no part`() throws {
        defer { program.remove() }
        let folder = program.folder.appending(path: "d")
        try FileManager.default.copyItem(at: Program.slovenia, to: folder)
        try Data().write(to: folder.appending(path: "assesment.xml"))
        let told = try lines(audit(["d", "--format", "findings"]))
        #expect((told[0]["warnings"] as? [[String: Any]])?.map { $0["file"] as? String } == ["d/assesment.xml"])
    }

    @Test func `ends for an engine with 0 when every dossier has its line, and else with 74`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        try program.writeBroken("broken.xml")
        let list = ["in/001.xml", "broken.xml", "nowhere", "in/002.xml"]
        let outcome = try audit(list + ["--format", "findings", "--exit-for", "engine"])
        #expect(outcome.status == 0)
        #expect(try lines(outcome).map { $0["exit"] as? Int } == [1, 65, 66, 1])
        #expect(try audit(list + ["--format", "jsonl", "--exit-for", "gate"]).status == 65)
        let command = "\"$RAPPORTEUR\" audit --rules rules --format jsonl --exit-for engine"
        #expect(try program.shell("\(command) in/001.xml >/dev/full").status == 74)
        #expect(try program.shell("\(command) - <.").status == 74)
    }

    @Test func `is the union of its shards`() throws {
        defer { program.remove() }
        let paths = try program.writePortfolio(7)
        let shards = try (1...3).map { index in
            try lines(audit(paths + ["--format", "jsonl", "--shard", "\(index)/3"])).compactMap {
                $0["position"] as? Int
            }
        }
        #expect(shards == [[1, 4, 7], [2, 5], [3, 6]])
        let list = paths.joined(separator: "\n")
        #expect(try lines(audit(["-", "--format", "jsonl", "--shard", "3/3"], input: list)).count == 2)
    }

    @Test(arguments: [1, 4]) func `keeps the outputs of the first of two dossiers of one id`(jobs: Int) throws {
        defer { program.remove() }
        var paths = try program.writePortfolio(12)
        paths.append(try program.write(dossier: "late.xml", id: "p003", title: "Late").lastPathComponent)
        paths.insert(try program.write(dossier: "early.xml", id: "p009", title: "Early").lastPathComponent, at: 8)
        let outcome = try audit(paths + ["--jobs", String(jobs)])
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.split(separator: "\n") == [
                "in/009.xml: its plan has the id p009 of early.xml, which comes earlier; expected an id of its own, or another --output",
                "late.xml: its plan has the id p003 of in/003.xml, which comes earlier; expected an id of its own, or another --output",
            ])
        #expect(String(decoding: try program.bytes("out/p009/findings.json"), as: UTF8.self).contains("\"Early\""))
        #expect(String(decoding: try program.bytes("out/p003/findings.json"), as: UTF8.self).contains("\"Plan\""))
    }

    @Test func `tells two dossiers of one id apart while another process replaces the outputs of the first`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let command = "\"$RAPPORTEUR\" audit --rules rules --outputs findings.json --fail-on never"
        let outcome = try program.shell(
            """
            mkfifo list; \(command) - <list >/dev/null & exec 3>list; echo first.xml >&3
            while ! [ -e out/p ]; do sleep 0.05; done
            rm -r out/p; echo second.xml >&3; exec 3>&-; wait $!; echo $?; ls -A out
            """)
        #expect(outcome.output == "65\n")
        #expect(outcome.errors.hasPrefix("second.xml: its plan has the id p of first.xml, which comes earlier;"))
    }

    @Test func `tells two dossiers of one id apart that fall to different shards`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let list = ["first.xml", "second.xml", "--fail-on", "never"]
        for _ in 1...2 {
            #expect(try audit(list + ["--shard", "1/2"]).status == 0)
            let outcome = try audit(list + ["--shard", "2/2"])
            #expect(outcome.status == 65)
            #expect(outcome.errors.hasPrefix("second.xml: its plan has the id p of first.xml, the outputs of which"))
            #expect(String(decoding: try program.bytes("out/p/findings.json"), as: UTF8.self).contains("\"Aleph\""))
        }
    }

    @Test func `replaces the outputs of the run before`() throws {
        defer { program.remove() }
        let paths = try program.writePortfolio(3)
        #expect(try audit(paths).status == 1)
        _ = try program.write(dossier: "in/002.xml", id: "p002", title: "Another")
        #expect(try audit(paths).status == 1)
        #expect(String(decoding: try program.bytes("out/p002/findings.json"), as: UTF8.self).contains("\"Another\""))
        #expect(try program.names("out") == ["p001", "p002", "p003"])
    }

    @Test func `says in a log now and then how far it is`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell(
            """
            { echo in/001.xml; sleep 9; echo in/002.xml; } |
                "$RAPPORTEUR" audit --rules rules --outputs findings.json --progress plain -
            """)
        // Of a list that comes through a pipe the length is not known.
        #expect(outcome.errors.contains(#/^2 · \d+/min\n$/#))
    }

    @Test(.enabled(if: Tool.script.isInstalled, "script, of util-linux, makes the terminal"))
    func `shows on a terminal how far it is, in a line that makes way for others`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        try program.writeBroken("broken.xml")
        let outcome = try program.shell(
            """
            export COMMAND="$RAPPORTEUR audit --rules rules --outputs findings.json in/001.xml broken.xml in/002.xml"
            script -qec "$COMMAND >text" terminal >/dev/null </dev/null
            cat terminal
            """)
        let clear = "\r\u{1B}[K"
        #expect(outcome.output.contains(/\r\x1b\[K1\/3 · [\d,]+\/(s|min) · left: 0:0\d\r\x1b\[Kbroken\.xml:2:/))
        #expect(outcome.output.contains("\(clear)2/3 · "))
        #expect(outcome.output.contains(/3\/3 · .* · not audited 1\r\x1b\[K/))
        #expect(try String(decoding: program.bytes("text"), as: UTF8.self).hasPrefix("in/001.xml: disclaimer"))
    }

    @Test func `is told of in Slovenian too`() throws {
        defer { program.remove() }
        try program.writeBroken("broken.xml")
        let outcome = try audit(program.writePortfolio(2) + ["broken.xml", "--language", "sl"])
        #expect(
            outcome.output.hasPrefix(
                "in/001.xml: zavrnitev izreka (omejen obseg: priporočila, izvajanje), 3 večje ugotovitve\n"))
        #expect(outcome.output.contains("broken.xml: ni revidiran\n\nDosjeji 3: revidirani 2, nerevidirani 1\n"))
    }

    @Test(arguments: [
        ["-", "in/001.xml"], ["x", "--jobs", "0"], ["x", "--shard", "4/3"], ["x", "--shard", "0/3"],
        ["x", "--shard", "1"], ["x", "--format", "xml"], ["x", "--progress", "loud"],
    ])
    func `ends with 64 when it is called wrongly`(arguments: [String]) throws {
        defer { program.remove() }
        #expect(try audit(arguments).status == 64)
    }
}
