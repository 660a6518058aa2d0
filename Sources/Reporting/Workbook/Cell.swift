internal import CEL
internal import Dossier

/// A formula without its equals sign.
struct Formula: ExpressibleByStringInterpolation {
    let text: String
    /// Whether it asks a function of every cell of a range, which Gnumeric does only where a formula says so.
    var asksEveryCell = false

    init(stringLiteral text: String) { self.text = text }

    init(_ text: String, asksEveryCell: Bool = false) { (self.text, self.asksEveryCell) = (text, asksEveryCell) }

    /// The sum of formulas.
    static func sum(_ parts: [Formula]) -> Formula {
        Formula(parts.map(\.text).joined(separator: "+"), asksEveryCell: parts.contains { $0.asksEveryCell })
    }

    /// A text as formulas write it, in pieces that are not too long for a spreadsheet.
    static func literal(_ text: String) -> String {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            piece.append(character)
            if piece.utf16.count >= 200 {
                pieces.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
        return pieces.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: "&")
    }
}

/// What stands in a cell.
enum Cell {
    case blank
    /// Text, whatever it begins with.
    case text(String)
    case amount(Money)
    /// An amount to be filled in, or changed.
    case input(Money?)
    /// Nothing yet, where something of a kind is to be filled in.
    case unanswered(Kind)
    /// How many there are of something, or which.
    case count(Int)
    /// A day, as a spreadsheet knows days.
    case day(CalendarDate)
    /// An amount that a formula gives, beside what it must give, and what is shown where it is nothing.
    case sum(Formula, Money, zero: Zero = .amount)
    /// A difference that a formula gives, or a dash; it is shown in red unless it is zero.
    case difference(Formula, Money?)
    /// A rest that a formula gives, or a dash; it is shown in red where it is negative.
    case rest(Formula, Money?)
    /// A share of one, beside what it must be; nil for a dash.
    case ratio(Formula, Double?)
    /// A share in basis points.
    case percent(Int64)
    /// An amount as it is printed in a unit, which a formula gives, beside what it must be; nil for a dash.
    case printed(Formula, Double?)
    /// Words that a formula gives, beside what they must be.
    case said(Formula, String)
    /// Text that leads to a cell of this workbook.
    case link(String, to: String)

    /// What is to be filled in.
    enum Kind: Hashable {
        case text
        case amount
        case day
    }

    /// What is shown for a sum that is nothing.
    enum Zero: Hashable {
        case amount
        /// Nothing was stated.
        case dash
        /// The source marks it as nothing.
        case nothing
    }
}

extension Cell {
    /// The text that stands in the cell; empty for numbers.
    var text: String {
        switch self {
        case .text(let text), .link(let text, _), .said(_, let text): text
        default: ""
        }
    }
}

/// A column of a table.
struct SheetColumn {
    let title: String
    let width: Double
    var isRight = false
    var isWrapped = false
}

/// How a sheet writes numbers.
struct NumberFormats {
    let amount: String
    let difference: String
    let rest: String
    let day: String

    /// Amounts and days; the sign of the euro stands where the language puts it, differences and overspending are red.
    init(amount: String, day: String) {
        self.amount = "\(amount);\u{2212}\(amount);\(amount)"
        difference = "[Red]\(amount);[Red]\u{2212}\(amount);\(amount)"
        rest = "\(amount);[Red]\u{2212}\(amount);\(amount)"
        self.day = day
        bare = amount
    }

    private let bare: String

    func amount(_ zero: Cell.Zero) -> String {
        switch zero {
        case .amount: amount
        case .dash: "\(bare);\u{2212}\(bare);\"\u{2013}\""
        case .nothing: "\(bare);\u{2212}\(bare);\"/\""
        }
    }
}

extension Money {
    /// The nearest binary number; exact to the cent as long as the amount has at most fifteen digits.
    var units: Double { Double(minorUnits) / 100 }
}
