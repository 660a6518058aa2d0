package import CEL
internal import Dossier
package import Encodings
package import Platform
internal import RulePack
internal import Texts

/// A finding that somebody accepts: which, who accepts it, why, and until when.
package struct Waiver: Hashable, Sendable {
    /// Which finding is meant.
    package enum Aim: Hashable, Sendable {
        /// The one with this fingerprint.
        case fingerprint(String)
        /// The one that a rule makes of a subject.
        case subject(rule: String, subject: String)

        /// The aim in words: the fingerprint, or rule and subject.
        package var text: String {
            switch self {
            case .fingerprint(let fingerprint): fingerprint
            case .subject(let rule, let subject): "\(rule), \(subject)"
            }
        }
    }

    /// The id of the plan in whose numbers it is written; nil for that of whatever dossier is audited.
    package let plan: String?
    /// Which finding is meant.
    package let aim: Aim
    /// The title that the task of the finding must have, with every run of white space as one space; nil for any.
    package let title: String?
    /// Who accepts it.
    package let by: String
    /// Why, in their words.
    package let reason: String
    /// The last day on which it holds.
    package let until: CalendarDate
    /// The line of the file on which it stands.
    package let line: Int
}

/// A file of accepted findings.
package struct Waivers: Sendable {
    /// The path by which the file was opened.
    package let path: String
    /// The id of the plan in whose numbers the file says that it is written.
    package let plan: Placed<String>?
    /// The waivers, in the order of the file.
    package let entries: [Waiver]

    /// Reads a file of waivers.
    ///
    /// - Throws: `LoadFailure` where there is no such file, or with the first problem in it.
    package init(path: String) throws(LoadFailure) {
        var root = try YAMLReader.root(ofFile: path)
        self.path = path
        do throws(Problem) {
            plan = try root.optionalText("plan")
            var entries: [Waiver] = []
            for var entry in try root.optionalMappings("waivers") {
                entries.append(try Self.waiver(&entry, path, plan: plan?.content))
            }
            try root.finish(expected: ["plan", "waivers"])
            self.entries = entries
        } catch {
            throw .invalid([error])
        }
    }

    private static func waiver(
        _ entry: inout YAMLReader.Mapping, _ path: String, plan: String?
    ) throws(Problem) -> Waiver {
        let (fingerprint, rule) = (try entry.optionalText("fingerprint"), try entry.optionalText("rule"))
        let subject = try entry.optionalText("subject")
        let aim: Waiver.Aim
        switch (fingerprint?.content, rule?.content, subject?.content) {
        case (let fingerprint?, nil, nil): aim = .fingerprint(fingerprint)
        case (nil, let rule?, let subject?): aim = .subject(rule: rule, subject: subject)
        default:
            throw entry.problem { $0.inputs.waiverWithoutAim }
        }
        let title = try entry.optionalText("title")?.content.withSingleSpaces
        let (by, reason, until) = (try entry.text("by"), try entry.text("reason"), try entry.text("until"))
        guard let day = CalendarDate(until.content) else {
            throw Problem(
                path: path, line: until.line, column: until.column,
                text: .said { $0.inputs.noDay(until.content) })
        }
        try entry.finish(expected: ["fingerprint", "rule", "subject", "title", "by", "reason", "until"])
        return Waiver(
            plan: plan, aim: aim, title: title, by: by.content, reason: reason.content, until: day,
            line: (fingerprint ?? rule ?? by).line)
    }
}

extension Waivers {
    /// Whether the file says that it is written in the numbers of a plan.
    package func isWritten(for plan: String) -> Bool { self.plan?.content == plan }
}

extension String {
    /// The text as titles are compared: every run of white space one space.
    var withSingleSpaces: String {
        split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }
}

extension YAMLReader {
    /// Bytes that a file of waivers or matches may have.
    private static var largest: Int { 64 << 20 }

    /// The root mapping of the file at `path`.
    static func root(ofFile path: String) throws(LoadFailure) -> Mapping {
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: largest) } catch {
            throw error.failure(path, limit: largest)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid([
                Problem(path: path, line: 1, column: 1, text: .said { $0.inputs.notUTF8 })
            ])
        }
        do throws(Problem) { return try YAMLReader(path: path).root(text) } catch { throw .invalid([error]) }
    }
}
