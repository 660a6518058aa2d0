internal import Texts

/// Reads HTML as a browser shows it, without scripts and without anything from outside the file.
final class WebReader {
    let limits: Limits
    var composer: Composer
    var stylesheet = Stylesheet()
    /// The elements around what is read, the outermost first.
    var ancestors: [XMLNode] = []
    /// The words of the paragraph that is being read.
    var builder = TextBuilder()
    /// Whether a blank, and how many line breaks, come before the next word if there is one.
    var isBlankDue = false
    /// How the blank that is due is set.
    var blankStyle = TextBuilder.Style()
    var breaksDue = 0
    /// What the present paragraph is.
    var kind = Composer.Kind.paragraph
    /// The number of the item that has begun, until its first paragraph takes it.
    var number: Paragraph.Number?

    /// Reads a page.
    static func read(_ bytes: [UInt8], _ limits: Limits) throws(DocumentError) -> Document {
        let reader = WebReader(limits)
        let decoded = try WebEncoding.decode(bytes)
        if let assumed = decoded.assumed { try reader.composer.tellOfDocument(.encodingAssumed, assumed) }
        if decoded.undecodable > 0 { try reader.composer.tellOfDocument(.undecodable, String(decoded.undecodable)) }
        let page = WebPage.prepared(decoded.bytes)
        try checkTags(page, limits)
        let tree = try XMLTreeBuilder.read(page, part: nil, isHTML: true, limits)
        guard let root = tree.root else { throw DocumentError(.emptyDocument(.html)) }
        try reader.collectStyles(root)
        try reader.readChildren(of: root, WebContext())
        try reader.endParagraph(WebContext())
        return try reader.composer.finish(.html)
    }

    private init(_ limits: Limits) {
        self.limits = limits
        composer = Composer(limits)
    }

    /// Refuses a tag with so many attributes that comparing each with each would take long.
    private static func checkTags(_ bytes: [UInt8], _ limits: Limits) throws(DocumentError) {
        var index = 0
        while let start = bytes[index...].firstIndex(of: 0x3C) {
            let tag = bytes[(start + 1)...].prefix { $0 != 0x3E }
            if tag.count > 64 << 10, let first = tag.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A {
                var blanks = 0
                var isInBlank = false
                for byte in tag {
                    if byte <= 0x20, !isInBlank { blanks += 1 }
                    isInBlank = byte <= 0x20
                }
                guard blanks <= limits.attributes else { throw DocumentError(.limit(.attributes, limits.attributes)) }
            }
            index = Swift.max(start + 1, tag.endIndex)
        }
    }

    private func collectStyles(_ root: XMLNode) throws(DocumentError) {
        for element in root.descendants {
            if element.name == .htmlStyle {
                let media = element[.htmlMedia] ?? "all"
                if media.contains("all") || media.contains("screen") { stylesheet.add(element.allCharacters) }
            } else if element.name == .htmlLink, element[.htmlRel]?.lowercased().contains("stylesheet") ?? false {
                try composer.tellOfDocument(.externalNotOpened, element[.htmlHref] ?? "")
            }
        }
    }

    // MARK: - Words

