import Authoring
import CEL
import Dossier
import Foundation
import Testing

/// The typed access to dossiers, generated from the schema.
struct ModelTests {
    @Test func `the generated source is fresh`() throws {
        let folder = Package.root.appending(path: "Sources/Dossier/Model")
        let files = ModelSource().files
        for file in files {
            let committed = try? String(contentsOf: folder.appending(path: file.name), encoding: .utf8)
            #expect(file.text == committed, "Sources/Dossier/Model/\(file.name) is stale; run: make model")
        }
        let committed = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains("/") }
        let stale = Set(committed).subtracting(files.map(\.name))
        #expect(stale.isEmpty, "No entity has these files; delete them.")
    }

    @Test func `there is a struct for each entity and an entity for each record type`() {
        let store = DossierStore()
        #expect(Entity.allCases.map(\.rawValue) == (store.types + [store.root]).map(\.name))
        #expect(Model.structures.map { $0.entity } == Entity.allCases.filter { $0 != .root })
    }

    @Test(arguments: try `Of less evidence`.everyDossier())
    func `a property gives what rules read of the field`(dossier: URL) throws {
        let store = DossierStore()
        try store.load(dossier.path)
        for structure in Model.structures { check(structure, store) }
    }

    private func check<One: ModelRecord>(_ structure: One.Type, _ store: DossierStore) {
        let fields = store.type(of: One.entity).fields
        guard One.fields.count == fields.count else {
            Issue.record("\(One.entity) has \(One.fields.count) properties; expected \(fields.count).")
            return
        }
        for one in store.all(structure) {
            for (property, field) in zip(One.fields, fields) {
                let value = Self.value(one[keyPath: property])
                if value != one.record.value(of: field) {
                    Issue.record("\(one) \(field.name) is \(value.map { "\($0)" } ?? "absent").")
                }
            }
        }
    }

    /// What a property holds, as rules would have it.
    private static func value(_ property: Any) -> Value? {
        switch property {
        case let text as String: .string(text)
        case let word as any RawRepresentable<String>: .string(word.rawValue)
        case let number as Int64: .int(number)
        case let truth as Bool: .bool(truth)
        case let day as CalendarDate: .date(day)
        case let money as Money: .money(money)
        case let record as Record: .record(record)
        case let one as any ModelRecord: .record(one.record)
        case let list as any Collection: .list(values(list))
        default: nil
        }
    }

    private static func values(_ list: some Collection) -> [Value] { list.compactMap { value($0) } }
}
