internal import Documents
internal import Glibc

/// All words of some documents in one run, in which a text is looked for whatever its blanks and hyphens.
struct SourceText {
    /// The words; blanks of every kind are one, dashes of every kind a hyphen without blanks beside it.
    private let bytes: [UInt8]
    /// The same without digits that follow a word or a closing sign directly, as the marks of notes do in plain text.
    private let bytesWithoutMarks: [UInt8]
    /// Where each paragraph and cell begins in the words, and where it stands.
    private let pieces: [(start: Int, place: Place)]
    /// The words and numbers as they are compared whatever their case.
    private let tokens: [String]
    /// For longer words the pieces that have them.
    private let words: [String: [Int]]

    init(_ documents: [ImportedDocument]) {
        var bytes: [UInt8] = []
        var pieces: [(start: Int, place: Place)] = []
        var words: [String: [Int]] = [:]
        var tokens: [String] = []
        for (index, document) in documents.enumerated() {
            SourceWalk.texts(of: document.document.blocks) { text, address in
                let folded = Self.folded(text)
                guard !folded.isEmpty else { return }
                tokens += Wording(text).tokens.filter { $0.kind != .sign }.map(\.folded)
                for word in Set(Self.longWords(text)) { words[word, default: []].append(pieces.count) }
                pieces.append((bytes.count, Place(document: index, address: address)))
                bytes += folded + [0x20]
            }
        }
        (self.bytes, self.pieces, self.words, self.tokens) = (bytes, pieces, words, tokens)
        bytesWithoutMarks = Self.withoutMarks(bytes)
    }

    // MARK: - Folding

    /// The words as they are compared.
    static func folded(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        var isBlank = true
        for scalar in text.unicodeScalars {
            if Wording.isUnseen(scalar) { continue }
            if scalar.properties.isWhitespace {
                if !isBlank { folded.append(0x20) }
                isBlank = true
                continue
            }
            switch scalar.value {
            case 0x2D, 0x2010...0x2015, 0x2212:
                if folded.last == 0x20 { folded.removeLast() }
                folded.append(0x2D)
                isBlank = true
            default:
                folded += Array(String(scalar).utf8)
                isBlank = false
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
            let follows =
                kept.last.map { $0 >= 0x80 || isLetter($0) || [0x29, 0x2C, 0x2E, 0x22].contains($0) } ?? false
            let isMark = end > index && end - index <= 3 && follows && (end == bytes.count || !isWord(bytes[end]))
            if isMark {
                index = end
            } else {
                kept += bytes[index..<max(end, index + 1)]
                index = max(end, index + 1)
            }
        }
        return kept
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) || (0x30...0x39).contains(byte) }

    private static func longWords(_ text: String) -> [String] {
        Wording(text).tokens.filter { $0.kind == .word && $0.folded.count > 3 }.map(\.folded)
    }

    // MARK: - Looking for a text

    /// Whether the words of a name stand one after the other, each with any ending.
    func holdsInflected(_ name: String) -> Bool {
        let stems = Wording(name).tokens.filter { $0.kind != .sign }.map { token in
            token.folded.count > 3 ? String(token.folded.dropLast()) : token.folded
        }
        guard let first = stems.first else { return false }
        return tokens.indices.contains { start in
            tokens[start].hasPrefix(first) && start + stems.count <= tokens.count
                && zip(stems, tokens[start...]).allSatisfy { $1.hasPrefix($0) && $1.count <= $0.count + 4 }
        }
    }

    /// Whether the words of a text stand somewhere, between other words.
    func holds(_ text: String) -> Bool {
        let folded = Self.folded(text)
        return folded.isEmpty || Self.stands(folded, in: bytes) || Self.stands(folded, in: bytesWithoutMarks)
    }

    private static func stands(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        var start = 0
        while let found = position(of: needle[...], in: bytes, from: start) {
            let end = found + needle.count
            let isCut =
                found > 0 && isWord(bytes[found - 1]) && isWord(needle[0])
                || end < bytes.count && isWord(bytes[end]) && isWord(needle[needle.count - 1])
            if !isCut { return true }
            start = found + 1
        }
        return false
    }

    private static func position(of needle: ArraySlice<UInt8>, in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = needle.first else { return start }
        return bytes.withUnsafeBytes { all -> Int? in
            needle.withUnsafeBytes { wanted -> Int? in
                guard let base = all.baseAddress, let words = wanted.baseAddress else { return nil }
                var position = start
                while position + wanted.count <= all.count,
                    let found = memchr(base + position, Int32(first), all.count - wanted.count - position + 1)
                {
                    if memcmp(found, words, wanted.count) == 0 { return base.distance(to: UnsafeRawPointer(found)) }
                    position = base.distance(to: UnsafeRawPointer(found)) + 1
                }
                return nil
            }
        }
    }

    /// What is most like a text that does not stand there, and where: what goes on where its beginning ends, or the piece
    /// that shares most of its words.
    func nearest(_ text: String) -> (words: String, place: Place)? {
        let folded = Self.folded(text)
        var (low, high) = (0, folded.count)
        while low < high {
            let middle = (low + high + 1) / 2
            if Self.position(of: folded[..<middle], in: bytes, from: 0) != nil {
                low = middle
            } else {
                high = middle - 1
            }
        }
        if low >= min(12, folded.count / 2), low > 0,
            let found = Self.position(of: folded[..<low], in: bytes, from: 0)
        {
            return excerpt(around: found + low)
        }
        var scores: [Int: Int] = [:]
        for word in Set(Self.longWords(text)) { for piece in words[word] ?? [] { scores[piece, default: 0] += 1 } }
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return excerpt(around: pieces[best.key].start)
    }

    private func excerpt(around offset: Int) -> (words: String, place: Place)? {
        guard let piece = pieces.last(where: { $0.start <= offset }) else { return nil }
        var (start, end) = (max(piece.start, offset - 40), min(bytes.count, offset + 60))
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return (String(decoding: bytes[start..<end], as: UTF8.self).trimmingBlanks, piece.place)
    }
}

/// Goes through all words of a document.
enum SourceWalk {
    /// Gives every paragraph and cell with its address, what stands in cells, boxes and notes included.
    static func texts(of blocks: [Block], _ take: (String, Address) -> Void) {
        for block in blocks {
            switch block.content {
            case .heading(_, let paragraph), .paragraph(let paragraph), .listItem(_, let paragraph):
                take(paragraph.text.verbatim, block.address)
            case .table(let table): for cell in table.cells { texts(of: cell.blocks, take) }
            case .note(let note): texts(of: note.blocks, take)
            case .header(let blocks), .footer(let blocks): texts(of: blocks, take)
            case .sheet(let sheet):
                for cell in sheet.cells {
                    let address = block.address.adding(.sheetCell(row: cell.row + 1, column: cell.column + 1))
                    if case .text(let text) = cell.value {
                        take(text.verbatim, address)
                    } else {
                        take(cell.shown, address)
                    }
                }
            }
        }
    }
}
