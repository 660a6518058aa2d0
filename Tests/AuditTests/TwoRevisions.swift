import Audit
import Dossier
import Foundation
import RulePack

/// Two revisions of a plan as texts, for tests of what follows from the one to the other.
///
/// Each task has a number, a title, and a goal of its own, so that it is known again under another number.
struct TwoRevisions {
    /// A revision: its tasks by number in the order of the plan, its lines likewise, and what is said of them. A number with a
    /// slash, such as `II/1`, is a chapter's and a number in it.
    struct Revision {
        var id = "x-1"
        var tasks = [("1.1", "Alpha"), ("1.2", "Beta"), ("1.3", "Gamma")]
        var lines = [("1", "posters"), ("2", "shelter")]
        var recommendations = ["r1", "r2"]
        var assessment = ""
        var progress: String?
        var language = ""
        var adopted = "2025-01-15"

        var xml: String {
            let names = tasks.map { $0.0.split(separator: "/") }
            let plan = zip(names, tasks).map { name, task in
                let (number, title) = (name[name.count - 1], task.1)
                return """
                    <task number="\(number)" title="\(title)"><goal number="1">goal of \(title)<target value="1" unit="u"/></goal>
                    <assignment><lead body="a"/><deadline kind="by" to="2026-03-31">then</deadline></assignment></task>
                    """
            }
            let chapters = names.map { $0.count > 1 ? $0[0] : "1" }
            let content = Array(Set(chapters)).sorted().map { chapter in
                let own = zip(chapters, plan).filter { $0.0 == chapter }.map(\.1).joined(separator: "\n")
                return "<chapter number=\"\(chapter)\" title=\"C\">\(own)</chapter>"
            }
            let annex = lines.map { id, activity in
                """
                <line id="\(id)" body="a" activity="\(activity)" code="\(activity)"><amount year="2025">100</amount>
                <amount year="2026">100</amount></line>
                """
            }
            let asked = recommendations.map { id in
                """
                <recommendation id="\(id)" urgency="urge" topic="\(id)"><text>t</text><element id="a">ea</element>
                <element id="b">eb</element></recommendation>
                """
            }
            return """
                <dossier xmlns="urn:rapporteur:1"\(language)>
                <plan id="\(id)" country="SI" title="Plan" start="2025-01-01" end="2026-12-31" adopted="\(adopted)">
                \(content.joined(separator: "\n"))</plan>
                <annex plan="\(id)" currency="EUR" title="Annex"><year>2025</year><year>2026</year>\(annex.joined())</annex>
                <recommendations country="SI" monitor="GRETA"><round number="1">\(asked.joined())</round></recommendations>
                <bodies><body id="nk" kind="coordinator"><name>Coordinator</name></body>
                <body id="a" kind="ministry"><name>Ministry A</name></body></bodies>
                <assessment plan="\(id)" assessor="A" date="2025-02-01">\(assessment)</assessment>
                \(progress.map { "<progress plan=\"\(id)\" as-of=\"2025-02-01\">\($0)</progress>" } ?? "")
                </dossier>
                """
        }
    }

    var old = Revision()
    var new = Revision()

    /// The store of a dossier in a text.
    static func store(_ xml: String) throws -> DossierStore {
        let file = FileManager.default.temporaryDirectory.appending(path: "revision-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        try store.load(file.path)
        return store
    }

    static func edition(_ store: DossierStore) throws -> Edition {
        Edition(try Auditor(RulePack(folder: Package.rules), for: store).audit())
    }

    /// The audit of the new revision against the old one.
    func audit(waivers: Waivers? = nil, isAgainst: Bool = true) throws -> AuditResult {
        let store = try Self.store(new.xml)
        var options = Auditor.Options()
        options.waivers = waivers
        if isAgainst {
            let edition = try Self.edition(Self.store(old.xml))
            options.earlier = try EarlierEdition(edition, before: store, matches: nil)
        }
        return try Auditor(RulePack(folder: Package.rules), for: store).audit(options).result
    }

    /// What was said of the old revision, in the numbers of the new one.
    func carried(matches: Matches? = nil) throws -> Carried {
        try Self.carried(Self.store(old.xml), Self.store(new.xml), matches: matches)
    }

    static func carried(_ old: DossierStore, _ new: DossierStore, matches: Matches? = nil) throws -> Carried {
        try Succession(old, new, matches: matches).correspondence.carried()
    }
}

extension Carried {
    /// A part as it would be written.
    func text(_ part: DossierPart) throws -> String {
        String(decoding: try parts[part]?.written(as: part) ?? [], as: UTF8.self)
    }
}
