internal import Crypto
internal import Encodings
internal import Glibc
internal import Platform
internal import Texts

/// The files of a pack, before it is known on which packs it builds.
struct PackFolder {
    let folder: String
    private let packFile: File
    private let packTexts: Localized<(path: String, file: File?)>
    /// What its rule files say.
    private(set) var rules: [RuleSource] = []
    /// The ids of its rules, those whose files are wrong among them.
    let ruleIds: [String]
    /// What is wrong with its rule files.
    private(set) var problems: [Problem] = []
    private var ruleFiles: [File] = []

    var path: String { packFile.path }

    /// Reads `pack.yaml` and `<category>/<rule>/rule.yaml` in `folder`, each with its texts in every language beside it.
    init(_ folder: String, fileSize: Int, threads: Int) throws(LoadFailure) {
        self.folder = folder
        packFile = try File(folder, "pack.yaml", limit: fileSize)
        packTexts = try Localized { language throws(LoadFailure) in
            try File.ifAny(folder, "pack.\(language.rawValue).yaml", limit: fileSize)
        }
        var places: [(category: String, rule: String)] = []
        for category in Self.folders(in: folder) {
            for rule in Self.folders(in: "\(folder)/\(category)") { places.append((category, rule)) }
        }
        let read = Worker.results(of: places.count, threads: threads, share: 8) { position, _ in
            Self.rule(in: folder, places[position], limit: fileSize)
        }
        ruleIds = places.map(\.rule)
        for result in read {
            let read = try result.get()
            ruleFiles += read.files
            if let rule = read.rule { rules.append(rule) }
            problems += read.problems
        }
    }

    /// What the pack says of itself.
    func name() throws(Problem) -> RulePack.Header.Name { try RulePack.Header.Name(yaml: packFile.text, path: path) }

    /// What `pack.yaml` states, beside the parameters of the packs on which it builds.
    func header(inheriting parameters: [Parameter]) throws(Problem) -> RulePack.Header {
        try RulePack.Header(
            yaml: packFile.text, path: path, texts: packTexts.map { ($0.path, $0.file?.text) }, inherited: parameters)
    }

    func hash(into hasher: inout SHA256) {
        packFile.hash(into: &hasher)
        for language in Language.byCode { packTexts[language].file?.hash(into: &hasher) }
        for file in ruleFiles { file.hash(into: &hasher) }
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

    /// The folders in a folder: known categories first, in their order, then by name.
    private static func folders(in path: String) -> [String] {
        let entries = (try? FolderListing(path, followingLinks: true))?.entries ?? []
        let names = entries.filter { !$0.name.hasPrefix(".") && isFolder($0, in: path) }.map(\.name)
        func rank(_ name: String) -> Int { RulePack.rank(ofCategory: name) }
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
            return .missing(path: path, reason: .said { $0.inputs.packMissing })
        case .unreadable(EISDIR): message = "This is a folder; expected a file."
        case .unreadable(EFBIG): message = "The file is larger than \(limit) bytes; expected a smaller one."
        default: message = "The file cannot be read: \(fault)."
        }
        return .invalid([Problem(path: path, line: 0, column: 0, message: message)])
    }
}
