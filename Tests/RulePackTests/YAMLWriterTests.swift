import Encodings
import Testing

@Suite struct `A file of YAML that is written` {
    @Test(arguments: [
        "plain", "1.1", "2024-06-30", "null", "no", "- dash", "# no comment", "a: b", "!tag", "&anchor", "*alias",
        "@at", "\"quoted\"",
        "'quoted'", "naloga »Š«", "line\nbreak", "tab\there", "a #b", "{a}", "[a]", "%", "|", ">-", "?", "\u{200F}mark",
        "\u{1}",
        "\u{1F600}", "~", "=", "trailing:", String(repeating: "long ", count: 100) + "end",
    ])
    func `is read as what was written`(text: String) throws {
        let bytes = YAMLWriter.file(
            .mapping([("plan", .text(text)), ("waivers", .list([.mapping([("by", .text(text))])]))]))
        var root = try YAMLReader(path: "waivers.yaml").root(String(decoding: bytes, as: UTF8.self))
        #expect(try root.text("plan").content == text)
        var entries = try root.optionalMappings("waivers")
        #expect(try entries[0].text("by").content == text)
    }

    @Test func `ends its last line, behind an empty list too`() {
        let bytes = YAMLWriter.file(.mapping([("waivers", .list([]))]))
        #expect(String(decoding: bytes, as: UTF8.self) == "waivers: []\n")
    }

    @Test func `has a line for each key`() {
        let bytes = YAMLWriter.file(
            .mapping([
                ("plan", .text("x-1")), ("waivers", .list([.mapping([("rule", .text("a")), ("by", .text("b"))])])),
            ]))
        #expect(String(decoding: bytes, as: UTF8.self) == "plan: x-1\nwaivers:\n- rule: a\n  by: b\n")
    }
}
