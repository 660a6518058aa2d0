import CEL
import Foundation
import Platform
import Testing
import Texts

@testable import Dossier

@Suite struct `A masked copy` {
    /// Beginnings, middles and ends of what UTF-8 allows and forbids.
    private static let bytes: [UInt8] = [
        0x00, 0x20, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
        0xEC,
        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    private static let characters = ["a", "č", "–", "\u{FFFD}", "\u{10FFFF}", "\u{D7FF}", "𝔸", "\u{80}"].map {
        Array($0.utf8)
    }

    /// Text of characters, with something else in it more often than not.
    private static func text(_ random: inout SplitMix) -> [UInt8] {
        var text: [UInt8] = []
        let isPlain = Bool.random(using: &random)
        for _ in 0..<Int.random(in: 0...200, using: &random) {
            let character =
                isPlain && Int.random(in: 0..<8, using: &random) > 0 ? [0x61] : characters.randomElement(using: &random)
            text += character ?? []
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let place = Int.random(in: 0...text.count, using: &random)
            text.insert(
                contentsOf: (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
                    bytes.randomElement(using: &random)
                }, at: place)
        }
        return text
    }

    @Test func `is sound where the bytes are characters that XML allows, however they come in chunks`() {
        var random = SplitMix(state: 22)
        let mask = Mask(chunkSize: 512)
        var counts = [true: 0, false: 0]
        for _ in 0..<20_000 {
            let text = Self.text(&random)
            mask.begin()
            var copy: [UInt8] = []
            var rest = text[...]
            while !rest.isEmpty {
                let chunk = Array(rest.prefix(Int.random(in: 1...130, using: &random)))
                copy += chunk.withUnsafeBufferPointer { Array(mask.copy($0, isFirst: false)) }
                rest = rest.dropFirst(chunk.count)
            }
            let allowed = String(validating: text, as: UTF8.self).map {
                !$0.unicodeScalars.contains("\u{FFFE}") && !$0.unicodeScalars.contains("\u{FFFF}")
            }
            #expect(mask.isWhole == (allowed ?? false), "\(text)")
            #expect(copy == text.map { min($0, 0x7F) })
            counts[mask.isWhole, default: 0] += 1
        }
        #expect(counts.values.allSatisfy { $0 > 2000 })
    }

    @Test func `keeps a mark of UTF-8, but at the beginning alone`() {
        let mask = Mask(chunkSize: 16)
        let text: [UInt8] = [0xEF, 0xBB, 0xBF, 0x3C]
        text.withUnsafeBufferPointer {
            #expect(Array(mask.copy($0, isFirst: true)) == text)
            #expect(Array(mask.copy($0, isFirst: false)) == [0x7F, 0x7F, 0x7F, 0x3C])
        }
    }
}

@Suite struct `A file that is read by way of a masked copy` {
    private let masked = DossierStore(isMasking: true)
    private let plain = DossierStore(isMasking: false)

    /// What a store says of a dossier: all that it holds and where, or what is wrong.
    private func outcome(_ store: DossierStore, _ path: String) -> [String] {
        do {
            try store.load(path)
        } catch {
            return error.problems.map { "\($0.line):\($0.column): \($0.text[.en])" }
        }
        let places = store.facts.tables.flatMap { table in
            (0..<table.count).map { row in
                let (line, column) = store.facts.files[table.file].position(of: table.offsets[row])
                return "\(line):\(column)"
            }
        }
        return loadedFacts(store) + places + store.files.map(\.sha256)
    }

    private func check(_ path: String, _ comment: @autoclosure () -> Comment) -> [String] {
        let (found, expected) = (outcome(masked, path), outcome(plain, path))
        let difference = zip(found, expected).first { $0 != $1 }
        #expect(difference?.0 == difference?.1, comment())
        #expect(found.count == expected.count, comment())
        return expected
    }

