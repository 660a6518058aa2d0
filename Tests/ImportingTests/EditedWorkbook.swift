import Documents
import Foundation

/// A workbook that somebody opens, changes and saves by another program: its cells as they were read, and written anew.
struct EditedWorkbook {
    /// A sheet: its name, whether it is hidden, and what stands in its cells.
    struct Tab {
        var name: String
        var isHidden: Bool
        /// By row and column, from 0.
        var cells: [Place: Sheet.Value]
        /// Cells that are merged, such as `D7:D9`.
        var merges: [String] = []

        /// Whether a cell says something, whatever white space stands between its words.
        func shows(_ words: String) -> Bool {
            cells.values.contains { value in
                guard case .text(let text) = value else { return false }
                return text.verbatim.split(whereSeparator: \.isWhitespace)
                    == words.split(whereSeparator: \.isWhitespace)
            }
        }
    }

    struct Place: Hashable, Comparable {
        let row: Int
        let column: Int

        static func < (one: Place, other: Place) -> Bool { (one.row, one.column) < (other.row, other.column) }
    }

    var tabs: [Tab]

    init(_ bytes: [UInt8]) throws {
        tabs = try Document(reading: bytes).blocks.compactMap { block in
            guard case .sheet(let sheet) = block.content else { return nil }
            let cells = sheet.cells.map { (Place(row: $0.row, column: $0.column), $0.value) }
            return Tab(name: sheet.name, isHidden: sheet.isHidden, cells: Dictionary(uniqueKeysWithValues: cells))
        }
    }

    /// The tab of a name.
    subscript(name: String) -> Tab {
        get { tabs.first { $0.name == name } ?? Tab(name: name, isHidden: false, cells: [:]) }
        set {
            if let index = tabs.firstIndex(where: { $0.name == name }) {
                tabs[index] = newValue
            } else {
                tabs.append(newValue)
            }
        }
    }

    /// Whether a cell says something, whatever white space stands between its words.
    func shows(_ words: String) -> Bool { tabs.contains { $0.shows(words) } }

    /// The bytes of the workbook, as a program writes it that knows no styles but those of days.
    var bytes: [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
                .joined() + "</Relationships>"
        }
        let list = tabs.enumerated().map { index, tab in
            "<sheet name=\"\(Self.escaped(tab.name))\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\""
                + (tab.isHidden ? " state=\"hidden\"/>" : "/>")
        }
        var parts = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", relationships([("main", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships(
                    tabs.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0).xml") }
                        + [("styles", "styles", "styles.xml")])
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ]
        for (index, tab) in tabs.enumerated() {
            parts.append(
                ("xl/worksheets/sheet\(index).xml", "<worksheet xmlns=\"\(main)\">\(Self.data(tab))</worksheet>"))
        }
        return StoredArchive.bytes(parts)
    }

    private static func data(_ tab: Tab) -> String {
        let rows = Dictionary(grouping: tab.cells.sorted { $0.key < $1.key }) { $0.key.row }
        let lines = rows.sorted { $0.key < $1.key }.map { row, cells in
            "<row r=\"\(row + 1)\">" + cells.map { cell($0.key, $0.value) }.joined() + "</row>"
        }
        let merges = tab.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<sheetData>\(lines.joined())</sheetData>" + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")
    }

    private static func cell(_ place: Place, _ value: Sheet.Value) -> String {
        let name = Address.columnName(place.column + 1) + String(place.row + 1)
        return switch value {
        case .blank: ""
        case .text(let text):
            "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text.verbatim))</t></is></c>"
        case .number(let digits): "<c r=\"\(name)\"><v>\(digits)</v></c>"
        case .date(let iso): "<c r=\"\(name)\" t=\"d\" s=\"1\"><v>\(iso)</v></c>"
        case .boolean(let truth): "<c r=\"\(name)\" t=\"b\"><v>\(truth ? 1 : 0)</v></c>"
        case .error(let error), .duration(let error): "<c r=\"\(name)\" t=\"e\"><v>\(escaped(error))</v></c>"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}

extension EditedWorkbook.Tab {
    /// The row in which a hidden key stands.
    func row(of key: String) -> Int? {
        let columns = Set(
            cells.filter {
                if case .text(let text) = $0.value { text.verbatim.hasPrefix("rapporteur:") } else { false }
            }.map(\.key.column))
        return cells.first { columns.contains($0.key.column) && $0.value == .text(Text(verbatim: key)) }?.key.row
    }

    /// The column of a hidden name.
    func column(_ id: String) -> Int? {
        let header = cells.first {
            if case .text(let text) = $0.value { text.verbatim.hasPrefix("rapporteur:") } else { false }
        }
        return cells.first { $0.key.row == header?.key.row && $0.value == .text(Text(verbatim: id)) }?.key.column
    }

    /// Writes into the cell of a row's key and a column's hidden name.
    mutating func fill(_ key: String, _ column: String, _ value: Sheet.Value) {
        guard let row = row(of: key), let column = self.column(column) else { return }
        cells[.init(row: row, column: column)] = value
    }
}

extension Sheet.Value {
    /// A cell with a text in it.
    static func words(_ words: String) -> Sheet.Value { .text(Text(verbatim: words)) }
}

/// Archives whose parts are stored as they are.
enum StoredArchive {
    static func bytes(_ parts: [(name: String, content: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts {
            let (name, content) = (Array(name.utf8), Array(content.utf8))
            var common: [UInt8] = []
            add([20, 0x0800, 0, 0, 0x21], size: 2, to: &common)
            add([Int(checksum(content)), content.count, content.count], size: 4, to: &common)
            add([name.count, 0], size: 2, to: &common)
            add([0x0201_4B50], size: 4, to: &directory)
            add([20], size: 2, to: &directory)
            directory.append(contentsOf: common)
            add([0, 0, 0], size: 2, to: &directory)
            add([0, bytes.count], size: 4, to: &directory)
            directory.append(contentsOf: name)
            add([0x0403_4B50], size: 4, to: &bytes)
            bytes.append(contentsOf: common)
            bytes.append(contentsOf: name)
            bytes.append(contentsOf: content)
        }
        let start = bytes.count
        bytes.append(contentsOf: directory)
        add([0x0605_4B50, 0], size: 4, to: &bytes)
        add([parts.count, parts.count], size: 2, to: &bytes)
        add([directory.count, start], size: 4, to: &bytes)
        add([0], size: 2, to: &bytes)
        return bytes
    }

    /// Numbers of so many bytes, the lowest first. The end of the directory has two noughts of two bytes in one of four.
    private static func add(_ numbers: [Int], size: Int, to bytes: inout [UInt8]) {
        for number in numbers {
            for place in 0..<size { bytes.append(UInt8(number >> (8 * place) & 255)) }
        }
    }

    /// The CRC-32 of some bytes.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = sum & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0xEDB8_8320 }
            }
        }
        return ~sum
    }
}
