import CEL
import Testing

struct PatternTests {
    private func matches(_ text: String, _ pattern: String, steps: Int = 10_000_000) throws -> Value {
        var environment = Environment()
        environment.limits.steps = steps
        let (t, p) = (environment.declare("t", .string), environment.declare("p", .string))
        let frame = Frame(for: environment)
        try frame.set(t, value: .string(text))
        try frame.set(p, value: .string(pattern))
        return try environment.program("t.matches(p)").evaluate(frame)
    }

    @Test(arguments: [
        ("abc", "b", true), ("abc", "^b", false), ("abc", "^abc$", true), ("abc", "^a.c$", true),
        ("a\nc", "a.c", false),
        ("a\nc", "(?s)a.c", true), ("a\nb", "(?m)^b$", true), ("ABC", "(?i)abc", true), ("ABC", "a(?i:b)c", false),
        ("aBc", "a(?i:b)c", true), ("ŠČ", "(?i)šč", true), ("a1", "^\\w\\d$", true), ("a b", "\\s", true),
        ("foo bar", "\\bbar\\b", true), ("foobar", "\\bbar\\b", false), ("foobar", "\\Bbar", true),
        ("aaa", "^a{3}$", true),
        ("aaaa", "^a{2,3}$", false), ("aaaa", "^a{2,}$", true), ("a{2", "a{2", true), ("ab", "^(a|b)*$", true),
        ("abab", "^(?:ab)+?$", true), ("x", "[^a-w]", true), ("]", "[]]", true), ("-", "[a-]", true),
        ("b", "[[:alpha:]]", true),
        ("1", "[[:^alpha:]]", true), ("č", "^\\pL$", true), ("č", "^\\p{Lu}$", false), ("č", "^\\P{Lu}$", true),
        ("a.c", "a\\.c", true), ("abc", "a\\.c", false), ("\t", "\\t", true), ("A", "\\x41", true),
        ("😀", "\\x{1F600}", true),
        ("a+b", "\\Qa+b\\E", true), ("", "", true), ("abc", "(?P<name>b)", true), ("abc", "x*", true),
        ("é", "^.$", true),
        ("ab", "a$|^b", false), ("x\n", "x$", false), ("5", "[\\d]", true), ("5", "[^\\D]", true), ("_", "\\W", false),
    ])
    func `a pattern matches as RE2 does`(_ text: String, _ pattern: String, _ expected: Bool) throws {
        #expect(try matches(text, pattern) == .bool(expected))
    }

    @Test(arguments: [
        "(", ")", "[", "a**", "*", "(?=a)", "(?<=a)", "\\1", "[b-a]", "a{2,1}", "a{1001}", "\\p{Foo}", "[[:foo:]]",
        "\\", "(?z)",
    ])
    func `what is no pattern of RE2 is an error`(_ pattern: String) {
        #expect(throws: EvaluationError.self) { try matches("a", pattern) }
    }

    @Test func `a pattern that makes others backtrack takes linear time`() throws {
        #expect(try matches(String(repeating: "a", count: 5_000) + "!", "^(a+)+$") == .bool(false))
        #expect(
            try matches(
                String(repeating: "a", count: 28),
                String(repeating: "a?", count: 28) + String(repeating: "a", count: 28)) == .bool(true))
    }

    @Test func `a pattern that unfolds to too many instructions is an error`() {
        #expect(throws: EvaluationError.self) { try matches("a", "((a{100}){100}){100}") }
    }

    @Test func `a long text with a large pattern ends in an error, not in a wait`() {
        #expect(throws: EvaluationError.self) {
            try matches(String(repeating: "a", count: 1_000_000), "(x?){900}(y?){900}z", steps: 100_000)
        }
    }
}
