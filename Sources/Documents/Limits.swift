/// What reading a document may cost; more is refused before it is paid.
package struct Limits: Sendable {
    /// Bytes of the file.
    package var file = 256 << 20
    /// Entries of an archive.
    package var entries = 10_000
    /// Bytes of one part, unpacked.
    package var part = 512 << 20
    /// Bytes of all parts that are read, unpacked.
    package var expansion = 1 << 30
    /// How many times as large as its packed form a part may be, where it is larger than a megabyte.
    package var expansionRatio = 500
    /// How deeply elements may be nested.
    package var depth = 256
    /// Attributes of one element.
    package var attributes = 8192
    /// Elements and texts of one part.
    package var nodes = 100_000_000
    /// Blocks and notices, those inside others included.
    package var blocks = 5_000_000
    /// Rows of one table or sheet.
    package var rows = 1_048_576
    /// Columns of one table or sheet.
    package var columns = 16_384
    /// Slots of the grids of all tables, and cells of all sheets.
    package var cells = 20_000_000

    /// Cells that repeats in a sheet of ODS stand for, beside those that are written out.
    package var repeats = 2_000_000
    /// Bytes of one formula.
    package var formula = 65_536
    /// Bytes of all formulas that the cells of one sheet share, each as it is moved to its cell.
    package var sharedFormulas = 64 << 20
    /// Bytes that a program which reads for us may write.
    package var toolOutput = 64 << 20
    /// Seconds that such a program may take.
    package var toolSeconds = 60

    /// Limits that hold for real documents with room to spare; the file should come from somebody you know to raise them.
    package init() {}
}
