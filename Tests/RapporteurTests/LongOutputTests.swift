import Foundation
import Platform
import Testing

@Suite struct `An output that is too long for memory` {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "long-\(UUID().uuidString)").path
    private let parts = [Array("first, ".utf8), Array("second, ".utf8), Array("third".utf8)]

    private func content(_ workspace: Workspace, keeping limit: Int) throws -> OutputContent {
        try .written(in: workspace, keeping: limit) { sink in for part in parts { sink(part) } }
    }

    @Test(arguments: [0, 10, 100])
    func `is the same as one that is kept`(limit: Int) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = Workspace(in: folder)
        let content = try content(workspace, keeping: limit)
        #expect((content.bytes == nil) == (limit < 20))
        try OutputFolder(path: "\(folder)/p").replace(with: [("long", content)], by: workspace) { _ in }
        workspace.remove()
        #expect(FileManager.default.contents(atPath: "\(folder)/p/long") == Data("first, second, third".utf8))
        #expect(FileTree.names(in: folder) == ["p"])
    }

    @Test func `leaves nothing behind where it is not used`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = Workspace(in: folder)
        let before = FileTree.names(in: try workspace.path())
        _ = try content(workspace, keeping: 0)
        #expect(FileTree.names(in: try workspace.path()) == before)
        workspace.remove()
    }
}
