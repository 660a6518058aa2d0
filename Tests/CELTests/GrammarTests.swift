import CEL
import Testing

struct GrammarTests {
    @Test(arguments: [
        ("[,]", Value.list([])), ("{,}", .map(MapValue())), ("[1,]", .list([.int(1)])), ("{1: 2,}.size()", .int(1)),
        ("0xFF", .int(255)), ("0xffU", .uint(255)), ("-0x8000000000000000", .int(.min)),
        ("r'\\n'", .string("\\n")), ("R'\\n'", .string("\\n")), ("b'a'", .bytes([97])), ("BR'\\n'", .bytes([92, 110])),
        ("1in[1]", .bool(true)), ("1u in [1u]", .bool(true)), ("0x1in[1]", .bool(true)), ("1.5in[1.5]", .bool(true)),
        ("1 // a\r+ 2", .int(1)), ("1 // a\r\n+ 2", .int(3)), ("1 // a", .int(1)),
        ("{'a-b/c d.e': 1}.`a-b/c d.e`", .int(1)), ("{'in': 1}.`in`", .int(1)), ("has({'k': 1}.k)", .bool(true)),
        ("{'k': 1}.?k.hasValue()", .bool(true)), ("[1].map(_result_, _result_)", .list([.int(1)])),
        ("cel.bind(__result__, 1, __result__)", .int(1)), (".5e1", .double(5)), ("1e-400", .double(0)),
    ])
    func `what the grammar has is taken`(_ source: String, _ value: Value) throws {
        #expect(try evaluate(source) == value)
    }

    @Test(arguments: [
        ("[,,]", "1:3 found ',', expected ']'"), ("[,1]", "1:3 found '1', expected ']'"),
        ("{,,}", "1:3 found ',', expected '}'"), ("[1,,]", "1:4 found ',', expected an expression"),
        ("size([1],)", "1:10 found ')', expected an expression"),
        ("0XFF", "1:1 '0XFF' is no number"), ("0x", "1:1 '0x' without digits, expected hexadecimal digits"),
        ("1inx", "1:1 '1inx' is no number"), ("1.5u", "1:1 '1.5u' is no number"),
        ("1e400", "1:1 '1e400' does not fit in 64 bits"), ("-1e400", "1:2 '1e400' does not fit in 64 bits"),
        ("rb'a'", "1:3 found ''a'', expected an operator or the end"),
        ("Rb\"a\"", "1:3 found '\"a\"', expected an operator or the end"),
        ("bb'a'", "1:3 found ''a'', expected an operator or the end"),
        ("rr'a'", "1:3 found ''a'', expected an operator or the end"),
        ("{'a': 1}.`a$`", "1:10 this is no name between '`', expected letters, digits, '_', '.', '-', '/' and spaces"),
        ("{'a': 1}.``", "1:10 this is no name between '`', expected letters, digits, '_', '.', '-', '/' and spaces"),
        ("{'a': 1}.`a", "1:10 the name that begins here does not end, expected '`'"),
        ("'a'.`size`()", "1:11 found '(', expected an operator or the end"),
        (".true", "1:2 found 'true', expected a name"), (".in", "1:2 'in' is a reserved word, expected an expression"),
        ("has({'k': 1}.?k)", "1:5 'has' asks for a field, expected has(e.f)"),
        ("has({'k': 1}['k'])", "1:5 'has' asks for a field, expected has(e.f)"),
        ("!-true", "1:3 found 'true', expected a number"), ("!--1", "1:3 found '-', expected a number"),
        ("!-1", "1:2 found int as an operand of '!', expected bool"),
        ("-!true", "1:2 found '!', expected an expression"),
        ("a.b{}", "1:4 records come from the data, an expression cannot build one, expected an operator or the end"),
        ("a.?b{}", "1:5 found '{', expected an operator or the end"),
    ])
    func `what the grammar has not is refused where it stands`(_ source: String, _ expected: String) {
        #expect(mistakes(source) == [expected])
    }

