import CEL
import Testing

/// How unlike two texts are, by which a misspelt name is answered with the nearest.
struct LikenessTests {
    @Test(arguments: [
        ("budget", "budget", 0), ("budget", "budgte", 1), ("budget", "bugdet", 1), ("budget", "budge", 1),
        ("budget", "budgets", 1), ("budget", "nudget", 1), ("", "budget", 6), ("ca", "abc", 3), ("12.4", "12.14", 1),
    ])
    func `counts letters that come, go, change or swap places with a neighbour`(
        _ one: String, _ other: String, _ expected: Int
    ) {
        #expect(editDistance(one, other) == expected)
        #expect(editDistance(other, one) == expected)
    }

    @Test func `does not depend on what both begin and end with`() {
        let words = ["task", "tasks", "atsk", "line", "lnie", "", "1.1", "1.10"]
        for one in words {
            for other in words {
                let alone = editDistance(one, other)
                #expect(editDistance("annex \(one) 2024", "annex \(other) 2024") == alone)
            }
        }
    }
}
