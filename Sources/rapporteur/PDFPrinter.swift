import CEL
import Glibc

/// Makes PDF of reports with WeasyPrint, a program that is no part of this one.
///
/// The PDF is tagged and has bookmarks. It follows from the report, the fonts and the version of WeasyPrint alone: the
/// environment is fixed, and the clock is that of the audit's as-of date.
struct PDFPrinter {
    /// Why there is no PDF.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let asOf: CalendarDate
    /// Where the printer's files stand meanwhile.
    let workspace: Workspace

    /// The PDF of a page of HTML.
    func pdf(of page: [UInt8]) throws(Failure) -> [UInt8] {
        let folder = try temporaryFolder()
        let (input, output) = ("\(folder)/report.html", "\(folder)/report.pdf")
        defer {
            unlink(input)
            unlink(output)
            rmdir(folder)
        }
        guard let file = fopen(input, "w") else { throw Self.failure(input) }
        let written = fwrite(page, 1, page.count, file)
        guard fclose(file) == 0, written == page.count else { throw Self.failure(input) }
        try run([Self.program, "--quiet", "--pdf-variant", "pdf/ua-1", input, output])
        return try Self.read(output)
    }

    /// The program: the one that is named, or that of `make pdf`, or the one on the PATH.
    private static var program: String {
        if let named = getenv("RAPPORTEUR_WEASYPRINT") { return String(cString: named) }
        let prepared = ".build-pdf/bin/weasyprint"
        return access(prepared, X_OK) == 0 ? prepared : "weasyprint"
    }

    private func run(_ arguments: [String]) throws(Failure) {
        let kept = ["PATH", "HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME"].compactMap { (name: String) -> String? in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
        let environment =
            kept + [
                "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=\(max(0, Int64(asOf.days)) * 86400)",
            ]
        var (words, settings) = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
        defer { for pointer in words + settings { free(pointer) } }
        var process = pid_t()
        let code = Self.spawn(&process, &words, &settings)
        guard code == 0 else {
            throw Failure(
                description: "\(arguments[0]): \(String(cString: strerror(code)).lowercased()); `make pdf` prepares "
                    + "WeasyPrint, and RAPPORTEUR_WEASYPRINT may name it")
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw Self.failure(arguments[0]) }
        }
        if status != 0 { throw Failure(description: "\(arguments[0]): failed; see what it says above") }
    }

    /// Begins the program with no signal blocked, whatever this one has blocked.
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
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        return posix_spawnp(&process, program, nil, &attributes, &words, &settings)
    }

    private func temporaryFolder() throws(Failure) -> String {
        let parent: String
        do throws(OutputFailure) { parent = try workspace.path() } catch { throw Failure(description: "\(error)") }
        var template = Array("\(parent)/.pdf-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Self.failure(parent) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func read(_ path: String) throws(Failure) -> [UInt8] {
        guard let file = fopen(path, "r") else { throw failure(path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        guard ferror(file) == 0 else { throw failure(path) }
        return bytes
    }

    private static func failure(_ path: String) -> Failure {
        Failure(description: "\(path): \(String(cString: strerror(errno)).lowercased())")
    }
}
