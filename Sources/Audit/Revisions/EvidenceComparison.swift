internal import CEL
internal import Dossier

/// Tells whether the values that decided a finding are others in a new revision.
///
/// Things that are the same count as the same, whatever their numbers and ids, and lists of things in whatever order. How a
/// search in a list went is not compared: it tells of what was passed over, too.
struct EvidenceComparison {
    private let correspondence: Correspondence
    private var follower: ReferenceFollower
    /// What bears a number or id that expressions read as text.
    private static let named = [Entity.task, .line, .goal, .body, .recommendation, .chapter, .section, .plan]

    init(_ correspondence: Correspondence, _ follower: ReferenceFollower) {
        (self.correspondence, self.follower) = (correspondence, follower)
    }

    mutating func differs(_ old: Edition.Entry, _ new: Edition.Entry) -> Bool {
        guard old.evidence.count == new.evidence.count else { return true }
        // Each key of what the finding is about has another text, maybe, and values may hold it.
        let keys = zip(old.about.parts.flatMap(\.keys), new.about.parts.flatMap(\.keys)).map { ($0.text, $1.text) }
        return !zip(old.evidence, new.evidence).allSatisfy {
            $0.expression == $1.expression && isSame($0.value, $1.value, keys)
        }
    }

    private mutating func isSame(_ old: Value, _ new: Value, _ keys: [(old: String, new: String)]) -> Bool {
        if old == new, !old.holdsRecords { return true }
        switch (old, new) {
        case (.record(let before), .record(let after)):
            return before.type.name == after.type.name
                && followed(before) == correspondence.newStore.reference(to: after)
        case (.string(let before), .string(let after)):
            return keys.contains { $0 == (before, after) }
                || Self.named.contains { follower.follow(Reference($0, [.init(before, of: $0)]))?.key == after }
        case (.list(let before), .list(let after)):
            guard before.count == after.count else { return false }
            if before.allSatisfy(\.isRecord), after.allSatisfy(\.isRecord) {
                let olds = before.compactMap(\.asRecord).map { followed($0)?.text ?? "" }
                let news = after.compactMap(\.asRecord).map { correspondence.newStore.reference(to: $0).text }
                return olds.sorted() == news.sorted()
            }
            return zip(before, after).allSatisfy { isSame($0, $1, keys) }
        case (.optional(let before?), .optional(let after?)): return isSame(before, after, keys)
        default: return false
        }
    }

    private mutating func followed(_ record: Record) -> Reference? {
        follower.follow(correspondence.oldStore.reference(to: record))
    }
}

extension Value {
    fileprivate var isRecord: Bool { if case .record = self { true } else { false } }

    fileprivate var holdsRecords: Bool {
        switch self {
        case .record: true
        case .list(let values): values.contains { $0.holdsRecords }
        case .optional(let value?): value.holdsRecords
        default: false
        }
    }
}
