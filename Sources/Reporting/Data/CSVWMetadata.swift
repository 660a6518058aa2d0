package import Audit
package import Encodings

/// `findings.csv-metadata.json` and its like: the columns of a table after the W3C's Metadata Vocabulary for Tabular Data,
/// so that programs take codes, numbers of tasks and paragraphs for the text that they are.
package struct CSVWMetadata: Output {
    private let description: TableDescription
    private let form: CSV.Form

    /// The description of a table in the form in which it is written.
    package init(_ description: TableDescription, _ form: CSV.Form = .standard) {
        (self.description, self.form) = (description, form)
    }

    /// The file's name: that of the table, and `-metadata.json`.
    package var name: String { description.name + "-metadata.json" }

    /// The description, which is the same for every audit.
    package func render(_ audited: AuditedDossier) -> [UInt8] { bytes }

    /// The description.
    package var bytes: [UInt8] {
        JSON.object([
            "@context": .string("http://www.w3.org/ns/csvw"), "url": .string(description.name),
            "dc:title": .string(description.meaning),
            "dialect": .object([
                "delimiter": .string(character(form.separator)), "encoding": .string("utf-8"),
                "lineTerminators": .array([.string("\r\n")]), "header": .bool(true),
            ]),
            "tableSchema": .object(["columns": .array(description.columns.map(json))]),
        ]).file
    }

    private func json(_ column: TableColumn) -> JSON {
        .present([
            "name": .string(column.name), "titles": .string(column.name), "dc:description": .string(column.meaning),
            "datatype": datatype(column.kind), "separator": .optional(column.separator),
        ])
    }

    private func datatype(_ kind: CSV.Kind) -> JSON {
        switch kind {
        case .text: .string("string")
        case .integer: .string("integer")
        case .day: .string("date")
        case .decimal:
            form.decimalMark == UInt8(ascii: ".")
                ? .string("decimal")
                : .object([
                    "base": .string("decimal"),
                    "format": .object([
                        "decimalChar": .string(character(form.decimalMark)), "groupChar": .string("."),
                    ]),
                ])
        }
    }

    private func character(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
}
