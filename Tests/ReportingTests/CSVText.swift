/// A reader of CSV.
enum CSVText {
    /// The cells of a table after RFC 4180.
    static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\r" where !isQuoted && scalars.first == "\n":
                scalars.removeFirst()
                rows[rows.count - 1].append(cell)
                rows.append([])
                cell = ""
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }
}
