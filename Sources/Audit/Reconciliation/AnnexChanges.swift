package import CEL
package import Dossier

/// What an annex gives beside what an earlier one gave: line by line, and year by year.
///
/// Its records belong to the dossiers of two stores.
package struct AnnexChanges: Sendable {
    /// A line of one of the two annexes, or of both.
    package struct Line: Sendable {
        /// The line of the earlier annex; nil for one that is new.
        package let old: Record?
        /// The line of the later annex; nil for one that is gone.
        package let new: Record?
        /// What it gave in each year; nil where it stated nothing.
        package let before: [Int64: Money]
        /// What it gives.
        package let after: [Int64: Money]

        /// What makes its name, place and ministry: the later line, or else the earlier.
        package var record: Record? { new ?? old }
        /// Whether any year has another amount.
        package var hasChanged: Bool { before != after }
    }

    /// The years of both annexes, in order.
    package let years: [Int64]
    /// The lines of the later annex in its order, then those that only the earlier one has.
    package let lines: [Line]
    /// The earlier plan, as people call it.
    package let title: String
    /// The currency of both.
    package let currency: Currency

    /// The changes from the annex that one store holds to that of another; nil where one of them has none, or their currencies
    /// differ, so that nothing can be compared.
    ///
    /// - Parameters:
    ///   - old: The earlier dossier.
    ///   - new: The later one.
    ///   - lines: Which line is which.
    ///   - ministry: The ministry of the later dossier to narrow to.
    package init?(
        from old: DossierStore, to new: DossierStore, _ lines: Pairing<Model.Line>, ministry: Record? = nil
    ) {
        guard old.annex != nil, new.annex != nil, old.currency == new.currency else { return nil }
        currency = new.currency
        let revision = old.plan.revision.map { " (\($0))" } ?? ""
        title = old.plan.title + revision
        let earlier = Dictionary(lines.pairs.map { ($0.new.record, $0.old) }, uniquingKeysWith: { first, _ in first })
        let all =
            new.lines.map { Self.line(earlier[$0.record], $0) } + lines.removed.map { Self.line($0, nil) }
        self.lines = all.filter { line in
            guard let ministry else { return true }
            return line.record.map { Model.Line($0).ministry?.key == ministry.key } ?? false
        }
        years = Set(all.flatMap { Array($0.before.keys) + Array($0.after.keys) } + new.annexYears.map(\.year))
            .sorted()
    }

    private static func line(_ old: Model.Line?, _ new: Model.Line?) -> Line {
        func amounts(_ line: Model.Line?) -> [Int64: Money] {
            var amounts: [Int64: Money] = [:]
            for amount in line.map({ Array($0.amounts) }) ?? [] {
                if let value = amount.value { amounts[amount.year] = value }
            }
            return amounts
        }
        return Line(old: old?.record, new: new?.record, before: amounts(old), after: amounts(new))
    }

    /// What some lines gave and give in a year, or in all; nil where they state nothing.
    package func sums(of lines: [Line], in year: Int64?) -> (before: Money?, after: Money?) {
        func sum(_ amounts: KeyPath<Line, [Int64: Money]>) -> Money? {
            Money.total(
                lines.flatMap { line in
                    year.map { [line[keyPath: amounts][$0]].compactMap(\.self) } ?? Array(line[keyPath: amounts].values)
                })
        }
        return (sum(\.before), sum(\.after))
    }

    /// What is given more than before; less where it is negative.
    package func difference(_ before: Money?, _ after: Money?) -> Money {
        let zero = Money(minorUnits: 0, currency: currency)
        return (after ?? zero).less(before ?? zero)
    }
}

extension Pairing<Model.Line> {
    /// Which line of an earlier annex is which of a later one, by what they state alone.
    package static func lines(from old: DossierStore, to new: DossierStore) -> Pairing { Pairing(old, new, nil) }
}

extension Comparison {
    /// What the annex of the later revision gives beside the earlier one; nil where it cannot be compared.
    package var annexChanges: AnnexChanges? {
        AnnexChanges(from: old.dossier, to: new.dossier, lines)
    }
}
