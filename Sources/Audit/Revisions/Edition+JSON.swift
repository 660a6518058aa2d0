internal import CEL
package import Dossier
internal import Encodings
internal import Glibc
package import Platform
internal import RulePack
internal import Texts

extension Edition {
    /// Reads a `findings.json` that an audit wrote, and the `dossier.xml` beside it, which `store` will hold.
    ///
    /// - Throws: `LoadFailure` where one of the two is missing, is not what an audit of this version writes, or belongs
    ///   to another audit.
    package init(findingsJSON path: String, in store: DossierStore = DossierStore()) throws(LoadFailure) {
        let name = "findings.json"
        let json = try Self.json(path, name)
        let hashes = try Self.understand(path, name) { () throws(Refusal) in try json.member("dossier").hashes }
        try Self.checkFormat(json, path)
        let beside = "\(path.lastIndex(of: "/").map { path[...$0] } ?? "")\(Self.dossierFile)"
        try Self.checkOpening(of: beside, hashes)
        try store.load(beside)
        try store.checkSums()
        self = try Self.understand(path, name) { () throws(Refusal) in try Edition(json, store) }
    }

    /// Bytes that a `findings.json` may have.
    private static let largest = 1 << 30

    /// Refuses a `dossier.xml` that is not that of the audit of files with these hashes.
    package static func checkOpening(of path: String, _ hashes: [String]) throws(LoadFailure) {
        let opening = DossierStore.opening(saying: dossierComment(hashes))
        let found: [UInt8]
        do throws(OpenInput.Fault) { found = try OpenInput.beginning(of: path, limit: opening.count) } catch {
            guard case .missing(ENOENT) = error else { throw error.failure(path) }
            throw .missing(path: path, reason: .said { $0.inputs.dossierFileMissing })
        }
        guard found == opening else {
            throw .invalid([Problem(path: path, line: 0, column: 0, text: .said { $0.inputs.dossierFileOfOther })])
        }
    }

    /// The file beside `findings.json` that holds the dossier which was audited.
    package static let dossierFile = "dossier.xml"

    /// What that file says of itself: of which audit it is, by the hashes of the files that were read.
    package static func dossierComment(_ hashes: [String]) -> String {
        "The dossier of the findings.json beside it, read from the files with these SHA-256:\n"
            + hashes.joined(separator: "\n")
    }

