internal import CEL
package import Dossier

/// The Swift source of `Model`: what is generated from the schema and the vocabulary, as it is committed.
package struct ModelSource: Sendable {
    /// The files: their names below `Sources/Dossier/Model`, and their text.
    package let files: [(name: String, text: String)]

    /// The source for a store's vocabulary.
    package init(_ store: DossierStore = DossierStore()) {
        var files = [
            (name: "Entity.swift", text: Self.entities(store)), ("DossierStore+Records.swift", Self.root(store)),
        ]
        for type in store.types {
            let folder = store.file(of: type).map { Self.capitalized($0.prefix { $0 != "." }) } ?? "Derived"
            files.append(("\(folder)/Model+\(Self.capitalized(type.name[...])).swift", Self.structure(type)))
        }
        self.files = files
    }

    private static let head = "// Generated from the schema by `make model`; do not edit.\n\n"

    private static func entities(_ store: DossierStore) -> String {
        var text = head + "/// What a record can be, by the name that rules have for it.\n"
        text += "package enum Entity: String, CaseIterable, Sendable {\n"
        for type in store.types + [store.root] {
            text += comment(type.summary, indentation: 4)
            text += "    case \(type.name == "repeat" ? "`repeat`" : type.name)\n"
        }
        text += "}\n\nextension Model {\n    /// The structs of all entities, in the order of `Entity`.\n"
        text += "    package static let structures: [any ModelRecord.Type] = [\n"
        text += filled(store.types.map { "\(capitalized($0.name[...])).self" }, indentation: 8)
        return text + "    ]\n}\n"
    }

    /// What rules may name without a record, and what a dossier need not have.
    private static func root(_ store: DossierStore) -> String {
        var text = head + "// What every rule may name, and the parts of a dossier.\nextension DossierStore {\n"
        text += properties(of: store.root, reading: "rootRecord", namespace: "Model.").joined(separator: "\n")
        for field in store.root.fields where field.name == "dossier" {
            guard case .record(let name) = field.type, let dossier = store.schema[name] else { continue }
            for part in dossier.fields where store.root.field(named: part.name) == nil {
                text += "\n" + comment(part.summary, indentation: 4)
                text += property(part, "dossier.\(part.name)", namespace: "Model.")
            }
        }
        return text + "}\n"
    }

    private static func structure(_ type: RecordType) -> String {
        let name = capitalized(type.name[...])
        let needsCEL = "package import CEL\n\n"
        var text = head + needsCEL + "extension Model {\n" + comment(type.summary, indentation: 4)
        text += "    package struct \(name): ModelRecord {\n"
        text += "        package static let entity = Entity.\(type.name)\n"
        text += "        package let record: Record\n\n"
        text += "        package init(unchecked record: Record) { self.record = record }\n"
        for property in properties(of: type, reading: "record", indentation: 8) { text += "\n" + property }
        text += "\n        package static var fields: [PartialKeyPath<Self>] {\n"
        let fields = type.fields.map { "\\.\($0.name)" }
        let line = "            [\(fields.joined(separator: ", "))]\n"
        // The formatter counts the comma that the last of several lines would have.
        let isShort = line.count <= lineLength
        text += isShort ? line : "            [\n" + filled(fields, indentation: 16) + "            ]\n"
        return text + "        }\n    }\n}\n"
    }

    // MARK: - Properties

    private static func properties(
        of type: RecordType, reading record: String, namespace: String = "", indentation: Int = 4
    ) -> [String] {
        type.fields.enumerated().map { position, field in
            precondition(
                !["record", "key", "description", "entity", "fields"].contains(field.name),
                "\(type.name).\(field.name) would hide what every record has.")
            let read = "\(record).\(reader(of: field))(at: \(position))"
            let isAlways = !field.isOptional && !isList(field.type)
            let value = isAlways ? "\(read) ?? \(record).absent(at: \(position))" : read
            return comment(field.summary, indentation: indentation)
                + property(field, value, namespace: namespace, indentation: indentation)
        }
    }

    private static func property(
        _ field: RecordField, _ value: String, namespace: String = "", indentation: Int = 4
    ) -> String {
        let indent = String(repeating: " ", count: indentation)
        let head = "\(indent)package var \(field.name): \(swiftType(of: field, namespace)) {"
        let line = "\(head) \(value) }"
        return line.count <= lineLength ? line + "\n" : "\(head)\n\(indent)    \(value)\n\(indent)}\n"
    }

    private static func isList(_ type: CELType) -> Bool { if case .list = type { true } else { false } }

    private static func swiftType(of field: RecordField, _ namespace: String) -> String {
        let name =
            switch field.type {
            case .string: field.words?.name ?? "String"
            case .int: "Int64"
            case .bool: "Bool"
            case .date: "CalendarDate"
            case .money: "Money"
            case .dyn: "Record"
            case .record(let name): namespace + capitalized(name[...])
            case .list(.record(let name)): "Records<\(namespace)\(capitalized(name[...]))>"
            case .list(.int): "[Int64]"
            default: preconditionFailure("There is no Swift type for \(field.type), of which \(field.name) is.")
            }
        return field.isOptional ? name + "?" : name
    }

    /// The function of `Record+Positions.swift` that reads a field.
    private static func reader(of field: RecordField) -> String {
        switch field.type {
        case .string: field.words == nil ? "text" : "word"
        case .int: "number"
        case .bool: "truth"
        case .date: "day"
        case .money: "money"
        case .dyn: "any"
        case .record: "one"
        case .list(.record): "list"
        default: "numbers"
        }
    }

    // MARK: - Layout

    private static let lineLength = 120

    private static func capitalized(_ name: Substring) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// A documentation comment of one or more lines.
    private static func comment(_ text: String, indentation: Int) -> String {
        let indent = String(repeating: " ", count: indentation) + "///"
        var (lines, line) = ("", indent)
        for word in text.split(separator: " ") {
            if line.count + 1 + word.count > lineLength, line != indent {
                lines += line + "\n"
                line = indent
            }
            line += " " + word
        }
        return lines + line + "\n"
    }

    /// The items of an array, on as many lines as they need.
    private static func filled(_ items: [String], indentation: Int) -> String {
        let indent = String(repeating: " ", count: indentation - 1)
        var (lines, line) = ("", indent)
        for item in items {
            if line.count + 2 + item.count > lineLength {
                lines += line + "\n"
                line = indent
            }
            line += " \(item),"
        }
        return lines + line + "\n"
    }
}
