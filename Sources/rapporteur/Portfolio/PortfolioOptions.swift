import ArgumentParser

/// How a portfolio of dossiers is worked through and told of.
struct PortfolioOptions: ParsableArguments {
    /// How standard output tells of each dossier.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case jsonl
    }

    @Option(help: "How many dossiers to audit at the same time, or threads for one; left out, one for each processor.")
    var jobs: Int?
    @Option(help: "Only the I-th of every N dossiers of the list.") var shard: Shard?
    @Option(help: "How to tell of each dossier on standard output; jsonl writes a line of JSON.") var format =
        Format.text
    @Option(help: "How to show on standard error how far the work is; auto shows a line on a terminal.") var progress =
        Progress.Style.auto

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is from 1 to 1024.") }
    }

    /// How many threads there may be.
    var threads: Int { jobs ?? Processors.available }

    /// Whether even a single dossier is told of by a line.
    var asksForLines: Bool { format == .jsonl || shard != nil }
}

/// One of several parts of a list: the dossiers at its positions `index`, `index + count`, `index + 2 · count`, ….
struct Shard: ExpressibleByArgument, Sendable {
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

    /// Whether the dossier at a position of the list, from 1, is of this part.
    func contains(_ position: Int) -> Bool { (position - index) % count == 0 }
}
