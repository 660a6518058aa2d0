/// What the elements around words of a page say of them.
struct WebContext {
    var style = TextBuilder.Style()
    var role: Block.Role?
    var isPreformatted = false
    var listLevel = 0

    /// What holds inside an element.
    func inside(_ element: XMLNode, _ style: Stylesheet.Declarations, _ ancestors: [XMLNode]) -> WebContext {
        var inner = self
        switch element.name {
        case .htmlSup: inner.style.isSuperscript = true
        case .htmlSub: inner.style.isSubscript = true
        case .htmlS, .htmlStrike: inner.style.isStruck = true
        case .htmlIns: inner.style.isInserted = true
        case .htmlDel: inner.style.isDeleted = true
        case .htmlA: inner.style.link = element[.htmlHref] ?? inner.style.link
        case .htmlPre, .htmlTextarea, .htmlXmp, .htmlListing: inner.isPreformatted = true
        case .htmlNav: inner.role = .furniture
        case .htmlFooter:
            // The foot of an article is its own, that of the page is not.
            if !ancestors.contains(where: { [.htmlArticle, .htmlSection, .htmlMain].contains($0.name) }) {
                inner.role = .furniture
            }
        default: break
        }
        if ["navigation", "contentinfo", "banner"].contains(element[.htmlRole]) { inner.role = .furniture }
        if style.decoration?.contains("line-through") ?? false { inner.style.isStruck = true }
        if style.verticalAlign == "super" { inner.style.isSuperscript = true }
        if style.verticalAlign == "sub" { inner.style.isSubscript = true }
        if let whiteSpace = style.whiteSpace {
            inner.isPreformatted = whiteSpace.hasPrefix("pre") && whiteSpace != "pre-line"
        }
        return inner
    }
}
