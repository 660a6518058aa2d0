/// A piece of an HTML page.
///
/// There is no way to put text on a page that is not escaped: text becomes `.text`, names and attributes of elements are
/// written by this target, and only the style sheet, a constant of the source, goes out as it is.
indirect enum Markup: Sendable {
    case text(String)
    case element(StaticString, [Attribute], [Markup])
    /// An element without an end tag.
    case void(StaticString, [Attribute])
    case style(StaticString)
    case group([Markup])

    struct Attribute: Sendable {
        let name: StaticString
        let value: String
    }

    static let nothing = Markup.group([])

    /// Whether it shows nothing.
    var isNothing: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .group(let pieces): pieces.allSatisfy(\.isNothing)
        case .element, .void, .style: false
        }
    }
}

/// What stands in an attribute list: a value of nil leaves the attribute out.
typealias Attributes = KeyValuePairs<StaticString, String?>

/// Collects pieces of a page: markup, texts, and lists of them.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ text: String) -> Markup { .text(text) }
    static func buildExpression(_ markup: Markup) -> Markup { markup }
    static func buildExpression(_ pieces: [Markup]) -> Markup { .group(pieces) }
    static func buildBlock(_ pieces: Markup...) -> Markup { pieces.count == 1 ? pieces[0] : .group(pieces) }
    static func buildOptional(_ piece: Markup?) -> Markup { piece ?? .nothing }
    static func buildEither(first piece: Markup) -> Markup { piece }
    static func buildEither(second piece: Markup) -> Markup { piece }
    static func buildArray(_ pieces: [Markup]) -> Markup { .group(pieces) }
}

/// Makes one kind of element.
struct Tag {
    let name: StaticString

    /// The element with attributes and what `content` collects.
    func callAsFunction(_ attributes: Attributes = [:], @MarkupBuilder content: () -> Markup = { .nothing }) -> Markup {
        let set = attributes.compactMap { name, value in value.map { Markup.Attribute(name: name, value: $0) } }
        return .element(name, set, [content()])
    }
}

// The elements that the report uses.
let a = Tag(name: "a")
let article = Tag(name: "article")
let aside = Tag(name: "aside")
let body = Tag(name: "body")
let caption = Tag(name: "caption")
let code = Tag(name: "code")
let dd = Tag(name: "dd")
let details = Tag(name: "details")
let div = Tag(name: "div")
let dl = Tag(name: "dl")
let dt = Tag(name: "dt")
let em = Tag(name: "em")
let figcaption = Tag(name: "figcaption")
let figure = Tag(name: "figure")
let footer = Tag(name: "footer")
let h1 = Tag(name: "h1")
let h2 = Tag(name: "h2")
let h3 = Tag(name: "h3")
let h4 = Tag(name: "h4")
let head = Tag(name: "head")
let header = Tag(name: "header")
let html = Tag(name: "html")
let li = Tag(name: "li")
let main = Tag(name: "main")
let nav = Tag(name: "nav")
let ol = Tag(name: "ol")
let p = Tag(name: "p")
let q = Tag(name: "q")
let section = Tag(name: "section")
let span = Tag(name: "span")
let strong = Tag(name: "strong")
let summary = Tag(name: "summary")
let table = Tag(name: "table")
let tbody = Tag(name: "tbody")
let td = Tag(name: "td")
let tfoot = Tag(name: "tfoot")
let th = Tag(name: "th")
let thead = Tag(name: "thead")
let title = Tag(name: "title")
let tr = Tag(name: "tr")
let ul = Tag(name: "ul")
