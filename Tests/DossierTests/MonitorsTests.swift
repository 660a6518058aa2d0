import CEL
import Dossier
import Foundation
import Platform
import Testing
import Texts

@Suite struct `What is known of monitors` {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "monitors-\(UUID().uuidString)")

    private func monitors(_ files: [String: String], besides folders: [String] = []) throws -> Monitors {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return try Monitors(folders: folders + [folder.path])
    }

    /// The problems of a folder of files, without its path.
    private func problems(_ files: [String: String], besides folders: [String] = []) -> [String] {
        do {
            _ = try monitors(files, besides: folders)
            return []
        } catch {
            return "\(error)".split(separator: "\n").map { String($0).replacing("\(folder.path)/", with: "") }
        }
    }

    private static let small = """
        id: small
        names: { en: [Small], sl: [Majhen], fr: [Petit] }
        levels:
          ask: { name: { en: asks, sl: prosi }, verbs: { en: [asks], de: [bittet, ersucht] } }
          hint: { name: { en: hints, sl: namigne } }
        """

    @Test func `stands in the files that come with the program`() throws {
        let known = try Corpus.monitors.get()
        #expect(known.all.map(\.id) == ["committee-of-the-parties", "greta", "grevio"])
        #expect(known["greta"]?.levels.map(\.id) == ["urge", "consider", "invite"])
        #expect(known["GREVIO"]?.levels.map(\.id) == ["urge", "strongly-encourage", "encourage", "invite"])
        let committee = try #require(known["Odbor pogodbenic"])
        #expect(committee.called[.en] == "the Committee of the Parties" && committee.name[.sl] == "Odbor pogodbenic")
        #expect(committee.levels.map(\.id) == ["urge", "consider", "invite"])
        #expect(known["greta"]?.theme(ofRound: 3)?[.en] == "access to justice and effective remedies")
    }

    @Test func `goes by every name, however its letters are capitalised`() throws {
        let known = try monitors(["small.yaml": Self.small])
        for name in ["small", "SMALL", "Majhen", "petit"] { #expect(known[name]?.id == "small", "\(name)") }
        #expect(known["smaller"] == nil)
        let level = try #require(known["small"]?.levels.first)
        #expect(level.name[.sl] == "prosi" && level.original == "asks")
        #expect(level.verbs.map(\.language) == ["en", "de"])
    }

    @Test func `is replaced by what a later folder states of the same id`() throws {
        let own = "id: greta\nnames: { en: [GRETA], sl: [GRETA] }\nlevels: { beg: { name: { en: begs, sl: prosi } } }"
        let known = try monitors(["greta.yaml": own], besides: [Corpus.package.appending(path: "monitors").path])
        #expect(known["GRETA"]?.levels.map(\.id) == ["beg"])
        #expect(known["Odbor pogodbenic"]?.levels.map(\.id) == ["beg"], "it has the levels of that one")
    }

    @Test(arguments: [
        ("id: other", "small.yaml:1:5: The id is \"other\"; expected \"small\", as the file is called."),
        ("id: small", "small.yaml:1:1: The names lack the language sl; expected one in each of en, sl."),
        (
            "id: small\nnames: { en: [S], sl: [S] }",
            "small.yaml:1:1: The key levels is missing; expected it here."
        ),
        (
            "id: small\nnames: { en: [S], slo: [], sl: [S] }\nlevels: x",
            "small.yaml:2:8: names lists no words; expected one at least."
        ),
        (
            "id: small\nnames: { EN: [S] }\nlevels: x",
            "small.yaml:2:10: The language is \"EN\"; expected the code of one, such as en or sl."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: {}",
            "small.yaml:3:9: There are no levels; expected one at least."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: { unknown: { name: { en: a, sl: b } } }",
            "small.yaml:3:11: A level is called \"unknown\"; expected a word of the letters a–z, digits and hyphens other than unknown."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: { a: { name: { en: a } } }",
            "small.yaml:3:22: The key sl is missing; expected it here."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: { a: { name: { en: a, sl: b }, verb: x } }",
            "small.yaml:3:40: Unknown key verb; expected name or verbs."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: { a: { name: { en: a, sl: b } } }\nrounds: { first: { en: a, sl: b } }",
            "small.yaml:4:11: A round is called \"first\"; expected its number, a whole one from 1 to 999999999."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: { a: { name: { en: a, sl: b } } }\ndegrees: x",
            "small.yaml:4:1: Unknown key degrees; expected id, names, called, levels, undetermined, other or rounds."
        ),
        (
            "id: small\nnames: { en: [S], sl: [S] }\nlevels: tall",
            "small.yaml:3:9: The levels are those of \"tall\"; expected a mapping of levels, or a monitor that has some: ."
        ),
    ])
    func `is refused where a file is wrong, with the place`(text: String, problem: String) {
        #expect(problems(["small.yaml": text]) == [problem])
    }

    @Test func `names one monitor by one name`() {
        let other = Self.small.replacing("id: small", with: "id: tiny").replacing("Majhen", with: "Droben")
            .replacing("Petit", with: "Minuscule")
        #expect(
            problems(["small.yaml": Self.small, "tiny.yaml": other])
                == ["tiny.yaml: small.yaml has the name \"Small\" too; expected each name once."])
    }

    @Test func `stands in folders that are there`() {
        #expect {
            try Monitors(folders: ["/no/such/folder"])
        } throws: {
            "\($0)" == "/no/such/folder: no such folder; expected that of the monitors"
        }
    }
}

