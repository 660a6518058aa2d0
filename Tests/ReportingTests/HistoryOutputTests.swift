import Audit
import Dossier
import Encodings
import Foundation
import Reporting
import RulePack
import Testing
import Texts

@Suite struct `The outputs of a history` {
    private static let editions: [Edition] = {
        let inputs = Package.root.appending(path: "inputs")
        return ["slovenia-2023-2024", "slovenia-2023-2024-r2", "slovenia-2023-2024-r3"].compactMap { name in
            let store = DossierStore()
            guard (try? store.load(inputs.appending(path: name).path)) != nil,
                let pack = try? RulePack(folder: Package.rules),
                let auditor = try? Auditor(pack, for: store)
            else { return nil }
            return Edition(auditor.audit())
        }
    }()

    private func history(_ count: Int) throws -> History {
        try #require(Self.editions.count == 3)
        var history = History(Self.editions[0])
        for position in 1..<max(1, count) {
            history.append(Comparison(Self.editions[(position - 1) % 3], Self.editions[position % 3]))
        }
        return history
    }

    private func page(_ history: History, _ language: Language) -> String {
        String(decoding: HistoryPage(history, language).bytes, as: UTF8.self)
    }

    @Test(arguments: Language.allCases, [1, 2, 20])
    func `can be made of one revision and of many`(language: Language, count: Int) throws {
        let history = try history(count)
        let page = page(history, language)
        #expect(HTMLTags(page).mistake == nil)
        #expect(page.components(separatedBy: "id=\"revision-").count == count + 1)
        #expect(try !HistoryWorkbook(history, language).bytes().isEmpty)
        #expect(!HistoryText(history, language).lines(width: 80).contains { $0.text.count > 80 })
    }

    @Test func `the page has a row for each finding and a bar for each revision that knows it`() throws {
        let history = try history(3)
        let page = page(history, .en)
        let rows = page.components(separatedBy: "<tr class=\"").count - 1
        #expect(rows == history.lives.count)
        let bars = page.components(separatedBy: "role=\"img\"").count - 1
        #expect(bars == history.lives.reduce(0) { $0 + $1.moments.count })
    }

    @Test func `a page holds no more of a long list than people read, and says where the rest is`() throws {
        let page = String(decoding: HistoryPage(try history(1), .en, longest: 2).bytes, as: UTF8.self)
        let lengths = page.components(separatedBy: "<tbody>").map {
            $0.components(separatedBy: "<tr class=\"").count - 1
        }
        #expect(lengths.max() == 2)
        #expect(page.contains("all are in history.en.xlsx."))
    }

    @Test func `the JSON tells each life revision by revision`() throws {
        let history = try history(3)
        let json = try JSONReader.read(String(decoding: HistoryJSON.render(history), as: UTF8.self))
        let findings = try #require(json["findings"]?.array)
        #expect(findings.count == history.lives.count)
        for finding in findings {
            let (first, life) = (finding["first"]?.number ?? -1, finding["life"]?.array ?? [])
            #expect(Int(first) + life.count == 3)
            #expect(finding["status"]?.string == life.last?["status"]?.string)
        }
        #expect(
            json["revisions"]?.array?.compactMap { $0["id"]?.string } == [
                "si-2023-2024", "si-2023-2024-r2", "si-2023-2024-r3",
            ])
    }
}
