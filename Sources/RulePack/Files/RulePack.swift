internal import Crypto
internal import Dossier
internal import Encodings
internal import Glibc
package import Platform
internal import Texts

/// The rules of a folder and what they have in common.
package struct RulePack: Sendable {
    /// The file that states what the rules have in common.
    package let path: String
    /// The pack's id.
    package let id: String
    /// The pack's version.
    package let version: String
    /// The parameters, in the order of the file; after them those that it leaves out and that a conclusion or, once the pack is
    /// compiled, a rule reads, by their defaults.
    package private(set) var parameters: [Parameter]
    /// What rules share, in the order of the file: each may use those before it.
    package let definitions: [Definition]
    /// Severities that the pack sets instead of the rules' own, by rule.
    package let severityOverrides: [String: Severity]
    /// The rules, by category and id in the pack's order.
    package let rules: [RuleSource]
    /// The SHA-256 over the names and bytes of all files read, in hexadecimal digits.
    package let sha256: String

    /// The categories, in the order in which people read them.
    package static let categories = ["structure", "responsibility", "deadlines", "budget", "recommendations"]

    /// Reads the pack in `folder`: `pack.yaml` and `<category>/<rule>/rule.yaml`, each with its texts in every language
    /// beside it, such as `rule.en.yaml`.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - fileSize: Bytes that a file may have.
    ///   - threads: On how many threads to work.
    /// - Throws: `LoadFailure` with every problem found.
    package init(folder: String, fileSize: Int = 1_000_000, threads: Int = 1) throws(LoadFailure) {
        let packFile = try File(folder, "pack.yaml", limit: fileSize)
        path = packFile.path
        let packTexts = try Localized { language throws(LoadFailure) in
            try File.ifAny(folder, "pack.\(language.rawValue).yaml", limit: fileSize)
        }
        var places: [(category: String, rule: String)] = []
        for category in RulePack.folders(in: folder) {
            for rule in RulePack.folders(in: "\(folder)/\(category)") { places.append((category, rule)) }
        }
        let read = Worker.results(of: places.count, threads: threads, share: 8) { position, _ in
            Self.rule(in: folder, places[position], limit: fileSize)
        }
        var hasher = SHA256()
        packFile.hash(into: &hasher)
        for language in Language.byCode { packTexts[language].file?.hash(into: &hasher) }
        var problems: [Problem] = []
        var rules: [RuleSource] = []
        for result in read {
            let read = try result.get()
            for file in read.files { file.hash(into: &hasher) }
            if let rule = read.rule { rules.append(rule) }
            problems += read.problems
        }
        let overrides: [(rule: String, severity: Placed<Severity>)]
        do throws(Problem) {
            let header = try Header(
                yaml: packFile.text, path: packFile.path, texts: packTexts.map { ($0.path, $0.file?.text) })
            (id, version, parameters) = (header.id, header.version, header.parameters)
            definitions = header.definitions
            overrides = header.overrides
        } catch {
            throw .invalid([error] + problems)
        }
        let needed = Set(Parameter.Known.allCases.map(\.rawValue))
        parameters += Self.defaults(of: parameters, needed)
        severityOverrides = Dictionary(overrides.map { ($0.rule, $0.severity.content) }, uniquingKeysWith: { $1 })
        // A rule whose file is wrong is there nevertheless.
        let known = Set(places.map(\.rule))
        for (rule, severity) in overrides where !known.contains(rule) {
            problems.append(
                Problem(
                    path: "\(folder)/pack.yaml", line: severity.line, column: severity.column,
                    message: "There is no rule \(rule); expected the id of a rule of this pack."))
        }
        for rule in rules {
            for entry in rule.subsumes where !known.contains(entry.rule.content) {
                problems.append(
                    Problem(
                        path: rule.path, line: entry.rule.line, column: entry.rule.column,
                        message: "There is no rule \(entry.rule.content); expected the id of a rule of this pack."))
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        self.rules = rules
        sha256 = hasher.finalize().hexadecimal
    }

    /// What the files of a rule say.
    private struct RuleFiles {
        /// The files that there are, in the order in which they are hashed.
        var files: [File]
        /// The rule; nil if there are problems.
        var rule: RuleSource?
        var problems: [Problem] = []
    }

    /// The files of a rule, and what they say.
    private static func rule(
        in folder: String, _ place: (category: String, rule: String), limit: Int
    ) -> Result<RuleFiles, LoadFailure> {
        do throws(LoadFailure) {
            let name = "\(place.category)/\(place.rule)/rule"
            let file = try File(folder, "\(name).yaml", limit: limit)
            let texts = try Localized { language throws(LoadFailure) in
                try File.ifAny(folder, "\(name).\(language.rawValue).yaml", limit: limit)
            }
            var read = RuleFiles(files: [file] + Language.byCode.compactMap { texts[$0].file })
            let parsed = Localized { language -> RuleTexts? in
                let (path, file) = texts[language]
                do throws(Problem) {
                    guard let file else {
                        throw Problem(
                            path: path, line: 0, column: 0,
                            message: "There is no such file; expected one with the texts of the rule.")
                    }
                    return try RuleTexts(yaml: file.text, path: path)
                } catch {
                    read.problems.append(error)
                    return nil
                }
            }
            // The rule is read even if texts are wrong, for all problems at once.
            do throws(Problem) {
                read.rule = try RuleSource(
                    yaml: file.text, path: file.path, category: place.category, folder: place.rule,
                    texts: parsed.compactMap(\.self))
            } catch {
                read.problems.insert(error, at: 0)
            }
            return .success(read)
        } catch {
            return .failure(error)
        }
    }

    /// A file of a pack.
    private struct File {
        /// The path within the pack.
        let name: String
        let path: String
        let bytes: [UInt8]
        let text: String

        init(_ folder: String, _ name: String, limit: Int) throws(LoadFailure) {
            self.name = name
            path = "\(folder)/\(name)"
            let bytes: [UInt8]
            do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: limit) } catch {
                throw .unreadable(path, error, limit: limit)
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .invalid([
                    Problem(path: path, line: 1, column: 1, message: "The file is not in UTF-8; expected UTF-8.")
                ])
            }
            self.bytes = bytes
            self.text = text
        }

        /// A file that there may be, and its path.
        static func ifAny(
            _ folder: String, _ name: String, limit: Int
        ) throws(LoadFailure) -> (path: String, file: File?) {
            let path = "\(folder)/\(name)"
            do throws(LoadFailure) { return (path, try File(folder, name, limit: limit)) } catch {
                guard case .missing = error else { throw error }
                return (path, nil)
            }
        }

        func hash(into hasher: inout SHA256) {
            hasher.update(data: Array(name.utf8) + [0])
            hasher.update(data: bytes)
        }
    }

    /// The severity of a rule in this pack.
    package func severity(of rule: RuleSource) -> Severity { severityOverrides[rule.id] ?? rule.severity }

    /// The value of a parameter, as rules see it.
    package func value(of parameter: Parameter.Known) -> Int64 {
        guard let found = parameters.first(where: { $0.name == parameter.rawValue }) else {
            preconditionFailure("What a conclusion reads has a default.")
        }
        return found.value
    }

    /// The pack with the defaults of what is read and not stated.
    func adding(defaultsOf read: Set<String>) -> RulePack {
        var pack = self
        pack.parameters += Self.defaults(of: parameters, read)
        return pack
    }

    private static func defaults(of parameters: [Parameter], _ names: Set<String>) -> [Parameter] {
        let stated = Set(parameters.map(\.name))
        return Parameter.standard.filter { names.contains($0.name) && !stated.contains($0.name) }
    }

    /// The folders in a folder: known categories first, in their order, then by name.
    private static func folders(in path: String) -> [String] {
        let entries = (try? FolderListing(path, followingLinks: true))?.entries ?? []
        let names = entries.filter { !$0.name.hasPrefix(".") && isFolder($0, in: path) }.map(\.name)
        func rank(_ name: String) -> Int { categories.firstIndex(of: name) ?? categories.count }
        return names.sorted { (rank($0), $0) < (rank($1), $1) }
    }

    private static func isFolder(_ entry: FolderListing.Entry, in path: String) -> Bool {
        switch entry.kind {
        case .folder: return true
        case .file, .other: return false
        case .link:
            var status = stat()
            return stat("\(path)/\(entry.name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }
    }
}

extension LoadFailure {
    /// A file of a pack that cannot be read.
    fileprivate static func unreadable(_ path: String, _ fault: OpenInput.Fault, limit: Int) -> LoadFailure {
        let message: String
        switch fault {
        case .missing(ENOENT), .missing(ENOTDIR):
            return .missing(path: path, reason: "no such file; a rule pack needs it")
        case .unreadable(EISDIR): message = "This is a folder; expected a file."
        case .unreadable(EFBIG): message = "The file is larger than \(limit) bytes; expected a smaller one."
        default: message = "The file cannot be read: \(fault)."
        }
        return .invalid([Problem(path: path, line: 0, column: 0, message: message)])
    }
}
