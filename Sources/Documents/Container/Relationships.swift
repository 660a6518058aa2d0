/// What a part of an OOXML package refers to.
struct Relationships {
    struct Relationship {
        let id: String
        /// The last part of the type, the same in both sets of namespaces: `officeDocument`, `footnotes`.
        let type: String
        /// The name of a part from the root, or an address outside.
        let target: String
        let isExternal: Bool
    }

    let all: [Relationship]
    private let places: [String: Int]

    /// Reads what `part` refers to; the package itself is the part without a name.
    init(of part: String, in archive: Archive, _ limits: Limits) throws(DocumentError) {
        let folder = part.split(separator: "/", omittingEmptySubsequences: true).dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        guard archive.contains(name) else {
            all = []
            places = [:]
            return
        }
        let root = try XMLTreeBuilder.read(name, of: archive, limits).root
        var all: [Relationship] = []
        for element in root?.children.filter({ $0.name == .prRelationship }) ?? [] {
            let isExternal = element[.relationshipTargetMode] == "External"
            let target = element[.relationshipTarget] ?? ""
            all.append(
                Relationship(
                    id: element[.relationshipId] ?? "",
                    type: (element[.relationshipType] ?? "").split(separator: "/").last.map(String.init) ?? "",
                    target: isExternal ? target : Self.resolve(target, in: folder), isExternal: isExternal))
        }
        self.all = all
        places = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    func first(ofType type: String) -> Relationship? { all.first { $0.type == type && !$0.isExternal } }

    subscript(id: String?) -> Relationship? { id.flatMap { places[$0] }.map { all[$0] } }

    private static func resolve(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}
