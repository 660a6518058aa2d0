package import Platform
package import Texts

/// Reads YAML strictly: every key is known, every value is of its kind, and what is wrong has a place.
package struct YAMLReader {
    package let path: String

    /// A reader of the file at `path`.
    package init(path: String) { self.path = path }

    /// The root mapping of a file's text.
    package func root(_ text: String) throws(Problem) -> Mapping {
        guard let node = try YAMLParser.root(of: text, path: path) else {
            throw Problem(path: path, line: 1, column: 1, text: .said { $0.inputs.empty })
        }
        return try Mapping(node, self)
    }

    func problem(at node: YAMLNode, _ say: (Phrases) -> String) -> Problem {
        Problem(path: path, line: node.line, column: node.column, text: .said(say))
    }

    /// A mapping whose keys are taken one by one, so that what is left is unknown.
    package struct Mapping {
        private struct Entry {
            let key: String
            let keyNode: YAMLNode
            let value: YAMLNode
            var isTaken = false
        }

        private let reader: YAMLReader
        private let node: YAMLNode
        private var entries: [Entry] = []

        init(_ node: YAMLNode, _ reader: YAMLReader) throws(Problem) {
            self.reader = reader
            self.node = node
            guard case .mapping(let mapping) = node.content else {
                throw reader.problem(at: node) { $0.inputs.notMapping(node.kind) }
            }
            // Each key is compared with each.
            guard mapping.count <= 1000 else {
                throw reader.problem(at: node) { $0.inputs.tooManyKeys(mapping.count, limit: 1000) }
            }
            entries.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                guard case .scalar(let name) = key.content else {
                    throw reader.problem(at: key) { $0.inputs.keyIsNoWord(key.kind) }
                }
                guard !entries.contains(where: { $0.key == name }) else {
                    throw reader.problem(at: key) { $0.inputs.keyTwice(name) }
                }
                entries.append(Entry(key: name, keyNode: key, value: value))
            }
        }

        /// The keys in order.
        package var keys: [Placed<String>] {
            entries.map { Placed($0.key, line: $0.keyNode.line, column: $0.keyNode.column) }
        }

        /// The keys in order, each taken as text.
        package mutating func pairs() throws(Problem) -> [(name: String, value: Placed<String>)] {
            var pairs: [(name: String, value: Placed<String>)] = []
            for position in entries.indices {
                entries[position].isTaken = true
                let entry = entries[position]
                pairs.append((entry.key, try reader.text(entry.value, of: entry.key)))
            }
            return pairs
        }

        /// The nested mappings in order, by key.
        package mutating func mappings() throws(Problem) -> [(name: Placed<String>, mapping: Mapping)] {
            var mappings: [(name: Placed<String>, mapping: Mapping)] = []
            for position in entries.indices {
                entries[position].isTaken = true
                let (key, node) = (entries[position].key, entries[position].keyNode)
                let name = Placed(key, line: node.line, column: node.column)
                mappings.append((name, try Mapping(entries[position].value, reader)))
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

        /// The text, which may be empty, if the key is there.
        package mutating func blankableText(_ key: String) throws(Problem) -> Placed<String>? {
            guard let value = take(key) else { return nil }
            if case .scalar(let scalar) = value.content, scalar.trimmedWhiteSpace.isEmpty {
                return Placed("", line: value.line, column: value.column)
            }
            return try reader.text(value, of: key)
        }

        package mutating func optionalTexts(_ key: String) throws(Problem) -> [Placed<String>]? {
            guard let value = take(key) else { return nil }
            guard case .sequence(let sequence) = value.content else {
                throw reader.problem(at: value) { $0.inputs.noList(key, ofMappings: false) }
            }
            var texts: [Placed<String>] = []
            for element in sequence { texts.append(try reader.text(element, of: key)) }
            return texts
        }

        /// The texts of a list, if the value is one.
        package mutating func textsIfList(_ key: String) throws(Problem) -> [Placed<String>]? {
            guard let entry = entries.first(where: { $0.key == key }), case .sequence = entry.value.content else {
                return nil
            }
            return try optionalTexts(key)
        }

        package mutating func optionalMapping(_ key: String) throws(Problem) -> Mapping? {
            guard let value = take(key) else { return nil }
            return try Mapping(value, reader)
        }

        /// The nested mapping, if the value is one.
        package mutating func mappingIfAny(_ key: String) throws(Problem) -> Mapping? {
            guard let entry = entries.first(where: { $0.key == key }), case .mapping = entry.value.content else {
                return nil
            }
            return try optionalMapping(key)
        }

        package mutating func mapping(_ key: String) throws(Problem) -> Mapping {
            guard let mapping = try optionalMapping(key) else { throw missing(key) }
            return mapping
        }

        package mutating func optionalMappings(_ key: String) throws(Problem) -> [Mapping] {
            guard let value = take(key) else { return [] }
            guard case .sequence(let sequence) = value.content else {
                throw reader.problem(at: value) { $0.inputs.noList(key, ofMappings: true) }
            }
            var mappings: [Mapping] = []
            for element in sequence { mappings.append(try Mapping(element, reader)) }
            return mappings
        }

        /// Refuses keys that nobody took.
        package func finish(expected: [String]) throws(Problem) {
            if let entry = entries.first(where: { !$0.isTaken }) {
                throw reader.problem(at: entry.keyNode) { $0.inputs.unknownKey(entry.key, expected: expected) }
            }
        }

        /// The file.
        package var path: String { reader.path }

        /// A problem of the mapping.
        package func problem(_ say: (Phrases) -> String) -> Problem { reader.problem(at: node, say) }

        /// A problem that only those meet who write rules or what belongs to the program, told in English alone.
        package func problem(_ message: String) -> Problem { problem { _ in message } }

        private func missing(_ key: String) -> Problem { problem { $0.inputs.missingKey(key) } }

        private mutating func take(_ key: String) -> YAMLNode? {
            guard let position = entries.firstIndex(where: { $0.key == key }) else { return nil }
            entries[position].isTaken = true
            return entries[position].value
        }
    }

    func text(_ node: YAMLNode, of key: String) throws(Problem) -> Placed<String> {
        guard case .scalar(let scalar) = node.content else {
            throw problem(at: node) { $0.inputs.noText(key, isMapping: node.kind == .mapping) }
        }
        let text = scalar.trimmedWhiteSpace
        guard !text.isEmpty else { throw problem(at: node) { $0.inputs.emptyText(key) } }
        return Placed(text, line: node.line, column: node.column)
    }
}

extension String {
    /// The text without white space at either end.
    package var trimmedWhiteSpace: String {
        // Most texts have none at either end; only there the characters are looked at.
        guard let first = utf8.first, let last = utf8.last, !(0x21...0x7E ~= first && 0x21...0x7E ~= last) else {
            return self
        }
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
