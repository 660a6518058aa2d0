internal import CEL
internal import Glibc

/// A column of plain values that grows at its end and keeps its memory when it is emptied.
///
/// Its header stays at one address for the column's whole life, so that compiled expressions may point to it. A large
/// column has pages of its own: they move rather than being copied when it grows, those that nobody has written to
/// cost nothing, and all go back to the system at once.
final class GrowableColumn<Element: BitwiseCopyable> {
    let header: UnsafeMutablePointer<ColumnHeader<Element>>
    @exclusivity(unchecked) private var capacity: Int
    /// The greatest count the column had before it became shorter: behind that and its count, pages are zero.
    @exclusivity(unchecked) private var greatestCount = 0

    init(capacity: Int = 16) {
        self.capacity = max(1, capacity)
        header = .allocate(capacity: 1)
        header.initialize(to: ColumnHeader(base: Self.allocate(self.capacity), count: 0))
    }

    deinit {
        ColumnMemory.free(header.pointee.base, capacity * MemoryLayout<Element>.stride)
        header.deallocate()
    }

    @inline(__always) var count: Int { header.pointee.count }

    /// The first element; moves when the column grows.
    @inline(__always) var base: UnsafeMutablePointer<Element> { header.pointee.base }

    var column: Column<Element> { Column(header) }

    @inline(__always) subscript(index: Int) -> Element {
        get { header.pointee.base[index] }
        set { header.pointee.base[index] = newValue }
    }

    @inline(__always) func append(_ element: Element) {
        let count = header.pointee.count
        if count == capacity { grow(to: capacity * 2) }
        header.pointee.base[count] = element
        header.pointee.count = count + 1
    }

    func append(contentsOf elements: UnsafePointer<Element>, count added: Int) {
        let count = header.pointee.count
        if count + added > capacity { grow(to: max(capacity * 2, count + added)) }
        (header.pointee.base + count).update(from: elements, count: added)
        header.pointee.count = count + added
    }

    /// Adds up to `most` elements, which `fill` writes behind the others, and counts.
    func append<Failure: Error>(
        upTo most: Int, _ fill: (UnsafeMutablePointer<Element>) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        if count + most > capacity { grow(to: max(capacity * 2, count + most)) }
        let added = try fill(header.pointee.base + count)
        header.pointee.count = count + added
        return added
    }

    /// Removes the first `removed` elements.
    func removeFirst(_ removed: Int) {
        guard removed > 0 else { return }
        header.pointee.base.update(from: header.pointee.base + removed, count: count - removed)
        truncate(to: count - removed)
    }

    /// Makes room for `count` elements in all.
    func reserve(_ count: Int) {
        if count > capacity { grow(to: count) }
    }

    /// Makes the column `count` elements long; elements that were not there before are `element`.
    func resize(to count: Int, filling element: Element) {
        let start = header.pointee.count
        guard count > start else { return truncate(to: count) }
        if count > capacity { grow(to: max(capacity * 2, count)) }
        (header.pointee.base + start).update(repeating: element, count: count - start)
        header.pointee.count = count
    }

    /// Makes the column `count` elements long; elements that were not there before are zero.
    func extend(to count: Int) {
        let start = header.pointee.count
        guard count > start else { return truncate(to: count) }
        if count > capacity { grow(to: max(capacity * 2, count)) }
        let isPaged = capacity * MemoryLayout<Element>.stride >= ColumnMemory.pagedSize
        let end = isPaged ? min(count, greatestCount) : count
        if end > start { memset(header.pointee.base + start, 0, (end - start) * MemoryLayout<Element>.stride) }
        header.pointee.count = count
    }

    /// Leaves the first `count` elements.
    @inline(__always) func truncate(to count: Int) {
        greatestCount = max(greatestCount, header.pointee.count)
        header.pointee.count = count
    }

    func removeAll() { truncate(to: 0) }

    /// Gives back the memory.
    func release() {
        ColumnMemory.free(header.pointee.base, capacity * MemoryLayout<Element>.stride)
        capacity = 1
        greatestCount = 0
        header.pointee = ColumnHeader(base: Self.allocate(capacity), count: 0)
    }

    private func grow(to newCapacity: Int) {
        let stride = MemoryLayout<Element>.stride
        let memory = ColumnMemory.grow(
            header.pointee.base, from: capacity * stride, to: newCapacity * stride, used: count * stride)
        header.pointee.base = memory.assumingMemoryBound(to: Element.self)
        capacity = newCapacity
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        ColumnMemory.allocate(capacity * MemoryLayout<Element>.stride).assumingMemoryBound(to: Element.self)
    }
}
