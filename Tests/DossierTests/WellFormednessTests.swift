import Dossier
import Foundation
import Platform
import Testing
import Texts

/// The faults that people make in XML, each told in both languages by what was expected.
@Suite struct `A dossier that is not well-formed` {
    private func problem(_ text: String) throws -> Problem {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let store = DossierStore(monitors: try Corpus.monitors.get())
        do throws(LoadFailure) { try store.load(file.path) } catch {
            return try #require(error.problems.first)
        }
        throw CancellationError()
    }

    @Test(arguments: [
        (
            "<plan>\n</dossier>",
            "</dossier> ends another element than the one that is open since line 2; expected </plan>"
        ),
        ("<plan", "the start tag of <plan> does not end; expected '>'"),
        ("<plan></plan", "an end tag does not end; expected '>'"),
        ("<plan title=\"a < b\"/>", "'<' stands in the value of an attribute"),
        ("< plan/>", "no name follows '<'"), ("<plan title=\"M & Co\"/>", "no name follows '&'; expected &amp;"),
        ("M & Co", "no name follows '&'; expected &amp;"),
        ("<plan title=\"a&amp b\"/>", "'&' does not end; expected ';'"),
        ("&nbsp;", "the entity &nbsp; is not defined"), ("<plan title=\"&#xq;\"/>", "'&#' names no number"),
        ("<plan id=\"a\" id=\"b\"/>", "the attribute id stands twice"), ("<plan id/>", "the attribute id has no value"),
        ("<plan id=a/>", "no quotation mark"), ("<plan id=\"a\"title=\"b\"/>", "behind an attribute is none"),
        ("<x:plan/>", "the prefix of x:plan is not declared; expected xmlns:x"), ("a ]]> b", "expected ]]&gt;"),
        ("<!-- a -- b -->", "'--' stands in a comment"), ("<!-- a", "a comment does not end"),
        ("<?xml version=\"1.0\"?>", "expected it at the very beginning"),
        ("\u{1}", "XML does not allow the character U+0001"),
    ]) func `says what was expected`(content: String, words: String) throws {
        let isWhole =
            content.hasPrefix("<") && content.contains("--") || !content.contains("<plan") || content.hasSuffix(">")
        let problem = try problem("<dossier xmlns=\"urn:rapporteur:1\">\n\(content)\(isWhole ? "\n</dossier>" : "")")
        #expect(problem.text[.en].contains(words), "\(problem.text[.en])")
        #expect(!problem.text[.en].contains("libxml2"))
        #expect(problem.text[.sl].hasPrefix("XML ni pravilno oblikovan: "), "\(problem.text[.sl])")
        #expect(problem.text[.sl].contains("pričakovan"), "\(problem.text[.sl])")
        #expect(!problem.text[.sl].contains("xpected"), "\(problem.text[.sl])")
    }

    @Test func `is told of in the words of libxml2 where nothing else is known`() throws {
        let problem = try problem("<dossier xmlns=\"urn:rapporteur:1\">\n<!DOCTYPE a>\n</dossier>")
        #expect(problem.text[.en].contains("libxml2 says “"), "\(problem.text[.en])")
        #expect(problem.text[.sl].contains("libxml2 v angleščini pravi »"), "\(problem.text[.sl])")
    }

    @Test func `has what stands behind its root told`() throws {
        let text = "<dossier xmlns=\"urn:rapporteur:1\"><plan/></dossier>\nmore"
        #expect(try problem(text).text[.en].contains("something stands behind the end of the root element"))
    }
}
