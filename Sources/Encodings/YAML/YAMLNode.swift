internal import Texts

/// A value of a YAML file and where it begins. Every scalar is text: what it means is for the reader to say.
struct YAMLNode {
    enum Content {
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    let content: Content
    /// The line, from 1.
    let line: Int
    /// The column in Unicode scalars, from 1.
    let column: Int

    /// What the value is.
    var kind: YAMLKind {
        switch content {
        case .scalar: .text
        case .sequence: .list
        case .mapping: .mapping
        }
    }
}
