package import Documents
package import Platform
internal import Texts

/// The profiles and languages that are installed.
package struct Profiles: Sendable {
    /// The profiles, by their ids.
    package private(set) var all: [Profile] = []
    /// The languages, by their tags.
    package private(set) var languages: [String: LanguageWords] = [:]

    /// What some folders hold: `<id>/profile.yaml` and `languages/<tag>.yaml`; what a later folder has stands for what an earlier
    /// one has.
    ///
    /// - Throws: `LoadFailure`, with the problem of every file.
    package init(folders: [String]) throws(LoadFailure) {
        var problems: [Problem] = []
        var profiles: [String: Profile] = [:]
        for folder in folders {
            for name in try Self.names(folder).sorted() where !name.hasPrefix(".") {
                if name == "languages" {
                    for file in try Self.names("\(folder)/languages").sorted() where file.hasSuffix(".yaml") {
                        let tag = String(file.dropLast(5))
                        let path = "\(folder)/languages/\(file)"
                        do throws(Problem) {
                            languages[tag] = try LanguageWords(yaml: try Self.text(path), path: path, tag: tag)
                        } catch { problems.append(error) }
                    }
                    continue
                }
                do throws(Problem) {
                    if FileIdentity("\(folder)/\(name)/profile.yaml") != nil {
                        let path = "\(folder)/\(name)/profile.yaml"
                        profiles[name] = try Profile(yaml: try Self.text(path), path: path, id: name)
                    }
                } catch {
                    problems.append(error)
                }
            }
        }
        all = profiles.values.sorted { $0.id < $1.id }
        if problems.isEmpty { problems += all.compactMap(languageProblem) }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// Those that came with the program, and those of the folder that `RAPPORTEUR_PROFILES` names.
    package static func installed() throws(LoadFailure) -> Profiles {
        let own = Installation.data.map { "\($0)/profiles" } ?? (FileIdentity("profiles") != nil ? "profiles" : nil)
        return try Profiles(folders: [own, Installation.setting("RAPPORTEUR_PROFILES")].compactMap(\.self))
    }

    /// The same with a profile from a file of its own.
    package func adding(_ path: String) throws(LoadFailure) -> (profiles: Profiles, id: String) {
        var more = self
        let parts = path.split(separator: "/").map(String.init)
        let id = parts.last == "profile.yaml" && parts.count > 1 ? parts[parts.count - 2] : parts.last ?? path
        do throws(Problem) {
            let profile = try Profile(yaml: try Self.text(path), path: path, id: id)
            if let problem = languageProblem(profile) { throw problem }
            more.all.removeAll { $0.id == id }
            more.all.append(profile)
        } catch { throw .invalid([error]) }
        return (more, id)
    }

    private func languageProblem(_ profile: Profile) -> Problem? {
        guard let missing = profile.languages.first(where: { languages[$0] == nil }) else { return nil }
        let known = languages.keys.sorted().joined(separator: ", ")
        return Problem(
            path: profile.path, line: 0, column: 0,
            message:
                "There is no language \"\(missing)\"; expected one of \(known), or a file languages/\(missing).yaml.")
    }

    private static func names(_ folder: String) throws(LoadFailure) -> [String] {
        do throws(OpenInput.Fault) { return try FolderListing(folder, followingLinks: true).entries.map(\.name) } catch
        {
            throw .missing(path: folder, reason: .said { $0.files.noSuchFolder })
        }
    }

    private static func text(_ path: String) throws(Problem) -> String {
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: 1_000_000) } catch {
            throw Problem(path: path, line: 0, column: 0, message: "The file cannot be read: \(error).")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(path: path, line: 1, column: 1, message: "The file is not in UTF-8; expected UTF-8.")
        }
        return text
    }

    // MARK: - Recognising

    /// How much of a profile, in one of its languages, a document has.
    package struct Likeness: Sendable {
        package let profile: Profile
        package let language: String
        package let score: Int
    }

    /// The profiles whose labels a document has, the likeliest first.
    package func likenesses(_ document: Document, among ids: Set<String>? = nil) -> [Likeness] {
        var found: [Likeness] = []
        let wordings = Wordings()
        for profile in all where ids.map({ $0.contains(profile.id) }) ?? true {
            for language in profile.languages {
                guard let words = languages[language] else { continue }
                let score = ProfileLikeness(profile, words, wordings).score(document)
                if score > 0 { found.append(Likeness(profile: profile, language: language, score: score)) }
            }
        }
        return found.sorted { ($1.score, $0.profile.id, $0.language) < ($0.score, $1.profile.id, $1.language) }
    }
}

