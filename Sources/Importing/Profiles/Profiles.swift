package import Documents
package import Platform
internal import Texts

/// The profiles and languages that are installed.
package struct Profiles: Sendable {
    /// The profiles, by their ids.
    package private(set) var all: [Profile] = []
    /// The languages that were read, by their tags: those of the profiles at least.
    package private(set) var languages: [String: LanguageWords] = [:]
    /// The files of all languages, which are read where a profile or a dossier is in one, by their tags.
    private var languageFiles: [String: String] = [:]

    /// What some folders hold: `<id>/profile.yaml` and `languages/<tag>.yaml`; what a later folder has stands for what an earlier
    /// one has.
    ///
    /// Where `readingAll`, languages are read of which no profile has need too.
    ///
    /// - Throws: `LoadFailure`, with the problem of every file that was read.
    package init(folders: [String], readingAll: Bool = false) throws(LoadFailure) {
        var problems: [Problem] = []
        var profiles: [String: Profile] = [:]
        for folder in folders {
            for name in try Self.names(folder).sorted() where !name.hasPrefix(".") {
                if name == "languages" {
                    for file in try Self.names("\(folder)/languages") where file.hasSuffix(".yaml") {
                        languageFiles[String(file.dropLast(5))] = "\(folder)/languages/\(file)"
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
        for tag in readingAll ? languageTags : Set(all.flatMap(\.languages)).sorted() {
            do throws(Problem) { languages[tag] = try read(tag) } catch { problems.append(error) }
        }
        if problems.isEmpty { problems += all.compactMap(languageProblem) }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// The tags of all languages whose words there are.
    package var languageTags: [String] { languageFiles.keys.sorted() }

    /// The words of a language; nil where there are none.
    ///
    /// - Throws: `LoadFailure`, where its file is wrong.
    package func words(of tag: String) throws(LoadFailure) -> LanguageWords? {
        if let known = languages[tag] { return known }
        do throws(Problem) { return try read(tag) } catch { throw .invalid([error]) }
    }

    private func read(_ tag: String) throws(Problem) -> LanguageWords? {
        guard let path = languageFiles[tag] else { return nil }
        return try LanguageWords(yaml: try Self.text(path), path: path, tag: tag)
    }

    /// Those that came with the program, and those of the folder that `RAPPORTEUR_PROFILES` names.
    package static func installed(readingAll: Bool = false) throws(LoadFailure) -> Profiles {
        let own = Installation.folder("profiles") ?? (FileIdentity("profiles") != nil ? "profiles" : nil)
        let folders = [own, Installation.setting("RAPPORTEUR_PROFILES")].compactMap(\.self)
        return try Profiles(folders: folders, readingAll: readingAll)
    }

    /// The same with a profile from a file of its own.
    package func adding(_ path: String) throws(LoadFailure) -> (profiles: Profiles, id: String) {
        var more = self
        let parts = path.split(separator: "/").map(String.init)
        let id = parts.last == "profile.yaml" && parts.count > 1 ? parts[parts.count - 2] : parts.last ?? path
        do throws(Problem) {
            let profile = try Profile(yaml: try Self.text(path), path: path, id: id)
            for tag in profile.languages where more.languages[tag] == nil { more.languages[tag] = try read(tag) }
            if let problem = more.languageProblem(profile) { throw problem }
            more.all.removeAll { $0.id == id }
            more.all.append(profile)
        } catch { throw .invalid([error]) }
        return (more, id)
    }

    private func languageProblem(_ profile: Profile) -> Problem? {
        guard let missing = profile.languages.first(where: { languages[$0] == nil }) else { return nil }
        let known = languageTags.joined(separator: ", ")
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
        let beginning = DocumentBeginning(document)
        for profile in all where ids.map({ $0.contains(profile.id) }) ?? true {
            for language in profile.languages {
                guard let words = languages[language] else { continue }
                let score = ProfileLikeness(profile, words, beginning).score
                if score > 0 { found.append(Likeness(profile: profile, language: language, score: score)) }
            }
        }
        return found.sorted { ($1.score, $0.profile.id, $0.language) < ($0.score, $1.profile.id, $1.language) }
    }
}
