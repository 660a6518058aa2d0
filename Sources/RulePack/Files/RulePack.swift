internal import Crypto
internal import Encodings
package import Platform
internal import Texts

/// The rules of one or several packs, which may build on one another, and what they have in common.
package struct RulePack: Sendable {
    /// A pack among those that are applied together.
    package struct Part: Sendable {
        /// The folder.
        package let folder: String
        /// The file that states what its rules have in common.
        package let path: String
        /// The id.
        package let id: String
        /// The version.
        package let version: String
        /// What its rules and those of packs that build on it share, in the order of the file: each may use those before it.
        package let definitions: [Definition]
        /// Whether another pack builds on it.
        package let isBase: Bool
    }

    /// The packs, each after that on which it builds.
    package let parts: [Part]
    /// The parameters, in the order of the files; after them those that they leave out and that a conclusion or, once the pack
    /// is compiled, a rule reads, by their defaults.
    package private(set) var parameters: [Parameter]
    /// Severities that the packs set instead of the rules' own, by rule.
    package let severityOverrides: [String: Severity]
    /// The rules, by category and, in it, by pack and id.
    package let rules: [RuleSource]
    /// The SHA-256 over the names and bytes of all files read, in hexadecimal digits.
    package let sha256: String

    /// The file that states what the rules of the first pack have in common.
    package var path: String { parts[0].path }
    /// The packs' ids: `rapporteur-core`, `rapporteur-core + of-ones-own`.
    package var id: String { parts.map(\.id).joined(separator: " + ") }
    /// Their versions, in the same order.
    package var version: String { parts.map(\.version).joined(separator: " + ") }
    /// What rules share, in the order of the packs.
    package var definitions: [Definition] { parts.flatMap(\.definitions) }

    /// The categories, in the order in which people read them.
    package static let categories = ["structure", "responsibility", "deadlines", "budget", "recommendations"]

    /// The place of a category among all; that of others is after those that are known.
    static func rank(ofCategory name: String) -> Int { categories.firstIndex(of: name) ?? categories.count }

    /// Reads the pack in `folder`: `pack.yaml` and `<category>/<rule>/rule.yaml`, each with its texts in every language
    /// beside it, such as `rule.en.yaml`.
    ///
    /// - Throws: `LoadFailure` with every problem found.
    package init(folder: String, fileSize: Int = 1_000_000, threads: Int = 1) throws(LoadFailure) {
        try self.init(folders: [folder], fileSize: fileSize, threads: threads)
    }

    /// Reads the packs in `folders`, in whatever order they are named.
    ///
    /// - Parameters:
    ///   - folders: The folders; there is one at least.
    ///   - bases: Where a pack is looked for on which one of them builds and that is not among them; the first that is it.
    ///   - fileSize: Bytes that a file may have.
    ///   - threads: On how many threads to work.
    /// - Throws: `LoadFailure` with every problem found.
    package init(
        folders: [String], bases: [String] = [], fileSize: Int = 1_000_000, threads: Int = 1
    ) throws(LoadFailure) {
        let order = try PackOrder(folders, bases: bases, fileSize: fileSize, threads: threads)
        var problems = order.packs.flatMap(\.files.problems)
        var hasher = SHA256()
        var (parts, parameters, overrides) = ([Part](), [Parameter](), [String: Severity]())
        // A rule whose file is wrong is there nevertheless.
        var known: Set<String> = []
        for (files, name) in order.packs {
            files.hash(into: &hasher)
            known.formUnion(files.ruleIds)
            let header: Header
            do throws(Problem) { header = try files.header(inheriting: parameters) } catch {
                throw .invalid([error] + problems)
            }
            parts.append(
                Part(
                    folder: files.folder, path: files.path, id: name.id.content, version: header.version,
                    definitions: header.definitions,
                    isBase: order.packs.contains { $0.name.base?.id == name.id.content }))
            for parameter in header.parameters {
                if let position = parameters.firstIndex(where: { $0.name == parameter.name }) {
                    parameters[position] = parameter
                } else {
                    parameters.append(parameter)
                }
            }
            for (rule, severity) in header.overrides {
                overrides[rule] = severity.content
                guard !known.contains(rule) else { continue }
                problems.append(
                    severity.problem(
                        files.path,
                        "There is no rule \(rule); expected the id of a rule of this pack\(parts.count > 1 ? " or of one on which it builds" : "")."
                    ))
            }
        }
        let rules = order.packs.flatMap(\.files.rules)
        problems += Self.clashes(rules, parts)
        for rule in rules {
            for entry in rule.subsumes where !known.contains(entry.rule.content) {
                problems.append(
                    entry.rule.problem(
                        rule.path, "There is no rule \(entry.rule.content); expected the id of a rule of this pack."))
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        let needed = Set(Parameter.Known.allCases.map(\.rawValue))
        self.parts = parts
        self.parameters = parameters + Self.defaults(of: parameters, needed)
        severityOverrides = overrides
        self.rules = rules.enumerated().sorted {
            let (left, right) = ($0.element.category, $1.element.category)
            return (Self.rank(ofCategory: left), left, $0.offset) < (Self.rank(ofCategory: right), right, $1.offset)
        }.map(\.element)
        sha256 = hasher.finalize().hexadecimal
    }

    /// Rules of one id, and definitions of one name, in several places.
    private static func clashes(_ rules: [RuleSource], _ parts: [Part]) -> [Problem] {
        var problems: [Problem] = []
        var (ruleFiles, definitions) = ([String: String](), [String: String]())
        for rule in rules {
            guard let other = ruleFiles.updateValue(rule.path, forKey: rule.id) else { continue }
            problems.append(
                Problem(
                    path: rule.path, line: 0, column: 0,
                    message: "\(other) states a rule \(rule.id) too; expected an id of its own."))
        }
        for part in parts {
            for name in part.definitions.map(\.name) {
                guard let other = definitions.updateValue(part.path, forKey: name.content), other != part.path else {
                    continue
                }
                problems.append(
                    name.problem(part.path, "\(other) states a definition \(name.content) too; expected another name."))
            }
        }
        return problems
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
}

extension Placed {
    /// A problem at this place of a file.
    func problem(_ path: String, _ message: String) -> Problem {
        Problem(path: path, line: line, column: column, message: message)
    }
}
