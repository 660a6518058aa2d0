import Foundation
import Testing

@Suite struct `The command that shows how recommendations are answered` {
    private let program: Program

    init() throws { program = try Program() }

    private func recommendations(_ options: String...) throws -> Program.Outcome {
        defer { program.remove() }
        return try program.run(["recommendations", Program.slovenia.path] + options)
    }

    private func ids(_ options: String...) throws -> [String] {
        defer { program.remove() }
        let outcome = try program.run(["recommendations", Program.slovenia.path, "--format", "json"] + options)
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return (json?["recommendations"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    @Test(arguments: ["sl", "en"], [[], ["--matrix"]])
    func `prints lines of at most 100 characters where there is no terminal`(language: String, form: [String]) throws {
        defer { program.remove() }
        let outcome = try program.run(["recommendations", Program.slovenia.path, "--language", language] + form)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("greta-3-advance-payment"))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `shows a task with kind of act, elements, lead, deadline and money`() throws {
        let lines = try recommendations("--language", "en", "--round", "2").output.split(separator: "\n")
        let task = try #require(lines.first { $0.contains("3.4 ") })
        #expect(
            task.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                == "◐ 3.4 service b c d MNZ SPBTL 31 December 2024 €100,000.00")
    }

    @Test func `marks in the matrix how a task answers`() throws {
        let lines = try recommendations("--matrix").output.split(separator: "\n")
        let row = try #require(lines.first { $0.hasPrefix("greta-private-sector") })
        #expect(row.split(separator: " ").dropFirst().prefix(4) == ["◐", "·", "●", "●"])
    }

    @Test func `writes the same CSV as the audit where nothing is narrowed`() throws {
        defer { program.remove() }
        let outcome = try program.run(["recommendations", Program.slovenia.path, "--format", "csv"])
        _ = try program.audit(Program.slovenia, "--fail-on", "never", "--outputs", "coverage.csv")
        #expect(try program.output("coverage.csv") == Data(outcome.output.utf8))
    }

    @Test func `narrows by round and status together`() throws {
        #expect(try ids("--round", "2", "--status", "only-studied") == ["greta-2-23", "greta-2-27"])
    }

    @Test func `narrows by a ministry whose service leads a task`() throws {
        let found = try ids("--ministry", "mnz")
        #expect(found.contains("greta-2-116") && !found.contains("greta-2-23"))
    }

    @Test func `says that a recommendation repeats an earlier one, and what was asked`() throws {
        let outcome = try recommendations("--format", "json", "--round", "3", "--status", "only-studied")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let first = try #require((json?["recommendations"] as? [[String: Any]])?.first)
        #expect(first["repeats"] as? [String] == ["greta-2-23"])
        #expect((first["elements"] as? [[String: Any]])?.first?["status"] as? String == "only-studied")
    }

    @Test func `shows a recommendation of which an element is unaddressed, and marks the element`() throws {
        let outcome = try recommendations("--status", "unaddressed", "--language", "en")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Recommendations shown: 1 of 17."))
        #expect(outcome.output.contains("\ngreta-2-116 "))
        #expect(outcome.output.contains("\n  No task answers element e: “dolgoročno spremljanje"))
    }

    @Test func `does not show as addressed what has an element that is`() throws {
        #expect(try ids("--status", "addressed") == ["greta-labour-exploitation"])
    }

    @Test func `shows nothing but the heading where no recommendation is left`() throws {
        let outcome = try recommendations("--status", "not-assessed", "--language", "en")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.output.contains("Recommendations shown: 0 of 17."))
    }

    @Test func `says that the urgency it is to select by is not recorded`() throws {
        let remark = "The urgency of 16 of 17 recommendations is not recorded"
        #expect(try recommendations("--urgency", "urge").output.contains(remark))
        let data = try recommendations("--urgency", "urge", "--format", "csv")
        #expect(!data.output.contains("urgency of") && data.errors.contains(remark))
        #expect(try !recommendations("--urgency", "unknown").output.contains("is not recorded,"))
        #expect(try recommendations("--urgency", "urge", "--round", "2").output.contains("4 of 4 recommendations"))
    }

    @Test func `says without an assessment that nobody has judged, and where the plan cites a recommendation`() throws {
        defer { program.remove() }
        let dossier = program.folder.appending(path: "dossier")
        try FileManager.default.copyItem(at: Program.slovenia, to: dossier)
        try FileManager.default.removeItem(at: dossier.appending(path: "assessment.xml"))
        let outcome = try program.run(["recommendations", dossier.path])
        #expect(outcome.output.contains("Nobody has assessed how the plan answers the recommendations"))
        #expect(!outcome.output.contains("No task"))
        let lines = outcome.output.split(separator: "\n")
        let place = try #require(lines.firstIndex { $0.hasPrefix("greta-2-23 ") })
        #expect(lines[place].contains("not assessed"))
        #expect(lines[place + 2] == "  It is cited by task 5.1.")
    }

    @Test(arguments: [
        ("greta", 17), ("GRETA", 17), ("Skupina strokovnjakov za ukrepanje proti trgovini z ljudmi", 17),
        ("committee-of-the-parties", 0), ("Odbor pogodbenic", 0),
    ])
    func `narrows by a monitor's id or any of its names`(monitor: String, count: Int) throws {
        #expect(try ids("--monitor", monitor).count == count)
    }

    @Test func `names the monitors and their levels where another is asked for`() throws {
        let monitor = try recommendations("--monitor", "GREVIO")
        #expect(monitor.status == 64)
        #expect(
            monitor.errors.contains(
                "There is no monitor 'GREVIO'; the dossier has greta (GRETA) and committee-of-the-parties (Committee of the Parties)."
            ))
        let level = try recommendations("--urgency", "strongly-encourage")
        #expect(level.status == 64)
        #expect(
            level.errors.contains(
                "There is no urgency 'strongly-encourage'; the monitors of the dossier have urge, consider, invite and unknown."
            ))
    }

    @Test func `says whose a recommendation is, the verb that is printed, and to whom the country is to report`() throws
    {
        let outcome = try recommendations("--format", "json", "--urgency", "urge")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let all = try #require(json?["recommendations"] as? [[String: Any]])
        #expect(all.compactMap { $0["id"] as? String } == ["greta-3-compensation"])
        let one = try #require(all.first)
        #expect(one["monitor"] as? String == "GRETA" && one["monitorId"] as? String == "greta")
        #expect(one["verb"] as? String == "urges")
        #expect(one["replyDue"] as? String == "2025-06-16")
        #expect(one["replyTo"] as? String == "Committee of the Parties")
        let table = try recommendations("--round", "2")
        #expect(table.output.contains("  Neodvisni nacionalni poročevalec – as printed: “pozvala”\n"))
    }

    @Test(arguments: [
        ["--round", "9"], ["--urgency", "beg"], ["--status", "done"], ["--ministry", "nobody"],
        ["--format", "csv", "--matrix"],
    ])
    func `refuses filter values that nothing has`(options: [String]) throws {
        defer { program.remove() }
        let outcome = try program.run(["recommendations", Program.slovenia.path] + options)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
    }

    @Test func `says that a dossier is missing`() throws {
        defer { program.remove() }
        #expect(try program.run(["recommendations", "no-such-dossier"]).status == 66)
    }
}