@Suite struct `Rounds of several monitors` {
    private let store: DossierStore

    init() throws { store = DossierStore(monitors: try Corpus.monitors.get()) }

    private func load(_ rounds: String, citing: String = "") throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try """
        <dossier xmlns="urn:rapporteur:1">
          <plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31">\(citing)</plan>
          <recommendations country="XX" monitor="GRETA">\(rounds)</recommendations>
          <bodies/>
        </dossier>
        """.write(to: file, atomically: true, encoding: .utf8)
        try store.load(file.path)
    }

    private static let two = """
        <round id="g" number="3" published="2022-06-01"><recommendation id="r1" urgency="consider" verb="Urges"><text>t</text></recommendation>
        <recommendation id="r2" urgency="unknown" verb="pozvala"><text>t</text></recommendation></round>
        <round monitor="Odbor pogodbenic" number="3" reply-due="2024-06-16" follows="g"/>
        <round monitor="Odbor pogodbenic" number="3" reply-due="2024-06-15" follows="g"/>
        <round monitor="Nobody" number="3" reply-due="2024-01-01"><recommendation id="r3" urgency="begs"><text>t</text></recommendation></round>
        """

    @Test func `are each its own monitor's, or the list's`() throws {
        try load(Self.two)
        #expect(store.rounds.map(\.monitor) == ["GRETA", "Odbor pogodbenic", "Odbor pogodbenic", "Nobody"])
        #expect(
            store.rounds.map(\.monitorId)
                == ["greta", "committee-of-the-parties", "committee-of-the-parties", nil])
        #expect(store.namedMonitors.map(\.id) == ["greta", "committee-of-the-parties", "Nobody"])
        #expect(store.recommendingMonitors.map(\.id) == ["greta", "Nobody"])
        #expect(store.rounds.map(\.key) == ["g", "Odbor pogodbenic 3", "Odbor pogodbenic 3", "Nobody 3"])
    }

    @Test func `rank an urgency among the levels of their monitor, where those are known`() throws {
        try load(Self.two)
        #expect(store.recommendations.map(\.urgencyRank) == [2, nil, nil])
        #expect(store.recommendations.map(\.verbLevel) == ["urge", nil, nil])
        #expect(store.levels(of: store.monitor(named: "Nobody")) == ["begs", "unknown"])
    }

    @Test func `are reported on by their own date, or the earliest of those that follow them`() throws {
        try load(Self.two)
        let days: [String?] = store.rounds.map { $0.reporting?.replyDue?.description }
        #expect(days == ["2024-06-15", "2024-06-16", "2024-06-15", "2024-01-01"])
        #expect(store.rounds.first?.reporting?.monitor == "Odbor pogodbenic")
        #expect(store.rounds.first?.followedBy.count == 2)
    }

    @Test func `are told of where nothing is known of a monitor whose levels are asked for`() throws {
        try load(Self.two)
        let told = try #require(store.strangers.first)
        #expect(store.strangers.count == 1 && told.line == 7)
        #expect(
            told.message.hasPrefix("Nothing is known of the monitor Nobody, whose degrees of urgency are taken as they")
        )
        try load(
            "<round monitor=\"Nobody\"><recommendation id=\"r\" urgency=\"unknown\"><text>t</text></recommendation></round>"
        )
        #expect(store.strangers.isEmpty)
    }

    @Test func `are cited by their monitor's name and number, if those tell one`() throws {
        let cites = [
            "monitor=\"Group of Experts on Action against Trafficking in Human Beings\"",
            "monitor=\"GRETA\" round=\"3\"",
            "monitor=\"GRETA\" round=\"2\"", "monitor=\"Committee of the Parties\" round=\"3\"", "monitor=\"Nobody\"",
            "monitor=\"nobody\"", "recommendation=\"r3\" monitor=\"GRETA\"", "recommendation=\"r9\"",
        ]
        try load(Self.two, citing: cites.map { "<cites \($0)/>" }.joined())
        let meant: [String?] = store.citations.map { $0.citedRound?.key }
        #expect(meant == ["g", "g", nil, nil, "Nobody 3", nil, "Nobody 3", nil])
        let counts: [Int] = store.rounds.map { $0.citations.count }
        #expect(counts == [2, 0, 0, 2])
    }

    @Test func `take over what another monitor recommends, and repeat what their own did`() throws {
        try load(
            """
            <round number="2"><recommendation id="a" urgency="urge"><text>t</text></recommendation></round>
            <round number="3" monitor="greta"><recommendation id="b" urgency="urge"><text>t</text>
              <repeats recommendation="a"/><repeats recommendation="no-such"/></recommendation></round>
            <round monitor="Odbor pogodbenic"><recommendation id="c" urgency="urge"><text>t</text>
              <repeats recommendation="b"/></recommendation></round>
            <round monitor="One"><recommendation id="d" urgency="x"><text>t</text></recommendation></round>
            <round monitor="Other"><recommendation id="e" urgency="x"><text>t</text>
              <repeats recommendation="d"/><repeats recommendation="e"/></recommendation></round>
            """)
        let all = store.recommendations.flatMap { $0.repeats.map(\.isTakenOver) }
        #expect(all == [false, false, true, true, false])
    }

    @Test func `that follow none are evidence and no error`() throws {
        try load("<round id=\"a\" follows=\"b\"/>")
        #expect(store.recommendationReferences.map(\.text) == ["b"])
        #expect(store.recommendationReferences.map(\.kind) == [.round])
    }
}
