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

    // MARK: - Numbers of two readings

    private func lines(
        _ rows: String..., over: String = "Amounts in EUR", header: String = "Ministry,Activity,Code,2026,2027,Total",
        answers: Answers = .none
    ) throws -> Import {
        try imported(
            ([over, header] + rows).joined(separator: "\n"), as: "annex.csv", profile: "annex-by-ministry",
            answers: answers)
    }

    private func answer(_ question: Question, _ answer: String) throws -> Answers {
        try Answers(
            yaml: """
                questions:
                - id: \(question.id)
                  fact: \(question.fact)
                  text: "\(question.text)"
                  answer: \(answer)
                """, path: "answers.yaml")
    }

    private func eitherWay(_ answers: Answers = .none) throws -> Import {
        try lines(
            "Ministry of Interior,Return,A1,10.500,1.000,11.500",
            "Ministry of Interior,Campaign,A2,12.500,2.500,15.000",
            "Subtotal: Ministry of Interior,,,23.000,3.500,26.500", "Total,,,23.000,3.500,26.500", answers: answers)
    }

    @Test func `where totals are met by both readings of the numbers, one question asks which it is`() throws {
        let made = try eitherWay()
        let questions = made.asked("amount")
        #expect(questions.map { $0.candidates.map(\.answer) } == [["10.50", "10500.00"]])
        #expect(made.asked("line.total").isEmpty)
        #expect(made.elements("amount", in: .annex).isEmpty)
        #expect(
            made.elements("yearTotal", in: .annex).isEmpty && made.values("line", "total", part: .annex) == ["", ""])
        #expect(!made.remarks.contains { $0.kind == .totalDiffers })
    }

    @Test(arguments: [("10.50", "10.50", "23.00"), ("10500.00", "10500.00", "23000.00")])
    func `what is answered of numbers with two readings holds for all of the annex`(
        chosen: String, first: String, total: String
    ) throws {
        let question = try #require(try eitherWay().asked("amount").first)
        let made = try eitherWay(answer(question, chosen))
        #expect(made.asked("amount").isEmpty)
        #expect(made.values("amount", "value", part: .annex).first == first)
        #expect(made.values("yearTotal", "value", part: .annex).first == total)
        #expect(!made.remarks.contains { $0.kind == .totalDiffers })
    }

    @Test func `a total of a line that may be read in two ways is asked as its amounts are`() throws {
        let made = try lines(
            "Ministry of Interior,Return,A1,10.500,1.000,11.500",
            "Ministry of Interior,Campaign,A2,\"10,000\",,\"20,000\"")
        #expect(made.asked("line.total").map { $0.candidates.map(\.answer) } == [["11.50", "11500.00"]])
        #expect(made.values("line", "total", part: .annex) == ["", "20000.00"])
        // What nobody has answered is in no sum.
        #expect(made.remarks.filter { $0.kind == .totalDiffers }.map(\.text) == ["20000.00"])
    }

    // MARK: - What stands beside the digits

    @Test(arguments: [
        "USD 500", "$500", "ALL 700", "500 USD", "see Annex 3", "up to 3000", "ca. 5000", "10% of 500", "500/month",
        "2000 for training",
    ])
    func `an amount beside which other words or another currency stand is asked`(cell: String) throws {
        let made = try lines("Ministry of Interior,Return,A1,\(cell),100,")
        #expect(made.asked("amount").map(\.text) == [cell])
        #expect(made.values("amount", "value", part: .annex) == ["100.00"])
    }

    @Test(arguments: [
        ("EUR 500", "500.00"), ("500 EUR", "500.00"), ("€500", "500.00"), ("(500)", "-500.00"), ("-500", "-500.00"),
        ("500*", "500.00"), ("500.-", "500.00"),
    ])
    func `the annex's own currency, a minus sign and the mark of a note leave one reading`(cell: String, amount: String)
        throws
    {
        let made = try lines("Ministry of Interior,Return,A1,\(cell),,")
        #expect(made.values("amount", "value", part: .annex) == [amount])
        #expect(made.asked("amount").isEmpty)
    }

    @Test func `an amount with its own currency in an annex of thousands may be stated whole`() throws {
        let made = try lines("Ministry of Interior,Return,A1,EUR 500,12.345,", over: "Amounts in thousand EUR")
        #expect(
            made.asked("amount").map { $0.candidates.map(\.answer) } == [["500.00", "500000.00", "none", "not-stated"]])
        #expect(made.values("amount", "value", part: .annex) == ["12345.00"])
    }

    // MARK: - Columns and rows

    @Test func `numbers in columns of an annex without a header are asked of and not lost without a word`() throws {
        let made = try lines("Ministry of Interior,Return,1000,2000,3000,4000", header: "Ministry,Activity,2026,,2027,")
        #expect(made.asked("column").map(\.text) == ["2000", "4000"])
        #expect(made.values("amount", "value", part: .annex) == ["1000.00", "3000.00"])
    }

    @Test func `numbers under the parts of a year are asked of, and their names make no line`() throws {
        let made = try lines(
            ",,State,EU,State,EU", "Ministry of Interior,Return,1000,2000,3000,4000",
            header: "Ministry,Activity,2026,,2027,")
        #expect(made.values("line", "activity", part: .annex) == ["Return"])
        #expect(made.remarks.contains { $0.kind == .noteRow })
        #expect(made.asked("column").count == 2)
    }

    @Test(arguments: [
        "Total for Ministry of Interior,,,1,2,3", "Total Ministry of Interior,,,1,2,3", "Sub-total,,,1,2,3",
        "Subtotal,,,1,2,3", ",Sub-total,,1,2,3", "Ministry of Interior,Sub-total,,1,2,3",
        "Ministry of Interior total,,,1,2,3", ",Total Ministry of Interior,,1,2,3",
    ])
    func `a row with a word for a total is the total of its body, and neither a line nor the total of all`(row: String)
        throws
    {
        let made = try lines("Ministry of Interior,Return,A1,1,2,3", row)
        #expect(made.values("line", "activity", part: .annex) == ["Return"])
        #expect(made.elements("body", in: .registry).count == 1)
        #expect(made.values("bodyTotal", "value", part: .annex) == ["1.00", "2.00"])
        #expect(made.elements("yearTotal", in: .annex).isEmpty)
    }

    @Test func `what a total is made of is no line, and is told of`() throws {
        let made = try lines(
            "Ministry of Interior,Return,A1,1,2,3", "TOTAL,,,1,2,3", "of which EU funds,,,1,1,2",
            "Remaining gap,,,5,5,10")
        #expect(made.values("line", "activity", part: .annex) == ["Return"])
        #expect(made.remarks.count { $0.kind == .skippedRow } == 2)
    }

    @Test func `a total that stands before the lines takes none of them away`() throws {
        let made = try lines("TOTAL,,,4,4,8", "Red Cross,,,1,1,2", "state railways,,,3,3,6")
        #expect(made.values("line", "total", part: .annex) == ["2.00", "6.00"])
        #expect(made.values("yearTotal", "value", part: .annex) == ["4.00", "4.00"])
    }

    @Test func `an activity that begins with a word for a total is a line`() throws {
        let made = try lines("Ministry of Interior,Return,A1,1,2,3", ",Total training,A2,1,2,3")
        #expect(made.values("line", "activity", part: .annex) == ["Return", "Total training"])
    }

    @Test func `a source is no activity where that cell is blank`() throws {
        let made = try lines(
            "Ministry of Interior,A,State budget,1,2", "Ministry of Justice,,State budget,1,2",
            header: "Ministry,Activity,Source,2026,2027")
        #expect(made.values("line", "activity", part: .annex) == ["A", ""])
    }
}
