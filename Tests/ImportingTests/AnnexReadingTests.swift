import Dossier
import Importing
import Testing
import Texts

/// Cells of an annex that state no amount, or several.
struct AnnexReadingTests {
    private func annex(_ cell: String, total: String = "40,000", answer: String? = nil) throws -> Import {
        let text = """
            Ministry,Activity,2027,2028
            MoI,Campaign,"\(cell)","10,000"
            MoI,Shelter,"20,000","10,000"
            Total,,"\(total)","20,000"
            """
        let answers = try answer.map {
            try Answers(
                yaml: """
                    questions:
                    - id: amount@sheet-cell-c-2
                      fact: amount
                      text: "\(cell)"
                      answer: \($0)
                    """, path: "answers.yaml")
        }
        return try imported(text, as: "annex.csv", profile: "annex-by-ministry", answers: answers ?? .none)
    }

    private func firstLine(_ made: Import) throws -> [String] {
        try #require(made.elements("line", in: .annex).first).children.filter { $0.entity == "amount" }.map { amount in
            ["year", "value", "none"].compactMap { name in
                amount.fields.first { $0.name == name }?.fact.value.written
            }.joined(separator: " ")
        }
    }

    @Test func `a cell of several amounts offers each of them, and that there is none`() throws {
        let made = try annex("15,000 + 5,000")
        let question = try #require(made.asked("amount").first)
        #expect(question.candidates.map(\.answer) == ["5000.00", "15000.00", "none", "not-stated"])
        #expect(
            question.candidates.map { $0.meaning(in: .en) } == [
                nil, nil, "there is no money for it", "no amount is stated",
            ])
        #expect(
            question.candidates.map { $0.meaning(in: .sl) } == [
                nil, nil, "sredstva niso predvidena", "znesek ni naveden",
            ])
        #expect(try firstLine(made) == ["2028 10000.00"])
    }

    @Test(arguments: [
        ("15000.00", ["2027 15000.00", "2028 10000.00"]), ("none", ["2027 true", "2028 10000.00"]),
        ("not-stated", ["2028 10000.00"]),
    ])
    func `what is answered of a cell stands in the annex, and nothing stays open`(answer: String, amounts: [String])
        throws
    {
        let made = try annex("15,000 + 5,000", answer: answer)
        #expect(try firstLine(made) == amounts)
        #expect(made.asked("amount").isEmpty)
    }

    @Test func `words without a number offer that there is no money and that no amount is stated`() throws {
        #expect(
            try annex("to be determined").asked("amount").first?.candidates.map(\.answer) == ["none", "not-stated"])
    }

    @Test func `a printed total is compared with what was answered`() throws {
        let differs: (Import) -> [String] = { $0.remarks.filter { $0.kind == .totalDiffers }.map(\.other) }
        #expect(differs(try annex("15,000 + 5,000", total: "35,000")) == ["20000.00"])
        #expect(differs(try annex("15,000 + 5,000", total: "35,000", answer: "15000.00")).isEmpty)
        #expect(differs(try annex("15,000 + 5,000", total: "35,000", answer: "5000.00")) == ["25000.00"])
    }
}
