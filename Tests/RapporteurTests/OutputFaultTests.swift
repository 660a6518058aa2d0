import Foundation
import Testing

@Suite struct `When outputs cannot be written` {
    private let program: Program
    private let command = "\"$RAPPORTEUR\" audit --rules rules --fail-on never"

    init() throws {
        program = try Program()
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
    }

    @Test(.enabled(if: Tool.unshare.isInstalled, "needs to mount a file system, as root"))
    func `a full disk leaves the previous output whole and nothing temporary`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let outcome = try program.shell(
            """
            mkdir out && unshare -m sh -c 'mount -t tmpfs -o size=64k none out
                \(command) --outputs findings.json first.xml >/dev/null || exit 99
                cp out/p/findings.json before.json
                head -c 30000 /dev/zero >out/ballast
                \(command) second.xml; status=$?
                cmp before.json out/p/findings.json && ls -A out out/p; exit $status'
            """)
        #expect(outcome.status == 74)
        #expect(outcome.errors.hasSuffix(": no space left on device\n"))
        #expect(outcome.output == "out:\nballast\np\n\nout/p:\nfindings.json\nrun.json\n")
    }

    @Test(.disabled(if: Program.isSanitized, "a sanitizer's own memory is a file that the limit would truncate"))
    func `a limit of size leaves the previous output whole and nothing temporary`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let outcome = try program.shell(
            """
            \(command) --outputs findings.json first.xml >/dev/null || exit 99
            cp out/p/findings.json before.json
            (ulimit -f 8; \(command) --outputs report.en.html second.xml 2>errors); status=$?
            cat errors; cmp before.json out/p/findings.json && ls -A out out/p; exit $status
            """)
        #expect(outcome.status == 74)
        #expect(outcome.output.hasSuffix(": file too large\nout:\np\n\nout/p:\nfindings.json\nrun.json\n"))
    }

    @Test(.enabled(if: Tool.unshare.isInstalled, "needs to mount a file system, as root"))
    func `a file system that is read-only is an output that cannot be written`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell(
            """
            mkdir out && unshare -m sh -c 'mount -t tmpfs -o ro none out
                \(command) in/001.xml; echo $?; \(command) in/001.xml in/002.xml; echo $?'
            """)
        #expect(outcome.output == "74\n74\n")
        let line = "out/.rapporteur: read-only file system\n"
        // A portfolio says it once, before it begins.
        #expect(outcome.errors == line + line)
    }

    @Test(.enabled(if: Tool.unshare.isInstalled, "needs to mount a file system, as root"))
    func `the library that makes workbooks is missed by nobody who asks for none`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(1)
        let outcome = try program.shell(
            #"""
            libraries=$(ldconfig -p | sed -n 's/.*=> \(.*libxlsxwriter\.so\..*\)/\1/p')
            export libraries
            unshare -m sh -c 'for library in $libraries; do mount --bind /dev/null "$library"; done
                \#(command) --outputs findings.json in/001.xml >/dev/null; echo $?
                rm -r out; \#(command) in/001.xml; echo $?'
            """#)
        #expect(outcome.output == "0\n74\n")
        #expect(outcome.errors.contains("libxlsxwriter is missing, without which there are no workbooks"))
    }

    @Test func `a folder that may not be written to is an output that cannot be written`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(1)
        // Root may write anywhere, so that it needs to become somebody else.
        let outcome = try program.shell(
            """
            mkdir out && chmod 555 out && chmod 755 .
            if [ "$(id -u)" -ne 0 ]; then \(command) in/001.xml; exit; fi
            cp "$RAPPORTEUR" program && RAPPORTEUR=$PWD/program
            export RAPPORTEUR
            setpriv --reuid 65534 --clear-groups sh -c '\(command) in/001.xml'
            """)
        #expect(outcome.status == 74)
        #expect(outcome.errors == "out/.rapporteur: permission denied\n")
    }

    @Test func `what is no folder of outputs is not replaced`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell(
            """
            mkdir out elsewhere && echo mine >out/p001 && ln -s ../elsewhere out/p002 && echo mine >elsewhere/findings.json
            \(command) in/001.xml in/002.xml; status=$?
            cat out/p001 elsewhere/findings.json; ls -A out elsewhere; exit $status
            """)
        #expect(outcome.status == 74)
        #expect(outcome.errors == "out/p001: not a folder\nout/p002: not a folder\n")
        #expect(outcome.output.hasSuffix("mine\nmine\nelsewhere:\nfindings.json\n\nout:\np001\np002\n"))
    }

    @Test(.enabled(if: Tool.strace.isInstalled, "strace plays a file system that cannot exchange folders"))
    func `a file system that cannot exchange folders is written to in steps`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "second.xml", id: "p", title: "Omega")
        let outcome = try program.shell(
            """
            strace -f -o /dev/null -e inject=renameat2:error=EINVAL \(command) first.xml >/dev/null || exit
            strace -f -o /dev/null -e inject=renameat2:error=EINVAL \(command) second.xml >/dev/null || exit
            grep -c Omega out/p/findings.json; ls -A out
            """)
        #expect(outcome.status == 0)
        #expect(outcome.output == "1\np\n")
    }

    @Test(.enabled(if: Tool.strace.isInstalled, "strace kills at the moment that is meant"))
    func `a run that is killed between two steps is made good by the next`() throws {
        defer { program.remove() }
        _ = try program.write(dossier: "first.xml", id: "p", title: "Aleph")
        _ = try program.write(dossier: "other.xml", id: "q", title: "Other")
        let outcome = try program.shell(
            """
            \(command) first.xml >/dev/null || exit
            cp out/p/findings.json before.json
            strace -f -o /dev/null -e inject=renameat2:error=EINVAL -e inject=rename:signal=KILL:when=2 \
                \(command) first.xml
            ls -A out; \(command) other.xml >/dev/null
            cmp before.json out/p/findings.json && ls -A out
            """)
        #expect(outcome.output == ".rapporteur\np\nq\n")
    }

    @Test func `a standard output that is full is an output that cannot be written`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell("\(command) --format jsonl in/001.xml in/002.xml >/dev/full")
        #expect(outcome.status == 74)
        #expect(outcome.errors == "standard output: no space left on device\n")
        #expect(try program.names("out") == ["p001", "p002"])
    }

    @Test func `a standard output that is closed does not get into the outputs`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell("\(command) --outputs findings.csv in/001.xml in/002.xml >&-")
        #expect(outcome.status == 74)
        #expect(outcome.errors == "standard output: closed\n")
        #expect(try !String(decoding: program.bytes("out/p001/findings.csv"), as: UTF8.self).contains("qualified"))
    }
}
