internal import CEL
internal import RulePack
internal import Texts

/// A whole page, whose long parts are written where they end up, one after the other, instead of once for every element
/// that they stand in.
struct Page {
    private var markup: Markup
    private var open: [Frame] = []

    /// A page that is open at the beginning of its body; `header` runs above its printed pages, `style` is what the style of
    /// all pages lacks for it.
    init(
        _ language: Language, title heading: String, generator: String? = nil, header: StaticString,
        style: StaticString? = nil
    ) {
        markup = .documentType
        open(HTML.html, ["lang": language.rawValue])
        append(
            HTML.head {
                HTML.meta.void(["charset": "utf-8"])
                HTML.meta.void(["name": "viewport", "content": "width=device-width, initial-scale=1"])
                if let generator { HTML.meta.void(["name": "generator", "content": generator]) }
                HTML.title { heading }
                HTML.style {
                    Markup.style(Stylesheet.screen)
                    Markup.style(Stylesheet.print)
                    Markup.style(Stylesheet.running.before)
                    Markup.style(header)
                    Markup.style(Stylesheet.running.after)
                    if let style { Markup.style(style) }
                }
            })
        open(HTML.body)
    }

    /// Begins an element, which ends with the page.
    mutating func open(_ tag: Tag, _ attributes: Attributes = [:]) {
        let frame = tag.frame(attributes)
        markup.append(frame.opening)
        open.append(frame)
    }

    mutating func append(_ piece: Markup) { markup.append(piece) }

    /// Ends all that is open, and gives the page as UTF-8.
    mutating func end() -> [UInt8] {
        while let frame = open.popLast() { markup.append(frame.closing) }
        markup.append("\n")
        return markup.bytes
    }
}
