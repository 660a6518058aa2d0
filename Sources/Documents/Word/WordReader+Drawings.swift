extension WordReader {
    /// The extensions of Word that stand in choices, by the prefixes that Microsoft gives them: Word shows such a choice.
    private static let extensions: Set<String> = [
        "w14", "w15", "w16", "w16cex", "w16cid", "w16du", "w16sdtdh", "w16se", "wne", "wp14", "wpc", "wpg", "wpi",
        "wps",
        "a14", "a16", "am3d", "aink", "c14", "c16", "c16r2", "cs", "cx", "cx1", "cx2", "cx3", "cx4", "cx5", "cx6",
        "cx7",
        "cx8", "dsp", "iact", "p14", "pic14", "r", "v", "o", "m", "w", "wp", "w10", "we", "wetp", "x14", "xdr", "a",
        "c",
        "pic", "dgm", "mv", "ve", "aclsh", "adec", "thm15", "oel", "sl", "lc", "dgm14", "asvg", "a15", "c15",
    ]

    /// The choice that Word shows, which knows all that it requires.
    private func choice(of alternatives: XMLNode) -> XMLNode? {
        alternatives.children.first { choice in
            choice.name == .mcChoice
                && (choice[.relationshipRequires] ?? "").split(separator: " ").allSatisfy {
                    Self.extensions.contains(String($0))
                }
        }
    }

    /// The branch of alternatives that is read: what Word 2010 and later show, or else what is there for other programs. Where there is
    /// nothing else, a choice of what nobody knows is read too.
    func branch(of alternatives: XMLNode) throws(DocumentError) -> XMLNode? {
        let fallback = alternatives.child(.mcFallback)
        guard let choice = choice(of: alternatives) else {
            let unknown = alternatives.child(.mcChoice)
            let (new, old) = (unknown.map(WordText.visible) ?? "", fallback.map(WordText.visible) ?? "")
            if fallback != nil, new != old { try composer.tell(.alternativeTaken, old, before: new) }
            return fallback ?? unknown
        }
        guard let fallback else { return choice }
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
                if let branch = choice(of: child) ?? child.child(.mcFallback) ?? child.child(.mcChoice) {
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
