import CEL
import Dossier
import Testing

struct OriginTests {
    private static let store = DossierStore()

    @Test func `every field of the vocabulary says where its values come from`() {
        #expect(Self.store.types.count > 30)
        for type in Self.store.types + [Self.store.root] {
            for field in type.fields where field.origin == nil {
                Issue.record("\(type.name).\(field.name) has no origin; expected one where it is declared.")
            }
        }
    }

    @Test func `what a field follows from is there`() {
        var count = 0
        for type in Self.store.types {
            for case .derived(from: let paths)? in type.fields.map(\.origin) {
                for path in paths { #expect(leads(path, from: type), "\(type.name): \(path)") }
                count += paths.count
            }
        }
        #expect(count >= 70)
    }

    private func leads(_ path: String, from type: RecordType) -> Bool {
        var type: RecordType? = type
        for name in path.split(separator: ".") {
            guard let field = type?.field(named: String(name)) else { return false }
            type =
                switch field.type {
                case .record(let name), .list(.record(let name)): Self.store.schema[name]
                default: nil
                }
        }
        return true
    }
}
