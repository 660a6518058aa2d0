internal import Dossier
package import Encodings
internal import Platform

extension RulePack {
    /// An expression that rules share, under a name: `answerable(line)`.
    package struct Definition: Sendable {
        /// The name, where the pack states it.
        package let name: Placed<String>
        /// The parameters, each with the types that it may have as the pack names them; none for a plain name.
        package let parameters: [(name: Placed<String>, types: [Placed<String>])]
        /// What it stands for.
        package let expression: Placed<String>

        /// Reads the definition of a name: its expression, or a mapping of its parameters and its expression.
        init(_ name: Placed<String>, of definitions: inout YAMLReader.Mapping) throws(Problem) {
            self.name = name
            guard var mapping = try definitions.mappingIfAny(name.content) else {
                parameters = []
                expression = try definitions.text(name.content)
                return
            }
            if var parameters = try mapping.mappingIfAny("of") {
                var read: [(name: Placed<String>, types: [Placed<String>])] = []
                for parameter in parameters.keys {
                    if let types = try parameters.textsIfList(parameter.content) {
                        read.append((parameter, types))
                    } else {
                        read.append((parameter, [try parameters.text(parameter.content)]))
                    }
                }
                self.parameters = read
            } else {
                // A single parameter may be called as its type.
                let type = try mapping.optionalText("of")
                parameters = type.map { [(name: $0, types: [$0])] } ?? []
            }
            expression = try mapping.text("is")
            try mapping.finish(expected: ["of", "is"])
        }
    }
}