    /// Adds characters; but in preformatted text each run of white space is a blank, and none at the ends of a line.
    func append(_ text: String, _ context: WebContext) {
        if context.isPreformatted {
            flushDue(context)
            return builder.append(
                text.hasPrefix("\n") && builder.verbatim.isEmpty ? String(text.dropFirst()) : text, context.style)
        }
        var words = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) {
                if !words.isEmpty {
                    add(String(words), context)
                    words = String.UnicodeScalarView()
                }
                if !isBlankDue { blankStyle = context.style }
                isBlankDue = true
            } else {
                words.append(scalar)
            }
        }
        if !words.isEmpty { add(String(words), context) }
    }

    private func add(_ words: String, _ context: WebContext) {
        flushDue(context)
        builder.append(words, context.style)
    }

    private func flushDue(_ context: WebContext) {
        if breaksDue > 0, !builder.verbatim.isEmpty {
            builder.append(String(repeating: "\n", count: breaksDue), context.style)
        } else if isBlankDue, blankStyle.isLeftOut || !builder.endsInSpace {
            builder.append(" ", blankStyle)
        }
        breaksDue = 0
        isBlankDue = false
    }

    func addBreak() {
        breaksDue += 1
        isBlankDue = false
    }

    /// Ends the paragraph that is being read, and begins another of the same kind.
    func endParagraph(_ context: WebContext) throws(DocumentError) {
        isBlankDue = false
        breaksDue = 0
        guard !builder.isEmpty || number != nil else { return }
        let ended = builder
        builder = TextBuilder()
        // What is only told of takes no number away from the words to come.
        let taken = ended.text.isBlank ? nil : number
        if taken != nil { number = nil }
        var kind = kind
        if case .heading = kind, context.role != nil { kind = .paragraph }
        guard !ended.isEmpty else { return }
        try composer.add(kind, ended, number: taken, role: context.role)
    }

    // MARK: - Elements

    func readChildren(of element: XMLNode, _ context: WebContext) throws(DocumentError) {
        ancestors.append(element)
        defer { ancestors.removeLast() }
        for child in element.children { try read(child, context) }
    }

    func style(of element: XMLNode) -> Stylesheet.Declarations {
        stylesheet.declarations(for: element, ancestors: ancestors)
    }

    /// Whether nobody would see an element.
    func isHidden(_ element: XMLNode, _ style: Stylesheet.Declarations) -> Bool {
        element[.htmlHidden] != nil || style.display == "none" || ["hidden", "collapse"].contains(style.visibility)
    }

    private func read(_ child: XMLNode, _ outer: WebContext) throws(DocumentError) {
        if child.isText { return append(child.characters, outer) }
        switch child.name {
        case .htmlHead, .htmlScript, .htmlStyle, .htmlTemplate, .htmlTitle, .htmlMeta, .htmlLink, .htmlBase, .htmlCol,
            .htmlColgroup, .htmlRp, .htmlDatalist, .htmlArea, .htmlMap:
            return
        default: break
        }
        let style = style(of: child)
        guard !isHidden(child, style) else {
            let text = child.visibleText
            if !text.isEmpty { builder.leaveOut(text, .hidden) }
            return
        }
        let context = outer.inside(child, style, ancestors)
        switch child.name {
        case .htmlBr: addBreak()
        case .htmlTable: try readTable(child, context)
        case .htmlUl, .htmlOl, .htmlMenu, .htmlDir: try readList(child, style, context)
        case .htmlH1, .htmlH2, .htmlH3, .htmlH4, .htmlH5, .htmlH6:
            try readBlock(child, context, .heading(Int(child.name.rawValue.suffix(1)) ?? 1))
        case .htmlP, .htmlDiv, .htmlBlockquote, .htmlPre, .htmlAddress, .htmlSection, .htmlArticle, .htmlMain, .htmlNav,
            .htmlHeader, .htmlFooter, .htmlAside, .htmlFigure, .htmlFigcaption, .htmlCenter, .htmlDl, .htmlDt, .htmlDd,
            .htmlForm, .htmlFieldset, .htmlLegend, .htmlDetails, .htmlSummary, .htmlHr, .htmlBody, .htmlHtml, .htmlLi,
            .htmlDialog, .htmlXmp, .htmlListing, .htmlOptgroup, .htmlCaption, .htmlTr, .htmlTd, .htmlTh, .htmlFrameset,
            .htmlNoframes, .htmlNoscript:
            try readBlock(child, context, nil)
        case .htmlButton, .htmlTextarea, .htmlLabel, .htmlOutput:
            // What is typed or pressed stands apart from the words beside it.
            isBlankDue = true
            try readChildren(of: child, context)
            isBlankDue = true
        case .htmlRuby: try readChildren(of: child, context)
        case .htmlRt: builder.leaveOut(child.visibleText, .annotation)
        default:
            if let value = try embedded(child, context) {
                if !value.isEmpty { append(value, context) }
            } else if let display = style.display, ["block", "list-item", "flex", "grid", "table"].contains(display) {
                try readBlock(child, context, nil)
            } else {
                try readChildren(of: child, context)
            }
        }
    }

    private func readBlock(_ element: XMLNode, _ context: WebContext, _ inner: Composer.Kind?) throws(DocumentError) {
        try endParagraph(context)
        let outer = kind
        kind = inner ?? kind
        try readChildren(of: element, context)
        try endParagraph(context)
        kind = outer
    }

    /// The value of a field of a form, or nothing after naming what is not read; nil for what has words of its own.
    private func embedded(_ element: XMLNode, _ context: WebContext) throws(DocumentError) -> String? {
        switch element.name {
        case .htmlImg, .htmlPicture:
            builder.tell(.pictureNotRead, element[.htmlAlt] ?? element[.htmlSrc] ?? "")
            return element.name == .htmlPicture ? nil : ""
        case .htmlIframe, .htmlFrame:
            builder.tell(.externalNotOpened, element[.htmlSrc] ?? "")
            return element.children.contains { !$0.isText } ? nil : ""
        case .htmlObject, .htmlEmbed, .htmlApplet, .htmlVideo, .htmlAudio, .htmlCanvas, .htmlSvg:
            builder.tell(
                .objectNotRead, element[.htmlTitle] ?? element[.htmlData] ?? element[.htmlSrc] ?? element.visibleText)
            return ""
        case .htmlMath:
            let text = element.visibleText
            builder.tell(.mathAsText, text)
            return text
        case .htmlSelect:
            let options = element.descendants.filter { $0.name == .htmlOption }
            let chosen = options.first { $0[.htmlSelected] != nil } ?? options.first
            let text = chosen?.visibleText ?? ""
            builder.tell(.choiceTaken, text)
            return text
        case .htmlInput:
            switch element[.htmlType]?.lowercased() ?? "text" {
            case "hidden", "submit", "button", "reset", "image", "file", "password": return ""
            case "checkbox", "radio": return element[.htmlChecked] == nil ? "☐" : "☒"
            default: return element[.htmlValue] ?? ""
            }
        default: return nil
        }
    }

    // MARK: - Lists

    private func readList(_ list: XMLNode, _ style: Stylesheet.Declarations, _ outer: WebContext) throws(DocumentError)
    {
        try endParagraph(outer)
        var context = outer
        context.listLevel += 1
        let items = list.children.filter { $0.name == .htmlLi }
        let isReversed = list[.htmlReversed] != nil
        var next = list.number(.htmlStart) ?? (isReversed ? items.count : 1)
        let (outerKind, outerNumber) = (kind, number)
        number = nil
        for child in list.children {
            guard child.name == .htmlLi else {
                if !child.isText || !Characters.isBlank(child.characters) {
                    try readBlockOf(child, context)
                }
                continue
            }
            ancestors.append(list)
            let itemStyle = self.style(of: child)
            ancestors.removeLast()
            guard !isHidden(child, itemStyle) else {
                try composer.tell(.hiddenLeftOut, child.visibleText)
                continue
            }
            let value = child.number(.htmlValue) ?? next
            next = value &+ (isReversed ? -1 : 1)
            let type = itemStyle.listStyle ?? child[.htmlType] ?? style.listStyle ?? list[.htmlType]
            number = Self.number(value, type, isOrdered: list.name == .htmlOl)
            kind = .listItem(context.listLevel)
            try readChildren(of: child, context.inside(child, itemStyle, ancestors))
            try endParagraph(context)
            // An item without words has its number all the same.
            if let number { try composer.add(kind, TextBuilder(), number: number, role: context.role) }
            number = nil
        }
        (kind, number) = (outerKind, outerNumber)
    }

    private func readBlockOf(_ child: XMLNode, _ context: WebContext) throws(DocumentError) {
        try read(child, context)
        try endParagraph(context)
    }

    private static func number(_ value: Int, _ type: String?, isOrdered: Bool) -> Paragraph.Number? {
        let style: CounterStyle
        switch type {
        case "a", "lower-alpha", "lower-latin": style = .letters(CounterStyle.latinLower, isRepeated: false)
        case "A", "upper-alpha", "upper-latin": style = .letters(CounterStyle.latinUpper, isRepeated: false)
        case "i", "lower-roman": style = .lowerRoman
        case "I", "upper-roman": style = .upperRoman
        case "lower-greek": style = .letters(CounterStyle.greekLower, isRepeated: false)
        case "decimal-leading-zero": style = .padded(2)
        case "1", "decimal": style = .decimal
        case let type? where type.split(separator: " ").contains("none"): return nil
        case "disc", "circle", "square": style = .bullet
        default: style = isOrdered ? .decimal : .bullet
        }
        if style == .bullet { return Paragraph.Number(text: "•", origin: .bullet) }
        return Paragraph.Number(text: style.text(value) + ".", origin: .computed)
    }
}

extension XMLNode {
    /// The words inside an element of a page, for telling of them.
    var visibleText: String {
        var text = ""
        collect(into: &text)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func collect(into text: inout String) {
        for child in children {
            switch child.name {
            case .characters: text += child.characters
            case .htmlScript, .htmlStyle, .htmlTemplate, .htmlAnnotation, .htmlAnnotationXml: break
            case .htmlTd, .htmlTh, .htmlTr, .htmlP, .htmlLi, .htmlDiv, .htmlBr:
                text += " "
                child.collect(into: &text)
                text += " "
            default: child.collect(into: &text)
            }
        }
    }
}
