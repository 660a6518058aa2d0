internal import CEL
internal import Glibc

/// A column of plain values that grows at its end and keeps its memory when it is emptied.
///
/// Its header stays at one address for the column's whole life, so that compiled expressions may point to it.
final class GrowableColumn<Element: BitwiseCopyable> {
    let header: UnsafeMutablePointer<ColumnHeader<Element>>
    @exclusivity(unchecked) private var capacity: Int

    init(capacity: Int = 16) {
        self.capacity = capacity
        header = .allocate(capacity: 1)
        header.initialize(to: ColumnHeader(base: Self.memory(nil, capacity), count: 0))
    }

    deinit {
        free(header.pointee.base)
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
        if count == capacity { reserve(capacity * 2) }
        header.pointee.base[count] = element
        header.pointee.count = count + 1
    }

    func append(contentsOf elements: UnsafePointer<Element>, count added: Int) {
        let count = header.pointee.count
        if count + added > capacity { reserve(max(capacity * 2, count + added)) }
        (header.pointee.base + count).update(from: elements, count: added)
        header.pointee.count = count + added
    }

    /// Makes the column `count` elements long; elements that were not there before are `element`.
    func resize(to count: Int, filling element: Element) {
        if count > capacity { reserve(max(capacity * 2, count)) }
        if count > header.pointee.count {
            (header.pointee.base + header.pointee.count).update(repeating: element, count: count - header.pointee.count)
        }
        header.pointee.count = count
    }

    func removeAll() { header.pointee.count = 0 }

    /// Gives back the memory.
    func release() {
        free(header.pointee.base)
        capacity = 1
        header.pointee = ColumnHeader(base: Self.memory(nil, capacity), count: 0)
    }

    private func reserve(_ newCapacity: Int) {
        header.pointee.base = Self.memory(header.pointee.base, newCapacity)
        capacity = newCapacity
    }

    /// Memory for `capacity` elements; what is large moves by its pages, so that nothing is copied or there twice.
    private static func memory(_ old: UnsafeMutablePointer<Element>?, _ capacity: Int) -> UnsafeMutablePointer<Element>
    {
        guard let memory = realloc(old, max(1, capacity) * MemoryLayout<Element>.stride) else {
            fatalError("There is no memory for \(capacity) more values.")
        }
        return memory.assumingMemoryBound(to: Element.self)
    }
}