    @Test func `says what it says itself: the files of the corpus`() throws {
        for part in ["valid", "invalid"] {
            for name in try Corpus.names(in: part) {
                _ = check(Corpus.folder.appending(path: "\(part)/\(name)").path, "\(name)")
            }
        }
    }

    /// What may stand in XML, what may not, and what no character is.
    private static let pieces: [[UInt8]] =
        [
            "č", "–", "\u{7F}", "&#353;", "&#127;", "&amp;č", "č\n", "<!-- š -->", "<?p ž?>", "<?č?>", "<![CDATA[č]]>",
            "<č/>",
            " č='1'", " title='č&lt;'", " title='š\tž'", "xmlns:č='u'", " xmlns:a='č'", " xml:lang='č'", "\u{FFFE}",
            "\u{FFFF}",
            "\u{FEFF}", "]]>", "&č;", "<", "\"", "\u{1}", "<!DOCTYPE č>", "-->",
        ].map { Array($0.utf8) } + [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC4], [0x8D], [0xE2, 0x80],
        ]

    /// Bytes of a dossier, with something put in or taken out, at the end of what is read at a time or anywhere.
    private static func damaged(_ xml: String, _ random: inout SplitMix) -> [UInt8] {
        var bytes = Array(xml.utf8)
        var place = 0
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            place = Int.random(in: 0...bytes.count, using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 {
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...3, using: &random)))
            } else {
                bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
            }
        }
        // Behind the declaration, which nothing may precede.
        let head = (bytes.firstIndex(of: UInt8(ascii: ">")) ?? -1) + 1
        let room = SourceFile.chunkSize - place - Int.random(in: -2...4, using: &random)
        if place >= head, room > 12, Bool.random(using: &random) {
            let words = "<!--\(String(repeating: "čuk ", count: (room - 7) / 5))".utf8
            let padding = Array(repeating: UInt8(ascii: " "), count: room - words.count - 3)
            bytes.insert(contentsOf: Array(words) + padding + Array("-->".utf8), at: head)
        }
        if Int.random(in: 0..<8, using: &random) == 0 { bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0) }
        return bytes
    }

    @Test func `says what it says itself: random dossiers, whole and damaged`() throws {
        var random = SplitMix(state: 1)
        var (loaded, refused) = (0, 0)
        for seed: UInt64 in 2000..<2300 {
            let xml = Scribbler.scribble(RandomDossier(seed: seed).dossier, seed: seed, mixes: true)
            let bytes = Self.damaged(xml, &random)
            let file = try TemporaryDossier(.file(bytes))
            let said = check(file.path, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            if said.first?.hasPrefix("dossier language") == true { loaded += 1 } else { refused += 1 }
        }
        #expect(loaded > 50 && refused > 50, "\(loaded) loaded, \(refused) refused")
    }

    @Test func `says what it says itself where it is too large to be kept`() throws {
        let words = "šola čaka – žabe 𝔸 "
        func goal(_ number: Int) -> String {
            "<goal number='č\(number)'>\(String(repeating: words, count: number % 40))</goal>\n"
        }
        let head = """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="Načrt" start="2023-01-01" end="2024-12-31">
            <chapter title="Č"><task title="t">
            """
        let tail = "</task></chapter></plan><recommendations country='XX' monitor='GRETA'/><bodies/></dossier>"
        let goals = (1...4000).map(goal).joined()
        let note = "<!-- \(String(repeating: words, count: 9000)) -->"
        let variants: [(name: String, text: String)] = [
            ("whole", goals + tail), ("with a note", goals + note + tail),
            ("with a mistake", goals + "<cilj/>" + goals),
            ("with a reference", goals + "<goal number='&#269;\n'>č&#269;</goal>" + tail), ("cut", goals),
        ]
        for (name, text) in variants {
            let file = try TemporaryDossier(head + text)
            _ = check(file.path, "\(name)")
        }
        #expect(plain.files.isEmpty)
    }
}
