import Dossier
import Encodings
import Foundation
import Platform
import Testing

@testable import Dossier
import Texts

/// What is read in other encodings than UTF-8, and where it says things stand.
@Suite struct `A file in another encoding` {
    private static let text = """
        <?xml version='1.0'  encoding='ENCODING' ?>
        <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="TITLE &amp; TITLE"
        start="2023-01-01" end="2024-12-31"><chapter number="1" title="c"><!-- TITLE --><task number="TITLE" title="t">
        <summary>TITLE <![CDATA[TITLE]]></summary></task></chapter></plan>
        <recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
        """

    static func encoded(_ text: String, _ encoding: FileEncoding) -> Data {
        switch encoding {
        case .charset(let charset):
            Data(
                text.unicodeScalars.map { scalar in
                    scalar.value < 0x80
                        ? UInt8(scalar.value) : UInt8(0x80 + (charset.upperHalf.firstIndex(of: scalar) ?? 0))
                })
        case .utf16(let isBigEndian, let hasMark):
            Data(
                (hasMark ? [0xFEFF] : [] + []).flatMap { (unit: UInt16) in bytes(unit, isBigEndian) }
                    + text.utf16.flatMap { bytes($0, isBigEndian) })
        default: Data(text.utf8)
        }
    }

    private static func bytes(_ unit: UInt16, _ isBigEndian: Bool) -> [UInt8] {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBigEndian ? [high, low] : [low, high]
    }

    static let encodings: [(FileEncoding, String, String)] = [
        (.charset(.iso8859_1), "ISO-8859-1", "açãoßÿ"), (.charset(.iso8859_2), "iso-8859-2", "načrtŁż"),
        (.charset(.iso8859_5), "ISO-8859-5", "план№џ"), (.charset(.windows1250), "Windows-1250", "načrt–€š"),
        (.charset(.windows1251), "windows-1251", "програмаЇґ№"), (.charset(.windows1252), "cp1252", "açã“o”€"),
        (.utf16(isBigEndian: true, hasMark: true), "UTF-16", "načrt план 𝔸"),
        (.utf16(isBigEndian: false, hasMark: true), "utf-16le", "načrt план 𝔸"),
        (.utf16(isBigEndian: false, hasMark: false), "UTF-16", "načrt план 𝔸"),
        (.utf16(isBigEndian: true, hasMark: false), "UTF-16BE", "načrt план 𝔸"),
    ]

    private func write(_ data: Data) throws -> URL {
        let file = FileManager.default.temporaryDirectory.appending(path: "encoded-\(UUID().uuidString).xml")
        try data.write(to: file)
        return file
    }

    @Test(arguments: encodings) func `says what the same file in UTF-8 says, at the same places`(
        encoding: FileEncoding, name: String, title: String
    ) throws {
        let title = title.replacing(" ", with: "_")
        let text = Self.text.replacing("TITLE", with: title)
        let file = try write(Self.encoded(text.replacing("ENCODING", with: name), encoding))
        let plain = try write(Data(text.replacing("ENCODING", with: "UTF-8").utf8))
        defer { for url in [file, plain] { try? FileManager.default.removeItem(at: url) } }
        let (store, other) = (DossierStore(), DossierStore())
        try store.load(file.path)
        try other.load(plain.path)
        #expect(loadedFacts(store) == loadedFacts(other))
        #expect(store.plan.title == "\(title) & \(title)")
        #expect(store.tasks[0].summary == "\(title) \(title)")
        func places(_ store: DossierStore) -> [[Int]] {
            [store.location(of: store.tasks[0]), store.location(of: store.tasks[0].record, field: "summary")].map {
                [$0.line, $0.column]
            }
        }
        #expect(places(store) == places(other))
        #expect(places(store)[0] == [3, 76 + title.unicodeScalars.count])
        #expect(store.files[0].sha256 != other.files[0].sha256)
        #expect(other.files[0].encoding == "UTF-8")
    }

