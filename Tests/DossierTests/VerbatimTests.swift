import Foundation
import Testing

@testable import Dossier

@Suite struct `A field that is said to be verbatim` {
    @Test func `is one of the schema, of text, in a part that stands in documents`() throws {
        let schema = Schema.current
        for (entity, fields) in Schema.verbatim {
            let position = try #require(schema.positions[entity], "\(entity)")
            #expect([.plan, .annex, .monitoring].contains(try #require(schema.part(of: position), "\(entity)")))
            for field in fields {
                let member = try #require(
                    schema.entities[position].members.first { $0.name == field }, "\(entity).\(field)")
                #expect([.prose, .name].contains(member.kind), "\(entity).\(field)")
            }
        }
    }
}
