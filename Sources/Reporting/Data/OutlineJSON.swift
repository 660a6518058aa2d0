package import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import RulePack

/// `outline.json`: what the dossier plans, as far as a later comparison needs to know.
///
/// It stands beside `findings.json`, which would be many times as large with it.
package struct OutlineJSON: Output {
    /// The file's name.
    package let name = "outline.json"

    /// The output.
    package init() {}

    /// The dossier's files, by which a reader knows what it belongs to, and the outline.
    package func render(_ audited: AuditedDossier) -> [UInt8] {
        var writer = JSONWriter(.lines)
        writer.object { writer in
            writer.member(
                "dossier", .object(["id": .string(audited.dossier.plan.key), "files": JSON(audited.result.files)]))
            audited.outline.write(to: &writer)
        }
        return writer.file
    }
}

extension JSON {
    /// Files and the hashes of their bytes.
    init(_ files: [InputFile]) {
        self = .array(files.map { .object(["path": .string($0.name), "sha256": .string($0.sha256)]) })
    }

    fileprivate init(_ task: Outline.Task) {
        self = .object([
            "number": .string(task.number), "title": .string(task.title), "place": .string(task.place),
            "goals": .array(task.goals.map(JSON.string)), "leads": .array(task.leads.map(JSON.string)),
            "deadlines": .array(task.deadlines.map { JSON($0) }),
        ])
    }

    fileprivate init(_ line: Outline.Line) {
        let amounts = line.amounts.sorted { $0.key < $1.key }
        self = .object([
            "id": .string(line.id), "body": .string(line.body), "ministry": .string(line.ministry),
            "activity": .string(line.activity), "code": .string(line.code), "share": .string(line.share),
            "amounts": .array(
                amounts.map { .object(["year": .int(Int($0.key)), "value": .string($0.value.digits)]) }),
        ])
    }
}

extension Outline {
    /// Writes the outline, one task and one line after the other.
    fileprivate func write(to writer: inout JSONWriter) {
        func list<Part>(_ name: StaticString, _ parts: [Part], in writer: inout JSONWriter, _ json: (Part) -> JSON) {
            writer.member(name) { writer in
                writer.array { writer in for part in parts { writer.element { $0.write(json(part)) } } }
            }
        }
        let named = bodies.sorted { $0.key < $1.key }
        writer.member("outline") { writer in
            writer.object { writer in
                writer.member("currency", .string(currency.description))
                list("tasks", tasks, in: &writer) { JSON($0) }
                list("lines", lines, in: &writer) { JSON($0) }
                list("recommendations", recommendations, in: &writer) {
                    .object(["id": .string($0.id), "topic": .string($0.topic), "status": .string($0.status.rawValue)])
                }
                list("bodies", named, in: &writer) {
                    .object(["id": .string($0.key), "name": JSON($0.value)])
                }
            }
        }
    }
}
