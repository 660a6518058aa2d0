/// Data that a host makes when they are first read, and forgets when it loads others.
///
/// One thread at a time evaluates expressions over a host's data.
public struct OnDemand: @unchecked Sendable {  // see above
    /// Whether the data are there; its address stays the same.
    public let isReady: UnsafePointer<Bool>
    /// Makes the data.
    public let make: () -> Void

    /// Data that `make` makes, after which `isReady` must be true.
    public init(isReady: UnsafePointer<Bool>, make: @escaping () -> Void) {
        self.isReady = isReady
        self.make = make
    }

    /// Makes the data unless they are there.
    @inlinable @inline(__always)
    public func ensure() {
        if _slowPath(!isReady.pointee) { make() }
    }
}

/// A column that a host computes when it is first read.
public struct DerivedColumn<Element>: @unchecked Sendable {  // as `OnDemand`
    /// Where the elements are, once they are made.
    public let column: Column<Element>
    /// What makes them.
    public let demand: OnDemand

    /// A column of what `demand` makes.
    public init(_ column: Column<Element>, _ demand: OnDemand) {
        self.column = column
        self.demand = demand
    }

    /// The element of a row.
    @inlinable @inline(__always)
    public subscript(row: Int) -> Element {
        demand.ensure()
        return column.pointee.base[row]
    }
}

/// A list of rows for each row of a record type, made when one is first read.
public struct DerivedLists: @unchecked Sendable {  // as `OnDemand`
    /// Where the list of each row begins among all, and at last where the last one ends.
    public let starts: Column<Int32>
    /// The rows of all lists, one list after the other.
    public let rows: Column<Int32>
    /// The first row of all where the lists are runs of rows, one after the other, and `rows` is not used; else -1.
    public let firstRow: UnsafePointer<Int32>
    /// What makes them.
    public let demand: OnDemand

    /// Lists that `demand` makes.
    public init(starts: Column<Int32>, rows: Column<Int32>, firstRow: UnsafePointer<Int32>, _ demand: OnDemand) {
        self.starts = starts
        self.rows = rows
        self.firstRow = firstRow
        self.demand = demand
    }

    /// The list of a row.
    @inlinable @inline(__always)
    public subscript(row: Int) -> Rows {
        demand.ensure()
        let starts = starts.pointee.base + row
        let (start, count) = (starts[0], starts[1] - starts[0])
        let first = firstRow.pointee
        if first >= 0 { return Rows(start: first + start, count: count) }
        return Rows(indices: UnsafePointer(rows.pointee.base + Int(start)), count: count)
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
