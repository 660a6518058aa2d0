internal import CEL

/// A column of plain values that grows at its end and keeps its memory when it is emptied.
///
/// Its header stays at one address for the column's whole life, so that compiled expressions may point to it.
final class GrowableColumn<Element: BitwiseCopyable> {
    let header: UnsafeMutablePointer<ColumnHeader<Element>>
    private var capacity: Int

    init(capacity: Int = 64) {
        self.capacity = capacity
        header = .allocate(capacity: 1)
        header.initialize(to: ColumnHeader(base: .allocate(capacity: capacity), count: 0))
    }

    deinit {
        header.pointee.base.deallocate()
        header.deallocate()
    }

    var count: Int { header.pointee.count }

    var column: Column<Element> { Column(header) }

    subscript(index: Int) -> Element {
        get { header.pointee.base[index] }
        set { header.pointee.base[index] = newValue }
    }

    func append(_ element: Element) {
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

    private func reserve(_ newCapacity: Int) {
        let old = header.pointee.base
        let new = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
        new.update(from: old, count: header.pointee.count)
        header.pointee.base = new
        old.deallocate()
        capacity = newCapacity
    }
}
