internal import CEL
package import Dossier
internal import RulePack

/// How many of the findings that are addressed to a ministry it replied to, and how; a body counts with its ministry.
package struct RepliesOfMinistry: Sendable {
    /// The ministry.
    package let body: Model.Body
    /// How many replies agree.
    package private(set) var agrees = 0
    /// How many agree in part.
    package private(set) var partly = 0
    /// How many disagree.
    package private(set) var disagrees = 0
    /// How many findings that stand have no reply of it.
    package private(set) var unanswered = 0
    /// How many replies came after the day by which they were due.
    package private(set) var late = 0
    /// How many measures it promised, and of these how many are past their day and not confirmed.
    package private(set) var (measures, overdue) = (0, 0)

    private init(_ body: Model.Body) { self.body = body }

    /// Whether it replied to anything.
    package var hasReplied: Bool { agrees + partly + disagrees > 0 }

    /// How many replies have a position.
    package func count(_ position: ReplyPosition) -> Int {
        switch position {
        case .agrees: agrees
        case .partly: partly
        case .disagrees: disagrees
        }
    }

    private mutating func add(_ reply: Reply) {
        switch reply.position {
        case .agrees: agrees += 1
        case .partly: partly += 1
        case .disagrees: disagrees += 1
        }
        if reply.isLate { late += 1 }
        measures += reply.measures.count
        overdue += reply.measures.count { $0.state == .overdue }
    }

    /// Those that findings are addressed to or that replied, in the order of the register; none where nobody was asked.
    static func all(_ result: AuditResult, _ store: DossierStore) -> [RepliesOfMinistry] {
        guard result.replies?.areOfThisRevision == true else { return [] }
        let bodies = Dictionary(
            store.bodies.map { (store.reference(to: $0), $0) }, uniquingKeysWith: { first, _ in first })
        var ministries: [Model.Body: RepliesOfMinistry] = [:]
        func change(_ ministry: Model.Body, _ change: (inout RepliesOfMinistry) -> Void) {
            change(&ministries[ministry, default: RepliesOfMinistry(ministry)])
        }
        for finding in result.findings {
            var replying = Set<Model.Body>()
            for reply in finding.replies {
                guard let ministry = reply.ministry.flatMap({ bodies[$0] }) else { continue }
                replying.insert(ministry)
                change(ministry) { $0.add(reply) }
            }
            guard finding.isOpen else { continue }
            for ministry in finding.addressees.compactMap({ bodies[$0.reference]?.ministry }).distinct
            where !replying.contains(ministry) {
                change(ministry) { $0.unanswered += 1 }
            }
        }
        return ministries.values.sorted { $0.body.record.row < $1.body.record.row }
    }
}
