import Foundation
import Testing
import Texts

/// What a comparison of two revisions says of their money, on a screen and on a page.
@Suite struct `The money of two revisions` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// What a screen says of money.
    private func money(_ told: Bench.Told, _ language: Language) -> String {
        told.screen(language).components(separatedBy: "\n\n")[0]
    }

    /// A dossier whose one line is that of an office below a ministry.
    private func office(of ministry: String) -> String {
        let ministries = ["m1", "m2"].map {
            "<body id=\"\($0)\" kind=\"ministry\" abbreviation=\"\($0.uppercased())\"><name>\($0)</name></body>"
        }
        return SmallDossier().xml.replacing(
            "<body id=\"mp\" kind=\"ministry\"",
            with: "\(ministries.joined())<body id=\"mp\" kind=\"agency\" parent=\"\(ministry)\"")
    }

    @Test(arguments: Language.allCases) func `is the same where a ministry only got another id`(
        language: Language
    ) throws {
        let old = SmallDossier().xml
        let new = old.replacing("<body id=\"mp\"", with: "<body id=\"min-p\"")
            .replacing("body=\"mp\"", with: "body=\"min-p\"")
        let told = try bench.compare(texts: old, new)
        let words = language.phrases.report
        #expect(money(told, language).contains(words.nothingChanged))
        #expect(!told.isOnScreen(words.ministryDifferences, language))
        #expect(!told.isOnPage(words.ministryDifferences, language))
        #expect(!told.isEmpty)
    }

    @Test(arguments: Language.allCases) func `is not unchanged where it is another ministry's`(
        language: Language
    ) throws {
        let told = try bench.compare(texts: office(of: "m1"), office(of: "m2"))
        let money = money(told, language)
        #expect(money.contains("M1: 2023: ") && money.contains("M2: 2023: – → "))
        #expect(!money.contains(language.phrases.report.nothingChanged))
    }

    @Test(arguments: Language.allCases, [true, false])
    func `has a name where a line names no body, and no sums by ministry where none names one`(
        language: Language, namesBodies: Bool
    ) throws {
        let old = SourcesDossier(namesBodies: namesBodies).xml
        let told = try bench.compare(texts: old, old.replacing(">82.1<", with: ">83.1<"))
        let (words, noBody) = (language.phrases.report, language.phrases.budget.noBody)
        let money = money(told, language)
        #expect(money.contains(language.phrases.changes.allLines) && !money.contains("\n      : "))
        #expect(money.contains("\n      \(noBody): 2014: ") == namesBodies)
        #expect(told.isOnPage(noBody, language) == namesBodies)
        for title in [words.ministryDifferences, language.phrases.changes.byCodeChanged] {
            #expect(told.isOnScreen(title, language) == namesBodies, "\(title)")
            #expect(told.isOnPage(title, language) == namesBodies, "\(title)")
        }
    }
}
