import Dossier
import Encodings
import Platform
import RulePack
import Testing

@Suite struct `A file of YAML` {
    private func problem(_ text: String) -> String? {
        do throws(Problem) {
            var root = try YAMLReader(path: "rule.yaml").root(text)
            _ = try root.optionalText("id")
            try root.finish(expected: ["id"])
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `is read as text, whatever a value looks like`() throws {
        var root = try YAMLReader(path: "rule.yaml").root("\u{FEFF}a: 0x1F\nb: 'yes'\nc: >-\n  two\n  lines\nd: null\n")
        #expect(try ["a", "b", "c", "d"].map { try root.text($0).content } == ["0x1F", "yes", "two lines", "null"])
        #expect(try root.text("b").line == 2)
        #expect(try root.text("b").column == 4)
    }

    @Test(arguments: [
        ("", "rule.yaml:1:1: The file is empty; expected a mapping."),
        ("- id", "rule.yaml:1:1: Found a list; expected a mapping of keys to values."),
        ("id: a\nid: b", "rule.yaml:2:1: The key id stands twice; expected each key once."),
        ("id: [a]", "rule.yaml:1:5: id is not a text; expected one."),
        ("id: a\n[b]: c", "rule.yaml:2:1: The key is a list; expected a word as the key."),
        ("id: a\nother: b", "rule.yaml:2:1: Unknown key other; expected id."),
        ("id: a\n---\nid: b", "rule.yaml:2:1: A second document begins here; expected one document in a file."),
        (
            "id: &a b",
            "rule.yaml:1:5: An anchor is not allowed; expected the value itself, in quotation marks if it begins with & or *."
        ),
        (
            "id: *a",
            "rule.yaml:1:5: An alias is not allowed; expected the value itself, in quotation marks if it begins with & or *."
        ),
        (
            "id: !!int 1",
            "rule.yaml:1:5: The tag tag:yaml.org,2002:int is not allowed; expected the value alone, in quotation marks if it begins with !."
        ),
        ("id: \"a", "rule.yaml:1:7: Malformed YAML: found unexpected end of stream; expected YAML 1.1."),
        ("id: a\u{1}", "rule.yaml:1:6: Malformed YAML: control characters are not allowed; expected YAML 1.1."),
    ])
    func `says where it is wrong and what was expected`(text: String, expected: String) {
        #expect(problem(text) == expected)
    }

    @Test func `may be nested only so deep`() {
        let text = "id: " + String(repeating: "[", count: 10_000)
        #expect(problem(text)?.contains("nested too deeply; expected at most 1000 levels") == true)
    }
}
