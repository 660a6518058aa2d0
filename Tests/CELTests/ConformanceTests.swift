import CEL
import Foundation
import Testing

/// The language's own conformance suite: the half of it that is kept here, always, and the whole where that is there.
struct ConformanceTests {
    @Test(arguments: try ConformanceCase.all("core", in: ConformanceCase.half))
    func `the core language answers as half of the conformance suite expects`(_ test: ConformanceCase) throws {
        try test.verify()
    }

    @Test(arguments: try ConformanceCase.all("extensions", in: ConformanceCase.half))
    func `the extensions answer as half of the conformance suite expects`(_ test: ConformanceCase) throws {
        try test.verify()
    }

    @Test(arguments: [("core", 310), ("extensions", 162)])
    func `half of the conformance suite is here`(_ file: String, _ count: Int) throws {
        let cases = try ConformanceCase.all(file, in: ConformanceCase.half)
        #expect(cases.count == count)
        #expect(cases.allSatisfy { !$0.isError || ConformanceCase.errors[$0.id] != nil })
    }
}

/// The whole suite, as data beside the repository or where CEL_CONFORMANCE says; without it these are skipped, and the run says so.
@Suite(.enabled(if: ConformanceCase.whole != nil, "the whole conformance suite is not there; half of it is tested"))
struct WholeConformanceTests {
    private static func all(_ file: String) throws -> [ConformanceCase] {
        try ConformanceCase.whole.map { try ConformanceCase.all(file, in: $0) } ?? []
    }

    @Test(arguments: try all("core"))
    func `the core language answers as the conformance suite expects`(_ test: ConformanceCase) throws {
        try test.verify()
    }

    @Test(arguments: try all("extensions"))
    func `the extensions answer as the conformance suite expects`(_ test: ConformanceCase) throws {
        try test.verify()
    }

    /// The rule is that of `Conformance/README.md`.
    @Test(arguments: ["core", "extensions"]) func `the half is every second case of each section`(_ file: String) throws
    {
        var seen: [String: Int] = [:]
        let half = try Self.all(file).filter { test in
            defer { seen[test.section, default: 0] += 1 }
            return seen[test.section, default: 0].isMultiple(of: 2)
        }
        #expect(!half.isEmpty)
        #expect(try ConformanceCase.all(file, in: ConformanceCase.half).map(\.line) == half.map(\.line))
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

    /// The id without its last part.
    var section: String { id.split(separator: "/").dropLast().joined(separator: "/") }

    static let half = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Conformance")

    static let whole: URL? = {
        let named = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"].map { URL(filePath: $0) }
        let beside = URL(filePath: #filePath).appending(path: "../../../../shared/conformance/cel").standardizedFileURL
        let folder = named ?? beside
        return FileManager.default.fileExists(atPath: folder.appending(path: "core.jsonl").path) ? folder : nil
    }()

    /// What is said where the suite, which knows no messages, expects an error.
    static let errors: [String: String] = {
        let table = FileManager.default.contents(atPath: half.appending(path: "errors.tsv").path) ?? Data()
        let rows = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst().map { row in
            row.split(separator: "\t", maxSplits: 1).map(String.init)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }()

    /// A line that is no case.
    struct Unreadable: Error {
        let line: String
    }

    static func all(_ file: String, in folder: URL) throws -> [ConformanceCase] {
        try String(contentsOf: folder.appending(path: file + ".jsonl"), encoding: .utf8).split(separator: "\n").map {
            try ConformanceCase(String($0))
        }
    }

    init(_ line: String) throws {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let id = object["id"] as? String, let expression = object["expr"] as? String,
            let expected = object["expect"] as? [String: Any]
        else { throw Unreadable(line: line) }
        self.line = line
        self.id = id
        self.expression = expression
        value = try expected["value"].map(Self.value)
        type = expected["deduced_type"] as? String
        isError = expected["error"] as? Bool ?? false
        // What expects nothing would always be met.
        guard isError || value != nil || type != nil else { throw Unreadable(line: line) }
    }

    private static func value(_ json: Any) throws -> Value {
        try Value(json: String(decoding: JSONSerialization.data(withJSONObject: json), as: UTF8.self))
    }

    func verify() throws {
        let answer = Batch().answer(line)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
        if isError {
            let error = try #require(object["error"] as? String, "\(answer)")
            if let expected = Self.errors[id] { #expect(error == expected) }
            return
        }
        if let value {
            let found = try object["value"].map(Self.value)
            let areBothNaN =
                if case .double(let a) = value, case .double(let b)? = found { a.isNaN && b.isNaN } else { false }
            #expect(found == value || areBothNaN, "\(answer)")
        }
        if let type, object["value"] == nil || object["deduced_type"] != nil {
            #expect(object["deduced_type"] as? String == type, "\(answer)")
        }
    }
}
