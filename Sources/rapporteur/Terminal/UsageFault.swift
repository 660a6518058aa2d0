import ArgumentParser
import CEL
import Glibc
import Platform
import Texts

/// A command that cannot be carried out as it stands: the arguments, though they parse, name what is not there.
struct UsageFault: Error {
    let text: Localized<String>

    init(_ text: Localized<String>) { self.text = text }

    init(_ say: (any UsagePhrases) -> String) { text = .said { say($0.usage) } }

    /// What is wrong, the names that may have been meant, if any, and else where to look.
    init(meaning names: [String], else hint: ((any UsagePhrases) -> String)? = nil, _ say: (any UsagePhrases) -> String)
    {
        self.init { phrases in
            let next = names.isEmpty ? hint?(phrases) : phrases.meant(names)
            return say(phrases) + (next.map { " \($0)" } ?? "")
        }
    }

    /// What is wrong with the name of a command among arguments; nil where it is one.
    ///
    /// The parser of arguments would take it for an argument too many.
    init?(commandIn arguments: [String], of root: any ParsableCommand.Type = Rapporteur.self) {
        guard let (name, commands) = Self.unknownCommand(arguments[...], root) else { return nil }
        if FileIdentity(name) != nil, root == Rapporteur.self {
            self.init { $0.pathAsCommand(name) }
        } else {
            self.init(meaning: commands.few(like: name)) { $0.noCommand(name) }
        }
    }

    private static func unknownCommand(
        _ arguments: ArraySlice<String>, _ command: any ParsableCommand.Type
    ) -> (name: String, commands: [String])? {
        let known = command.configuration.subcommands
        guard !known.isEmpty, let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return nil }
        if let next = known.first(where: { $0.configuration.commandName == name }) {
            return unknownCommand(arguments.dropFirst(), next)
        }
        let shown = known.filter { $0.configuration.shouldDisplay }
        return (name, shown.compactMap { $0.configuration.commandName })
    }

    /// The command that arguments name, such as `rapporteur rules list`.
    static func command(in arguments: [String]) -> String {
        var (names, command): ([String], any ParsableCommand.Type) = (["rapporteur"], Rapporteur.self)
        for argument in arguments {
            guard
                let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == argument })
            else { break }
            names.append(argument)
            command = next
        }
        return names.joined(separator: " ")
    }
}

extension Collection<String> {
    /// The names that are most like `name`, at most three; none that are quite unlike it.
    func few(like name: String) -> [String] {
        let wanted = name.lowercased()
        let distances = map { (name: $0, distance: editDistance(wanted, $0.lowercased())) }
        let like = distances.filter { candidate in
            candidate.distance <= Swift.max(1, name.utf8.count / 3)
                || wanted.utf8.count > 2 && candidate.name.lowercased().contains(wanted)
        }
        return like.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
    }
}
