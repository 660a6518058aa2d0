import Foundation

/// A program that some tests cause faults with; a test that lacks it is skipped and says so.
enum Tool: String {
    case localedef
    case script
    case strace
    case unshare

    /// Whether it is there and may do its work.
    var isInstalled: Bool {
        switch self {
        case .localedef: Self.succeeds("command -v localedef && test -e /usr/share/i18n/locales/tr_TR")
        case .script: Self.succeeds("command -v script")
        case .strace: Self.succeeds("strace -o /dev/null true")
        case .unshare: Self.succeeds("unshare -m mount -t tmpfs none /mnt")
        }
    }

    private static func succeeds(_ command: String) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "\(command) >/dev/null 2>&1"]
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
