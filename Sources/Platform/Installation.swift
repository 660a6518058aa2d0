internal import Glibc

/// Where the program stands, and what belongs to it and stands beside it.
package enum Installation {
    /// A folder of what belongs to the program, such as its rules: in `share/rapporteur` beside the folder of an installed
    /// program, beside the program itself or its folder `bin`, or in the checkout in which it was built; nil where none is.
    package static func folder(_ name: String) -> String? {
        places.lazy.map { "\($0)/\(name)" }.first { FileIdentity($0) != nil }
    }

    /// Where what belongs to the program may stand, the first of which hold.
    private static let places: [String] = {
        guard let program else { return [] }
        let folder = FileTree.parent(of: program)
        let above = FileTree.parent(of: folder)
        let besides = folder.hasSuffix("/bin") ? [folder, above] : [folder]
        return ["\(above)/share/rapporteur"] + besides + [checkout].compactMap(\.self)
    }()

    /// The checkout in which the program was built and still stands; nil for an installed one.
    package static let checkout: String? = program.flatMap { program in
        var folder = program
        while folder != "/" {
            folder = FileTree.parent(of: folder)
            if folder.split(separator: "/").last?.hasPrefix(".build") == true { return FileTree.parent(of: folder) }
        }
        return nil
    }

    /// The program's file, wherever a link to it stands.
    private static let program: String? = {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        guard count > 0 else { return nil }
        return String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()

    /// What the environment says of `name`; nil where it says nothing.
    package static func setting(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
