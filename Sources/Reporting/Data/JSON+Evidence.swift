internal import Audit
internal import CEL
internal import Encodings

extension JSON {
    /// A sub-expression and its value; where it searched a list, how that went under `search`.
    init(_ evidence: Evidence) {
        let (expression, value) = (JSON.string(evidence.expression), JSON(shown: evidence.value))
        guard let search = evidence.search else {
            self = .object(["expression": expression, "value": value])
            return
        }
        self = .object(["expression": expression, "value": value, "search": JSON(search)])
    }

    /// A value with its type; the text that describes it where it holds more than anybody reads.
    private init(shown value: Value) {
        self = (try? JSON(value, within: 1_000_000)) ?? .object(["string": .string(value.description)])
    }

    private init(_ search: Search) {
        let key = search.key.map {
            JSON.object(["expression": .string($0.expression), "value": JSON(shown: $0.value)])
        }
        self = .object([
            "examined": .int(search.examined), "matched": .int(search.matched), "key": key ?? .null,
            "candidates": .array(search.candidates.map { JSON($0) }),
        ])
    }

    private init(_ candidate: Search.Candidate) {
        self = .object([
            "element": JSON(shown: candidate.element),
            "reasons": .array(candidate.reasons.compactMap { JSON($0) }),
        ])
    }

    /// An observation that has a value.
    private init?(_ observation: Observation) {
        guard case .success(let value) = observation.result else { return nil }
        self = .object(["expression": .string(observation.expression), "value": JSON(shown: value)])
    }
}
