import Encodings
import Testing

@Suite struct `JSON for people` {
    private func text(_ content: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(.lines)
        content(&writer)
        return String(decoding: writer.written, as: UTF8.self)
    }

    @Test func `has a list on one line where it fits and holds nothing nested`() {
        let flat = text { writer in
            writer.fittingObject { writer in
                writer.member("a", text: "x,\n{")
                writer.member("b", .array([]))
                writer.member("c", number: -120)
                writer.member("d", text: nil)
            }
        }
        #expect(flat == #"{"a": "x,\n{", "b": [], "c": -120, "d": null}"#)
        let nested = text { writer in
            writer.fittingObject { $0.member("a", .array([.int(1), .int(20)])) }
        }
        #expect(nested == "{\n  \"a\": [1, 20]\n}")
    }

    @Test(arguments: [(131, 1), (132, 3)])
    func `is at most 140 wide`(length: Int, lines: Int) {
        let text = text { writer in
            writer.fittingObject { $0.member("a", text: String(repeating: "x", count: length)) }
        }
        #expect(text.split(separator: "\n").count == lines)
    }

    @Test func `is the same whether a value is written or its parts`() {
        let value = JSON.object(["list": .array([.string("a"), .object(["b": .null])]), "none": .object([:])])
        let parts = text { writer in
            writer.fittingObject { writer in
                writer.member("list") { writer in
                    writer.fittingArray { writer in
                        writer.element { $0.write("a") }
                        writer.element { $0.fittingObject { $0.member("b", .null) } }
                    }
                }
                writer.member("none") { $0.fittingObject { _ in } }
            }
        }
        #expect(parts == text { $0.write(value) })
    }
}
