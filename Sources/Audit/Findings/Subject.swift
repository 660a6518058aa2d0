internal import CEL
internal import Crypto
package import Dossier
internal import Encodings

/// What a finding is about, in keys that stay the same from revision to revision.
package struct Subject: Hashable, Sendable {
    /// One of the things that tell what a finding is about from others.
    package enum Part: Hashable, Sendable {
        /// A thing of the dossier.
        case thing(Reference)
        /// A plain value, such as a year.
        case value(String)
        /// Several together.
        case list([Part])

        /// What kind of thing it is, or they all are, such as `task`; nil for a plain value.
        package var entity: Entity? {
            switch self {
            case .thing(let reference): reference.entity
            case .value: nil
            case .list(let parts):
                parts.first?.entity.flatMap { entity in parts.allSatisfy { $0.entity == entity } ? entity : nil }
            }
        }

        /// Its key, or the value, as printed.
        package var key: String {
            switch self {
            case .thing(let reference): reference.key
            case .value(let text): text
            case .list(let parts): parts.map(\.key).joined(separator: ", ")
            }
        }

        /// The key, what stands beside others in it apart; of several things of a kind each key once.
        package var texts: [String] {
            switch self {
            case .thing(let reference): reference.texts
            case .value: [key]
            case .list(let parts): entity == nil ? [key] : parts.map(\.key).distinct
            }
        }

        /// Whether it is or lists a thing.
        package var namesThings: Bool {
            switch self {
            case .thing: true
            case .value: false
            case .list(let parts): parts.contains { $0.namesThings }
            }
        }

        /// All keys of the things that it names.
        package var keys: [Reference.Key] {
            switch self {
            case .thing(let reference): reference.keys
            case .value: []
            case .list(let parts): parts.flatMap(\.keys)
            }
        }

        /// The part with several things of a kind in the order of their keys, so that it plays no part where they stand.
        var inOrder: Part {
            guard case .list(let parts) = self, entity != nil else { return self }
            return .list(
                parts.sorted { one, other in
                    guard case .thing(let one) = one, case .thing(let other) = other else { return false }
                    return one.precedes(other)
                })
        }

        /// The part with other things; nil where `change` gives none for one of them.
        func map(_ change: (Reference) -> Reference?) -> Part? {
            switch self {
            case .thing(let reference): return change(reference).map(Part.thing)
            case .value: return self
            case .list(let parts):
                let mapped = parts.compactMap { $0.map(change) }
                return mapped.count == parts.count ? Part.list(mapped).inOrder : nil
            }
        }
    }

    /// What it is about first, then what else tells it from others.
    package let parts: [Part]
    /// Tells equal subjects of one rule apart: 1 for the first in document order.
    package let ordinal: Int

    /// A subject.
    package init(parts: [Part], ordinal: Int = 1) {
        self.parts = parts
        self.ordinal = ordinal
    }

    /// The subject as outputs write it: `task 1.1.3 · 2024 · ukom`.
    package var text: String {
        var text = ""
        if let entity = parts.first?.entity { text = entity.rawValue + " " }
        for (index, part) in parts.enumerated() {
            if index > 0 { text += Reference.separator }
            // What a finding is about may be several things of a kind.
            if index > 0 {
                text += part.key
            } else if case .thing(let reference) = part, let only = reference.onlyText {
                text += only
            } else {
                text += part.texts.joined(separator: Reference.separator)
            }
        }
        if ordinal != 1 { text += " #\(ordinal)" }
        return text
    }

    /// A hash of a rule and what it finds: the same from revision to revision, whatever moves in the files.
    func fingerprint(of rule: String) -> String { Self.fingerprint(of: rule, about: text) }

    /// The hash of a rule and the text of a subject: the same from revision to revision, whatever moves in the files.
    static func fingerprint(of rule: String, about text: String) -> String {
        var hasher = SHA256()
        hasher.update(data: Array(rule.utf8) + [0] + Array(text.utf8))
        return hasher.finalize().prefix(16).hexadecimal
    }
}

extension Subject.Part {
    /// What a value of an expression tells.
    init(_ value: Value, _ reference: (Record) -> Reference) {
        switch value {
        case .record(let record): self = .thing(reference(record))
        case .list(let values): self = Self.list(values.map { Self($0, reference) }).inOrder
        case .string(let text): self = .value(text)
        default: self = .value(value.description)
        }
    }
}
