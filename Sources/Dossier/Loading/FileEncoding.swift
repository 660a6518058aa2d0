internal import Encodings
internal import Texts

/// In which encoding a dossier's file is, as its mark or its declaration says.
enum FileEncoding: Equatable {
    /// UTF-8, or what the parser itself is to judge.
    case utf8
    case utf16(isBigEndian: Bool, hasMark: Bool)
    case charset(Charset)
    /// ASCII, which is UTF-8 as it stands.
    case ascii
    /// UTF-8 by its mark or its first characters, whatever other name its declaration has.
    case misdeclared(String)
    /// One that dossiers are not read in.
    case other(String)

    /// The name of the encoding.
    var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .charset(let charset): charset.rawValue.lowercased()
        case .ascii: "US-ASCII"
        case .misdeclared(let name), .other(let name): name
        }
    }

    /// Whether dossiers are read in it.
    var isRead: Bool { if case .other = self { false } else { true } }

    /// What can be read, for those who wrote another.
    static let known = [
        "UTF-8", "UTF-16", "ISO-8859-1", "ISO-8859-2", "ISO-8859-5", "windows-1250", "windows-1251", "windows-1252",
    ]

    /// The command that converts the file at `path` from an encoding.
    static func command(from name: String, _ path: String) -> String {
        "iconv -f \(name) -t UTF-8 \(path.quotedForShell) > \((path + ".utf-8").quotedForShell)"
    }

    /// The encoding of a file that begins with these bytes.
    init(_ head: Bytes) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            let declared = XMLDeclaration(Bytes(rebasing: head[3...]))?.encoding ?? "UTF-8"
            self = ["utf-8", "utf8"].contains(declared.lowercased()) ? .utf8 : .misdeclared(declared)
        } else if [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]].contains(where: {
            head.starts(with: $0)
        }) {
            self = .other("UTF-32")
        } else if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) {
            self = .utf16(isBigEndian: head[0] == 0xFE, hasMark: true)
        } else if head.starts(with: [0, 0x3C, 0, 0x3F]) || head.starts(with: [0x3C, 0, 0x3F, 0]) {
            self = .utf16(isBigEndian: head[0] == 0, hasMark: false)
        } else {
            self = XMLDeclaration(head)?.encoding.map(Self.init(named:)) ?? .utf8
        }
    }

    /// The encoding of a name in a declaration, in a file whose bytes are those of ASCII.
    private init(named name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        // A file that begins in ASCII is not in UTF-16, whatever it says.
        case "utf-16", "utf-16le", "utf-16be": self = .misdeclared(name)
        case "us-ascii", "ascii": self = .ascii
        case let small: self = Charset(declared: small).map(Self.charset) ?? .other(name)
        }
    }
}

/// The declaration at the beginning of an XML document.
struct XMLDeclaration {
    /// The encoding it names, where that is a name.
    private(set) var encoding: String?
    /// Where the whole of `encoding="…"` stands.
    private(set) var range: Range<Int>?

    /// The declaration that some bytes begin with; nil where there is none, or none that ends.
    init?(_ bytes: Bytes) {
        guard bytes.starts(with: Array("<?xml".utf8)), bytes.count > 5, Lexical.isSpace(bytes[5]),
            let end = bytes.firstIndex(of: 0x3E)
        else { return nil }
        let declaration = Bytes(rebasing: bytes[..<end])
        let key = Array("encoding".utf8)
        guard
            let start = declaration.indices.first(where: {
                Bytes(rebasing: declaration[$0...]).starts(with: key) && Lexical.isSpace(declaration[$0 - 1])
            })
        else { return }
        var position = start + key.count
        while position < end, Lexical.isSpace(declaration[position]) || declaration[position] == 0x3D { position += 1 }
        guard position < end, [0x22, 0x27].contains(declaration[position]),
            let close = declaration[(position + 1)...].firstIndex(of: declaration[position])
        else { return }
        let name = declaration[(position + 1)..<close]
        // What is no name of an encoding is for the parser to refuse, and never part of a command.
        guard let first = name.first, Self.isLetter(first),
            name.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0) })
        else { return }
        (encoding, range) = (String(decoding: name, as: UTF8.self), start..<close + 1)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}

