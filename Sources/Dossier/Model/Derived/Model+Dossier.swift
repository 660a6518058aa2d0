// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// Which files the dossier has.
    package struct Dossier: ModelRecord {
        package static let entity = Entity.dossier
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The registry of bodies.
        package var registry: Registry { record.one(at: 0) ?? record.absent(at: 0) }

        /// The national action plan.
        package var plan: Plan { record.one(at: 1) ?? record.absent(at: 1) }

        /// The plan's funding annex.
        package var annex: Annex? { record.one(at: 2) }

        /// The monitor's recommendations to a country.
        package var monitoring: Monitoring { record.one(at: 3) ?? record.absent(at: 3) }

        /// The judgements of an analyst.
        package var assessment: Assessment? { record.one(at: 4) }

        /// What has been done and spent.
        package var progress: Progress? { record.one(at: 5) }

        /// What those concerned replied to the findings of an audit.
        package var clearing: Clearing? { record.one(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.registry, \.plan, \.annex, \.monitoring, \.assessment, \.progress, \.clearing]
        }
    }
}
