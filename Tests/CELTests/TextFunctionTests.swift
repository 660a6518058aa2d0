import CEL
import Testing

struct TextFunctionTests {
    private func evaluate(_ source: String) throws -> Value {
        let environment = Environment()
        return try environment.program(source).evaluate(Frame(for: environment))
    }

    @Test(arguments: [
        ("b'\\xff\\xfe'", "\u{FFFD}"), ("b'\\xed\\xa0\\x80'", "\u{FFFD}"),
        ("b'a\\xffb\\xfe\\xffc'", "a\u{FFFD}b\u{FFFD}c"),
        ("b'\\xe2\\x82'", "\u{FFFD}"), ("b'\\xf0\\x9f\\x98\\xc0\\x80\\xf8'", "\u{FFFD}"), ("b'\\xc4\\x8d'", "č"),
        // What is U+FFFD in the bytes themselves is no invalid sequence.
        ("b'\\xef\\xbf\\xbd\\xef\\xbf\\xbd'", "\u{FFFD}\u{FFFD}"),
        ("b'\\xff\\xef\\xbf\\xbd\\xff'", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("b''", ""), ("[b'\\xff\\xfe', b'\\xff']", "[\u{FFFD}, \u{FFFD}]"),
        ("0.000000002", "0.000000002"), ("1e21", "1000000000000000000000"), ("-1.5e-7", "-0.00000015"),
        ("1500000.0", "1500000"), ("123456789.25", "123456789.25"), ("1.0", "1"), ("-0.0", "-0"), ("0.1", "0.1"),
        ("1e22", "10000000000000000000000"), ("9007199254740993.0", "9007199254740992"), ("100.0", "100"),
        ("5e-324", "0." + String(repeating: "0", count: 323) + "5"),
        ("1.7976931348623157e308", "17976931348623157" + String(repeating: "0", count: 292)),
        ("[1e21, {'a': 2e-9}]", "[1000000000000000000000, {a: 0.000000002}]"),
        ("double('NaN')", "NaN"), ("-double('Infinity')", "-Infinity"), ("double('inf')", "Infinity"),
        ("duration('1.5s')", "1.5s"), ("duration('0.000000002s')", "0.000000002s"), ("duration('-90m')", "-5400s"),
        // As if the duration were a double.
        ("duration('9223372036.854775807s')", "9223372036.854776s"),
    ])
    func `%s writes bytes as UTF-8 and numbers in base 10`(_ value: String, _ expected: String) throws {
        #expect(try evaluate("'%s'.format([\(value)])") == .string(expected))
    }

    @Test(arguments: [
        ("'%d'.format([3.14])", "3.14"), ("'%d'.format([1e21])", "1000000000000000000000"),
        ("'%d'.format([double('NaN')])", "NaN"), ("'%.0f'.format([1.5])", "2"), ("'%.1f'.format([0.25])", "0.2"),
        ("'%.0001f'.format([1.25])", "1.2"), ("'%.3d'.format([1])", "1"), ("'%.3s'.format(['abcdef'])", "abcdef"),
        ("'%%%s%%'.format([1])", "%1%"), ("'%.1000f'.format([0.0]).size() == 1002 ? 'yes' : 'no'", "yes"),
    ])
    func `a precision is a point and digits`(_ source: String, _ expected: String) throws {
        #expect(try evaluate(source) == .string(expected))
    }

    @Test(arguments: [
        ("'%.f'.format([1.5])", "a '.' without a precision"), ("'%.s'.format(['a'])", "a '.' without a precision"),
        ("'%.'.format([1.5])", "a '%' at the end"), ("'%.12'.format([1.5])", "a '%' at the end"),
        ("'%'.format([1.5])", "a '%' at the end"), ("'%.1001f'.format([1.5])", "a precision above 1000"),
        ("'%.99999999999999999999f'.format([1.5])", "a precision above 1000"),
        ("'%.-1f'.format([1.5])", "a '.' without a precision"), ("'%5d'.format([1])", "there is no '%5'"),
        ("'%..1f'.format([1.5])", "a '.' without a precision"), ("'%f'.format(['NaN'])", "'%f' does not take string"),
        ("'%d'.format([true])", "'%d' does not take bool"),
    ])
    func `other directives are errors that say why`(_ source: String, _ reason: String) {
        #expect(throws: EvaluationError.invalidArgument(function: "format", reason)) { try evaluate(source) }
    }

    @Test(arguments: [
        ("1500000.0", "1.5e+06"), ("999999.5", "999999.5"), ("1000000.0", "1e+06"), ("123456789.0", "1.23456789e+08"),
        ("0.0001", "0.0001"), ("0.00001", "1e-05"), ("-0.00012345678", "-0.00012345678"), ("1e100", "1e+100"),
        ("5e-324", "5e-324"), ("1.0", "1"), ("-0.0", "-0"), ("0.1", "0.1"), ("123456.0", "123456"),
        ("-1234567.5", "-1.2345675e+06"),
        ("double('NaN')", "NaN"), ("double('Infinity')", "Infinity"), ("-double('Infinity')", "-Infinity"),
    ])
    func `string writes a double as cel-go does`(_ number: String, _ expected: String) throws {
        #expect(try evaluate("string(\(number))") == .string(expected))
        #expect(try evaluate("\(number) != \(number) || double(string(\(number))) == \(number)") == .bool(true))
    }

    @Test(arguments: [
        ("int('+1')", Value.int(1)), ("int('-0')", .int(0)), ("int('007')", .int(7)), ("uint('7')", .uint(7)),
        ("int('-9223372036854775808')", .int(.min)), ("uint(-0.5)", .uint(0)), ("double('+1')", .double(1)),
        ("double('.5')", .double(0.5)), ("double('5.')", .double(5)), ("double('1e-400')", .double(0)),
        ("double('0x1p4')", .double(16)), ("double('-0X1.8P+1')", .double(-3)), ("double('+inf')", .double(.infinity)),
        ("double('INFINITY')", .double(.infinity)), ("double('-Infinity')", .double(-.infinity)),
    ])
    func `numbers are read as cel-go reads them`(_ source: String, _ expected: Value) throws {
        #expect(try evaluate(source) == expected)
    }

    @Test(arguments: [
        ("int", " 1"), ("int", "1 "), ("int", ""), ("int", "+"), ("int", "0x1"), ("int", "1.0"),
        ("int", "9223372036854775808"), ("int", "٣"), ("int", "1_000"), ("uint", "+1"), ("uint", "-0"), ("uint", " 1"),
        ("uint", "18446744073709551616"), ("double", " 1"), ("double", "1 "), ("double", "\\n-12"), ("double", ""),
        ("double", "."), ("double", "1e"), ("double", "1e400"), ("double", "-1e400"), ("double", "0x1p5000"),
        ("double", "0x10"), ("double", "nan(1)"), ("double", "+nan"), ("double", "-nan"), ("double", "1_0"),
        ("double", "1,5"), ("double", "infinit"), ("double", "1f"),
    ])
    func `what is no number is an error`(_ function: String, _ text: String) {
        let error = EvaluationError.invalidArgument(
            function: function, "\"\(text)\" is no \(function == "double" ? "number" : "whole number")")
        #expect(throws: error) { try evaluate("\(function)('\(text)')") }
    }

    @Test(arguments: [
        ("'tacocat'.indexOf('a', 30)", Value.int(-1)), ("'tacocat'.indexOf('t', 7)", .int(-1)),
        ("'tacocat'.indexOf('t', 6)", .int(6)), ("'tacocat'.indexOf('', 7)", .int(7)),
        ("'tacocat'.indexOf('', 30)", .int(7)),
        ("'tacocat'.indexOf('', 3)", .int(3)), ("''.indexOf('a', 0)", .int(-1)), ("''.indexOf('', 1)", .int(0)),
        ("'tacocat'.lastIndexOf('a', 30)", .int(-1)), ("'tacocat'.lastIndexOf('t', 7)", .int(-1)),
        ("'tacocat'.lastIndexOf('t', 6)", .int(6)), ("'tacocat'.lastIndexOf('', 30)", .int(7)),
        ("'tacocat'.lastIndexOf('cat', 6)", .int(4)), ("'tacocat'.lastIndexOf('', 3)", .int(3)),
        ("'tacocat'.lastIndexOf('cat')", .int(4)), ("''.lastIndexOf('', 0)", .int(0)),
        ("'a'.indexOf('abc', 0)", .int(-1)),
        ("'a'.lastIndexOf('abc', 0)", .int(-1)), ("'tacocat'.charAt(7)", .string("")),
        ("'tacocat'.substring(7)", .string("")),
        ("'čaša'.indexOf('a', 9223372036854775807)", .int(-1)),
    ])
    func `a search may begin beyond the end`(_ source: String, _ expected: Value) throws {
        #expect(try evaluate(source) == expected)
    }

    @Test(arguments: [
        ("'tacocat'.charAt(30)", "there is no position 30 in a text of length 7"),
        ("'tacocat'.charAt(-1)", "there is no position -1 in a text of length 7"),
        ("'tacocat'.substring(30)", "there is no position 30 in a text of length 7"),
        ("'tacocat'.substring(-1)", "there is no position -1 in a text of length 7"),
        ("'tacocat'.substring(1, 30)", "there is no position 30 in a text of length 7"),
        ("'tacocat'.substring(9, 8)", "there is no position 9 in a text of length 7"),
        ("'tacocat'.substring(2, 1)", "substring: the end 1 is before the start 2"),
        ("'tacocat'.indexOf('a', -1)", "there is no position -1 in a text of length 7"),
        ("'tacocat'.lastIndexOf('a', -1)", "there is no position -1 in a text of length 7"),
        ("[1, 2][2]", "there is no element 2 in a list of 2"),
        ("duration('300000000h')", "duration: \"300000000h\" is no duration such as \"1h30m\", of at most 292 years"),
    ])
    func `an error speaks of what it is about`(_ source: String, _ expected: String) {
        let error = #expect(throws: EvaluationError.self) { try evaluate(source) }
        #expect(error?.description == expected)
    }

    @Test(arguments: [
        ("isCIDR('10.0.0.0/8')", true), ("isCIDR('10.0.0.0/08')", false), ("isCIDR('::/0')", true),
        ("isCIDR('::/00')", false),
        ("isCIDR('::/128')", true), ("isCIDR('::/0128')", false), ("isCIDR('10.0.0.0/32')", true),
        ("isCIDR('10.0.0.0/33')", false),
        ("isCIDR('10.0.0.0/+8')", false), ("isCIDR('10.0.0.0/')", false), ("isIP('127.0.0.01')", false),
        ("cidr('192.168.1.0/24').isMask()", true), ("cidr('192.168.1.5/24').isMask()", false),
        ("cidr('0.0.0.0/0').isMask()", true), ("cidr('0.0.0.1/0').isMask()", false),
        ("cidr('1.2.3.4/32').isMask()", true),
        ("cidr('2001:db8::/32').isMask()", true), ("cidr('2001:db8::1/32').isMask()", false),
        ("cidr('::1/128').isMask()", true),
        ("cidr('10.1.2.3/8').masked().isMask()", true),
    ])
    func `a block of addresses has a prefix length without zeros before it`(_ source: String, _ expected: Bool) throws {
        #expect(try evaluate(source) == .bool(expected))
    }

    @Test(arguments: [
        ("::1.2.3.4", "::102:304"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
        ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("2001:DB8::0001", "2001:db8::1"),
        ("::ffff:0:1.2.3.4", "::ffff:0:102:304"),
    ])
    func `an address of version 6 may end as one of version 4`(_ text: String, _ expected: String) throws {
        #expect(try evaluate("string(ip('\(text)'))") == .string(expected))
    }

    @Test(arguments: [
        "::ffff:1.2.3.4", "0:0:0:0:0:ffff:1.2.3.4", "1.2.3.4::", "::1.2.3.4:5", "1.2.3.4:1:2:3:4:5:6",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3", "::1.2.3.04", "::1.2.3.256", "::1.2.3.4%eth0", "1::2::3", ":::", "1:2", "::12345", "::g",
        "1.2.3.4.5", "",
    ])
    func `what is no address is none`(_ text: String) throws {
        #expect(try evaluate("isIP('\(text)')") == .bool(false))
    }
}
