internal import Audit
internal import Documents
internal import Dossier
internal import Encodings
package import Importing

/// `import.json`: where every fact of the dossier comes from, and what became of every piece of the documents.
///
/// `docs/import-outputs.md` says what each member means, `schemas/import.schema.json` which there are.
package struct ImportJSON {
    private let made: Import
    private let parts: [WrittenPart]

    /// The file's name.
    package static let name = "import.json"

    /// The record of an import that wrote these parts.
    package init(_ made: Import, _ parts: [WrittenPart]) { (self.made, self.parts) = (made, parts) }

    /// The file.
    package var bytes: [UInt8] {
        var writer = JSONWriter(.lines, capacity: 1 << 16)
        writer.object { writer in
            writer.member("format", .int(1))
            writer.member("tool", .tool)
            writer.member("documents", .array(documents))
            writer.member("parts", .array(parts.map(\.json)))
            writer.member("questions", .array(made.questions.map(json)))
            writer.member("remarks", .array(made.remarks.map(json)))
            writer.member("notices", .array(notices))
            writer.member("facts") { writer in
                writer.array { writer in
                    for fact in made.facts { writer.element { $0.write(json(fact)) } }
                }
            }
            writer.member("pieces") { writer in
                writer.array { writer in
                    for index in made.documents.indices {
                        for piece in made.pieces(ofDocument: index) { writer.element { $0.write(json(piece)) } }
                    }
                }
            }
        }
        return writer.file
    }

    private var documents: [JSON] {
        zip(made.documents, made.readings).map { document, reading in
            .object([
                "name": .string(document.name), "sha256": .string(document.sha256),
                "format": .string(document.document.format.rawValue), "profile": .string(reading.profile),
                "language": .string(reading.language),
            ])
        }
    }

    private var notices: [JSON] {
        made.documents.flatMap { document in
            document.document.notices.map { notice in
                .present([
                    "kind": .string(notice.kind.rawValue), "document": .string(document.name),
                    "address": .optional(notice.address?.description), "text": .string(notice.text),
                    "before": .optional(notice.before), "loss": .bool(notice.kind.isLoss),
                ])
            }
        }
    }

    private func json(_ question: Question) -> JSON {
        .present([
            "id": .string(question.id), "fact": .string(question.fact),
            "state": .string(question.answer != nil ? "answered" : question.isProposal ? "proposed" : "open"),
            "why": .string(question.why.rawValue),
            "about": .string(question.about.description), "document": document(question.at),
            "address": address(question.at), "answer": .optional(question.answer),
            "reason": .optional(question.reason),
            "grounds": question.grounds.isEmpty
                ? .null
                : .array(question.grounds.map { .object(["kind": .string($0.kind), "text": .string($0.text)]) }),
        ])
    }

    private func json(_ remark: Remark) -> JSON {
        .present([
            "kind": .string(remark.kind.rawValue), "about": .optional(remark.about?.description),
            "document": document(remark.place), "address": address(remark.place), "text": .string(remark.text),
            "other": remark.other.isEmpty ? .null : .string(remark.other),
        ])
    }

    private func json(_ placed: PlacedFact) -> JSON {
        let (how, by) = placed.fact.how.json
        return .present([
            "element": .string(placed.standing.path), "field": .string(placed.field),
            "value": .string(placed.fact.value.written), "document": document(placed.fact.place),
            "address": address(placed.fact.place), "how": .string(how), "by": .optional(by),
        ])
    }

    private func json(_ piece: Piece) -> JSON {
        let use: (name: String, JSON) =
            switch piece.use {
            case .used(let what): ("used", .string(what.rawValue))
            case .leftOut(let reason): ("leftOut", .string(reason.rawValue))
            }
        return .members([
            ("document", document(piece.place)), ("address", address(piece.place)), ("text", .string(piece.text)), use,
        ])
    }

    private func document(_ place: Place?) -> JSON { .optional(place.map { made.documents[$0.document].name }) }

    private func address(_ place: Place?) -> JSON { .optional(place?.address.description) }
}

extension WrittenPart {
    fileprivate var json: JSON {
        .present([
            "file": .string(part.file), "written": .bool(bytes != nil),
            "problems": problems.isEmpty ? .null : .array(problems.map(JSON.string)),
        ])
    }
}

extension Fact.How {
    /// How a value came about, and by what: the phrase, the way of deriving it, the id of the question.
    fileprivate var json: (how: String, by: String?) {
        switch self {
        case .verbatim: ("verbatim", nil)
        case .phrase(let phrase): ("phrase", phrase)
        case .derived(.multiplied(let digits, let unit)): ("derived", "\(digits) × \(unit)")
        case .derived(let derivation): ("derived", derivation.key)
        case .answer(let id): ("answer", id)
        case .profile: ("profile", nil)
        case .carried: ("carried", nil)
        case .open: ("open", nil)
        }
    }
}
