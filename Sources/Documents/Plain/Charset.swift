internal import Encodings
internal import Texts

extension Charset {
    /// The encodings that a text is tried in which says nothing of its own.
    static let tried: [Charset] = [.windows1250, .windows1251, .windows1252, .iso8859_2]

    /// The text that the bytes are in this encoding.
    func decoded(_ bytes: [UInt8]) -> String {
        let upper = upperHalf
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count)
        for byte in bytes { text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]) }
        return String(text)
    }

    /// Whether the bytes may be a text in this encoding: every sign is one of print, the letters are those of one language of
    /// Europe, and capitals stand where words begin.
    func isPlausible(_ bytes: [UInt8]) -> Bool {
        let upper = upperHalf
        var isUsed = [Bool](repeating: false, count: 128)
        for byte in bytes where byte >= 0x80 { isUsed[Int(byte) - 0x80] = true }
        let used = upper.indices.filter { isUsed[$0] }.map { upper[$0] }
        let letters = Set(used.filter { $0.properties.isAlphabetic && !"ªºµ".unicodeScalars.contains($0) })
        guard used.allSatisfy({ letters.contains($0) || Self.signs.contains($0) }) else { return false }
        let small = Set(letters.flatMap { String($0).lowercased().unicodeScalars })
        let alphabets = self == .windows1252 ? Self.western : self == .windows1251 ? Self.cyrillic : Self.central
        return alphabets.contains { small.isSubset(of: $0) } && hasWords(bytes, upper)
    }

    /// Whether few capitals follow a small letter, as they do in bytes that are read in the wrong encoding; and whether Cyrillic
    /// letters stand beside Cyrillic ones and are many, as Latin ones beyond ASCII are not.
    private func hasWords(_ bytes: [UInt8], _ upper: [Unicode.Scalar]) -> Bool {
        var (wrong, pairs, mixed, plain, others) = (0, 0, 0, 0, 0)
        var before: Unicode.Scalar?
        for byte in bytes {
            let scalar = byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
            guard scalar.properties.isAlphabetic else {
                before = nil
                continue
            }
            if byte < 0x80 { plain += 1 } else { others += 1 }
            if let before, byte >= 0x80 || before.value >= 0x80 {
                pairs += 1
                if before.properties.isLowercase, scalar.properties.isUppercase { wrong += 1 }
                if (before.value < 0x80) != (byte < 0x80) { mixed += 1 }
            }
            before = scalar
        }
        guard wrong * 50 <= pairs else { return false }
        return self == .windows1251 ? mixed * 20 <= pairs && others * 2 >= plain : others <= plain * 2
    }

    private static let signs = Set("„“”‚‘’»«‹›–—…•€§°·×±©®™№\u{A0}\u{AD}²³½¼¾¿¡ªº".unicodeScalars)

    private static func alphabets(_ letters: [String]) -> [Set<Unicode.Scalar>] {
        letters.map { Set($0.unicodeScalars) }
    }

    /// The letters beyond ASCII of Slovenian, Croatian with Bosnian and Serbian, Czech, Slovak, Polish, Hungarian, Romanian,
    /// Albanian, German.
    private static let central = alphabets([
        "čšžćđäöüéá", "čćđšžäöüé", "áčďéěíňóřšťúůýžöü", "áäčďéíĺľňóôŕšťúýžöü", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "ëç",
        "äöüß",
    ])

    /// The letters beyond ASCII of French, Italian, Spanish, Portuguese with Catalan, Dutch, German, the languages of the North,
    /// Estonian with Finnish, Albanian.
    private static let western = alphabets([
        "àâæçèéêëîïôœùûüÿ", "àèéìîíòóùú", "áéíñóúü", "àáâãçéêíïòóôõúü", "áéëïíóöüèê", "äöüßé", "åäöæøéü", "äöüõšžå",
        "ëç",
    ])

    /// The letters of Bulgarian, Macedonian, Serbian, Ukrainian, Russian, Belarusian.
    private static let cyrillic = alphabets([
        "абвгдежзийклмнопрстуфхцчшщъьюяѝ", "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "абвгдђежзијклљмнњопрстћуфхцчџш",
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    ])
}

/// A text in whatever encoding its bytes are, where they settle that.
struct DecodedText {
    let text: String
    /// The encoding, where nothing states it and it is not UTF-8.
    let assumed: String?
    /// Whether some bytes were no text in the encoding that the file states.
    let isDamaged: Bool

    /// Decodes UTF-8 and UTF-16, with a mark or without; else one of the old encodings, where no other gives another text.
    init(_ bytes: [UInt8]) throws(DocumentError) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
            assumed = nil
            isDamaged = !Self.isUTF8(bytes)
        } else if let isBig = Self.utf16(bytes) {
            let hasMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
            let body = bytes.dropFirst(hasMark ? 2 : 0)
            let units = stride(from: body.startIndex, to: body.endIndex - 1, by: 2).map { index -> UInt16 in
                let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
                return isBig ? first << 8 | second : second << 8 | first
            }
            text = String(decoding: units, as: UTF16.self)
            assumed = hasMark ? nil : isBig ? "UTF-16BE" : "UTF-16LE"
            isDamaged = body.count % 2 == 1 || text.unicodeScalars.contains("\u{FFFD}")
        } else if Self.isUTF8(bytes) {
            text = String(decoding: bytes, as: UTF8.self)
            (assumed, isDamaged) = (nil, false)
        } else {
            let candidates = Charset.tried.filter { $0.isPlausible(bytes) }
            let texts = candidates.map { $0.decoded(bytes) }
            guard let first = texts.first, texts.allSatisfy({ $0.utf8.elementsEqual(first.utf8) }) else {
                throw DocumentError(.encodingUnknown(candidates.map(\.rawValue)))
            }
            text = first
            (assumed, isDamaged) = (candidates.map(\.rawValue).joined(separator: " = "), false)
        }
        // What no text holds: the file is something else.
        let isBinary = text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x00...0x08, 0x0E...0x1A, 0x1C...0x1F: true
            default: false
            }
        }
        guard !isBinary else { throw DocumentError(.foreign(.binary)) }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    /// Whether the bytes are UTF-16, and which half comes first: by its mark, or since nearly every other byte is nought.
    private static func utf16(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFE, 0xFF]) { return true }
        if bytes.starts(with: [0xFF, 0xFE]) { return false }
        let head = bytes.prefix(4096)
        guard head.count >= 4, head.contains(0) else { return nil }
        let even = head.enumerated().count { $0.offset % 2 == 0 && $0.element <= 0x05 }
        let odd = head.enumerated().count { $0.offset % 2 == 1 && $0.element <= 0x05 }
        if even * 4 > head.count * 2 - head.count / 2, odd * 8 < head.count { return true }
        if odd * 4 > head.count * 2 - head.count / 2, even * 8 < head.count { return false }
        return nil
    }
}
