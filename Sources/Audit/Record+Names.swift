internal import CEL
internal import Dossier

/// Fields by name, in the types that readers of a dossier want. An absent field, or one of another type, is nil.
extension Record {
    private func value(named name: String) -> Value? { type.field(named: name).flatMap { value(of: $0) } }

    /// A field's text.
    func string(_ field: String) -> String? {
        if case .string(let value)? = value(named: field) { value } else { nil }
    }

    /// A field's whole number.
    func int(_ field: String) -> Int64? {
        if case .int(let value)? = value(named: field) { value } else { nil }
    }

    /// A field's truth value; false where it is absent.
    func bool(_ field: String) -> Bool {
        if case .bool(let value)? = value(named: field) { value } else { false }
    }

    /// A field's money.
    func money(_ field: String) -> Money? {
        if case .money(let value)? = value(named: field) { value } else { nil }
    }

    /// A field's day.
    func date(_ field: String) -> CalendarDate? {
        if case .date(let value)? = value(named: field) { value } else { nil }
    }

    /// The record that a field names.
    func record(_ field: String) -> Record? {
        if case .record(let value)? = value(named: field) { value } else { nil }
    }

    /// The whole numbers that a field lists; none where it is absent.
    func integers(_ field: String) -> [Int64] {
        guard case .list(let values)? = value(named: field) else { return [] }
        return values.compactMap { if case .int(let number) = $0 { number } else { nil } }
    }

    /// The records that a field lists; none where it is absent.
    func records(_ field: String) -> [Record] {
        guard case .list(let values)? = value(named: field) else { return [] }
        return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }
}

extension DossierStore {
    /// All records of a type, in document order.
    func all(_ type: String) -> [Record] {
        schema[type]?.records ?? []
    }

    /// How many records of a type there are.
    func count(of type: String) -> Int { all(type).count }

    /// The only record of a type that has at most one, such as `assessment`; nil where the dossier has none.
    func single(_ type: String) -> Record? { all(type).first }
}
