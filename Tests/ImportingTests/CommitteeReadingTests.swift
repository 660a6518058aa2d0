import Dossier
import Importing
import Testing

struct CommitteeReadingTests {
    /// A recommendation of the Committee of the Parties, whose first paragraph has two lettered points.
    private func recommendation(then last: String) throws -> Import {
        try imported(
            """
            Committee of the Parties

            CP/Rec(2033)2

            adopted at the 5th meeting on 16 June 2033

            1.  Recommends that the authorities take measures on:

                a)  compensation of victims ;

                b)  training of judges ;

            \(last)
            """, as: "recommendation.txt", profile: "committee-of-the-parties")
    }

    @Test(arguments: [
        ("2.  Requests the government to report to the Committee by 16 June 2035.", ["a", "b"], 0),
        ("2.  Asks the authorities to see to hotlines.", ["a", "b"], 1),
        ("    c)  report on hotlines by 16 June 2034 ;", ["a", "b", "c"], 0),
    ])
    func `a numbered paragraph after lettered points is none of them, and is asked where its verb is not known`(
        last: String, elements: [String], asked: Int
    ) throws {
        let made = try recommendation(then: last)
        #expect(made.values("element", "id", part: .monitoring) == elements)
        #expect(made.asked("recommendation").count == asked)
    }

    @Test func `numbered points that begin anew or go on are points`() throws {
        let made = try imported(
            """
            Committee of the Parties

            CP/Rec(2033)2

            adopted at the 5th meeting on 16 June 2033

            Recommends that the authorities take measures on:

            1.  compensation of victims ;

            2.  training of judges ;
            """, as: "recommendation.txt", profile: "committee-of-the-parties")
        #expect(made.values("element", "id", part: .monitoring) == ["1", "2"])
    }
}
