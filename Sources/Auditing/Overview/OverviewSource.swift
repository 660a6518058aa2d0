internal import Audit
package import Dossier
internal import Glibc
package import Platform
package import Reporting
internal import Texts

/// Where an overview reads of dossiers: lines of `audit --format findings`, or folders of outputs.
package struct OverviewSource {
    /// Bytes that a line may have.
    private static let longestLine = 1 << 30
    /// Bytes that a `findings.json` may have.
    private static let largestFindings = 1 << 30

    private let store: DossierStore

    /// Reads with `store`, which holds one dossier after the other.
    package init(_ store: DossierStore) { self.store = store }

    /// The dossiers that are told of at `path`, given to `take` one after the other: a file of lines, `-` for standard input, a
    /// folder of outputs, or a folder of such folders.
    ///
    /// - Throws: `LoadFailure` where nothing is there, or what is there says of no dossier what an audit of this version says.
    package func read(_ path: String, _ inputs: RunInputs, take: (AuditedEntry) -> Void) throws(LoadFailure) {
        inputs.add(path)
        let folder: FolderListing
        do throws(OpenInput.Fault) { folder = try FolderListing(path, followingLinks: true) } catch {
            return try readLines(path, take)
        }
        if folder.entries.contains(where: { $0.name == Self.findings }) {
            return take(try entry(of: path, inputs))
        }
        let folders = folder.entries.map(\.name).sorted().filter { name in
            !name.hasPrefix(".") && FileIdentity("\(path)/\(name)/\(Self.findings)") != nil
        }
        guard !folders.isEmpty else {
            throw .missing(path: path, reason: .said { $0.inputs.noOutputs })
        }
        for name in folders { take(try entry(of: "\(path)/\(name)", inputs)) }
    }

    private static let findings = "findings.json"

    private func entry(of folder: String, _ inputs: RunInputs) throws(LoadFailure) -> AuditedEntry {
        let path = "\(folder)/\(Self.findings)"
        inputs.add(path)
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: Self.largestFindings) } catch {
            throw error.failure(path, limit: Self.largestFindings)
        }
        let dossier = "\(folder)/\(Edition.dossierFile)"
        let isThere = FileIdentity(dossier) != nil
        if isThere {
            inputs.add(dossier)
            try Edition.checkOpening(of: dossier, AuditedEntry.hashes(findingsJSON: bytes))
            try store.load(dossier)
            try store.checkSums()
        }
        do throws(AuditedEntry.Refusal) {
            return try AuditedEntry(path: folder, findingsJSON: bytes, isThere ? store : nil)
        } catch {
            throw .invalid([Self.problem(path, 0, error)])
        }
    }

    private func readLines(_ path: String, _ take: (AuditedEntry) -> Void) throws(LoadFailure) {
        let input: OpenInput
        do throws(OpenInput.Fault) {
            input = try path == "-" ? OpenInput(descriptor: STDIN_FILENO) : OpenInput(path)
        } catch {
            throw error.failure(path)
        }
        let name = path == "-" ? "standard input" : path
        var reader = EntryReader(input, longest: Self.longestLine, separators: [.lineFeed])
        var number = 0
        while let line = reader.next() {
            number += 1
            do throws(AuditedEntry.Refusal) { take(try AuditedEntry(line: line)) } catch {
                throw .invalid([Self.problem(name, number, error)])
            }
        }
        if let failure = reader.failure { throw .unreadable(path: name, reason: failure) }
        guard number > 0 else {
            throw .invalid([
                Problem(
                    path: name, line: 0, column: 0,
                    text: .said { $0.inputs.noLine })
            ])
        }
    }

    private static func problem(_ path: String, _ line: Int, _ refusal: AuditedEntry.Refusal) -> Problem {
        Problem(
            path: path, line: line, column: line > 0 ? 1 : 0,
            text: .said { $0.inputs.unreadable(refusal.description) })
    }
}
