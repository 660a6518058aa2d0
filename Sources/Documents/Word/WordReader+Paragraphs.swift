internal import Texts

extension WordReader {
    /// Reads a paragraph: its words, its number, and whether it goes on in the next.
    func readParagraph(_ element: XMLNode, _ outer: WordContext) throws(DocumentError) {
        let properties = element.child(.wPPr)
        let markProperties = properties?.child(.wRPr)
        let style = properties?.child(.wPStyle)?[.wVal] ?? styles.defaultParagraph
        var context = outer
        context.paragraphStyle = style
        context.plain = styles.characters(WordStyles.Characters(), run: nil, paragraph: style)
        if styles.isContents(style) || fields.contains(where: { $0.code == "TOC" || $0.code == "INDEX" }) {
            context.role = .contents
        }
        var builder = joining ?? TextBuilder()
        joining = nil
        try readInlines(of: element, context, into: &builder)
        if fields.contains(where: { $0.code == "TOC" }) { context.role = .contents }
        tellOfFormat(properties, markProperties, in: &builder)

        if markProperties?.child(.wDel) != nil || markProperties?.child(.wMoveFrom) != nil {
            builder.leaveOut("\n", .deleted)
            builder.tell(.paragraphsJoined, "")
            joining = builder
        } else if properties?.child(.wFramePr)?[.wDropCap].map({ $0 != "none" }) ?? false {
            // A large initial stands in a paragraph of its own; its word goes on in the next.
            joining = builder
        } else {
            try finish(builder, properties, markProperties, style, context)
        }
        if let section = properties?.child(.wSectPr) { collectMargins(section) }
    }

    private func finish(
        _ builder: TextBuilder, _ properties: XMLNode?, _ markProperties: XMLNode?, _ style: String?,
        _ context: WordContext
    ) throws(DocumentError) {
        let mark = styles.characters(
            WordStyles.Characters(markProperties), run: markProperties?.child(.wRStyle)?[.wVal], paragraph: style)
        let isHidden = (mark.isHidden ?? false) && builder.text.isBlank
        let item = isHidden ? nil : numberItem(properties, style)
        var kind = Composer.Kind.paragraph
        if let level = headingLevel(properties, style), context.role != .contents {
            kind = .heading(level)
        } else if let item {
            kind = .listItem(item.level + 1)
        }
        let address = try composer.add(
            kind, builder, number: item?.number, isUncertain: item?.isUncertain ?? false,
            style: styles[style]?.name ?? style,
            role: context.role)
        try readBoxes(anchoredAt: address)
    }

    private func headingLevel(_ properties: XMLNode?, _ style: String?) -> Int? {
        if let level = properties?.child(.wOutlineLvl)?.number(.wVal) {
            return (0..<9).contains(level) ? level + 1 : nil
        }
        return styles.headingLevel(style)
    }

    /// Counts the paragraph in its list, stated directly or by its style; nil where it is in none. List 0 is none.
    private func numberItem(
        _ properties: XMLNode?, _ style: String?
    ) -> (level: Int, number: Paragraph.Number?, isUncertain: Bool)? {
        let direct = properties?.child(.wNumPr)
        let inherited = styles[style]
        guard let list = direct?.child(.wNumId)?.number(.wVal) ?? inherited?.list, list != 0 else { return nil }
        let level =
            direct?.child(.wIlvl)?.number(.wVal)
            ?? numbering.level(ofStyle: inherited?.chain ?? [], in: list)
            ?? inherited?.listLevel ?? 0
        guard (0..<9).contains(level), let item = numbering.next(list: list, level: level) else { return nil }
        return (level, item.number, item.isUncertain)
    }

    private func tellOfFormat(_ properties: XMLNode?, _ mark: XMLNode?, in builder: inout TextBuilder) {
        if properties?.child(.wPPrChange) != nil { builder.tell(.formattingAccepted, "") }
        let isInserted = mark?.child(.wIns) != nil || mark?.child(.wMoveTo) != nil
        let hasInsertion = builder.spans.contains { $0.kind == .inserted }
        if isInserted, !hasInsertion { builder.tell(.insertionAccepted, "¶") }
    }

    // MARK: - Runs

    func readInlines(of element: XMLNode, _ context: WordContext, into builder: inout TextBuilder) throws(DocumentError)
    {
        for child in element.children { try readInline(child, context, into: &builder) }
    }

