internal import Encodings
internal import CEL
internal import Crypto
internal import Dossier
internal import RulePack

/// What a finding is about, in keys that stay the same from revision to revision.
package struct Subject: Hashable, Sendable {
    /// A thing of the dossier, or a plain value such as a year.
    package struct Part: Hashable, Sendable {
        /// What kind of thing it is, such as `task`; nil for a plain value.
        package let entity: String?
        /// Its key, or the value.
        package let key: String

        /// A part of a subject.
        package init(entity: String?, key: String) {
            self.entity = entity
            self.key = key
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
        if let entity = parts.first?.entity { text = entity + " " }
        for (index, part) in parts.enumerated() {
            if index > 0 { text += " · " }
            text += part.key
        }
        if ordinal != 1 { text += " #\(ordinal)" }
        return text
    }

    /// A hash of a rule and what it finds: the same from revision to revision, whatever moves in the files.
    func fingerprint(of rule: String) -> String {
        var hasher = SHA256()
        hasher.update(data: Array(rule.utf8) + [0] + Array(text.utf8))
        return hasher.finalize().prefix(16).hexadecimal
    }
}

extension Subject.Part {
    /// The first part of a subject; derived things are called by what their key begins with.
    static func first(_ value: Value, _ store: DossierStore) -> Self {
        guard let record = value.asRecord else { return Self(entity: nil, key: value.keyText) }
        let label = store.label(of: record)
        guard let space = label.firstIndex(of: " ") else { return Self(entity: nil, key: label) }
        return Self(entity: String(label[..<space]), key: String(label[label.index(after: space)...]))
    }

    /// A later part of a subject.
    static func later(_ value: Value) -> Self { Self(entity: value.asRecord?.type.name, key: value.keyText) }
}
