/// Writes what elements state as XML: the same statements always as the same bytes.
///
/// The files are in UTF-8 with line feeds, two spaces for each level, our namespace as the default one, and a line feed at the end.
struct DossierWriter: ~Copyable {
    private let schema: Schema
    private let arrangements: [Arrangement]
    private var xml = XMLBuffer()

    private static let indentation = 2

    private init(_ schema: Schema, comment: String? = nil) {
        self.schema = schema
        arrangements = Self.arrangements
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.newLine()
        if let comment {
            xml.append(comment: comment, indent: 0)
            xml.newLine()
        }
    }

    /// How a file begins that says `comment`.
    static func opening(comment: String) -> [UInt8] { DossierWriter(.current, comment: comment).xml.bytes }

    /// How the elements of the current schema are written.
    static let arrangements = Arrangement.all(.current)

    /// The file of one part.
    static func part(_ root: some Statement) -> [UInt8] {
        var writer = DossierWriter(.current)
        writer.write(root, depth: 0)
        return writer.xml.bytes
    }

    /// The file of a dossier in one file, whose parts stand in the order of `DossierPart`.
    static func dossier(_ roots: [some Statement], language: String?, comment: String? = nil) -> [UInt8] {
        var writer = DossierWriter(.current, comment: comment)
        let attributes = language.map { [("xml:lang", $0)] } ?? []
        writer.open("dossier", [("xmlns", Schema.namespace)] + attributes, depth: 0)
        writer.xml.append(roots.isEmpty ? "/>" : ">")
        writer.xml.newLine()
        for root in roots { writer.write(root, depth: 1) }
        if !roots.isEmpty { writer.close("dossier", depth: 0, isOnOwnLine: true) }
        return writer.xml.bytes
    }

    // MARK: - Elements

    private mutating func write(_ statement: some Statement, depth: Int) {
        let declaration = schema.entities[statement.entity]
        let arrangement = arrangements[statement.entity]
        let indent = depth * Self.indentation
        if let comment = statement.comment {
            xml.indent(indent)
            xml.append(comment: comment, indent: indent)
            xml.newLine()
        }
        var attributes = depth == 0 ? [("xmlns", Schema.namespace)] : []
        for member in arrangement.attributes {
            if let value = statement.value(of: member) {
                attributes.append((declaration.members[member].xmlName, value.written))
            }
        }
        if !arrangement.declaresLanguage, let language = statement.language {
            attributes.append(("xml:lang", language))
        }
        open(declaration.element, attributes, depth: depth)
        let content = arrangement.content.flatMap { statement.value(of: $0)?.written }
        if let content {
            xml.append(">")
            xml.append(text: content)
        }
        var hasChildren = false
        func beginChild(_ xml: inout XMLBuffer) {
            if hasChildren { return }
            hasChildren = true
            if content == nil { xml.append(">") }
            xml.newLine()
        }
        for children in arrangement.children {
            switch children {
            case .value(let member):
                guard let value = statement.value(of: member) else { continue }
                beginChild(&xml)
                write(value, of: declaration.members[member], statement.language(of: member), depth: depth + 1)
            case .elements(let members):
                for child in statement.elements(of: members) {
                    beginChild(&xml)
                    write(child, depth: depth + 1)
                }
            }
        }
        if hasChildren || content != nil {
            close(declaration.element, depth: depth, isOnOwnLine: hasChildren)
        } else {
            xml.append("/>")
            xml.newLine()
        }
    }

    /// The child element that holds a value alone.
    private mutating func write(_ value: FieldValue, of member: Member, _ language: String?, depth: Int) {
        open(member.xmlName, language.map { [("xml:lang", $0)] } ?? [], depth: depth)
        let text = value.written
        if text.isEmpty {
            xml.append("/>")
            xml.newLine()
        } else {
            xml.append(">")
            xml.append(text: text)
            close(member.xmlName, depth: depth, isOnOwnLine: false)
        }
    }

    /// A start tag, but for its end.
    private mutating func open(_ name: String, _ attributes: [(name: String, value: String)], depth: Int) {
        let indent = depth * Self.indentation
        xml.indent(indent)
        xml.append("<")
        xml.append(name: name)
        for attribute in attributes {
            xml.append(attribute: attribute.name, attribute.value, below: indent + name.utf8.count + 2)
        }
    }

    private mutating func close(_ name: String, depth: Int, isOnOwnLine: Bool) {
        if isOnOwnLine { xml.indent(depth * Self.indentation) }
        xml.append("</")
        xml.append(name: name)
        xml.append(">")
        xml.newLine()
    }
}
