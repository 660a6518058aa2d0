import Audit
import Dossier
import Foundation
import Testing

/// What a comparison costs by the size of the revisions, whatever they have in common.
@Suite(.serialized) struct `What comparing costs grows with the revisions` {
    enum Kind: CaseIterable {
        case nearEqual, reworded, unlike

        /// The title that a task has in the new revision.
        func title(_ index: Int) -> String {
            switch self {
            case .nearEqual: index % 10 == 0 ? "Training \(index) more" : "Training \(index)"
            case .reworded: "Training \(index) of those in rural areas who help"
            case .unlike: "Shelter of kind \(index * 7 + 3)"
            }
        }
    }

    private static func revision(_ count: Int, _ title: (Int) -> String) -> String {
        var revision = TwoRevisions.Revision()
        revision.tasks = (0..<count).map { ("1.\($0)", title($0)) }
        revision.lines = (0..<count).map { ("\($0)", "money of \(title($0))") }
        revision.assessment = (0..<count).map { "<funds line=\"\($0)\" task=\"1.\($0)\"/>" }.joined()
        return revision.xml
    }

    /// The CPU time of this thread.
    private static func seconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        work()
        return now() - start
    }

    /// The cost of knowing all tasks, lines and findings again and finding all changes.
    private func cost(_ count: Int, _ kind: Kind, _ pack: InventedPack) throws -> Double {
        let old = try Invented.edition(of: Self.revision(count) { "Training \($0)" }, rules: pack.folder)
        let new = try Invented.edition(of: Self.revision(count, kind.title), rules: pack.folder)
        var isEmpty = true
        let seconds = Self.seconds { isEmpty = Comparison(old, new).changes.isEmpty }
        #expect(!isEmpty)
        return seconds
    }

    @Test(arguments: Kind.allCases) func `eight times the tasks cost no more than sixteen times as much`(
        _ kind: Kind
    ) throws {
        let pack = try InventedPack(["rule": "severity: minor\nfor: [task in tasks]\nrequire: size(task.goals) > 1"])
        _ = try cost(50, kind, pack)
        let small = try cost(250, kind, pack)
        let large = try cost(2000, kind, pack)
        // Growth with the square would be sixty-four times as much.
        #expect(large < 16 * small, "\(small) s and \(large) s")
    }
}
