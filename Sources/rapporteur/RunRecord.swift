import Audit
import CEL
import Glibc
import RulePack

/// A moment of the wall clock.
enum Clock {
    static var now: Double { read(CLOCK_REALTIME) }

    /// Seconds since some moment, which no change of the clock disturbs.
    static var steady: Double { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// `run.json`: which run wrote a folder, when, and how long it took; the only output that differs from run to run.
struct RunRecord {
    static let name = "run.json"

    let started: Double
    /// The name of the run, which no other has.
    let run: String
    /// The dossier, as it was named.
    let dossier: String

    var json: String {
        let milliseconds = Int((Clock.now - started) * 1000)
        return """
            {
              "tool": "\(Tool.name) \(Tool.version)",
              "started": "\(timestamp)",
              "milliseconds": \(milliseconds),
              "run": "\(run)",
              "dossier": \(JSON.string(dossier).line)
            }

            """
    }

    /// The dossier whose outputs a run put into `folder`; nil where there are none or another run's.
    static func dossier(in folder: String, of run: String) -> String? {
        guard let bytes = RulePack.bytes("\(folder)/\(name)"),
            let json = try? JSONReader.read(String(decoding: bytes, as: UTF8.self)), json["run"]?.string == run
        else { return nil }
        return json["dossier"]?.string
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
