internal import CEL
internal import Dossier
internal import Encodings
internal import Glibc
internal import Platform

extension CompiledPack {
    /// The definitions of a pack that no rule uses; those of a pack on which another builds may be meant for that.
    ///
    /// - Parameters:
    ///   - pack: The pack.
    ///   - used: The names of those that its rules use, and of those that they use.
    /// - Returns: A problem for each, where the pack states it.
    static func unused(_ pack: RulePack, definitions used: Set<String>) -> [Problem] {
        pack.parts.filter { !$0.isBase }.flatMap { part in
            part.definitions.map(\.name).filter { !used.contains($0.content) }.map { name in
                name.problem(
                    part.path,
                    "Nothing uses the definition \(name.content); expected a use of it, or no such definition.")
            }
        }
    }

    /// The parameters of a pack that nothing reads, with the name that was perhaps meant.
    ///
    /// - Parameters:
    ///   - pack: The pack.
    ///   - read: The names that its rules read.
    /// - Returns: A problem for each, where the pack states it.
    static func unused(_ pack: RulePack, _ read: Set<String>) -> [Problem] {
        // One of the program's own pack is known also where the rule that reads it is left out.
        let known = Set(Parameter.standard.map(\.name)).union(read)
        return pack.parameters.compactMap { parameter in
            guard let place = parameter.place, !known.contains(parameter.name) else { return nil }
            let stated = Set(pack.parameters.lazy.filter { !$0.isDefault }.map(\.name))
            let meant = known.subtracting(stated).nearest(to: parameter.name)
            return Problem(
                path: place.path, line: place.line, column: place.column,
                message: "Nothing reads the parameter \(parameter.name); expected "
                    + (meant ?? "one that a rule or the conclusion reads") + ".")
        }
    }
}

extension RuleCompiler {
    /// The pack's definitions that some of the rule's expressions use, and those that they use.
    func definitions(where isMeant: (CheckedPart) -> Bool = { _ in true }) -> Set<String> {
        parts.reduce(into: []) { if isMeant($1) { $0.formUnion($1.checked.macros) } }
    }

    /// The parameters of the pack that the rule reads.
    var parameters: Set<String> {
        // What reads a parameter has the word in it. Most expressions have not, and looking into those took longer than
        // checking them.
        let naming = parts.filter { $0.checked.text.withCString { strstr($0, "pack") != nil } }
        return Set(naming.flatMap { $0.checked.fields.lazy.filter { $0.type.name == "pack" }.map(\.field.name) })
    }
}
