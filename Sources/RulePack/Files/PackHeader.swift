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

        init(yaml text: String, path: String) throws(Problem) {
            var root = try YAMLReader(path: path).root(text)
            id = try root.text("id").content
            version = try root.text("version").content
            var parameters: [Parameter] = []
            if var mapping = try root.optionalMapping("parameters") {
                for (name, entry) in try mapping.mappings() { parameters.append(try Self.parameter(name, entry)) }
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
            (self.parameters, self.definitions, self.overrides) = (parameters, definitions, overrides)
        }

        private static func parameter(
            _ place: Placed<String>, _ mapping: YAMLReader.Mapping
        ) throws(Problem) -> Parameter {
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
            let meaning = Localized(en: try mapping.text("en").content, sl: try mapping.text("sl").content)
            try mapping.finish(expected: "type, value, en or sl")
            return Parameter(
                name: name, kind: kind, value: kind == .percent ? number * 100 : number, meaning: meaning,
                place: (place.line, place.column))
        }

        private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
    }
}
