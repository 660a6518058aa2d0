internal import Platform
internal import Texts

/// What is found wrong in the files of a dossier, and what is only told of.
///
/// Until a file has been read, where something stands is its byte: lines are counted once then.
struct FoundProblems {
    private typealias Placed = (offset: UInt32, text: Localized<String>)

    /// What is wrong, file by file.
    private(set) var problems: [Problem] = []
    /// Texts in which nothing is seen, which are no problem.
    private(set) var unseen: [Problem] = []
    private var placed: [Placed] = []
    private var placedUnseen: [Placed] = []
    /// How many problems the files before had.
    private var earlier = 0
    private let limit: Int

    /// Nothing yet; no more than `limit` problems of a file are kept, and as many texts in which nothing is seen.
    init(limit: Int) { self.limit = limit }

    /// Whether anything is wrong with the file that is being read.
    var isAnyInFile: Bool { !placed.isEmpty || problems.count > earlier }

    /// Whether no more problems of the file are kept.
    var isFull: Bool { placed.count >= limit }

    /// A file begins.
    mutating func begin() { earlier = problems.count }

    /// The file that is being read begins anew.
    mutating func beginAgain() {
        placed.removeAll()
        placedUnseen.removeAll()
        problems.removeSubrange(earlier...)
    }

    mutating func add(_ problem: Problem) { problems.append(problem) }

    mutating func add(_ text: Localized<String>, at offset: UInt32) {
        if !isFull { placed.append((offset, text)) }
    }

    mutating func addUnseen(_ text: Localized<String>, at offset: UInt32) {
        if placedUnseen.count < limit { placedUnseen.append((offset, text)) }
    }

    /// Gives what stands at a byte of the file that has been read its line and column.
    mutating func locate(in file: SourceFile) {
        func located(_ placed: Placed) -> Problem {
            let (line, column) = file.position(of: placed.offset)
            return Problem(path: file.path, line: line, column: column, text: placed.text)
        }
        problems += placed.map(located)
        unseen += placedUnseen.map(located)
        placed.removeAll()
        placedUnseen.removeAll()
    }

    /// Forgets everything.
    mutating func removeAll() {
        problems.removeAll()
        unseen.removeAll()
        placed.removeAll()
        placedUnseen.removeAll()
    }
}
