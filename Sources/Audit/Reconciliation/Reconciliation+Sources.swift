package import CEL
package import Dossier

/// Where the money comes from, and how the annex prints it.
extension Reconciliation {
    /// What is declared of a source of funds for all years: its own total, or else those of its lines; beside their sum.
    package func total(ofSource group: Group) -> Sum { declared(ofSource: group)?.sum ?? group.total }

    /// The total that the annex declares of a source for all years.
    package func declared(ofSource group: Group) -> SourceTotal? {
        sourceTotals.first { $0.source.rawValue == group.key && $0.year == nil }
    }

    /// The share of all money that some lines have, in basis points, rounded; nil where all of it is nothing or less.
    package func share(of group: Group) -> Int64? { share(of: group.total.computed, in: grandTotal.computed) }

    /// The share of a programme's money that some of its lines have.
    package func share(of part: Group, in programme: Group) -> Int64? {
        share(of: part.total.computed, in: programme.total.computed)
    }

    private func share(of part: Money, in whole: Money) -> Int64? {
        let (part, whole) = (Int128(part.minorUnits), Int128(whole.minorUnits))
        guard whole > 0 else { return nil }
        return Int64(clamping: (part * 20_000 + (part < 0 ? -whole : whole)) / (whole * 2))
    }

    /// An amount that the annex prints in a unit.
    package struct PrintedSum: Sendable {
        /// The line that it is of; nil for other totals.
        package let line: Record?
        /// The total that it declares; nil for amounts and totals of lines.
        package let check: Check?
        /// The year; nil for all.
        package let year: Int64?
        /// The amount as it is printed.
        package let amount: PrintedAmount
        /// The same in full.
        package let full: Money
        /// Where it stands.
        package let location: SourceLocation
    }

    /// All amounts that the annex prints, in its order, and then all totals that it declares; none where it prints them in
    /// full.
    package func printedAmounts(_ store: DossierStore) -> [PrintedSum] {
        guard let unit, unit > 1 else { return [] }
        func sum(_ line: Record?, _ check: Check?, _ year: Int64?, _ money: Money?, _ place: SourceLocation)
            -> PrintedSum?
        {
            printed(money).flatMap { amount in
                money.map {
                    PrintedSum(line: line, check: check, year: year, amount: amount, full: $0, location: place)
                }
            }
        }
        let ofLines = lines.flatMap { line -> [PrintedSum?] in
            let stated = Model.Line(line.record)
            return stated.amounts.map {
                sum(line.record, nil, $0.year, $0.value, store.location(of: $0))
            } + [sum(line.record, nil, nil, line.total.declared, store.location(of: stated, at: \.total))]
        }
        let declared = checks(store).filter { [.body, .year, .source, .grandTotal].contains($0.kind) }
        return (ofLines + declared.map { sum(nil, $0, $0.years?.lowerBound, $0.sum.declared, $0.location) })
            .compactMap(\.self)
    }
}
