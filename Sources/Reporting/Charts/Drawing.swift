internal import Audit
internal import Dossier

/// A figure with an SVG drawing, its description, and the data behind it in a table.
///
/// Colours stand on every shape for readers of plain SVG; the style sheet adapts them to dark screens by their classes.
struct Drawing {
    let id: String
    let title: String
    let description: String
    let region: String
    let width: Int
    let height: Int
    private(set) var shapes = Markup.nothing

    init(id: String, title: String, description: String, region: String, width: Int, height: Int) {
        self.id = id
        self.title = title
        self.description = description
        self.region = region
        self.width = width
        self.height = height
    }

    /// How a text stands to its place.
    enum Anchor: String {
        case start, middle, end
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill: Ink, dashed: Bool = false) {
        shapes.append(
            Self.rect([
                "x": number(x), "y": number(y), "width": number(max(width, 1)), "height": number(height),
                "fill": fill == .striped ? "url(#\(id)-stripes)" : fill.colour, "stroke": "#333333",
                "stroke-width": "0.5", "stroke-dasharray": dashed ? "3 2" : nil, "class": "ink-\(fill.rawValue)",
            ]))
    }

    mutating func diamond(x: Double, y: Double, size: Double, fill: Ink) {
        let path =
            "M\(number(x)) \(number(y - size))L\(number(x + size)) \(number(y))L\(number(x)) \(number(y + size))L\(number(x - size)) \(number(y))Z"
        shapes.append(
            Self.path(["d": path, "fill": fill.colour, "stroke": "#333333", "class": "ink-\(fill.rawValue)"]))
    }

    mutating func line(x: Double, from top: Double, to bottom: Double, dashed: Bool = false) {
        shapes.append(
            Self.path([
                "d": "M\(number(x)) \(number(top))V\(number(bottom))", "stroke": dashed ? "#333333" : "#9aa3ad",
                "stroke-dasharray": dashed ? "4 3" : nil, "class": dashed ? "rule strong" : "rule",
            ]))
    }

    mutating func text(
        _ content: String, x: Double, y: Double, anchor: Anchor = .start, size: Int = 11, on ink: Ink? = nil
    ) {
        shapes.append(
            Self.text([
                "x": number(x), "y": number(y), "font-size": String(size), "text-anchor": anchor.rawValue,
                "fill": ink?.textColour ?? "#1b1f24", "class": ink == nil ? "plain" : "on-ink",
            ]) { content })
    }

    /// The figure; `data` is the table behind it.
    func figure(_ data: Markup, label: String, key: [(Ink, String)] = []) -> Markup {
        HTML.figure(["class": "chart"]) {
            HTML.figcaption { title }
            if !key.isEmpty {
                HTML.ul(["class": "key"]) {
                    for (ink, name) in key {
                        HTML.li {
                            HTML.span(["class": "swatch ink-\(ink.rawValue)", "aria-hidden": "true"])
                            name
                        }
                    }
                }
            }
            HTML.div(["class": "scroll", "role": "region", "aria-label": region, "tabindex": "0"]) { drawing }
            HTML.details {
                HTML.summary { label }
                data
            }
        }
    }

    private var drawing: Markup {
        Self.svg([
            "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": "\(width)",
            "height": "\(height)", "role": "img", "aria-labelledby": "\(id)-title \(id)-description",
            "font-family": "sans-serif",
        ]) {
            HTML.title(["id": "\(id)-title"]) { title }
            Self.desc(["id": "\(id)-description"]) { description }
            Self.pattern(["id": "\(id)-stripes", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"]) {
                Self.rect(["width": "6", "height": "6", "fill": "#ffffff", "stroke": "none"])
                Self.rect(["width": "3", "height": "6", "fill": "#8fb3d6", "stroke": "none"])
            }
            shapes
        }
    }

    private static let svg = Tag(block: "svg")
    private static let desc = Tag(inline: "desc")
    private static let pattern = Tag(inline: "pattern")
    private static let rect = Tag(block: "rect")
    private static let path = Tag(block: "path")
    private static let text = Tag(inline: "text")

    /// A coordinate with at most one decimal, written without help of a locale.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }
}

/// What shapes are filled with.
enum Ink: String {
    case addressed, partly, studied, unaddressed, unknown
    case first, second, third, fourth
    case pale, dark, striped, open

    /// The colour on a light ground.
    var colour: String {
        switch self {
        case .addressed: "#1d4e3a"
        case .partly: "#7fb395"
        case .studied: "#e3ba5f"
        case .unaddressed: "#8c2d19"
        case .unknown: "#c9ced4"
        case .first, .dark: "#1f4a75"
        case .second, .striped: "#8fb3d6"
        case .third: "#5b6b2f"
        case .fourth: "#c8b26a"
        case .pale: "#d7e3ef"
        case .open: "#ffffff"
        }
    }

    /// The colour of text that stands on it.
    var textColour: String {
        switch self {
        case .addressed, .unaddressed, .first, .dark, .third: "#ffffff"
        default: "#1b1f24"
        }
    }

    init(_ status: Coverage.Status) {
        switch status {
        case .addressed: self = .addressed
        case .partlyAddressed: self = .partly
        case .onlyStudied: self = .studied
        case .unaddressed: self = .unaddressed
        case .notAssessed: self = .unknown
        }
    }
}
