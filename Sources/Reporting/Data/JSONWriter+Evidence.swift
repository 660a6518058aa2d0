internal import Audit
internal import CEL
internal import Encodings

extension JSONWriter {
    /// Writes a sub-expression and its value; where it searched a list, how that went under `search`.
    mutating func write(_ evidence: Evidence) {
        fittingObject { writer in
            writer.member("expression", text: evidence.expression)
            writer.member("value") { $0.write(shown: evidence.value) }
            if let search = evidence.search { writer.member("search") { $0.write(search) } }
        }
    }

    /// Writes a value with its type; the text that describes it where it holds more than anybody reads.
    private mutating func write(shown value: Value) {
        write((try? JSON(value, within: 1_000_000)) ?? .object(["string": .string(value.description)]))
    }

    private mutating func write(_ search: Search) {
        fittingObject { writer in
            writer.member("examined", number: search.examined)
            writer.member("matched", number: search.matched)
            writer.member("key") { writer in
                if let key = search.key { writer.write(key.expression, key.value) } else { writer.write(.null) }
            }
            writer.members("candidates", search.candidates) { $0.write($1) }
        }
    }

    private mutating func write(_ candidate: Search.Candidate) {
        fittingObject { writer in
            writer.member("element") { $0.write(shown: candidate.element) }
            writer.member("reasons") { writer in
                writer.fittingArray { writer in
                    for reason in candidate.reasons {
                        // What ended in an error has no value.
                        guard case .success(let value) = reason.result else { continue }
                        writer.element { $0.write(reason.expression, value) }
                    }
                }
            }
        }
    }

    private mutating func write(_ expression: String, _ value: Value) {
        fittingObject { writer in
            writer.member("expression", text: expression)
            writer.member("value") { $0.write(shown: value) }
        }
    }
}
