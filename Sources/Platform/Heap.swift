/// The memory that the C library gives out.
package enum Heap {
    /// Keeps what is freed, up to 16 MB, and asks the system for a megabyte at a time: what one dossier frees the next
    /// needs, and giving it back in between cost a twentieth of a portfolio.
    package static func keepFreedMemory() {
        _ = mallopt(Option.trimThreshold, 16 << 20)
        _ = mallopt(Option.topPad, 1 << 20)
    }

    /// The numbers of options in glibc's `malloc.h`.
    private enum Option {
        static let trimThreshold: Int32 = -1
        static let topPad: Int32 = -2
    }
}

/// Glibc's call that sets how it gives out memory; its header is not among those that Swift knows.
@_silgen_name("mallopt") private func mallopt(_ option: Int32, _ value: Int32) -> Int32