    func readInline(_ child: XMLNode, _ context: WordContext, into builder: inout TextBuilder) throws(DocumentError) {
        switch child.name {
        case .wR: try readRun(child, context, into: &builder)
        case .wHyperlink:
            let target = child[.wAnchor].map { "#" + $0 } ?? ""
            let link = (relationships[child[.rId]]?.target ?? "") + target
            try readInlines(of: child, context.linked(link), into: &builder)
        case .wIns, .wMoveTo: try readInlines(of: child, context.inserted(), into: &builder)
        case .wDel, .wMoveFrom: try readInlines(of: child, context.deleted(), into: &builder)
        case .wFldSimple:
            var field = WordField()
            field.instruction = child[.wInstr] ?? ""
            field.isInResult = true
            field.isDeleted = context.style.isDeleted
            fields.append(field)
            try readInlines(of: child, context, into: &builder)
            if let field = fields.popLast() { end(field, context, in: &builder) }
        case .wSdt:
            if let content = child.child(.wSdtContent) {
                try readInlines(of: content, context.inControl(child.child(.wSdtPr)), into: &builder)
            }
        case .mcAlternateContent:
            if let branch = try branch(of: child) { try readInlines(of: branch, context, into: &builder) }
        case .mOMath, .mOMathPara:
            let text = WordText.mathematics(child)
            if child.contains(.mF) || child.contains(.mSSup) || child.contains(.mRad) {
                builder.tell(.mathAsText, text)
            }
            append(text, context.style, to: &builder)
        case .wSubDoc: builder.tell(.externalNotOpened, relationships[child[.rId]]?.target ?? "")
        case .characters, .wPPr, .wRPr, .wSdtPr: break
        default: try readInlines(of: child, context, into: &builder)
        }
    }

    private func readRun(_ run: XMLNode, _ context: WordContext, into builder: inout TextBuilder) throws(DocumentError)
    {
        var style = context.style
        let properties = run.child(.wRPr)
        let characters =
            properties.map {
                styles.characters(
                    WordStyles.Characters($0), run: $0.child(.wRStyle)?[.wVal], paragraph: context.paragraphStyle)
            } ?? context.plain
        style.isHidden = characters.isHidden ?? false
        style.isStruck = (characters.isStruck ?? false) || (characters.isDoublyStruck ?? false)
        // Raised and smaller is set above the line by hand; text without a size has ten points.
        let isRaised = (characters.raise ?? 0) > 0 && (characters.size ?? 20) < (context.plain.size ?? 20)
        style.isSuperscript = characters.position == "superscript" || isRaised
        style.isSubscript = characters.position == "subscript"
        if properties?.child(.wIns) != nil { style.isInserted = true }
        var inner = context
        inner.style = style
        try readRunContent(of: run, inner, into: &builder)
    }

    private func readRunContent(
        of run: XMLNode, _ context: WordContext, into builder: inout TextBuilder
    ) throws(DocumentError) {
        let style = context.style
        var hasOwnMark = false
        for child in run.children {
            switch child.name {
            case .wT:
                if !hasOwnMark {
                    append(explained(WordText.characters(of: child), run, in: &builder), style, to: &builder)
                }
            case .wDelText: append(WordText.characters(of: child), context.deleted().style, to: &builder)
            case .wTab, .wPtab: append("\t", style, to: &builder)
            case .wBr:
                if child[.wType] ?? "textWrapping" == "textWrapping" {
                    append("\n", style, to: &builder)
                } else {
                    builder.endPage()
                }
            case .wCr: append("\n", style, to: &builder)
            case .wNoBreakHyphen: append("\u{2011}", style, to: &builder)
            case .wSoftHyphen: append("\u{AD}", style, to: &builder)
            case .wSym:
                let symbol = WordText.symbol(font: child[.wFont] ?? "", code: child[.wChar] ?? "")
                if !symbol.isKnown { builder.tell(.symbolOfFont, "\(child[.wFont] ?? "") \(child[.wChar] ?? "")") }
                append(symbol.text, style, to: &builder)
            case .wFldChar: try readFieldCharacter(child, context, into: &builder)
            case .wInstrText, .wDelInstrText:
                if !fields.isEmpty, !fields[fields.count - 1].isInResult {
                    fields[fields.count - 1].instruction += child.allCharacters
                }
            case .wFootnoteReference: hasOwnMark = refer(to: .footnote, child, run, style, in: &builder)
            case .wEndnoteReference: hasOwnMark = refer(to: .endnote, child, run, style, in: &builder)
            case .wCommentReference: builder.tell(.commentNotRead, try comment(child[.wId]))
            case .wDrawing, .wPict, .wObject: readDrawing(child, into: &builder)
            case .mcAlternateContent:
                if let branch = try branch(of: child) { try readRunContent(of: branch, context, into: &builder) }
            case .wRuby:
                if let base = child.child(.wRubyBase) { try readInlines(of: base, context, into: &builder) }
                if let annotation = child.child(.wRt) {
                    builder.leaveOut(WordText.visible(in: annotation), .annotation)
                }
            case .wContentPart: builder.tell(.objectNotRead, "ink")
            default: break
            }
        }
    }

