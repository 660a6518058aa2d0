internal import CEL
internal import Glibc
internal import Platform
internal import Texts

/// A path that was named as a dossier and is none, and what may have been meant.
struct DossierPlace {
    private let path: String

    init(_ path: String) { self.path = path }

    /// That nothing is there, with the name beside it that is most like it.
    var absence: Localized<String> {
        let (parent, name) = (FileTree.parent(of: path), path.split(separator: "/").last.map(String.init) ?? path)
        let meant = names(in: parent).nearest(to: name)
        return .said { $0.files.noSuchFileOrFolder + (meant.map($0.loading.meant) ?? "") }
    }

    /// The folders in this one that look like dossiers, in order.
    func dossiers(in names: Set<String>) -> [String] {
        guard names.count <= Self.few else { return [] }
        return names.sorted().filter { FileIdentity("\(path)/\($0)/\(DossierPart.plan.file)") != nil }
    }

    /// The names in a folder, if they are few: a portfolio may name thousands that are not there.
    private func names(in folder: String) -> [String] {
        var state = stat()
        guard stat(folder, &state) == 0, state.st_size <= 1 << 16,
            let listing = try? FolderListing(folder, followingLinks: true), listing.entries.count <= Self.few
        else { return [] }
        return listing.entries.map(\.name)
    }

    private static let few = 1000
}
