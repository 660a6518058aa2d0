import Foundation
import Testing

/// The program as a user runs it.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// How many files an audit writes, but for the record of the run.
    static let outputs = 14
    static let slovenia = package.appending(path: "inputs/slovenia-2023-2024")

    /// A folder of its own for outputs and changed inputs, removed at the end.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "rapporteur-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs the program in the package's folder, with `environment` added to that of the tests.
    func run(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil, in directory: URL = package
    ) throws -> Outcome {
        try Self.run(Self.executable(), arguments, environment, input, in: directory)
    }

    /// Runs a script for `sh` in this folder; `$RAPPORTEUR` is the program.
    func shell(_ script: String) throws -> Outcome {
        let environment = ["RAPPORTEUR": try Self.executable().path]
        return try Self.run(URL(filePath: "/bin/sh"), ["-c", script], environment, nil, in: folder)
    }

    /// Runs any program in the package's folder.
    static func run(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        try run(URL(filePath: path), arguments, environment, nil, in: package)
    }

    /// Starts the program in this folder and does not wait for it; what it says is lost.
    func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = try Self.executable()
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        return process
    }

    static func run(
        _ program: URL, _ arguments: [String], _ environment: [String: String], _ input: String?, in directory: URL
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        // Whoever runs the tests may speak another language than they expect.
        let settings = ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        process.environment = ProcessInfo.processInfo.environment.merging(settings) { $1 }
        process.currentDirectoryURL = directory
        let (output, errors, list) = (Pipe(), Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        if input == nil { process.standardInput = FileHandle.nullDevice } else { process.standardInput = list }
        try process.run()
        if let input {
            try list.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try list.fileHandleForWriting.close()
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: text, errors: complaints)
    }

    /// Audits `dossier` into this folder.
    func audit(_ dossier: URL = slovenia, _ options: String...) throws -> Outcome {
        try run(["audit", "--output", folder.appending(path: "out").path, dossier.path] + options)
    }

    /// The bytes of an output of the Slovenian dossier.
    func output(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: "out/si-2023-2024/\(name)"))
    }

    /// A copy of the Slovenian dossier with one file changed.
    func dossier(changing file: String, _ change: (String) -> String) throws -> URL {
        let copy = folder.appending(path: "dossier")
        try FileManager.default.copyItem(at: Self.slovenia, to: copy)
        let path = copy.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        let changed = change(text)
        try #require(changed != text)
        try changed.write(to: path, atomically: true, encoding: .utf8)
        return copy
    }

    /// The program that was built beside these tests.
    static func executable() throws -> URL {
        let arguments = CommandLine.arguments
        let bundle =
            arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
        let url = URL(filePath: bundle).deletingLastPathComponent().appending(path: "rapporteur")
        if FileManager.default.isExecutableFile(atPath: url.path) { return url }
        return package.appending(path: ".build/debug/rapporteur")
    }
}
