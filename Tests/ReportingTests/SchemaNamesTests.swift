import CEL
import Testing
import Texts

@testable import Dossier
@testable import Reporting

/// What every language calls the things and fields of a dossier.
@Suite struct `The names of the schema` {
    @Test(arguments: Language.allCases) func `are known of every entity and every field`(language: Language) {
        let names = language.phrases.changes.schemaNames
        for entity in Schema.current.entities {
            #expect(names[entity.name]?.isEmpty == false, "\(language): \(entity.name)")
            for member in entity.members where Schema.current.listed(by: member) == nil {
                #expect(names["\(entity.name).\(member.name)"] != nil, "\(language): \(entity.name).\(member.name)")
            }
        }
    }

    @Test(arguments: Language.allCases) func `are those of something that the schema declares`(language: Language) {
        let entities = Schema.current.entities
        let declared =
            entities.map(\.name) + entities.flatMap { entity in entity.members.map { "\(entity.name).\($0.name)" } }
        #expect(Set(language.phrases.changes.schemaNames.keys).subtracting(declared) == [])
    }

    @Test(arguments: Language.allCases) func `tell the fields of one thing apart`(language: Language) {
        let names = language.phrases.changes.schemaNames
        for entity in Schema.current.entities {
            let fields = entity.members.filter { Schema.current.listed(by: $0) == nil }
            let labels = fields.compactMap { names["\(entity.name).\($0.name)"] }
            #expect(Set(labels).count == labels.count, "\(language): \(entity.name)")
        }
    }

    @Test(arguments: Language.allCases) func `are known of every word of a closed set`(language: Language) {
        let words = ValueWords(language)
        for case .word(let set) in Schema.current.entities.flatMap(\.members).map(\.kind) {
            for word in set.all {
                #expect(words.knownWord(word, of: set.name)?.isEmpty == false, "\(language): \(set.name).\(word)")
            }
        }
    }
}
