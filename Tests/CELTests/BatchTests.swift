import CEL
import Encodings
import Testing

struct BatchTests {
    @Test(arguments: [
        (
            #"{"id":"a","expr":"x + 1","bindings":{"x":{"int":"2"}},"type_env":[{"name":"x","type":"int"}]}"#,
            #"{"id":"a","value":{"int":"3"},"deduced_type":"int"}"#
        ),
        (
            #"{"id":7,"expr":"date('2023-01-31')","bindings":{}}"#,
            #"{"id":7,"value":{"date":"2023-01-31"},"deduced_type":"date"}"#
        ),
        (
            #"{"id":"m","expr":"m + m","bindings":{"m":{"money":"10.00 EUR"}}}"#,
            #"{"id":"m","value":{"money":"20.00 EUR"},"deduced_type":"dyn"}"#
        ),
        (#"{"id":"c","expr":"[1]","check_only":true}"#, #"{"id":"c","deduced_type":"list(int)"}"#),
        (
            #"{"id":"d","expr":"1 + 'a'","disable_check":true}"#,
            #"{"id":"d","error":"'+' does not take (int, string)"}"#
        ),
        (#"{"id":"e","expr":"1/0"}"#, #"{"id":"e","error":"division by zero"}"#),
        (
            #"{"id":"o","expr":"[optional.none(), optional.of('\"')]"}"#,
            #"{"id":"o","value":{"list":[{"optional":null},{"optional":{"string":"\""}}]},"deduced_type":"list(optional_type(string))"}"#
        ),
        (#"{"id":"n"}"#, #"{"id":"n","error":"the request has no 'expr'"}"#),
        (#"{"id":"#, #"{"id":null,"error":"JSON: expected a value at byte 7"}"#),
        (#"{"id":"b","expr":"x","bindings":{"x":{"int":"many"}}}"#, #"{"id":"b","error":"x: this is no 'int'"}"#),
        ("\u{FEFF}" + #"{"id":"f","expr":"1"}"#, #"{"id":"f","value":{"int":"1"},"deduced_type":"int"}"#),
        (
            #"{"id":"t","expr":"x","bindings":{"x":{"int":"1"}},"type_env":[{"name":"x","type":"string"}]}"#,
            #"{"id":"t","error":"x: expected string, found int"}"#
        ),
        (
            #"{"id":"i","expr":"x","bindings":{"x":{"string":"1"}},"type_env":[{"name":"x","type":"int"}]}"#,
            #"{"id":"i","error":"x: expected int, found string"}"#
        ),
        (
            #"{"id":"l","expr":"x","bindings":{"x":{"list":[{"int":"1"},{"string":"a"}]}},"type_env":[{"name":"x","type":"list(int)"}]}"#,
            #"{"id":"l","error":"x: expected list(int), found list(dyn)"}"#
        ),
        (
            #"{"id":"p","expr":"x","bindings":{"x":{"map":[[{"string":"k"},{"null":null}]]}},"type_env":[{"name":"x","type":"map(string, optional_type(int))"}]}"#,
            #"{"id":"p","error":"x: expected map(string, optional_type(int)), found map(string, null_type)"}"#
        ),
        (
            #"{"id":"g","expr":"x.size()","bindings":{"x":{"list":[{"list":[]},{"list":[{"int":"1"}]}]}},"type_env":[{"name":"x","type":"list(list(int))"}]}"#,
            #"{"id":"g","value":{"int":"2"},"deduced_type":"int"}"#
        ),
    ])
    func `a request is answered in one line`(_ request: String, _ answer: String) {
        #expect(Batch().answer(request) == answer)
    }

    @Test func `what is asked again with other values gets other answers`() {
        let batch = Batch()
        func request(_ value: String, _ more: String = "") -> String {
            batch.answer(#"{"id":"x","expr":"x + x","bindings":{"x":\#(value)}\#(more)}"#)
        }
        #expect(request(#"{"int":"2"}"#) == #"{"id":"x","value":{"int":"4"},"deduced_type":"dyn"}"#)
        #expect(request(#"{"string":"a"}"#) == #"{"id":"x","value":{"string":"aa"},"deduced_type":"dyn"}"#)
        #expect(request(#"{"null":null}"#).contains("error"))
        #expect(request(#"{"int":"3"}"#) == #"{"id":"x","value":{"int":"6"},"deduced_type":"dyn"}"#)
        #expect(
            request(#"{"int":"3"}"#, #","type_env":[{"name":"x","type":"int"}]"#)
                == #"{"id":"x","value":{"int":"6"},"deduced_type":"int"}"#)
        #expect(request(#"{"int":"3"}"#, #","check_only":true"#) == #"{"id":"x","deduced_type":"dyn"}"#)
    }

    @Test(arguments: [
        Value.null, .bool(true), .int(.min), .uint(.max), .double(-0.5), .string("a\"\\\n\u{1}č😀"),
        .bytes([0, 255, 10]), .list([.int(1)]),
        .timestamp(Timestamp("2009-02-13T23:31:30.5Z")!), .duration(TimeSpan("-1.5s")!),
        .date(CalendarDate("2023-01-31")!),
        .money(Money("-0.05 EUR")!), .optional(.optional(nil)), .type(.list(.dyn)),
    ])
    func `a value survives typed JSON`(_ value: Value) throws {
        #expect(try Value(json: value.json()) == value)
    }

    @Test func `a record is written by its key`() throws {
        #expect(try Office().evaluate("tasks[2]").json() == #"{"entity":"task","key":"1.1.3"}"#)
    }

    @Test(arguments: [
        ("", "JSON: expected a value at byte 1"), ("{", "JSON: expected a name at byte 2"),
        ("[1]", "a value is an object with one key, which names its type"), (#"{"int":1}"#, "this is no 'int'"),
        (#"{"int":"1"} x"#, "JSON: expected the end at byte 13"), (#"{"a":1,}"#, "JSON: expected a name at byte 8"),
        (#"{"string":"\ud800"}"#, "JSON: expected a code point at byte 18"),
        (#"{"list":[1]}"#, "a value is an object with one key, which names its type"),
    ])
    func `what is no typed value is refused`(_ text: String, _ reason: String) {
        let error = #expect(throws: JSONError.self) { try Value(json: text) }
        #expect(error?.description == reason)
    }
}
