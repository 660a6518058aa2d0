internal import CEL

extension DossierStore {
    /// The vocabulary as a Markdown page: every entity and field a rule may use, with type, meaning and XML home.
    package var vocabularyPage: String {
        var page = """
            # Vocabulary

            What rules may name. This page is generated from the schema by `make docs`; do not edit it.

            An optional field may be absent: ask `has(x.field)` before reading it. A reference that names nothing is absent too;
            the field of the same name with `Ref` keeps its text. *Where* says how the field stands in the XML: `@name` is an
            attribute, `<name>` a child element, *text* the text of the element; what is derived says nothing.

            ## Global names

            | name | type | meaning |
            |---|---|---|

            """
        for field in root.fields { page += "| `\(field.name)` | \(Self.link(field.type)) | \(field.summary) |\n" }
        page += "| `asOf` | date | The day as of which the audit speaks. |\n"
        page += "| `pack` | pack | The parameters of the rule pack, by name. |\n"
        for type in types {
            let declaration = Schema.current.entities.first { $0.name == type.name }
            page += "\n## \(type.name)\n\n\(type.summary)"
            if let declaration, !declaration.element.hasPrefix("@") { page += " Stated by `<\(declaration.element)>`." }
            page += "\n\n| field | type | where | meaning |\n|---|---|---|---|\n"
            for field in type.fields {
                let optional = field.isOptional ? ", optional" : ""
                let place = declaration.map { Self.place(of: field.name, in: $0) } ?? ""
                page += "| `\(field.name)` | \(Self.link(field.type))\(optional) | \(place) | \(field.summary) |\n"
            }
        }
        return page
    }

    private static func link(_ type: CELType) -> String {
        switch type {
        case .record(let name): "[\(name)](#\(name.lowercased()))"
        case .list(let element): "list of \(link(element))"
        default: type.description
        }
    }

    private static func place(of field: String, in declaration: EntityDeclaration) -> String {
        let member = declaration.members.first { $0.name == field || $0.name + "Ref" == field }
        guard let member else { return "" }
        switch member.place {
        case .attribute: return "`@\(member.xmlName)`"
        case .content: return declaration.element.hasPrefix("@") ? "`\(declaration.element)`" : "*text*"
        case .child: return "`<\(member.xmlName)>`"
        case .entities:
            guard case .reference(to: let child) = member.kind else { return "" }
            return Schema.current.entities.first { $0.name == child }.map { "`<\($0.element)>`" } ?? ""
        }
    }
}
