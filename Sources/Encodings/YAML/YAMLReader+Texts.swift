package import Platform

extension YAMLReader {
    /// Every text of a file, keys excepted, in the order in which they stand.
    package func texts(_ text: String) throws(Problem) -> [Placed<String>] {
        guard let root = try YAMLParser.root(of: text, path: path) else { return [] }
        var texts: [Placed<String>] = []
        func take(_ node: YAMLNode) {
            switch node.content {
            case .scalar(let scalar): texts.append(Placed(scalar, line: node.line, column: node.column))
            case .sequence(let elements): for element in elements { take(element) }
            case .mapping(let pairs): for (_, value) in pairs { take(value) }
            }
        }
        take(root)
        return texts
    }
}
