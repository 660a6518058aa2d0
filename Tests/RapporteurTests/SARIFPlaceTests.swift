import Foundation
import Testing

@Suite struct `The files that findings.sarif names` {
    private let program: Program

    init() throws { program = try Program() }

    /// The places and names of the root in the file that an audit of `in/d.xml`, run in `folder`, wrote.
    private func places(_ options: String, in folder: String = ".") throws -> (uris: Set<String>, bases: Set<String>) {
        let outcome = try program.shell(
            """
            cd "\(folder)"; top=$OLDPWD; test -n "$top" || top=.
            "$RAPPORTEUR" audit "$top/in/d.xml" --rules "$top/rules" --outputs findings.sarif --output "$top/out" \
                --fail-on never --replace \(options)
            """)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: program.bytes("out/p/findings.sarif")) as? [String: Any]
        let run = try #require((json?["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        let places = results.compactMap { result in
            ((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])?[
                "artifactLocation"]
                as? [String: Any]
        }
        #expect(places.count == results.count && !results.isEmpty)
        #expect((run["automationDetails"] as? [String: String]) == ["id": "rapporteur/p/"])
        return (Set(places.compactMap { $0["uri"] as? String }), Set(places.compactMap { $0["uriBaseId"] as? String }))
    }

    private func prepare() throws {
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
        _ = try program.write(dossier: "in/d.xml", id: "p")
        _ = try program.shell("mkdir elsewhere")
    }

    @Test func `are named from the git work tree that holds the dossier`() throws {
        defer { program.remove() }
        try prepare()
        _ = try program.shell("mkdir .git")
        let found = try places("")
        #expect(found.uris == ["in/d.xml"])
        #expect(found.bases == ["SRCROOT"])
        #expect(try places("", in: "elsewhere").uris == ["in/d.xml"])
    }

    @Test func `are named from the current folder where there is no work tree, or from their own outside it`() throws {
        defer { program.remove() }
        try prepare()
        #expect(try places("").uris == ["in/d.xml"])
        #expect(try places("", in: "elsewhere").uris == ["d.xml"])
    }

    @Test func `are named from the folder that the option names, and in full where they are not in it`() throws {
        defer { program.remove() }
        try prepare()
        #expect(try places("--sarif-root in").uris == ["d.xml"])
        let outside = try places("--sarif-root elsewhere")
        #expect(outside.uris.count == 1 && outside.uris.first?.hasPrefix("file:///") == true)
        #expect(outside.uris.first?.hasSuffix("/in/d.xml") == true)
        #expect(outside.bases == [])
        let missing = try program.run(["audit", Program.slovenia.path, "--sarif-root", "/nowhere"])
        #expect(missing.status == 64)
        #expect(missing.errors.hasPrefix("Error: There is no folder '/nowhere'."))
    }

    @Test func `are told of in the language that is asked for`() throws {
        defer { program.remove() }
        try prepare()
        for (language, title) in [("sl", "Skupni znesek vrstice"), ("en", "total")] {
            _ = try places("--language \(language)")
            let text = String(decoding: try program.bytes("out/p/findings.sarif"), as: UTF8.self)
            #expect(text.contains("\"language\": \"\(language)\""))
            #expect(text.contains(title))
        }
    }
}
