internal import Audit
internal import Dossier
internal import Encodings
internal import Texts

/// What is written of many findings, part by part, without a value of it in between.
extension JSONWriter {
    /// Writes a list as a member of the object that is being written, whose elements `content` writes; on one line if it fits.
    mutating func members<Part>(
        _ name: StaticString, _ parts: [Part], _ content: (inout JSONWriter, Part) -> Void
    ) {
        member(name) { writer in
            writer.fittingArray { writer in
                for part in parts { writer.element { content(&$0, part) } }
            }
        }
    }

    /// Writes a text in each language.
    mutating func write(_ texts: Localized<String>) {
        fittingObject { writer in
            for language in Language.byCode { writer.member(named: language.rawValue, text: texts[language]) }
        }
    }

    /// Writes a place in a file.
    mutating func write(_ place: SourceLocation) {
        fittingObject { writer in
            writer.member("file", text: place.file)
            writer.member("line", number: place.line)
            writer.member("column", number: place.column)
            writer.member("element", text: place.element)
            if let page = place.page { writer.member("page", text: page) }
        }
    }

    /// Writes a part of a subject: a thing of the dossier with its key as printed and key by key, or a plain value.
    mutating func write(_ part: Subject.Part) {
        switch part {
        case .thing(let reference) where reference.entity != nil:
            fittingObject { writer in
                writer.member("entity", text: reference.entity?.rawValue)
                writer.member("key", text: reference.key)
                writer.members("path", reference.ways) { writer, way in
                    writer.fittingArray { writer in
                        for key in way { writer.element { $0.write(key) } }
                    }
                }
            }
        case .list(let parts) where part.namesThings:
            fittingObject { writer in
                writer.member("key", text: part.key)
                writer.members("list", parts) { $0.write($1) }
            }
        default: write(part.key)
        }
    }

    /// Writes a key; with what it names, where that is a thing with a number or id of its own.
    private mutating func write(_ key: Reference.Key) {
        guard let entity = key.entity else { return write(key.text) }
        fittingObject { writer in
            writer.member("entity", text: entity.rawValue)
            writer.member("key", text: key.text)
            if key.number != 1 { writer.member("number", number: key.number) }
        }
    }
}
