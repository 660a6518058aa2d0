package import CEL
internal import Dossier
internal import Glibc
package import Platform
internal import Texts

/// Makes PDF of reports with WeasyPrint, a program that is no part of this one.
///
/// The PDF is tagged and has bookmarks, and claims no conformance with PDF/UA: tables and passages in other languages are not
/// tagged as that standard asks. It follows from the report, the fonts and the version of WeasyPrint alone: the environment
/// is fixed, and the clock is that of the audit's as-of date.
package struct PDFPrinter {
    package let asOf: CalendarDate
    /// Where the printer's files stand meanwhile.
    package let workspace: Workspace

    /// The PDF of a page of HTML.
    package func pdf(of page: [UInt8]) throws(OutputFailure) -> [UInt8] {
        let folder = try temporaryFolder()
        let (input, output) = ("\(folder)/report.html", "\(folder)/report.pdf")
        defer {
            unlink(input)
            unlink(output)
            rmdir(folder)
        }
        try FileTree.write(page, to: input)
        try run([Self.program, "--quiet", "--pdf-tags", input, output])
        do throws(OpenInput.Fault) { return try OpenInput.bytes(output, limit: .max) } catch {
            throw OutputFailure(path: output, reason: error.reason)
        }
    }

    /// The program: the one that is named, or that of `make pdf`, or the one on the PATH.
    ///
    /// Nothing is looked for in the current folder, where a dossier that somebody sent may lie; what is found nowhere is
    /// the name alone.
    private static var program: String {
        let named = Installation.setting("RAPPORTEUR_WEASYPRINT") ?? ""
        if named.contains("/") { return named }
        if named.isEmpty, access(prepared, X_OK) == 0 { return prepared }
        let name = named.isEmpty ? "weasyprint" : named
        let here = FileIdentity(".")
        let folders = (absolute("PATH") ?? "").split(separator: ":").filter { FileIdentity(String($0)) != here }
        return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 } ?? name
    }

    /// What `make pdf` prepares, in the checkout in which the program was built.
    private static let prepared = Installation.checkout.map { "\($0)/.build-pdf/bin/weasyprint" } ?? ""

    /// A setting that lists folders, without those that are meant from the current one.
    private static func absolute(_ name: String) -> String? {
        Installation.setting(name).map { $0.split(separator: ":").filter { $0.hasPrefix("/") }.joined(separator: ":") }
    }

    private func run(_ arguments: [String]) throws(OutputFailure) {
        let kept = [
            ("PATH", Self.absolute("PATH")), ("LD_LIBRARY_PATH", Self.absolute("LD_LIBRARY_PATH")),
            ("HOME", Installation.setting("HOME")), ("XDG_CACHE_HOME", Installation.setting("XDG_CACHE_HOME")),
        ]
        let environment =
            kept.compactMap { name, value in value.map { "\(name)=\($0)" } } + [
                "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=\(max(0, Int64(asOf.days)) * 86400)",
            ]
        var (words, settings) = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
        defer { for pointer in words + settings { free(pointer) } }
        var process = pid_t()
        // A name alone would be that of a file in the current folder.
        let code = arguments[0].contains("/") ? Self.spawn(&process, &words, &settings) : ENOENT
        guard code == 0 else {
            let reason = Localized.system(code)
            throw OutputFailure(
                path: arguments[0], reason: Localized { $0.phrases.files.printerMissing(reason[$0]) })
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw OutputFailure(arguments[0]) }
        }
        if status != 0 {
            throw OutputFailure(path: arguments[0], reason: .said { $0.files.printerFailed })
        }
    }

    /// Begins the program with no signal blocked or ignored, whatever this one has blocked or ignores.
    private static func spawn(
        _ process: inout pid_t, _ words: inout [UnsafeMutablePointer<CChar>?],
        _ settings: inout [UnsafeMutablePointer<CChar>?]
    ) -> Int32 {
        guard let program = words[0] else { return ENOMEM }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var ignored = sigset_t()
        sigemptyset(&ignored)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&ignored, signal) }
        posix_spawnattr_setsigdefault(&attributes, &ignored)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return posix_spawn(&process, program, nil, &attributes, &words, &settings)
    }

    private func temporaryFolder() throws(OutputFailure) -> String {
        let parent = try workspace.path()
        var template = Array("\(parent)/.pdf-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw OutputFailure(parent) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
