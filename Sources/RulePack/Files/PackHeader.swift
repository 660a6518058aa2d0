internal import Dossier
internal import Encodings
internal import Platform
internal import Texts

extension RulePack {
    /// What `pack.yaml` states.
    struct Header {
        /// What a pack says of itself.
        struct Name {
            let id: Placed<String>
            let version: String
            /// The pack on which it builds.
            let base: (id: String, version: String?, place: Placed<String>)?

            /// Reads it, and nothing else, in the text of `pack.yaml`.
            init(yaml text: String, path: String) throws(Problem) {
                var root = try YAMLReader(path: path).root(text)
                try self.init(&root)
            }

            fileprivate init(_ root: inout YAMLReader.Mapping) throws(Problem) {
                id = try root.text("id")
                version = try root.text("version").content
                guard let stated = try root.optionalText("base") else {
                    base = nil
                    return
                }
                let words = stated.content.split(separator: " ").map(String.init)
                guard words.count <= 2 else {
                    throw stated.problem(
                        root.path,
                        "The base is \"\(stated.content)\"; expected the id of a pack, and after a space a version, if only that will do."
                    )
                }
                base = (words[0], words.count > 1 ? words[1] : nil, stated)
            }
        }

        let version: String
        let parameters: [Parameter]
        let definitions: [Definition]
        let overrides: [(rule: String, severity: Placed<Severity>)]

        /// - Parameters:
        ///   - text: The text of `pack.yaml`.
        ///   - path: Its path.
        ///   - texts: The texts of `pack.<language>.yaml`; nil where there is no such file.
        ///   - inherited: The parameters of the packs on which it builds.
        /// - Throws: the first problem of the files, with its place.
        init(
            yaml text: String, path: String, texts: Localized<(path: String, text: String?)>, inherited: [Parameter]
        ) throws(Problem) {
            var root = try YAMLReader(path: path).root(text)
            version = try Name(&root).version
            var stated: [Statement] = []
            if var mapping = try root.optionalMapping("parameters") {
                for (name, entry) in try mapping.mappings() { stated.append(try Statement(name, entry)) }
            }
            var definitions: [Definition] = []
            if var mapping = try root.optionalMapping("let") {
                for name in mapping.keys { definitions.append(try Definition(name, of: &mapping)) }
            }
            var overrides: [(rule: String, severity: Placed<Severity>)] = []
            if var mapping = try root.optionalMapping("severities") {
                for (rule, value) in try mapping.pairs() {
                    guard let severity = Severity(rawValue: value.content) else {
                        throw Problem(
                            path: path, line: value.line, column: value.column,
                            message: "The severity is \"\(value.content)\"; expected major, minor or observation.")
                    }
                    overrides.append((rule, Placed(severity, line: value.line, column: value.column)))
                }
            }
            try root.finish(expected: ["id", "version", "base", "parameters", "let", "severities"])
            (self.definitions, self.overrides) = (definitions, overrides)
            let known = Dictionary(inherited.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
            for parameter in stated {
                guard let other = known[parameter.name], other.kind != parameter.kind else { continue }
                throw parameter.place.problem(
                    path,
                    "The type of \(parameter.name) is \(parameter.kind.rawValue); expected \(other.kind.rawValue), as the pack on which this one builds has it."
                )
            }
            // What a parameter of another pack decides is said there, and may be said anew.
            let own = stated.map(\.name).filter { known[$0] == nil }
            let meanings = try texts.map { file throws(Problem) in
                try Self.meanings(of: own, yaml: file.text, path: file.path, besides: stated.map(\.name))
            }
            parameters = stated.map { parameter in
                Parameter(
                    name: parameter.name, kind: parameter.kind, value: parameter.value,
                    meaning: Localized { meanings[$0][parameter.name] ?? known[parameter.name]?.meaning[$0] ?? "" },
                    place: (path, parameter.place.line, parameter.place.column))
            }
        }

        /// What the parameters of a pack decide, in one language; of `others` it may be left out.
        private static func meanings(
            of names: [String], yaml text: String?, path: String, besides others: [String]
        ) throws(Problem) -> [String: String] {
            guard let text else {
                guard let name = names.first else { return [:] }
                throw Problem(
                    path: path, line: 0, column: 0,
                    message: "There is no such file; expected one that says what parameters such as \(name) decide.")
            }
            var root = try YAMLReader(path: path).root(text)
            var mapping = try root.mapping("parameters")
            try root.finish(expected: ["parameters"])
            var meanings: [String: String] = [:]
            for name in others { meanings[name] = try mapping.optionalText(name)?.content }
            for name in names { meanings[name] = try mapping.text(name).content }
            try mapping.finish(expected: ["the parameters that pack.yaml states"])
            return meanings
        }
    }

    /// A parameter as `pack.yaml` states it.
    private struct Statement {
        let name: String
        let kind: Parameter.Kind
        /// The value as rules see it.
        let value: Int64
        let place: Placed<String>

        init(_ place: Placed<String>, _ mapping: YAMLReader.Mapping) throws(Problem) {
            var mapping = mapping
            let name = place.content
            guard name.utf8.first.map(Self.isLetter) == true,
                name.utf8.allSatisfy({ Self.isLetter($0) || 48...57 ~= $0 })
            else {
                throw mapping.problem(
                    "A parameter is called \"\(name)\"; expected a name of the letters a–z and digits.")
            }
            let type = try mapping.text("type")
            guard let kind = Parameter.Kind(rawValue: type.content) else {
                throw mapping.problem("The type of \(name) is \"\(type.content)\"; expected percent or count.")
            }
            if let known = Parameter.standard.first(where: { $0.name == name }), known.kind != kind {
                throw Problem(
                    path: mapping.path, line: type.line, column: type.column,
                    message: "The type of \(name) is \(kind.rawValue); expected \(known.kind.rawValue).")
            }
            let text = try mapping.text("value").content
            guard let number = Int64(text), number >= 0, number <= 1_000_000 else {
                throw mapping.problem("The value of \(name) is \"\(text)\"; expected a whole number from 0 to 1000000.")
            }
            try mapping.finish(expected: ["type", "value"])
            (self.name, self.kind) = (name, kind)
            value = kind == .percent ? number * 100 : number
            self.place = place
        }

        private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
    }
}
