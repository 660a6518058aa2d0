import Dossier
import Foundation
import Platform
import Testing
import Texts

@Suite struct `The loader and the published schema` {
    private func problems(_ path: String) -> [Problem] {
        do {
            try DossierStore(monitors: Corpus.monitors.get()).load(path)
            return []
        } catch LoadFailure.invalid(let problems) {
            return problems
        } catch {
            return [Problem(path: path, line: 0, column: 0, message: "\(error)")]
        }
    }

    @Test(arguments: try Corpus.names(in: "valid")) func `accept every valid dossier`(file: String) throws {
        let path = Corpus.folder.appending(path: "valid/\(file)").path
        #expect(problems(path) == [])
        let schema = try #require(PublishedSchema())
        #expect(schema.accepts(path))
    }

    @Test(arguments: try Corpus.invalid()) func `refuse every invalid dossier at its line`(_ invalid: Corpus.Invalid)
        throws
    {
        let found = problems(invalid.path)
        #expect(!found.isEmpty, "the loader accepts it")
        let first = found.first
        if let line = invalid.line { #expect(first?.line == line, "\(found)") }
        for word in invalid.words { #expect(first?.message.contains(word) == true, "\(found)") }
        let schema = try #require(PublishedSchema())
        #expect(schema.accepts(invalid.path) == invalid.isBeyondSchema, "the schema disagrees")
    }

    @Test func `say in Slovenian what is wrong, and in no other language than asked`() throws {
        for invalid in try Corpus.invalid() {
            for problem in problems(invalid.path) {
                let (english, slovenian) = (problem.text[.en], problem.text[.sl])
                #expect(english.contains("xpected"), "\(english)")
                // Where nothing is known but what the parser of XML says, its words are quoted.
                let isQuoted = english.contains("libxml2 says")
                #expect(slovenian != english && (isQuoted || !slovenian.contains("xpected")), "\(slovenian)")
                #expect(!english.contains("pričakovan"), "\(english)")
            }
        }
    }

    @Test func `meet every invalid file of the corpus in the table of expectations`() throws {
        let invalid = try Corpus.invalid()
        #expect(try invalid.map(\.file).sorted() == Corpus.names(in: "invalid"))
        #expect(invalid.count >= 460)
        #expect(try Corpus.names(in: "valid").count >= 30)
    }
}
