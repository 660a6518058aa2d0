import Dossier
import Foundation
import Platform
import Testing

@testable import Importing

/// The profiles that come with the program, and their examples.
enum Shipped {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static var profiles: Profiles { get throws { try Profiles(folders: [root.appending(path: "profiles").path]) } }
    static var monitors: Monitors { get throws { try Monitors(folders: [root.appending(path: "monitors").path]) } }
    static let ids = [
        "annex-by-ministry", "bulgarian-form", "committee-of-the-parties", "five-column-table", "greta-report",
        "slovenian-form", "tasks-in-a-row", "ukrainian-programme",
    ]
}

@Suite struct `A profile that comes with the program` {
    @Test func `is one of those that are tested here`() throws {
        #expect(try Shipped.profiles.all.map(\.id) == Shipped.ids)
    }

    @Test(arguments: Shipped.ids) func `is recognised in its examples and gives their dossiers to the byte`(id: String)
        throws
    {
        let profiles = try Shipped.profiles
        let profile = try #require(profiles.all.first { $0.id == id })
        #expect(ProfileTester(profiles, try Shipped.monitors).failures(of: profile).map(\.description) == [])
    }

    @Test(arguments: Shipped.ids) func `has two examples, none of them larger than 40 kilobytes`(id: String) throws {
        let profile = try #require(try Shipped.profiles.all.first { $0.id == id })
        let examples = ProfileExample.all(of: profile)
        #expect(examples.count == 2)
        for example in examples { #expect(try Data(contentsOf: URL(filePath: example.document)).count < 40_000) }
    }

    @Test(arguments: Shipped.ids) func `gives dossiers that say what the documents say`(id: String) throws {
        let profile = try #require(try Shipped.profiles.all.first { $0.id == id })
        for example in ProfileExample.all(of: profile)
        where FileManager.default.fileExists(atPath: "\(example.folder)/plan.xml") {
            let store = DossierStore(monitors: try Shipped.monitors)
            try store.load(example.folder)
            let comparison = try SourceComparison(store, [try example.read()])
            #expect(comparison.differences.isEmpty, "\(example.document): \(comparison.differences)")
            #expect(comparison.tasks > 0)
        }
    }

    @Test(arguments: Shipped.ids) func `holds nothing that only its examples say, and no phrase that is never reached`(
        id: String
    ) throws {
        let profiles = try Shipped.profiles
        let profile = try #require(profiles.all.first { $0.id == id })
        let found = try ProfileChecker(profiles, try Shipped.monitors).check(profile)
        #expect(found.refusals.map(\.description) == [])
        #expect(found.warnings.map(\.description) == [])
    }
}
