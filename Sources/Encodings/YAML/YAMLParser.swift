internal import CLibYAML
internal import Platform
internal import Texts

/// Reads the one document of a YAML file; the only place that knows libyaml.
///
/// Anchors, aliases and tags are refused where they stand, so that a file says no more than it shows.
struct YAMLParser {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let path: String

    private static let deepest = 1000
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The root of the document in `text`, or nil if there is none.
    static func root(of text: String, path: String) throws(Problem) -> YAMLNode? {
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: byteOrderMark) { bytes.removeFirst(byteOrderMark.count) }
        return try bytes.withUnsafeBufferPointer { bytes throws(Problem) in
            let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
            yaml_parser_initialize(parser)
            defer {
                yaml_parser_delete(parser)
                parser.deallocate()
            }
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
            return try YAMLParser(parser: parser, bytes: bytes, path: path).root()
        }
    }

    private func root() throws(Problem) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            var event = try next()
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return root
            case YAML_DOCUMENT_START_EVENT where root != nil:
                throw problem(event.start_mark) { $0.inputs.secondDocument }
            case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: break
            default: root = try node(event, depth: 1)
            }
        }
    }

    private func next() throws(Problem) -> yaml_event_t {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        return event
    }

    /// The value that an event begins.
    private func node(_ event: yaml_event_t, depth: Int) throws(Problem) -> YAMLNode {
        guard depth <= Self.deepest else {
            throw problem(event.start_mark) { $0.inputs.tooDeep(Self.deepest) }
        }
        let content: YAMLNode.Content
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(anchor: scalar.anchor, tag: scalar.tag, of: event)
            content = .scalar(
                String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
        case YAML_SEQUENCE_START_EVENT:
            try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, of: event)
            var elements: [YAMLNode] = []
            while let element = try part(depth: depth) { elements.append(element) }
            content = .sequence(elements)
        case YAML_MAPPING_START_EVENT:
            try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, of: event)
            var entries: [(key: YAMLNode, value: YAMLNode)] = []
            while let key = try part(depth: depth), let value = try part(depth: depth) { entries.append((key, value)) }
            content = .mapping(entries)
        default: throw problem(event.start_mark) { $0.inputs.alias }
        }
        let mark = event.start_mark
        return YAMLNode(content: content, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    /// The next value in a list or mapping, or nil at its end.
    private func part(depth: Int) throws(Problem) -> YAMLNode? {
        var event = try next()
        defer { yaml_event_delete(&event) }
        guard event.type != YAML_SEQUENCE_END_EVENT, event.type != YAML_MAPPING_END_EVENT else { return nil }
        return try node(event, depth: depth + 1)
    }

    // MARK: - What is refused

    private func refuse(
        anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, of event: yaml_event_t
    ) throws(Problem) {
        if anchor != nil { throw problem(event.start_mark) { $0.inputs.anchor } }
        guard let tag else { return }
        let name = String(cString: tag)
        // A single ! and the names of what a value is anyway change nothing.
        guard !["!", YAML_STR_TAG, YAML_SEQ_TAG, YAML_MAP_TAG].contains(name) else { return }
        throw problem(event.start_mark) { $0.inputs.tag(name) }
    }

    private func problem(_ mark: yaml_mark_t, _ say: (Phrases) -> String) -> Problem {
        Problem(path: path, line: Int(mark.line) + 1, column: Int(mark.column) + 1, text: .said(say))
    }

    /// What libyaml itself refuses.
    private func problem() -> Problem {
        let reason = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        let fault = YAMLFault(reason)
        let malformed = { (phrases: Phrases) in
            fault.map { phrases.inputs.malformed($0) } ?? phrases.inputs.malformed(reason)
        }
        guard parser.pointee.error == YAML_READER_ERROR else { return problem(parser.pointee.problem_mark, malformed) }
        // The mark of a character that cannot be read is not set yet, its place in the file is known.
        let before = String(decoding: bytes.prefix(Int(parser.pointee.problem_offset)), as: UTF8.self).unicodeScalars
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        return Problem(
            path: path, line: before.count { $0 == "\n" } + 1, column: column, text: .said(malformed))
    }
}