extension Charset {
    /// The encoding that a declaration names, in small letters.
    init?(declared name: String) {
        switch name {
        case "iso-8859-1", "iso_8859-1", "iso8859-1", "latin1": self = .iso8859_1
        case "iso-8859-2", "iso_8859-2", "iso8859-2", "latin2": self = .iso8859_2
        case "iso-8859-5", "iso_8859-5", "iso8859-5", "cyrillic": self = .iso8859_5
        case "windows-1250", "cp1250": self = .windows1250
        case "windows-1251", "cp1251": self = .windows1251
        case "windows-1252", "cp1252": self = .windows1252
        default: return nil
        }
    }
}

/// A file in another encoding than UTF-8, converted.
///
/// Lines and columns count characters, so what is known of the text's places holds for the file's.
struct ConvertedFile {
    /// The text in UTF-8, as far as it could be converted, without what its declaration says of an encoding.
    private(set) var text: [UInt8] = []
    /// What is wrong with the file, and at which byte of the text.
    private(set) var fault: (offset: Int, text: Localized<String>)?

    /// Converts the bytes of the file at `path`, which are in `encoding`.
    init(_ bytes: [UInt8], from encoding: FileEncoding, path: String) {
        switch encoding {
        case .utf8: text = bytes
        // What is in another encoding as well is told byte by byte.
        case .misdeclared:
            text = bytes
            if String(validating: bytes, as: UTF8.self) != nil { refuse { $0.utf8(declaring: encoding.name) } }
        case .charset(let charset):
            // Letters of a language in such an encoding are never by chance those of UTF-8.
            if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) != nil {
                refuse { $0.utf8(declaring: encoding.name) }
            } else {
                convert(bytes, from: charset)
            }
        case .ascii:
            text = bytes
            if let position = bytes.firstIndex(where: { $0 >= 0x80 }) {
                text.removeSubrange(position...)
                let shown = "0x" + String(bytes[position], radix: 16, uppercase: true)
                refuse(at: position) { $0.noCharacter(shown, of: encoding.name) }
            }
        case .utf16(let isBigEndian, let hasMark):
            convert(bytes.dropFirst(hasMark ? 2 : 0), isBigEndian: isBigEndian)
        case .other(let name):
            let command = FileEncoding.command(from: name, path)
            refuse { $0.encoding(name, known: FileEncoding.known, command: command) }
        }
        guard fault == nil, let declaration = text.withUnsafeBufferPointer(XMLDeclaration.init),
            let declared = declaration.encoding, let range = declaration.range
        else { return }
        if case .utf16 = encoding, !["utf-16", "utf-16le", "utf-16be"].contains(declared.lowercased()) {
            let command = FileEncoding.command(from: "UTF-16", path)
            refuse { $0.encoding(utf16Declaring: declared, known: FileEncoding.known, command: command) }
        }
        text.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
    }

    private mutating func refuse(at offset: Int = 0, _ say: (any LoadingPhrases) -> String) {
        fault = (offset, .said { say($0.loading) })
    }

    private mutating func convert(_ bytes: [UInt8], from charset: Charset) {
        let upper = charset.upperHalf.map { scalar in scalar == "\u{FFFD}" ? [] : Array(String(scalar).utf8) }
        text.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
                continue
            }
            let character = upper[Int(byte) - 0x80]
            guard !character.isEmpty else {
                let shown = "0x" + String(byte, radix: 16, uppercase: true)
                return refuse(at: text.count) { $0.noCharacter(shown, of: charset.rawValue) }
            }
            text.append(contentsOf: character)
        }
    }

    private mutating func convert(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
        text.reserveCapacity(bytes.count)
        func unit(at index: Int) -> UInt16 {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = unit(at: index)
            index += 2
            var scalar = Unicode.Scalar(UInt32(first))
            if UTF16.isLeadSurrogate(first), index + 1 < bytes.endIndex, UTF16.isTrailSurrogate(unit(at: index)) {
                scalar = Unicode.Scalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(unit(at: index)) & 0x3FF)
                index += 2
            }
            guard let scalar else {
                let shown = "0x" + String(first, radix: 16, uppercase: true)
                return refuse(at: text.count) { $0.halfCharacter(shown) }
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
        }
        if index < bytes.endIndex { refuse(at: text.count) { $0.endsWithinCharacter } }
    }
}

extension String {
    /// The text as one word of a shell's command.
    fileprivate var quotedForShell: String {
        let isPlain = utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "-._/".utf8.contains(byte)
        }
        return isPlain && !isEmpty && !hasPrefix("-") ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
