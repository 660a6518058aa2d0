package import CEL

/// Fields by name, in the types that readers of a dossier want. An absent field, or one of another type, is nil.
extension Record {
    /// A field's text.
    package func string(_ field: String) -> String? {
        if case .string(let value)? = self[field: field] { value } else { nil }
    }

    /// A field's whole number.
    package func int(_ field: String) -> Int64? {
        if case .int(let value)? = self[field: field] { value } else { nil }
    }

    /// A field's truth value; false where it is absent.
    package func bool(_ field: String) -> Bool {
        if case .bool(let value)? = self[field: field] { value } else { false }
    }

    /// A field's money.
    package func money(_ field: String) -> Money? {
        if case .money(let value)? = self[field: field] { value } else { nil }
    }

    /// A field's day.
    package func date(_ field: String) -> CalendarDate? {
        if case .date(let value)? = self[field: field] { value } else { nil }
    }

    /// The record that a field names.
    package func record(_ field: String) -> Record? {
        if case .record(let value)? = self[field: field] { value } else { nil }
    }

    /// The whole numbers that a field lists; none where it is absent.
    package func integers(_ field: String) -> [Int64] {
        guard case .list(let values)? = self[field: field] else { return [] }
        return values.compactMap { if case .int(let number) = $0 { number } else { nil } }
    }

    /// The records that a field lists; none where it is absent.
    package func records(_ field: String) -> [Record] {
        guard case .list(let values)? = self[field: field] else { return [] }
        return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }
}
