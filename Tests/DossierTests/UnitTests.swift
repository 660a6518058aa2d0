import CEL
import Dossier
import Foundation
import Platform
import Testing

@testable import Dossier

/// Amounts that are printed in thousands or millions.
@Suite struct `An amount that is printed in a unit` {
    private func dossier(_ amount: String, unit: String?) -> String {
        let unit = unit.map { " unit=\"\($0)\"" } ?? ""
        return """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="SI" title="P" start="2023-01-01" end="2023-12-31"/>
            <annex plan="p" currency="EUR"\(unit) title="A"><year>2023</year>
            <line id="1" source="state"><amount year="2023">\(amount)</amount></line></annex>
            <recommendations country="SI" monitor="GRETA"/><bodies/></dossier>
            """
    }

    /// What is read, in hundredths; nil where it is refused.
    private func read(_ amount: String, unit: String?, _ store: DossierStore = DossierStore()) throws -> Int64? {
        do {
            try TemporaryDossier(dossier(amount, unit: unit)).load(into: store)
        } catch LoadFailure.invalid(let problems) {
            #expect(problems.count == 1 && problems[0].message.contains(amount), "\(problems)")
            return nil
        }
        return store.amounts.first { _ in true }?.value?.minorUnits
    }

    @Test(
        arguments: [
            ("909.548", "1000", 90_954_800), ("0.00001", "1000", 1), ("-0.00001", "1000", -1),
            ("7.3", "1000000", 730_000_000),
            ("0.000001", "1000000", 100), ("1.234567", "1000000", 123_456_700), ("45000.1", "1", 4_500_010),
            ("45000.10", nil, 4_500_010),
            ("999999999999.99999", "1000", 99_999_999_999_999_999), ("0.000001", "1000000000", 100_000),
            ("5.000000", "1", 500),
        ] as [(String, String?, Int64)])
    func `is read exactly`(amount: String, unit: String?, hundredths: Int64) throws {
        #expect(try read(amount, unit: unit) == hundredths)
    }

    @Test(
        arguments: [
            ("909.548", nil), ("1.000", nil), ("1.001", "1"), ("0.000001", "1000"), ("1.2345678", "1000"),
            ("1e3", "1000"),
            ("1000000000000", "1000"), ("999999999999.999999", "1000"), ("1,5", "1000"), ("+1", "1000"), (".5", "1000"),
        ] as [(String, String?)])
    func `is refused where it comes to no whole hundredths, to too many, or is of no form`(
        amount: String, unit: String?
    ) throws {
        #expect(try read(amount, unit: unit) == nil)
    }

    @Test(
        arguments: [
            ("909.5480", "1000", "909.548"), ("60.00", "1000", "60"), ("0.00001", "1000", "0.00001"),
            ("-7.30", "1000000", "-7.3"),
            ("-0.5", "10", "-0.5"), ("007", "1", "7"), ("45000.1", nil, "45000.10"),
        ] as [(String, String?, String)])
    func `is written as it was printed, with as many decimals as it needs`(
        amount: String, unit: String?, written: String
    ) throws {
        let store = DossierStore()
        _ = try read(amount, unit: unit, store)
        guard case .file(let bytes) = try store.written() else {
            Issue.record("The dossier is of one file.")
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(">\(written)</amount>"), "\(text)")
        #expect(text.contains("unit=") == (unit != nil))
    }

    @Test func `is what it was after reading, writing and reading, whatever it is`() throws {
        var random = SplitMix(state: 7)
        let store = DossierStore()
        for _ in 0..<200 {
            let power = Int.random(in: 0...9, using: &random)
            let unit = (0..<power).reduce(1) { unit, _ in unit * 10 }
            let decimals = Int.random(in: 0...min(6, power + 2), using: &random)
            let scale = (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
            let digits = Int64.random(in: 0..<1_000_000, using: &random)
            var amount = "\(digits / scale)"
            if decimals > 0 { amount += "." + String("\(scale + digits % scale)".dropFirst()) }
            let expected = Int128(digits) * Int128(unit) * 100 / Int128(scale)
            let read = try read(amount, unit: "\(unit)", store)
            #expect(read.map { Int128($0) } == Optional(expected), "\(amount) in \(unit)")
            let written = try TemporaryDossier(store.written())
            try written.load(into: store)
            #expect(store.amounts.first { _ in true }?.value?.minorUnits == read, "\(amount) in \(unit)")
        }
    }

    @Test func `of a value that six decimals do not hold is not written`() {
        var annex = StatedElement("annex", ["plan": "p", "currency": "EUR", "title": "A", "unit": .whole(1_000_000)])
        annex.children = [StatedElement("annexYear", ["year": .year(2023)])]
        annex.fields["grandTotal"] = .amount(1)
        #expect(throws: WritingFailure.self) { try annex.written(as: .annex) }
        annex.fields["grandTotal"] = .amount(100)
        #expect(throws: Never.self) { try annex.written(as: .annex) }
        annex.fields["unit"] = .whole(500)
        #expect(throws: WritingFailure.self) { try annex.written(as: .annex) }
    }

    @Test func `is one of a cost, whatever the unit of the annex and the order of attributes`() throws {
        let cost =
            "<cost amount=\"1.5\" unit=\"1000000\" currency=\"EUR\" per=\"total\" bound=\"exact\"/>"
            + "<cost amount=\"1.50\" currency=\"EUR\" per=\"total\" bound=\"exact\"/>"
        let xml = dossier("1", unit: "1000").replacing(
            "end=\"2023-12-31\"/>",
            with:
                "end=\"2023-12-31\"><chapter number=\"1\" title=\"C\"><task number=\"1\" title=\"T\">\(cost)</task></chapter></plan>"
        )
        let store = DossierStore()
        try TemporaryDossier(xml).load(into: store)
        #expect(store.costs.map { $0.amount?.minorUnits } == [150_000_000, 150])
        #expect(store.amounts.map { $0.value?.minorUnits } == [100_000])
    }
}
