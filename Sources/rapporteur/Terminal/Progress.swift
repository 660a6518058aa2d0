import ArgumentParser
import Glibc
import Platform
import RulePack
import Texts

/// How far a portfolio is, on standard error.
struct Progress {
    /// How it is shown.
    enum Style: String, ExpressibleByArgument, CaseIterable {
        /// A line that changes in place, where standard error is a terminal.
        case auto
        /// A line now and then, for logs.
        case plain
        case none

        var isShown: Bool { self == .plain || self == .auto && isatty(STDERR_FILENO) == 1 }
    }

    private let style: Style
    private let total: Int?
    private let language: Language
    private let started = Clock.steady
    private var done = 0
    private var broken = 0
    private var shownAt: Double
    private var isLineShown = false

    init(_ style: Style, total: Int?, _ language: Language) {
        self.style = style.isShown ? style : .none
        self.total = total
        self.language = language
        shownAt = style == .plain ? started : 0
    }

    /// Counts a dossier and shows how far the work is, if it has not been shown just now.
    mutating func advance(isBroken: Bool) {
        done += 1
        if isBroken { broken += 1 }
        guard style != .none else { return }
        let now = Clock.steady
        guard now - shownAt >= (style == .plain ? 5 : 0.1) else { return }
        shownAt = now
        if style == .plain { return Console.report("\(text(now))") }
        Console.write(Array("\r\u{1B}[K\(text(now))".utf8), to: STDERR_FILENO)
        if !isLineShown { Interruption.change { $0.farewell = "\r\u{1B}[K" } }
        isLineShown = true
    }

    /// Makes way for other lines, or for the end.
    mutating func clear() {
        guard isLineShown else { return }
        Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
        isLineShown = false
        shownAt = 0
        Interruption.change { $0.farewell = "" }
    }

    /// Such as `1,234/2,000 · 812/s · 0:01 left · 3 not audited`.
    private func text(_ now: Double) -> String {
        let words = PortfolioWords(language)
        let rate = Double(done) / max(0.001, now - started)
        var parts = [
            total.map { "\(language.text(done))/\(language.text($0))" } ?? language.text(done),
            rate < 10 ? words.perMinute(Int((rate * 60).rounded())) : words.perSecond(Int(rate.rounded())),
        ]
        if let total { parts.append(words.left(duration(Double(max(0, total - done)) / rate))) }
        if broken > 0 { parts.append(words.broken(broken)) }
        return parts.joined(separator: " · ")
    }

    private func duration(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        let digits = String(whole % 60 + 100).dropFirst()
        if whole < 3600 { return "\(whole / 60):\(digits)" }
        return "\(whole / 3600):\(String(whole / 60 % 60 + 100).dropFirst()):\(digits)"
    }
}
