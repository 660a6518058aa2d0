package import CEL
internal import Glibc
package import Platform
internal import Texts

/// Loads dossiers, one after the other, and holds the facts of the one loaded last.
///
/// What is compiled against its schema stays valid from dossier to dossier; records of an earlier one do not.
package final class DossierStore: @unchecked Sendable {
    let facts: Facts
    private let reader: FactReader
    private let parser: XMLReader
    let vocabulary: Vocabulary

    /// The record types that rules may speak of.
    package var schema: RecordSchema { vocabulary.schema }
    /// The record types in the order in which readers should meet them.
    package var types: [RecordType] { vocabulary.types }
    /// The record whose fields every rule may name: `tasks`, `annex`, `dossier`, ….
    package var root: RecordType { vocabulary.root }

    /// The monitors of the rounds, each once, in the order of the rounds; that of the list where there are no rounds.
    package private(set) var namedMonitors: [NamedMonitor] = []
    /// Those of them whose recommendations the dossier holds; all where it holds none.
    package private(set) var recommendingMonitors: [NamedMonitor] = []
    /// The files of the loaded dossier, in the order in which they were read.
    package private(set) var files: [InputFile] = []
    /// What stands in the folder as if it were a part of the dossier and is none, each with the name it may have meant, also
    /// where loading failed; monitors of whose degrees of urgency nothing is known; names with characters that nobody sees, and
    /// references that differ from what they would name only in those or in how their letters are composed.
    package private(set) var strangers: [Problem] = []

    /// A store that holds nothing yet, refuses files beyond `limits`, and takes for degrees of urgency what it knows of
    /// `monitors`; one that keeps comments gives them to whoever writes the dossier anew. What it says of a dossier does not
    /// depend on whether its parser reads copies (`Mask`), but how long that takes does.
    package init(
        limits: Limits = Limits(), monitors: Monitors = .none, keepsComments: Bool = false, isMasking: Bool = true
    ) {
        facts = Facts(.current, monitors)
        reader = FactReader(facts, problemLimit: limits.problems)
        parser = XMLReader(reader, limits, keepsComments: keepsComments, isMasking: isMasking)
        vocabulary = Vocabulary(facts)
    }

    /// Loads the dossier at `path`: a folder of files, or one file with a `dossier` root.
    ///
    /// - Parameters:
    ///   - path: The folder or file.
    ///   - assessment: A file to read instead of the folder's `assessment.xml`.
    /// - Throws: `LoadFailure`, with every problem that was found; the store then holds nothing of use.
    package func load(_ path: String, assessment: String? = nil) throws(LoadFailure) {
        facts.removeAll()
        reader.reset()
        files = []
        strangers = []
        if let names = try names(in: path) {
            try loadFolder(path, names, assessment: assessment)
        } else {
            try read(SourceFile(path: path, name: fileName(path)), root: nil)
            if let assessment { try replaceAssessment(assessment) }
        }
        facts.seal()
        if !reader.found.problems.isEmpty { throw .invalid(reader.found.problems) }
        let gaps = facts.complete()
        facts.resolve()
        let problems = gaps + facts.inconsistencies()
        if !problems.isEmpty { throw .invalid(problems) }
        vocabulary.refresh()
        files = facts.files.map {
            InputFile(
                path: $0.path, name: $0.name, sha256: $0.sha256, encoding: $0.encoding.name, identity: $0.identity)
        }
        strangers +=
            reader.found.unseen + facts.recommendationsToOthers() + facts.strangeMonitors() + facts.lookalikes()
        namedMonitors = monitorsNamed()
        recommendingMonitors = monitorsRecommending()
    }

    /// What a folder holds; nil of what is none.
    private func names(in path: String) throws(LoadFailure) -> Set<String>? {
        do throws(OpenInput.Fault) {
            return Set(try FolderListing(path, followingLinks: true).entries.map(\.name))
        } catch {
            switch error {
            case .missing(ENOTDIR): return nil
            case .missing(ENOENT): throw .missing(path: path, reason: DossierPlace(path).absence)
            default: throw error.failure(path)
            }
        }
    }

    private func loadFolder(_ path: String, _ names: Set<String>, assessment: String?) throws(LoadFailure) {
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        let files = Schema.roots.enumerated().map { index, root in
            let isReplaced = root.entity == "assessment" && assessment != nil
            let file = isReplaced ? assessment ?? "" : "\(folder)/\(root.file)"
            let name = isReplaced ? fileName(file) : root.file
            return (index: index, path: file, name: name, isGiven: isReplaced, isRequired: root.isRequired)
        }
        // The assessment that is read instead of the folder's own may lie beside it.
        let given = assessment.flatMap { FileIdentity($0) }
        strangers = Self.strangers(names, in: folder).filter { given == nil || FileIdentity($0.path) != given }
        let missing = files.filter { $0.isRequired && !names.contains($0.name) }
        if let first = missing.first {
            let others = missing.dropFirst().map(\.name)
            let inner =
                Schema.roots.contains { names.contains($0.file) } ? [] : DossierPlace(folder).dossiers(in: names)
            throw .missing(path: first.path, reason: .said { $0.loading.partMissing(others, dossiers: inner) })
        }
        for file in files where file.isGiven || names.contains(file.name) {
            try read(SourceFile(path: file.path, name: file.name), root: file.index)
        }
    }

    /// What has the name of an XML file and of no part.
    private static func strangers(_ names: Set<String>, in folder: String) -> [Problem] {
        let parts = Schema.roots.map(\.file)
        return names.filter { $0.lowercased().hasSuffix(".xml") && !parts.contains($0) }.sorted().map { name in
            let distances = parts.map { ($0, editDistance(name.lowercased(), $0)) }
            let nearest = distances.min { $0.1 < $1.1 }?.0 ?? ""
            return Problem(
                path: "\(folder)/\(name)", line: 0, column: 0,
                text: .said { $0.loading.stranger(nearest: nearest) })
        }
    }

    private func replaceAssessment(_ path: String) throws(LoadFailure) {
        for entity in ["assessment", "funding", "response", "elementReference"] { facts.table(entity).removeAll() }
        let root = Schema.roots.firstIndex { $0.entity == "assessment" }
        try read(SourceFile(path: path, name: fileName(path)), root: root)
    }

    private func read(_ file: SourceFile, root: Int?) throws(LoadFailure) {
        reader.begin(file, root: root)
        try parser.read(file)
        reader.finish()
    }

    private func fileName(_ path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
    }

    /// Makes sure that the loaded files are what they were when they were read: large ones are read again for the texts
    /// that are shown.
    ///
    /// - Throws: `LoadFailure`, naming the file that somebody changed.
    package func checkUnchanged() throws(LoadFailure) {
        for file in facts.files where !file.isUnchanged {
            throw .unreadable(path: file.path, reason: .said { $0.files.changedMeanwhile })
        }
    }

    // MARK: - What was loaded

    /// The body of the register that has an id; nil where there is none.
    package func body(_ id: String) -> Model.Body? {
        let ids = facts.table("body").words("id")
        let row = (0..<ids.count).first { row in
            let text = facts.symbols.text(ids[row])
            return Bytes(start: text.base, count: text.count).elementsEqual(id.utf8)
        }
        return row.map { Model.Body(record("body", Int32($0))) }
    }

    /// How many records the dossier states.
    package var recordCount: Int { facts.tables.reduce(0) { $0 + $1.count } }

    func record(_ type: String, _ row: Int32) -> Record {
        guard let type = schema[type] else { preconditionFailure("The vocabulary has no \(type).") }
        return Record(type: type, row: row)
    }

    /// The reference to a record: what it is and its keys.
    package func reference(to record: Record) -> Reference { identity(of: record.type).reference(record.row) }

    /// The references to all rows of an entity.
    func references(to entity: Entity) -> @Sendable (Int32) -> Reference { identity(of: type(of: entity)).reference }

    /// The reference to an entity.
    package func reference(to one: some ModelRecord) -> Reference { reference(to: one.record) }

    private func identity(of type: RecordType) -> Identity {
        guard let identity = vocabulary.identities[type.name] else {
            preconditionFailure("A \(type.name) is no entity.")
        }
        return identity
    }

    /// A record and all in whose elements it stands, the roots of the dossier's files included.
    package func surroundings(of record: Record) -> [Record] {
        guard let position = facts.schema.positions[record.type.name] else { return [record] }
        var found = [record]
        for parent in facts.schema.parents[position] where facts.schema.isSingle(parent) {
            found.append(self.record(facts.schema.entities[parent].name, 0))
        }
        for parent in facts.tables[position].parents {
            let row = parent.rows[Int(record.row)]
            if row >= 0 { found += surroundings(of: self.record(facts.schema.entities[parent.entity].name, row)) }
        }
        return found
    }

    /// Where a record's start tag stands, or that of a field which has an element of its own and is present.
    ///
    /// Derived records stand where what they are derived from stands first.
    package func location(of record: Record, field: String? = nil) -> SourceLocation {
        if let standing = identity(of: record.type).standsIn?(record.row) { return location(of: standing) }
        guard let position = facts.schema.positions[record.type.name] else { return location(of: plan.record) }
        let table = facts.tables[position]
        if table.declaration.element.hasPrefix("@"), let parent = table.parents.first {
            return location(of: self.record(facts.schema.entities[parent.entity].name, parent.rows[Int(record.row)]))
        }
        var offset = table.offsets[Int(record.row)]
        var element = table.declaration.element
        if let field, let member = table.declaration.members.firstIndex(where: { $0.name == field }),
            let column = table.childOffsets[member], column[Int(record.row)] != 0
        {
            offset = column[Int(record.row)]
            element = table.declaration.members[member].xmlName
        }
        let file = facts.files[table.file]
        let (line, column) = file.position(of: offset)
        return SourceLocation(
            file: file.name, line: line, column: column, element: element, page: page(position, record.row))
    }

    /// The page of the printed document that a row states, or else the innermost element that it stands in.
    private func page(_ entity: Int, _ row: Int32) -> String? {
        let table = facts.tables[entity]
        if let pages = table.pages, pages[Int(row)] >= 0 { return facts.symbols.text(pages[Int(row)]).string }
        if let holder = table.holder(of: Int(row), facts) { return page(holder.entity, holder.rows[Int(row)]) }
        for parent in facts.schema.parents[entity] where facts.schema.isSingle(parent) { return page(parent, 0) }
        return nil
    }
}

/// A file that was read.
package struct InputFile: Hashable, Sendable {
    /// The path by which it was opened.
    package let path: String
    /// The path relative to the dossier.
    package let name: String
    /// The SHA-256 of its bytes, in hexadecimal digits.
    package let sha256: String
    /// The encoding that the file is in, such as `UTF-8`.
    package let encoding: String
    /// The file itself, whatever its name.
    package let identity: FileIdentity
}

/// A place in a dossier's files.
package struct SourceLocation: Hashable, Sendable {
    /// The file, relative to the dossier.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// The column in Unicode scalars, from 1.
    package let column: Int
    /// The name of the XML element.
    package let element: String
    /// The page of the printed document, where the element or one that it stands in states it.
    package let page: String?

    /// A place in a file.
    package init(file: String, line: Int, column: Int, element: String, page: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.element = element
        self.page = page
    }
}
