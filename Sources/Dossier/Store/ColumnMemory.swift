internal import Glibc

/// The memory of columns and tables.
enum ColumnMemory {
    /// From this many bytes on, memory is pages of its own rather than a part of the heap, zero until it is written to.
    static let pagedSize = 1 << 18

    static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        guard size >= pagedSize else { return checked(malloc(size), size) }
        return checked(mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), size)
    }

    static func free(_ memory: UnsafeMutableRawPointer, _ size: Int) {
        if size < pagedSize { Glibc.free(memory) } else { munmap(memory, size) }
    }

    /// Memory of which the first `used` bytes are those of `memory`, which is given up.
    static func grow(
        _ memory: UnsafeMutableRawPointer, from size: Int, to newSize: Int, used: Int
    ) -> UnsafeMutableRawPointer {
        if size >= pagedSize { return checked(mremap(memory, size, newSize, mayMove), newSize) }
        let new = allocate(newSize)
        new.copyMemory(from: memory, byteCount: used)
        free(memory, size)
        return new
    }

    private static func checked(_ memory: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
        guard let memory, Int(bitPattern: memory) != -1 else { fatalError("There is no memory for \(size) bytes.") }
        return memory
    }

    private static let mayMove: Int32 = 1
}

// Linux's own, which Swift's Glibc leaves out, since C shows it to GNU sources only.
@_silgen_name("mremap") private func mremap(
    _ memory: UnsafeMutableRawPointer, _ size: Int, _ newSize: Int, _ flags: Int32
) -> UnsafeMutableRawPointer?
