import CEL
import Dossier
import Foundation

@testable import Dossier

/// All that a store holds of the dossier that was loaded last, but for places: every field of every row of every table, in
/// their order. It is read from the columns and not by what writes dossiers.
func loadedFacts(_ store: DossierStore) -> [String] {
    let facts = store.facts
    var lines = ["dossier language \(facts.dossierLanguage.map { facts.symbols.text($0).string } ?? "-")"]
    for table in facts.tables {
        let name = table.declaration.name
        lines.append("\(name): \(table.count)")
        for row in 0..<table.count {
            var line = "\(name) \(row)"
            for parent in table.parents {
                line += " in \(facts.schema.entities[parent.entity].name) \(parent.rows[row])"
            }
            for (index, member) in table.declaration.members.enumerated() {
                guard let storage = table.storages[index] else { continue }
                line += " \(member.name)=\(shown(storage, row, member, table, facts))"
                if let offsets = table.childOffsets[index], offsets[row] != 0 { line += " (of its own)" }
            }
            lines.append(line)
        }
        lines += table.written.map { field, symbol in
            let text = symbol < 0 ? "left out" : facts.symbols.text(symbol).string
            return "\(name) \(field.row) member \(field.member) is written \(text)"
        }.sorted()
        lines += (0..<table.languages.count).map { index in
            let stated = table.languages[index]
            return "\(name) \(stated.row) member \(stated.member) is \(facts.symbols.text(stated.symbol).string)"
        }.sorted()
    }
    return lines
}

private func shown(_ storage: Table.Storage, _ row: Int, _ member: Member, _ table: Table, _ facts: Facts) -> String {
    switch storage {
    case .word64(let column): return column[row] == .min ? "absent" : "\(column[row])"
    case .text(let column):
        let place = column[row]
        if place.isAbsent { return "absent" }
        return place.isBlank ? "blank" : "»\(facts.text(place, in: table).string)«"
    case .word32(let column):
        let word = column[row]
        if word == .min { return "absent" }
        switch member.kind {
        case .integer, .unit, .year, .date, .partialDate, .percent, .currency: return "\(word)"
        case .reference:
            if let symbol = Facts.symbol(ofUnresolved: word) { return "?\(facts.symbols.text(symbol).string)" }
            return "row \(word)"
        default: return facts.symbols.text(word).string
        }
    }
}

/// Files that are removed when a test ends.
final class TemporaryDossier {
    let path: String

    /// The files of a written dossier.
    init(_ written: WrittenDossier) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "written-\(UUID().uuidString)")
        switch written {
        case .file(let bytes):
            path = place.path + ".xml"
            try Data(bytes).write(to: URL(filePath: path))
        case .folder(let parts):
            path = place.path
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (part, bytes) in parts { try Data(bytes).write(to: place.appending(path: part.file)) }
        }
    }

    /// A dossier in one file.
    convenience init(_ xml: String) throws { try self.init(.file(Array(xml.utf8))) }

    func load(into store: DossierStore) throws { try withExtendedLifetime(self) { try store.load(path) } }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The paths of the files.
    var files: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        return names.map { $0.sorted().map { path + "/" + $0 } } ?? [path]
    }
}