    @Test func `is read whole where it is larger than what is read at a time`() throws {
        let goals = (1...9000).map { "<goal number='\($0)'>Številka \($0) žšč</goal>" }.joined(separator: "\r\n")
        let text = """
            <?xml version="1.0" encoding="windows-1250"?><dossier xmlns="urn:rapporteur:1">
            <plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31"><chapter title="C"><task title="t">
            \(goals)</task></chapter></plan><recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """
        let file = try write(Self.encoded(text, .charset(.windows1250)))
        defer { try? FileManager.default.removeItem(at: file) }
        let store = DossierStore()
        try store.load(file.path)
        #expect(store.goals.count == 9000)
        #expect(store.goals[8999].text == "Številka 9000 žšč")
        #expect(store.location(of: store.goals[8999]).line == 9002)
        try store.checkUnchanged()
        var limits = DossierStore.Limits()
        limits.file = 200_000
        #expect {
            try DossierStore(limits: limits).load(file.path)
        } throws: {
            "\($0)" == "\(file.path): larger than 200000 bytes, the most a dossier's file may have"
        }
    }

    @Test func `is refused with the command that mends it where it is in none that is read`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "it's \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "p.xml")
        try Data("<?xml version=\"1.0\" encoding=\"KOI8-U\"?><dossier/>".utf8).write(to: file)
        let quoted = "'" + file.path.replacing("'", with: "'\\''")
        let problem = Problem(
            path: file.path, line: 1, column: 1,
            message:
                "The file is in KOI8-U; expected UTF-8, UTF-16, ISO-8859-1, ISO-8859-2, ISO-8859-5, windows-1250, windows-1251 or windows-1252. This mends it, with encoding=\"UTF-8\" written in its first line: iconv -f KOI8-U -t UTF-8 \(quoted)' > \(quoted).utf-8'"
        )
        #expect {
            try DossierStore().load(file.path)
        } throws: {
            "\($0)" == "\(problem)"
        }
    }

    /// What a declaration calls an encoding goes into a command only if it is a name.
    @Test(arguments: ["x; rm -rf ~", "$(id)", "a b", "", "1250", "-f", "`id`", "UTF-8\n"])
    func `is in none that a command could be made of`(name: String) {
        let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>".utf8)
        #expect(head.withUnsafeBufferPointer { FileEncoding($0) } == .utf8)
    }

    @Test(arguments: [
        ("<?xml version='1.0' encoding = \"ISO-8859-2\"?>", FileEncoding.charset(.iso8859_2)),
        ("<?xml version='1.0'?><a encoding='ISO-8859-2'/>", .utf8), ("<?xmlx encoding='ISO-8859-2'?>", .utf8),
        ("<?xml version='1.0' noencoding='ISO-8859-2'?>", .utf8), ("<?xml version='1.0' encoding='ISO-8859-2", .utf8),
        ("<?xml", .utf8), ("", .utf8), ("<?xml version='1.0' encoding='KOI8-R'?>", .other("KOI8-R")),
        ("\u{FEFF}<?xml version='1.0' encoding='ISO-8859-2'?>", .misdeclared("ISO-8859-2")),
        ("\u{FEFF}<?xml version='1.0' encoding='utf-8'?>", .utf8), ("\u{FEFF}<?xml version='1.0'?>", .utf8),
        ("<?xml version='1.0' encoding='UTF-16'?>", .misdeclared("UTF-16")),
    ]) func `is known by its declaration`(head: String, encoding: FileEncoding) {
        #expect(Array(head.utf8).withUnsafeBufferPointer { FileEncoding($0) } == encoding)
    }

    @Test(
        arguments: [
            (.charset(.windows1250), "Naložba v žrtve, načrt in šole", "windows-1250"),
            (.charset(.iso8859_2), "Naložba v žrtve, načrt in šole", "iso-8859-2"),
            (.charset(.windows1250), "načrt", "windows-1250"),
            (.charset(.windows1250), "Krajowy plan działań przeciwko handlowi ludźmi, część", "windows-1250"),
            (.charset(.windows1251), "Національна програма протидії торгівлі людьми", "windows-1251"),
            (.charset(.windows1252), "Le plan d’action contre la traite des êtres humains à l’été", "windows-1252"),
        ] as [(FileEncoding, String, String)])
    func `that says it is in UTF-8 is told in which it probably is`(
        encoding: FileEncoding, title: String, name: String
    ) throws {
        let text = Self.text.replacing("TITLE", with: title).replacing("ENCODING", with: "UTF-8")
        let file = try write(Self.encoded(text, encoding))
        defer { try? FileManager.default.removeItem(at: file) }
        let problem = try #require(problems(file).first)
        #expect(problem.message.contains("is not UTF-8, though the file says so or says nothing"))
        #expect(problem.message.contains("It looks like \(name): write encoding=\"\(name)\""), "\(problem.message)")
        #expect(problem.message.contains("iconv -f \(name) -t UTF-8 "))
        #expect(problem.text[.sl].contains("Videti je kot \(name)"))
    }

    @Test(arguments: ["windows-1250", "iso-8859-1", "latin2", "UTF-16", "KOI8-R"], [false, true])
    func `that has the mark of UTF-8 or its letters and declares another is refused by that name`(
        name: String, hasMark: Bool
    ) throws {
        let text = Self.text.replacing("TITLE", with: "načrt").replacing("ENCODING", with: name)
        let file = try write(Data(((hasMark ? "\u{FEFF}" : "") + text).utf8))
        defer { try? FileManager.default.removeItem(at: file) }
        let problem = try #require(problems(file).first)
        // Without the mark nobody knows whether it is what it says.
        let isToBeConverted = name == "KOI8-R" && !hasMark
        #expect(problem.message.contains(", but it is in UTF-8; expected encoding=\"UTF-8\"") != isToBeConverted)
    }

    @Test(arguments: ["windows-1250", "iso-8859-1", "latin2"])
    func `that declares another than UTF-8, in which it is, is refused`(name: String) throws {
        let text = Self.text.replacing("TITLE", with: "načrt").replacing("ENCODING", with: name)
        let file = try write(Data(text.utf8))
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(problems(file).first?.message.contains(", but it is in UTF-8; expected encoding=\"UTF-8\"") == true)
        try Data(text.replacing("načrt", with: "nacrt").utf8).write(to: file)
        #expect(problems(file) == [])
    }

    @Test func `that declares ASCII is what it says, or is refused at the byte that is none`() throws {
        let text = Self.text.replacing("ENCODING", with: "US-ASCII")
        let file = try write(Data(text.replacing("TITLE", with: "plan").utf8))
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(problems(file) == [])
        try Data(text.replacing("TITLE", with: "načrt").utf8).write(to: file)
        let problem = try #require(problems(file).first)
        #expect(problem.message.hasPrefix("The byte 0xC4 is no character of US-ASCII"))
        #expect(problem.line == 2)
    }

    private func problems(_ file: URL) -> [Problem] {
        do throws(LoadFailure) {
            try DossierStore().load(file.path)
            return []
        } catch { return error.problems }
    }
}
