package import CEL
internal import Dossier
internal import RulePack

extension Conclusion {
    /// What a conclusion rests on, so that a reader can check it.
    package struct Grounds: Hashable, Sendable {
        /// The money from which findings about money are material: the pack's share of the annex's total, rounded up to the
        /// cent. Nil where the annex has no total above nothing: there each of them is material.
        package let threshold: Money?
        /// How many major findings are material: those not about money, and those about at least the threshold together.
        package let materialFindings: Int
        /// The ministries and government offices that material findings are addressed to, in the order of their ids; one
        /// that ends before the plan does is not named beside one that takes over from it.
        package let addressees: [BodyLabel]
        /// From how many of them on a matter is pervasive.
        package let pervasiveFrom: Int64
    }

    /// The conclusion that open findings lead to, and what was not examined allows.
    ///
    /// A major finding that states no money is material by its nature; those that do are material together, when their
    /// stakes add up to the pack's share of the annex's total. (After the terms of INTOSAI's compliance auditing:
    /// material, and material and pervasive; a limitation of scope: ISSAI 4000 and ISA 705.) What concerns the dossier says
    /// nothing against the plan.
    static func of(
        _ findings: [Finding], in store: DossierStore, scope: [Limitation], pack: RulePack
    ) -> (conclusion: Conclusion, grounds: Grounds) {
        let majors = findings.filter { $0.isOpen && $0.severity == .major && $0.concerns == .plan }
        let materiality = Materiality(total: store.annexTotal, share: pack.value(of: .materiality))
        let isMoneyMaterial = materiality.isReached(by: majors.compactMap(\.stake))
        let material = majors.filter { finding in
            finding.stake.map { isMoneyMaterial || !materiality.measures($0) } ?? true
        }
        let named = Set(material.flatMap { $0.addressees.filter(\.isMinistry) }).sorted { $0.id < $1.id }
        let addressees = withoutPredecessors(named, store)
        let grounds = Grounds(
            threshold: materiality.threshold, materialFindings: material.count, addressees: addressees,
            pervasiveFrom: pack.value(of: .pervasiveMinistries))
        let found: Conclusion =
            material.isEmpty ? .unmodified : Int64(addressees.count) >= grounds.pervasiveFrom ? .adverse : .qualified
        return (found.limited(by: Set(scope.map(\.effect))), grounds)
    }

    /// Ministries without those that end before the plan does and have an heir among the others: the two are one, and
    /// answer one after the other.
    private static func withoutPredecessors(_ ministries: [BodyLabel], _ store: DossierStore) -> [BodyLabel] {
        guard ministries.count > 1, !store.successors.isEmpty else { return ministries }
        let bodies = Dictionary(
            store.bodies.map { (store.reference(to: $0), $0) }, uniquingKeysWith: { first, _ in first })
        var left = ministries
        for ministry in ministries {
            guard let body = bodies[ministry.reference], let until = body.until, until < store.plan.end else {
                continue
            }
            let heirs = Set(body.heirs.map { store.reference(to: $0.ministry) })
            if left.contains(where: { $0.reference != ministry.reference && heirs.contains($0.reference) }) {
                left.removeAll { $0.reference == ministry.reference }
            }
        }
        return left
    }

    /// The conclusion as far as what was not examined allows it.
    private func limited(by effects: Set<Limitation.Effect>) -> Conclusion {
        if effects.contains(.noConclusion) { return .notDrawn }
        if effects.contains(.disclaimer) { return .disclaimer }
        if effects.contains(.disclaimerUnlessAdverse), self != .adverse { return .disclaimer }
        return self == .unmodified && effects.contains(.atBestQualified) ? .qualified : self
    }
}

/// From which sum on findings about money are material: a share of a total, exactly.
struct Materiality {
    private let total: Money?
    /// In basis points.
    private let share: Int64

    /// - Parameters:
    ///   - total: What all amounts come to; nil where there are none.
    ///   - share: The share of it, in basis points.
    init(total: Money?, share: Int64) {
        self.total = total.flatMap { $0.minorUnits > 0 ? $0 : nil }
        self.share = share
    }

    /// The least money that is material, in whole cents; nil without a total.
    var threshold: Money? {
        total.map { total in
            let (quotient, rest) = (Int128(total.minorUnits) * Int128(share)).quotientAndRemainder(dividingBy: 10_000)
            return Money(minorUnits: Int64(clamping: rest > 0 ? quotient + 1 : quotient), currency: total.currency)
        }
    }

    /// Whether a stake can be held against the total: it is in the same currency.
    func measures(_ stake: Money) -> Bool {
        total.map { $0.currency == stake.currency || stake.minorUnits == 0 } ?? false
    }

    /// Whether stakes together, whatever their signs, are material.
    func isReached(by stakes: [Money]) -> Bool {
        guard let total else { return true }
        let measured = stakes.lazy.filter(measures).reduce(Int128(0)) { $0 + Int128($1.minorUnits.magnitude) }
        return measured > 0 && measured * 10_000 >= Int128(total.minorUnits) * Int128(share)
    }
}
