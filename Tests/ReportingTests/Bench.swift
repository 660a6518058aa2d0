import Audit
import Encodings
import Foundation
import RulePack
import Testing
import Texts

@testable import Dossier
@testable import Reporting

/// Compares dossiers that a test makes, and keeps what is told of them.
struct Bench {
    private let old: DossierStore
    private let new: DossierStore
    private let oldAuditor: Auditor
    private let newAuditor: Auditor
    private let folder = FileManager.default.temporaryDirectory.appending(path: "told-\(UUID().uuidString)")

    /// What was told of two dossiers, in every form.
    struct Told {
        /// The changes, as programs read them.
        let changes: [JSON]
        /// Whether the comparison knows of no change.
        let isEmpty: Bool
        private let screens: [Language: String]
        private let pages: [Language: String]

        init(_ comparison: Comparison) throws {
            isEmpty = comparison.changes.isEmpty
            let json = try JSONReader.read(String(decoding: ComparisonJSON.render(comparison), as: UTF8.self))
            changes = json["changes"]?.array ?? []
            var (screens, pages) = ([Language: String](), [Language: String]())
            for language in Language.allCases {
                let start = ChangeWords(language).heading(.money)
                var lines: [String] = []
                ComparisonText(comparison, language).forEachLine { text, _ in lines.append(text) }
                screens[language] = lines.drop { $0 != start }.joined(separator: "\n")
                let page = String(decoding: ComparisonReport(comparison, language).bytes, as: UTF8.self)
                pages[language] = String(page[(page.range(of: "id=\"money\"")?.lowerBound ?? page.endIndex)...])
                    .replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
                    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
            }
            (self.screens, self.pages) = (screens, pages)
        }

        /// Whether a screen shows a text below the findings.
        func isOnScreen(_ text: String, _ language: Language) -> Bool { screens[language]?.contains(text) ?? false }

        /// Whether a page shows a text below the findings.
        func isOnPage(_ text: String, _ language: Language) -> Bool { pages[language]?.contains(text) ?? false }

        /// What a screen shows below the findings.
        func screen(_ language: Language) -> String { screens[language] ?? "" }
    }

    init() throws {
        // What is told of changes does not depend on what rules find.
        let rules = FileManager.default.temporaryDirectory.appending(path: "told-rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: rules) }
        try Rule.write(Rule.all, to: rules)
        let pack = try RulePack(folder: rules.path)
        let monitors = try Package.monitors
        (old, new) = (DossierStore(monitors: monitors), DossierStore(monitors: monitors))
        oldAuditor = try Auditor(pack, for: old)
        newAuditor = try Auditor(pack, for: new)
    }

    /// The corpus' dossier with every element and attribute.
    func everything() throws -> StatedDossier {
        try old.load(Package.root.appending(path: "Tests/DossierTests/Corpus/valid/everything.xml").path)
        return try old.stated()
    }

    /// What is told of two dossiers; `name` says in a failure which they are.
    func compare(_ before: StatedDossier, _ after: StatedDossier, _ name: String) throws -> Told {
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try write(before, "old.xml")
            try write(after, "new.xml")
            return try compare(path("old.xml"), path("new.xml"))
        } catch {
            Issue.record(error, "\(name)")
            throw error
        }
    }

    /// What is told of the dossiers at two paths.
    func compare(_ before: String, _ after: String) throws -> Told {
        try old.load(before)
        try new.load(after)
        return try Told(Comparison(Edition(oldAuditor.audit()), Edition(newAuditor.audit())))
    }

    /// What is told of the dossiers in two texts.
    func compare(texts before: String, _ after: String) throws -> Told {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in [("old.xml", before), ("new.xml", after)] {
            try text.write(toFile: path(name), atomically: true, encoding: .utf8)
        }
        return try compare(path("old.xml"), path("new.xml"))
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func write(_ dossier: StatedDossier, _ name: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard case .file(let bytes) = try dossier.written() else { throw CocoaError(.fileWriteUnknown) }
        try Data(bytes).write(to: URL(filePath: path(name)))
    }
}

/// The way to an element of a dossier.
struct ElementPath: Hashable {
    let part: DossierPart
    /// The position among the children, level by level.
    let steps: [Int]
}

extension StatedDossier {
    /// Every element and the way to it.
    var elements: [(path: ElementPath, element: StatedElement)] {
        func all(_ element: StatedElement, _ path: ElementPath) -> [(ElementPath, StatedElement)] {
            [(path, element)]
                + element.children.enumerated().flatMap { index, child in
                    all(child, ElementPath(part: path.part, steps: path.steps + [index]))
                }
        }
        return DossierPart.allCases.flatMap { part in
            parts[part].map { all($0, ElementPath(part: part, steps: [])) } ?? []
        }
    }

    /// Changes the element at the end of a way.
    mutating func change(_ path: ElementPath, _ change: (inout StatedElement) -> Void) {
        func descend(_ element: inout StatedElement, _ steps: ArraySlice<Int>) {
            guard let first = steps.first else { return change(&element) }
            descend(&element.children[first], steps.dropFirst())
        }
        guard var root = parts[path.part] else { return }
        descend(&root, path.steps[...])
        parts[path.part] = root
    }

    /// The dossier without an element; nil where a dossier must have it.
    func removing(_ path: ElementPath) -> StatedDossier? {
        var without = self
        guard let last = path.steps.last else {
            without.parts[path.part] = nil
            return path.part.isRequired ? nil : without
        }
        var isRequired = false
        without.change(ElementPath(part: path.part, steps: path.steps.dropLast())) { parent in
            let entity = parent.children[last].entity
            let minimum = Schema.current.members(of: parent.entity).compactMap { member -> Int? in
                guard case .entities(let minimum, _) = member.place, member.kind == .reference(to: entity) else {
                    return nil
                }
                return minimum
            }
            isRequired = parent.children.count { $0.entity == entity } <= (minimum.first ?? 0)
            parent.children.remove(at: last)
        }
        return isRequired ? nil : without
    }
}

extension StatedElement {
    /// Whether its language is a field that the schema declares.
    var declaresLanguage: Bool { Schema.current.members(of: entity).contains { $0.name == "language" } }
}
