import ArgumentParser
import Auditing
import Encodings
import Platform
import Texts

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

    /// Refuses numbers that make no sense.
    func check() throws(UsageFault) {
        if let jobs, !(1...1024).contains(jobs) { throw UsageFault { $0.jobs } }
    }

    /// How many threads there may be.
    var threads: Int { jobs ?? Processors.available }

    /// Whether even a single dossier is told of by a line.
    var asksForLines: Bool { format.isJSON || exitFor == .engine || shard != nil }
}

extension Shard: ExpressibleByArgument {}

extension FailOn: ExpressibleByArgument {}
