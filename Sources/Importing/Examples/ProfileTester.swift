package import Dossier
package import Platform

/// Reads the examples of profiles and compares what they give with what they must give.
package struct ProfileTester {
    private let profiles: Profiles
    private let monitors: Monitors

    /// A tester of profiles, among which each example's own must be recognised.
    package init(_ profiles: Profiles, _ monitors: Monitors) { (self.profiles, self.monitors) = (profiles, monitors) }

    /// What an example shows of its profile.
    package enum Failure: Sendable, CustomStringConvertible {
        /// Nothing: the example cannot be read.
        case unreadable(LoadFailure)
        /// Something that the profile does wrong, and where.
        case wrong(String)

        /// A line for each problem.
        package var description: String {
            switch self {
            case .unreadable(let failure): failure.description
            case .wrong(let text): text
            }
        }
    }

    /// What the examples of a profile show that it does wrong, and which cannot be read; none if it is right.
    package func failures(of profile: Profile) -> [Failure] {
        let examples = ProfileExample.all(of: profile)
        if examples.isEmpty { return [.wrong("\(profile.path): there is no example; expected documents in examples/")] }
        return examples.flatMap { example in
            do throws(LoadFailure) { return try mistakes(of: profile, in: example).map(Failure.wrong) } catch {
                return [.unreadable(error)]
            }
        } + ProfileExample.orphans(of: profile).map { .wrong("\($0): no document of that name stands beside it") }
    }

    private func mistakes(of profile: Profile, in example: ProfileExample) throws(LoadFailure) -> [String] {
        let document = try example.read()
        let answers = try example.answers()
        var mistakes: [String] = []
        do throws(Import.Failure) {
            let chosen = try made(document, nil, answers).readings[0].profile
            if chosen != profile.id { mistakes.append("\(example.document): taken for a document of \(chosen)") }
        } catch {
            mistakes.append("\(example.document): not recognised: \(error)")
        }
        let made: Import
        do throws(Import.Failure) { made = try self.made(document, profile.id, answers) } catch {
            return mistakes + ["\(example.document): \(error)"]
        }
        mistakes += answers.problems(with: made.questions).map(\.description)
        let parts = made.written()
        mistakes += parts.flatMap { part in part.problems.map { "\(example.document): \($0)" } }
        let files =
            parts.compactMap { part in part.bytes.map { (name: part.part.file, bytes: $0) } }
            + [(name: Question.fileName, bytes: made.questionFile())]
        for name in DossierPart.allCases.map(\.file) + [Question.fileName] {
            let path = "\(example.folder)/\(name)"
            let given = files.first { $0.name == name }?.bytes
            switch (FileIdentity(path) == nil ? nil : try Self.bytes(path), given) {
            case (nil, nil): break
            case (nil, _?): mistakes.append("\(path): the import writes it, and the example has none")
            case (_?, nil): mistakes.append("\(path): the example has it, and the import does not write it")
            case (let expected?, let given?):
                if expected != given { mistakes += Self.differences(path, expected, given) }
            }
        }
        return mistakes
    }

    private func made(_ document: ImportedDocument, _ profile: String?, _ answers: Answers) throws(Import.Failure)
        -> Import
    {
        try Import([document], profiles: profiles, monitors: monitors, profile: profile, answers: answers)
    }

    private static func bytes(_ path: String) throws(LoadFailure) -> [UInt8] {
        do throws(OpenInput.Fault) { return try OpenInput.bytes(path, limit: 100_000_000) } catch {
            throw error.failure(path)
        }
    }

    /// The first lines that differ, each at its place in the file that is expected.
    private static func differences(_ path: String, _ expected: [UInt8], _ given: [UInt8]) -> [String] {
        func lines(_ bytes: [UInt8]) -> [String] {
            String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
        }
        let changes = lines(given).difference(from: lines(expected)).map {
            change -> (line: Int, isGiven: Bool, text: String) in
            switch change {
            case .remove(let offset, let text, _): (offset + 1, false, text)
            case .insert(let offset, let text, _): (offset + 1, true, text)
            }
        }.sorted { ($0.line, $0.isGiven ? 1 : 0) < ($1.line, $1.isGiven ? 1 : 0) }
        let told = changes.prefix(10).map { change in
            "\(path):\(change.line): \(change.isGiven ? "not expected, but given" : "expected, but not given"): "
                + change.text.trimmingBlanks
        }
        return told + (changes.count > 10 ? ["\(path): \(changes.count - 10) more lines differ"] : [])
    }
}
