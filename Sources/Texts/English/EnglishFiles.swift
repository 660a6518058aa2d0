/// What is said of files in English.
struct EnglishFiles: FilePhrases, English {
    func system(_ fault: SystemFault) -> String {
        switch fault {
        case .noSuchFile: "no such file"
        case .isFolder: "is a directory"
        case .noFolder: "not a directory"
        case .notPermitted: "operation not permitted"
        case .permissionDenied: "permission denied"
        case .readOnly: "read-only file system"
        case .noSpace: "no space left on device"
        case .quotaExceeded: "disk quota exceeded"
        case .tooLarge: "file too large"
        case .exists: "file exists"
        case .tooManyLinks: "too many levels of symbolic links"
        case .nameTooLong: "file name too long"
        case .tooManyOpen: "too many open files"
        case .inputOutput: "input/output error"
        case .other(let words): words
        }
    }
    var noSuchFileOrFolder: String { "no such file or folder" }
    var noSuchFolder: String { "no such folder; expected that of the monitors" }
    var socket: String { "a socket, which is no file" }
    var device: String { "a device, which has no end" }
    var silentPipe: String { "a pipe through which nothing comes" }
    func larger(than bytes: Int) -> String { "larger than \(bytes) bytes" }
    func larger(thanDossierFile bytes: Int) -> String {
        "larger than \(bytes) bytes, the most a dossier's file may have"
    }
    var changedMeanwhile: String { "changed while it was audited" }
    func entryLarger(than bytes: Int) -> String {
        "has an entry of more than \(bytes) bytes, or so many without one"
    }
    var tooLong: String { "is too long" }

    var closed: String { "closed" }
    var isInput: String { "this run reads it; expected another file" }
    var notEmpty: String { "the folder is not empty; expected a new one" }
    func temporaryFile(_ reason: String) -> String { "temporary file: \(reason)" }
    var notFolder: String { "not a folder" }
    var changedByAnother: String { "changed again and again by another program" }
    var removedByAnother: String { "removed again and again by another program" }
    var standardOutput: String { "standard output" }
    var standardInput: String { "standard input" }

    var holdsReplies: String {
        "this is there already, and replies may have been filled in beside it, so nothing was written; expected a folder without letters and forms (--output)"
    }
    var holdsAnswers: String {
        "this is there already, and is no form that can be written anew without losing anything; expected another file (--output), or that its answers are taken first (`rapporteur forms read`)"
    }
    var placeIsInput: String { "this run reads it; expected another --output" }
    func placeHoldsInput(_ name: String) -> String {
        "holds \(name), which this run reads; expected another --output"
    }
    func placeHoldsStranger(_ name: String) -> String {
        "holds \(name), which no audit writes; expected a folder of outputs, or another --output"
    }
    func idTaken(_ id: String, by rival: String, at path: String) -> String {
        "its plan has the id \(id) of \(rival), the outputs of which another process wrote to \(path); "
            + "expected an id of its own, or another --output"
    }
    func idTaken(_ id: String, byEarlier rival: String) -> String {
        "its plan has the id \(id) of \(rival), which comes earlier; expected an id of its own, or another --output"
    }
    func notOfAudit(_ name: String) -> String {
        "its \(name) is not that of an audit; expected --replace, or another --output"
    }
    func otherRevision(_ revision: String) -> String {
        "holds the outputs of another revision (\(revision)); expected --replace, or another --output"
    }
    func revision(_ id: String, _ number: Int64?, _ period: (start: String, end: String)?) -> String {
        id + (number.map { ", revision \($0)" } ?? "") + (period.map { ", \($0.start) to \($0.end)" } ?? "")
    }

    func listUnreadable(_ reason: String) -> String { "\(reason); expected a list of dossiers" }
    var listEmpty: String { "names no dossier; expected a list of dossiers" }

    func printerMissing(_ reason: String) -> String {
        "\(reason); expected WeasyPrint 66 or later: `make pdf` prepares it, and RAPPORTEUR_WEASYPRINT may name it"
    }
    var printerFailed: String { "failed, see what it says above; expected WeasyPrint 66 or later" }
}
