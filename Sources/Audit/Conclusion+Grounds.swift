public import CEL
internal import Dossier
internal import RulePack

extension Conclusion {
    /// What a conclusion rests on, so that a reader can check it.
    public struct Grounds: Hashable, Sendable {
        /// The money from which a finding about money is material: the pack's share of the annex's total.
        public let threshold: Money
        /// How many major findings are material: those not about money, and those about at least the threshold together.
        public let materialFindings: Int
        /// The ministries and offices that material findings are addressed to, by id.
        public let addressees: [String]
        /// From how many of them on a matter is pervasive.
        public let pervasiveFrom: Int64
    }

    /// The conclusion that open findings lead to.
    ///
    /// A major finding that states no money is material by its nature; those that do are material together, when their
    /// stakes add up to the pack's share of the annex's total. (After the terms of INTOSAI's compliance auditing:
    /// material, and material and pervasive.)
    static func of(
        _ findings: [Finding], isIncomplete: Bool, pack: RulePack, total: Money
    ) -> (conclusion: Conclusion, grounds: Grounds) {
        let majors = findings.filter { $0.isOpen && $0.severity == .major }
        let share = pack.value(of: "materiality") ?? 100
        let threshold = Money(minorUnits: total.minorUnits / 10_000 * share, currency: total.currency)
        let stakes = majors.compactMap(\.stake).reduce(Int64(0)) { sum, stake in
            let (added, overflow) = sum.addingReportingOverflow(Int64(clamping: stake.minorUnits.magnitude))
            return overflow ? .max : added
        }
        let isMoneyMaterial = stakes >= max(1, threshold.minorUnits)
        let material = majors.filter { $0.stake == nil || isMoneyMaterial }
        let addressees = Set(material.flatMap { $0.addressees.map(\.id) }).sorted()
        let pervasiveFrom = pack.value(of: "pervasiveMinistries") ?? 3
        let grounds = Grounds(
            threshold: threshold, materialFindings: material.count, addressees: addressees, pervasiveFrom: pervasiveFrom
        )
        if isIncomplete { return (.disclaimer, grounds) }
        if material.isEmpty { return (.unmodified, grounds) }
        return (Int64(addressees.count) >= pervasiveFrom ? .adverse : .qualified, grounds)
    }
}
