package import Platform

/// A dossier as values: what an importer makes, or a copy of what was loaded.
package struct StatedDossier: Hashable, Sendable {
    /// The roots of the parts it has.
    package var parts: [DossierPart: StatedElement]
    /// Whether the parts stand in one file.
    package var isOneFile: Bool
    /// The `xml:lang` of the root of a dossier in one file.
    package var language: String?

    /// A dossier of `parts`.
    package init(_ parts: [DossierPart: StatedElement], isOneFile: Bool = false, language: String? = nil) {
        (self.parts, self.isOneFile, self.language) = (parts, isOneFile, language)
    }

    /// The dossier's files.
    ///
    /// - Throws: `WritingFailure`, with all that no dossier may hold.
    package func written() throws(WritingFailure) -> WrittenDossier {
        var roots: [(part: DossierPart, root: CheckedElement)] = []
        var problems: [String] = []
        for part in DossierPart.allCases {
            guard let element = parts[part] else {
                if isOneFile, part.isRequired { problems.append("There is no \(part.entity); expected one.") }
                continue
            }
            do throws(WritingFailure) {
                roots.append((part, try CheckedElement(element, as: part)))
            } catch {
                problems += error.problems
            }
        }
        if isOneFile, let language, FieldValue.text(language).canonical(.language) == nil {
            problems.append("The language is \"\(language)\"; expected \(ValueKind.language.expectation).")
        }
        guard problems.isEmpty else { throw WritingFailure(problems) }
        return WrittenDossier(roots, isOneFile: isOneFile, language: language)
    }
}

/// The bytes of a dossier's files.
package enum WrittenDossier: Hashable, Sendable {
    /// A file for each part; `DossierPart.file` says what it is called.
    case folder([DossierPart: [UInt8]])
    /// One file with all parts.
    case file([UInt8])

    init(_ roots: [(part: DossierPart, root: some Statement)], isOneFile: Bool, language: String?) {
        if isOneFile {
            self = .file(DossierWriter.dossier(roots.map(\.root), language: language))
        } else {
            self = .folder(Dictionary(uniqueKeysWithValues: roots.map { ($0.part, DossierWriter.part($0.root)) }))
        }
    }
}

extension DossierStore {
    /// The loaded dossier's files in their canonical form, of as many files as it was loaded from.
    ///
    /// Reading them gives the same dossier, but for the places where things stand; comments and processing instructions are
    /// left out. An assessment that was read instead of the dossier's own stands in its place.
    ///
    /// - Throws: `LoadFailure` if a file was changed since it was read.
    package func written() throws(LoadFailure) -> WrittenDossier {
        let stored = StoredElements(facts)
        let roots = DossierPart.allCases.compactMap { part in stored.root(part).map { (part: part, root: $0) } }
        let written = WrittenDossier(roots, isOneFile: stored.isOneFile, language: stored.dossierLanguage)
        try checkUnchanged()
        return written
    }

    /// The loaded dossier as one file, however many it was loaded from, which says `comment` at its beginning.
    ///
    /// - Throws: `LoadFailure` if a file was changed since it was read.
    package func writtenAsOneFile(saying comment: String) throws(LoadFailure) -> [UInt8] {
        let stored = StoredElements(facts)
        let bytes = DossierWriter.dossier(
            DossierPart.allCases.compactMap(stored.root), language: stored.dossierLanguage, comment: comment)
        try checkUnchanged()
        return bytes
    }

    /// How a file begins that says `comment`.
    package static func opening(saying comment: String) -> [UInt8] { DossierWriter.opening(comment: comment) }

    /// A copy of the loaded dossier as values, for whoever writes another from it.
    ///
    /// - Throws: `LoadFailure` if a file was changed since it was read.
    package func stated() throws(LoadFailure) -> StatedDossier {
        let stored = StoredElements(facts)
        let parts = DossierPart.allCases.compactMap { part in stored.root(part).map { (part, StatedElement($0)) } }
        let stated = StatedDossier(
            Dictionary(uniqueKeysWithValues: parts), isOneFile: stored.isOneFile, language: stored.dossierLanguage)
        try checkUnchanged()
        return stated
    }
}
