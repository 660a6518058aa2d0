internal import CXLSXWriter
internal import Glibc
internal import Platform
internal import Texts

/// Why a workbook could not be made.
struct WorkbookFailure: SpokenError, CustomStringConvertible {
    let text: Localized<String>

    init(_ error: lxw_error) { self.init(String(cString: lxw_strerror(error))) }
    init(_ reason: String) { text = .untranslated("workbook: \(reason)") }
    /// What the system says of the file in which it is made.
    init(system code: Int32) {
        let reason = Localized.system(code)
        text = Localized { $0.phrases.files.temporaryFile(reason[$0]) }
    }
    /// The library is missing; with what the system says.
    fileprivate init(missing fault: String) {
        text = .said { $0.documents.workbooksNeed("libxlsxwriter", fault) }
    }

    var description: String { text[.en] }
}

/// A workbook in the making; with `Sheet` the only place that knows libxlsxwriter.
final class Workbook {
    private let file: UnsafeMutablePointer<FILE>
    private var handle: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var marks: [Mark: UnsafeMutablePointer<lxw_format>] = [:]

    /// An empty workbook. The library writes to a path; here that of a file without a name, which vanishes by itself. Rows that
    /// have been left are in such files too, so that a large workbook takes no more memory than a small one.
    init() throws(WorkbookFailure) {
        if let fault = xlsxwriter_fault() {
            throw WorkbookFailure(missing: String(cString: fault))
        }
        guard let file = tmpfile() else { throw WorkbookFailure(system: errno) }
        self.file = file
        var options = lxw_workbook_options()
        options.constant_memory = 1
        handle = workbook_new_opt("/proc/self/fd/\(fileno(file))", &options)
        guard handle != nil else {
            fclose(file)
            throw WorkbookFailure("out of memory")
        }
        // The library's own format gives the columns their unit of width.
        if let format = handle?.pointee.formats.pointee.stqh_first { Self.setFont(format) }
    }

    /// A font that Windows has and for which other systems have one of the same widths.
    private static func setFont(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, "Arial")
        format_set_font_size(format, 10)
    }

    deinit {
        if let handle { lxw_workbook_free(handle) }
        fclose(file)
    }

    /// What the document says of itself. The day of creation is given, so that the same content gives the same bytes.
    func describe(title: String, author: String, createdOnDay days: Int64) {
        var properties = lxw_doc_properties()
        properties.created = time_t(days * 86_400)
        let (title, author) = (strdup(title), strdup(author))
        properties.title = title
        properties.author = author
        workbook_set_properties(handle, &properties)
        free(title)
        free(author)
    }

    /// A new sheet at the end.
    func sheet(_ name: String) throws(WorkbookFailure) -> Sheet {
        guard let sheet = workbook_add_worksheet(handle, name) else { throw WorkbookFailure("no sheet \(name)") }
        return Sheet(name, sheet, self)
    }

    /// Gives a cell or a range a name.
    func define(_ name: String, _ reference: String) throws(WorkbookFailure) {
        let error = workbook_define_name(handle, name, "=" + reference)
        if error != LXW_NO_ERROR { throw WorkbookFailure(error) }
    }

    /// Ends the workbook and gives its bytes.
    func close() throws(WorkbookFailure) -> [UInt8] {
        let error = workbook_close(handle)
        handle = nil
        if error != LXW_NO_ERROR { throw WorkbookFailure(error) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0 else { throw WorkbookFailure(system: errno) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var read = 0
        while read < bytes.count {
            let count = bytes[read...].withUnsafeMutableBytes {
                pread(fileno(file), $0.baseAddress, $0.count, off_t(read))
            }
            guard count > 0 else { throw WorkbookFailure(system: errno) }
            read += count
        }
        return bytes
    }

    /// How what is marked looks.
    func format(_ mark: Mark) -> UnsafeMutablePointer<lxw_format>? {
        if let format = marks[mark] { return format }
        guard let format = workbook_add_format(handle) else { return nil }
        let (font, ground): (lxw_color_t, lxw_color_t) =
            switch mark {
            case .alarm: (0x9C0006, 0xFFC7CE)
            case .caution: (0x7F6000, 0xFFEB9C)
            }
        format_set_font_color(format, font)
        format_set_bg_color(format, ground)
        marks[mark] = format
        return format
    }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(handle) else { return nil }
        Self.setFont(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let number = style.number { format_set_num_format(format, number) }
        if style.isBold || style.isTitle { format_set_bold(format) }
        if style.isTitle { format_set_font_size(format, 13) }
        if style.isFaint { format_set_font_color(format, 0x595959) }
        if style.isLink { format_set_font_color(format, 0x0B5394) }
        if style.isWrapped { format_set_text_wrap(format) }
        if style.isRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if style.isIndented { format_set_indent(format, 1) }
        if style.isInput { format_set_bg_color(format, 0xFFF9DB) }
        if style.isUnlocked {
            format_set_unlocked(format)
            format_set_border(format, UInt8(LXW_BORDER_HAIR.rawValue))
        }
        if style.isHeader {
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_bg_color(format, 0xE3EAF1)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        if style.isTotal {
            format_set_bold(format)
            format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        formats[style] = format
        return format
    }
}

/// How a cell looks.
struct CellStyle: Hashable {
    /// The number format, as spreadsheets write it.
    var number: String?
    var isTitle = false
    var isBold = false
    var isFaint = false
    var isHeader = false
    var isTotal = false
    var isWrapped = false
    var isRight = false
    var isIndented = false
    var isLink = false
    /// Whether it is there to be filled in.
    var isInput = false
    /// Whether it can be changed on a sheet that is protected.
    var isUnlocked = false

    /// There are few number formats, and texts take long to hash.
    func hash(into hasher: inout Hasher) {
        for flag in [
            isTitle, isBold, isFaint, isHeader, isTotal, isWrapped, isRight, isIndented, isLink, isInput, isUnlocked,
        ] {
            hasher.combine(flag)
        }
    }
}
