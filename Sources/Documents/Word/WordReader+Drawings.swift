extension WordReader {
    /// The branch of alternatives that is read: what Word 2010 and later show, or else what is there for older ones.
    func branch(of alternatives: XMLNode) throws(DocumentError) -> XMLNode? {
        let choice = alternatives.child(.mcChoice)
        let fallback = alternatives.child(.mcFallback)
        guard let choice, let fallback else { return choice ?? fallback }
        let (new, old) = (WordText.visible(in: choice), WordText.visible(in: fallback))
        let isEmpty = new.isEmpty && !old.isEmpty
        if new != old { try composer.tell(.alternativeTaken, isEmpty ? old : new, before: isEmpty ? new : old) }
        return isEmpty ? fallback : choice
    }

    /// Finds the text boxes of a drawing, and names what in it is not read. A picture in an embedded object only shows what that looks
    /// like.
    func readDrawing(_ element: XMLNode, name: String? = nil, isPreview: Bool = false, into builder: inout TextBuilder)
    {
        var name = name
        let isPreview = isPreview || element.name == .wObject
        for child in element.children {
            switch child.name {
            case .wpDocPr:
                let names = [child[.htmlDescr], child[.htmlTitle], child[.htmlName]]
                name = names.compactMap(\.self).first { !$0.isEmpty } ?? name
            case .wTxbxContent: boxes.append(child)
            case .mcAlternateContent:
                if let branch = child.child(.mcChoice) ?? child.child(.mcFallback) {
                    readDrawing(branch, name: name, isPreview: isPreview, into: &builder)
                }
            case .picPic: builder.tell(.pictureNotRead, name ?? "")
            case .vImagedata:
                if !isPreview { builder.tell(.pictureNotRead, child[.oTitle] ?? name ?? "") }
            case .cChart, .cxChart: builder.tell(.chartNotRead, name ?? "")
            case .dgmRelIds: builder.tell(.diagramNotRead, name ?? "")
            case .oOLEObject: builder.tell(.objectNotRead, child[.relationshipProgID] ?? name ?? "")
            case .wControl: builder.tell(.objectNotRead, child[.wName] ?? "")
            case .vTextpath: builder.tell(.partNotRead, child[.htmlString] ?? "")
            case .aT: builder.tell(.partNotRead, child.allCharacters)
            default: readDrawing(child, name: name, isPreview: isPreview, into: &builder)
            }
        }
    }
}
