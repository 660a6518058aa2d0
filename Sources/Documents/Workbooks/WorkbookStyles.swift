/// What the styles of a workbook say of its cells: how numbers are shown, and what is struck through.
struct WorkbookStyles {
    struct Style {
        let format: NumberFormat
        /// The code for the cell; nil for the general one.
        let code: String?
        let isStruck: Bool
    }

    static let plain = Style(format: .general, code: nil, isStruck: false)

    private var styles: [Style] = []

    /// No styles, as in a workbook that has none.
    init() {}

    /// Reads the part of styles.
    init(_ root: XMLNode) {
        var codes: [Int: String] = [:]
        for format in root.child(.xNumFmts)?.children ?? XMLNode.none where format.name == .xNumFmt {
            if let id = format.number(.sheetNumFmtId), let code = format[.sheetFormatCode] {
                codes[id] = RichText.decoded(code)
            }
        }
        var struck: [Bool] = []
        for font in root.child(.xFonts)?.children ?? XMLNode.none where font.name == .xFont {
            struck.append(font.child(.xStrike).map { $0[.htmlVal].map(RichText.isTrue) ?? true } ?? false)
        }
        var formats: [Int: NumberFormat] = [:]
        for style in root.child(.xCellXfs)?.children ?? XMLNode.none where style.name == .xXf {
            let id = style.number(.sheetNumFmtId) ?? 0
            let format = formats[id] ?? (codes[id] ?? NumberFormat.builtIn(id)).map { NumberFormat($0) } ?? .general
            formats[id] = format
            let font = style.number(.sheetFontId) ?? 0
            styles.append(
                Style(
                    format: format, code: format.isGeneral ? nil : format.code,
                    isStruck: struck.indices.contains(font) && struck[font]))
        }
    }

    subscript(index: Int?) -> Style {
        guard let index else { return styles.first ?? Self.plain }
        return styles.indices.contains(index) ? styles[index] : Self.plain
    }
}
