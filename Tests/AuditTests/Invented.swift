import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Texts

/// A small dossier of which tests say only what matters to them; left as it is, nothing is wrong with it and all was
/// examined.
struct Invented {
    var plan = """
        <chapter number="1" title="C"><task number="1.1" title="T"><goal number="1">g<target value="1" unit="u"/></goal>
        <assignment><lead body="a"/><funder body="a"/><deadline kind="once" from="2025-03-01" to="2026-03-31">then</deadline>
        </assignment></task>
        <task number="1.2" title="U"><goal number="1">g<target value="1" unit="u"/></goal>
        <assignment><lead body="b"/><deadline kind="once" from="2025-03-01" to="2025-03-31">then</deadline>
        </assignment></task>
        <task number="1.3" title="V"><goal number="1">g<target value="1" unit="u"/></goal>
        <assignment><lead body="c"/><deadline kind="once" from="2025-03-01" to="2025-03-31">then</deadline>
        </assignment></task></chapter>
        """
    var annex = Self.line(100, 100)
    var recommendations = """
        <round number="1"><recommendation id="r1" urgency="urge" asks="action"><text>t</text></recommendation></round>
        """
    var assessment: String? = """
        <funds line="1" task="1.1"><reason>r</reason></funds>
        <responds task="1.1" recommendation="r1" extent="full" nature="service"><reason>r</reason></responds>
        """
    var progress: String? = ""
    var bodies = ""

    static func line(_ first: String, _ second: String, more: String = "") -> String {
        """
        <line id="1" body="a" activity="x" code="1"><amount year="2025">\(first)</amount><amount year="2026">\(second)</amount>\
        \(more)</line>
        """
    }

    static func line(_ first: Int, _ second: Int) -> String { line("\(first)", "\(second)") }

    var xml: String {
        """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="x-1" country="SI" title="Plan" start="2025-01-01" end="2026-12-31" adopted="2025-01-01">\(plan)</plan>
        <annex plan="x-1" currency="EUR" title="Annex"><year>2025</year><year>2026</year>\(annex)</annex>
        <recommendations country="SI" monitor="GRETA">\(recommendations)</recommendations>
        <bodies><body id="nk" kind="coordinator"><name>Coordinator</name></body>
        <body id="a" kind="ministry"><name>Ministry A</name></body><body id="b" kind="ministry"><name>Ministry B</name></body>
        <body id="c" kind="ministry"><name>Ministry C</name></body>\(bodies)</bodies>
        \(assessment.map { "<assessment plan=\"x-1\" assessor=\"A\" date=\"2025-02-01\">\($0)</assessment>" } ?? "")
        \(progress.map { "<progress plan=\"x-1\" as-of=\"2025-02-01\">\($0)</progress>" } ?? "")
        </dossier>
        """
    }

    /// The dossier, audited by the pack in a folder.
    func audited(rules: String = Package.rules, _ options: Auditor.Options = Auditor.Options()) throws -> AuditResult {
        try Self.audit(xml, rules: rules, options)
    }

    /// The dossier as a revision, audited by the project's own rules.
    func edition() throws -> Edition { Edition(try Self.dossier(xml)) }

    /// The revision that the text of a dossier is.
    static func edition(
        of xml: String, rules: String = Package.rules, _ options: Auditor.Options = Auditor.Options()
    ) throws -> Edition { Edition(try dossier(xml, rules: rules, options)) }

    /// An audit of the text of a dossier.
    static func audit(
        _ xml: String, rules: String = Package.rules, _ options: Auditor.Options = Auditor.Options()
    ) throws -> AuditResult { try dossier(xml, rules: rules, options).result }

    private static func dossier(
        _ xml: String, rules: String = Package.rules, _ options: Auditor.Options = Auditor.Options()
    ) throws -> AuditedDossier {
        let file = FileManager.default.temporaryDirectory.appending(path: "invented-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: rules), for: store)
        try store.load(file.path)
        return auditor.audit(options)
    }
}

/// A pack of a few rules in a folder that is gone when the test is.
final class InventedPack {
    let folder: String

    /// - Parameters:
    ///   - rules: What stands between the id and the texts of each rule, by its id.
    ///   - parameters: The parameters of the pack, as YAML.
    ///   - condition: The condition of every rule, without double quotation marks.
    /// - Throws: What the file system says where they cannot be written.
    init(
        _ rules: [String: String], parameters: String = "", condition: (en: String, sl: String) = ("x", "x")
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pack-\(UUID().uuidString)")
        self.folder = folder.path
        for (id, body) in rules {
            let place = folder.appending(path: "structure/\(id)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try "id: \(id)\n\(body)\n".write(
                to: place.appending(path: "rule.yaml"), atomically: true, encoding: .utf8)
            for language in Language.allCases {
                let condition = language == .sl ? condition.sl : condition.en
                let texts =
                    "title: x\ncriterion: x\nsource: x\ncondition: \"\(condition)\"\neffect: x\nrecommendation: x\n"
                try texts.write(
                    to: place.appending(path: "rule.\(language.rawValue).yaml"), atomically: true, encoding: .utf8)
            }
        }
        try "id: test\nversion: 1.0.0\n\(parameters)".write(
            to: folder.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}

extension Edition {
    /// The revision at `path`, which has a store of its own.
    init(_ path: URL, rules: String = Package.rules, only: Set<String> = []) throws {
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: rules), for: store)
        try store.load(path.path)
        var options = Auditor.Options()
        options.only = only
        self.init(auditor.audit(options))
    }
}
