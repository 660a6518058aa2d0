import Foundation
import Testing

@testable import Importing

@Suite struct `The months of a language` {
    /// The languages and the ways in which each writes months: Serbian has two letters.
    private static let ways = [
        "bg", "cs", "de", "el", "en", "es", "fr", "hr", "hu", "it", "lt", "lv", "mk", "pl", "pt", "ro", "sk", "sl",
        "sq",
        "sr", "sr-Latn", "uk",
    ]

    /// A day as the language itself writes it, by another program's knowledge of it.
    private func written(_ month: Int, _ way: String, _ change: (DateFormatter) -> Void) throws -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: way)
        formatter.timeZone = TimeZone(identifier: "UTC")
        change(formatter)
        let day = DateComponents(
            calendar: Calendar(identifier: .gregorian), timeZone: TimeZone(identifier: "UTC"), year: 2026, month: month,
            day: 28)
        return formatter.string(from: try #require(day.date))
    }

    private func reading(_ text: String, _ way: String) throws -> String? {
        let tag = String(way.prefix(2))
        let words = try #require(try shippedProfiles.get().words(of: tag))
        return words.deadline(Wording(text), [], period: (nil, nil))?.reading.described
    }

    private func end(_ month: Int) -> String { month < 10 ? "2026-0\(month)" : "2026-\(month)" }

    @Test(arguments: ways) func `are read in a day`(way: String) throws {
        for month in 1...12 {
            let text = try written(month, way) { $0.dateStyle = .long }
            #expect(try reading(text, way) == "by to \(end(month))-28", "\(way): \(text)")
        }
    }

    @Test(arguments: ways) func `are read by themselves`(way: String) throws {
        for month in 1...12 {
            let text = try written(month, way) { $0.setLocalizedDateFormatFromTemplate("yMMMM") }
            #expect(try reading(text, way)?.hasPrefix("once from \(end(month))-01") == true, "\(way): \(text)")
        }
    }

    @Test func `are of every language that there is`() throws {
        #expect(try Set(Self.ways.map { String($0.prefix(2)) }) == Set(shippedProfiles.get().languageTags))
    }
}

@Suite struct `A phrase that is one parenthesis` {
    private func problem(_ months: String) throws -> String? {
        do {
            _ = try LanguageWords(yaml: "name: Arcadian\nnothing: [\(months)]\n", path: "xx.yaml", tag: "xx")
            return nil
        } catch { return "\(error)" }
    }

    @Test func `is refused where it holds no choice, since no text is written so`() throws {
        #expect(
            try problem("none, (listopad*)")
                == "xx.yaml:2:17: In “(listopad*)”: parentheses without a bar stand for themselves; expected listopad*, or a choice such as (listopad*|…)."
        )
    }

    @Test(arguments: ["(one|two)", "\"{title} (in words)\"", "(one) and (two)", "((one|two))"])
    func `is taken where it holds a choice, or is not the whole`(phrase: String) throws {
        #expect(try problem(phrase) == nil)
    }
}
