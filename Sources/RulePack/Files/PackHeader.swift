internal import Dossier
internal import Encodings
internal import Platform
internal import Texts

extension RulePack {
    /// What `pack.yaml` states.
    struct Header {
        let id: String
        let version: String
        let parameters: [Parameter]
        let definitions: [Definition]
        let overrides: [(rule: String, severity: Placed<Severity>)]

        /// - Parameters:
        ///   - text: The text of `pack.yaml`.
        ///   - path: Its path.
        ///   - texts: The texts of `pack.<language>.yaml`; nil where there is no such file.
        /// - Throws: the first problem of the files, with its place.
        init(
            yaml text: String, path: String, texts: Localized<(path: String, text: String?)>
        ) throws(Problem) {
            var root = try YAMLReader(path: path).root(text)
            id = try root.text("id").content
            version = try root.text("version").content
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
            try root.finish(expected: "id, version, parameters, let or severities")
            (self.definitions, self.overrides) = (definitions, overrides)
            let names = stated.map(\.name)
            let meanings = try texts.map { file throws(Problem) in
                try Self.meanings(of: names, yaml: file.text, path: file.path)
            }
            parameters = stated.enumerated().map { position, parameter in
                Parameter(
                    name: parameter.name, kind: parameter.kind, value: parameter.value,
                    meaning: meanings.map { $0[position] }, place: parameter.place)
            }
        }

        /// What the parameters of a pack decide, in one language, in their order.
        private static func meanings(of names: [String], yaml text: String?, path: String) throws(Problem) -> [String] {
            guard let text else {
                guard let name = names.first else { return [] }
                throw Problem(
                    path: path, line: 0, column: 0,
                    message: "There is no such file; expected one that says what parameters such as \(name) decide.")
            }
            var root = try YAMLReader(path: path).root(text)
            var mapping = try root.mapping("parameters")
            try root.finish(expected: "parameters")
            var meanings: [String] = []
            for name in names { meanings.append(try mapping.text(name).content) }
            try mapping.finish(expected: "the parameters that pack.yaml states")
            return meanings
        }
    }

    /// A parameter as `pack.yaml` states it.
    private struct Statement {
        let name: String
        let kind: Parameter.Kind
        /// The value as rules see it.
        let value: Int64
        let place: (line: Int, column: Int)

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
            try mapping.finish(expected: "type or value")
            (self.name, self.kind) = (name, kind)
            value = kind == .percent ? number * 100 : number
            self.place = (place.line, place.column)
        }

        private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
    }
}
