internal import Texts
internal import Encodings

extension DocumentKind {
    /// The kind of document that begins with these bytes, which are no XML; nil for what may be XML or is nothing known.
    init?(_ head: Bytes) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = head.dropFirst(head.starts(with: mark) ? mark.count : 0).drop(while: Lexical.isSpace)
        if head.starts(with: [0x50, 0x4B, 3, 4]) {
            self = Self.inArchive(head)
        } else if head.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || head.starts(with: Array("{\\rtf".utf8)) {
            self = .word
        } else if ["<!doctype html", "<html"].contains(where: { Self.begins(text, with: $0) }) {
            self = .html
        } else {
            return nil
        }
    }

    /// What is packed into an archive, by the names of the files that it begins with.
    private static func inArchive(_ head: Bytes) -> DocumentKind {
        func holds(_ name: String) -> Bool {
            let name = Array(name.utf8)
            return head.indices.contains { head[$0] == name[0] && Bytes(rebasing: head[$0...]).starts(with: name) }
        }
        if holds("application/vnd.oasis.opendocument.spreadsheet") || holds("xl/") { return .workbook }
        if holds("application/vnd.oasis.opendocument.") { return .openDocument }
        return holds("word/") ? .word : .archive
    }

    private static func begins(_ text: Slice<Bytes>, with word: String) -> Bool {
        text.prefix(word.utf8.count).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }.elementsEqual(word.utf8)
    }
}

/// Bytes of a file that says it is in UTF-8 and is not.
struct MistakenEncoding {
    /// The byte that is no UTF-8, such as `0x9E`.
    let byte: String
    /// The encoding in which the bytes beyond ASCII are mostly letters of a language; nil where they are in none.
    let charset: Charset?

    /// What is wrong where the bytes from `position` on are no character of UTF-8; nil where they are one.
    init?(_ bytes: Bytes, at position: Int) {
        guard position < bytes.count, bytes[position] >= 0x80 else { return nil }
        var decoder = UTF8()
        var rest = bytes[position...].prefix(4).makeIterator()
        if case .scalarValue = decoder.decode(&rest) { return nil }
        byte = "0x" + String(bytes[position], radix: 16, uppercase: true)
        charset = Self.likeliest(bytes)
    }

    /// Letters that plans in these encodings are full of; where they are as many in two, it is the first.
    private static let letters: [(charset: Charset, letters: Set<Unicode.Scalar>)] = [
        (.windows1250, Set("čšžćđČŠŽĆĐěřůąęłńśźżőűăâîşţáéíóúýäöüô".unicodeScalars)),
        (.iso8859_2, Set("čšžćđČŠŽĆĐěřůąęłńśźżőűăâîşţáéíóúýäöüô".unicodeScalars)),
        (.windows1252, Set("éèàêëçâîôûùïäöüßñáíóúãõåæøÉÄÖÜ".unicodeScalars)),
        (.windows1251, Set("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґђјљњћџ".unicodeScalars)),
        (.iso8859_5, Set("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєђјљњћџ".unicodeScalars)),
    ]
    /// Those that a single byte is most likely to be.
    private static let commonest = Set("čšžćđČŠŽĆĐ".unicodeScalars)

    /// The encoding in which most of the bytes beyond ASCII are letters. A text in Cyrillic has few others, and ISO 8859 has
    /// no letters among the first.
    private static func likeliest(_ bytes: Bytes) -> Charset? {
        let upper = bytes.filter { $0 >= 0x80 }
        let isCyrillic = upper.count > bytes.count(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) / 2
        let isWindows = upper.contains { $0 < 0xA0 }
        var best: (charset: Charset?, score: Int) = (nil, 0)
        for (charset, letters) in letters {
            guard isCyrillic == [.windows1251, .iso8859_5].contains(charset),
                !isWindows || ![.iso8859_2, .iso8859_5].contains(charset)
            else { continue }
            let table = charset.upperHalf
            let found = upper.map { table[Int($0) - 0x80] }.filter(letters.contains)
            let score = found.count + found.count(where: commonest.contains)
            if found.count * 2 > upper.count, score > best.score { best = (charset, score) }
        }
        return best.charset
    }
}
