// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A body that the dossier names.
    package struct Body: ModelRecord {
        package static let entity = Entity.body
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body's id.
        package var id: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// What kind of body it is.
        package var kind: BodyKind { record.word(at: 1) ?? record.absent(at: 1) }

        /// Its abbreviation, as printed.
        package var abbreviation: String? { record.text(at: 2) }

        /// The first day of its existence.
        package var from: CalendarDate? { record.day(at: 3) }

        /// The last day of its existence.
        package var until: CalendarDate? { record.day(at: 4) }

        /// The body it is part of.
        package var parent: Body? { record.one(at: 5) }

        /// The name by which it is referred to, whether or not that names anything.
        package var parentRef: String? { record.text(at: 6) }

        /// Its names, by language.
        package var names: Records<BodyName> { record.list(at: 7) }

        /// Other forms of its name.
        package var aliases: Records<Alias> { record.list(at: 8) }

        /// The bodies that took over.
        package var successors: Records<Successor> { record.list(at: 9) }

        /// The registry it stands in.
        package var registry: Registry { record.one(at: 10) ?? record.absent(at: 10) }

        /// The nearest ministry, government office or coordinator above, itself included, else the top.
        package var ministry: Body { record.one(at: 11) ?? record.absent(at: 11) }

        /// The bodies that it is part of, the nearest first.
        package var above: Records<Body> { record.list(at: 12) }

        /// The bodies that took over from it, however many steps away, the nearest first.
        package var heirs: Records<Body> { record.list(at: 13) }

        /// The bodies from which it took over, the nearest first.
        package var forebears: Records<Body> { record.list(at: 14) }

        /// The bodies whose money is its own: itself, those above it, and the successors of any that ends before the
        /// plan does.
        package var payers: Records<Body> { record.list(at: 15) }

        /// The ministries that answer for it at some time of the plan: its own and, where it or that ends, those of its
        /// successors.
        package var answering: Records<Body> { record.list(at: 16) }

        /// Its budget lines.
        package var lines: Records<Line> { record.list(at: 17) }

        /// Its budget lines and those of the bodies below it.
        package var allLines: Records<Line> { record.list(at: 18) }

        /// The amounts of all those lines.
        package var allAmounts: Records<Amount> { record.list(at: 19) }

        /// Where it leads.
        package var leads: Records<Lead> { record.list(at: 20) }

        /// Where it is named to pay.
        package var funders: Records<Funder> { record.list(at: 21) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.id, \.kind, \.abbreviation, \.from, \.until, \.parent, \.parentRef, \.names, \.aliases, \.successors,
                \.registry, \.ministry, \.above, \.heirs, \.forebears, \.payers, \.answering, \.lines, \.allLines,
                \.allAmounts, \.leads, \.funders,
            ]
        }
    }
}