    private static func json(_ path: String, _ name: String) throws(LoadFailure) -> JSON {
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: largest) } catch {
            throw error.failure(path, limit: largest)
        }
        return try understand(path, name) { () throws(Refusal) in
            // An editor may have saved it with a mark of its encoding.
            let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            guard let text = String(validating: unmarked, as: UTF8.self) else { throw Refusal("text in UTF-8") }
            do { return try JSONReader.read(text) } catch { throw Refusal("JSON (\(error))") }
        }
    }

    /// Refuses what an audit of another version wrote: its words may be the same and mean something else.
    private static func checkFormat(_ json: JSON, _ path: String) throws(LoadFailure) {
        let found = json["format"].map { $0.line } ?? "1"
        guard found != String(Self.format) else { return }
        throw .invalid([
            Problem(
                path: path, line: 0, column: 0,
                text: .said { $0.inputs.otherFormat(found, expected: String(Self.format)) })
        ])
    }

    /// Says of which file something was expected that is not there.
    private static func understand<Content>(
        _ path: String, _ name: String, _ content: () throws(Refusal) -> Content
    ) throws(LoadFailure) -> Content {
        do throws(Refusal) { return try content() } catch {
            throw .invalid([
                Problem(path: path, line: 0, column: 0, text: .said { $0.inputs.notOfAudit(name, error.expected) })
            ])
        }
    }

    /// What was expected of a file and is not there.
    fileprivate struct Refusal: Error {
        let expected: String

        init(_ expected: String) { self.expected = expected }
    }

    private init(_ json: JSON, _ store: DossierStore) throws(Refusal) {
        let dossier = try json.member("dossier")
        id = try dossier.text("id")
        title = try dossier.text("title")
        language = dossier["language"]?.string
        revision = dossier["revision"]?.number
        guard let day = CalendarDate(try dossier.text("asOf")) else { throw Refusal("a day as dossier.asOf") }
        asOf = day
        assessment = Self.assessment(store)
        guard let conclusion = Conclusion(rawValue: try json.text("conclusion")) else {
            throw Refusal("a conclusion of an audit")
        }
        self.conclusion = conclusion
        var scope: [Limitation] = []
        for entry in json["scope"]?.array ?? [] {
            guard let part = Limitation.Part(rawValue: try entry.text("part")) else {
                throw Refusal("a part of the scope")
            }
            scope.append(Limitation(part: part, text: try entry.texts("text")))
        }
        self.scope = scope
        packHash = try json.member("pack").text("sha256")
        var (settled, failed, titles) = (Set<String>(), [FailedRule](), [String: Localized<String>]())
        var idle: [String: Set<DossierPart>] = [:]
        for rule in try json.list("rules") {
            let (id, outcome) = (try rule.text("id"), try rule.text("outcome"))
            if outcome == "failed" {
                // The file has it in English alone.
                failed.append(FailedRule(id: id, error: rule["error"]?.string.map(Localized.untranslated)))
            }
            let isClear = (rule["unclear"]?.number ?? 0) == 0
            if outcome != "failed" && outcome != "skipped" && isClear { settled.insert(id) }
            // To what a rule applies the file does not say.
            if outcome == "not-applicable" { idle[id] = Set(DossierPart.allCases) }
            titles[id] = try rule.texts("title")
        }
        (settledRules, idleRules, failedRules) = (settled, idle, failed)
        parts = store.statedParts
        var findings: [Entry] = []
        var records = KnownRecords(store)
        let ministries = MinistryLabels(store)
        for finding in try json.list("findings") {
            findings.append(try Self.entry(finding, titles, ministries, &records))
        }
        self.findings = findings
        statesReferences = try json.list("findings").allSatisfy { finding in
            (finding["about"]?.array ?? []).allSatisfy { $0.string != nil || $0["path"] != nil || $0["list"] != nil }
        }
        self.dossier = store
        madeCoverage = MadeOnce { Coverage(store) }
        bodyNames = Self.bodyNames(store)
    }

    private static func entry(
        _ finding: JSON, _ titles: [String: Localized<String>], _ ministries: MinistryLabels,
        _ records: inout KnownRecords
    ) throws(Refusal) -> Entry {
        let rule = try finding.text("rule")
        guard let severity = Severity(rawValue: try finding.text("severity")) else {
            throw Refusal("major, minor or observation as the severity of a finding")
        }
        var parts: [Subject.Part] = []
        for part in try finding.list("about") { parts.append(try Self.part(part)) }
        let about = Subject(parts: parts, ordinal: Int(finding["ordinal"]?.number ?? 1))
        return Entry(
            rule: rule, title: titles[rule] ?? Localized { _ in rule }, severity: severity,
            concerns: finding["concerns"]?.string.flatMap(Concern.init) ?? .plan, status: try finding.text("status"),
            about: about, fingerprint: try finding.text("fingerprint"),
            condition: try finding.texts("condition"), stake: finding["stake"]?["money"]?.string.flatMap(Money.init),
            ministries: ministries.labels(of: (finding["addressees"]?.array ?? []).compactMap(\.string)),
            replies: [], evidence: try evidence(finding["evidence"]?.array ?? [], &records))
    }

    private static func evidence(_ list: [JSON], _ records: inout KnownRecords) throws(Refusal) -> [Evidence] {
        var evidence: [Evidence] = []
        for entry in list {
            let value = try entry.member("value")
            do { evidence.append(Evidence(try entry.text("expression"), try Value(value) { records[$0, $1] })) } catch {
                throw Refusal("typed values as evidence")
            }
        }
        return evidence
    }

    /// A part of a subject. What states no path has its key as it is printed, which nothing takes apart: it is known again
    /// where it is printed alike.
    private static func part(_ json: JSON) throws(Refusal) -> Subject.Part {
        if let text = json.string { return .value(text) }
        if let list = json["list"]?.array {
            var parts: [Subject.Part] = []
            for part in list { parts.append(try Self.part(part)) }
            return .list(parts)
        }
        let entity = try json.entity
        guard let ways = json["path"]?.array else { return .thing(Reference(entity, [.init(try json.text("key"))])) }
        var path: [[Reference.Key]] = []
        for way in ways {
            guard let keys = way.array else { throw Refusal("lists of keys as path") }
            path.append(try Self.keys(keys))
        }
        return .thing(Reference(entity, ways: path))
    }

    private static func keys(_ list: [JSON]) throws(Refusal) -> [Reference.Key] {
        var keys: [Reference.Key] = []
        for key in list {
            if let text = key.string {
                keys.append(.init(text))
            } else {
                let number = key["number"]?.number ?? 1
                keys.append(.init(try key.text("key"), of: try key.entity, number: Int(clamping: number)))
            }
        }
        return keys
    }
}

/// The records of a dossier by the keys under which findings show them.
private struct KnownRecords {
    private let store: DossierStore
    private var byKey: [String: [String: Record]] = [:]

    init(_ store: DossierStore) { self.store = store }

    subscript(entity: String, key: String) -> Record? {
        mutating get {
            if byKey[entity] == nil {
                let records = store.schema[entity]?.records ?? []
                byKey[entity] = Dictionary(records.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
            }
            return byKey[entity]?[key]
        }
    }
}

extension JSON {

    fileprivate func member(_ name: String) throws(Edition.Refusal) -> JSON {
        guard let value = self[name] else { throw Edition.Refusal("the key \(name)") }
        return value
    }

    fileprivate func text(_ name: String) throws(Edition.Refusal) -> String {
        guard let text = try member(name).string else { throw Edition.Refusal("a text as \(name)") }
        return text
    }

    fileprivate func list(_ name: String) throws(Edition.Refusal) -> [JSON] {
        guard let list = try member(name).array else { throw Edition.Refusal("a list as \(name)") }
        return list
    }

    /// What kind of thing is meant.
    fileprivate var entity: Entity {
        get throws(Edition.Refusal) {
            guard let entity = Entity(rawValue: try text("entity")) else {
                throw Edition.Refusal("an entity of a dossier")
            }
            return entity
        }
    }

    /// The hashes of a dossier's files.
    fileprivate var hashes: [String] {
        get throws(Edition.Refusal) {
            var hashes: [String] = []
            for file in try list("files") { hashes.append(try file.text("sha256")) }
            return hashes
        }
    }

    fileprivate func texts(_ name: String) throws(Edition.Refusal) -> Localized<String> {
        let texts = try member(name)
        return try Localized { language throws(Edition.Refusal) in try texts.text(language.rawValue) }
    }
}
