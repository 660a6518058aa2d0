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
        ("Σ", "(?i)^ς$", true), ("ſ", "(?i)^s$", true), ("ſ", "(?i)^[a-z]$", true), ("k", "(?i)^\u{212A}$", true),
        ("å", "(?i)^\u{212B}$", true), ("ﬅ", "(?i)^ﬆ$", true), ("ß", "(?i)^ẞ$", true), ("ı", "(?i)^I$", false),
        ("İ", "(?i)^i$", false), ("ß", "(?i)^SS$", false), ("K", "(?i)^\\x{212A}$", true),
        ("\u{212A}", "(?i)^\\x6B$", true),
        ("\u{212A}", "(?i)^\\153$", true), ("\u{212A}", "(?i)^\\QK\\E$", true), ("\u{212A}", "^(?i:k)$", true),
        ("\u{212A}", "^(?i)(?-i)k$", false), ("\u{212A}", "^k$", false), ("\u{212A}", "(?i)^[^k]$", false),
        ("\u{212A}", "(?i)^[^\\d]$", true), ("\u{212A}", "(?i)^\\w$", true), ("\u{212A}", "(?i)^\\W$", false),
        ("\u{212A}", "^\\w$", false), ("\u{212A}", "(?i)^[\\W]$", false), ("\u{212A}", "(?i)^[[:^alpha:]]$", false),
        ("ſ", "(?i)^[[:lower:]]$", true), ("a", "(?i)^\\p{Lu}$", true), ("a", "(?i)^\\P{Lu}$", false),
        ("a", "(?i)^[\\P{Lu}]$", false), ("a", "(?i)^\\p{Cyrillic}$", false), ("1", "(?i)^\\P{Lu}$", true),
    ])
    func `without regard to case a letter stands for its whole ring, before anything is negated`(
        _ text: String, _ pattern: String, _ expected: Bool
    ) throws {
        #expect(try matches(text, pattern) == .bool(expected))
    }

    @Test(arguments: [
        ("č", "^\\p{Latin}$", true), ("č", "^\\p{Cyrillic}$", false), ("б", "^\\p{^Latin}$", true),
        ("č", "^\\P{^Latin}$", true),
        ("\u{0}", "^\\p{Any}$", true), ("a", "\\P{Any}", false), ("\u{378}", "\\p{C}", false),
        ("\u{378}", "^\\PL$", true),
        ("\u{E000}", "^\\pC$", true), ("a", "[\\p{Greek}\\p{Latin}]", true), ("a", "\\p{Cs}", false),
        // Garay is younger than the tables.
        ("\u{10D50}", "\\p{L}", false), ("\u{10D50}", "(?i)^\u{10D70}$", false),
        ("a{01}", "^a{01}$", true), ("a", "^a{01}$", false), ("a{1,02}", "^a{1,02}$", true), ("a{,2}", "^a{,2}$", true),
        ("a{1000000000}", "^a{1000000000}$", true), ("", "^a{0}$", true), ("aa", "^(?:a{2}){1}$", true),
        ("ab", "^(?i)AB$", true), ("a", "(?)a", true), ("ABB", "^\\QAB\\E*$", true), ("ABAB", "^\\QAB\\E*$", false),
        ("abb", "^ab\\Q\\E*$", true), ("aa", "^a(?i)*$", true), ("aa", "^a*(?i)*$", true), ("[", "[[:x]", true),
        ("x", "[[:x]", true), ("ab", "(?P<č1>a)(?<1_ß>b)", true), ("aa", "(?P<n>a)(?P<n>a)", true), ("", "()*", true),
        ("\u{1FF}", "^\\777$", true), ("\u{41}", "^\\x{000000000041}$", true), ("a", "\\x{D800}", false),
        ("a", "[\\x{D7FF}-\\x{10FFFF}]", false), ("_", "^\\_$", true), ("ω", "^\\B", true),
    ])
    func `what RE2 takes is taken`(_ text: String, _ pattern: String, _ expected: Bool) throws {
        #expect(try matches(text, pattern) == .bool(expected))
    }

    @Test(arguments: [
        ("(", "a group does not end, at 2"), (")", "a ')' without its '(', at 1"), ("[", "a '[' without its ']', at 2"),
        ("a**", "a repetition of a repetition, at 4"), ("*", "'*' repeats nothing, at 2"),
        ("(?=a)", "'(?=' is not part of RE2, at 4"), ("(?<=a)", "RE2 does not look behind, at 4"),
        ("\\1", "RE2 has no back references, at 3"), ("[b-a]", "a range runs backwards, at 5"),
        ("a{2,1}", "a bad repetition, at 7"), ("a{1001}", "a bad repetition, at 8"),
        ("\\p{Foo}", "there is no class 'Foo', at 8"), ("[[:foo:]]", "there is no class 'foo', at 2"),
        ("\\", "a '\\' at the end, at 1"), ("(?z)", "'(?z' is not part of RE2, at 4"),
        ("((a{100}){100}){100}", "repetitions within each other come to 10000, more than 1000, at 15"),
        ("\\p{Zz}", "there is no class 'Zz', at 7"), ("\\p{LC}", "there is no class 'LC', at 7"),
        ("\\p{L&}", "there is no class 'L&', at 7"), ("\\p{Cn}", "there is no class 'Cn', at 7"),
        ("\\pY", "there is no class 'Y', at 4"), ("\\p{}", "there is no class '', at 5"),
        ("\\p^", "there is no class '', at 4"),
        ("\\p", "there is no class '', at 3"), ("\\p{greek}", "there is no class 'greek', at 10"),
        ("\\p{Script=Greek}", "there is no class 'Script=Greek', at 17"), ("[\\p{lu}]", "there is no class 'lu', at 8"),
        ("\\p{Lu", "a class does not end, at 6"), ("[[:Alpha:]]", "there is no class 'Alpha', at 2"),
        ("[[::]]", "there is no class '', at 2"), ("(?P<>a)", "a group with an empty name, at 5"),
        ("(?<>a)", "a group with an empty name, at 4"), ("(?<a b>c)", "' ' in the name of a group, at 5"),
        ("(?<a", "a group's name does not end, at 5"), ("(?<!a)", "RE2 does not look behind, at 4"),
        ("(?i-)A", "a '-' without a flag behind it, at 6"), ("(?-)a", "a '-' without a flag behind it, at 5"),
        ("(?-:a)", "a '-' without a flag behind it, at 5"), ("(?--i)a", "'(?-' is not part of RE2, at 5"),
        ("(?i", "a group does not end, at 4"), ("(?P=n)", "'(?P' is not part of RE2, at 4"),
        ("\\x6", "a '\\x' without two hexadecimal digits or some in braces, at 4"),
        ("\\x{}", "a '\\x' without two hexadecimal digits or some in braces, at 4"),
        ("\\x{4g}", "a '\\x' without two hexadecimal digits or some in braces, at 5"),
        ("\\x{110000}", "a code point above 10FFFF, at 9"),
        ("\\x", "a '\\x' without two hexadecimal digits or some in braces, at 3"),
        ("\\x{41", "a '\\x' without two hexadecimal digits or some in braces, at 6"),
        ("{2}", "'{' repeats nothing, at 4"), ("|{2}", "'{' repeats nothing, at 5"),
        ("(?i)*", "'*' repeats nothing, at 6"), ("(|+)", "'+' repeats nothing, at 4"),
        ("\\Q\\E?", "'?' repeats nothing, at 6"), ("a{2}{3}", "a repetition of a repetition, at 8"),
        ("a*??", "a repetition of a repetition, at 5"),
        ("(a{100}){11}", "repetitions within each other come to 1100, more than 1000, at 13"),
        ("a{3,2}", "a bad repetition, at 7"),
        ("\\č", "there is no escape '\\č', at 3"), ("\\C", "there is no escape '\\C', at 3"),
        ("\\E", "there is no escape '\\E', at 3"), ("\\Z", "there is no escape '\\Z', at 3"),
        ("\\8", "there is no escape '\\8', at 3"),
        ("[\\b]", "there is no escape '\\b', at 4"), ("[a-\\d]", "there is no escape '\\d', at 6"),
    ])
    func `what RE2 refuses is refused, with the reason`(_ pattern: String, _ reason: String) {
        let error = #expect(throws: EvaluationError.self) { try matches("a", pattern) }
        #expect(error?.description == "matches: \(reason) of the pattern")
    }

    @Test func `a pattern that makes others backtrack takes linear time`() throws {
        #expect(try matches(String(repeating: "a", count: 5_000) + "!", "^(a+)+$") == .bool(false))
        #expect(
            try matches(
                String(repeating: "a", count: 28),
                String(repeating: "a?", count: 28) + String(repeating: "a", count: 28)) == .bool(true))
    }

    @Test(arguments: ["*", "+", "?", "{1}", "{0,1}", "{1,}", "{0}"])
    func `repetitions a hundred deep are the last that are taken`(
        _ repetition: String
    ) {
        let again = "(?i)" + repetition
        for count in [101, 20_000] {
            let error = #expect(throws: EvaluationError.self) {
                try matches("a", "a" + String(repeating: again, count: count))
            }
            #expect(error?.description.hasPrefix("matches: repetitions are nested too deeply, at ") == true)
        }
        if repetition != "+", repetition != "{1,}" {
            #expect(throws: Never.self) { try matches("a", "a" + String(repeating: again, count: 100)) }
        }
    }

    @Test func `a long pattern of beginnings of classes is read once`() throws {
        let beginnings = String(repeating: "[:", count: 200_000)
        #expect(try matches("[", "^[[" + beginnings + "x]$") == .bool(true))
        let error = #expect(throws: EvaluationError.self) { try matches("[", "^[[" + beginnings + "]$") }
        #expect(error?.description.hasPrefix("matches: there is no class '[:[:") == true)
    }

    @Test func `a pattern that unfolds to too many instructions is an error`() {
        #expect(throws: EvaluationError.tooLarge(.pattern, limit: Environment().limits.patternSize)) {
            try matches("a", String(repeating: "(?:a{1000})", count: 1_000))
        }
    }

    @Test func `a long text with a large pattern ends in an error, not in a wait`() {
        #expect(throws: EvaluationError.budgetExceeded(steps: 100_000)) {
            try matches(String(repeating: "a", count: 1_000_000), "(x?){900}(y?){900}z", steps: 100_000)
        }
    }
}
