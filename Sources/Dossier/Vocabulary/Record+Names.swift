internal import CEL

// What the generated model cannot be used for, since it is generated from it.
extension Record {
    private func value(named name: String) -> Value? { type.field(named: name).flatMap { value(of: $0) } }

    /// The whole number of a field; nil where it is absent.
    func int(_ field: String) -> Int64? {
        if case .int(let value)? = value(named: field) { value } else { nil }
    }

    /// The record that a field names; nil where it is absent.
    func record(_ field: String) -> Record? {
        if case .record(let value)? = value(named: field) { value } else { nil }
    }
}
