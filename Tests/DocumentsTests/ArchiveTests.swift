import Testing
import Texts

@testable import Documents

@Suite struct ArchiveTests {
    @Test func `parts are found without regard to case, a leading slash or backslashes`() throws {
        let archive = try Archive(ArchiveWriter.archive([("Word\\Document.xml", "<a/>")]), Limits())
        #expect(archive.contains("/word/document.xml"))
        #expect(try archive.bytes(of: "word/document.xml") == Array("<a/>".utf8))
    }

    @Test func `two parts of one name are refused`() throws {
        var bytes = try ArchiveWriter.archive([("a.xml", "one"), ("b.xml", "two")])
        for index in bytes.indices.dropLast(4) where bytes[index...].starts(with: "b.xml".utf8) { bytes[index] = 0x61 }
        #expect(throws: DocumentError(.duplicateEntry, part: "a.xml")) { try Archive(bytes, Limits()) }
    }

    @Test(arguments: [1, 30, 100]) func `an archive without its end is truncated`(missing: Int) throws {
        let bytes = try ArchiveWriter.archive([("a.xml", String(repeating: "text ", count: 100))])
        #expect(throws: DocumentError(.truncated)) { try Archive(Array(bytes.dropLast(missing)), Limits()) }
    }

    @Test func `a part may have as many bytes as are allowed, and not one more`() throws {
        let bytes = try ArchiveWriter.archive([("a.xml", "12345")])
        var limits = Limits()
        limits.part = 5
        #expect(try Archive(bytes, limits).bytes(of: "a.xml").count == 5)
        limits.part = 4
        let archive = try Archive(bytes, limits)
        #expect(throws: DocumentError(.limit(.part, 4), part: "a.xml")) { try archive.bytes(of: "a.xml") }
    }

    @Test func `a part that grows absurdly is refused before it is unpacked`() throws {
        let bytes = try ArchiveWriter.archive([("a.xml", String(repeating: " ", count: 4 << 20))])
        let archive = try Archive(bytes, Limits())
        #expect(throws: DocumentError(.limit(.expansionRatio, 500), part: "a.xml")) { try archive.bytes(of: "a.xml") }
    }

    @Test func `a DOCTYPE in a part is refused`() {
        #expect(throws: DocumentError(.doctype, part: "a.xml", line: 1)) {
            try XMLTreeBuilder.read(Array("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>".utf8), part: "a.xml", Limits())
        }
    }

    @Test func `comments and sections do not cut a text`() throws {
        let tree = try XMLTreeBuilder.read(
            Array("<p>3<!-- x -->.1<![CDATA[ &]]> &amp; 2<br/>a</p>".utf8), part: "a.xml", Limits())
        let root = try #require(tree.root)
        #expect(root.children.map(\.characters) == ["3.1 & & 2", "", "a"])
    }

    @Test func `elements may be nested as deeply as is allowed, and not one deeper`() throws {
        var limits = Limits()
        limits.depth = 3
        #expect(try XMLTreeBuilder.read(Array("<p><p><p/></p></p>".utf8), part: "a", limits).items.count == 3)
        #expect(throws: DocumentError(.limit(.depth, 3), part: "a", line: 1)) {
            try XMLTreeBuilder.read(Array("<p><p><p><p/></p></p></p>".utf8), part: "a", limits)
        }
    }
}
