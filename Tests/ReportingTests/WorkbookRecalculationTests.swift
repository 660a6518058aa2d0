import Audit
import Dossier
import Foundation
import Reporting
import RulePack
import Testing
import Texts

/// The workbook in a spreadsheet program that is not ours.
@Suite(
    .enabled(if: Spreadsheet.isAsked, "slow; make check-all runs it"),
    .enabled(if: Spreadsheet.program != nil, "needs LibreOffice (libreoffice-calc)"))
struct `The workbook recalculated by LibreOffice` {
    @Test(arguments: Language.allCases)
    func `gives in every formula the exact figure that stands beside it`(language: Language) throws {
        let stores = [
            try BudgetDossier().store(), try Audited(Package.slovenia, rules: Package.rules).store,
            try SourcesDossier().audited().store, try SourcesDossier(namesBodies: true).audited().store,
            try confusable(),
        ]
        for store in stores {
            let bytes = try BudgetWorkbook(language).render(Reconciliation(store), store)
            let written = try Spreadsheet.formulas(Data(bytes), recalculates: false)
            let recalculated = try Spreadsheet.formulas(Data(bytes), recalculates: true)
            #expect(written.count > 50 && written.count == recalculated.count)
            for (exact, found) in zip(written, recalculated) {
                #expect(exact.formula == found.formula && abs(exact.value - found.value) < 0.001, "\(exact.formula)")
            }
        }
    }

    private func confusable() throws -> DossierStore {
        let store = DossierStore()
        try store.load(Package.root.appending(path: "scripts/workbooks/confusable.xml").path)
        return store
    }

    @Test func `leaves text that looks like a formula as text`() throws {
        let store = try BudgetDossier(activity: "+1").store()
        let bytes = try BudgetWorkbook(.sl).render(Reconciliation(store), store)
        let page = try Spreadsheet.convert(Data(bytes), recalculates: true)
        #expect(page.contains("<text:p>=1+1</text:p>") && page.contains("<text:p>+1</text:p>"))
    }

    @Test func `calls a body that has no abbreviation by its name`() throws {
        let xml = SourcesDossier(namesBodies: true).xml.replacing(" abbreviation=\"MA\"", with: "")
        let store = try Audited(xml, rules: [.goalWithoutTarget]).store
        let page = try Spreadsheet.convert(
            Data(BudgetWorkbook(.sl).render(Reconciliation(store), store)), recalculates: true)
        #expect(page.contains("<text:p>Ministrstvo A</text:p>") && !page.contains("<text:p>a</text:p>"))
    }
}

/// LibreOffice without a window.
enum Spreadsheet {
    struct Formula {
        let formula: String
        let value: Double
    }

    static let isAsked = ProcessInfo.processInfo.environment["CHECK_ALL"] != nil
    static let program = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The formulas of a workbook in order, each with its value: the one written in it, or the one it gives.
    static func formulas(_ workbook: Data, recalculates: Bool) throws -> [Formula] {
        try convert(workbook, recalculates: recalculates)
            .matches(of: /table:formula="([^"]*)"[^>]*office:value="([^"]*)"/)
            .map { Formula(formula: String($0.1), value: Double($0.2) ?? .nan) }
    }

    /// The workbook as one XML file.
    static func convert(_ workbook: Data, recalculates: Bool) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let profile = folder.appending(path: "profile/user")
        try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
        try settings(recalculates: recalculates).write(
            to: profile.appending(path: "registrymodifications.xcu"), atomically: true, encoding: .utf8)
        try workbook.write(to: folder.appending(path: "budget.xlsx"))
        let process = Process()
        process.executableURL = URL(filePath: try #require(program))
        process.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "fods", "--outdir",
            folder.path, folder.appending(path: "budget.xlsx").path,
        ]
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: folder.appending(path: "budget.fods"), encoding: .utf8)
    }

    private static func settings(recalculates: Bool) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
        <value>\(recalculates ? 0 : 1)</value></prop></item></oor:items>
        """
    }
}
