import Dossier
import Importing
import Testing

/// Paragraphs of a report of GRETA.
struct GretaReadingTests {
    private func report(_ paragraphs: String) throws -> Import {
        try imported(
            "GRETA(2033)04\n\nThird evaluation round\n\nEvaluation report on Ireland\n\n1. Compensation\n\n"
                + paragraphs,
            as: "report.txt", profile: "greta-report")
    }

    @Test(arguments: [
        "recommends that the authorities ratify the Protocol", "encourages the authorities to publish statistics",
        "once again calls upon the authorities to adopt a plan",
        "is of the opinion that the authorities should set up a fund",
        "is of the view that the authorities should set up a fund", "would like to be informed of the outcome",
        "underlines the importance of training judges",
    ])
    func `a word that asks without telling how strongly is asked of`(words: String) throws {
        let made = try report("100. GRETA \(words).")
        #expect(made.asked("recommendation").map(\.text) == ["GRETA \(words)."])
        #expect(made.elements("recommendation", in: .monitoring).isEmpty)
    }

    @Test(arguments: ["welcomes", "notes with concern", "is pleased to note"])
    func `a word that asks for nothing is asked of by nobody`(words: String) throws {
        let made = try report("99. GRETA urges the authorities to train judges.\n\n100. GRETA \(words) the new fund.")
        #expect(made.asked("recommendation").isEmpty)
        #expect(made.values("recommendation", "paragraph", part: .monitoring) == ["99"])
    }

    @Test func `items with letters and stops are elements, on lines of their own and after blank ones`() throws {
        let made = try report(
            """
            109. GRETA urges the Irish authorities to:
            a. train judges;
            b. set up a fund for victims,
            which pays in advance;

            c. publish statistics.
            """)
        #expect(
            made.values("element", "id", "text", part: .monitoring) == [
                "a train judges", "b set up a fund for victims,\nwhich pays in advance", "c publish statistics",
            ])
    }

    @Test func `an initial at the beginning of a line is no item`() throws {
        let made = try report("109. GRETA urges the authorities to heed the report of:\nJ. Smith and others.")
        #expect(made.elements("element", in: .monitoring).isEmpty)
    }
}
