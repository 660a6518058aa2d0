import Dossier
import Encodings
import Platform
import RulePack
import Testing
import Texts

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
        (
            "id: \"a",
            "rule.yaml:1:7: Malformed YAML: the text in quotation marks does not end before the file does; expected its mark."
        ),
        ("id: a\u{1}", "rule.yaml:1:6: Malformed YAML: control characters are not allowed; expected text."),
    ])
    func `says where it is wrong and what was expected`(text: String, expected: String) {
        #expect(problem(text) == expected)
    }

    @Test(arguments: [
        ("a: b\n c: d", YAMLFault.colonHere), ("a: b\n- c", .noKey), ("- a\nb: c", .noItem), ("a: b: c", .colonHere),
        ("a: @b", .noBeginning), ("a: [b", .openList), ("a: {b: c", .openMapping), ("a: [b c: d]]", .noKey),
        ("a:\n\t- b", .noBeginning), ("a: 'b", .openQuotation), ("a: \"\\q\"", .unknownEscape), ("a: - b", .itemHere),
        ("a: 'b\n---\n'", .documentInQuotation), ("a: b\nc", .noColon), ("a: ]", .noValue),
    ]) func `that is malformed is told of in each language`(text: String, fault: YAMLFault) throws {
        let problem = try #require(throws: Problem.self) { try YAMLReader(path: "rule.yaml").root(text) }
        for language in Language.allCases {
            #expect(problem.text[language] == language.phrases.inputs.malformed(fault), "\(problem.message)")
        }
    }

    @Test func `that is malformed as few are is told of in the words of libyaml, which are quoted`() throws {
        let problem = try #require(throws: Problem.self) { try YAMLReader(path: "rule.yaml").root("%FOO\n---\na: b") }
        #expect(problem.text[.sl].contains("libyaml v angleščini pravi »found unknown directive name«"))
    }

    @Test func `may be nested only so deep`() {
        let text = "id: " + String(repeating: "[", count: 10_000)
        #expect(problem(text)?.contains("nested too deeply; expected at most 1000 levels") == true)
    }
}
