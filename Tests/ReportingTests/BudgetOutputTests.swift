import Audit
import Dossier
import Encodings
import Foundation
import Reporting
import RulePack
import Testing
import Texts

@Suite struct `The outputs for a finance officer` {
    @Test(arguments: Language.allCases, [40, 60, 80, 100])
    func `are tables that fit the width`(language: Language, width: Int) throws {
        let stores = [try BudgetDossier().store(), try Audited(Package.slovenia, rules: Package.rules).store]
        for store in stores {
            let lines = BudgetTable(Reconciliation(store), store, language).lines(width: width)
            #expect(lines.allSatisfy { $0.text.count <= width })
        }
    }

    @Test(arguments: Language.allCases)
    func `say how many tasks have no money and are promised none, and of a ministry which`(language: Language) throws {
        let store = try BudgetDossier().store()
        func text(_ ministry: String?) throws -> String {
            let body = try ministry.map { id in try #require(store.bodies.first { $0.id == id }).record }
            return BudgetTable(Reconciliation(store, ministry: body), store, language).lines(width: 300).map(\.text)
                .joined(separator: "\n")
        }
        let words = language.phrases.budget
        let (all, one) = (try text(nil), try text("a"))
        #expect(all.contains("\n\n\(words.tasksWithoutMoney(1))\n") && !all.contains("Brez sredstev"))
        #expect(one.contains(words.withoutMoney) && one.contains("Brez sredstev"))
        #expect(!one.contains(words.tasksWithoutMoney(1)))
    }

    @Test func `align amounts at their ends`() throws {
        let store = try BudgetDossier().store()
        let lines = BudgetTable(Reconciliation(store), store, .sl).lines(width: 100).map(\.text)
        let start = try #require(lines.firstIndex { $0.hasPrefix("Ministrstvo ali urad") })
        #expect(lines[start + 1] == "Ministrstvo A         110,00  50,01       160,01    161,01     1,00")
        #expect(lines[start + 2] == "Ministrstvo B         100,00   0,30       100,30    100,30     0,00")
    }

    @Test func `keep text from being a formula, and give every sum its lines`() throws {
        let store = try BudgetDossier(activity: "@SUM(A1)").store()
        let reconciliation = Reconciliation(store)
        let text = String(decoding: BudgetCSV.render(reconciliation, store), as: UTF8.self)
        #expect(text.contains("line,1,'@SUM(A1),2023,"))
        #expect(text.contains("line,2,'=1+1,"))
        #expect(text.contains("body-total,a,,2023,109.00,110.00,-1.00,"))
        #expect(text.contains("\r\ncost,1.1,,2023–2024,270.00,160.01,109.99,,,EUR,minimum,differs,"))
    }

    @Test func `are JSON that can be read and has the same sums`() throws {
        let store = try BudgetDossier().store()
        let data = Data(BudgetJSON.render(Reconciliation(store), store))
        let document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let sums = try #require(document["sums"] as? [[String: Any]])
        let body = try #require(sums.first { $0["kind"] as? String == "body-total" })
        #expect(body["difference"] as? String == "-1.00" && body["lines"] as? [String] == ["1", "2"])
        #expect(document["shared"] as? String == "150.01")
    }

    @Test(arguments: Language.allCases)
    func `are a workbook that is the same from run to run`(language: Language) throws {
        let store = try BudgetDossier().store()
        let first = try BudgetWorkbook(language).render(Reconciliation(store), store)
        let second = try BudgetWorkbook(language).render(Reconciliation(store), store)
        #expect(first == second && first.starts(with: [0x50, 0x4B]))
    }
}
