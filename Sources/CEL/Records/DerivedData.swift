public import Synchronization

/// Data that a host makes when they are first read, and forgets when it loads others.
///
/// Threads may read them side by side: `make` lets one of them make the data and the others wait.
public struct OnDemand: @unchecked Sendable {  // see above
    /// Whether the data are there; its address stays the same.
    public let isReady: UnsafePointer<Atomic<Bool>>
    /// Makes the data and sets `isReady`, or waits while another thread does.
    public let make: () -> Void

    /// Data that `make` makes, after which `isReady` must be true.
    public init(isReady: UnsafePointer<Atomic<Bool>>, make: @escaping () -> Void) {
        self.isReady = isReady
        self.make = make
    }

    /// Makes the data unless they are there.
    @inlinable @inline(__always)
    public func ensure() {
        if _slowPath(!isReady.pointee.load(ordering: .acquiring)) { make() }
    }
}

/// A column that a host computes when it is first read.
public struct DerivedColumn<Element>: @unchecked Sendable {  // as `OnDemand`
    /// Where the elements are, once they are made.
    public let column: Column<Element>
    /// What makes all elements at once when the first is read.
    public let demand: OnDemand

    /// A column of what `demand` makes.
    public init(_ column: Column<Element>, _ demand: OnDemand) {
        self.column = column
        self.demand = demand
    }

    /// The element of a row.
    @inlinable @inline(__always)
    public subscript(row: Int) -> Element {
        demand.isReady.pointee.load(ordering: .acquiring) ? column.pointee.base[row] : made(row)
    }

    /// The element of a row, after making all; out of line, so that code that reads the column stays small.
    @usableFromInline @inline(never)
    func made(_ row: Int) -> Element {
        demand.ensure()
        return column.pointee.base[row]
    }
}

/// Where the lists of all rows of a record type are; its address stays the same.
///
/// Most lists are short, so where the list of a row begins takes hardly more than a byte.
public struct ListsHeader: ~Copyable {
    /// How many rows, as a power of two, have the beginning of one list in common.
    public static let blockBits = 4

    /// Where the first list of each block of rows begins among all, or if there are no offsets where each list does, and
    /// at last where the last one ends; nil until they are made, and stored after all else.
    public let starts: Atomic<UnsafePointer<Int32>?>
    /// How far behind the first of its block the list of each row begins; nil where a block is too long for that.
    public var offsets: UnsafePointer<UInt8>?
    /// The rows of all lists, one list after the other.
    public var rows: UnsafePointer<Int32>
    /// The first row of all where the lists are runs of rows, one after the other, and `rows` is not used; else -1.
    public var firstRow: Int32

    /// Lists that are still to be made.
    public init(rows: UnsafePointer<Int32>) {
        starts = Atomic(nil)
        offsets = nil
        self.rows = rows
        firstRow = -1
    }
}

/// A list of rows for each row of a record type, made when one is first read.
public struct DerivedLists: @unchecked Sendable {  // as `OnDemand`
    /// Where the lists are, once they are made; its address stays the same.
    public let header: UnsafePointer<ListsHeader>
    /// Makes the lists of all rows at once, or waits while another thread does.
    public let make: () -> Void

    /// Lists that `make` makes, after which the header must say where they are.
    public init(_ header: UnsafePointer<ListsHeader>, make: @escaping () -> Void) {
        self.header = header
        self.make = make
    }

    /// The list of a row.
    @inlinable @inline(__always)
    public subscript(row: Int) -> Rows {
        guard let starts = header.pointee.starts.load(ordering: .acquiring) else { return made(row) }
        let (start, end): (Int32, Int32)
        if let offsets = header.pointee.offsets {
            start = starts[row >> ListsHeader.blockBits] &+ Int32(offsets[row])
            end = starts[(row &+ 1) >> ListsHeader.blockBits] &+ Int32(offsets[row &+ 1])
        } else {
            (start, end) = (starts[row], starts[row &+ 1])
        }
        let (count, first) = (end &- start, header.pointee.firstRow)
        if first >= 0 { return Rows(start: first &+ start, count: count) }
        return Rows(indices: header.pointee.rows + Int(start), count: count)
    }

    /// The list of a row, after making all; out of line, so that code that reads the lists stays small.
    @usableFromInline @inline(never)
    func made(_ row: Int) -> Rows {
        make()
        precondition(header.pointee.starts.load(ordering: .acquiring) != nil, "What makes lists says where they are.")
        return self[row]
    }
}

/// The texts that a host keeps once each and knows by numbers.
public struct Symbols: Sendable {
    /// The text of a number.
    public let text: @Sendable (Int32) -> TextSlice
    /// The number of a text, which stays the same for all data that the host loads; nil where it cannot give one.
    public let number: @Sendable (String) -> Int32?

    /// Texts by `text`, numbers by `number`.
    public init(
        text: @escaping @Sendable (Int32) -> TextSlice, number: @escaping @Sendable (String) -> Int32? = { _ in nil }
    ) {
        self.text = text
        self.number = number
    }
}
