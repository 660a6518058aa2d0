import ArgumentParser

/// How a portfolio of dossiers is worked through and told of.
struct PortfolioOptions: ParsableArguments {
    /// How standard output tells of each dossier.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case jsonl
        case findings

        /// Whether it is a line of JSON for each dossier.
        var isJSON: Bool { self != .text }
    }

    /// What the exit code tells.
    enum ExitFor: String, ExpressibleByArgument, CaseIterable {
        /// How the worst dossier fares.
        case gate
        /// Whether every dossier has its line.
        case engine
    }

    @Option(help: "How many dossiers to audit at the same time, or threads for one; left out, one for each processor.")
    var jobs: Int?
    @Option(help: "Only the I-th of every N dossiers of the list.") var shard: Shard?
    @Option(
        help:
            "How to tell of each dossier on standard output: jsonl writes a line of JSON, findings one with everything."
    )
    var format = Format.text
    @Option(
        name: .customLong("exit-for"),
        help: "What the exit code tells: how the worst dossier fares, or for an engine whether each has its line.")
    var exitFor = ExitFor.gate
    @Option(help: "How to show on standard error how far the work is; auto shows a line on a terminal.") var progress =
        Progress.Style.auto

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is from 1 to 1024.") }
    }

    /// How many threads there may be.
    var threads: Int { jobs ?? Processors.available }

    /// Whether even a single dossier is told of by a line.
    var asksForLines: Bool { format.isJSON || exitFor == .engine || shard != nil }
}

/// One of several parts of a list: the dossiers at its positions `index`, `index + count`, `index + 2 · count`, ….
struct Shard: ExpressibleByArgument, CustomStringConvertible, Sendable {
    let index: Int
    let count: Int

    /// The shard that an argument writes as `I/N`.
    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), index >= 1, index <= count else {
            return nil
        }
        (self.index, self.count) = (index, count)
    }

    var description: String { "\(index)/\(count)" }

    /// Whether the dossier at a position of the list, from 1, is of this part.
    func contains(_ position: Int) -> Bool { (position - index) % count == 0 }
}
