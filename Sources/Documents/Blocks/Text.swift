/// Words as they stand in a document, and what is special about some of them.
package struct Text: Sendable, Hashable {
    /// The words with every character as it stands: soft hyphens (U+00AD), no-break blanks (U+00A0, U+202F) and hyphens
    /// (U+2011), tabs, and line feeds for line breaks. What counts as deleted, hidden, struck or a mark is not in it.
    package let verbatim: String
    /// What is special, in the order in which it stands.
    package let spans: [Span]

    /// A text and what is special about it.
    package init(verbatim: String, spans: [Span] = []) {
        self.verbatim = verbatim
        self.spans = spans
    }

    /// Whether nobody would see anything.
    package var isBlank: Bool { Characters.isBlank(verbatim) }

    /// The words for comparing and reading: without soft hyphens and characters of no width, each kind of blank a plain
    /// blank, the no-break hyphen a hyphen. Tabs and line feeds stay.
    package var plain: String { Characters.plain(verbatim) }

    /// The words before the tracked changes were accepted.
    package var before: String {
        let bytes = verbatim.utf8
        var text = ""
        var position = 0
        func upTo(_ offset: Int) -> String {
            guard offset > position else { return "" }
            let range =
                bytes.index(bytes.startIndex, offsetBy: position)..<bytes.index(bytes.startIndex, offsetBy: offset)
            position = offset
            return String(verbatim[range])
        }
        for span in spans {
            switch span.kind {
            case .leftOut(.deleted, let deleted):
                text += upTo(span.start)
                text += deleted
            case .inserted:
                text += upTo(span.start)
                position = max(position, span.end)
            default: break
            }
        }
        return text + upTo(bytes.count)
    }

    /// A run of bytes of the text (UTF-8), or a place in it, and what is special there.
    package struct Span: Sendable, Hashable {
        /// The first byte.
        package let start: Int
        /// The byte after the last; equal to `start` for what is not in the text.
        package let end: Int
        /// What is special.
        package let kind: Kind

        /// What is special about some bytes of a text.
        package init(start: Int, end: Int, kind: Kind) {
            self.start = start
            self.end = end
            self.kind = kind
        }

        /// What may be special about a run of text.
        package enum Kind: Sendable, Hashable {
            /// Set above the line, and kept, because it is part of a word or unit.
            case superscript
            /// Set below the line.
            case `subscript`
            /// A tracked insertion, accepted.
            case inserted
            /// The stored result of a field, with the field's instruction.
            case field(String)
            /// A link, with its target as it stands.
            case link(String)
            /// The place of a reference to a note, with the mark as printed.
            case noteMark(Note.Kind, String)
            /// What stands here in the file and is not in the text.
            case leftOut(Reason, String)
        }
    }

    /// Why words of the file are not in the text.
    package enum Reason: String, Sendable {
        /// A tracked deletion, accepted.
        case deleted
        /// Inserted and deleted again by tracked changes, so that it was in no version.
        case withdrawn
        /// Hidden from who reads the document.
        case hidden
        /// Struck through: somebody took it back without deleting it.
        case struck
        /// A mark of a note, typed and set above the line.
        case mark
        /// A prompt where nothing was filled in.
        case placeholder
        /// The pronunciation beside characters.
        case annotation
    }
}

/// Kinds of characters that makers of documents use for looks.
enum Characters {
    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { isSpace($0) || isUnseen($0) }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
        default: false
        }
    }

    static func plain(_ text: String) -> String {
        // The first bytes of all that is changed; letters of Europe have others.
        guard
            text.utf8.contains(where: {
                $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xEF || $0 < 0x20
            })
        else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2011: result.append(UInt8(ascii: "-"))
            case 0x2028, 0x2029: result.append(UInt8(ascii: "\n"))
            case _ where isUnseen(scalar): break
            case _ where isSpace(scalar) && scalar != "\t" && scalar != "\n": result.append(UInt8(ascii: " "))
            case let value where value < 0x80: result.append(UInt8(value))
            default: result += UTF8.encode(scalar) ?? .init()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension String {
    /// The words in which a digit that is itself raised (`¹`) follows another: the mark of a note (`45.000¹`) or an exponent (`10³`),
    /// which only its reader can tell apart.
    var wordsWithRaisedDigits: [String] {
        // These characters begin with two bytes, which most texts do not have.
        guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return [] }
        let raised: Set<Unicode.Scalar> = ["¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        return split(whereSeparator: \.isWhitespace).filter { word in
            zip(word.unicodeScalars, word.unicodeScalars.dropFirst()).contains {
                ("0"..."9").contains($0) && raised.contains($1)
            }
        }.map(String.init)
    }
}
