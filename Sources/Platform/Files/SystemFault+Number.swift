internal import Glibc
package import Texts

extension Localized where Text == String {
    /// What a system says whose call failed with a number, `errno`, where something is written or started.
    package static func system(_ code: Int32) -> Self {
        .said { code == ENOENT ? $0.files.noSuchFileOrFolder : $0.files.system(SystemFault(code)) }
    }
}

extension SystemFault {
    /// The fault that has a number, `errno`.
    package init(_ code: Int32) {
        self =
            switch code {
            case ENOENT: .noSuchFile
            case EISDIR: .isFolder
            case ENOTDIR: .noFolder
            case EPERM: .notPermitted
            case EACCES: .permissionDenied
            case EROFS: .readOnly
            case ENOSPC: .noSpace
            case EDQUOT: .quotaExceeded
            case EFBIG: .tooLarge
            case EEXIST: .exists
            case ELOOP: .tooManyLinks
            case ENAMETOOLONG: .nameTooLong
            case EMFILE, ENFILE: .tooManyOpen
            case EIO: .inputOutput
            default: .other(String(cString: strerror(code)).lowercased())
            }
    }
}
