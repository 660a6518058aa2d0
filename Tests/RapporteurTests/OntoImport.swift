import Foundation
import Testing

/// An import onto an earlier dossier, as a user runs it.
enum OntoImport {
    static let rounds = """
        <recommendations country="AL" monitor="GRETA">
        <round id="second" number="2" report="GRETA(2026)05">
        <recommendation id="men" paragraph="12" urgency="unknown"><text xml:lang="sl">GRETA poziva oblasti, naj odprejo zatočišče za moške.</text>
        <addressee body="moi"/></recommendation>
        </round></recommendations>
        """
    static let judgement = """
        <responds task="1.1" recommendation="men" extent="full" nature="service"><reason>It opens the shelter.</reason></responds>
        """

    /// A whole dossier of one task.
    static func dossier(
        country: String = "AL", rounds: String = rounds, annex: String = "", judgements: String = judgement
    ) -> String {
        """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="vr-2026" country="\(country)" title="Plan" start="2026-01-01" end="2026-12-31" xml:lang="en">
        <chapter number="1" title="Protection"><task number="1.1" title="Shelter for men">
        <goal>Open</goal><assignment><lead body="moi"/><deadline kind="by" to="2026-12-31">2026</deadline></assignment>
        </task></chapter></plan>
        \(annex)
        \(rounds)
        <bodies><body id="moi" kind="ministry"><name>Ministry of the Interior</name></body></bodies>
        <assessment plan="vr-2026" assessor="A. Novak" date="2026-02-03">\(judgements)</assessment></dossier>
        """
    }

    /// Writes the earlier dossier.
    static func put(_ dossier: String, in program: Program) throws {
        try Data(dossier.utf8).write(to: program.folder.appending(path: "old.xml"))
    }

    /// Imports documents onto the earlier dossier, or onto another in the program's folder.
    @discardableResult
    static func run(
        _ program: Program, _ documents: KeyValuePairs<String, String>, onto earlier: String = "old.xml",
        _ arguments: String...
    ) throws -> Program.Outcome {
        for (name, text) in documents { try Data(text.utf8).write(to: program.folder.appending(path: name)) }
        let outcome = try program.run(
            ["import"] + documents.map { program.folder.appending(path: $0.key).path } + [
                "--onto", program.folder.appending(path: earlier).path, "--output",
                program.folder.appending(path: "out").path,
            ] + arguments)
        #expect(outcome.status <= 1, "\(outcome.errors)")
        return outcome
    }

    /// What a file that was written says.
    static func text(_ name: String, _ program: Program) throws -> String {
        String(decoding: try program.bytes("out/\(name)"), as: UTF8.self)
    }
}
