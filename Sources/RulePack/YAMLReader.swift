package import Dossier
internal import Yams

/// Reads YAML strictly: every key is known, every value is of its kind, and what is wrong has a place.
package struct YAMLReader {
    let path: String

    /// A reader of the file at `path`.
    package init(path: String) { self.path = path }

    /// The root mapping of a file's text.
    package func root(_ text: String) throws(Problem) -> Mapping {
        let text = text.withoutByteOrderMark
        try refuseAnchors(text)
        let node: Node?
        do {
            // Every scalar is taken as text: the rules that would tell a number or a date from a word are left out.
            node = try Yams.compose(yaml: text, .basic, .default, .utf8)
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

    /// Refuses anchors and aliases before anything is composed of them: a few lines of them can stand for any amount.
    ///
    /// Only the scanner can tell one from an `&` or `*` inside a text. Where either stands before a word, the text is read
    /// once with what makes it a mistake, which changes nothing but real anchors and aliases.
    private func refuseAnchors(_ text: String) throws(Problem) {
        guard let spoiled = text.withSpoiledAnchors else { return }
        do {
            _ = try Yams.compose(yaml: spoiled, .basic, .default, .utf8)
        } catch YamlError.scanner(let context?, _, _, _) where context.text.hasPrefix("while scanning an a") {
            let found = context.text.hasSuffix("anchor") ? "An anchor" : "An alias"
            throw Problem(
                path: path, line: context.mark.line, column: context.mark.column,
                message:
                    "\(found) is not allowed; expected the value itself, in quotation marks if it begins with & or *.")
        } catch {
            // What else is wrong is said of the text as it is.
        }
    }

    /// Refuses a tag, which would say what kind of value it is.
    func refuseTag(of node: Node) throws(Problem) {
        let tag =
            switch node {
            case .scalar(let scalar): scalar.tag
            case .mapping(let mapping): mapping.tag
            case .sequence(let sequence): sequence.tag
            case .alias(let alias): alias.tag
            }
        // An untagged value has the tag of its kind once somebody asked for it.
        let plain: Set<Tag.Name> = [.implicit, .nonSpecific, .str, .map, .seq]
        guard !plain.contains(where: { $0.rawValue == tag.description }) else { return }
        throw problem(
            at: node, "The tag \(tag) is not allowed; expected the value alone, in quotation marks if it begins with !."
        )
    }

    func problem(at node: Node, _ message: String) -> Problem {
        Problem(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }

    private func problem(_ error: YamlError) -> Problem {
        switch error {
        case .composer(_, _, let mark, _):
            Problem(
                path: path, line: mark.line, column: mark.column,
                message: "A second document begins here; expected one document in a file.")
        case .parser(_, let text, let mark, _) where text.hasPrefix("Maximum nesting level"):
            Problem(
                path: path, line: mark.line, column: mark.column,
                message: "The YAML is nested too deeply; expected at most 1000 levels.")
        case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _):
            Problem(
                path: path, line: mark.line, column: mark.column, message: "Malformed YAML: \(text); expected YAML 1.1."
            )
        case .reader(let text, let offset, _, let yaml):
            problem(at: yaml.index(yaml.startIndex, offsetBy: offset ?? 0), in: yaml, text)
        case .duplicatedKeysInMapping(let keys, let context):
            Problem(
                path: path, line: context.mark.line, column: context.mark.column,
                message: "The key \(keys.joined(separator: ", ")) stands twice; expected each key once.")
        default: Problem(path: path, line: 1, column: 1, message: "Malformed YAML: \(error); expected YAML 1.1.")
        }
    }

    private func problem(at place: String.Index, in yaml: String, _ text: String) -> Problem {
        let before = yaml[..<place]
        let line = before.unicodeScalars.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
        let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
        return Problem(
            path: path, line: line, column: column, message: "Malformed YAML: \(text); expected YAML 1.1.")
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
            try reader.refuseTag(of: node)
            guard let mapping = node.mapping else {
                let found = node.sequence == nil ? "text" : "list"
                throw reader.problem(at: node, "Found a \(found); expected a mapping of keys to values.")
            }
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    throw reader.problem(at: key, "The key is a list or a mapping; expected a word as the key.")
                }
                entries.append((name.string, key, value))
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
            try reader.refuseTag(of: value)
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
            try reader.refuseTag(of: value)
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
        try refuseTag(of: node)
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
    /// The text without the mark that some editors put at the beginning.
    fileprivate var withoutByteOrderMark: String {
        unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    }

    /// The text with an exclamation mark after each `&` and `*` that stands before a word, as in an anchor or an alias;
    /// nil where none does.
    fileprivate var withSpoiledAnchors: String? {
        func isName(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
            default: false
            }
        }
        var bytes = Array(utf8)
        var isSpoiled = false
        for position in bytes.indices.dropFirst() where bytes[position - 1] == 0x26 || bytes[position - 1] == 0x2A {
            guard isName(bytes[position]), position < 2 || !isName(bytes[position - 2]) else { continue }
            bytes[position] = 0x21
            isSpoiled = true
        }
        return isSpoiled ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// The text without white space at either end.
    var trimmedWhiteSpace: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
