import ArgumentParser
import Dossier
import Encodings
import Importing
import Platform
import Texts

struct ProfilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles", abstract: "Show, check and test the profiles by which documents are imported.",
        discussion: """
            Profiles are those that came with the program and those of the folder that RAPPORTEUR_PROFILES names; a file \
            profile.yaml may stand for an id.
            """,
        subcommands: [List.self, Explain.self, Check.self, Test.self, New.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the profiles.")

        @Option(help: "The language of what they are for.") var language = Language.en
        @Flag(help: "Print JSON, in every language.") var json = false

        func run() throws {
            let profiles = try ProfilesCommand.installed()
            if json {
                Console.write(ProfileListJSON.render(profiles.all))
                return
            }
            let width = profiles.all.map(\.id.count).max() ?? 0
            let tags = profiles.all.map { $0.languages.joined(separator: " ") }
            let tagWidth = tags.map(\.count).max() ?? 0
            for (profile, tags) in zip(profiles.all, tags) {
                let id = profile.id + String(repeating: " ", count: width - profile.id.count)
                let languages = tags + String(repeating: " ", count: tagWidth - tags.count)
                Console.print("\(id)  \(languages)  \(profile.about[language])")
            }
        }
    }

    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain",
            abstract: "Say what a profile reads: labels, columns, headings, deadlines, and the words of its languages.")

        @Argument(help: "The profile's id, or its file.") var id: String
        @Option(help: "The language.") var language = Language.en

        func run() throws {
            let (profiles, profile) = try ProfilesCommand.profile(id)
            Console.print(TerminalText(lines: ProfileExplanation(profile, profiles, for: language).text))
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Check the phrases of profiles, and that they hold nothing that only their examples say.",
            discussion: """
                Tells of phrases that can never be met or are never reached, and of labels that stand for two fields. A profile \
                that holds a body, a title or an amount of its examples is refused: it would read that document alone.
                """)

        @Argument(help: "The profiles' ids, or their files; left out, all.") var ids: [String] = []

        func run() throws {
            let (profiles, chosen) = try ProfilesCommand.profiles(ids)
            let checker = ProfileChecker(profiles, try LimitsOption.monitors())
            var refusals: [Problem] = []
            for profile in chosen {
                do throws(LoadFailure) {
                    let found = try checker.check(profile)
                    for warning in found.warnings { Console.print(TerminalText(lines: warning.description)) }
                    refusals += found.refusals
                } catch { throw Failure.report(error) }
            }
            if !refusals.isEmpty { throw Failure.report(LoadFailure.invalid(refusals)) }
            Console.print("\(chosen.count) \(chosen.count == 1 ? "profile" : "profiles") checked.")
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Read the examples of each profile.",
            discussion: """
                Each document must be taken for one of its profile, and give the dossier beside it to the byte: its parts and \
                answers.yaml, whose answers are given.
                """)

        @Argument(help: "The profiles' ids, or their files; left out, all.") var ids: [String] = []

        func run() throws {
            let (profiles, chosen) = try ProfilesCommand.profiles(ids)
            let tester = ProfileTester(profiles, try LimitsOption.monitors())
            let failures = chosen.flatMap { tester.failures(of: $0) }
            for failure in failures {
                switch failure {
                case .unreadable(let failure): Console.report(failure)
                case .wrong(let text): Console.report("\(text)")
                }
            }
            Console.print(
                "\(chosen.count) \(chosen.count == 1 ? "profile" : "profiles") tested, \(failures.count) failures.")
            try failures.map(ExitStatus.init).max()?.end()
        }
    }

    // MARK: - Choosing

    static func installed() throws -> Profiles {
        do throws(LoadFailure) {
            // Whoever writes profiles wants to know what is wrong with any language.
            return try Profiles.installed(readingAll: true)
        } catch { throw Failure.report(error) }
    }

    /// The profile of an id or a file, among all.
    static func profile(_ name: String) throws -> (profiles: Profiles, profile: Profile) {
        let (profiles, chosen) = try Self.profiles([name])
        return (profiles, chosen[0])
    }

    /// The profiles of ids and files, among all; all of them where none is named.
    static func profiles(_ names: [String]) throws -> (profiles: Profiles, chosen: [Profile]) {
        var profiles = try installed()
        var ids: [String] = []
        for name in names {
            var id = name
            if name.contains("/") || name.hasSuffix(".yaml") {
                do throws(LoadFailure) { (profiles, id) = try profiles.adding(name) } catch {
                    throw Failure.report(error)
                }
            }
            ids.append(id)
        }
        let chosen = names.isEmpty ? profiles.all : ids.compactMap { id in profiles.all.first { $0.id == id } }
        for id in ids where !chosen.contains(where: { $0.id == id }) {
            throw UsageFault(meaning: profiles.all.map(\.id).few(like: id), else: { $0.listsProfiles }) {
                $0.noProfile(id)
            }
        }
        return (profiles, chosen)
    }
}

extension ExitStatus {
    fileprivate init(_ failure: ProfileTester.Failure) {
        switch failure {
        case .unreadable(let failure): self.init(failure)
        case .wrong: self = .findings
        }
    }
}
