internal import Encodings

/// The comments of a dossier's files, for whoever writes them anew: each belongs to the element that begins after it.
struct Comments {
    private struct Place: Hashable {
        let file: Int
        /// Where the element begins.
        let element: UInt32
    }

    private var texts: [Place: String] = [:]
    /// The lines of comments behind which no element begins, by file.
    private var loose: [(file: Int, line: Int)] = []
    /// Those behind which no element has begun yet.
    private var open: [(text: String, line: Int)] = []
    private var lines: [Place: [Int]] = [:]

    mutating func removeAll() { self = Comments() }

    /// A comment ends on a line.
    mutating func add(_ text: String, line: Int) {
        let words = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmedWhiteSpace }
        open.append((words.joined(separator: "\n").trimmedWhiteSpace, line))
    }

    /// An element begins.
    mutating func close(at element: UInt32, in file: Int) {
        guard !open.isEmpty else { return }
        let place = Place(file: file, element: element)
        texts[place] = open.map(\.text).joined(separator: "\n")
        lines[place] = open.map(\.line)
        open = []
    }

    /// A file ends.
    mutating func end(_ file: Int) {
        loose += open.map { (file, $0.line) }
        open = []
    }

    /// What is said before the element that begins at a byte of a file.
    func text(before element: UInt32, in file: Int) -> String? {
        texts.isEmpty ? nil : texts[Place(file: file, element: element)]
    }

    /// The lines of a file whose comments belong to none of these elements.
    func lines(besides elements: Set<UInt32>, in file: Int) -> [Int] {
        let others = lines.filter { $0.key.file == file && !elements.contains($0.key.element) }.flatMap(\.value)
        return (loose.filter { $0.file == file }.map(\.line) + others).sorted()
    }
}

extension DossierStore {
    /// The comments of a part's file that stand before no element which can have one, each at its line; none where the store
    /// keeps no comments.
    package func looseComments(in part: DossierPart) -> [(path: String, line: Int)] {
        let table = facts.table(part.entity)
        guard table.count > 0 else { return [] }
        let elements = Set(
            facts.tables.filter { $0.file == table.file }.flatMap { table in
                (0..<table.count).map { table.offsets[$0] }
            })
        return facts.comments.lines(besides: elements, in: table.file).map { (facts.files[table.file].path, $0) }
    }
}
