internal import CLibYAML

/// Writes YAML of texts, lists and mappings, as `YAMLReader` reads it; the only place that knows libyaml's emitter.
package struct YAMLWriter {
    /// What stands in a file.
    package indirect enum Value {
        case text(String)
        case list([Value])
        case mapping([(key: String, value: Value)])
    }

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>

    /// The file of one document: in block style, one line to a text that has no line breaks.
    package static func file(_ root: Value) -> [UInt8] {
        let (emitter, bytes) = (
            UnsafeMutablePointer<yaml_emitter_t>.allocate(capacity: 1),
            UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
        )
        bytes.initialize(to: [])
        yaml_emitter_initialize(emitter)
        defer {
            yaml_emitter_delete(emitter)
            emitter.deallocate()
            bytes.deinitialize(count: 1)
            bytes.deallocate()
        }
        yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
        yaml_emitter_set_unicode(emitter, 1)
        yaml_emitter_set_width(emitter, -1)
        yaml_emitter_set_output(
            emitter,
            { bytes, start, count in
                guard let bytes = bytes?.assumingMemoryBound(to: [UInt8].self) else { return 0 }
                bytes.pointee.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
                return 1
            }, bytes)
        let writer = YAMLWriter(emitter: emitter)
        writer.emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
        writer.emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
        writer.write(root)
        writer.emit { yaml_document_end_event_initialize($0, 1) }
        writer.emit { yaml_stream_end_event_initialize($0) }
        // Behind an empty list libyaml ends no line.
        return bytes.pointee.last == 0x0A ? bytes.pointee : bytes.pointee + [0x0A]
    }

    private func write(_ value: Value) {
        switch value {
        case .text(let text):
            var text = text
            // Readers of YAML 1.1 take these words for truth values.
            let isTruth = ["yes", "no", "true", "false", "on", "off"].contains(text.lowercased())
            let style = isTruth ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_ANY_SCALAR_STYLE
            text.withUTF8 { bytes in
                emit {
                    yaml_scalar_event_initialize(
                        $0, nil, nil, bytes.baseAddress, Int32(clamping: bytes.count), 1, 1, style)
                }
            }
        case .list(let elements):
            emit { yaml_sequence_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
            elements.forEach(write)
            emit { yaml_sequence_end_event_initialize($0) }
        case .mapping(let entries):
            emit { yaml_mapping_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
            for entry in entries {
                write(.text(entry.key))
                write(entry.value)
            }
            emit { yaml_mapping_end_event_initialize($0) }
        }
    }

    /// Writes an event, which fails only where there is no memory.
    private func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> Int32) {
        var event = yaml_event_t()
        guard initialize(&event) == 1, yaml_emitter_emit(emitter, &event) == 1 else {
            fatalError("libyaml has no memory to write with.")
        }
    }
}
