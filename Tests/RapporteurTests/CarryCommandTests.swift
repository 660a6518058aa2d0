import Foundation
import Testing

@Suite struct `The carry command` {
    private let program: Program
    private let second = Program.package.appending(path: "inputs/slovenia-2023-2024-r2")
    private let third = Program.package.appending(path: "inputs/slovenia-2023-2024-r3")

    init() throws { program = try Program() }

    private func path(_ name: String) -> String { program.folder.appending(path: name).path }

    /// A copy of the second revision in this folder, without an assessment.
    private func copy() throws -> URL {
        let copy = program.folder.appending(path: "next")
        try FileManager.default.copyItem(at: second, to: copy)
        try FileManager.default.removeItem(at: copy.appending(path: "assessment.xml"))
        return copy
    }

    @Test func `prints a single file, and says that comments are not kept`() throws {
        defer { program.remove() }
        let outcome = try program.run(["carry", second.path, third.path])
        #expect(outcome.status == 0)
        let committed = try String(contentsOf: third.appending(path: "assessment.xml"), encoding: .utf8)
        #expect(outcome.output == committed)
        #expect(outcome.errors.hasSuffix(" carried, 0 left out; comments of the old files are not kept\n"))
    }

    @Test func `writes the assessment into the next revision's folder, which then holds no judgement of another task`()
        throws
    {
        defer { program.remove() }
        let next = try copy()
        #expect(try program.run(["carry", Program.slovenia.path, next.path, "--output", next.path]).status == 0)
        let outcome = try program.run(["compare", Program.slovenia.path, next.path])
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("judgement-of-another-task"))
    }

    @Test func `spares the program from an assessment that stayed as it was`() throws {
        defer { program.remove() }
        let next = try copy()
        let old = try String(contentsOf: Program.slovenia.appending(path: "assessment.xml"), encoding: .utf8)
        try old.replacing("plan=\"si-2023-2024\"", with: "plan=\"si-2023-2024-r2\"")
            .write(to: next.appending(path: "assessment.xml"), atomically: true, encoding: .utf8)
        let outcome = try program.run(["compare", Program.slovenia.path, next.path])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("this was judged of the task that is now 5.3,"))
        let audit = try program.audit(next, "--against", Program.slovenia.path)
        #expect(audit.status == 1)
        let findings = try String(
            contentsOf: program.folder.appending(path: "out/si-2023-2024-r2/findings.json"), encoding: .utf8)
        #expect(findings.contains("\"conclusion\": \"disclaimer\""))
        #expect(findings.contains("za nalogo, ki ima zdaj številko 5.3,"))
    }

    @Test func `carries replies to what they are about under its new number, and an audit says what became of that`()
        throws
    {
        defer { program.remove() }
        let (old, next) = (program.folder.appending(path: "heard"), try copy())
        try FileManager.default.copyItem(at: Program.slovenia, to: old)
        func reply(_ rule: String, _ subject: String, _ fingerprint: String) -> String {
            """
            <reply body="mp" rule="\(rule)" subject="\(subject)" fingerprint="\(fingerprint)" position="agrees" date="2023-07-20" by="M">
            <measure due="2023-12-31">amend it</measure></reply>
            """
        }
        try """
        <replies xmlns="urn:rapporteur:1" plan="si-2023-2024" asked="2023-07-03" due="2023-07-31">
        \(reply("task-without-funding", "task 5.5", "fe5aae717541056a03bc8add2528435e"))
        \(reply("deadline-ambiguous", "assignment 5.1/1", "e291764398f76ac7643a7900d8536d11"))
        \(reply("deadline-ambiguous", "assignment 9.9/1", "00000000000000000000000000000000"))
        </replies>
        """.write(to: old.appending(path: "replies.xml"), atomically: true, encoding: .utf8)
        let outcome = try program.run(["carry", old.path, next.path, "--output", next.path])
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains("replies.xml:6:1: <reply> was not carried: the old revision has no such finding."))
        let carried = try String(contentsOf: next.appending(path: "replies.xml"), encoding: .utf8)
        #expect(carried.contains("subject=\"task 5.6\" fingerprint=\"00082254263b1eef71379ae3b0c46634\""))
        #expect(carried.contains("carried-from=\"si-2023-2024\""))
        #expect(!carried.contains("asked="))
        #expect(carried.components(separatedBy: "resolved=").count == 2)
        #expect(try program.audit(next).status == 1)
        let findings = try String(
            contentsOf: program.folder.appending(path: "out/si-2023-2024-r2/findings.json"), encoding: .utf8)
        #expect(findings.contains("\"effect\": \"persisting\""))
        #expect(findings.contains("\"effect\": \"resolved\""))
        #expect(!findings.contains("\"effect\": \"unmatched\""))
    }

    @Test func `replaces nothing that it reads, and writes nothing then`() throws {
        defer { program.remove() }
        let copy = program.folder.appending(path: "third")
        try FileManager.default.copyItem(at: third, to: copy)
        try FileManager.default.removeItem(at: copy.appending(path: "assessment.xml"))
        // The progress report of the folder is read, so that the assessment beside it is not written either.
        let outcome = try program.run(["carry", third.path, copy.path, "--output", copy.path])
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("third/progress.xml: this run reads it; expected another file"))
        #expect(try program.names("third").contains("assessment.xml") == false)
        #expect(try program.names("third").filter { $0.hasPrefix(".") } == [])
    }

    @Test func `writes all files or none`() throws {
        defer { program.remove() }
        let output = program.folder.appending(path: "carried")
        try FileManager.default.createDirectory(
            at: output.appending(path: "progress.xml"), withIntermediateDirectories: true)
        let outcome = try program.run(["carry", third.path, third.path, "--output", output.path])
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("carried/progress.xml: is a directory"))
        #expect(try program.names("carried") == ["progress.xml"])
    }

    @Test func `asks for a folder where there are several files`() throws {
        defer { program.remove() }
        let outcome = try program.run(["carry", third.path, third.path])
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("There are several files (assessment.xml, progress.xml); expected --output"))
    }

    @Test func `lists what it could not carry, with its place, and ends with 1`() throws {
        defer { program.remove() }
        let next = try copy()
        let plan = next.appending(path: "plan.xml")
        let text = try String(contentsOf: plan, encoding: .utf8)
        let task = try #require(text.range(of: "<task number=\"1.1.3\""))
        let end = try #require(text.range(of: "</task>", range: task.lowerBound..<text.endIndex))
        try text.replacingCharacters(in: task.lowerBound..<end.upperBound, with: "")
            .write(to: plan, atomically: true, encoding: .utf8)
        let outcome = try program.run(["carry", Program.slovenia.path, next.path])
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("task=\"1.1.3\"") && outcome.output.contains("task=\"3.1\""))
        let left = outcome.errors.split(separator: "\n").filter { $0.contains("was not carried") }
        #expect(!left.isEmpty)
        #expect(
            left.allSatisfy {
                $0.firstMatch(
                    of: /slovenia-2023-2024\/assessment\.xml:\d+:\d+: <(funds|responds)> was not carried: nothing/)
                    != nil
            })
    }

    @Test func `takes no audit for a dossier, and says where there is nothing to carry`() throws {
        defer { program.remove() }
        #expect(try program.run(["carry", "x/findings.json", second.path]).status == 64)
        #expect(try program.run(["carry", "nowhere", second.path]).status == 66)
        let outcome = try program.run(["carry", try copy().path, second.path])
        #expect(outcome.status == 65 && outcome.output == "")
        #expect(outcome.errors.contains("neither an assessment nor a progress report"))
    }

    @Test func `writes waivers in the numbers of the next revision`() throws {
        defer { program.remove() }
        let waivers = program.folder.appending(path: "waivers.yaml")
        let text = """
            plan: si-2023-2024
            waivers:
              - rule: goal-without-target
                subject: goal 5.5/1
                by: MP
                reason: "Razlog: »zakaj«."
                until: 2024-12-31
              - rule: goal-without-target
                subject: goal 9.9/1
                by: MP
                reason: x
                until: 2024-12-31

            """
        try text.write(to: waivers, atomically: true, encoding: .utf8)
        let outcome = try program.run([
            "carry", Program.slovenia.path, second.path, "--waivers", waivers.path, "--output", path("carried"),
        ])
        #expect(outcome.status == 1)
        #expect(
            outcome.errors.contains(
                "waivers.yaml:8:1: The waiver of goal-without-target, goal 9.9/1 was not carried: the old revision has no such finding."
            ))
        #expect(
            String(decoding: try program.bytes("carried/waivers.yaml"), as: UTF8.self) == """
                plan: si-2023-2024-r2
                waivers:
                - rule: goal-without-target
                  subject: goal 5.6/1
                  by: MP
                  reason: 'Razlog: »zakaj«.'
                  until: 2024-12-31

                """)
        #expect(try program.names("carried") == ["assessment.xml", "waivers.yaml"])
        let audit = try program.audit(second, "--waivers", path("carried/waivers.yaml"))
        #expect(audit.output.contains("goal-without-target, goal 5.6/1"))
        let again = try program.run([
            "carry", second.path, third.path, "--waivers", waivers.path, "--output", path("again"),
        ])
        #expect(again.status == 65)
        #expect(
            again.errors.hasSuffix(
                "waivers.yaml:1:7: plan is si-2023-2024; expected si-2023-2024-r2, the plan from which is carried.\n"))
        #expect(!FileManager.default.fileExists(atPath: path("again")))
    }
}
