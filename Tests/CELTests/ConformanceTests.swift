import CEL
import Foundation
import Testing

/// The cases of the language's own conformance suite, as data beside the repository or where CEL_CONFORMANCE says.
///
/// The folder is not part of the repository: without it these tests are skipped, and the run says so.
@Suite(.enabled(if: ConformanceCase.folder != nil, "the conformance cases are not there"))
struct ConformanceTests {
    @Test(arguments: ConformanceCase.all("core"))
    func `the core language answers as the conformance suite expects`(_ test: ConformanceCase) throws {
        try test.verify()
    }

    @Test(arguments: ConformanceCase.all("extensions"))
    func `the extensions answer as the conformance suite expects`(_ test: ConformanceCase) throws {
        try test.verify()
    }
}

/// One case: a request line for a batch, and the outcome that is expected.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
    let line: String
    let id: String
    let expression: String
    let value: Value?
    let type: String?
    let isError: Bool

    var testDescription: String { "\(id): \(expression)" }

    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"].map { URL(filePath: $0) }
        let beside = URL(filePath: #filePath).appending(path: "../../../../shared/conformance/cel").standardizedFileURL
        let folder = named ?? beside
        return FileManager.default.fileExists(atPath: folder.appending(path: "core.jsonl").path) ? folder : nil
    }()

    static func all(_ file: String) -> [ConformanceCase] {
        guard let folder, let text = try? String(contentsOf: folder.appending(path: file + ".jsonl"), encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").map { line in
            guard let test = ConformanceCase(String(line)) else { preconditionFailure("unreadable case: \(line)") }
            return test
        }
    }

    init?(_ line: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let id = object["id"] as? String, let expression = object["expr"] as? String,
            let expected = object["expect"] as? [String: Any]
        else { return nil }
        self.line = line
        self.id = id
        self.expression = expression
        value = expected["value"].flatMap(Self.value)
        if expected["value"] != nil, value == nil { return nil }
        type = expected["deduced_type"] as? String
        isError = expected["error"] as? Bool ?? false
    }

    private static func value(_ json: Any) -> Value? {
        guard let data = try? JSONSerialization.data(withJSONObject: json) else { return nil }
        return try? Value(json: String(decoding: data, as: UTF8.self))
    }

    func verify() throws {
        let answer = Batch().answer(line)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
        if isError {
            #expect(object["error"] != nil, "\(answer)")
            return
        }
        if let value {
            let found = object["value"].flatMap(Self.value)
            let areBothNaN =
                if case .double(let a) = value, case .double(let b)? = found { a.isNaN && b.isNaN } else { false }
            #expect(found == value || areBothNaN, "\(answer)")
        }
        if let type, object["value"] == nil || object["deduced_type"] != nil {
            #expect(object["deduced_type"] as? String == type, "\(answer)")
        }
    }
}
