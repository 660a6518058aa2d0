package import Dossier
internal import Yams

/// Reads YAML strictly: every key is known, every value is of its kind, and what is wrong has a place.
package struct YAMLReader {
    let path: String

    /// A reader of the file at `path`.
    package init(path: String) { self.path = path }

    /// The root mapping of a file's text.
    package func root(_ text: String) throws(Problem) -> Mapping {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw problem(error)
        } catch {
            throw Problem(path: path, line: 1, column: 1, message: "The file cannot be read as YAML: \(error).")
        }
        guard let node else {
            throw Problem(path: path, line: 1, column: 1, message: "The file is empty; expected a mapping.")
        }
        return try Mapping(node, self)
    }

    func problem(at node: Node, _ message: String) -> Problem {
        Problem(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }

    private func problem(_ error: YamlError) -> Problem {
        switch error {
        case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
            Problem(
                path: path, line: mark.line, column: mark.column, message: "Malformed YAML: \(text); expected YAML 1.1."
            )
        case .duplicatedKeysInMapping(let keys, let context):
            Problem(
                path: path, line: context.mark.line, column: context.mark.column,
                message: "The key \(keys.joined(separator: ", ")) stands twice; expected each key once.")
        default: Problem(path: path, line: 1, column: 1, message: "Malformed YAML: \(error); expected YAML 1.1.")
        }
    }

    /// A mapping whose keys are taken one by one, so that what is left is unknown.
    package struct Mapping {
        private let reader: YAMLReader
        private let node: Node
        private var entries: [(key: String, keyNode: Node, value: Node)] = []
        private var taken: Set<String> = []

        init(_ node: Node, _ reader: YAMLReader) throws(Problem) {
            self.reader = reader
            self.node = node
            guard let mapping = node.mapping else {
                throw reader.problem(at: node, "Expected a mapping of keys to values.")
            }
            for (key, value) in mapping {
                guard let name = key.string else { throw reader.problem(at: key, "Expected a word as the key.") }
                if case .alias = value {
                    throw reader.problem(at: value, "Aliases are not allowed; expected the value itself.")
                }
                if value.anchor != nil {
                    throw reader.problem(at: value, "Anchors are not allowed; expected a plain value.")
                }
                entries.append((name, key, value))
            }
        }

        /// The keys in order, each taken as text.
        mutating func pairs() throws(Problem) -> [(name: String, value: Placed<String>)] {
            var pairs: [(name: String, value: Placed<String>)] = []
            for entry in entries {
                taken.insert(entry.key)
                pairs.append((entry.key, try reader.text(entry.value, of: entry.key)))
            }
            return pairs
        }

        /// The nested mappings in order, by key.
        mutating func mappings() throws(Problem) -> [(name: String, mapping: Mapping)] {
            var mappings: [(name: String, mapping: Mapping)] = []
            for entry in entries {
                taken.insert(entry.key)
                mappings.append((entry.key, try Mapping(entry.value, reader)))
            }
            return mappings
        }

        package mutating func optionalText(_ key: String) throws(Problem) -> Placed<String>? {
            guard let value = take(key) else { return nil }
            return try reader.text(value, of: key)
        }

        package mutating func text(_ key: String) throws(Problem) -> Placed<String> {
            guard let text = try optionalText(key) else { throw missing(key) }
            return text
        }

        mutating func optionalTexts(_ key: String) throws(Problem) -> [Placed<String>]? {
            guard let value = take(key) else { return nil }
            guard let sequence = value.sequence else {
                throw reader.problem(at: value, "\(key) is not a list; expected a list of texts.")
            }
            var texts: [Placed<String>] = []
            for element in sequence { texts.append(try reader.text(element, of: key)) }
            return texts
        }

        mutating func optionalMapping(_ key: String) throws(Problem) -> Mapping? {
            guard let value = take(key) else { return nil }
            return try Mapping(value, reader)
        }

        mutating func mapping(_ key: String) throws(Problem) -> Mapping {
            guard let mapping = try optionalMapping(key) else { throw missing(key) }
            return mapping
        }

        package mutating func optionalMappings(_ key: String) throws(Problem) -> [Mapping] {
            guard let value = take(key) else { return [] }
            guard let sequence = value.sequence else {
                throw reader.problem(at: value, "\(key) is not a list; expected a list of mappings.")
            }
            var mappings: [Mapping] = []
            for element in sequence { mappings.append(try Mapping(element, reader)) }
            return mappings
        }

        /// Refuses keys that nobody took.
        package func finish(expected: String) throws(Problem) {
            if let entry = entries.first(where: { !taken.contains($0.key) }) {
                throw reader.problem(at: entry.keyNode, "Unknown key \(entry.key); expected \(expected).")
            }
        }

        package func problem(_ message: String) -> Problem { reader.problem(at: node, message) }

        private func missing(_ key: String) -> Problem { problem("The key \(key) is missing; expected it here.") }

        private mutating func take(_ key: String) -> Node? {
            taken.insert(key)
            return entries.first { $0.key == key }?.value
        }
    }

    func text(_ node: Node, of key: String) throws(Problem) -> Placed<String> {
        guard case .scalar(let scalar) = node else {
            let hint = node.mapping == nil ? "" : ", in quotation marks if it has a colon and a space"
            throw problem(at: node, "\(key) is not a text; expected one\(hint).")
        }
        let text = scalar.string.trimmedWhiteSpace
        guard !text.isEmpty else { throw problem(at: node, "\(key) is empty; expected a text.") }
        return Placed(text, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}

extension String {
    /// The text without white space at either end.
    var trimmedWhiteSpace: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
