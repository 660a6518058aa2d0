import Audit
import Glibc

/// A moment of the wall clock.
enum Clock {
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// `run.json`: when a run took place and how long it took; the only output that differs from run to run.
struct RunRecord {
    let started: Double

    var json: String {
        let milliseconds = Int((Clock.now - started) * 1000)
        return """
            {
              "tool": "\(Tool.name) \(Tool.version)",
              "started": "\(timestamp)",
              "milliseconds": \(milliseconds)
            }

            """
    }

    private var timestamp: String {
        var seconds = time_t(started)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
