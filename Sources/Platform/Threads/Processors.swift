internal import Glibc

/// The processors that this process may use.
package enum Processors {
    /// How many: those that it is bound to, or fewer where its control group has a quota of their time.
    package static var available: Int {
        var mask = cpu_set_t()
        let size = MemoryLayout<cpu_set_t>.size
        let bound =
            sched_getaffinity(0, size, &mask) == 0
            ? withUnsafeBytes(of: mask) { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
            : sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return max(1, min(bound, quota ?? bound))
    }

    /// The quota of the control group that a container shows as its own, in whole processors.
    private static var quota: Int? {
        guard let file = fopen("/sys/fs/cgroup/cpu.max", "re") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        let words = String(
            decoding: line.prefix { $0 > 0x20 || $0 == 0x20 }.map { UInt8(bitPattern: $0) }, as: UTF8.self
        )
        .split(separator: " ")
        guard words.count == 2, let time = Int(words[0]), let period = Int(words[1]), period > 0 else { return nil }
        return (time + period - 1) / period
    }
}

/// Linux's call that says to which processors a process is bound; shown by C to GNU sources only.
@_silgen_name("sched_getaffinity") private func sched_getaffinity(
    _ process: pid_t, _ size: Int, _ mask: UnsafeMutablePointer<cpu_set_t>
) -> Int32
