import CLibXML2
import Dossier
import Foundation
import Testing

/// The corpus on which the loader and the published schema must agree.
enum Corpus {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = package.appending(path: "Tests/DossierTests/Corpus")
    /// What is known of monitors.
    static let monitors = Result { try Monitors(folders: [package.appending(path: "monitors").path]) }

    /// An invalid file and what is expected of its refusal.
    struct Invalid: CustomTestStringConvertible, Sendable {
        let file: String
        /// The line of the error; nil where any will do.
        let line: Int?
        let words: [String]
        let isBeyondSchema: Bool

        var testDescription: String { file }
        var path: String { folder.appending(path: "invalid/\(file)").path }
    }

    static func invalid() throws -> [Invalid] {
        let table = try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
        return table.split(separator: "\n").dropFirst().map { row in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Invalid(
                file: cells[0], line: Int(cells[1]),
                words: cells[2] == "-" ? [] : cells[2].split(separator: " ").map(String.init),
                isBeyondSchema: cells[3] == "beyond")
        }
    }

    /// The dossiers of a part: `valid` or `invalid`.
    static func names(in part: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)
            .filter { $0.hasSuffix(".xml") }.sorted()
    }
}

/// The published schema, as libxml2's validator reads it.
final class PublishedSchema {
    private let schema: xmlSchemaPtr

    init?() {
        let path = Corpus.package.appending(path: "schemas/rapporteur.xsd").path
        guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
        defer { xmlSchemaFreeParserCtxt(parser) }
        xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
        guard let schema = xmlSchemaParse(parser) else { return nil }
        self.schema = schema
    }

    deinit { xmlSchemaFree(schema) }

    func accepts(_ path: String) -> Bool {
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        defer { xmlSetStructuredErrorFunc(nil, nil) }
        guard let document = xmlReadFile(path, nil, Int32(XML_PARSE_NONET.rawValue)) else { return false }
        defer { xmlFreeDoc(document) }
        guard let context = xmlSchemaNewValidCtxt(schema) else { return false }
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
        return xmlSchemaValidateDoc(context, document) == 0
    }
}