/// Counts what a document has of a profile.
private struct ProfileLikeness {
    private let run: Run

    init(_ profile: Profile, _ words: LanguageWords, _ wordings: Wordings) {
        run = Run([], profile, words, .none, wordings: wordings)
    }

    func score(_ document: Document) -> Int {
        var score = 0
        var hasPlan = false
        var labels: Set<String> = []
        var tables = 0
        var texts = 0
        for block in document.blocks {
            switch block.content {
            case .table(let table) where tables < 40:
                tables += 1
                header(Grid(table, at: block.address), within: 8, &score, &hasPlan)
                formLabels(Grid(table, at: block.address), &labels)
            case .sheet(let sheet) where tables < 40:
                tables += 1
                header(Grid(sheet, at: block.address), within: 40, &score, &hasPlan)
            default:
                guard texts < 300, let paragraph = block.paragraph else { continue }
                texts += 1
                let wording = run.wordings[paragraph.text.plain]
                paragraphLabels(wording, &labels)
                report(wording, &labels)
            }
        }
        score += labels.count * 10
        // Of two that read as much the one fits better of which nothing is missing.
        let isIncomplete = !(run.profile.fields.isEmpty && run.profile.columns.isEmpty) && labels.isEmpty && !hasPlan
        return isIncomplete && score > 0 ? max(1, score - 5) : score
    }

    /// The weight of the headers of a table.
    private func header(_ grid: Grid, within rows: Int, _ score: inout Int, _ hasPlan: inout Bool) {
        for rules in [run.profile.columns, run.profile.annex?.columns ?? []] where !rules.isEmpty {
            guard
                let header = TableHeader(
                    grid, rules, run, within: rows,
                    isEnough: { columns in
                        columns.contains { [.task, .tasks].contains($0.rule.field) }
                            && Set(columns.map(\.rule.field)).count > 1
                            || columns.contains { [.body, .source, .activity].contains($0.rule.field) }
                                && columns.contains { $0.year != nil }
                    })
            else { continue }
            if header.columns.values.contains(where: { [.task, .tasks].contains($0.rule.field) }) { hasPlan = true }
            score = max(score, Set(header.columns.values.map(\.rule.field)).count * 10 + header.columns.count)
        }
    }

    private func formLabels(_ grid: Grid, _ labels: inout Set<String>) {
        guard grid.columns >= 2 else { return }
        for row in 0..<min(grid.rows, 30) {
            guard let cell = grid[row, 0], cell.row == row, cell.text.utf8.count < 200 else { continue }
            let wording = run.wordings[cell.text]
            for rule in run.profile.fields {
                for phrase in run.phrases(rule.labels) {
                    if let match = phrase.match(wording, run.words, .beginning),
                        wording.tokens[match.range.upperBound...].allSatisfy({ $0.kind == .sign })
                    {
                        labels.insert(phrase.source)
                    }
                }
            }
        }
    }

    private func paragraphLabels(_ wording: Wording, _ labels: inout Set<String>) {
        for rule in run.profile.fields {
            for phrase in run.phrases(rule.labels) {
                if let match = phrase.match(wording, run.words, .beginning),
                    match.range.upperBound < wording.tokens.count,
                    wording.tokens[match.range.upperBound].folded == ":"
                {
                    labels.insert(phrase.source)
                }
            }
        }
    }

    private func report(_ wording: Wording, _ labels: inout Set<String>) {
        guard let report = run.profile.report else { return }
        for group in [report.symbol, report.round, report.published, report.replyDue, report.appendix] {
            for phrase in run.phrases(group) where phrase.match(wording, run.words, .anywhere) != nil {
                labels.insert(phrase.source)
            }
        }
    }
}
