// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The reply of a body to a finding.
    package struct Reply: ModelRecord {
        package static let entity = Entity.reply
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The body that replies.
        package var body: Body? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The rule of the finding.
        package var rule: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// What the finding is about, as the audit writes it.
        package var subject: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The fingerprint of the finding.
        package var fingerprint: String { record.text(at: 4) ?? record.absent(at: 4) }

        /// Whether it agrees with the finding.
        package var position: ReplyPosition { record.word(at: 5) ?? record.absent(at: 5) }

        /// When it replied.
        package var date: CalendarDate { record.day(at: 6) ?? record.absent(at: 6) }

        /// Who replied for it.
        package var by: String { record.text(at: 7) ?? record.absent(at: 7) }

        /// The id of the earlier revision to whose finding it replied; left out where it replies to one of this
        /// revision.
        package var carriedFrom: String? { record.text(at: 8) }

        /// The day as of which the revision to which it was carried no longer had the finding.
        package var resolved: CalendarDate? { record.day(at: 9) }

        /// What it says.
        package var text: String? { record.text(at: 10) }

        /// What it promises to do.
        package var measures: Records<Measure> { record.list(at: 11) }

        /// What it points to in proof.
        package var evidence: Records<Proof> { record.list(at: 12) }

        /// What the rapporteur decided when it had been heard.
        package var decision: Decision? { record.one(at: 13) }

        /// The clearing it stands in.
        package var clearing: Clearing { record.one(at: 14) ?? record.absent(at: 14) }

        /// The tasks that its subject names, or in which stands what it names.
        package var tasks: Records<Task> { record.list(at: 15) }

        /// The ministry of its body.
        package var ministry: Body? { record.one(at: 16) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.body, \.bodyRef, \.rule, \.subject, \.fingerprint, \.position, \.date, \.by, \.carriedFrom,
                \.resolved, \.text, \.measures, \.evidence, \.decision, \.clearing, \.tasks, \.ministry,
            ]
        }
    }
}