    @Test(arguments: [
        "[1].all(__result__, true)", "[1].exists(__result__, true)", "[1].exists_one(__result__, true)",
        "[1].map(__result__, 1)", "[1].map(__result__, true, 1)", "[1].filter(__result__, true)",
        "[1].all(i, __result__, true)", "[1].existsOne(__result__, x, true)", "[1].transformList(__result__, x, x)",
        "{1: 1}.transformMap(__result__, x, x)", "optional.of(1).optMap(__result__, 1)",
        "optional.of(1).optFlatMap(__result__, optional.of(1))",
    ])
    func `no macro takes the name of a loop's result for a variable`(_ source: String) {
        #expect(
            mistakes(source).map { $0.drop { $0 != " " } } == [
                " '__result__' is no variable of a loop, expected another name"
            ])
    }

    private static let plain: [(String, UInt8)] = [
        ("\\\\", 92), ("\\\"", 34), ("\\'", 39), ("\\`", 96), ("\\?", 63), ("\\a", 7), ("\\b", 8), ("\\f", 12),
        ("\\n", 10),
        ("\\r", 13), ("\\t", 9), ("\\v", 11), ("\\x41", 65), ("\\X4a", 74), ("\\101", 65), ("\\000", 0),
    ]

    @Test(arguments: ["'", "\"", "'''", "\"\"\""]) func `texts and bytes have the same escapes in all quotes`(
        _ quote: String
    ) throws {
        for (escape, byte) in Self.plain {
            #expect(try evaluate(quote + escape + quote) == .string(String(Unicode.Scalar(byte))))
            #expect(try evaluate("b" + quote + escape + quote) == .bytes([byte]))
            #expect(try evaluate("r" + quote + "\\x41" + quote) == .string("\\x41"))
        }
        #expect(try evaluate(quote + "\\xff\\377\\u00e9\\U0001F603\\uFFFF" + quote) == .string("ÿÿé😃\u{FFFF}"))
        #expect(try evaluate("b" + quote + "\\xff\\377é" + quote) == .bytes([255, 255, 0xC3, 0xA9]))
    }

    @Test(arguments: ["'", "\"", "'''", "\"\"\""]) func `an escape that names half a code point is refused`(
        _ quote: String
    ) {
        let expected = "expected the code point itself, as \\U0001F603, not halves of UTF-16"
        for escape in [
            "\\uD800", "\\uDBFF", "\\uDC00", "\\udfff", "\\uD83D\\uDE03", "\\U0000D83D", "\\U0000DFFF\\U0000DC00",
        ] {
            #expect(
                mistakes(quote + escape + quote) == [
                    "1:\(quote.count + 1) the escape names no Unicode code point, \(expected)"
                ])
        }
        for escape in ["\\U00110000", "\\UD83DDE03", "\\UFFFFFFFF"] {
            #expect(
                mistakes(quote + escape + quote) == [
                    "1:\(quote.count + 1) the escape names no Unicode code point, expected at most \\U0010FFFF"
                ])
        }
    }

    @Test(arguments: ["\\u00e9", "\\U000000e9", "\\uD83D", "\\q"])
    func `bytes are told only of escapes that bytes have`(
        _ escape: String
    ) {
        #expect(
            mistakes("b'\(escape)'") == [
                "1:3 there is no such escape, expected one of \\\\ \\\" \\' \\` \\? \\a \\b \\f \\n \\r \\t \\v \\xHH \\OOO"
            ])
    }

    @Test(arguments: [
        (".y", "1:1 nothing is called '.y'"), (".tasks1", "1:1 nothing is called '.tasks1', expected '.tasks'"),
        ("cel.bind(y, 0, .y != y)", "1:16 nothing is called '.y', expected 'y'"),
        ("cel.bind(years, 0, .year != years)", "1:20 nothing is called '.year'"),
        ("[1].all(x, .x == x)", "1:12 nothing is called '.x', expected 'x'"),
        ("cel.bind(y, 0, yy == 1)", "1:16 nothing is called 'yy', expected 'y'"),
        ("all([1], tasks, true)", "1:1 there is no function 'all', expected e.all(x, condition)"),
        ("map([1], tasks, 1)", "1:1 there is no function 'map', expected e.map(x, expression)"),
        ("[1].has(tasks)", "1:5 there is no function 'has', expected has(e.f)"),
        ("dyn(1, 2)", "1:1 there is no function 'dyn', expected dyn(e)"),
        ("math.greates(1)", "1:6 there is no function 'math.greates', expected 'math.greatest'"),
        ("strings.quot('a')", "1:9 there is no function 'strings.quot', expected 'strings.quote'"),
        ("cel.bnd(tasks, 1, 2)", "1:5 there is no function 'cel.bnd', expected 'cel.bind'"),
        ("math.frobnicate(1)", "1:6 there is no function 'math.frobnicate'"),
        ("cel.bind(math, 'a', math.quote())", "1:26 there is no function 'quote', expected 'strings.quote'"),
        ("[1, 2] == null", "1:1 '==' does not take list(int) and null_type, expected list(int) on the right"),
        ("[1] < [2]", "1:1 '<' does not take list(int) and list(int)"),
        ("[1] < 2", "1:1 '<' does not take list(int) and int, expected int on the left"),
        ("1u in [1]", "1:1 'in' does not take uint and list(int), expected int on the left"),
        ("1 in {'a': 1}", "1:1 'in' does not take int and map(string, int), expected string on the left"),
        ("money('10.00 EUR') / 3", "1:1 '/' does not take money and int"),
        ("money('10.00 EUR') * 1.5", "1:1 '*' does not take money and double, expected int on the right"),
        ("money('10.00 EUR') + 3", "1:1 '+' does not take money and int, expected money(…) on the right"),
        ("null != 1", "1:1 '!=' does not take null_type and int, expected int on the left"),
        (
            "tasks[0].recommendations == null",
            "1:1 '==' does not take list(recommendation) and null_type, expected has(…) to ask whether a field is there"
        ),
        (
            "null == tasks[0].due",
            "1:1 '==' does not take null_type and date, expected has(…) to ask whether a field is there"
        ),
    ])
    func `a message helps on`(_ source: String, _ expected: String) {
        #expect(mistakes(source) == [expected])
    }

    private func evaluate(_ source: String) throws -> Value {
        let environment = Environment()
        return try environment.program(source).evaluate(Frame(for: environment))
    }

    private func mistakes(_ source: String) -> [String] {
        do throws(Diagnostics) {
            _ = try Office().environment.program(source)
            return []
        } catch {
            return error.list.map {
                "\($0.line):\($0.column) \($0.message)" + ($0.expected.map { ", expected \($0)" } ?? "")
            }
        }
    }
}
