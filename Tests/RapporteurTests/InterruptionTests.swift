import Foundation
import Testing

@Suite struct `When an audit is interrupted or not alone` {
    private let program: Program
    private let command = "\"$RAPPORTEUR\" audit --rules rules --fail-on never"

    init() throws {
        program = try Program()
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
    }

    /// Every folder of outputs has all files, those of one run, and nothing hidden is there.
    private func expectWhole(_ count: Int, _ comment: Comment) throws {
        let names = try program.names("out")
        #expect(names.allSatisfy { $0.hasPrefix("p") }, comment)
        #expect(names.count == count, comment)
        for name in names {
            #expect(try program.names("out/\(name)").count == Program.outputs + 1, comment)
            let title = { (file: String) in
                String(decoding: try program.bytes("out/\(name)/\(file)"), as: UTF8.self).contains("Omega")
            }
            #expect(try title("findings.json") == title("report.en.html"), comment)
        }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a signal ends it, with whole outputs and nothing temporary`(signal: Int32) throws {
        defer { program.remove() }
        let paths = try program.writePortfolio(40)
        let arguments = ["audit", "--rules", "rules", "--jobs", "3", "--fail-on", "never"] + paths
        #expect(try program.run(arguments, in: program.folder).status == 0)
        for path in paths {
            _ = try program.write(dossier: path, id: "p\(path.dropFirst(3).prefix(3))", title: "Omega")
        }
        var isCaught = false
        for step in 0..<12 {
            let process = try program.start(arguments)
            usleep(UInt32(20_000 + step * 37_000))
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal {
                isCaught = true
                #expect(process.terminationStatus == signal)
            }
            try expectWhole(40, "after \(step) steps")
        }
        #expect(isCaught)
    }

    @Test func `a signal that was ignored when it began stays ignored`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(1)
        let outcome = try program.shell(
            """
            mkfifo list; trap '' HUP
            \(command) - <list >/dev/null & exec 3>list; echo in/001.xml >&3
            while ! [ -e out/p001 ]; do sleep 0.05; done
            kill -HUP $!; exec 3>&-; wait $!
            """)
        #expect(outcome.status == 0)
    }

    @Test(
        .enabled(if: Tool.strace.isInstalled, "strace kills at each of the moments"),
        arguments: ["mkdir", "openat", "write", "close", "renameat2", "unlink", "rmdir"])
    func `a kill at any moment leaves whole outputs, and the next run removes what is left`(call: String) throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let outcome = try program.shell(
            """
            for nth in 1 2 3 4 5 6 7 8 9 10 12 14 16 18 20; do
                \(command) first.xml >/dev/null || exit 99
                ls out/p >names
                strace -o /dev/null -e inject=\(call):signal=KILL:when=$nth \(command) second.xml >/dev/null; status=$?
                ls out/p | cmp - names || exit 98
                first=$(grep -l Aleph out/p/findings.json out/p/report.en.html | wc -l)
                second=$(grep -l Omega out/p/findings.json out/p/report.en.html | wc -l)
                echo $status $first $second
                [ $status -eq 0 ] && break
            done
            \(command) first.xml >/dev/null; ls -A out
            """)
        var lines = outcome.output.split(separator: "\n")
        #expect(lines.popLast() == "p", "\(outcome.errors)")
        #expect(lines.allSatisfy { ["137 2 0", "137 0 2", "0 0 2"].contains($0) }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("137") })
    }

    @Test(.enabled(if: Tool.strace.isInstalled, "strace makes the moment long enough"))
    func `a signal while the last folder is removed leaves nothing behind`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(1)
        let outcome = try program.shell(
            """
            strace -f -o /dev/null -e inject=rmdir:delay_enter=500000 \(command) in/001.xml >/dev/null & traced=$!
            while ! [ -e out/p001 ]; do sleep 0.02; done
            while [ -n "$(ls -A out/.rapporteur)" ]; do sleep 0.02; done
            kill -TERM $(cat /proc/$traced/task/$traced/children); wait $traced; ls -A out
            """)
        #expect(outcome.output == "p001\n", "\(outcome.errors)")
    }

    @Test func `a run that lives keeps its workspace while another clears up`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell(
            """
            mkfifo list; dead=out/.rapporteur/run-dead; mkdir -p $dead/p $dead/.pdf-x; touch $dead/.workspace; echo half >$dead/p/findings.json
            \(command) - <list >/dev/null & exec 3>list; echo in/001.xml >&3
            while ! [ -e out/p001 ]; do sleep 0.05; done
            ls -A out/.rapporteur | wc -l
            \(command) in/002.xml >/dev/null
            ls -A out/.rapporteur | wc -l
            echo in/001.xml >&3; exec 3>&-; wait $!; echo $?; ls -A out
            """)
        // The second dossier of the list has the id of the first; its audit says so, and the rest is as it should be.
        #expect(outcome.output == "1\n1\n65\np001\np002\n")
    }

    @Test func `audits of one dossier into one folder at once all end well`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p1", title: "Aleph")
        for step in 0..<4 {
            let processes = try (0..<4).map { _ in
                try program.start(["audit", "--rules", "rules", "--fail-on", "never", "first.xml"])
            }
            for process in processes { process.waitUntilExit() }
            #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0])
            try expectWhole(1, "in round \(step)")
        }
    }

    @Test func `audits of two dossiers of one id at once leave the outputs of one whole, and the other is told`() throws
    {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p1", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p1", title: "Omega")
        for step in 0..<4 {
            let processes = try ["first.xml", "second.xml", "first.xml", "second.xml"].map {
                try program.start(["audit", "--rules", "rules", "--fail-on", "never", $0])
            }
            for process in processes { process.waitUntilExit() }
            let statuses = processes.map(\.terminationStatus)
            #expect(statuses.contains(0) && Set(statuses).isSubset(of: [0, 65]), "\(statuses)")
            try expectWhole(1, "in round \(step)")
        }
    }

    @Test func `outputs that another process wrote of another dossier since this one began are not replaced`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p1", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p1", title: "Omega")
        let outcome = try program.shell(
            """
            mkfifo late; \(command) late >/dev/null & exec 3>late
            sleep 0.3; \(command) first.xml >/dev/null; echo $?
            cat second.xml >&3; exec 3>&-; wait $!; echo $?; grep -c Omega out/p1/findings.json; ls -A out
            """)
        #expect(outcome.output == "0\n65\n0\np1\n")
        #expect(outcome.errors.hasPrefix("late: its plan has the id p1 of first.xml, the outputs of which another"))
    }

    @Test func `whoever reads the outputs while they are replaced sees one run's or none`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let outcome = try program.shell(
            """
            \(command) first.xml >/dev/null
            exec 3<out/p/findings.json 4<out/p/report.en.html
            (cd out/p; cd ../..; for i in 1 2 3 4 5 6; do \(command) second.xml; \(command) first.xml; done >/dev/null; : >done) &
            grep -c Omega <&3; grep -c Omega <&4
            while ! [ -e done ]; do
                (cd out/p && a=$(cat findings.json 2>/dev/null) && b=$(cat report.en.html 2>/dev/null) &&
                    case "$a$b" in *Aleph*Omega* | *Omega*Aleph*) echo mixture ;; *) echo one >>../../seen ;; esac)
            done
            wait; [ -s seen ] && echo seen
            """)
        // What was opened before stays readable, and is that of the first.
        #expect(outcome.output == "0\n0\nseen\n")
    }

    @Test func `it ends quietly when nobody reads what it prints`() throws {
        defer { program.remove() }
        let paths = try program.writePortfolio(30).joined(separator: " ")
        let outcome = try program.shell(
            """
            { \(command) \(paths) --jobs 2; echo $? >status; } | head -n 1
            cat status; ls -A out | grep -v '^p'
            """)
        let first = "in/001.xml: disclaimer (limited scope: recommendations, progress), 3 major findings\n"
        #expect(outcome.output == first + "141\n")
        #expect(outcome.errors.isEmpty)
    }
}
