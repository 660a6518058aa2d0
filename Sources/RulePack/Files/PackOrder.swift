internal import Encodings
internal import Platform

/// Packs, each after that on which it builds.
struct PackOrder {
    /// The packs with what they say of themselves.
    private(set) var packs: [(files: PackFolder, name: RulePack.Header.Name)] = []

    /// Reads the packs of some folders; one on which another builds is looked for in `bases` where it is not among them.
    ///
    /// - Throws: `LoadFailure` where one cannot be read, or builds on none that is there.
    init(_ folders: [String], bases: [String], fileSize: Int, threads: Int) throws(LoadFailure) {
        func read(_ folder: String) throws(LoadFailure) -> (files: PackFolder, name: RulePack.Header.Name) {
            let files = try PackFolder(folder, fileSize: fileSize, threads: threads)
            do throws(Problem) { return (files, try files.name()) } catch { throw .invalid([error] + files.problems) }
        }
        var waiting: [(files: PackFolder, name: RulePack.Header.Name)] = []
        for folder in folders {
            let pack = try read(folder)
            if let other = waiting.first(where: { $0.name.id.content == pack.name.id.content }) {
                throw .invalid([
                    pack.name.id.problem(
                        pack.files.path,
                        "\(other.files.path) has the id \(pack.name.id.content) too; expected packs that differ.")
                ])
            }
            waiting.append(pack)
        }
        // What is found may itself build on another.
        var position = 0
        while position < waiting.count {
            let (files, name) = waiting[position]
            position += 1
            guard let base = name.base, !waiting.contains(where: { $0.name.id.content == base.id }) else { continue }
            let found = bases.lazy.compactMap { try? read($0) }.first { $0.name.id.content == base.id }
            guard let found else {
                throw .invalid([
                    base.place.problem(
                        files.path,
                        "The pack builds on \(base.id), which is not given; expected its folder in another --rules.")
                ])
            }
            waiting.append(found)
        }
        for (files, name) in waiting {
            guard let base = name.base, let version = base.version,
                let found = waiting.first(where: { $0.name.id.content == base.id })
            else { continue }
            guard "\(found.name.version).".hasPrefix("\(version).") else {
                throw .invalid([
                    base.place.problem(
                        files.path,
                        "The pack builds on \(base.id) \(version); expected that version, where \(found.files.path) is \(found.name.version)."
                    )
                ])
            }
        }
        while !waiting.isEmpty {
            let next = waiting.firstIndex { pack in
                !waiting.contains { $0.name.id.content == pack.name.base?.id }
            }
            guard let next else {
                let (files, name) = waiting[0]
                throw .invalid([
                    (name.base?.place ?? name.id).problem(
                        files.path, "The pack builds on itself, by way of others; expected packs that end somewhere.")
                ])
            }
            packs.append(waiting.remove(at: next))
        }
    }
}
