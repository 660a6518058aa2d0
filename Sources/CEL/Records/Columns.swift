/// A run of plain memory that a host refills while the address of this header stays the same.
///
/// Compiled expressions keep pointers to headers, so one compiled rule serves every dossier that a store loads in turn.
public struct ColumnHeader<Element> {
    /// The first element; its address may change whenever the host loads new data.
    public var base: UnsafeMutablePointer<Element>
    /// How many elements are in use.
    public var count: Int

    /// A header over `count` elements at `base`.
    public init(base: UnsafeMutablePointer<Element>, count: Int) {
        self.base = base
        self.count = count
    }
}

/// The stable address of a column's header.
public typealias Column<Element> = UnsafePointer<ColumnHeader<Element>>
