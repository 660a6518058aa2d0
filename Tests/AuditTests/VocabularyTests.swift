import CEL
import Dossier
import Foundation
import Testing

/// The vocabulary is read in two ways: by compiled expressions, in place, and record by record, as reports do.
@Suite struct `The vocabulary over the Slovenian plan` {
    private let store: DossierStore
    private let environment: Environment

    init() throws {
        store = DossierStore()
        try store.load(Package.slovenia.path)
        environment = Environment(schema: RecordSchema(store.types + [store.root]), root: store.root)
    }

    /// The types whose records an expression can name.
    private var types: [RecordType] {
        store.types.filter { store.root.field(named: $0.plural) != nil || store.root.field(named: $0.name) != nil }
    }

    @Test func `gives an expression what it gives a reader`() throws {
        #expect(types.count > 30)
        for type in types {
            let records = type.records
            for field in type.fields {
                let stated = records.compactMap { $0.value(of: field) }
                #expect(
                    try present(type, "r.\(field.name)") == .list(stated), "\(type.name).\(field.name)")
            }
        }
    }

    @Test func `gives an expression the fields of what a record names`() throws {
        for type in types {
            let records = type.records
            for reference in type.fields {
                guard case .record(let name) = reference.type,
                    let target = store.types.first(where: { $0.name == name })
                else { continue }
                for field in target.fields {
                    let stated = records.compactMap { record -> Value? in
                        guard case .record(let named)? = record.value(of: reference) else { return nil }
                        return named.value(of: field)
                    }
                    let path = "\(reference.name).\(field.name)"
                    let found = try present(type, "r.\(path)", guardedBy: "has(r.\(reference.name)) && ")
                    #expect(found == .list(stated), "\(type.name).\(path)")
                }
            }
        }
    }

    /// The values of a field where it is there, as an expression yields them.
    private func present(_ type: RecordType, _ path: String, guardedBy condition: String = "") throws -> Value {
        // The roots of the dossier's files are named one by one.
        let records = store.root.field(named: type.plural) == nil ? "[\(type.name)]" : type.plural
        let source = "\(records).filter(r, \(condition)has(\(path))).map(r, \(path))"
        return try environment.program(source).evaluate(Frame(for: environment))
    }
}
