internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// Where the sheet of lines has what, known before it is written, since every other sheet refers to it.
struct LineLayout {
    /// The row of each line, from 1.
    let rows: [Record: Int]
    /// The rows of the header, of the first line and of the total.
    let header: Int, first: Int, total: Int
    let years: [Int64: Int]
    let ministry = 1, body = 2, activity = 3, code = 4, source = 7, tasks: Int, use: Int
    let computed: Int
    let declared: Int
    /// How a ministry or body is called on the sheet.
    let names: [TextKey: String]
    /// Whether spreadsheets find a line by its id.
    let areIdsPlain: Bool

    /// The rows above the table: title, plan, a note, an empty one and the header.
    private static let above = 5

    init(_ reconciliation: Reconciliation, _ language: Language) {
        let lines = reconciliation.lines.map(\.record)
        let first = Self.above + 1
        (header, self.first, total) = (Self.above, first, first + lines.count)
        rows = Dictionary(lines.enumerated().map { ($1, $0 + first) }, uniquingKeysWith: { first, _ in first })
        years = Dictionary(
            reconciliation.years.enumerated().map { ($1, 9 + $0) }, uniquingKeysWith: { first, _ in first })
        computed = 9 + reconciliation.years.count
        declared = computed + 1
        tasks = computed + 3
        use = computed + 4
        let groups = reconciliation.ministries + reconciliation.bodies
        let called = Dictionary(
            groups.map { group in
                (
                    TextKey(text: group.key),
                    group.body.map { language.text($0) } ?? (group.key.isEmpty ? "–" : group.key)
                )
            },
            uniquingKeysWith: { first, _ in first })
        // Sums are looked up by the name, which is therefore of one body alone.
        let bearers = Dictionary(called.map { ($1.lowercased(), 1) }, uniquingKeysWith: +)
        names = Dictionary(
            uniqueKeysWithValues: called.map { key, name in
                (key, bearers[name.lowercased(), default: 1] > 1 ? "\(name) (\(key.text))" : name)
            })
        areIdsPlain = LineKeys.areFound(lines.map(\.key))
    }

    /// Whether a line stands on the sheet: those of other ministries than the workbook's do not.
    func has(_ line: Record) -> Bool { rows[line] != nil }

    func name(ministryOf line: Record) -> String {
        let stated = Model.Line(line)
        return name(stated.ministry?.key ?? stated.bodyRef ?? "")
    }

    func name(bodyOf line: Record) -> String {
        let stated = Model.Line(line)
        return name(stated.body?.key ?? stated.bodyRef ?? "")
    }

    /// How a body is called, whether or not a line names it.
    func name(_ body: Record, _ language: Language) -> String {
        if let name = names[TextKey(text: body.key)] { return name }
        let name = language.text(Model.Body(body))
        return names.values.contains(name) ? "\(name) (\(body.key))" : name
    }

    func name(_ key: String) -> String { names[TextKey(text: key)] ?? key }
}

/// What spreadsheets take for the same key though it is none.
enum LineKeys {
    /// Whether all spreadsheets tell these texts apart as criteria of `SUMIFS`.
    ///
    /// A criterion is text to a person but not to a spreadsheet: it takes `0123` for 123 and `TRUE` for a truth, reads
    /// wildcards, comparisons and days, and may take composed and decomposed letters, ligatures and capitals for the same.
    static func arePlain(_ keys: [String]) -> Bool {
        Set(keys.map { $0.lowercased() }).count == keys.count
            && keys.allSatisfy { key in
                guard let first = key.unicodeScalars.first, key.utf8.count <= 200 else { return false }
                let isWord =
                    isLetter(first)
                    && key.unicodeScalars.allSatisfy { isLetter($0) || " -.&()/".unicodeScalars.contains($0) }
                return isWord && !truths.contains(key.uppercased())
            }
    }

    /// Whether spreadsheets find each of these texts among the others, as `MATCH` looks: as text, but whatever its capitals,
    /// and with wildcards.
    static func areFound(_ ids: [String]) -> Bool {
        Set(ids.map { $0.lowercased() }).count == ids.count
            && ids.allSatisfy { id in
                id.unicodeScalars.allSatisfy { isLetter($0) || $0.isASCII && !"*?~".unicodeScalars.contains($0) }
            }
    }

    /// Letters that are written in one way only.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x134...0x13E, 0x141...0x148,
            0x14A...0x17E:
            true
        default: false
        }
    }

    private static let truths: Set<String> = ["TRUE", "FALSE", "RESNICA", "NERESNICA", "RES", "LAŽ"]
}