    /// The characters with the signs of symbol fonts, which have no meaning of their own, as what they show.
    private func explained(_ text: String, _ run: XMLNode, in builder: inout TextBuilder) -> String {
        guard text.unicodeScalars.contains(where: { (0xF000...0xF0FF).contains($0.value) }) else { return text }
        let fonts = run.child(.wRPr)?.child(.wRFonts)
        let font = fonts?[.wAscii] ?? fonts?[.wHAnsi] ?? ""
        var result = ""
        for scalar in text.unicodeScalars {
            guard (0xF000...0xF0FF).contains(scalar.value) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let code = String(scalar.value, radix: 16, uppercase: true)
            let symbol = WordText.symbol(font: font, code: code)
            if !symbol.isKnown { builder.tell(.symbolOfFont, "\(font) \(code)") }
            result += symbol.text
        }
        return result
    }

    /// Adds words, unless they stand in the instruction of a field, which nobody sees.
    private func append(_ text: String, _ outer: TextBuilder.Style, to builder: inout TextBuilder) {
        guard !fields.isEmpty else { return builder.append(text, outer) }
        guard fields.allSatisfy(\.isInResult) else { return }
        var style = outer
        for index in fields.indices {
            fields[index].hasResult = true
            if let link = fields[index].link { style.link = link }
            if fields[index].isComputed { style.field = fields[index].instruction.trimmed }
        }
        builder.append(text, style)
    }

    private func readFieldCharacter(
        _ child: XMLNode, _ context: WordContext, into builder: inout TextBuilder
    ) throws(DocumentError) {
        switch child[.wFldCharType] {
        case "begin":
            guard fields.count < limits.depth else { throw DocumentError(.limit(.depth, limits.depth)) }
            fields.append(WordField(child, isDeleted: context.style.isDeleted))
        case "separate": if !fields.isEmpty { fields[fields.count - 1].isInResult = true }
        case "end": if let field = fields.popLast() { end(field, context, in: &builder) }
        default: break
        }
    }

    private func end(_ field: WordField, _ context: WordContext, in builder: inout TextBuilder) {
        if let choice = field.choice, !field.hasResult {
            append(choice, context.style, to: &builder)
            builder.tell(.choiceTaken, choice)
        } else if !field.hasResult, !field.isReported, !field.code.hasPrefix("FORM") {
            builder.tell(.fieldWithoutResult, field.instruction.trimmed)
        }
    }

    /// Takes out the mark of a note. A note whose mark is typed has it in the same run.
    private func refer(
        to kind: Note.Kind, _ reference: XMLNode, _ run: XMLNode, _ style: TextBuilder.Style,
        in builder: inout TextBuilder
    ) -> Bool {
        guard !style.isDeleted, !style.isHidden, let id = reference[.wId] else { return false }
        let isOwn = ["1", "true", "on"].contains(reference[.wCustomMarkFollows])
        // A note with a mark of its own is not counted.
        if !isOwn { counted[kind, default: 0] += 1 }
        let number = counted[kind, default: 0]
        var mark = kind == .footnote ? String(number) : CounterStyle.lowerRoman.text(number)
        if isOwn { mark = run.children.filter { $0.name == .wT }.map(WordText.characters).joined() }
        references[kind, default: []].append((id, mark, composer.here))
        builder.addMark(of: kind, mark)
        return isOwn
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmed: String {
        let scalars = unicodeScalars.drop(while: Characters.isSpace)
        return String(String.UnicodeScalarView(scalars.reversed().drop(while: Characters.isSpace).reversed()))
    }
}
