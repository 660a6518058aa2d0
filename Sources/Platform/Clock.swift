internal import Glibc
internal import Synchronization

/// A moment of the wall clock.
package enum Clock {
    package static var now: Double { read(CLOCK_REALTIME) }

    /// Seconds since some moment, which no change of the clock disturbs.
    package static var steady: Double { read(CLOCK_MONOTONIC) }

    /// When the program began, by the clock by which file systems say when something changed.
    package static let began: Double = read(CLOCK_REALTIME_COARSE)

    /// Says that the program begins.
    package static func begin() { _ = began }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
