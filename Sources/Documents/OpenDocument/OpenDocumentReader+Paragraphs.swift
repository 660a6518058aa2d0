extension OpenDocumentReader {
    /// What is known of the words that come next in a paragraph.
    private struct Inline {
        var style = TextBuilder.Style()
        var characters = OpenDocumentStyles.Characters()
        /// Whether white space that comes next is nothing, because a blank or nothing stands before it.
        var isAfterBlank = true
    }

    /// Reads a paragraph or heading.
    func readParagraph(_ element: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        let style = element[.textStyleName]
        var inline = Inline()
        inline.characters = styles.paragraph(style)
        inline.style.isHidden =
            element.descendants.contains { $0.name == .textHiddenParagraph && $0[.textIsHidden] == "true" }
        var builder = TextBuilder()
        try readInlines(of: element, &inline, into: &builder)

        // A paragraph of which nothing is seen has no number.
        let isUnseen = builder.text.isBlank && (inline.style.isHidden || inline.characters.isHidden ?? false)
        let item = isUnseen ? nil : number(element, style, context)
        var kind = Composer.Kind.paragraph
        if element.name == .textH, context.role != .contents {
            kind = .heading(max(1, element.number(.textOutlineLevel) ?? 1))
        } else if let list = context.list {
            kind = .listItem(list.level)
        }
        let address = try composer.add(
            kind, builder, number: item?.number, isUncertain: item?.isUncertain ?? false,
            style: styles.displayName(ofParagraph: style), role: context.role)
        try readBoxes(anchoredAt: address)
    }

    /// The words of a paragraph, as a cell of a sheet holds them.
    func words(of paragraph: XMLNode) throws(DocumentError) -> TextBuilder {
        var inline = Inline()
        inline.characters = styles.paragraph(paragraph[.textStyleName])
        var builder = TextBuilder()
        try readInlines(of: paragraph, &inline, into: &builder)
        return builder
    }

    /// Counts a paragraph in its list, or a heading in the outline.
    private func number(
        _ element: XMLNode, _ style: String?, _ context: OpenDocumentContext
    ) -> (number: Paragraph.Number?, isUncertain: Bool)? {
        if let list = context.list {
            guard context.isNumberDue else { return nil }
            let name = list.style ?? styles.listStyle(ofParagraph: style) ?? ""
            let start =
                context.start ?? (element[.textRestartNumbering] == "true" ? element.number(.textStartValue) : nil)
            if let levels = styles.lists[name] {
                return lists.next(list.key, level: list.level, in: levels, startingAt: start)
            }
        } else if element.name == .textH, element[.textIsListHeader] != "true",
            styles.listStyle(ofParagraph: style).map({ !$0.isEmpty }) ?? true,
            styles.outline[max(1, element.number(.textOutlineLevel) ?? 1)] != nil
        {
            let level = max(1, element.number(.textOutlineLevel) ?? 1)
            let isRestarted = element[.textRestartNumbering] == "true"
            let start = isRestarted ? element.number(.textStartValue) ?? styles.outline[level]?.start : nil
            return lists.next("outline", level: level, in: styles.outline, startingAt: start)
        }
        // A number that the maker stored stands for one that cannot be counted.
        let stored = element.child(.textNumber)?.allCharacters ?? (context.isNumberDue ? context.stored : nil)
        guard let stored, !stored.isEmpty else { return nil }
        return (Paragraph.Number(text: stored, origin: .stored), false)
    }

    private func readInlines(of element: XMLNode, _ inline: inout Inline, into builder: inout TextBuilder)
        throws(DocumentError)
    {
        for child in element.children { try readInline(child, &inline, into: &builder) }
    }

    private func readInline(_ child: XMLNode, _ inline: inout Inline, into builder: inout TextBuilder)
        throws(DocumentError)
    {
        switch child.name {
        case .characters: append(child.characters, &inline, to: &builder)
        case .textS:
            appendVerbatim(String(repeating: " ", count: OpenDocumentText.spaces(child)), &inline, to: &builder)
        case .textTab: appendVerbatim("\t", &inline, to: &builder)
        case .textLineBreak: appendVerbatim("\n", &inline, to: &builder)
        case .textSoftHyphen: appendVerbatim("\u{AD}", &inline, to: &builder)
        case .textSpan:
            let characters = styles.span(child[.textStyleName]).over(inline.characters)
            try readInner(child, &inline, into: &builder) { $0.characters = characters }
        case .textA: try readInner(child, &inline, into: &builder) { $0.style.link = child[.xlinkHref] }
        case .textNote: refer(to: child, in: &builder)
        case .officeAnnotation:
            let author = child.child(.dcCreator)?.allCharacters
            let words = child.children.filter { $0.name != .dcCreator && $0.name != .dcDate }
            let text = words.map { $0.name == .textP ? $0.allCharacters : OpenDocumentText.visible(in: $0) }
            builder.tell(
                .commentNotRead, ([author].compactMap(\.self) + [text.joined(separator: "\n")]).joined(separator: ": "))
        case .textChange:
            if let change = change(child) { builder.leaveOut(change.deleted, .deleted) }
        case .textChangeStart:
            if let id = child[.textChangeId], change(child)?.isInsertion ?? false { insertions.insert(id) }
        case .textChangeEnd: insertions.remove(child[.textChangeId] ?? "")
        case .textRuby:
            if let base = child.child(.textRubyBase) { try readInlines(of: base, &inline, into: &builder) }
            if let text = child.child(.textRubyText)?.allCharacters { builder.leaveOut(text, .annotation) }
        case .textPlaceholder: try readInner(child, &inline, into: &builder) { $0.style.isPlaceholder = true }
        case .loextContentControl:
            let isPrompt = child[.loextShowingPlaceHolder] == "true"
            try readInner(child, &inline, into: &builder) {
                $0.style.isPlaceholder = $0.style.isPlaceholder || isPrompt
            }
        case .textDropDown:
            let text = child.children.map(\.characters).joined().trimmed
            let chosen = child.children.first { $0[.textCurrentSelected] == "true" }?[.textValue]
            appendVerbatim(text.isEmpty ? chosen ?? "" : text, &inline, to: &builder)
            builder.tell(.choiceTaken, text.isEmpty ? chosen ?? "" : text)
        case .textHiddenText:
            try readInner(child, &inline, into: &builder) {
                $0.style.isHidden = $0.style.isHidden || child[.textIsHidden] == "true"
            }
        case .textExpression, .textUserFieldGet, .textVariableGet, .textVariableSet, .textSequence, .textPageNumber,
            .textPageCount, .textDate, .textTime, .textDatabaseDisplay, .textNoteRef, .textBookmarkRef,
            .textReferenceRef,
            .textConditionalText:
            let words = child[.textFormula] ?? child.name.rawValue.split(separator: ":").last.map(String.init) ?? ""
            guard child[.textDisplay] != "none" else { break }
            try readInner(child, &inline, into: &builder) { $0.style.field = words }
        case .drawFrame, .drawG, .drawCustomShape, .drawRect, .drawA, .drawLine, .drawControl:
            try readDrawing(child, into: &builder)
        case .textNumber, .textLabel, .textScript, .textSheetName, .textHiddenParagraph, .officeAnnotationEnd,
            .textTocMark, .svgTitle,
            .svgDesc:
            break
        default: try readInlines(of: child, &inline, into: &builder)
        }
    }

    private func readInner(
        _ child: XMLNode, _ inline: inout Inline, into builder: inout TextBuilder, _ change: (inout Inline) -> Void
    ) throws(DocumentError) {
        var inner = inline
        change(&inner)
        try readInlines(of: child, &inner, into: &builder)
        inline.isAfterBlank = inner.isAfterBlank
    }

    /// Adds characters as the format means them: a run of white space is one blank, and none at the beginning.
    private func append(_ text: String, _ inline: inout Inline, to builder: inout TextBuilder) {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) {
                if !inline.isAfterBlank { result.append(" ") }
                inline.isAfterBlank = true
            } else {
                result.append(scalar)
                inline.isAfterBlank = false
            }
        }
        add(String(result), inline, to: &builder)
    }

    private func appendVerbatim(_ text: String, _ inline: inout Inline, to builder: inout TextBuilder) {
        inline.isAfterBlank = false
        add(text, inline, to: &builder)
    }

    private func add(_ text: String, _ inline: Inline, to builder: inout TextBuilder) {
        var style = inline.style
        style.isHidden = style.isHidden || inline.characters.isHidden ?? false
        style.isStruck = inline.characters.isStruck ?? false
        style.isSuperscript = inline.characters.position ?? 0 > 0
        style.isSubscript = inline.characters.position ?? 0 < 0
        style.isInserted = !insertions.isEmpty
        builder.append(text, style)
    }

    private func refer(to note: XMLNode, in builder: inout TextBuilder) {
        let kind: Note.Kind = note[.textNoteClass] == "endnote" ? .endnote : .footnote
        let citation = note.child(.textNoteCitation)
        let mark = citation?[.textLabel] ?? citation?.allCharacters ?? ""
        references.append((note, kind, mark, composer.here))
        builder.addMark(of: kind, mark)
    }

    // MARK: - Drawings

    /// Finds the text boxes of a drawing, and names what in it is not read.
    func readDrawing(_ element: XMLNode, into builder: inout TextBuilder) throws(DocumentError) {
        let titles = [
            element.child(.svgTitle)?.allCharacters, element.child(.svgDesc)?.allCharacters, element[.drawName],
        ]
        let name = titles.compactMap(\.self).first { !$0.isEmpty } ?? ""
        switch element.name {
        case .drawFrame:
            if let box = element.child(.drawTextBox) {
                boxes.append(box)
            } else if let object = element.child(.drawObject) ?? element.child(.drawObjectOle) {
                try readObject(object, name, into: &builder)
            } else if element.child(.drawImage) != nil {
                builder.tell(.pictureNotRead, name)
            } else if let table = element.child(.tableTable) {
                boxes.append(table)
            } else {
                builder.tell(.objectNotRead, name)
            }
        case .drawControl: builder.tell(.objectNotRead, element[.drawControl] ?? name)
        case .drawG, .drawA:
            for child in element.children { try readDrawing(child, into: &builder) }
        case .drawCustomShape, .drawRect, .drawLine:
            if element.contains(.textP), !OpenDocumentText.visible(in: element).isEmpty { boxes.append(element) }
        default: break
        }
    }

    /// Reads a formula of mathematics as text, and names any other object.
    private func readObject(_ object: XMLNode, _ name: String, into builder: inout TextBuilder) throws(DocumentError) {
        var formula = object.child(.mathMath)
        if formula == nil, let href = object[.xlinkHref] {
            let part = (href.hasPrefix("./") ? String(href.dropFirst(2)) : href) + "/content.xml"
            if archive.contains(part) {
                let root = try? XMLTreeBuilder.read(part, of: archive, limits).root
                formula = root?.name == .mathMath ? root : nil
            }
        }
        guard let formula else {
            builder.tell(object[.xlinkHref]?.contains("://") ?? false ? .externalNotOpened : .objectNotRead, name)
            return
        }
        let text = mathematics(formula)
        builder.tell(.mathAsText, text)
        builder.append(text)
    }

    private func mathematics(_ element: XMLNode) -> String {
        element.children.map { child in
            switch child.name {
            case .characters: Characters.isBlank(child.characters) ? "" : child.characters
            case .mathAnnotation: ""
            default: mathematics(child)
            }
        }.joined()
    }
}
