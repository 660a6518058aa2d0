internal import Encodings
internal import Glibc
package import Platform
internal import Texts

/// The monitors of which something is known, by their names.
package struct Monitors: Sendable {
    /// The monitors, by their ids.
    package private(set) var all: [KnownMonitor] = []
    /// The position of each, by its id and its names, in lower case.
    private var positions: [String: Int] = [:]

    /// No monitors.
    package static let none = Monitors()

    private init() {}

    /// What the files `<id>.yaml` of some folders state; a monitor of a later folder stands for one of the same id in an
    /// earlier.
    ///
    /// - Throws: `LoadFailure` with the problem of every file.
    package init(folders: [String]) throws(LoadFailure) {
        var problems: [Problem] = []
        var known: [String: KnownMonitor] = [:]
        for folder in folders {
            let names: [String]
            do throws(OpenInput.Fault) {
                names = try FolderListing(folder, followingLinks: true).entries.map(\.name)
            } catch {
                throw .missing(path: folder, reason: .said { $0.files.noSuchFolder })
            }
            for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
                do throws(Problem) {
                    let monitor = try Self.monitor("\(folder)/\(name)", String(name.dropLast(5)))
                    known[monitor.id] = monitor
                } catch {
                    problems.append(error)
                }
            }
        }
        all = known.values.sorted { $0.id < $1.id }
        for position in all.indices {
            if let problem = lendLevels(position) { problems.append(problem) }
            for name in [all[position].id] + all[position].names.flatMap(\.words) {
                let earlier = positions.updateValue(position, forKey: name.lowercased())
                if let earlier, earlier != position {
                    problems.append(
                        Problem(
                            path: all[position].path, line: 0, column: 0,
                            message: "\(all[earlier].path) has the name \"\(name)\" too; expected each name once."))
                }
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// Those that came with the program, and those of the folder that `RAPPORTEUR_MONITORS` names.
    package static func installed() throws(LoadFailure) -> Monitors {
        // A program that was moved away from what belongs to it may be run where that is.
        let own = Installation.folder("monitors") ?? (FileIdentity("monitors") != nil ? "monitors" : nil)
        return try Monitors(folders: [own, Installation.setting("RAPPORTEUR_MONITORS")].compactMap(\.self))
    }

    /// The monitor that has a name or id, however its letters are capitalised.
    package subscript(name: String) -> KnownMonitor? { position(of: name).map { all[$0] } }

    /// Its place among all.
    func position(of name: String) -> Int? { positions[name.lowercased()] }

    /// Gives a monitor the degrees of another, where it has those.
    private mutating func lendLevels(_ position: Int) -> Problem? {
        guard let named = all[position].levelsOf else { return nil }
        guard let lender = all.first(where: { $0.id == named.content && $0.levelsOf == nil }) else {
            let lenders = all.filter { $0.levelsOf == nil }.map(\.id).joined(separator: ", ")
            return named.problem(
                all[position].path,
                "The levels are those of \"\(named.content)\"; expected a mapping of levels, or a monitor that has some: "
                    + "\(lenders).")
        }
        all[position].levels = lender.levels
        return nil
    }

    private static func monitor(_ path: String, _ id: String) throws(Problem) -> KnownMonitor {
        func mistake(_ message: String) -> Problem { Problem(path: path, line: 0, column: 0, message: message) }
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: 1_000_000) } catch {
            throw mistake("The file cannot be read: \(error).")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Problem(path: path, line: 1, column: 1, message: "The file is not in UTF-8; expected UTF-8.")
        }
        return try KnownMonitor(yaml: text, path: path, file: id)
    }
}
